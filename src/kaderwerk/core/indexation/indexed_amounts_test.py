"""Amounts raised by exact factors: one rounding per cell, unknown years, and the largest amount."""

from fractions import Fraction

import numpy as np
import pytest

from kaderwerk.core.indexation.index_book import IndexBook, IndexSeries
from kaderwerk.core.indexation.indexed_amounts import applied_indexes, indexed_amounts
from kaderwerk.core.money import CENTS_MAX
from kaderwerk.core.questions import QuestionError

YEARS = (2026, 2027, 2028)


def book(changes: dict[str, dict[int, str]], *, is_applied: bool = True) -> IndexBook:
    series = {
        index: IndexSeries(
            index=index,
            name=index,
            changes={year: Fraction(text) / 100 for year, text in by_year.items()},
            origin="proef",
        )
        for index, by_year in changes.items()
    }
    return IndexBook(is_applied=is_applied, base_year=2026, series=series, differences={})


LOON = book({"loon": {2027: "2.5", 2028: "2.5"}})


def raised(
    cents: list[list[int]], indexes: list[str], of: IndexBook = LOON
) -> tuple[list[list[int]], list[list[bool]]]:
    amounts = np.array(cents, dtype=np.int64)
    ids = [f"r{number}" for number in range(len(cents))]
    found, unknown = indexed_amounts(amounts, indexes, of, years=YEARS, ids=ids)
    return found.tolist(), unknown.tolist()


def test_each_cell_is_rounded_once_and_halves_go_away_from_zero() -> None:
    # 100 x 1.025 = 102.5 -> 103; 100 x 1.050625 = 105.06 -> 105 (from the rounded 103 it would be 105.6 -> 106).
    assert raised([[100, 100, 100], [-100, -100, -100]], ["loon", "loon"])[0] == [[100, 103, 105], [-100, -103, -105]]


def test_lines_without_an_index_and_constant_prices_keep_their_amounts() -> None:
    assert raised([[100, 100, 100]], [""])[0] == [[100, 100, 100]]
    constant = book({"loon": {2027: "2.5"}}, is_applied=False)
    assert raised([[100, 100, 100]], ["loon"], constant) == ([[100, 100, 100]], [[False] * 3])


def test_a_line_in_running_prices_is_never_indexed() -> None:
    assert applied_indexes(["loon", "loon", ""], ["lopend", "", "constant"]) == ["", "loon", ""]


def test_an_unknown_year_keeps_the_growth_that_is_known_and_says_so() -> None:
    gap = book({"loon": {2027: "10"}})
    assert raised([[100, 100, 100], [100, 100, 0]], ["loon", "loon"], gap) == (
        [[100, 110, 110], [100, 110, 0]],
        [[False, False, True], [False, False, False]],
    )
    assert raised([[100, 100, 100]], ["onbekend"], gap) == ([[100, 100, 100]], [[False, True, True]])


def test_the_largest_amount_is_held_and_one_cent_more_names_line_and_year() -> None:
    doubled = book({"loon": {2027: "100", 2028: "0"}})
    assert raised([[0, CENTS_MAX // 2, 0]], ["loon"], doubled)[0] == [[0, CENTS_MAX, 0]]
    with pytest.raises(QuestionError, match="Regel r1 wordt in 2028"):
        raised([[0, 0, 0], [0, 0, -(CENTS_MAX // 2) - 1]], ["loon", "loon"], doubled)


def test_a_factor_with_long_terms_stays_exact() -> None:
    third = IndexSeries(index="loon", name="loon", changes={2027: Fraction(1, 3) + Fraction(1, 10**40)}, origin="proef")
    of = IndexBook(is_applied=True, base_year=2026, series={"loon": third}, differences={})
    # 3 x 4/3 and a little more than that is 4; the little more of 375 billion is far below half a cent.
    assert raised([[1, 3, 0], [0, 375_000_000_000, 0]], ["loon", "loon"], of)[0] == [[1, 4, 0], [0, 500_000_000_000, 0]]


def test_the_given_amounts_stay_as_they_are() -> None:
    amounts = np.full((1, 3), 100, dtype=np.int64)
    indexed_amounts(amounts, ["loon"], LOON, years=YEARS, ids=["r"])
    assert amounts.tolist() == [[100, 100, 100]]
