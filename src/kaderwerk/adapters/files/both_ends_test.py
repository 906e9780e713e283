"""Tests of a row of work for two sides: they take everything once, as threads and as processes."""

import pytest

from kaderwerk.adapters.files.beside import Partner, beside
from kaderwerk.adapters.files.both_ends import BothEnds


@pytest.mark.parametrize("count", [0, 1, 2, 4096, 4097, 10_000])
def test_one_side_alone_takes_all_in_order(count: int) -> None:
    with BothEnds(range(count)) as row:
        assert list(row.from_front()) == list(range(count))
        assert list(row.from_end()) == []


def test_the_end_gives_the_last_first() -> None:
    with BothEnds(range(3)) as row:
        assert list(row.from_end()) == [2, 1, 0]


@pytest.mark.parametrize("count", [1, 500, 20_000])
def test_two_sides_at_the_same_time_take_everything_once(count: int) -> None:
    with BothEnds(range(count)) as row:

        def take(partner: Partner) -> None:
            partner.tell(list(row.from_end()))

        with beside(take) as other:
            ours = list(row.from_front())
            theirs = other.hear()
    assert ours + sorted(theirs) == list(range(count))


def test_a_side_that_waits_leaves_the_row_to_the_other() -> None:
    with BothEnds("abcdef") as row:
        front, end = row.from_front(), row.from_end()
        assert next(end) == "f"
        assert list(front) == ["a", "b", "c", "d", "e"]
        assert list(end) == []
