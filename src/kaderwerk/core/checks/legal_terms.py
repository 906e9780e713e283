"""First and last days that follow from dated terms: before a day of the year, or so long from another day."""

import calendar
import datetime
from collections.abc import Callable
from dataclasses import dataclass

from kaderwerk.core.facts import Fact, Facts

_DAY = datetime.timedelta(days=1)
_DAYS = {"dagen": 1, "weken": 7}


@dataclass(frozen=True)
class LegalTerms:
    """The terms that facts hold.

    A term that was changed holds for the days that fall in its own period.
    """

    facts: Facts

    def last_day(self, code: str, year: int) -> datetime.date:
        """Return the last day of a term that says "before a day of the year".

        Raises:
            UnknownFactError: no such term in that year.
        """
        return _day_of(self._fact(code, lambda fact: _day_of(fact, year), year), year) - _DAY

    def days_before(self, code: str, day: datetime.date) -> datetime.date:
        """Return the day that lies the length of a term before another day.

        Raises:
            UnknownFactError: no such term in that year.
        """
        fact = self._fact(code, lambda one: day - _length(one), day.year, otherwise=day)
        return day - _length(fact)

    def days_after(self, code: str, day: datetime.date) -> datetime.date:
        """Return the day that lies the length of a term after another day.

        Raises:
            UnknownFactError: no such term in that year.
        """
        return day + _length(self._fact(code, lambda _: day, day.year))

    def end_of_months_after(self, code: str, day: datetime.date) -> datetime.date:
        """Return the last day of the month that lies the length of a term in months after that of another day.

        Raises:
            UnknownFactError: no such term in that year.
        """
        months = day.year * 12 + day.month - 1 + int(self._fact(code, lambda _: day, day.year).value)
        year, month = months // 12, months % 12 + 1
        return datetime.date(year, month, calendar.monthrange(year, month)[1])

    def _fact(
        self,
        code: str,
        day_of: Callable[[Fact], datetime.date],
        year: int,
        *,
        otherwise: datetime.date | None = None,
    ) -> Fact:
        known = [one for one in self.facts.values if one.code == code]
        fitting = [one for one in known if one.holds_on(day_of(one))]
        # Between an old and a longer new term lie days that fall in neither: the day that is counted from decides.
        fitting = fitting or [one for one in known if otherwise is not None and one.holds_on(otherwise)]
        return max(fitting, key=lambda one: one.known_since) if fitting else self.facts.fact(code, year)


def _day_of(fact: Fact, year: int) -> datetime.date:
    month, day = divmod(int(fact.value), 100)
    return datetime.date(year, month, day)


def _length(fact: Fact) -> datetime.timedelta:
    return datetime.timedelta(days=int(fact.value) * _DAYS[fact.unit])
