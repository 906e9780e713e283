"""Years among the numbers of a table: in a cell of their own, as a span, or at the end of a name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.tables.cells import Cell, CellKind
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.rows import Row, Table

_FIRST, _LAST = 1990, 2100
_BARE = re.compile(r"(?:19|20)\d\d(?:\s?\(?[SIE]\)?)?")
_BARE_THOUSANDS = re.compile(r"[-–−+]?\s?\d{4,}(?:,\d+)?-?(?:\s?[NVSI])?")
_SPAN = re.compile(r"\b((?:199|20\d)\d)\s?(?:-|–|/|t/m|t\.?e\.?m\.?|tot en met|tot|en)\s?((?:199|20\d)\d)\b")
_SPAN_MOST = 20


def is_year(cell: Cell) -> bool:
    """Tell a year from an amount: four digits without a point or a sign, and no N or V."""
    return _BARE.fullmatch(cell.text) is not None and _FIRST <= cell.value <= _LAST


def span_in(text: str) -> list[int]:
    """Return the years of a span.

    >>> span_in("2022 t/m 2025"), span_in("2022")
    ([2022, 2023, 2024, 2025], [])
    """
    match = _SPAN.search(text)
    if match is None:
        return []
    first, last = int(match.group(1)), int(match.group(2))
    return list(range(first, last + 1)) if first < last <= first + _SPAN_MOST else []


def with_numbers_in_labels(table: Table) -> list[Row]:
    """Give a number right behind a name back to it: ``Veld 3 40 0 0`` below three years, ``Afrekening 2022 154``.

    A year only where the row has not exactly one number for each column, and no other number of the table has four
    digits without a point: then it would be an amount. A small number only where it is one too many, and other rows
    have none too many.
    """
    width = sum(one.is_numeric for one in table.columns)
    if any(len(row.parts) > 1 for row in table.rows):
        return table.rows
    has_column = any(one.role is Role.WHEN or one.name.endswith("jaar") for one in table.columns)
    may_be_years = not has_column and not has_bare_thousands(table.rows)
    may_be_small = 2 * sum(_count(row) > width for row in table.rows) <= len(table.rows)
    return [
        _with_first_in_label(row)
        if (may_be_years and _begins_with(row, is_year) and _count(row) != width)
        or (may_be_small and _begins_with(row, is_small) and _count(row) == width + 1)
        else row
        for row in table.rows
    ]


def _count(row: Row) -> int:
    return sum(one.kind is not CellKind.MARK for one in row.cells)


def is_small(cell: Cell) -> bool:
    """Tell a number that may be of a name: two digits at most, without a sign or a letter."""
    return re.fullmatch(r"\d{1,2}", cell.text) is not None


def _begins_with(row: Row, is_such: Callable[[Cell], bool]) -> bool:
    return len(row.cells) > 1 and is_such(row.cells[0]) and re.search(r"[A-Za-z]", row.label) is not None


def has_bare_thousands(rows: Sequence[Row]) -> bool:
    """Tell whether some number that is no year has four digits or more without a point."""
    return any(
        _BARE_THOUSANDS.fullmatch(cell.text) is not None for row in rows for cell in row.cells if not is_year(cell)
    )


def _with_first_in_label(row: Row) -> Row:
    first, *rest = row.cells
    return replace(row, label=f"{row.label} {first.text}", parts=(tuple(rest),), gap=rest[0].begin - first.end)
