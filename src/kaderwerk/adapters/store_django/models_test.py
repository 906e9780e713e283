"""Tests that models, schema and migrations tell the same story."""

import pytest
from django.core.management import call_command

from kaderwerk.adapters.store_django.generate_models import TARGET, models_text
from kaderwerk.adapters.store_django.models_tables import ROW_MODELS, YEAR_MODELS
from kaderwerk.adapters.store_django.proposal_columns import IDENTITY_COLUMNS, INCLUSION_COLUMNS
from kaderwerk.core.dossier.schema import TABLES

COMMAND = "python -m kaderwerk.adapters.store_django.generate_models"


def test_the_generated_models_are_those_of_the_schema() -> None:
    assert TARGET.read_text(encoding="utf-8") == models_text(), f"the schema changed: run {COMMAND}"


def test_no_migration_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", "store", check=True, dry_run=True, verbosity=1)
    except SystemExit:
        pytest.fail(f"the models changed: run {COMMAND}\n{capsys.readouterr().out}")


def test_every_table_has_a_model_and_every_year_column_its_rows() -> None:
    assert {table for _, table in ROW_MODELS} == set(TABLES) - {"voorstellen"}
    assert {table for _, table in YEAR_MODELS} == {name for name, table in TABLES.items() if table.years is not None}


def test_the_columns_of_identity_and_inclusion_stand_in_the_schema() -> None:
    assert {*IDENTITY_COLUMNS, *INCLUSION_COLUMNS} <= {column.name for column in TABLES["voorstellen"].columns}
