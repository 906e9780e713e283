"""Footnotes at the foot of a page: paragraphs of their own, and never in the middle of a sentence that goes on."""

import re
from collections import Counter
from collections.abc import Sequence

from kaderwerk.adapters.documents.formats.pdf_printed import Printed

_SMALLER = 0.95
_MARKED = re.compile(r"(\d{1,3}|\*{1,3})[).]?(?:\s+(?=\S)|(?=[^\W\d]))")
_CLOSED = re.compile(r"[.!?:;…][\"'”’)»]{0,2}$")
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’)»]{0,2}$")
_GOES_ON = re.compile(r"[a-zà-ÿ(&+/]")
_HEADING_LONGEST = 100


def with_footnotes(printed: Sequence[Printed], marks: frozenset[str]) -> list[Printed]:
    """Return the lines of a page of which those of footnotes are told, each note without its number.

    A note is what stands in smaller letters under all text and begins with a number that the text refers to.
    """
    lines = list(printed)
    begin = next((at for at in range(1, len(lines)) if _begins_notes(lines, at, marks)), None) if marks else None
    if begin is None:
        return lines
    for at in range(begin, len(lines)):
        text = _without_mark(lines[at].text, marks)
        has_gap = lines[at].has_gap or bool(text)
        lines[at] = lines[at]._replace(text=text or lines[at].text, has_gap=has_gap, is_note=True)
    return lines


def _begins_notes(lines: list[Printed], at: int, marks: frozenset[str]) -> bool:
    """Whether a line is the first of the notes: nothing but them is under it, and most above it is larger."""
    size = lines[at].size
    if not _without_mark(lines[at].text, marks):
        return False
    if any(line.is_row or line.size * _SMALLER > size for line in lines[at:]):
        return False
    sizes: Counter[float] = Counter()
    for line in lines[:at]:
        sizes[line.size] += len(line.text)
    return size < _SMALLER * sizes.most_common(1)[0][0]


def _without_mark(text: str, marks: frozenset[str]) -> str:
    """Return the text of a line behind the number that it begins with, empty where it begins with none."""
    found = _MARKED.match(text)
    return text[found.end() :] if found and found[1] in marks else ""


def goes_on(lines: list[str], line: str) -> bool:
    """Whether a line after white goes on with the sentence that the lines before it end in."""
    if len(lines) < 2 or lines[-1]:
        return False
    above = lines[-2]
    is_row = "|" in above or "|" in line
    return not (is_row or _CLOSED.search(above) or _is_heading(lines, len(lines) - 1))


def apart(lines: list[str], notes: list[str]) -> list[str]:
    """Put the footnotes of a page under its text, or above the paragraph that goes on over the page break.

    Each line is one of print, an empty one the white between paragraphs.
    """
    if not notes:
        return lines
    while notes and not notes[0]:
        notes = notes[1:]
    at = _place(lines)
    if at == len(lines):
        return [*lines, "", *notes] if lines else notes
    return [*lines[:at], *([""] if at and lines[at - 1] else []), *notes, "", *lines[at:]]


def _place(lines: list[str]) -> int:
    """Return before which line the notes can stand without standing in a sentence."""
    end = len(lines)
    if not lines or _CLOSED.search(lines[-1]) or "|" in lines[-1]:
        return end
    begin = _paragraph_begin(lines, end)
    while begin > 1 and _is_heading(lines, begin - 1):
        begin = _paragraph_begin(lines, begin - 1)
    if begin:
        return begin
    # One paragraph fills the page: between two of its sentences.
    return next((at for at in range(end, 0, -1) if _SENTENCE_ENDS.search(lines[at - 1])), end)


def _paragraph_begin(lines: list[str], end: int) -> int:
    return next((at for at in range(end, 0, -1) if not lines[at - 1]), 0)


def _is_heading(lines: list[str], gap: int) -> bool:
    """Whether one short line without a full stop stands above white: what follows belongs to it."""
    above = lines[gap - 1]
    is_alone = gap == 1 or not lines[gap - 2]
    return (
        is_alone
        and not _GOES_ON.match(above)
        and len(above) <= _HEADING_LONGEST
        and not _CLOSED.search(above)
        and "|" not in above
    )
