"""Whether the rows of a table add up to its total rows: a row in the wrong column would show here."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, is_whole, kind_of
from kaderwerk.adapters.documents.tables.rows import Table

_ROWS_LEAST = 3
DOUBT = "de rijen tellen niet op tot het totaal van de tabel"


def rows_that_do_not_add_up(table: Table, placed: Sequence[Placed]) -> set[int]:
    """Return the positions of rows above a total that they do not come to, rounding apart.

    A total is of the rows since the total before it, or of all rows so far. Where every row has a cell for every column
    none can stand in the wrong one: then a row is missing, which says nothing of the others.
    """
    years = [at for at, one in enumerate(table.columns) if one.role is Role.YEAR]
    found: set[int] = set()
    start = 0
    for at, row in enumerate(table.rows):
        if kind_of(row) is not RowKind.TOTAL or not is_whole(row) or len(placed[at].cells) < len(years):
            continue
        counted = [one for one in range(at) if kind_of(table.rows[one]) is not RowKind.TOTAL]
        block = [one for one in counted if one >= start]
        has_gap = any(0 < len(placed[one].cells) < len(years) for one in block)
        if has_gap and not any(_adds_up(placed, rows, at, years) for rows in (block, counted)):
            found.update(block)
        start = at + 1
    return found


def with_named_total(table: Table) -> Table:
    """Name the last row a total where it is one without the word: it has every year, and its cells are the sum."""
    years = sum(one.role is Role.YEAR for one in table.columns)
    if len(table.rows) <= _ROWS_LEAST or years < 2 or kind_of(table.rows[-1]) is not RowKind.ITEM:
        return table
    *items, last = table.rows
    cells = [[cell.value for cell in row.cells if cell.has_amount] for row in items if kind_of(row) is RowKind.ITEM]
    whole = [cell.value for cell in last.cells if cell.has_amount]
    is_sum = len(whole) == years and sum(map(sum, cells)) == sum(whole)
    if not is_sum or any(len(one) > years for one in cells) or any(value < 0 for one in cells for value in one):
        return table
    full = [one for one in cells if len(one) == years]
    if full and any(sum(column) > of for column, of in zip(zip(*full, strict=True), whole, strict=True)):
        return table
    return replace(table, rows=[*table.rows[:-1], replace(last, label=f"Totaal {last.label}")])


def _adds_up(placed: Sequence[Placed], rows: Sequence[int], total: int, years: Sequence[int]) -> bool:
    margin = Decimal(len(rows) + 1) / 2
    return all(
        abs(sum(_value(placed[row], year) for row in rows) - _value(placed[total], year)) <= margin for year in years
    )


def _value(placed: Placed, column: int) -> Decimal:
    cell = placed.cells.get(column)
    if cell is None:
        return Decimal(0)
    return -cell.value if cell.letter == "N" and cell.value > 0 else cell.value
