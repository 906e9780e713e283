"""Years that a sentence names, each with its part in the sentence: in, from, until, or only a label."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache


class YearPart(Enum):
    """What a year does where it stands."""

    IN = "in"
    FROM = "from"
    UNTIL = "until"
    BUDGET = "budget"
    MOMENT = "moment"
    REFERENCE = "reference"
    LABEL = "label"


@dataclass(frozen=True, kw_only=True)
class YearMention:
    """One year in a sentence with half-open positions; UNTIL is inclusive."""

    begin: int
    end: int
    year: int
    part: YearPart


YEARS_MOST = 24
"""A sentence with more years than this is a table that lost its lines."""

_MONTHS = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan\.?"
    r"|feb\.?|aug\.?|sept?\.?|okt\.?|nov\.?|dec\.?)"
)
_DAY = rf"(?:\d{{1,2}}(?:e)?\s(?={_MONTHS}))?(?:{_MONTHS}\s)?"
_YEAR = re.compile(
    r"(?<![\w.,€+/-])(?P<plain>(?:199\d|20\d\d))(?![\d%]|[.,]\d|-\d\d?-)|(?<=\d[/–-])(?P<tied>20\d\d)(?!\d)"
)
_FILLER = (
    r"(?:(?:het |de )?(?:jaar|jaren|begrotingsjaar|dienstjaar|schooljaar|seizoen|jaarschijf|eind|begin"
    r"|medio|najaar|voorjaar|zomer|kwartaal|\d{1,2}-\d{1,2}-)\s?){0,2}"
)
_FROM = re.compile(
    rf"\b(?:vanaf|ingaande|met ingang van|m\.i\.v\.?|miv|ingang ?:?|startend in|start(?:en)? (?:op|per)|start ?:?"
    rf"|te beginnen in"
    rf"|beginnend in|sinds"
    rf"|per)\s(?:de )?{_FILLER}{_DAY}$",
    re.IGNORECASE,
)
_NUMERIC_FROM = re.compile(
    r"\b(?:vanaf|per|met ingang van|m\.i\.v\.?|ingaande|ingang ?:?)\s\d{1,2}[-/.]\d{1,2}[-/.]$", re.IGNORECASE
)
_UNTIL = re.compile(
    rf"(?:\b(?:tot en met|t/m|tm|t\.e\.m\.|tot eind|tot ultimo|tot en met eind)"
    rf"|\btot 31 december)\s(?:het )?{_FILLER}{_DAY}$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BEFORE = re.compile(rf"\btot\s(?:het |aan )?{_FILLER}{_DAY}$", re.IGNORECASE)
_REFERENCE = re.compile(
    r"\b(?:dan|als|van)?\s?(?:t\.o\.v\.?|ten opzichte van|vergeleken met|in vergelijking met|dan in|als in|dan|sinds"
    r"|dan de|dan voor|(?:tijdelijke |huidige )?(?:budget(?:ten)?|raming(?:en)?|middelen"
    r"|bedrag(?:en)?) van)\s(?:het )?(?:jaar )?"
    r"(?:de )?(?:(?:primitieve |gewijzigde |actuele )?(?:begroting|raming|rekening|jaarrekening) )?$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\bzowel in (?:19|20)\d\d als in $", re.IGNORECASE)
_BUDGET = re.compile(
    r"\b(?:in|aan|bij|binnen|voor|naar) (?:de |het )?(?:\w{1,20} )?(?:programma|ontwerp|concept|meerjaren)?"
    r"(?:begroting(?:sjaar)?|jaarschijf|meerjarenraming|meerjarenperspectief|kadernota|perspectiefnota"
    r"|kaderbrief)\s(?:van\s)?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:begroting|raming|nota|brief|rekening|stukken|verslag|burap|rapportage|circulaire|akkoord|visie|agenda|plan"
    r"|programma|perspectief|prognose|wet|motie|amendement|cao|prijspeil|monitor|besluit|evaluatie|onderzoek|bestek"
    r"|jaarschijf \d{4} en|schap|resultaat|saldo|kader|GRP|MIP|IHP|MJOP|GVVP|VRP|BBV|fase|ronde|editie"
    r"|verkiezingen|peildatum)"
    r"\s(?:\(?(?:van|voor|uit|over|in|I{1,3}|\d)\s)?\(?$",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    rf"(?:\b(?:eind|begin|medio|uiterlijk|vóór|rond|ultimo|kwartaal|najaar(?: van)?|voorjaar(?: van)?"
    rf"|zomer(?: van)?|na|over)"
    rf"|\b\d{{1,2}} {_MONTHS}|\b(?:in|van|op) {_MONTHS}|\d{{1,2}}-\d{{1,2}}-)\s?$",
    re.IGNORECASE,
)
_SPENT_MOMENT = re.compile(
    r"\b(?:ge\w{3,20}|voorgelegd|aangeboden|afgerond|vastgesteld|besloten|gereed|herzien|terug|bekend|duidelijk)\b"
)
_THAT_WAS = re.compile(
    r"\s(?:waren|was|werden|werd|had|hadden|kwam|kwamen)\b"
    r"|\s(?:hebben|heeft|zijn|is) (?:[\w-]+ ){0,2}(?:ge|af|aange|opge|be|ver)\w{3,}(?:d|t|en)\b"
    r"(?=[\s).,]*(?:\(|is|$|[.,)]))"
)
"""A year in which something was so: "in 2023 waren het er 31"."""
_AND_ON = re.compile(
    r"\s?(?:en (?:verder|later|daarna|volgende(?: jaren)?|de jaren (?:daarna|erna)|latere jaren"
    r"|structureel daarna)|e\.v\.?|ev\b|e\.v\b|en volgend|en opvolgende)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def find_years(plain: str) -> tuple[YearMention, ...]:
    """Return every year of a sentence in reading order.

    >>> [(m.year, m.part.value) for m in find_years("vanaf 2026, dus na de begroting 2025, tot 2029")]
    [(2026, 'from'), (2025, 'label'), (2028, 'until')]
    """
    found: list[YearMention] = []
    if _DIGIT.search(plain) is None:
        return ()
    matches = list(_YEAR.finditer(plain))
    if len(matches) > YEARS_MOST:
        return ()
    for match in matches:
        if re.match(r"\s(?:euro|fte|woningen|inwoners|uur|m2)\b", plain[match.end() : match.end() + 12]):
            continue
        mention = _mention(match, plain)
        if match.group("tied") and found and found[-1].end == match.start() - 1:
            mention = _tied(found[-1], mention)
        found.append(mention)
    return tuple(found)


def _mention(match: re.Match[str], plain: str) -> YearMention:
    year = int(match.group())
    before = plain[max(0, match.start() - 60) : match.start()]
    part = _part(before, plain[match.end() : match.end() + 60])
    if part is None:
        return YearMention(begin=match.start(), end=match.end(), year=year - 1, part=YearPart.UNTIL)
    return YearMention(begin=match.start(), end=match.end(), year=year, part=part)


def _part(before: str, after: str) -> YearPart | None:
    """Name the part of a year; None stands for "tot YEAR", which ends the year before."""
    if _UNTIL.search(before):
        return YearPart.UNTIL
    if _BEFORE.search(before):
        return YearPart.UNTIL if re.search(r"\b(?:31 december|december|eind)\s$", before) else None
    if _FROM.search(before) or _NUMERIC_FROM.search(before) or _AND_ON.match(after):
        return YearPart.REFERENCE if re.search(r"\bsinds\b[^;]{0,30}$", before) else YearPart.FROM
    if _REFERENCE.search(before) and _BOTH.search(before) is None:
        return YearPart.REFERENCE
    if _BUDGET.search(before):
        return YearPart.BUDGET
    if _LABEL.search(before):
        return YearPart.LABEL
    if _MOMENT.search(before):
        return YearPart.MOMENT
    return YearPart.REFERENCE if _THAT_WAS.match(after) else YearPart.IN


def _tied(first: YearMention, second: YearMention) -> YearMention:
    """Read 2024-2027 and 2024/2025 as a stretch of years; a label stays a label."""
    part = first.part if first.part in (YearPart.LABEL, YearPart.REFERENCE, YearPart.BUDGET) else YearPart.UNTIL
    return YearMention(begin=second.begin, end=second.end, year=second.year, part=part)


def is_deadline(plain: str, mention: YearMention) -> bool:
    """Tell whether a year only says when something is presented, finished or evaluated."""
    return mention.part is YearPart.MOMENT or _SPENT_MOMENT.search(plain, mention.end, mention.end + 40) is not None
