"""One schema drives every carrier: a column that was added as one line is there in all of them."""

import datetime
import json
import zipfile
from pathlib import Path

import pytest

from kaderwerk.adapters.files.carrier import read_carrier, write_carrier
from kaderwerk.adapters.store_django.store import open_store
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_import import DossierImport, import_dossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.writing import raw_tables
from tests.builders import raw_dossier

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "tabellen.md"
MIGRATIONS = Path(__file__).parents[2] / "src" / "kaderwerk" / "adapters" / "store_django" / "migrations"
IMPORTER = Actor(id="proef", roles=frozenset({"beheerder"}), organisations=None)
VALUE = "Jaarrekening 2020, bladzijde 41"


def test_a_value_of_an_added_column_goes_through_every_carrier(tmp_path: Path) -> None:
    """The column ``bron`` of reserves came as one line in the schema and one generated migration."""
    reserves = f"reserve | naam | beginstand | bron\nalgemeen | Algemene reserve | 100 | {VALUE}"
    dossier = read_dossier(raw_dossier(reserves=reserves))
    write_carrier(raw_tables(dossier), tmp_path / "map")
    write_carrier(raw_tables(read_dossier(read_carrier(tmp_path / "map"))), tmp_path / "dossier.xlsx")
    store = open_store(tmp_path / "kaderwerk.sqlite3")
    asked = DossierImport(dossier=read_dossier(read_carrier(tmp_path / "dossier.xlsx")), files=[])
    moment = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    import_dossier(IMPORTER, asked, store=store, clock=lambda: moment)
    stored = store.read_dossier(dossier.id)
    store.close()
    assert stored.table("reserves").column("bron") == [VALUE]
    assert any("reserverow" in file.name and "source" in file.name for file in MIGRATIONS.glob("*.py"))


def test_the_help_of_every_column_stands_in_workbook_package_and_reference(tmp_path: Path) -> None:
    tables = {name: " | ".join(column.name for column in table.columns) + "\n" for name, table in TABLES.items()}
    del tables["dossier"], tables["organisaties"]
    dossier = read_dossier(raw_dossier(**tables))
    write_carrier(raw_tables(dossier), tmp_path / "map")
    write_carrier(raw_tables(dossier), tmp_path / "dossier.xlsx")
    package = json.loads((tmp_path / "map" / "datapackage.json").read_text(encoding="utf-8"))
    described = {
        (resource["name"], field["name"]): field.get("description", "")
        for resource in package["resources"]
        for field in resource["schema"]["fields"]
    }
    with zipfile.ZipFile(tmp_path / "dossier.xlsx") as archive:
        workbook = "".join(archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".xml"))
    reference = REFERENCE.read_text(encoding="utf-8")
    for table in TABLES.values():
        for column in table.columns:
            where = f"{table.name}.{column.name}"
            assert column.help in described[table.name, column.name], where
            assert column.help in reference, where
            shown = column.help.replace("&", "&amp;").replace("'", "&#39;")
            assert column.help in workbook or shown in workbook, where


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_column_has_a_name_on_both_sides_and_a_sentence_of_help(table: object) -> None:
    schema = TABLES[table.name]  # type: ignore[attr-defined]  # a table of the schema
    english = [column.english for column in schema.columns]
    assert len(set(english)) == len(english)
    assert all(column.help.endswith(".") for column in schema.columns)
