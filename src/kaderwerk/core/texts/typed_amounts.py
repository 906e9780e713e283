"""Numbers that were typed in a text and can be figures: amounts of money and percentages, with how precise they are."""

import bisect
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kaderwerk.core.texts.mentions import REFERENCE

TypedUnit = Literal["euro", "getal", "procent"]
"""``getal``: no sign says that it is money; only where it stands does."""

_GAP = r"(?:[ \t\u00a0\u2007\u2009\u200a\u202f\n]|&nbsp;|&thinsp;|&#160;)"
_SPACE = r"(?:[ \u00a0\u2007\u2009\u200a\u202f]|&nbsp;|&thinsp;|&#160;)"
_GROUPED = rf"[1-9]\d{{0,2}}(?:\.\d{{3}})+|[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+(?!\d)"
_NUMBER = rf"(?:(?:{_GROUPED})(?:,\d{{1,2}})?|\d{{1,12}}(?:,\d{{1,6}})?)(?![\d])(?!\.\d{{3}})"
_UNIT = r"miljard|mld\b|miljoen|mln\b|mio\b|duizend|ton\b"
_SIGN = r"[-−–]"
_EURO = r"€|&euro;|&#8364;|&#x20ac;|\beuro\b|\bEUR\b"
_MONEY = re.compile(
    rf"(?:{_EURO}){_GAP}{{0,2}}[*_]{{0,3}}(?P<sign>{_SIGN}{_GAP}?)?(?P<number>{_NUMBER})"
    rf"(?:{_GAP}{{0,2}}(?P<unit>{_UNIT})|(?P<thousands>[kK])\b)?"
    rf"|(?<![\w.,])(?P<number_before>{_NUMBER})(?:{_GAP}{{0,2}}(?P<unit_before>{_UNIT}))?[*_]{{0,3}}{_GAP}{{1,2}}"
    rf"(?:euro\b|EUR\b|€)(?!{_GAP}{{0,2}}[*_]{{0,3}}{_SIGN}?{_GAP}?\d)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<![\w.,/:#@+%&€-])(?P<number>(?:{_GROUPED})(?:,\d{{1,2}})?|[1-9]\d{{4,8}}(?:,\d{{1,2}})?"
    rf"|\d{{1,3}}(?:,\d{{1,6}})?(?={_SPACE}{{1,2}}(?:{_UNIT})))"
    rf"(?:{_SPACE}{{1,2}}(?P<unit>{_UNIT}))?(?![\w%€])(?![.,/:–-]\d)",
    re.IGNORECASE,
)
_PERCENTAGE = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,4}}(?:,\d{{1,2}})?){_SPACE}?(?:%|procent\b|&percnt;)(?!punt)", re.IGNORECASE
)
_UNITS = {"miljard": 10**9, "mld": 10**9, "miljoen": 10**6, "mln": 10**6, "mio": 10**6, "ton": 10**5, "duizend": 10**3}
_ADDRESS = re.compile(r"\]\([^)\n]*\)|<?\bhttps?://\S+|(?<![\w.+-])[\w.+-]{1,64}@\S{1,255}")
_SENTENCE_END = re.compile(r"[.!?](?=\s+(?:[A-ZÀ-Ý€*_\[(]|$))|\n\s*\n|\n(?=\s*[-*+] )|\n(?=[ >]*\|)|(?<=\|)[ ]*\n")
_ROUGHLY = re.compile(r"\b(?:ongeveer|circa|ca\.?|ruim|bijna|rond(?: de)?|zo['’]n|krap)\W*$", re.IGNORECASE)
_PRICE = re.compile(
    rf"{_SPACE}*(?:euro\b)?,?-?{_SPACE}*(?:per|voor elke?|voor iedere?){_SPACE}+(?!jaar\b|\d)\w", re.IGNORECASE
)
_DIFFERENCE = re.compile(
    rf"[*_]{{0,3}}{_SPACE}*(?:euro\b)?{_SPACE}*"
    r"(?:hoger|lager|meer|minder|extra|beter|slechter|gunstiger|ongunstiger|te)\b",
    re.IGNORECASE,
)

