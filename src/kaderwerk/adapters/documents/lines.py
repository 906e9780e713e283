"""Lines of a document with what each is: blank, heading, bullet, row of a table, or prose."""

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.needed_words import holds_any


class LineKind(Enum):
    """What a line is for the reader."""

    BLANK = "blank"
    HEADING = "heading"
    BULLET = "bullet"
    ROW = "row"
    PROSE = "prose"


class Line(NamedTuple):
    """One line: half-open positions of its text without the line end, the text, and its kind.

    A tuple, as a long document has many: it is made in a third of the time of a dataclass.
    """

    begin: int
    end: int
    text: str
    kind: LineKind


# Python 3.11 takes three times as long for a member of an enumeration as for a name of the module.
_BLANK, _PROSE, _ROW, _HEADING = LineKind.BLANK, LineKind.PROSE, LineKind.ROW, LineKind.HEADING
_BULLETED = LineKind.BULLET
_OF_LEDGER, _MAY_JOIN_ROWS = (_PROSE, _HEADING), (_PROSE, _HEADING, _BULLETED)
_SECTION_WORDS = 2
_HEADING_LONGEST = 100
_LINE_LONGEST = 400
_BULLET = re.compile(r"\s{0,40}(?:[-–—•*▪◦●‣·o>]|\(?[a-z0-9]{1,2}[.)]|[IVX]{1,4}[.)](?=\s+[a-z]))\s+(?=\S)")
_AMOUNT_FIRST = re.compile(r"\s{0,8}(?:€|EUR)\s?\d[\d.]*(?:,-)? [–—-] [A-Za-zÀ-ÿ]")
"""An item that begins with its amount: "€ 35.000 – kunst langs het kanaal"."""
_MAY_BE_ITEM = re.compile(r"\s{0,40}(?:[^\w\s]|\w{1,4}[.)]|o\s|EUR)")
"""How an item begins: with a mark, with one to four letters or figures and a stop or bracket, or with its euros."""
_FIGURE = re.compile(r"\d|---")
_SIGNED = re.compile(r"\s{0,40}[-–]\s?(?:€\s?)?\d[\d.,]*\s*$")
# A cell reads in one way only, or a long row of them takes years: no space before it, and the "-" of "- 1" is alone.
_CELL = r"(?:(?>\+(?:\s?€\s?|\s{0,2})|[-–]?(?:€\s?)?)-?\d[\d.,]*[-%]?|[-–]{1,2}|PM|pm|p\.m\.|n\.v\.t\.)"
_CELLS = re.compile(rf"(?:^|\s){_CELL}(?:\s[NVSI])?(?:[\s|]+{_CELL}(?:\s[NVSI])?)+\s*$")
_CELL_ENDS = frozenset("0123456789.,%-–NVSIMm")
"""How a cell ends, PM and n.v.t. among them; few lines of prose end so, and those are not searched."""
_BEFORE_LETTER = frozenset("(NVSIBLnvsibl")
_LEDGER = re.compile(rf"\S.{{0,120}}\s{_CELL}(?:\s\(?[NVSIBLnvsibl]\)?)?\s*$")
_CAPTION = Caseless(
    r"(?:\bx|×|\*)\s?(?:€|EUR)?\s?1(?:\.?000|\.000\.000)?\b|\bin (?:duizenden|miljoenen|hele) euro|\bbedragen in\b"
)
_STOPS, _CLOSERS = frozenset(".!?:;"), frozenset("\"'”’)")
_INSIDE_END = re.compile(r"[a-z0-9)][.!?]\s+[A-ZÀ-Ý€]")
_HASHES = re.compile(r"#{1,6}\s+\S")
_VERB = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|kan|kunnen|moet|moeten|zal|zullen"
    r"|wil|willen|gaat"
    r"|gaan|komt|komen|kost|kosten we|stijgt|stijgen|daalt|dalen|bedraagt|bedragen|vraagt|vragen|leidt"
    r"|leiden|blijft|blijven"
    r"|stellen|stelt|neemt|nemen|krijgt|krijgen|ontvangt|ontvangen|betaalt|betalen|levert|leveren|maakt"
    r"|ligt|staat|vervalt|valt|vallen|loopt|lopen|brengt|scheelt|verhoogt|verlaagt)\b"
)
_HANGING = re.compile(
    r"(?:\b(?:de|het|een|van|voor|met|in|op|te|en|of|aan|dat|die|om|bij|tot|door|als|naar|uit|is|per)|[,\-–(])\s*$"
)
_STARTS_LIKE_HEADING = re.compile(r"[\"'“‘(*]?(?:[A-ZÀ-Ý]|\d)")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+[A-ZÀ-Ý]")
_PAGE_LINE = re.compile(
    r"(?<=[a-zé,\-])[ \t]*\n(?:[ \t]*\n)*[^\n]{0,120}\b(?:pagina|blz\."
    r"|pag\.) \d{1,4}(?: van \d{1,4})?[ \t]*\n(?:[ \t]*\n)*(?=[ \t]*[a-zé])"
)
_PAGE_WORDS = ("pagina ", "blz. ", "pag. ")
_CODED_PROPOSAL = re.compile(r"(?:[A-Z]{1,2}[.-]?\d{1,3}|\d{1,3}[A-Z])[.)]?\s+[A-ZÀ-Ý][^()]{2,80}\([^()]*\d[^()]*\)$")
_INK = re.compile(r"[^\r\n]+")
# The line of Markdown that parts the head of a table from its rows: nobody sees it.
_ALIGNMENT = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?")
_PROSE_WORDS = 8


