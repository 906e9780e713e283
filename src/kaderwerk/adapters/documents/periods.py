"""Periods of a sentence: one year, a list, a stretch, an open start, a duration, or a year meant by "dat jaar"."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.needed_words import holds_any
from kaderwerk.adapters.documents.number_words import number_in_words
from kaderwerk.adapters.documents.years import YearMention, YearPart, find_years, is_deadline

_DURATION_MOST = 10


@dataclass(frozen=True, kw_only=True)
class Period:
    """When money moves: half-open positions in the sentence, and its years.

    ``years`` are the years that the text states. ``is_open``: from the first year on, without an end.
    ``has_start`` is false when only an end is stated. ``is_weak``: the year of a budget or a moment.
    """

    begin: int
    end: int
    years: tuple[int, ...]
    is_open: bool = False
    has_start: bool = True
    is_weak: bool = False


class YearsKnown(NamedTuple):
    """The years that a sentence may refer to: the document's year, and the one last named before it."""

    base: int | None
    last: int | None = None


_LIST_GAP = re.compile(r"(?:\s?(?:,|en|als|&|of|\+|/)\s?){1,2}(?:(?:in|voor|over)\s)?(?:het )?(?:jaar )?")
_SPAN_GAP = re.compile(
    r"\s?[-–—/]?\s?(?:en )?(?:\(?(?:tot en met|t/m|tm|tot|t\.e\.m\.)\)?\s)?(?:het |de )?(?:jaar |eind |begin )?\s?"
)
_BETWEEN = Caseless(r"\btussen(?: de jaren)?\s$")
_COUNT = r"(?P<count>\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|een|één)"
_DURATION = Caseless(
    rf"\b(?:(?:komende|eerste|eerstkomende|aankomende|volgende)|gedurende|voor|(?:periode|duur|looptijd|tijd) van)"
    rf"(?: de| een)?(?: (?:komende|eerste|periode van|duur van|termijn van))? {_COUNT} (?:jaar|jaren)\b"
    rf"|\b{_COUNT.replace('count', 'count_long')} (?:jaar|jaren) (?:lang|achter elkaar|achtereen)\b"
)
_RELATIVE = Caseless(
    r"\b(?P<that>(?:in )?dat(?:zelfde)? jaar)\b|\b(?P<this>dit jaar|het lopende jaar|lopend jaar|dit begrotingsjaar"
    r"|(?:de rest|het restant) van (?:het|dit) (?:lopende )?jaar|komend jaar|het komende jaar)\b"
    r"|\b(?P<next>(?:het )?volgend(?:e)? (?:begrotings)?jaar)\b"
    r"|\b(?P<after>daarna|vanaf dan|(?:in )?de jaren (?:daarna|erna)|het jaar (?:daarna|erop|erna)|nadien"
    r"|vervolgens)\b"
)

_MAY_TELL = ("jaar", "jaren", "daarna", "erna", "vanaf dan", "nadien", "vervolgens")
"""One of these is in all that tells a period without its years; few sentences have one, which is quick to see."""


@lru_cache(maxsize=64)
def find_periods(plain: str, known: YearsKnown) -> tuple[Period, ...]:
    """Return the periods of a sentence in reading order.

    >>> [p.years for p in find_periods("in 2024 en 2025, en vanaf 2027", YearsKnown(base=2024))]
    [(2024, 2025), (2027,)]
    """
    mentions = [mention for mention in find_years(plain) if _counts(plain, mention)]
    periods = [_dated(period, known) for period in _joined(plain, mentions)] if mentions else []
    lowered = plain.lower()
    if not holds_any(lowered, _MAY_TELL):
        return tuple(periods)
    for match in _DURATION.finditer(plain):
        periods = _with_duration(periods, match, known)
    for match in _RELATIVE.finditer(plain):
        before = [period for period in periods if period.begin < match.start()] or periods
        last = before[-1].years[-1] if before and before[-1].years else None
        period = _relative(match, periods, YearsKnown(base=known.base, last=known.last if last is None else last))
        if period is not None:
            periods.append(period)
    return tuple(sorted(periods, key=lambda period: period.begin))


