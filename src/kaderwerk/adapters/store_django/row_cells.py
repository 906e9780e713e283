"""A row's cells by Dutch column name to the fields of its model, and back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kaderwerk.adapters.store_django.proposal_columns import IDENTITY_COLUMNS, INCLUSION_COLUMNS
from kaderwerk.core.amount_text import read_amount, write_amount
from kaderwerk.core.dossier.column import Column, Kind
from kaderwerk.core.dossier.schema import TABLES

PM = "PM"

Field = str | int | None
"""What a field holds: text, or cents where the column holds an amount."""


@dataclass(frozen=True, kw_only=True)
class SplitRow:
    """The cells of one row, by where they are stored."""

    fields: dict[str, Field]
    years: dict[int, str]
    extra: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Columns:
    """The columns of a table that have a field: the English name by the Dutch one, and which hold cents."""

    fields: Mapping[str, str]
    amounts: frozenset[str] = frozenset()
    has_years: bool = False

    def split(self, cells: Mapping[str, str]) -> SplitRow:
        """Return the cells by field, by year, and those that no field is made for."""
        split = SplitRow(fields={}, years={}, extra={})
        for name, text in cells.items():
            field = self.fields.get(name)
            if field is not None:
                split.fields[field] = read_amount(text) if name in self.amounts else text
            elif self.has_years and name.isascii() and name.isdigit():
                split.years[int(name)] = text
            else:
                split.extra[name] = text
        return split

    def all_fields(self, cells: Mapping[str, str]) -> dict[str, Field]:
        """Return every field, also those whose cell is empty."""
        blank: dict[str, Field] = {field: None if name in self.amounts else "" for name, field in self.fields.items()}
        return blank | self.split(cells).fields

    def cells(self, values: Iterable[Field], extra: Mapping[str, str]) -> dict[str, str]:
        """Return the cells that are not empty, from the values of the fields in order."""
        cells = dict(extra)
        for name, value in zip(self.fields, values, strict=True):
            if isinstance(value, int):
                cells[name] = write_amount(value)
            elif value:
                cells[name] = value
        return cells


@cache
def columns_of(table: str) -> Columns:
    """Return the columns of a table of the schema; none for a table that it does not know."""
    schema = TABLES.get(table)
    return _columns(schema.columns if schema is not None else (), has_years=bool(schema and schema.years))


def proposal_columns(*, are_decided: bool) -> Columns:
    """Return the columns of ``voorstellen`` that a dossier decides, or those that are the proposal's own."""
    columns = TABLES["voorstellen"].columns
    if are_decided:
        return _columns([column for column in columns if column.name in INCLUSION_COLUMNS])
    return _columns([column for column in columns if column.name not in (*IDENTITY_COLUMNS, *INCLUSION_COLUMNS)])


def _columns(columns: Sequence[Column], *, has_years: bool = False) -> Columns:
    return Columns(
        fields={column.name: column.english for column in columns},
        amounts=frozenset(column.name for column in columns if column.kind is Kind.AMOUNT),
        has_years=has_years,
    )
