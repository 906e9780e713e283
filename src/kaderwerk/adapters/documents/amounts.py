"""Amounts of euros in a Dutch sentence: every way of writing one, as whole cents with its place."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from kaderwerk.adapters.documents.needed_words import holds_any
from kaderwerk.adapters.documents.number_words import number_in_words

CENTS_MOST = 10**12
"""The largest amount that the contract holds; a larger one is no amount."""

AMOUNTS_MOST = 24
"""A sentence with more amounts than this is a table that lost its lines; nothing is read out of it."""

_UNITS = {
    "duizend": 1_000,
    "mille": 1_000,
    "k": 1_000,
    "ton": 100_000,
    "miljoen": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "m": 1_000_000,
    "miljard": 1_000_000_000,
    "mrd": 1_000_000_000,
}
_LONG_UNIT = r"(?:duizend|mille|ton|miljoen|mln\.?|mio\.?|miljard|mrd\.?)(?![\w])"
_DIGITS = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?(?![\d])|\d{1,12}(?:[.,]\d{1,3})?(?![\d])"
_SPACED = r"\d{1,3}(?: \d{3}){1,3}(?:,\d{1,2})?(?![\d.,]\d|\d)"
_TAIL = r"(?:\s?,\s?[-–—=]{1,3}(?!\s?\d)|\.[-–]{1,2}(?!\d))?"

_WITH_SIGN = re.compile(
    rf"(?:€|\b(?:EUR|Euro|euro)(?=\s?[\d-]))\s?(?P<minus>[-–]\s?(?:/-\s?)?)?(?P<number>{_SPACED}|{_DIGITS}){_TAIL}"
    rf"(?:\s?(?P<unit>{_LONG_UNIT}|[kKM](?![\w])|m(?![\w²³])))?(?:\s(?:euro|euro's)\b)?",
)
_THINGS = (
    r"(?:overnachtingen|inwoners|bezoekers|bezoeken|mensen|huishoudens|woningen|reizigers|leden|kilometers?|km|bomen|kilo"
    r"|kg|stuks|items|documenten|dossiers|meldingen)\b"
)
_WITH_UNIT = re.compile(
    rf"(?<![\w.,€/-])(?P<number>{_DIGITS})(?:(?P<glued>[kK])(?![\w])|\s?(?P<unit>{_LONG_UNIT})(?!\s{_THINGS}(?!-))(?:\s(?:euro"
    rf"|euro's)\b)?)",
)
_WITH_EURO = re.compile(rf"(?<![\w.,€/-])(?P<number>{_DIGITS}){_TAIL}\s?(?:euro|euro's|EUR)\b")
_WITH_TAIL = re.compile(r"(?<![\w.,€/-])(?P<number>\d{1,3}(?:\.\d{3})+)\s?,\s?[-–=]{1,2}(?!\d)")
_WITH_NATURE = re.compile(
    r"(?<![\w.,€/-])(?P<number>\d{1,3}(?:\.\d{3})+)(?=\s(?:structureel|eenmalig|incidenteel|jaarlijks)\b)"
)
_FROM_TO = re.compile(r"(?<=van )(?P<number>\d{1,3}(?:\.\d{3})+)(?= (?:naar|tot) (?:€ ?)?\d)")
_COUNTED = re.compile(
    r"\b(?:aantal|(?:inwoners|leerlingen|jongeren|cliënten|\w*gerechtigden|meldingen|aanvragen|woningen|locaties)\b)",
    re.IGNORECASE,
)
_COUNT_REACH = 80
"""People and things are counted from 2.310 to 2.480 too."""
_WITH_LETTER = re.compile(r"(?<![\w])[NV]\s(?P<number>\d{1,3}(?:\.\d{3}){1,3})(?![\d.,]\d)")
_IN_WORDS = re.compile(
    r"(?<![\w-])(?:(?P<first>een|één)\s)?(?:(?P<loose>kleine|dikke|goede|krappe|ruime|slordige|kwart|half|halve)\s)?"
    r"(?:(?P<number>[a-zéëï]{3,40})\s)?(?P<unit>ton|miljoen|miljard|duizend|mille)(?![\w-])(?P<euro>\s(?:euro"
    r"|euro's)\b)?",
    re.IGNORECASE,
)
_WORD_EURO = re.compile(r"(?<![\w-])(?P<number>[a-zéëï]{3,60})\s(?:euro|euro's)\b", re.IGNORECASE)
_REPEATED = re.compile(
    r"\b(?:hetzelfde|eenzelfde|datzelfde|ditzelfde|dezelfde som|eenzelfde som)\s(?:bedrag|budget)\b"
    r"|\bnog eens zoveel\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_IN_DIGITS = (
    (_WITH_SIGN, ("€", "EUR", "uro")),
    (_WITH_UNIT, ("",)),
    (_WITH_EURO, ("euro", "EUR")),
    (_WITH_TAIL, (",",)),
    (_WITH_NATURE, ("structureel", "eenmalig", "incidenteel", "jaarlijks")),
    (_FROM_TO, ("van ",)),
    (_WITH_LETTER, ("N", "V")),
)
_IN_LETTERS = (
    (_IN_WORDS, ("ton", "miljoen", "miljard", "duizend", "mille")),
    (_WORD_EURO, ("euro",)),
    (_REPEATED, ("bedrag", "budget", "zoveel")),
)
"""Each with words of which one is in all that it finds, which is quick to see; those in letters have small ones.

