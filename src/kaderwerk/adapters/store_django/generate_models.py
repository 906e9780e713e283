"""Write models_tables.py from the schema, and the migration that goes with it.

Run it after each change of the schema: ``python -m kaderwerk.adapters.store_django.generate_models``.
"""

import subprocess
import sys
from pathlib import Path

from kaderwerk.adapters.store_django.proposal_columns import IDENTITY_COLUMNS, INCLUSION_COLUMNS
from kaderwerk.application.dossier_units import KEY_TABLES, PROPOSAL_TABLES
from kaderwerk.core.dossier.column import Column, Kind, TableSchema
from kaderwerk.core.dossier.schema import TABLES

TARGET = Path(__file__).parent / "models_tables.py"

_HEADER = '''"""Generated from the schema by `python -m kaderwerk.adapters.store_django.generate_models`."""

from django.db import models

from kaderwerk.adapters.store_django.row_models import (
    AmountYear,
    FrameRow,
    KeyRow,
    NumberYear,
    ProposalRow,
    StoredRow,
)
from kaderwerk.application.unit import UnitKind
'''


def models_text() -> str:
    """Return the text of models_tables.py."""
    parts = [_HEADER]
    rows: list[tuple[str, str, str]] = []
    years: list[tuple[str, str, str]] = []
    for table in TABLES.values():
        if table.name == "voorstellen":
            parts += _proposal_classes(table)
            continue
        for kind, base, prefix in _places(table.name):
            name = prefix + _class_name(table)
            parts.append(_class(f"{name}Row", base, table.help, table.columns))
            rows.append((kind, table.name, f"{name}Row"))
            if table.years is not None:
                parts.append(_year_class(name, is_amount=table.years is Kind.AMOUNT))
                years.append((kind, table.name, f"{name}Year"))
    parts.append(_register("ROW_MODELS", "type[StoredRow]", rows))
    parts.append(_register("YEAR_MODELS", "type[AmountYear | NumberYear]", years))
    return "\n\n\n".join(part.strip("\n") for part in parts) + "\n"


def _places(table: str) -> list[tuple[str, str, str]]:
    """Return which units hold rows of a table: kind, base class and prefix of the class name."""
    if table in KEY_TABLES:
        return [("KEY", "KeyRow", "")]
    if table == "bronnen":
        return [("PROPOSAL", "ProposalRow", ""), ("FRAME", "FrameRow", "Frame")]
    return [("PROPOSAL", "ProposalRow", "")] if table in PROPOSAL_TABLES else [("FRAME", "FrameRow", "")]


def _proposal_classes(table: TableSchema) -> list[str]:
    own = [column for column in table.columns if column.name not in (*INCLUSION_COLUMNS, *IDENTITY_COLUMNS)]
    included = [column for column in table.columns if column.name in INCLUSION_COLUMNS]
    abstract = "\n\n    class Meta:\n        abstract = True"
    return [
        _class("ProposalTexts", "models.Model", f"{table.help} Wat van het voorstel zelf is.", own) + abstract,
        _class("InclusionColumns", "models.Model", f"{table.help} Wat per dossier verschilt.", included) + abstract,
    ]


def _class_name(table: TableSchema) -> str:
    return "".join(word.capitalize() for word in table.english.split("_"))


def _class(name: str, base: str, text: str, columns: tuple[Column, ...] | list[Column]) -> str:
    lines = [f"class {name}({base}):", f'    """{text}"""', ""]
    for column in columns:
        amount = column.kind is Kind.AMOUNT
        field = "models.BigIntegerField(null=True)" if amount else 'models.TextField(default="")'
        lines.append(f"    {column.english} = {field}")
    return "\n".join(lines)


def _year_class(name: str, *, is_amount: bool) -> str:
    base = "AmountYear" if is_amount else "NumberYear"
    row = f'models.ForeignKey({name}Row, on_delete=models.PROTECT, related_name="+", db_index=False)'
    return f'class {name}Year({base}):\n    """The years of {name}Row."""\n\n    row = {row}'


def _register(name: str, kind: str, entries: list[tuple[str, str, str]]) -> str:
    lines = [f"{name}: dict[tuple[UnitKind, str], {kind}] = {{"]
    lines += [f'    (UnitKind.{unit}, "{table}"): {model},' for unit, table, model in entries]
    return "\n".join([*lines, "}"])


def main() -> None:
    """Write the models; a fresh process, in which they hold, writes the migration."""
    TARGET.write_text(models_text(), encoding="utf-8")
    command = [sys.executable, "-m", "kaderwerk.adapters.store_django.make_migration"]
    subprocess.run(command, check=True)  # noqa: S603  # our own module, by its full name


if __name__ == "__main__":
    main()
