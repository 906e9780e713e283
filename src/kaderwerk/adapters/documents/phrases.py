"""Phrases: the part of a sentence that belongs to one amount, with the period that goes with it."""

import re
from dataclasses import dataclass
from itertools import pairwise

from kaderwerk.adapters.documents.amounts import Amount, find_amounts
from kaderwerk.adapters.documents.periods import Period, YearsKnown, find_periods

_SEPARATOR = re.compile(
    r";|,? (?:maar|terwijl) |, |: | en | plus | evenals | alsmede | maar | terwijl | naast | in plaats van "
    r"| (?:naar|tot)(?: circa| ongeveer| ruim)? $|(?<!\d{4} )\(|\)(?= )",
    re.IGNORECASE,
)
_HARD = re.compile(r"; |, maar |, terwijl |, waarvan | - | – |\.\s(?=[A-Z])|, (?:dus|zodat|waardoor) ")
NEAR = 120
"""How far before an amount its words still judge it, in characters."""
_UNIT = re.compile(r"\s?(?:per|/)\s?\w+")
_RESPECTIVELY = re.compile(r"\b(?:respectievelijk|resp\.?|achtereenvolgens)\b", re.IGNORECASE)
_ORDINALS = ("eerste", "tweede", "derde", "vierde")
_ONE_YEAR = re.compile(r"20\d\d(?!\d)")
_NTH_YEAR = re.compile(r"\b(?P<nth>eerste|tweede|derde|vierde) (?:\w+ )?jaar\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """One amount with its own part of the sentence.

    ``text`` is that part; ``before`` and ``after`` are what stands left and right of the amount in it.
    ``clause`` is wider: up to the nearest semicolon, "maar" or "waarvan". ``period`` is None when the sentence
    names no year that fits.
    """

    amount: Amount
    text: str
    before: str
    after: str
    clause: str
    period: Period | None
    has_own_period: bool


def phrases_of(plain: str, known: YearsKnown) -> tuple[Phrase, ...]:
    """Cut a sentence into one phrase per amount and give each its period."""
    amounts = find_amounts(plain)
    if not amounts:
        return ()
    periods = [period for period in find_periods(plain, known) if not _is_inside(period, amounts)]
    bounds = _bounds(plain, amounts)
    listed = _respective(plain, amounts, periods)
    phrases: list[Phrase] = []
    for index, amount in enumerate(amounts):
        begin, end = bounds[index]
        inside = [p for p in periods if begin <= p.begin < end]
        first, last = _clause_bounds(plain, amount)
        own = _own_period([p for p in inside if first <= p.begin < last] or inside, amount)
        period = listed[index] if listed else own or _lent_period(plain, periods, amount)
        phrases.append(
            Phrase(
                amount=amount,
                text=plain[begin:end],
                before=plain[begin : amount.begin],
                after=plain[amount.end : end],
                clause=_clause(plain, amount),
                period=period,
                has_own_period=bool(listed) or own is not None,
            )
        )
    return tuple(phrases)


def _bounds(plain: str, amounts: tuple[Amount, ...]) -> list[tuple[int, int]]:
    """Cut between two amounts at the last comma or "en" before the second one."""
    cuts = [0]
    for left, right in pairwise(amounts):
        found = [mark for mark in _SEPARATOR.finditer(plain, left.end, right.begin) if not _opens_amount(mark, right)]
        marks = [mark for mark in found if not _joins_names(plain, mark)]
        hard = [mark for mark in marks if mark.group().lstrip(",") in (";", " maar ", " terwijl ")]
        chosen = hard[-1] if hard else marks[-1] if marks else None
        unit = _UNIT.match(plain, left.end, right.begin)
        cuts.append((unit.end() if unit else left.end) if chosen is None else chosen.start())
    cuts.append(len(plain))
    return list(pairwise(cuts))


def _opens_amount(mark: re.Match[str], amount: Amount) -> bool:
    """Tell the bracket around an amount: the words before it belong to the amount."""
    return mark.group() == "(" and mark.end() == amount.begin


def _joins_names(plain: str, mark: re.Match[str]) -> bool:
    """Tell the "en" within a name (Gilze en Rijen) or between two years from one between two amounts."""
    before = plain[: mark.start()].rsplit(" ", 1)[-1]
    if _ONE_YEAR.fullmatch(before) and _ONE_YEAR.match(plain, mark.end()):
        return True
    return mark.group() == " en " and before[:1].isupper() and plain[mark.end() : mark.end() + 1].isupper()


def _is_inside(period: Period, amounts: tuple[Amount, ...]) -> bool:
    return any(amount.begin <= period.begin < amount.end for amount in amounts)


def _own_period(periods: list[Period], amount: Amount) -> Period | None:
    """Choose among the periods of one phrase: a start and an end join; firm beats weak; near beats far."""
    firm = [period for period in periods if not period.is_weak] or periods
    if not firm:
        return None
    starts = [period for period in firm if period.is_open]
    ends = [period for period in firm if not period.has_start]
    if starts and ends and ends[0].years[-1] > starts[0].years[0]:
        years = tuple(range(starts[0].years[0], ends[0].years[-1] + 1))
        return Period(begin=starts[0].begin, end=ends[0].end, years=years)
    return min(firm, key=lambda period: _distance(period, amount))


def _distance(period: Period, amount: Amount) -> int:
    return amount.begin - period.end if period.end <= amount.begin else period.begin - amount.end


def _lent_period(plain: str, periods: list[Period], amount: Amount) -> Period | None:
    """Lend the last period before the amount, else the first one after it."""
    begin, end = _clause_bounds(plain, amount)
    near = [p for p in periods if begin <= p.begin < end] or periods
    firm = [period for period in near if not period.is_weak] or near
    before = [period for period in firm if period.end <= amount.begin]
    after = [period for period in firm if period.begin >= amount.end]
    return before[-1] if before else after[0] if after else None


def _respective(plain: str, amounts: tuple[Amount, ...], periods: list[Period]) -> tuple[Period, ...]:
    if len(amounts) > 1 and _RESPECTIVELY.search(plain) is None:
        return _by_ordinal(plain, amounts, periods)
    if len(amounts) < 2:
        return ()
    for period in periods:
        if len(period.years) == len(amounts):
            return tuple(Period(begin=period.begin, end=period.end, years=(year,)) for year in period.years)
    return ()


def _by_ordinal(plain: str, amounts: tuple[Amount, ...], periods: list[Period]) -> tuple[Period, ...]:
    """Date "€ 5.000 in het eerste jaar en € 8.000 in het tweede jaar" by the years that the sentence lists."""
    years = next((period.years for period in periods if len(period.years) > 1), ())
    found = [(match, _ORDINALS.index(match.group("nth").lower())) for match in _NTH_YEAR.finditer(plain)]
    if len(found) < 2 or max(at for _, at in found) >= len(years):
        return ()
    dated: list[Period] = []
    for amount, following in zip(amounts, (*amounts[1:], None), strict=True):
        end = len(plain) if following is None else following.begin
        own = [(match, at) for match, at in found if amount.end <= match.start() < end]
        if own:
            match, at = own[0]
            dated.append(Period(begin=match.start(), end=match.end(), years=(years[at],)))
        else:
            dated.append(Period(begin=amount.begin, end=amount.end, years=years))
    return tuple(dated)


def _clause(plain: str, amount: Amount) -> str:
    begin, end = _clause_bounds(plain, amount)
    return plain[begin:end]


def _clause_bounds(plain: str, amount: Amount) -> tuple[int, int]:
    begin, end = 0, len(plain)
    for mark in _HARD.finditer(plain):
        if mark.end() <= amount.begin:
            begin = mark.end()
        elif mark.start() >= amount.end:
            return begin, mark.start()
    return begin, end


def amounts_by_year(value: str, year: int | None) -> dict[int, int]:
    """Return the cents of a text whose amounts each name their own year, nothing when one of them does not.

    >>> amounts_by_year("€ 40.000 in 2024 en € 30.000 in 2025", 2024)
    {2024: 4000000, 2025: 3000000}
    """
    phrases = phrases_of(value, YearsKnown(base=year))
    if len(phrases) < 2 or not all(one.has_own_period and one.period is not None for one in phrases):
        return {}
    return {when: one.amount.cents for one in phrases if one.period is not None for when in one.period.years}
