"""The average level of an index over a year, and its change on the year before, from dated steps."""

import calendar
import datetime
from collections.abc import Mapping
from fractions import Fraction

_MONTHS = 12


def year_average(steps: Mapping[datetime.date, Fraction], year: int) -> Fraction:
    """Return the average level over a year, where the level before the first step is 1.

    Every month counts for one twelfth, as salaries are paid: with steps on the first of a month that is what
    budgets compute (1 September 2025 in the worked table gives 2.36 %; an average over days would give 2.35 %).
    A step within a month counts from its date on for the days of that month.

    Args:
        steps: the change of the level by date, a Fraction of one.
        year: the calendar year.

    Source: business rule 20; docs/algorithms/indexation.md.

    >>> year_average({datetime.date(2025, 7, 1): Fraction(2, 100)}, 2025)
    Fraction(101, 100)
    """
    level = average = Fraction(1)
    for date in sorted(steps):
        rise = level * steps[date]
        level += rise
        average += rise * _part_of_year_from(date, year)
    return average


def year_changes(steps: Mapping[datetime.date, Fraction]) -> dict[int, Fraction]:
    """Return the change of each year average on the year before, a Fraction of one.

    Known are the years from that of the first step up to and including that of the last: the level before the
    first step is taken as equal, and what follows the last step nobody knows. A step of 0 % says that nothing changes.

    >>> year_changes({datetime.date(2025, 1, 1): Fraction(3, 100)})
    {2025: Fraction(3, 100)}
    """
    if not steps:
        return {}
    first, last = min(steps).year, max(steps).year
    averages = {year: year_average(steps, year) for year in range(first - 1, last + 1)}
    return {year: averages[year] / averages[year - 1] - 1 for year in range(first, last + 1)}


def _part_of_year_from(date: datetime.date, year: int) -> Fraction:
    """Return the part of a year, in months of one twelfth, from a date on."""
    if date.year != year:
        return Fraction(int(date.year < year))
    days = calendar.monthrange(date.year, date.month)[1]
    return (_MONTHS - date.month + Fraction(days - date.day + 1, days)) / _MONTHS