def read_lines(text: str) -> list[Line]:
    """Split a text into lines and name the kind of each; a kind may depend on its neighbours."""
    lines = _split(text)
    lines = [_with_kind(lines, index) for index in range(len(lines))]
    _mark_ledgers(lines)
    return lines


def without_lines(text: str, lines: Sequence[Line], stretches: Iterable[tuple[int, int]]) -> str:
    """Return a text with spaces where some stretches of lines stood, first and last; every position stays the same.

    Stretches are in reading order; one that was taken out before, as by the second request of a form, changes nothing.
    """
    parts, at = list[str](), 0
    for first, last in stretches:
        begin, end = max(at, lines[first].begin), max(at, lines[last].end)
        parts.append(text[at:begin])
        parts.append(_INK.sub(_blank, text[begin:end]))
        at = end
    return "".join([*parts, text[at:]])


def _blank(ink: re.Match[str]) -> str:
    return " " * len(ink[0])


def without_page_lines(text: str) -> str:
    """Return a text in which a header or footer with a page number no longer cuts a sentence; positions stay the same.

    Only one that stands inside a sentence is taken out: the lines around it become one line break.
    """
    if not holds_any(text, _PAGE_WORDS):
        return text
    return _PAGE_LINE.sub(lambda match: "\n" + " " * (len(match.group()) - 1), text)


def _split(text: str) -> list[Line]:
    lines: list[Line] = []
    begin = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        is_alignment = "--" in stripped and _ALIGNMENT.fullmatch(stripped) is not None
        is_blank = is_alignment or not stripped or stripped.isspace()
        lines.append(Line(begin, begin + len(stripped), stripped, _BLANK if is_blank else _PROSE))
        begin += len(raw)
    return lines


def _with_kind(lines: list[Line], index: int) -> Line:
    line = lines[index]
    if line.kind is _BLANK or len(line.text) > _LINE_LONGEST:
        return line
    kind = _kind_alone(line.text)
    if kind is None and _is_heading(lines, index):
        kind = _HEADING
    return line if kind is None else line._replace(kind=kind)


@lru_cache(maxsize=16_384)
def _kind_alone(text: str) -> LineKind | None:
    """Name the kind that a line has whatever stands around it; a text is read more than once."""
    if _is_row(text):
        return _ROW
    if _MAY_BE_ITEM.match(text) is None:
        return None
    is_bullet = _BULLET.match(text) and not _SIGNED.fullmatch(text)
    return _BULLETED if is_bullet or _AMOUNT_FIRST.match(text) else None


def _is_row(text: str) -> bool:
    """Tell a row by its cells: pipes or tabs with figures, or two figures or more at the end."""
    if (text.count("|") >= 2 or text.count("\t") >= 2) and _FIGURE.search(text):
        return True
    if _ends_sentence(text) and not text.rstrip().endswith("p.m."):
        return False
    has_cells = text.rstrip()[-1:] in _CELL_ENDS and _CELLS.search(text) is not None
    return has_cells or _is_caption(text)