# A number without a sign of money is money where the sentence speaks of it and the next word is nothing one counts.
_MONEY_WORDS = re.compile(
    r"€|\b(?:saldo|saldi|eindstand|tekort|overschot|kost|kosten|bedrag|bedragen|bedraagt|budget|lasten|baten|euro"
    r"|opbrengst|levert|leveren|betaalt|betalen|subsidie|reserve|dekking|bijdrage|krediet|bespaart|besparing|voordeel"
    r"|nadeel|voordelig|nadelig|uitkering|kapitaallasten|vermogen|schuld|voorziening|onttrekking|toevoeging"
    r"|storting)\b",
    re.IGNORECASE,
)
_NO_MONEY_BEFORE = re.compile(
    r"(?:\b(?:artikel|artikelen|art\.?|nummer|nr\.?|telefoon|tel\.?|postbus|zaak|zaaknummer|kenmerk|pagina|bladzijde"
    r"|blz\.?|lid|kamer|postcode|iban|kvk|bsn|versie|nen|iso|telt|tellen|telden)|\b\d{1,3}|\b0\d+)[\s:,-]*$"
    r"|\b(?:bel|belt|bellen|telefoon|tel|stcrt|staatscourant|stb|staatsblad)\b[^;)]*$",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(
    r"[*_]{0,3}(?:,-)?[*_]{0,3}(?:[ ]*$|[ ]*[.,;:!?)|\n\]]|[ \n]+(?:per|in|en|of|voor|op|aan|bij|uit|van|met|tot|naar"
    r"|door|is|zijn|was|wordt|die|dat|dit|daarvan|waarvan|als|dan|nadelig|voordelig|negatief|positief|hoger|lager"
    r"|structureel|incidenteel|om|over|vanaf|ten|terwijl|maar|want|dus|nodig|beschikbaar|elk|ieder|jaarlijks|eenmalig"
    r"|\(|€)(?!\w))",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d[ |]+$")
_SENTENCE_MAX = 500
_TABLE_MAX = 2_000
_NEAR = 40
"""So many signs before a number tell whether it is one of something else."""


@dataclass(frozen=True, kw_only=True)
class TypedAmount:
    """One number: ``cents`` without a sign, ``step`` what its last digit is worth, and its sentence.

    Of a percentage both are hundredths of a percent. ``before`` is what the sentence says before it, after any other
    number of its kind. ``is_price``: one thing of many costs this. ``is_difference``: so much more or less.
    """

    cents: int
    step: int
    written: str
    sentence: str
    line: int
    unit: TypedUnit = "euro"
    before: str = ""
    is_price: bool = False
    is_difference: bool = False

    def is_of(self, cents: int) -> bool:
        """Tell whether a figure, whatever its sign, is this amount as precisely as it was written."""
        return 2 * abs(abs(cents) - self.cents) <= self.step


def typed_amounts(text: str) -> Iterator[TypedAmount]:
    """Yield the amounts and percentages that stand in a text as digits, in their order; references are none.

    >>> [(one.cents, one.step) for one in typed_amounts("Dat is € 1,2 miljoen, en 40.000 euro voor ons.")]
    [(120000000, 10000000), (4000000, 100)]
    """
    bare = _ADDRESS.sub(_blank, REFERENCE.sub(_blank, text))
    prose = _Prose(bare)
    found: list[tuple[re.Match[str], TypedUnit]] = [(one, "euro") for one in _MONEY.finditer(bare)]
    rest = _MONEY.sub(lambda match: "€" * len(match[0]), bare)
    found += [(one, "procent") for one in _PERCENTAGE.finditer(rest)]
    found += [(one, "getal") for one in _BARE.finditer(rest) if prose.is_money(one)]
    last = 0
    for match, unit in sorted(found, key=lambda pair: pair[0].start()):
        begin, end = prose.sentence(match.start(), match.end())
        before = bare[max(begin, last) : match.start()]
        cents, step = _worth(match, unit)
        if unit != "procent" and _ROUGHLY.search(before):
            step = max(step, 10 ** (len(str(cents)) - len(str(cents).rstrip("0"))))
        yield TypedAmount(
            cents=cents,
            step=step,
            written=" ".join(html.unescape(match[0]).split()),
            sentence=" ".join(text[begin:end].split()),
            line=text.count("\n", 0, match.start()) + 1,
            unit=unit,
            before=html.unescape(before),
            is_price=_PRICE.match(bare, match.end()) is not None,
            is_difference=_DIFFERENCE.match(bare, match.end()) is not None,
        )
        last = match.end()


def _worth(match: re.Match[str], unit: TypedUnit) -> tuple[int, int]:
    """The hundredths of a number, and those of its last digit."""
    groups = match.groupdict()
    number = groups["number"] or groups.get("number_before") or ""
    name = groups.get("unit") or groups.get("unit_before")
    worth = 1000 if groups.get("thousands") else _UNITS[name.lower()] if name else 1
    whole, _, decimals = number.partition(",")
    whole = "".join(re.findall(r"\d", html.unescape(whole)))
    if unit == "euro" and worth == 1 and len(decimals) == 3:
        whole, decimals = whole + decimals, ""  # a comma between thousands, as the English write
    scale = 10 ** len(decimals)
    return int(whole + decimals) * worth * 100 // scale, max(worth * 100 // scale, 1)


class _Prose:
    """A text without references and addresses, with the ends of its sentences and tables."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._marks = [(one.start(), one.end()) for one in _SENTENCE_END.finditer(text)]
        self._empty = [(one.start(), one.end()) for one in re.finditer(r"\n[ >]*(?=\n)", text)]

    def sentence(self, begin: int, end: int) -> tuple[int, int]:
        """Where the sentence around a stretch begins and ends, or so much of it as people read at once."""
        start, stop = _around(self._marks, begin, end, len(self.text))
        return max(start, begin - _SENTENCE_MAX), min(stop, end + _SENTENCE_MAX)

    def is_money(self, match: re.Match[str]) -> bool:
        """Whether a number without a sign of money is an amount, by the words around it."""
        before = self.text[max(0, match.start() - _NEAR) : match.start()]
        if _NO_MONEY_BEFORE.search(before) and not _YEAR_BEFORE.search(before):
            return False
        if not _MONEY_AFTER.match(self.text, match.end()):
            return False
        begin, end = self.sentence(match.start(), match.end())
        if self.text[begin:end].lstrip(" >\n").startswith("|"):
            begin, end = _around(self._empty, begin + 1, end - 1, len(self.text))
            begin, end = max(begin, match.start() - _TABLE_MAX), min(end, match.end() + _TABLE_MAX)
        return _MONEY_WORDS.search(self.text, begin, end) is not None


def _around(marks: list[tuple[int, int]], begin: int, end: int, length: int) -> tuple[int, int]:
    """Where the stretch between two marks begins and ends that holds another stretch."""
    at = bisect.bisect_right(marks, begin, key=lambda mark: mark[1])
    start = marks[at - 1][1] if at else 0
    after = bisect.bisect_left(marks, end, key=lambda mark: mark[0])
    return start, marks[after][1] if after < len(marks) else length


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