An empty word stands in every text: of a number with "k" behind it there is no word to look for.
"""
_MAYBE = ("mille", "ton", "miljoen", "miljard", "duizend", "euro", "bedrag", "budget", "som")
_VAGUE = re.compile(r"\b(?:enkele|paar|tientallen|honderden|meerdere|diverse)\s$", re.IGNORECASE)
_UNIT_WORD = re.compile(r"(?:duizend|ton|miljoen|mln|miljard|mrd)\b", re.IGNORECASE)
_BARE_CENTS_MOST = 100_000
_NO_MONEY_AFTER = re.compile(
    r"\s(?:CO2|afval|restafval|gft|papier|zout|strooizout|grond|slib|plastic|glas|woningen|inwoners"
    r"|overnachtingen|bezoek(?:en|ers)|passagiers|reizigers|(?:vierkante|kubieke) meter|kilometer|kWh|kilo)\b"
)
_ABOUT = re.compile(
    r"\b(?:ruim|circa|ca\.?|ongeveer|zo'n|bijna|minimaal|minstens|maximaal|hooguit|krap|dik|plusminus|pakweg|grofweg"
    r"|naar schatting|ten minste|tenminste|meer dan|rond de|een kleine|een dikke|om en nabij)(?: de| een)?\s?$",
    re.IGNORECASE,
)
_LETTER_BEFORE = re.compile(r"(?<![\w])([NV])\s$")
_LETTER_AFTER = re.compile(r"\s?\(?([NV])\)?(?![\w-])")
_CAPTION_REACH = 20
_CAPTION_UNITS = ("1", "1000", "1000000")
_CAPTION = re.compile(r"(?:\bx|\*|×)\s?$", re.IGNORECASE)
_CAPTION_IN = re.compile(r"\((?:alle )?(?:bedragen )?in\s?$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Amount:
    """Money in a sentence: half-open positions in its plain text, cents, and how firm it is.

    ``letter`` is N or V where the text says nadelig or voordelig with a letter. ``is_repeat`` marks
    words such as "hetzelfde bedrag"; its cents are 0 until the amount before it is known.
    ``least_cents`` is the lower end of a range, of which ``cents`` is the upper end. ``is_change`` marks cents
    that are the difference of two levels, or half of one, and so are no level themselves.
    """

    begin: int
    end: int
    cents: int
    is_exact: bool = True
    letter: str | None = None
    is_repeat: bool = False
    least_cents: int | None = None
    is_change: bool = False


def may_hold_amounts(text: str) -> bool:
    """Tell quickly whether a text has anything that an amount is written with: a digit, a word for a number."""
    if _DIGIT.search(text) is not None:
        return True
    low = text.lower()
    return holds_any(low, _MAYBE)


@lru_cache(maxsize=64)
def find_amounts(plain: str) -> tuple[Amount, ...]:
    """Return the amounts of a sentence in reading order, ranges joined; none when there are too many to be prose.

    >>> [a.cents for a in find_amounts("eenmalig 50k in 2025 en € 1.234,50 per jaar")]
    [5000000, 123450]
    """
    found: list[Amount] = []
    has_digit, lowered = _DIGIT.search(plain) is not None, plain.lower()
    if not has_digit and not holds_any(lowered, _MAYBE):
        return ()
    in_digits = [pattern for pattern, words in _IN_DIGITS if holds_any(plain, words)] if has_digit else []
    in_words = [pattern for pattern, words in _IN_LETTERS if holds_any(lowered, words)]
    for pattern in (*in_digits, *in_words):
        for match in pattern.finditer(plain):
            if not any(match.start() < other.end and other.begin < match.end() for other in found):
                amount = _amount(match, plain)
                if amount is not None:
                    found.append(amount)
            if len(found) > AMOUNTS_MOST:
                return ()
    apart = _apart(sorted(found, key=lambda amount: amount.begin))
    return _ranges_joined(_with_units_lent(apart, plain), plain)


def _apart(amounts: list[Amount]) -> list[Amount]:
    """Let no two amounts share a letter: in "€ 1.000 N 1,3 miljoen" it stands within the first."""
    apart: list[Amount] = []
    for amount in amounts:
        overlaps = bool(apart) and amount.begin < apart[-1].end
        apart.append(_changed(amount, begin=apart[-1].end) if overlaps else amount)
    return apart


def _with_units_lent(amounts: list[Amount], plain: str) -> list[Amount]:
    """Lend the unit of the second level to the first: van € 9,2 naar € 7,85 miljoen."""
    lent = list(amounts)
    for at, (first, second) in enumerate(pairwise(amounts)):
        unit = _UNIT_WORD.search(plain, second.begin, second.end)
        is_bare = first.cents < _BARE_CENTS_MOST and _UNIT_WORD.search(plain, first.begin, first.end) is None
        if is_bare and unit is not None and plain[first.end : second.begin].strip() == "naar":
            lent[at] = _changed(first, cents=first.cents * _unit(unit.group()))
    return lent


def _amount(match: re.Match[str], plain: str) -> Amount | None:
    if match.re is _REPEATED:
        return Amount(begin=match.start(), end=match.end(), cents=0, is_repeat=True)
    groups = match.groupdict()
    if match.re in (_IN_WORDS, _WORD_EURO):
        return _amount_in_words(match, plain)
    reach = max(0, match.start() - _CAPTION_REACH)
    is_unit = groups["number"].replace(".", "") in _CAPTION_UNITS
    if _CAPTION.search(plain, reach, match.start()) or (is_unit and _CAPTION_IN.search(plain, reach, match.start())):
        return None
    if match.re is _FROM_TO and _COUNTED.search(plain, max(0, match.start() - _COUNT_REACH), match.start()):
        return None
    number = _number(groups["number"], has_unit=bool(groups.get("unit")))
    return _made(
        match,
        plain,
        number * _unit(groups.get("unit") or groups.get("glued")),
        begin=match.start("number") if match.re is _WITH_LETTER else match.start(),
    )


def _amount_in_words(match: re.Match[str], plain: str) -> Amount | None:
    groups = match.groupdict()
    begin, word, unit = match.start(), groups["number"], groups.get("unit")
    number = None if word is None else number_in_words(word)
    if unit is None:
        return None if number is None else _made(match, plain, number, begin=begin)
    loose = (groups.get("loose") or "").lower()
    if word is not None and number is None:
        begin, loose = match.start("unit"), ""
        if groups["euro"] is None:
            return None
    if number is None:
        number = number_in_words(loose) if loose in ("kwart", "half", "halve") else Decimal(1)
    has_number = word is not None or groups["first"] is not None or loose != ""
    if number is None or (not has_number and groups["euro"] is None):
        return None
    if groups["euro"] is None and _NO_MONEY_AFTER.match(plain, match.end()):
        return None
    amount = _made(match, plain, number * _unit(unit), begin=begin)
    is_loose = loose not in ("", "kwart", "half", "halve")
    return amount if amount is None or not is_loose else _changed(amount, is_exact=False)


def _made(match: re.Match[str], plain: str, euros: Decimal, *, begin: int) -> Amount | None:
    cents = euros * 100
    is_vague = _VAGUE.search(plain, max(0, begin - 14), begin) is not None
    if is_vague or cents != cents.to_integral_value() or not 0 < cents <= CENTS_MOST:
        return None
    end, letter = match.end(), None
    before = _LETTER_BEFORE.search(plain, max(0, begin - 3), begin)
    after = _LETTER_AFTER.match(plain, end)
    if before is not None:
        begin, letter = before.start(), before.group(1)
    elif after is not None:
        end, letter = after.end(), after.group(1)
    is_exact = _ABOUT.search(plain, max(0, begin - 24), begin) is None
    return Amount(begin=begin, end=end, cents=int(cents), is_exact=is_exact, letter=letter)


def _number(text: str, *, has_unit: bool) -> Decimal:
    """Read digits: a comma is decimal; a point groups thousands, unless one or two digits follow it."""
    text = text.replace(" ", "")
    if "," in text:
        whole, decimals = text.replace(".", "").split(",")
        if len(decimals) == 3 and not has_unit:
            return Decimal(whole + decimals)
        return Decimal(f"{whole}.{decimals}")
    parts = text.split(".")
    if len(parts) == 2 and len(parts[1]) != 3:
        return Decimal(text)
    return Decimal("".join(parts))


def _unit(text: str | None) -> int:
    return 1 if text is None else _UNITS[text.lower().rstrip(".")]


_BETWEEN = re.compile(r"\s?(?:tot|à|a|-|–|—|of)\s?")
_BARE_LEFT = re.compile(rf"(?<![\w.,€/-])({_DIGITS})\s?(?:tot|à|a|-|–|of)\s?$")
_SIGN_LEFT = re.compile(r"\btussen(?: de)?\s?$", re.IGNORECASE)
_GROWTH = re.compile(r"\b(?:van|oplopend|oplopen|loopt|groeit|stijgt|gaat)\b[^;]{0,20}$", re.IGNORECASE)


_RAISED_BY = re.compile(r"\bmet (?:circa |ruim )?$", re.IGNORECASE)
_LEVEL_TIMES = 2


def _ranges_joined(amounts: list[Amount], plain: str) -> tuple[Amount, ...]:
    joined: list[Amount] = []
    for amount in amounts:
        previous = joined[-1] if joined else None
        is_said = previous is not None and not previous.is_repeat and not amount.is_repeat
        if previous is not None and is_said and _is_range(previous, amount, plain):
            joined[-1] = _changed(
                amount,
                begin=previous.begin,
                is_exact=False,
                least_cents=_least(previous, amount, plain),
            )
        else:
            joined.append(_with_bare_lower_end(amount, plain, floor=0 if previous is None else previous.end))
    return tuple(joined)


def _with_bare_lower_end(amount: Amount, plain: str, *, floor: int) -> Amount:
    """Take the lower end into a range that names its unit once: 5 tot 8 ton; nothing before ``floor`` belongs to it."""
    bare = _BARE_LEFT.search(plain, max(floor, amount.begin - 20), amount.begin)
    unit = re.search(r"[a-zK]{1,8}", plain[amount.begin : amount.end])
    if bare is None or unit is None or unit.group() not in _UNITS or _GROWTH.search(plain, 0, bare.start()):
        return amount
    least = _number(bare.group(1), has_unit=True) * _UNITS[unit.group()] * 100
    if not 0 < least < amount.cents:
        return amount
    return _changed(amount, begin=bare.start(), is_exact=False, least_cents=int(least))


def _is_range(previous: Amount, amount: Amount, plain: str) -> bool:
    between = plain[previous.end : amount.begin]
    before = plain[max(0, previous.begin - 30) : previous.begin]
    if between.strip() == "en":
        return _SIGN_LEFT.search(before) is not None
    if _BETWEEN.fullmatch(between) is None or (amount.cents < previous.cents and between.strip() != "-"):
        return False
    if between.strip() == "tot" and _RAISED_BY.search(before) and amount.cents > _LEVEL_TIMES * previous.cents:
        # "verhogen met € 275.000 tot € 1.725.000": the second is the level that it comes to.
        return False
    return _GROWTH.search(before) is None


def _least(previous: Amount, amount: Amount, plain: str) -> int:
    """Lend the unit of the upper end to a bare lower end: € 50 tot € 75 duizend."""
    for unit in (1_000_000, 100_000, 1_000):
        has_unit = re.search(r"[a-zK]", plain[previous.begin : previous.end].replace("euro", "")) is not None
        if not has_unit and previous.cents < 100_000 and previous.cents * unit <= amount.cents:
            return previous.cents * unit
    return previous.cents


def _changed(amount: Amount, **changes: object) -> Amount:
    values = {name: getattr(amount, name) for name in amount.__dataclass_fields__} | changes
    return Amount(**values)
