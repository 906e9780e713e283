"""Tables of cents shown in whole units, such as thousands of euros, so that what is shown adds up as well."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.money import CentsArray, round_half_up
from kaderwerk.core.perspective.series import BoolArray
from kaderwerk.core.publication.controlled_rounding import units_up

LARGEST_REMAINDER = "largest_remainder_table"
"""Every column adds up to its own rounded total."""
CONTROLLED = "controlled_rounding"
"""Rows and columns both add up; a total can be moved by a unit for it."""
PLAIN = "half_up"
"""Every cell and total is rounded by itself; a sum may differ, and the table says so."""

NOTES = {
    LARGEST_REMAINDER: "Afgerond zo dat elke kolom optelt; een gemarkeerd bedrag is daarvoor een eenheid verschoven.",
    CONTROLLED: "Afgerond zo dat kolommen en rijen optellen; een gemarkeerd bedrag is daarvoor een eenheid verschoven.",
    PLAIN: "Door afronding kunnen totalen afwijken van de som van de bedragen.",
}
"""What stands under a table, by method."""

CELLS_MAX = 600
"""A larger table with totals both ways is rounded plainly: nobody adds it up by eye, and time grows with its square."""


@dataclass(frozen=True, kw_only=True)
class RoundedTable:
    """A table in whole units; the data behind it keeps its cents.

    ``values`` and ``is_moved``: shape (row, column), in units, and whether a cell is not its own half-up rounding.
    ``totals`` and ``total_is_moved``: shape (column,). ``row_totals`` and ``row_total_is_moved``: shape (row,),
    empty without totals per row. ``grand_total`` is the sum of all. ``method`` says which rule applied.
    """

    values: CentsArray
    is_moved: BoolArray
    totals: CentsArray
    total_is_moved: BoolArray
    row_totals: CentsArray
    row_total_is_moved: BoolArray
    grand_total: int
    method: str

    @property
    def note(self) -> str:
        """What stands under the table; empty when every figure is its own rounding and everything adds up."""
        moved = self.is_moved.any() or self.total_is_moved.any() or self.row_total_is_moved.any()
        return NOTES[self.method] if moved or self.method == PLAIN else ""


def rounded_table(rows: CentsArray, unit_cents: int, *, has_row_totals: bool = False) -> RoundedTable:
    """Round a table to whole units so that the figures shown add up to the totals shown.

    Method ``largest_remainder_table``: each total is the sum in cents, rounded half up once. Of each column the
    cells are rounded down; the units that are then missing go to the largest remainders, equal ones in the order
    of the rows. A negative column is worked as its opposite, so that a reversal cancels.

    Method ``controlled_rounding``, with totals per row: each cell and each total is its exact amount rounded down
    or up, so that rows and columns both add up. See docs/algorithms/presentation-rounding.md.

    Args:
        rows: shape (row, column), cents; no totals among them.
        unit_cents: the unit that is shown: 100_000 for thousands of euros.
        has_row_totals: whether totals per row are shown too.

    Raises:
        ValueError: the unit is less than one cent.
    """
    if unit_cents < 1:
        raise ValueError(f"De eenheid is {unit_cents} cent; zij is minstens 1 cent.")
    if not rows.size:
        return plainly_rounded(rows, unit_cents, has_row_totals=has_row_totals)
    cells = rows.tolist()
    if not has_row_totals:
        columns = [_rounded_column(column, unit_cents) for column in zip(*cells, strict=True)]
        values = np.array(columns, dtype=np.int64).T
        return _table(rows, values, unit_cents, has_row_totals=False, method=LARGEST_REMAINDER)
    if rows.size > CELLS_MAX:
        return plainly_rounded(rows, unit_cents, has_row_totals=True)
    values = rows // unit_cents + np.array(units_up(cells, unit_cents), dtype=np.int64)
    return _table(rows, values, unit_cents, has_row_totals=True, method=CONTROLLED)


def plainly_rounded(rows: CentsArray, unit_cents: int, *, has_row_totals: bool = False) -> RoundedTable:
    """Round every cell and every total by itself: for a table with subtotals, where no other way always exists.

    Method ``half_up``. The note of the table says that sums may differ.
    """
    row_sums = rows.sum(axis=1, dtype=np.int64) if has_row_totals else np.zeros(0, dtype=np.int64)
    totals = _half_up(rows.sum(axis=0, dtype=np.int64), unit_cents)
    row_totals = _half_up(row_sums, unit_cents)
    return RoundedTable(
        values=_half_up(rows, unit_cents),
        is_moved=np.zeros(rows.shape, dtype=np.bool_),
        totals=totals,
        total_is_moved=np.zeros(totals.shape, dtype=np.bool_),
        row_totals=row_totals,
        row_total_is_moved=np.zeros(row_totals.shape, dtype=np.bool_),
        grand_total=round_half_up(int(rows.sum(dtype=np.int64)), unit_cents),
        method=PLAIN,
    )


def _table(rows: CentsArray, values: CentsArray, unit_cents: int, *, has_row_totals: bool, method: str) -> RoundedTable:
    """Return a table with the sums of what it shows, and a mark where that is not the rounding of the exact sum."""
    plain = plainly_rounded(rows, unit_cents, has_row_totals=has_row_totals)
    totals = values.sum(axis=0, dtype=np.int64)
    row_totals = values.sum(axis=1, dtype=np.int64) if has_row_totals else plain.row_totals
    return RoundedTable(
        values=values,
        is_moved=values != plain.values,
        totals=totals,
        total_is_moved=totals != plain.totals,
        row_totals=row_totals,
        row_total_is_moved=row_totals != plain.row_totals,
        grand_total=int(totals.sum(dtype=np.int64)) if has_row_totals else plain.grand_total,
        method=method,
    )


def _rounded_column(cells: tuple[int, ...], unit_cents: int) -> list[int]:
    total = sum(cells)
    sign = -1 if (total or next((cell for cell in cells if cell), 0)) < 0 else 1
    floors = [sign * cell // unit_cents for cell in cells]
    missing = round_half_up(sign * total, unit_cents) - sum(floors)
    by_remainder = sorted(range(len(cells)), key=lambda row: -(sign * cells[row] % unit_cents))
    for row in by_remainder[:missing]:
        floors[row] += 1
    return [sign * one for one in floors]


def _half_up(cents: CentsArray, unit_cents: int) -> CentsArray:
    sizes = (2 * np.abs(cents) + unit_cents) // (2 * unit_cents)
    return np.asarray(np.sign(cents) * sizes, dtype=np.int64)
