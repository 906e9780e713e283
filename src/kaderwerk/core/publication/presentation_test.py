"""What is shown in thousands adds up to what is shown, stays within a unit of the cents, and marks what moved."""

import os
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from kaderwerk.core.publication.controlled_rounding import units_up
from kaderwerk.core.publication.presentation import (
    CELLS_MAX,
    CONTROLLED,
    LARGEST_REMAINDER,
    NOTES,
    PLAIN,
    RoundedTable,
    plainly_rounded,
    rounded_table,
)

IS_NIGHT = os.environ.get("KADERWERK_NIGHT") == "1"
EXAMPLES = 100_000 if IS_NIGHT else 2_000
Cells = NDArray[np.int64]
Rounding = Callable[[Cells, int], RoundedTable]


def cells(*rows: tuple[int, ...]) -> Cells:
    return np.array(rows, dtype=np.int64)


def _table_of(data: bytes, columns: int, unit: int) -> tuple[Cells, int]:
    """Four bytes are a cell: one draw of bytes is many times faster than a draw per cell."""
    count = max(1, len(data) // (4 * columns))
    padded = data.ljust(4 * columns * count, b"\0")
    numbers = np.frombuffer(padded[: 4 * columns * count], dtype=">i4").astype(np.int64)
    return numbers.reshape(count, columns), unit


tables = st.builds(
    _table_of, st.binary(max_size=40 * 6 * 4), st.integers(1, 6), st.sampled_from([1, 3, 100, 100_000, 100_000_000])
)
"""Up to 40 x 6 cells of any sign and a unit."""
small_tables = st.builds(
    _table_of, st.binary(max_size=8 * 4 * 4), st.integers(1, 4), st.sampled_from([2, 100, 100_000])
)


def columns_add_up(table: RoundedTable, exact: Cells, unit: int) -> None:
    assert table.values.sum(axis=0).tolist() == table.totals.tolist()
    halves = 2 * np.abs(exact.sum(axis=0) - unit * table.totals)
    assert (halves <= unit).all()


def rows_add_up(table: RoundedTable, exact: Cells, unit: int) -> None:
    assert table.values.sum(axis=1).tolist() == table.row_totals.tolist()
    assert table.values.sum(axis=0).tolist() == table.totals.tolist()
    assert table.row_totals.sum() == table.totals.sum() == table.grand_total
    assert 2 * abs(int(exact.sum()) - unit * table.grand_total) <= unit
    assert (np.abs(exact.sum(axis=1) - unit * table.row_totals) < unit).all()
    assert (np.abs(exact.sum(axis=0) - unit * table.totals) < unit).all()


def each_cell_is_within_a_unit_and_marked_when_it_moved(table: RoundedTable, exact: Cells, unit: int) -> None:
    distance = np.abs(exact - unit * table.values)
    assert (distance < unit).all()
    assert (table.is_moved | (2 * distance <= unit)).all()
    assert (~table.is_moved | (2 * distance >= unit)).all()


@settings(max_examples=EXAMPLES)
@given(tables)
def test_every_column_adds_up_to_its_own_rounded_total(case: tuple[Cells, int]) -> None:
    exact, unit = case
    table = rounded_table(exact, unit)
    columns_add_up(table, exact, unit)
    each_cell_is_within_a_unit_and_marked_when_it_moved(table, exact, unit)
    assert not table.total_is_moved.any()
    reverse = rounded_table(-exact, unit)
    assert (reverse.values == -table.values).all()


@settings(max_examples=EXAMPLES // 4)
@given(small_tables)
def test_rows_and_columns_of_a_small_table_add_up_together(case: tuple[Cells, int]) -> None:
    exact, unit = case
    table = rounded_table(exact, unit, has_row_totals=True)
    rows_add_up(table, exact, unit)
    each_cell_is_within_a_unit_and_marked_when_it_moved(table, exact, unit)


@settings(max_examples=EXAMPLES // 50)
@given(tables)
def test_rows_and_columns_of_a_large_table_add_up_together(case: tuple[Cells, int]) -> None:
    exact, unit = case
    table = rounded_table(exact, unit, has_row_totals=True)
    rows_add_up(table, exact, unit)
    each_cell_is_within_a_unit_and_marked_when_it_moved(table, exact, unit)


def remainder_to_last(exact: Cells, unit: int) -> RoundedTable:
    """A known mistake: the last row of a column takes what is missing."""
    plain = plainly_rounded(exact, unit)
    values = plain.values.copy()
    values[-1] += plain.totals - values.sum(axis=0)
    return RoundedTable(
        values=values,
        is_moved=values != plain.values,
        totals=plain.totals,
        total_is_moved=plain.total_is_moved,
        row_totals=plain.row_totals,
        row_total_is_moved=plain.row_total_is_moved,
        grand_total=plain.grand_total,
        method=PLAIN,
    )


@pytest.mark.parametrize(
    ("law", "wrong"),
    [(columns_add_up, plainly_rounded), (each_cell_is_within_a_unit_and_marked_when_it_moved, remainder_to_last)],
)
def test_each_law_is_broken_by_a_known_mistake(
    law: Callable[[RoundedTable, Cells, int], None], wrong: Rounding
) -> None:
    @settings(max_examples=500, phases=[Phase.generate], database=None)
    @given(tables)
    def attempt(case: tuple[Cells, int]) -> None:
        law(wrong(*case), *case)

    with pytest.raises(AssertionError):
        attempt()


def test_naive_rounding_misses_the_total_of_eight_rows_more_often_than_not() -> None:
    amounts = np.random.default_rng(1).integers(-10_000_000, 10_000_000, size=(8, 4_000))
    plain = plainly_rounded(amounts, 100_000)
    misses = np.count_nonzero(plain.values.sum(axis=0) != plain.totals)
    assert 50 * 4_000 < 100 * misses < 60 * 4_000
    repaired = rounded_table(amounts, 100_000)
    assert (repaired.values.sum(axis=0) == repaired.totals).all()


def test_the_unit_that_is_missing_goes_to_the_largest_remainder() -> None:
    # 1.4 + 2.4 + 3.4 = 7.2: each rounds down to 6 together; 7 is shown, and of equal remainders the first moves.
    table = rounded_table(cells((140_000,), (240_000,), (340_000,)), 100_000)
    assert (table.values[:, 0].tolist(), table.totals.tolist()) == ([2, 2, 3], [7])
    assert table.is_moved[:, 0].tolist() == [True, False, False]
    # 1.5 + 2.5 + 3.6 = 7.6 is 8, and rounded by itself 2 + 3 + 4 = 9: one of the halves goes down.
    table = rounded_table(cells((150_000,), (250_000,), (360_000,)), 100_000)
    assert (table.values[:, 0].tolist(), table.is_moved[:, 0].tolist()) == ([2, 2, 4], [False, True, False])


def test_income_and_expenditure_of_different_sign_keep_their_side() -> None:
    # -1.6, 0.3 and 0.4 make -0.9: -2 + 0 + 0 would be -2, shown is -1.
    table = rounded_table(cells((-160_000,), (30_000,), (40_000,)), 100_000)
    assert (table.values[:, 0].tolist(), table.totals.tolist()) == ([-2, 0, 1], [-1])
    assert table.is_moved[:, 0].tolist() == [False, False, True]


def test_a_table_both_ways_by_hand() -> None:
    # Rows 1.0 and 1.0, columns 0.8 and 1.2: by itself every cell of a half rounds up and nothing adds up.
    table = rounded_table(cells((40_000, 60_000), (40_000, 60_000)), 100_000, has_row_totals=True)
    assert (table.row_totals.tolist(), table.totals.tolist(), table.grand_total) == ([1, 1], [1, 1], 2)
    assert sorted(table.values.tolist()) == [[0, 1], [1, 0]]
    assert (int(np.count_nonzero(table.is_moved)), table.method) == (2, CONTROLLED)


def test_where_totals_cannot_all_be_their_own_rounding_one_moves_and_is_marked() -> None:
    # Row totals 0.5 and 0.5 would be 1 and 1, the whole 1.0 is 1.
    table = rounded_table(cells((50_000, 0), (0, 50_000)), 100_000, has_row_totals=True)
    assert table.grand_total == 1
    assert np.count_nonzero(table.row_total_is_moved) == np.count_nonzero(table.total_is_moved) == 1
    assert table.values[0, 1] == table.values[1, 0] == 0


def test_the_fewest_cents_move_among_all_ways() -> None:
    # Worked out in full: of the sixteen ways to round four cells only those with the right totals are allowed.
    exact, unit = [[30, 80], [60, 20]], 100
    ups = units_up(exact, unit)
    # Row totals 1.1 and 0.8, column totals 0.9 and 1.0, the whole 1.9: 1, 1, 1, 1 and 2.
    assert ups == [[0, 1], [1, 0]]


def test_nothing_moves_and_no_note_stands_where_nothing_is_rounded() -> None:
    table = rounded_table(cells((100_000, -200_000), (300_000, 0)), 100_000, has_row_totals=True)
    assert (table.values.tolist(), table.note) == ([[1, -2], [3, 0]], "")
    assert rounded_table(cells((140_000,), (240_000,), (340_000,)), 100_000).note == NOTES[LARGEST_REMAINDER]


def test_a_table_too_large_for_controlled_rounding_says_that_sums_may_differ() -> None:
    large = np.full((CELLS_MAX // 4 + 1, 4), 140, dtype=np.int64)
    table = rounded_table(large, 100, has_row_totals=True)
    assert (table.method, table.note) == (PLAIN, NOTES[PLAIN])
    assert rounded_table(large, 100).method == LARGEST_REMAINDER


def test_an_empty_table_stays_empty_and_a_unit_of_nothing_is_refused() -> None:
    empty = rounded_table(np.zeros((0, 4), dtype=np.int64), 100_000)
    assert (empty.values.shape, empty.totals.tolist()) == ((0, 4), [0, 0, 0, 0])
    with pytest.raises(ValueError, match="minstens 1 cent"):
        rounded_table(cells((1,)), 0)
