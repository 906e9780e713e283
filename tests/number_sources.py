"""Where an amount of a claim comes from: written in the text, or by a named step from what is written there.

This reads numbers on its own, with other means than the reader of proposals: whole numbers only, Dutch number words are
written out rather than taken apart, and every reading that a notation leaves open is kept.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

_UNITS = {
    "duizend": 1_000, "mille": 1_000, "k": 1_000, "ton": 100_000, "miljoen": 1_000_000, "mln": 1_000_000,
    "mio": 1_000_000, "m": 1_000_000, "miljard": 1_000_000_000, "mrd": 1_000_000_000,
}  # fmt: skip
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+[.,]\d{1,2}(?!\d)|\d+,\d{3}(?!\d)|\d+")
_SPACED = re.compile(r"(?<=€)\s?(\d{1,3}(?: \d{3})+)(?!\d)")
_UNIT_BEHIND = re.compile(r"\s?(duizend|mille|ton|miljoen|mln|mio|miljard|mrd|[kKmM])\b(?![²³])")
_NO_MONEY_BEHIND = re.compile(r"\s?(?:%|procent\b|fte\b|formatieplaats|uur\b|inwoners|woningen|m²|m2)", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"(?:€|EUR|euro)\s?[-–]?\s?$", re.IGNORECASE)
_MONEY_BEHIND = re.compile(r",[-–=]|\s?euro|\s?EUR")
_WORD = re.compile(r"[a-zéëï]+", re.IGNORECASE)
_PERCENT = re.compile(r"(\d{1,3})(?:,(\d{1,2}))?\s?(?:%|procent)")
_THOUSANDS = re.compile(r"(?:[x×*]\s?(?:€|EUR|euro)?\s?|€ ?|\()1\.?000(?!\.?\d)|duizenden|k€|€ ?k\b", re.IGNORECASE)
_MILLIONS = re.compile(
    r"[x×*]\s?(?:€|EUR|euro)?\s?1(?:\.000\.000| ?mln| ?miljoen)|[x×*]\s?(?:€ )?mln|miljoenen|mln\.? euro", re.IGNORECASE
)


def _word_values() -> dict[str, int]:
    """Write out the Dutch number words below a thousand, in hundredths of one so that halves and quarters are whole."""
    ones = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
    teens = [
        "tien",
        "elf",
        "twaalf",
        "dertien",
        "veertien",
        "vijftien",
        "zestien",
        "zeventien",
        "achttien",
        "negentien",
    ]
    tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
    below = [*ones, *teens]
    for ten in tens:
        below += [ten, *(f"{one}en{ten}" for one in ones)]
    words = {word: at for at, word in enumerate(below, start=1)}
    hundreds = {"honderd" if at == 1 else f"{one}honderd": 100 * at for at, one in enumerate(ones, start=1)}
    hundreds |= {f"{teens[at]}honderd": 1000 + 100 * at for at in range(1, 10)}
    words |= hundreds | {
        f"{h}{link}{w}": a + b for h, a in hundreds.items() for w, b in words.items() for link in ("", "en")
    }
    found = {word: 100 * value for word, value in words.items()}
    found |= {f"{one}enhal{end}": 100 * at + 50 for at, one in enumerate(below[:20], start=1) for end in ("f", "ve")}
    return found | {"half": 50, "halve": 50, "anderhalf": 150, "anderhalve": 150, "kwart": 25, "driekwart": 75}


_WORDS = _word_values()


@dataclass(frozen=True, kw_only=True)
class Written:
    """One number as written: where, and the cents that it can mean."""

    begin: int
    end: int
    cents: frozenset[int]


@lru_cache(maxsize=64)
def written_numbers(text: str) -> tuple[Written, ...]:
    """Return what is written as money or as a cell of a table, in reading order; years and percentages are not."""
    factors = [1] + [1_000] * bool(_THOUSANDS.search(text)) + [1_000_000] * bool(_MILLIONS.search(text))
    found = [*_in_digits(text, factors), *_spaced(text), *_in_words(text)]
    return tuple(sorted(found, key=lambda one: one.begin))


def _in_digits(text: str, factors: list[int]) -> Iterator[Written]:
    for match in _DIGITS.finditer(text):
        digits, end = match.group(), match.end()
        unit = _UNIT_BEHIND.match(text, end)
        is_money = _MONEY_BEFORE.search(text, max(0, match.start() - 8), match.start()) or _MONEY_BEHIND.match(
            text, end
        )
        is_year = len(digits) == 4 and digits.isdecimal() and 1990 <= int(digits) <= 2100
        if _NO_MONEY_BEHIND.match(text, end) or (is_year and not is_money and unit is None):
            continue
        allowed = [_UNITS[unit.group(1).lower()]] if unit is not None else factors
        cents = {
            found for one in _readings(digits) for factor in allowed if (found := _cents(*one, factor)) is not None
        }
        yield Written(begin=match.start(), end=end if unit is None else unit.end(), cents=frozenset(cents))


def _readings(digits: str) -> Iterator[tuple[int, int]]:
    """Yield what digits can mean, as a whole number and how many of its digits are decimals."""
    before, point, after = digits.rpartition(".")
    if point and "." not in before and "," not in after and len(after) < 3:  # "1.5 miljoen"
        yield int(before + after), len(after)
        return
    whole, _, decimals = digits.partition(",")
    yield int(whole.replace(".", "") + decimals), len(decimals)
    if len(decimals) == 3:  # "1,250" by people who write a comma for thousands
        yield int(whole + decimals), 0


def _cents(number: int, decimals: int, factor: int) -> int | None:
    cents, rest = divmod(number * factor * 100, 10**decimals)
    return cents if rest == 0 else None


def _spaced(text: str) -> Iterator[Written]:
    for match in _SPACED.finditer(text):
        number = int(match.group(1).replace(" ", ""))
        yield Written(begin=match.start(), end=match.end(), cents=frozenset({100 * number}))


def _in_words(text: str) -> Iterator[Written]:
    """Yield amounts in words: anderhalve ton, tweehonderdduizend euro, een kleine miljoen, miljoen euro."""
    words = [(one.group().lower(), one.start(), one.end()) for one in _WORD.finditer(text)]
    for at, (word, begin, end) in enumerate(words):
        is_money = text.startswith(" euro", end)
        cents = _cents_of_word(word.replace("ë", "e").replace("é", "e")) if is_money else set()
        unit = _UNITS.get(word, 0) if len(word) > 2 else 0
        for before, _, _ in words[max(0, at - 3) : at] if unit else ():
            number = _WORDS.get(before.replace("ë", "e").replace("é", "e"))
            if number is not None:
                cents |= {number * unit}
        cents |= {100 * unit} if unit and is_money else set()
        if cents:
            yield Written(begin=begin, end=end, cents=frozenset(cents))


def _cents_of_word(word: str) -> set[int]:
    if word in _WORDS:
        return {_WORDS[word]}
    before, thousand, after = word.partition("duizend")
    if not thousand or not (before or after):
        return set()
    rest = 0 if not after else _WORDS.get(after, _WORDS.get(after.removeprefix("en")))
    thousands = 100 if not before else _WORDS.get(before)
    return set() if rest is None or thousands is None else {thousands * 1_000 + rest}


_FROM_TO = re.compile(r"\bvan\b.{0,80}\b(?:naar|tot)\b|\bin plaats van\b", re.IGNORECASE | re.DOTALL)
_RAISED_TO = re.compile(
    r"\b(?:verho+g|op te hogen|ophogen|op te trekken|optrekken|uit te breiden)\w*.{0,120}\b(?:tot|naar)\b"
    r"|\btrek(?:t|ken)\b.{0,120}\bop (?:tot|naar)\b",
    re.IGNORECASE | re.DOTALL,
)
_HALVES = re.compile(r"\bverdubbel\w*|\bgehalveerd\b|\bte halveren\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]{2,}")
_DIVIDES = re.compile(r"\b(?:verdeeld|gespreid|uitgesmeerd|verdelen|spreiden)\b", re.IGNORECASE)


def in_sentence(cents: int, text: str, begin: int, end: int) -> bool:
    """The amount is written in the sentence or row of the claim, in the unit of its table or its own."""
    return any(cents in one.cents for one in written_numbers(text) if begin <= one.begin < end)


def in_other_sentence(cents: int, text: str, begin: int, end: int) -> bool:
    """The amount is written elsewhere: another year of the request, "dit bedrag", "hetzelfde bedrag", a field."""
    del begin, end
    return any(cents in one.cents for one in written_numbers(text))


def as_difference(cents: int, text: str, begin: int, end: int) -> bool:
    """Two levels follow each other in the sentence: van € 75.000 naar € 160.000, € 160.000 in plaats van € 75.000."""
    if _FROM_TO.search(text, begin, end) is None:
        return False
    levels = [one for one in written_numbers(text) if begin <= one.begin < end]
    # In "2 duizend euro" the words alone are a number as well: a level may be the second from the other.
    pairs = [*pairwise(levels), *zip(levels, levels[2:], strict=False)]
    return any(_differ_by(cents, first, second) for first, second in pairs)


def as_raise(cents: int, text: str, begin: int, end: int) -> bool:
    """The sentence names the new level, one before it the old level: verhogen tot € 100.000."""
    if _RAISED_TO.search(text, begin, end) is None:
        return False
    levels = written_numbers(text)
    new = [one for one in levels if begin <= one.begin < end]
    old = [one for one in levels if one.begin < end]
    return any(_differ_by(cents, first, second) for first in old for second in new)


def as_half(cents: int, text: str, begin: int, end: int) -> bool:
    """The sentence halves the old level, or names the level that is twice the old one."""
    if _HALVES.search(text, begin, end) is None:
        return False
    return any(whole // 2 == cents for one in written_numbers(text) if begin <= one.begin < end for whole in one.cents)


def as_even_part(cents: int, text: str, begin: int, end: int) -> bool:
    """The sentence divides an amount equally over two to ten years; the last one takes what is left over."""
    if _DIVIDES.search(text, begin, end) is None:
        return False
    wholes = {whole for one in written_numbers(text) if begin <= one.begin < end for whole in one.cents}
    return any(
        cents in (whole // parts, whole - whole // parts * (parts - 1)) for whole in wholes for parts in range(2, 11)
    )


def as_sum(cents: int, text: str, begin: int, end: int) -> bool:
    """Cells beside each other at the end of one row, all in the unit of the table, fall in the same year."""
    if "\n" in text[begin:end].strip():
        return False
    first_cell = max((word.end() for word in _NAME.finditer(text, begin, end)), default=begin)
    cells = [sorted(one.cents) for one in written_numbers(text) if first_cell <= one.begin < end and one.cents]
    for reading in range(max(map(len, cells), default=0)):
        values = [one[min(reading, len(one) - 1)] for one in cells]
        for first, last in combinations(range(len(values) + 1), 2):
            if last - first > 1 and sum(values[first:last]) == cents:
                return True
    return False


def as_percentage(cents: int, text: str, whole: int) -> bool:
    """A share is a percentage that the text names of the amount itself, halves of a cent upward."""
    for match in _PERCENT.finditer(text):
        decimals = match.group(2) or ""
        per = 100 * 10 ** len(decimals)
        if (2 * whole * int(match.group(1) + decimals) + per) // (2 * per) == cents:
            return True
    return False


def _differ_by(cents: int, first: Written, second: Written) -> bool:
    return any(abs(one - other) == cents for one in first.cents for other in second.cents)


WRITTEN = "written in the sentence"
STEPS: dict[str, Callable[[int, str, int, int], bool]] = {
    WRITTEN: in_sentence,
    "written in another sentence": in_other_sentence,
    "difference of two levels": as_difference,
    "raised from a level named before": as_raise,
    "half": as_half,
    "even part": as_even_part,
    "sum of cells": as_sum,
}
PERCENTAGE = "percentage of the amount"
FRACTION = "named part of the amount"
REST = "what others leave of the amount"
DIFFERENCE_BELOW = "difference of the own levels, told after the whole"
_SHARE_REACH = 300
_FRACTIONS = {"helft": 2, "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5}
_REST = re.compile(r"\b(?:restant|rest|resterende|overige)\b")


def source_of(cents: int, text: str, begin: int, end: int) -> str | None:
    """Name the first step that gives an amount of a claim at a place in a text; None when there is none."""
    return next((name for name, gives in STEPS.items() if gives(cents, text, begin, end)), None)


def _is_written(cents: int, text: str, begin: int, end: int) -> bool:
    return in_sentence(cents, text, begin, end) or in_other_sentence(cents, text, begin, end)


def source_of_share(cents: int, text: str, begin: int, end: int, *, whole: int | None) -> str | None:
    """Name the step that gives an own share of a whole."""
    if whole is not None and as_percentage(cents, text, whole) and not in_sentence(cents, text, begin, end):
        return PERCENTAGE
    if whole is not None and any(
        abs(parts * cents - whole) < parts and re.search(rf"\b{word}\b", text) for word, parts in _FRACTIONS.items()
    ):
        return FRACTION
    if whole is not None and _REST.search(text) and _is_written(whole - cents, text, begin, end):
        return REST
    if as_difference(cents, text, end, end + _SHARE_REACH):
        return DIFFERENCE_BELOW
    return source_of(cents, text, begin, end)
