"""The cells at the end of a row of a table: amounts, dashes and PM, with the letters and words that stand by them."""

import re
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

_CELL_LONGEST = 60
"""How far from the end of a line its last cell is looked for."""
CELLS_MOST = 60
"""More cells than this in one row are no table of amounts over years."""


class CellKind(Enum):
    """What stands in a cell: an amount, nothing (empty, a dash, n.v.t.), an unknown amount, or a word."""

    AMOUNT = "amount"
    NOTHING = "nothing"
    PM = "pm"
    MARK = "mark"


class Cell(NamedTuple):
    """One cell: half-open positions in its line, the value as written with its sign, and a letter (N, V, S, I).

    A tuple, as a long document has many: it is made in a third of the time of a dataclass.
    """

    begin: int
    end: int
    kind: CellKind
    value: Decimal = Decimal(0)
    letter: str | None = None
    text: str = ""

    def moved(self, offset: int) -> "Cell":
        """Return the cell further on in its line."""
        return self._replace(begin=self.begin + offset, end=self.end + offset) if offset else self

    @property
    def has_amount(self) -> bool:
        """Whether there is an amount other than zero."""
        return self.kind is CellKind.AMOUNT and self.value != 0


_MINUS = "-–−‒"
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,3})?"
_SPACED = r"\d{1,3}(?: \d{3})+(?:,\d{1,2})?"  # only behind a euro sign: 390 396 are two cells
_AMOUNT = re.compile(
    rf"(?:(?<=\s)|(?<=\|)|^)(?P<open>\()?(?:(?P<lead>[NV])\s{{0,3}})?\s?(?P<sign>[{_MINUS}+](?:/-\s?)?)?(?:(?:€|EUR)\s?)?"
    rf"(?P<inner>[{_MINUS}])?(?P<number>{_NUMBER}|(?<=€){_SPACED}|(?<=€\s){_SPACED})(?:,[{_MINUS}]+)?"
    rf"(?P<after>[{_MINUS}](?:/-)?)?(?:\s?(?P<close>\)))?(?:\s?\(?(?P<letter>[NVSIE])\)?)?"
    r"(?:\s?(?:per |/ ?|p\.)?(?:jr|jaar|j)\.?)?\s*$"
)
_DIGIT = re.compile(r"\d")
_NO_CELL_ENDS = frozenset("bdfhknopquvwxyz")
"""No number, dash, PM or word of a cell ends in one of these letters; most labels do."""
_ALONE = re.compile(rf"\s*(?P<ink>(?P<sign>[{_MINUS}])?(?P<number>{_NUMBER}))\s*")
"""Nothing but a number: most cells between bars."""
_AGE = re.compile(r"\d jaar\s*$")
_ROAD = re.compile(r"N\d{2,3}(?:\s+[A-Z])?\s*$")
"""The number of a road at the end of a name: "Reclamemasten langs de N36"."""
_YEARS_MOST = 100
_LETTER = re.compile(r"(?<![A-Za-zÀ-ÿ'-])\(?[NV]\)?(?![A-Za-zÀ-ÿ'])(?!-[A-Za-z])")
_NUMBER_BEFORE = re.compile(r"(?:^|\s)\(?(?P<number>(?:€ ?)?[-–−+]?\d[\d.,]*|[-–−]{1,2})(?:,-)?\)? ?$")
_NUMBER_AFTER = re.compile(r" {0,4}(?:€ ?)?(?P<number>[-–−+]?\d[\d.,]*|[-–−]{1,2}(?=\s|$))")
_NOT_ZERO = re.compile(r"[1-9]")
_NOTHING = re.compile(
    rf"(?:(?<=\s)|(?<=\|)|^)(?:[{_MINUS}—]{{1,3}}|n\.?v\.?t\.?|nihil|€\s?[{_MINUS}]|\.)\s*$", re.IGNORECASE
)
_PM = re.compile(r"(?:(?<=\s)|(?<=\|)|^)(?:PM|p\.?m\.?|pm)(?:-post)?\s*$", re.IGNORECASE)
_MARK = re.compile(
    r"(?:(?<=\s)|(?<=\|)|^)(?P<text>structureel|incidenteel|eenmalig|struct\.?|inc\.?|[SIsi](?:/[SIsi])?|[NV]|ja"
    r"|nee|(?i:voordelig|nadelig)|(?<=\| )(?i:voordeel|nadeel))\s*$"
)
_PERCENTAGE = re.compile(r"(?:(?<=\s)|(?<=\|)|^)[-–]?\d{1,3}(?:,\d{1,2})?\s?%\s*$")


