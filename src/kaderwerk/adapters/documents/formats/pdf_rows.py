"""Rows of a table out of its lines: a cell that wraps over several lines is one cell of one row."""

import re
from itertools import pairwise

from kaderwerk.adapters.documents.formats.pdf_grid import Column, Row
from kaderwerk.adapters.documents.formats.pdf_words import Word

_STEP = 0.9
_JUMP = 1.2
_ROOM = 0.3
"""A space, as part of the height."""
_GOES_ON = re.compile(r"[a-zà-ÿ(&+/]")
_HANGS = re.compile(
    r"(?:[-–,/(&]|\b(?:en|of|van|voor|de|het|een|met|in|op|te|aan|om|bij|tot|door|naar|uit|per|ten|ter|t\.b\.v\.))$"
)

_BROKEN_OFF = re.compile(r"\w-$")
_NO_WORD_PART = re.compile(r"en|of|dan|als")


def line_step(rows: list[Row]) -> float:
    """Return below which distance two lines belong to the same row; 0 when no distance tells.

    Two lines with numbers under each other are two rows, and what stands nearer than they do belongs to one of them.
    """
    gaps = [(_gap(above, below), above.numbers, below.numbers) for above, below in pairwise(rows)]
    between = [gap for gap, above, below in gaps if above & below]
    if between:
        return _STEP * min(between)
    sizes = sorted(gap for gap, _, _ in gaps if gap > 0)
    return next((below * (1 + above / below) / 2 for below, above in pairwise(sizes) if above > _JUMP * below), 0.0)


def joined_rows(rows: list[Row], columns: list[Column], step: float) -> list[Row]:
    """Join the lines of each row."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _is_same_row(groups[-1], row, columns, step):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_joined(group) for group in groups]


def _gap(above: Row, below: Row) -> float:
    return above.line.baseline - below.line.baseline


def _is_same_row(group: list[Row], row: Row, columns: list[Column], step: float) -> bool:
    above = group[-1]
    if row.is_spanning or above.is_spanning:
        return False
    numbers = set().union(*[one.numbers for one in group])
    if numbers & row.numbers:
        return False
    if _gap(above, row) < step:
        return True
    if 0 not in row.cells and not row.numbers:
        return _gap(above, row) < _near(row)
    return (_is_label(above) and _wraps(above, row, columns)) or label_goes_on(above, row, columns)


def label_goes_on(above: Row, row: Row, columns: list[Column]) -> bool:
    """Whether a line is nothing but the rest of the label above it."""
    return _is_label(row) and not above.is_spanning and not row.is_spanning and _wraps(above, row, columns)


def _near(row: Row) -> float:
    return 1.5 * row.line.size


def _is_label(row: Row) -> bool:
    return list(row.cells) == [0]


def _wraps(above: Row, row: Row, columns: list[Column]) -> bool:
    """Whether the label of a line goes on in the next: it is unfinished, or the next begins in the middle of a phrase.

    A word that had fitted behind the line above was not wrapped.
    """
    one, other = above.cells.get(0), row.cells.get(0)
    if not one or not other or _gap(above, row) >= _near(row):
        return False
    if _is_label(above) and _is_label(row) and not _GOES_ON.match(other[0].text):
        return False
    limit = columns[1].left if len(columns) > 1 else columns[0].right
    has_room = one[-1].right + other[0].right - other[0].left + _ROOM * row.line.size < min(limit, columns[0].right)
    if has_room:
        return False
    return _GOES_ON.match(other[0].text) is not None or _HANGS.search(one[-1].text) is not None


def _joined(group: list[Row]) -> Row:
    if len(group) == 1:
        return group[0]
    cells: dict[int, list[Word]] = {}
    for row in group:
        for at, words in row.cells.items():
            cells[at] = _continued(cells[at], words) if at in cells else words
    return Row(group[0].line, cells)


def _continued(words: list[Word], more: list[Word]) -> list[Word]:
    """Add the words of the next line of a cell; a word that was broken off between the two is whole again."""
    last, first = words[-1], more[0]
    if not _BROKEN_OFF.search(last.text) or not first.text[0].islower() or _NO_WORD_PART.fullmatch(first.text):
        return words + more
    kept = last.text if last.text[-2].isupper() or last.text[-2].isdigit() else last.text[:-1]
    return [*words[:-1], last._replace(text=kept + first.text), *more[1:]]
