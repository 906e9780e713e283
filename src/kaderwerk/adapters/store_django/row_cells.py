"""A row's cells by Dutch column name to the fields of its model, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kaderwerk.core.amount_text import read_amount, write_amount
from kaderwerk.core.dossier.column import Kind
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
    """The columns of a table that have a field: Dutch names, English names, and which hold cents."""

    names: tuple[str, ...]
    fields: tuple[str, ...]
    are_amounts: tuple[bool, ...]
    has_years: bool = False

    def split(self, cells: Mapping[str, str]) -> SplitRow:
        """Return the cells by field, by year, and those that no field is made for."""
        split = SplitRow(fields={}, years={}, extra={})
        places = dict(zip(self.names, zip(self.fields, self.are_amounts, strict=True), strict=True))
        for name, text in cells.items():
            if name in places:
                field, is_amount = places[name]
                split.fields[field] = read_amount(text) if is_amount else text
            elif self.has_years and name.isascii() and name.isdigit():
                split.years[int(name)] = text
            else:
                split.extra[name] = text
        return split

    def all_fields(self, cells: Mapping[str, str]) -> dict[str, Field]:
        """Return every field, also those whose cell is empty."""
        blank: dict[str, Field] = {
            field: None if is_amount else "" for field, is_amount in zip(self.fields, self.are_amounts, strict=True)
        }
        return blank | self.split(cells).fields

    def cells(self, values: Iterable[Field], extra: Mapping[str, str]) -> dict[str, str]:
        """Return the cells that are not empty, from the values of the fields in order."""
        cells = dict(extra)
        for name, value in zip(self.names, values, strict=True):
            if isinstance(value, int):
                cells[name] = write_amount(value)
            elif value:
                cells[name] = value
        return cells


def columns_of(table: str, *, without: Iterable[str] = (), only: Iterable[str] | None = None) -> Columns:
    """Return the columns of a table of the schema; none for a table that it does not know."""
    schema = TABLES.get(table)
    found = [
        column
        for column in (schema.columns if schema is not None else ())
        if column.name not in without and (only is None or column.name in only)
    ]
    return Columns(
        names=tuple(column.name for column in found),
        fields=tuple(column.english for column in found),
        are_amounts=tuple(column.kind is Kind.AMOUNT for column in found),
        has_years=schema is not None and schema.years is not None,
    )
