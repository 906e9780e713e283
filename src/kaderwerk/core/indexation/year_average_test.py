"""Year averages against the worked table of the cao, and what a step in the middle of a month weighs."""

import datetime
from fractions import Fraction

import pytest

from kaderwerk.core.indexation.year_average import year_average, year_changes


def steps(**percentages: str) -> dict[datetime.date, Fraction]:
    """Steps by date, written as d20250401="2"."""
    return {datetime.date.fromisoformat(name[1:]): Fraction(text) / 100 for name, text in percentages.items()}


CAO = steps(d20250401="2", d20251001="1.85", d20260701="1.25", d20270101="1.6")
CAO_SEPTEMBER = steps(d20250401="2", d20250901="1.85", d20260701="1.25", d20270101="1.6")


def hundredths(change: Fraction) -> int:
    """A change in hundredths of a percent."""
    return round(change * 10_000)


def test_the_cao_gives_the_changes_of_the_worked_table() -> None:
    changes = year_changes(CAO)
    assert (hundredths(changes[2026]), hundredths(changes[2027])) == (251, 223)
    assert round(year_average(CAO, 2027) * 10_000) == 10_687
    # By hand: 3 months 100, 6 months 102, 3 months 103.887.
    assert year_average(CAO, 2025) == Fraction("1.0197175")


def test_a_step_a_month_earlier_gives_the_other_published_figure() -> None:
    # An average over the days of the year would come to 2.35.
    assert hundredths(year_changes(CAO_SEPTEMBER)[2026]) == 236


def test_only_the_years_between_the_first_and_the_last_step_are_known() -> None:
    assert list(year_changes(CAO)) == [2025, 2026, 2027]
    assert year_changes({}) == {}
    assert list(year_changes({**CAO, **steps(d20290101="0")})) == [2025, 2026, 2027, 2028, 2029]
    assert year_changes({**CAO, **steps(d20290101="0")})[2028] == 0


def test_a_year_without_a_step_keeps_what_the_year_before_left_behind() -> None:
    # 2024: half a year at 1.02 is 1.01; 2025: the whole year at 1.02.
    changes = year_changes(steps(d20240701="2", d20260101="0"))
    assert (changes[2024], changes[2025], changes[2026]) == (Fraction(1, 100), Fraction(1, 101), Fraction(0))


@pytest.mark.parametrize(
    ("date", "average"),
    [
        ("2025-01-01", Fraction(12, 12)),
        ("2025-12-01", Fraction(1, 12)),
        ("2025-12-31", Fraction(1, 12 * 31)),
        ("2024-02-15", Fraction(10, 12) + Fraction(15, 29 * 12)),
    ],
)
def test_a_step_weighs_from_its_date_on(date: str, average: Fraction) -> None:
    day = datetime.date.fromisoformat(date)
    assert year_average({day: Fraction(1)}, day.year) == 1 + average


def test_the_order_in_which_steps_are_written_changes_nothing() -> None:
    assert year_changes(dict(reversed(CAO.items()))) == year_changes(CAO)
