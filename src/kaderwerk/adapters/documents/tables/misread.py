"""Signs that a row was misread: a term, a year or a number of the row where an amount is taken."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.cells import CellKind
from kaderwerk.adapters.documents.tables.frame import TableFrame
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, kind_of
from kaderwerk.adapters.documents.tables.rows import Row
from kaderwerk.adapters.documents.tables.years_in_cells import has_bare_thousands, is_year

SMALL = "een bedrag is zo klein dat het een termijn of nummer kan zijn"
YEAR = "een van de bedragen kan een jaartal zijn"
OVERFULL = "de rijen hebben meer getallen dan de tabel kolommen heeft"
UNREAD = "in een kolom met bedragen staat tekst die niet als bedrag te lezen is: "
A_TOTAL = "de laatste kolom lijkt het totaal van de rij te zijn"
_SMALL_MOST, _LARGE_LEAST = Decimal(100), Decimal(10_000)
"""Whole euros: nobody asks the one in a table where others ask the other."""


def misread_signs(frame: TableFrame, placed: Sequence[Placed]) -> list[str | None]:
    """Return for each row what tells, in Dutch, that its amounts may be something else; None when nothing does."""
    rows = frame.table.rows
    values = [abs(cell.value) for one in placed for cell in one.cells.values()]
    is_whole_euros = frame.kind.factor == 1 and max(values, default=Decimal(0)) >= _LARGE_LEAST
    ends_in_total = _ends_in_total(frame, placed)
    has_thousands = has_bare_thousands(rows)
    extras = _extras(frame)
    items = [extra > 0 for row, extra in zip(rows, extras, strict=True) if kind_of(row) is RowKind.ITEM]
    is_overfull = 2 * sum(items) > len(items)
    found: list[str | None] = []
    for row, extra, cells in zip(rows, extras, placed, strict=True):
        unread = _unread(row, frame)
        asked = [cell for at in frame.asked if (cell := cells.cells.get(at)) is not None and cell.has_amount]
        if unread is not None:
            found.append(f"{UNREAD}{unread}")
        elif not has_thousands and any(is_year(cell) for cell in asked):
            found.append(YEAR)
        elif is_whole_euros and any(abs(cell.value) <= _SMALL_MOST for cell in asked):
            found.append(SMALL)
        elif ends_in_total:
            found.append(A_TOTAL)
        else:
            found.append(OVERFULL if is_overfull or extra > 1 else None)
    return found


def _unread(row: Row, frame: TableFrame) -> str | None:
    """Return what stands in a column that is asked and is no cell: "zie bijlage", or an O among the digits."""
    for at in frame.asked:
        segment = frame.table.columns[at].segment
        if 0 < segment < len(row.parts) and not row.parts[segment] and row.texts[segment]:
            return row.texts[segment]
    return None


def _ends_in_total(frame: TableFrame, placed: Sequence[Placed]) -> bool:
    """Tell that in every row of more than two amounts the last is the sum of those before it."""
    rows = [
        [cell.value for at in frame.asked if (cell := cells.cells.get(at)) is not None and cell.has_amount]
        for row, cells in zip(frame.table.rows, placed, strict=True)
        if kind_of(row) is RowKind.ITEM
    ]
    long = [values for values in rows if len(values) > 2]
    return len(long) > 1 and all(values[-1] == sum(values[:-1]) for values in long)


def _extras(frame: TableFrame) -> list[int]:
    """Return how many numbers each row has more than columns, in the parts that hold what is asked."""
    columns = frame.table.columns
    widths = Counter(one.segment for one in columns if one.is_numeric)
    asked = {columns[at].segment for at in frame.asked}
    return [
        _numbers(row, 0) - widths.total()
        if len(row.parts) == 1
        else max(_numbers(row, segment) - widths[segment] for segment in asked)
        for row in frame.table.rows
    ]


def _numbers(row: Row, part: int) -> int:
    return sum(one.kind is not CellKind.MARK for one in row.parts[part]) if part < len(row.parts) else 0
