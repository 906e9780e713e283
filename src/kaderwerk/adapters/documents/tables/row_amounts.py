"""The amounts of a row by direction: what costs and what brings in, per year, and what is PM."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kaderwerk.adapters.documents.directions import COSTS, INCOME
from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.cells import Cell, CellKind
from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.frame import TableFrame
from kaderwerk.adapters.documents.tables.row_words import RowWords
from kaderwerk.adapters.documents.tables.row_years import years_of
from kaderwerk.adapters.documents.tables.rows import Row

LETTERS = ("N", "V")
_WORDS = {"nadelig": "N", "nadeel": "N", "voordelig": "V", "voordeel": "V"}


@dataclass(kw_only=True)
class RowAmounts:
    """Cents by year, positive: ``burden`` costs, ``benefit`` brings in; ``pm`` are years with an unknown amount.

    ``has_letter``: N or V says the direction of at least one cell. ``is_covered``: others pay a part of the costs.
    """

    burden: dict[int, int] = field(default_factory=dict)
    benefit: dict[int, int] = field(default_factory=dict)
    pm: list[int] = field(default_factory=list)
    has_letter: bool = False
    is_covered: bool = False


def amounts_of(row: Row, words: RowWords, placed: Placed, frame: TableFrame, asked: Sequence[int]) -> RowAmounts:
    """Return the amounts of a row in some of its columns."""
    found = RowAmounts()
    side, row_letter = words.side(frame), _row_letter(row)
    for at in asked:
        cell, column = placed.cells.get(at), frame.table.columns[at]
        years = [column.year] if column.year is not None else years_of(row, placed, frame)
        if cell is None or not years:
            continue
        if cell.kind is CellKind.PM:
            found.pm += years
        cents = frame.cents(cell.value) if cell.has_amount else None
        if not cents:
            continue
        lettered = cell if row_letter is None else cell._replace(letter=row_letter)
        found.has_letter |= lettered.letter in LETTERS
        target = found.burden if _is_burden(lettered, column, side, frame) else found.benefit
        for year in years:
            target[year] = target.get(year, 0) + cents
    columns = [frame.table.columns[at] for at in asked]
    if found.burden and any(Role.INCOME in (one.role, one.group) for one in columns):
        # What others pay of a cost is its cover, not a request of its own.
        found.is_covered = bool(found.benefit)
        found.benefit = {}
    return found


def _row_letter(row: Row) -> str | None:
    """Return the one N or V of a whole row, which stands behind its last cell, or in a cell with the word."""
    marked = [one.text for one in row.cells if one.kind is CellKind.MARK]
    words = {_WORDS[one.lower()] for one in (*row.words, *marked) if one.lower() in _WORDS}
    if len(words) == 1:
        return words.pop()
    marks = [one for one in marked if one in LETTERS]
    lettered = [one for one in row.cells if one.letter in LETTERS]
    if len(marks) == 1 and not lettered:
        return marks[0]
    numbers = [one for one in row.cells if one.kind is not CellKind.MARK]
    is_last = len(lettered) == 1 and len(numbers) > 1 and lettered[0] is numbers[-1]
    return lettered[0].letter if is_last else None


def _is_burden(cell: Cell, column: Column, side: str | None, frame: TableFrame) -> bool:
    """Tell whether a cell costs: by its letter, its column, the side of its row, else by its sign."""
    if cell.letter in LETTERS:
        return cell.letter == "N"
    if column.role in (Role.BURDEN, Role.BENEFIT):
        return column.role is Role.BURDEN
    if side == INCOME and column.group is Role.COST:
        return cell.value < 0
    if column.role in (Role.COST, Role.INCOME) or column.group in (Role.COST, Role.INCOME):
        return (Role.COST in (column.role, column.group)) == (cell.value > 0)
    if side == COSTS and not frame.kind.is_saving:
        return cell.value > 0 or (frame.rule.is_minus_bad and not frame.are_costs_positive)
    if side == INCOME and not frame.kind.is_saving:
        return (cell.value < 0) != frame.is_income_negative
    return (cell.value < 0) == frame.rule.is_minus_bad
