"""The outline of a document: blocks of sentences, each with what the headings above it say."""

import re
from dataclasses import dataclass
from functools import cached_property

from kaderwerk.adapters.documents.amounts import find_amounts
from kaderwerk.adapters.documents.headings import Setting, after_heading, bodies_in
from kaderwerk.adapters.documents.lines import Line, LineKind, read_lines
from kaderwerk.adapters.documents.sentences import Sentence, plain_text, sentences_of

_BULLET_MARK = re.compile(r"\s*(?:[-–—•*▪◦●‣·o>]|\(?[a-z0-9]{1,2}[.)]|[IVX]{1,4}[.)](?=\s+[a-z]))\s+")
_LABEL = re.compile(r"(?P<label>[A-ZÀ-Ý0-9][^:.;?!\n]{1,70}):\s")
_BULLET_LABEL = re.compile(r"(?P<label>\w[^:.;?!\n]{1,70}):\s")
_BEFORE_AMOUNT = re.compile(r"(?P<label>\w[^.:;?!€\n]{2,70}?)\s?[,(–-]{0,2}\s?\(?(?:€|EUR)\s?\d")
_CODED_LINE = re.compile(r"\s*(?:[A-Z]{1,3}[.-]?\d{1,3}[a-z]?[.:]?|\d{1,2}(?:\.\d{1,2}){0,2}[.)]?)\s+[A-ZÀ-Ý]")
_ENDS_IN_AMOUNT = re.compile(
    r"(?:(?:\d|\bmiljoen|\bmln\.?|\beuro|\bton)\)?|\d \((?:structureel|incidenteel|eenmalig|[SI])\b[^()]{0,60}\))\s*$"
)
"""An item of a list ends in its amount; a sentence below it is none of it."""
_OPENS = re.compile(r"(?:De|Het|Een|Wij|We|Deze|Dit|Er|Daarnaast) \w")
_GOES_ON = re.compile(r"[.,;:]\s*$")
"""A line that opens a sentence below an item that ended without a stop begins a paragraph of its own."""
_LABEL_VERB = re.compile(
    r"\b(?:is|zijn|wordt|worden|kost|kosten|moet|moeten|heeft|hebben|wil|stelt|gaat|komt|steekt|bedraagt"
    r"|volgt|geldt|maken|staat|staan|bevatten|bevat|vroeg|stelt voor|nodig|verdeeld)\b"
)
_LABEL_YEAR = re.compile(
    r",? (?:(?:in|vanaf|voor|per|jaarlijks|structureel|eenmalig|incidenteel) ?)*(?:(?:19|20)\d\d\b.*)?$"
)
_LABEL_AMOUNT = re.compile(r"\s*\([^()]{0,60}\)\s*$")
_NO_LABEL = re.compile(
    r"(?:dekking|kosten|toelichting|voorstel|besluit|ingang|let op|totaal|hiervan|waarvan|namelijk"
    r"|(?:een )?(?:krediet|bedrag|budget|investering)(?: van)?|in|vanaf|met ingang van|per"
    r"|dit betreft|nieuw ten opzichte.*|het gaat om|argumenten|risico's?|planning)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One paragraph or bullet: where it stands in its text, and the label before its first colon.

    ``intro`` is the sentence that a bullet list hangs under. Its sentences are cut when they are asked for: most
    paragraphs ask for nothing.
    """

    text: str
    begin: int
    end: int
    label: str | None = None
    intro: str | None = None
    is_bullet: bool = False

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in reading order."""
        return tuple(sentences_of(self.text, self.begin, self.end))

    @cached_property
    def plain(self) -> str:
        """The reading copy of all of it."""
        return plain_text(self.text[self.begin : self.end])


@dataclass(frozen=True, kw_only=True)
class Block:
    """All units under one heading; without a heading every paragraph is a block of its own."""

    setting: Setting
    heading: Sentence | None
    units: tuple[Unit, ...]


def blocks_of(text: str, organisation: str | None, *, lines: list[Line] | None = None) -> list[Block]:
    """Cut a document into blocks in reading order; rows of tables are left out. Give its lines if they were read."""
    actors = bodies_in(text, organisation)
    blocks: list[Block] = []
    setting, heading, units = Setting(), None, list[Unit]()
    lines = read_lines(text) if lines is None else lines
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.kind is LineKind.HEADING and not _is_prose_heading(line):
            _close(blocks, setting, heading, units)
            is_stacked = index > 0 and lines[index - 1].kind is LineKind.HEADING
            heading = _sentence(line)
            setting = after_heading(setting, heading.plain, is_stacked=is_stacked, actors=actors)
            units = []
            index += 1
        elif line.kind in (LineKind.PROSE, LineKind.BULLET, LineKind.HEADING):
            end = _paragraph_end(lines, index)
            unit = _unit(text, lines[index:end], intro=_intro(units))
            if setting.subject is None and not unit.is_bullet:
                _close(blocks, setting, heading, units)
                units, heading = [], None
            units.append(unit)
            index = end
        else:
            index += 1
    _close(blocks, setting, heading, units)
    return blocks


def _close(blocks: list[Block], setting: Setting, heading: Sentence | None, units: list[Unit]) -> None:
    if units or heading is not None:
        blocks.append(Block(setting=setting, heading=heading, units=tuple(units)))


def _is_prose_heading(line: Line) -> bool:
    """Tell a short line with an amount from a heading, unless the amount stands in brackets at its end."""
    plain = plain_text(line.text)
    if not find_amounts(_LABEL_AMOUNT.sub("", plain)):
        return False
    return not plain.startswith("#")


def _paragraph_end(lines: list[Line], start: int) -> int:
    index = start + 1
    while index < len(lines):
        line, above = lines[index], lines[index - 1]
        if line.kind is not LineKind.PROSE or above.kind is LineKind.HEADING:
            break
        if lines[start].kind is LineKind.BULLET and _ENDS_IN_AMOUNT.search(above.text) and line.text[:1].isupper():
            break
        if lines[start].kind is LineKind.BULLET and _OPENS.match(line.text) and not _GOES_ON.search(above.text):
            break
        is_closed = above.text.rstrip().endswith((".", "!", "?", ";"))
        if is_closed and (_CODED_LINE.match(line.text) or _label_of(line.text) is not None):
            break
        index += 1
    return index


def _unit(text: str, lines: list[Line], *, intro: str | None) -> Unit:
    is_bullet = lines[0].kind is LineKind.BULLET
    begin, end = lines[0].begin, lines[-1].end
    if is_bullet:
        mark = _BULLET_MARK.match(lines[0].text)
        begin += mark.end() if mark else 0
    label = _label_of(text[begin : lines[0].end], is_bullet=is_bullet)
    return Unit(
        text=text,
        begin=begin,
        end=end,
        label=label,
        intro=intro if is_bullet else None,
        is_bullet=is_bullet,
    )


def _label_of(line: str, *, is_bullet: bool = False) -> str | None:
    match = (_BULLET_LABEL if is_bullet else _LABEL).match(line.lstrip())
    if match is None and is_bullet:
        match = _BEFORE_AMOUNT.match(line.lstrip())
    if match is None:
        return None
    label = _LABEL_YEAR.sub("", _LABEL_AMOUNT.sub("", match.group("label"))).strip()
    if len(label.split()) > 8 or _LABEL_VERB.search(label) or _NO_LABEL.match(label) or find_amounts(label):
        return None
    return label


def _intro(units: list[Unit]) -> str | None:
    """Return the sentence that opens a list: the last one that ended in a colon before its bullets."""
    if not units:
        return None
    last = units[-1]
    if last.is_bullet:
        return last.intro
    if not last.plain.endswith(":"):
        return None
    return last.sentences[-1].plain


def _sentence(line: Line) -> Sentence:
    begin = line.begin + len(line.text) - len(line.text.lstrip())
    literal = line.text.strip()
    return Sentence(begin=begin, end=begin + len(literal), literal=literal, plain=plain_text(literal))