def _ends_sentence(text: str) -> bool:
    ink = text.rstrip()
    return ink[-1:] in _STOPS or (ink[-1:] in _CLOSERS and ink[-2:-1] in _STOPS)


def _is_caption(text: str) -> bool:
    """Tell a line with a unit; only one with a 1 or one of its words is searched, as every line passes here."""
    lowered = text.lower()
    may_be = "1" in text or "euro" in lowered or "bedragen in" in lowered
    return may_be and _CAPTION.search(text) is not None and not _INSIDE_END.search(text)


def _is_heading(lines: list[Line], index: int) -> bool:
    text = lines[index].text.strip()
    if text[:1].islower():
        return False
    if _HASHES.match(text) or (len(text) <= _HEADING_LONGEST and _CODED_PROPOSAL.match(text)):
        return True
    if len(text) > _HEADING_LONGEST or not _STARTS_LIKE_HEADING.match(text):
        return False
    if _ends_sentence(text) or _INSIDE_END.search(text) or _HANGING.search(text) or _VERB.search(text):
        return False
    before = lines[index - 1] if index else None
    is_numbered = before is not None and _BULLET.match(before.text) and _NUMBERED.match(text)
    if _stands_between_items(lines, index):
        return True
    if before is not None and before.kind is LineKind.PROSE and not is_numbered and not _is_closed(lines, index - 1):
        return False
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or after.kind is LineKind.BLANK:
        return True
    return _STARTS_LIKE_HEADING.match(after.text.strip()) is not None or _BULLET.match(after.text) is not None


def _stands_between_items(lines: list[Line], index: int) -> bool:
    """Tell one or two words between two items of a list: the next section, such as "Afgewezen"."""
    around = lines[index - 1 : index] + lines[index + 1 : index + 2]
    is_short = len(lines[index].text.split()) <= _SECTION_WORDS and lines[index].text[:1].isupper()
    return is_short and len(around) == 2 and all(_BULLET.match(one.text) for one in around)


def _is_closed(lines: list[Line], index: int) -> bool:
    """Tell whether the line before ended its sentence, or is itself a heading of which this one is the next."""
    return _ends_sentence(lines[index].text) or _is_heading_shape(lines, index)


def _is_heading_shape(lines: list[Line], index: int) -> bool:
    text = lines[index].text.strip()
    opens = index == 0 or lines[index - 1].kind is LineKind.BLANK
    return opens and len(text) <= _HEADING_LONGEST and not (_HANGING.search(text) or _VERB.search(text))


def _mark_ledgers(lines: list[Line]) -> None:
    """Turn short lines that end in one figure into rows, where a table or its caption stands around them."""
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        if above is None or line.kind not in _MAY_JOIN_ROWS:
            continue
        if above.kind is _ROW and _is_table_text(line.text):
            lines[index] = line._replace(kind=_ROW)
        elif _is_ledger(line) and _is_ledger(above):
            lines[index - 1] = above._replace(kind=_ROW)
            lines[index] = line._replace(kind=_ROW)


def _is_ledger(line: Line) -> bool:
    if line.kind not in _OF_LEDGER or len(line.text) > _HEADING_LONGEST:
        return False
    return _ends_in_cell(line.text.strip()) and not _VERB.search(line.text)


def _ends_in_cell(text: str) -> bool:
    """Tell a label with one figure behind it; few lines end as a figure or its letter does, and only those are read."""
    may_be = text[-1:] in _CELL_ENDS or text[-2:-1] in _BEFORE_LETTER or text[-2:-1].isspace()
    return may_be and _LEDGER.fullmatch(text) is not None


def _is_table_text(text: str) -> bool:
    """Tell a label or a row with one figure, below a row, from the sentence that follows a table."""
    if len(text) > _LINE_LONGEST or _ends_sentence(text) or _INSIDE_END.search(text):
        return False
    return _ends_in_cell(text.strip()) or (len(text.split()) < _PROSE_WORDS and not _VERB.search(text))
