"""Which cell of a row stands in which column: by number, by bars, by gaps, and by the total row."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kaderwerk.adapters.documents.tables.cells import Cell, CellKind
from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, kind_of
from kaderwerk.adapters.documents.tables.rows import Row, Table

WAYS_MOST = 4_000
_WIDTH_LEAST, _SHIFT_MOST = 7, 3
"""Years at least so many characters apart, and cells at most so many from the end of their year, stand in columns."""
_EMPTY_CELL_WIDEST = 3
"""An empty cell leaves at most so many spaces."""
_SIDES = (Role.BURDEN, Role.BENEFIT, Role.COST, Role.INCOME)
UNSURE = "kolom onzeker: {found} onder {columns} kolommen"


@dataclass(frozen=True, kw_only=True)
class Placed:
    """The cells of a row by the position of their column; ``doubt`` says why that is not sure."""

    cells: dict[int, Cell]
    doubt: str | None = None


def place_rows(table: Table) -> list[Placed]:
    """Return the cells of every row by column; rows with gaps are settled by the total row where only one way fits."""
    is_lined_up = _is_lined_up(table)
    usual = _usual_gap(table)
    placed = [_by_position(row, table) if is_lined_up else _placed(row, table.columns, usual) for row in table.rows]
    _settle(table, placed)
    return placed


def _usual_gap(table: Table) -> int | None:
    """Return the widest white before the cells of a full row; more than that before fewer cells is empty cells."""
    width = sum(one.is_numeric for one in table.columns)
    return max((row.gap for row in table.rows if len(_numbers(row.cells)) >= width), default=None)


def _placed(row: Row, columns: Sequence[Column], usual: int | None) -> Placed:
    by_segment: dict[int, list[int]] = {}
    for at, column in enumerate(columns):
        if column.is_numeric:
            by_segment.setdefault(column.segment, []).append(at)
    segments = {column.segment for column in columns}
    if len(segments) > 1 and len(row.parts) >= max(segments) + 1:
        cells: dict[int, Cell] = {}
        doubt = None
        for segment, ats in by_segment.items():
            found = _in_order(_numbers(row.parts[segment]), ats, row, columns, usual)
            cells.update(found.cells)
            asked = any(columns[at].role in (Role.YEAR, Role.TOTAL) for at in ats)
            doubt = doubt or (found.doubt if asked else None)
        return Placed(cells=cells, doubt=doubt)
    ats = [at for found in by_segment.values() for at in found]
    return _in_order(_numbers(row.cells), ats, row, columns, usual)


def _is_lined_up(table: Table) -> bool:
    """Tell whether cells stand under the columns of the head, by the rows that have one for each of them."""
    numeric = [one for one in table.columns if one.is_numeric]
    if len(numeric) < 2 or any(one.segment for one in table.columns) or not all(one.end for one in numeric):
        return False
    if min(right.end - left.end for left, right in itertools.pairwise(numeric)) < _WIDTH_LEAST:
        return False
    rows = [_numbers(row.cells) for row in table.rows]
    full = [cells for cells in rows if len(cells) == len(numeric)]
    loose = [cells for cells in rows if 0 < len(cells) < len(numeric)]
    ends = [abs(cell.end - one.end) for cells in full for cell, one in zip(cells, numeric, strict=True)]
    near = [min(abs(cell.end - one.end) for one in numeric) for cells in loose for cell in cells]
    return bool(loose) and max(near, default=99) <= _SHIFT_MOST and max(ends, default=0) <= _SHIFT_MOST


def _by_position(row: Row, table: Table) -> Placed:
    numeric = [(at, one) for at, one in enumerate(table.columns) if one.is_numeric]
    cells = {min(numeric, key=lambda pair: abs(pair[1].end - cell.end))[0]: cell for cell in _numbers(row.cells)}
    return Placed(cells=cells)


def _numbers(cells: Sequence[Cell]) -> list[Cell]:
    return [one for one in cells if one.kind is not CellKind.MARK]


def _in_order(cells: list[Cell], ats: list[int], row: Row, columns: Sequence[Column], usual: int | None) -> Placed:
    count, width = len(cells), len(ats)
    if count == 0 or width == 0:
        return Placed(cells={})
    if count >= width:
        return Placed(cells=dict(zip(ats, cells[count - width :], strict=True)))
    doubt = UNSURE.format(found="1 bedrag" if count == 1 else f"{count} bedragen", columns=width)
    first = columns[ats[0]]
    if first.role is Role.TOTAL and any(columns[at].role is Role.YEAR for at in ats[1:]) is False:
        return Placed(cells=dict(zip(ats, cells, strict=False)))
    if first.role is Role.TOTAL:
        # The sum comes first; where the years go is not known, the sum is.
        return Placed(cells=dict(zip(ats[:1], cells[:1], strict=True)), doubt=None)
    if row.gap >= 2 and usual is not None and row.gap > usual and not row.is_open_ended:
        # More cells behind white end at the right; one may stand anywhere, unless the white is as wide as columns.
        is_sure = count > 1 or row.gap - usual > _EMPTY_CELL_WIDEST * (width - count)
        return Placed(cells=dict(zip(ats[width - count :], cells, strict=True)), doubt=None if is_sure else doubt)
    if row.is_open_ended:
        return Placed(cells=dict(zip(ats[:count], cells, strict=True)))
    if count == 1:
        return Placed(cells={ats[0]: cells[0]}, doubt=doubt)
    return Placed(cells=dict(zip(ats[width - count :], cells, strict=True)), doubt=doubt)


def _settle(table: Table, placed: list[Placed]) -> None:
    """Let each total row decide where the cells of incomplete rows above it stand."""
    years = [at for at, one in enumerate(table.columns) if one.role is Role.YEAR]
    years = years or [at for at, one in enumerate(table.columns) if one.role in _SIDES]
    start = 0
    for at, row in enumerate(table.rows):
        if kind_of(row) is not RowKind.TOTAL:
            continue
        total = placed[at]
        if total.cells and total.doubt is None:
            _settle_block(table, placed, range(start, at), total, years)
        start = at + 1


def _settle_block(table: Table, placed: list[Placed], block: range, total: Placed, years: list[int]) -> None:
    torn = [at for at in block if len(_numbers(table.rows[at].cells)) < len(years)]
    doubted = [at for at in torn if placed[at].doubt is not None]
    if not doubted and _adds_up(placed, block, total, years):
        return
    # Where white alone placed a cell, the total knows better.
    for loose in (doubted, torn):
        fixed = [at for at in block if at not in loose]
        rests = {
            year: _value(total.cells.get(year)) - sum(_value(placed[at].cells.get(year)) for at in fixed)
            for year in years
        }
        solutions = list(itertools.islice(_solutions(table, loose, years, rests), 2))
        if loose and len(solutions) == 1:
            for at, cells in solutions[0].items():
                placed[at] = Placed(cells=cells)
            return


def _adds_up(placed: Sequence[Placed], block: range, total: Placed, years: Sequence[int]) -> bool:
    return all(
        sum(_value(placed[at].cells.get(year)) for at in block) == _value(total.cells.get(year)) for year in years
    )


def _solutions(
    table: Table, loose: list[int], years: list[int], rests: dict[int, Decimal]
) -> Iterator[dict[int, dict[int, Cell]]]:
    options = []
    ways = 1
    for at in loose:
        cells = _numbers(table.rows[at].cells)
        found = [dict(zip(chosen, cells, strict=True)) for chosen in itertools.combinations(years, len(cells))]
        ways *= len(found)
        options.append(found)
    if ways > WAYS_MOST:
        return
    for chosen in itertools.product(*options):
        if all(sum(_value(cells.get(year)) for cells in chosen) == rests[year] for year in years):
            yield dict(zip(loose, chosen, strict=True))


def _value(cell: Cell | None) -> Decimal:
    return Decimal(0) if cell is None else cell.value
