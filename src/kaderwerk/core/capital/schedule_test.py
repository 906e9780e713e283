"""An asset is written down to its residual value, never further, and pays interest over what is left."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.core.capital.schedule import METHODS, Asset, Charge, Method, schedule

TWO_PERCENT = Fraction(1, 50)


def asset(
    method: Method = "lineair",
    *,
    base: int = 50_000_000,
    residual: int = 0,
    term: int = 10,
    rate: Fraction | None = TWO_PERCENT,
) -> Asset:
    return Asset(base=base, residual=residual, term_years=term, method=method, rate=rate)


def totals(charges: list[Charge]) -> list[int]:
    return [(one.depreciation or 0) + (one.interest or 0) for one in charges]


@given(
    method=st.sampled_from(["lineair", "annuitair"]),
    base=st.integers(0, 10**12),
    residual_part=st.fractions(0, 1),
    term=st.integers(1, 200),
    rate=st.fractions(0, Fraction(1, 4), max_denominator=10_000),
)
def test_a_term_takes_the_value_down_to_the_residual_without_ever_going_up(
    method: Method, base: int, residual_part: Fraction, term: int, rate: Fraction
) -> None:
    residual = int(base * residual_part)
    charges = schedule(asset(method, base=base, residual=residual, term=term, rate=rate), count=term + 5)
    assert len(charges) == term
    assert sum(one.depreciation or 0 for one in charges) == base - residual
    assert all((one.depreciation or 0) >= 0 and (one.interest or 0) >= 0 for one in charges)
    assert all(one.book_value >= residual for one in charges)


@given(method=st.sampled_from(sorted(METHODS)), base=st.integers(0, 10**12), term=st.integers(1, 60))
def test_what_is_given_up_mirrors_what_is_bought(method: str, base: int, term: int) -> None:
    bought = schedule(asset(METHODS[method], base=base, term=term), count=term)
    given_up = schedule(asset(METHODS[method], base=-base, term=term), count=term)
    assert [-one for one in totals(bought)] == totals(given_up)


def test_the_linear_example_of_the_trade_falls_by_a_thousand_a_year() -> None:
    charges = schedule(asset(), count=4)
    assert totals(charges) == [6_000_000, 5_900_000, 5_800_000, 5_700_000]
    assert [one.book_value for one in charges] == [50_000_000, 45_000_000, 40_000_000, 35_000_000]


def test_the_annuity_example_of_the_trade_is_the_same_every_year_but_for_the_last_cents() -> None:
    charges = schedule(asset("annuitair"), count=10)
    assert totals(charges)[:9] == [5_566_326] * 9
    # 5,566,326.4 is rounded down nine times and the interest half up: the last year closes the account.
    assert abs(totals(charges)[9] - 5_566_326) <= 10
    assert charges[0] == Charge(book_value=50_000_000, depreciation=4_566_326, interest=1_000_000)
    assert charges[1].interest == 908_673, "2% of 45,433,674 is 908,673.48"


def test_a_residual_value_is_left_over() -> None:
    charges = schedule(asset(base=10_000, residual=1_000, term=3), count=10)
    assert [one.depreciation for one in charges] == [3_000, 3_000, 3_000]
    assert [one.interest for one in charges] == [200, 140, 80]


def test_an_annuity_with_a_residual_pays_interest_over_all_and_repays_the_rest() -> None:
    # (1,000 - 110 / 1.1) * 10% / (1 - 1 / 1.1) = 900 * 1.1 = 990: 100 interest and 890 down to 110.
    (only,) = schedule(asset("annuitair", base=1_000, residual=110, term=1, rate=Fraction(1, 10)), count=1)
    assert only == Charge(book_value=1_000, depreciation=890, interest=100)


def test_the_last_year_takes_the_cents_that_rounding_left() -> None:
    assert [one.depreciation for one in schedule(asset(base=100, term=3), count=3)] == [33, 33, 34]
    assert [one.depreciation for one in schedule(asset(base=200, term=3), count=3)] == [67, 67, 66]


def test_a_few_cents_over_many_years_are_never_taken_twice() -> None:
    assert [one.depreciation for one in schedule(asset(base=5, term=10), count=10)] == [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]


def test_an_annuity_without_interest_is_linear() -> None:
    free = Fraction(0)
    assert schedule(asset("annuitair", rate=free), count=10) == schedule(asset(rate=free), count=10)


def test_land_keeps_its_value_and_pays_interest_for_ever() -> None:
    charges = schedule(asset("geen", base=10_000, residual=4_000, term=1), count=50)
    assert charges == [Charge(book_value=10_000, depreciation=0, interest=200)] * 50


def test_an_unknown_rate_leaves_the_linear_depreciation_and_nothing_of_an_annuity() -> None:
    linear = schedule(asset(rate=None), count=2)
    assert [(one.depreciation, one.interest) for one in linear] == [(5_000_000, None), (5_000_000, None)]
    annuity = schedule(asset("annuitair", rate=None), count=20)
    assert annuity == [Charge(book_value=50_000_000, depreciation=None, interest=None)] * 10
    assert schedule(asset("geen", rate=None), count=1)[0].interest is None


@pytest.mark.parametrize("method", sorted(METHODS))
def test_no_years_are_no_charges(method: str) -> None:
    assert schedule(asset(METHODS[method]), count=0) == []
    assert schedule(asset(METHODS[method]), count=-3) == []
