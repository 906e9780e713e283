"""Tables of which every cell stands on a line of its own, put back into rows."""

import re
from collections.abc import Sequence

from kaderwerk.adapters.documents.lines import Line, LineKind

_YEAR = re.compile(r"\s*(?:(?:begroting|raming|jaar)\s)?(?:19|20)\d\d\s*", re.IGNORECASE)
_CELL = re.compile(
    r"\s*(?:[-–−+]?\s?(?:€\s?)?[-–−]?\d[\d.]*(?:,\d+)?-?(?:\s?[NVSI])?|[-–—]|PM|p\.m\.|\(\d[\d.,]*\))\s*"
)
_HEAD = re.compile(r"\s*(?:omschrijving|onderwerp|voorstel|nr\.?|post|project|maatregel)\s*", re.IGNORECASE)


def rejoined(lines: Sequence[Line], text: str) -> list[Line]:
    """Return the lines with the cells of such tables joined: a row runs from its label to its last cell."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        years = _run(lines, at, _YEAR)
        if years < 2:
            found.append(lines[at])
            at += 1
            continue
        has_name = bool(found) and _HEAD.fullmatch(found[-1].text) is not None
        first = found.pop() if has_name else lines[at]
        found.append(_joined(first, lines[at + years - 1], text))
        at += years
        while at + years < len(lines) and _is_label(lines[at]) and _run(lines, at + 1, _CELL) >= years:
            found.append(_joined(lines[at], lines[at + years], text))
            at += years + 1
    return found


def _run(lines: Sequence[Line], at: int, pattern: re.Pattern[str]) -> int:
    count = 0
    while at + count < len(lines) and pattern.fullmatch(lines[at + count].text):
        count += 1
    return count


def _is_label(line: Line) -> bool:
    return line.kind is not LineKind.BLANK and _CELL.fullmatch(line.text) is None


def _joined(first: Line, last: Line, text: str) -> Line:
    joined = re.sub(r"[\r\n]", " ", text[first.begin : last.end])
    return first._replace(end=last.end, text=joined, kind=LineKind.ROW)