def _counts(plain: str, mention: YearMention) -> bool:
    if mention.part in (YearPart.LABEL, YearPart.REFERENCE):
        return False
    return not (mention.part is YearPart.MOMENT and is_deadline(plain, mention) and _is_presented(plain, mention))


def _is_presented(plain: str, mention: YearMention) -> bool:
    """Tell whether the year belongs to a report or an evaluation and not to the money."""
    return (
        re.search(
            r"\b(?:ge[ëe]valueerd|evalu|voorgelegd|afgerond|vastgesteld|besloten|terug)",
            plain[mention.end : mention.end + 50],
        )
        is not None
    )


def _joined(plain: str, mentions: list[YearMention]) -> list[Period]:
    periods: list[Period] = []
    for mention in mentions:
        fresh = Period(
            begin=mention.begin,
            end=mention.end,
            years=(mention.year,),
            is_open=mention.part is YearPart.FROM,
            has_start=mention.part is not YearPart.UNTIL,
            is_weak=mention.part in (YearPart.BUDGET, YearPart.MOMENT),
        )
        merged = _merged(plain, periods[-1], fresh) if periods else None
        if merged is None:
            periods.append(fresh)
        else:
            periods[-1] = merged
    return periods


def _merged(plain: str, first: Period, second: Period) -> Period | None:
    gap = plain[first.end : second.begin]
    if gap.strip() == "naar":
        return second
    later = second.years[0] > first.years[-1]
    if not later or len(gap) > 40:
        return None
    if not second.has_start or _BETWEEN.search(plain[: first.begin]):
        if _SPAN_GAP.fullmatch(gap) or _BETWEEN.search(plain[: first.begin]):
            years = tuple(range(first.years[0], second.years[0] + 1))
            return replace(first, end=second.end, years=years, is_open=False)
        return None
    if first.is_open and _LIST_GAP.fullmatch(gap) is None:
        return None
    if _LIST_GAP.fullmatch(gap):
        return replace(first, end=second.end, years=(*first.years, *second.years), is_open=second.is_open)
    return None


def _dated(period: Period, known: YearsKnown) -> Period:
    """Give a period that only has an end its start: the document's year."""
    if period.has_start or known.base is None or known.base > period.years[0]:
        return period
    return replace(period, years=tuple(range(known.base, period.years[0] + 1)))


def _with_duration(periods: list[Period], match: re.Match[str], known: YearsKnown) -> list[Period]:
    text = next(value for name, value in match.groupdict().items() if name.startswith("count") and value is not None)
    count = int(text) if text.isdigit() else int(number_in_words(text) or 0)
    if not 0 < count <= _DURATION_MOST:
        return periods
    for index, period in enumerate(periods):
        if len(period.years) == 1 and (period.is_open or period.end == match.start() - 1):
            years = tuple(range(period.years[0], period.years[0] + count))
            return [*periods[:index], replace(period, years=years, is_open=False), *periods[index + 1 :]]
    if periods or known.base is None:
        return periods
    years = tuple(range(known.base, known.base + count))
    return [Period(begin=match.start(), end=match.end(), years=years)]


def _relative(match: re.Match[str], periods: list[Period], known: YearsKnown) -> Period | None:
    if match.group("after"):
        if any(period.is_open and 0 <= match.start() - period.end <= 5 for period in periods):
            return None
        is_first = not any(period.begin < match.start() for period in periods) and known.last is None
        return (
            None
            if is_first or known.last is None
            else Period(begin=match.start(), end=match.end(), years=(known.last + 1,), is_open=True)
        )
    if match.group("that"):
        return None if known.last is None else Period(begin=match.start(), end=match.end(), years=(known.last,))
    if known.base is None:
        return None
    return Period(begin=match.start(), end=match.end(), years=(known.base + (1 if match.group("next") else 0),))