def cell_alone(part: str, offset: int) -> Cell | None:
    """Read a part between bars, which begins at ``offset``, that holds a number and nothing else.

    ``trailing_cells`` reads it alike, and takes ten times as long.

    >>> cell_alone(" 1.250 ", 10)
    Cell(begin=10, end=16, kind=<CellKind.AMOUNT: 'amount'>, value=Decimal('1250'), letter=None, text='1.250')
    """
    match = _ALONE.fullmatch(part)
    if match is None or len(part) > _CELL_LONGEST:
        return None
    ink, sign, number = match.groups()
    value = Decimal(number.replace(".", "").replace(",", "."))
    begin, end = match.span("ink")
    first = max(0, begin - 1)  # with the white before it
    return Cell(offset + first, offset + end, CellKind.AMOUNT, -value if sign else value, None, ink)


def trailing_cells(text: str, *, is_lead: bool | None = None) -> tuple[str, tuple[Cell, ...]]:
    """Return what stands before the cells at the end of a line, and those cells in reading order.

    ``is_lead``: whether letters stand before their number in this table, for a line that does not show it.

    >>> label, found = trailing_cells("9 Meer uren -88 N PM - 12,5")
    >>> label, [str(one.value) for one in found], found[0].letter
    ('9 Meer uren', ['-88', '0', '0', '12.5'], 'N')
    """
    cells: list[Cell] = []
    end = len(text.rstrip())
    seen = letters_lead(text)
    leads = bool(is_lead if seen is None else seen)
    while end > 0 and len(cells) < CELLS_MOST:
        cell = _last_cell(text, end, is_lead=leads)
        if cell is None:
            break
        cells.append(cell)
        end = len(text[: cell.begin].rstrip())
    return text[:end].rstrip(), tuple(reversed(cells))


def letters_lead(text: str) -> bool | None:
    """Tell whether N and V stand before their number in a line, None when it does not show; a zero needs no letter.

    >>> letters_lead("Kermis 0 0 V 25 V 25"), letters_lead("Kermis 0 25 V 25 V"), letters_lead("Kermis 0 25 V 25")
    (True, False, None)
    """
    if "N" not in text and "V" not in text:
        return None
    lead = trail = 0
    text = text.replace("|", " ")
    for match in _LETTER.finditer(text):
        before = _NUMBER_BEFORE.search(text[max(0, match.start() - 24) : match.start()])
        after = _NUMBER_AFTER.match(text, match.end())
        if after is not None and (before is None or (_is_zero(before) and not _is_zero(after))):
            lead += 1
        elif before is not None and (after is None or (_is_zero(after) and not _is_zero(before))):
            trail += 1
    return None if lead == trail else lead > trail


def _is_zero(match: re.Match[str]) -> bool:
    return _NOT_ZERO.search(match.group("number")) is None


def _last_cell(text: str, end: int, *, is_lead: bool) -> Cell | None:
    if text[end - 1] in _NO_CELL_ENDS:
        return None
    start = max(0, end - _CELL_LONGEST)
    part = text[start:end]
    match = _AMOUNT.search(part) if _DIGIT.search(part) else None
    if match is not None and (cell := _amount(match, start, is_lead=is_lead)) is not None:
        return cell
    for pattern, kind in (
        (_NOTHING, CellKind.NOTHING),
        (_PM, CellKind.PM),
        (_PERCENTAGE, CellKind.NOTHING),
        (_MARK, CellKind.MARK),
    ):
        match = pattern.search(part)
        if match is not None:
            return Cell(begin=start + match.start(), end=end, kind=kind, text=match.group().strip())
    return None


def _amount(match: re.Match[str], start: int, *, is_lead: bool) -> Cell | None:
    groups = match.groupdict()
    if (groups["open"] is None) != (groups["close"] is None):
        return None
    value = Decimal(groups["number"].replace(" ", "").replace(".", "").replace(",", "."))
    if value > _YEARS_MOST and _AGE.search(match.group()):
        # "Viering 750 jaar 50": nothing wears out in so many years.
        return None
    is_named = match.string[: match.start()].rstrip().lower().endswith(" de")
    if groups["lead"] and (is_named or not is_lead) and _ROAD.match(match.group().lstrip()):
        return None
    is_bracketed = groups["open"] is not None and groups["close"] is not None
    sign = (groups["sign"] or groups["inner"] or "+")[0]
    is_negative = sign in _MINUS or groups["after"] is not None or is_bracketed
    begin, letter = start + match.start(), groups["letter"]
    if groups["lead"] and is_lead:
        letter = groups["lead"]
    elif groups["lead"]:
        # In "-5 N 6 V" each letter belongs to the number before it.
        begin = start + match.end("lead")
    return Cell(
        begin=begin,
        end=start + match.end(),
        kind=CellKind.AMOUNT,
        value=-value if is_negative else value,
        letter=letter,
        text=match.group().strip(),
    )
