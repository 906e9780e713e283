"""Amounts of money that were typed in a text, with how precise they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.texts.mentions import REFERENCE

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,12}(?:,\d{1,2})?"
_AMOUNT = re.compile(
    rf"(?:€|\beuro\b|\bEUR\b)[ \u00a0\u202f]?(?P<sign>[-−–][ \u00a0]?)?(?P<number>{_NUMBER})(?![\d])"
    r"(?:[ \u00a0](?P<unit>miljard|mld\b|miljoen|mln\b|duizend|ton\b))?"
    rf"|(?P<number_before>{_NUMBER})(?:[ \u00a0](?P<unit_before>miljard|mld\b|miljoen|mln\b|duizend|ton))?"
    r"[ \u00a0](?:euro|EUR)\b",
    re.IGNORECASE,
)
_UNITS = {"miljard": 10**9, "mld": 10**9, "miljoen": 10**6, "mln": 10**6, "ton": 10**5, "duizend": 10**3}
_SENTENCE_END = re.compile(r"[.!?](?=\s+(?:[A-ZÀ-Ý€*_\[(]|$))|\n\s*\n|\n(?=\s*[-*+] )")


@dataclass(frozen=True, kw_only=True)
class TypedAmount:
    """One amount: cents without a sign, ``step`` the cents that its last digit is worth, and its sentence."""

    cents: int
    step: int
    written: str
    sentence: str
    line: int

    def is_of(self, cents: int) -> bool:
        """Tell whether a figure, whatever its sign, is this amount as precisely as it was written."""
        return 2 * abs(abs(cents) - self.cents) <= self.step


def typed_amounts(text: str) -> Iterator[TypedAmount]:
    """Yield the amounts that stand in a text as digits beside a euro sign or the word euro; references are none.

    >>> [(one.cents, one.step) for one in typed_amounts("Dat is € 1,2 miljoen, en 40.000 euro voor ons.")]
    [(120000000, 10000000), (4000000, 100)]
    """
    bare = REFERENCE.sub(lambda match: " " * len(match[0]), text)
    for found in _AMOUNT.finditer(bare):
        number = found["number"] or found["number_before"]
        unit = found["unit"] or found["unit_before"]
        worth = _UNITS[unit.lower()] if unit else 1
        whole, _, decimals = number.replace(".", "").partition(",")
        # In hundredths of the unit, which are cents once the unit is a euro.
        cents = (int(whole) * 100 + int(decimals.ljust(2, "0") or 0)) * worth
        step = worth * 100 // 10 ** len(decimals)
        begin, end = _sentence(bare, found.start(), found.end())
        yield TypedAmount(
            cents=cents,
            step=step,
            written=found[0].strip(),
            sentence=" ".join(text[begin:end].split()),
            line=text.count("\n", 0, found.start()) + 1,
        )


def _sentence(text: str, begin: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a stretch begins and ends."""
    start, stop = 0, len(text)
    for mark in _SENTENCE_END.finditer(text):
        if mark.end() <= begin:
            start = mark.end()
        elif mark.start() >= end:
            stop = mark.end()
            break
    return start, stop
