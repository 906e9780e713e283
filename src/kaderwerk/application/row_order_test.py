"""Tests of row numbers: they rise, they stay, and they run out without harm."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.application.row_order import STEP, row_orders


@given(st.permutations(range(12)), st.dictionaries(st.integers(0, 11), st.integers(-50, 50), max_size=12))
def test_numbers_always_rise(sequence: list[int], stored: dict[int, int]) -> None:
    distinct = {str(row): order for row, order in stored.items() if list(stored.values()).count(order) == 1}
    orders = row_orders([str(row) for row in sequence], distinct)
    assert len(orders) == 12
    assert all(left < right for left, right in pairwise(orders))


@given(st.lists(st.integers(0, 50), unique=True), st.data())
def test_rows_that_stay_in_sequence_keep_their_number(rows: list[int], draw: st.DataObject) -> None:
    names = [str(row) for row in rows]
    stored = dict(zip(names, row_orders(names, {}), strict=True))
    at = draw.draw(st.integers(0, len(names)))
    with_new = [*names[:at], "new", *names[at:]]
    orders = dict(zip(with_new, row_orders(with_new, stored), strict=True))
    assert {name: orders[name] for name in names} == stored


def test_a_moved_row_is_the_only_one_that_gets_another_number() -> None:
    stored = {"a": STEP, "b": 2 * STEP, "c": 3 * STEP, "d": 4 * STEP}
    assert row_orders(["d", "a", "b", "c"], stored) == [0, STEP, 2 * STEP, 3 * STEP]


def test_a_run_of_new_rows_is_spread_evenly() -> None:
    assert row_orders(["a", "x", "y", "z", "b"], {"a": 0, "b": 8}) == [0, 2, 4, 6, 8]


def test_without_room_all_rows_are_numbered_anew() -> None:
    assert row_orders(["a", "x", "b"], {"a": 1, "b": 2}) == [STEP, 2 * STEP, 3 * STEP]


def test_no_rows_have_no_numbers() -> None:
    assert row_orders([], {"gone": 5}) == []
