"""Years among the numbers of a table: in a cell of their own, as a span, or at the end of a name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.tables.cells import Cell
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.rows import Row, Table

_FIRST, _LAST = 1990, 2100
_BARE = re.compile(r"(?:19|20)\d\d")
_BARE_THOUSANDS = re.compile(r"[-–−+]?\s?\d{4,}(?:,\d+)?-?(?:\s?[NVSI])?")
_SPAN = re.compile(r"\b((?:19|20)\d\d)\s?(?:-|–|/|t/m|t\.?e\.?m\.?|tot en met|tot|en)\s?((?:19|20)\d\d)\b")
_SPAN_MOST = 20


def is_year(cell: Cell) -> bool:
    """Tell a year from an amount: four digits without a point, a sign or a letter."""
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


def with_years_in_labels(table: Table) -> list[Row]:
    """Give a year right behind a name back to it: ``Afrekening vervoer 2022 154`` holds one amount.

    Only where the row has not exactly one number for each column, and no other number of the table has four digits
    without a point: then it would be an amount.
    """
    width = sum(one.is_numeric for one in table.columns)
    has_column = any(one.role is Role.WHEN or one.name.endswith("jaar") for one in table.columns)
    is_barred = any(len(row.parts) > 1 for row in table.rows)
    if has_column or is_barred or has_bare_thousands(table.rows):
        return table.rows
    return [
        _with_year_in_label(row) if _begins_with_year(row) and len(row.cells) != width else row for row in table.rows
    ]


def _begins_with_year(row: Row) -> bool:
    return len(row.cells) > 1 and is_year(row.cells[0]) and re.search(r"[A-Za-z]", row.label) is not None


def has_bare_thousands(rows: Sequence[Row]) -> bool:
    """Tell whether some number that is no year has four digits or more without a point."""
    return any(
        _BARE_THOUSANDS.fullmatch(cell.text) is not None for row in rows for cell in row.cells if not is_year(cell)
    )


def _with_year_in_label(row: Row) -> Row:
    first, *rest = row.cells
    return replace(row, label=f"{row.label} {first.text}", parts=(tuple(rest),), gap=rest[0].begin - first.end)
