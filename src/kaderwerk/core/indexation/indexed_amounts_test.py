"""Amounts raised by exact factors: one rounding per cell, nothing without an index, and the largest amount."""

from fractions import Fraction

import numpy as np
import pytest

from kaderwerk.core.indexation.indexed_amounts import indexed_amounts
from kaderwerk.core.money import CENTS_MAX
from kaderwerk.core.questions import QuestionError

YEARS = (2026, 2027, 2028)
ONE = Fraction(1)
LOON = {"loon": [ONE, Fraction("1.025"), Fraction("1.050625")]}


def raised(cents: list[list[int]], indexes: list[str], factors: dict[str, list[Fraction]] = LOON) -> list[list[int]]:
    amounts = np.array(cents, dtype=np.int64)
    ids = [f"r{number}" for number in range(len(cents))]
    found: list[list[int]] = indexed_amounts(amounts, factors, indexes=indexes, years=YEARS, ids=ids).tolist()
    assert amounts.tolist() == cents, "the given amounts stay as they are"
    return found


def test_each_cell_is_rounded_once_and_halves_go_away_from_zero() -> None:
    # 100 x 1.025 = 102.5 -> 103; 100 x 1.050625 = 105.06 -> 105 (from the rounded 103 it would be 105.6 -> 106).
    assert raised([[100, 100, 100], [-100, -100, -100]], ["loon", "loon"]) == [[100, 103, 105], [-100, -103, -105]]


def test_lines_without_an_index_or_without_factors_keep_their_amounts() -> None:
    assert raised([[100, 100, 100], [7, 8, 9]], ["", "anders"]) == [[100, 100, 100], [7, 8, 9]]
    assert raised([], []) == []


def test_the_largest_amount_is_held_and_one_cent_more_names_line_and_year() -> None:
    doubled = {"loon": [ONE, Fraction(2), Fraction(2)]}
    assert raised([[0, CENTS_MAX // 2, 0]], ["loon"], doubled) == [[0, CENTS_MAX, 0]]
    with pytest.raises(QuestionError, match="Post of regel r1 wordt in 2028"):
        raised([[0, 0, 0], [0, 0, -(CENTS_MAX // 2) - 1]], ["loon", "loon"], doubled)
    with pytest.raises(QuestionError, match="Post of regel r0 wordt in 2027"):
        raised([[0, CENTS_MAX, 0]], ["loon"], {"loon": [ONE, Fraction(10**30), ONE]})


def test_a_factor_with_long_terms_stays_exact() -> None:
    # Half a cent exactly goes up; a hair below it goes down.
    half = Fraction(3, 2)
    assert raised([[0, 1, 1]], ["loon"], {"loon": [ONE, half, half - Fraction(1, 10**40)]}) == [[0, 2, 1]]
