"""The order in which a page is read: columns of prose one after the other, all else from top to bottom."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kaderwerk.adapters.documents.formats.pdf_lines import Line, is_number, line_of
from kaderwerk.adapters.documents.formats.pdf_words import Word

CountRules = Callable[[float, float, float], int]
"""Counts the rules of a table that cross a place between two heights: across, bottom, top."""

_BINS = 200
_FREE = re.compile("0+")
"""Strips beside each other that nothing covers."""
_MIDDLE = (0.22, 0.78)
_LINES_LEAST = 4
_LINES_LEAST_GOING_ON = 2
_LINES_LEAST_LAST = 8
_FILLED_LEAST = 0.55
_WORDS_LEAST = 3.0
_WORDS_LEAST_JUSTIFIED = 1.8
_JUSTIFIED_LEAST = 0.5
_MARGIN = 2.0
_NUMBERS_MOST = 0.4
_RULES_MOST = 1
_GAPS_TRIED = 3
_BELOW_MOST = 3
_BELOW_GAP = 1.4
_DEPTH_MOST = 3
_APART = 1.8
"""White between two lines that is wide, as a multiple of the letters."""


@dataclass(slots=True)
class Strip:
    """The white between two columns of prose: its middle, None on a page without; the next page may go on with it."""

    across: float | None = None


def regions_of(lines: list[Line], count_rules: CountRules, before: Strip, depth: int = 0) -> list[list[Line]]:
    """Cut a page into regions that are read from top to bottom, in reading order.

    Two columns are lines beside each other, filled with words on both sides of a white strip that no line crosses and
    no ruled row of a table either. A few lines are enough where the page ``before`` had its strip; it becomes that of
    this page.
    """
    wanted, before.across = before.across, None
    if len(lines) < _LINES_LEAST or depth == _DEPTH_MOST:
        return [lines]
    left = min(line.left for line in lines)
    right = max(line.right for line in lines)
    scale = _BINS / max(right - left, 1.0)
    masks = [_covered(line, left, scale) for line in lines]
    regions: list[list[Line]] = []
    begin = 0
    known = 0 if wanted is None else _bits(wanted - left, wanted - left, scale) & _MIDDLE_BITS
    for first, last in _bands(masks, known):
        for start, end in _tries(lines, first, last):
            is_known = known & ~_joined(masks[start:end])
            if end - start < (_LINES_LEAST_GOING_ON if is_known else _LINES_LEAST):
                continue
            sides = _sides(lines[start:end], masks[start:end], left, scale)
            if sides is None or _is_table(sides, count_rules):
                continue
            across, one, other = sides
            below = _below(one, other) if end < len(lines) else []
            regions.append(lines[begin:start])
            for side in (one[: len(one) - len(below)], other, below):
                regions += regions_of(side, count_rules, Strip(), depth + 1)
            before.across = across
            begin = end
            if (start, end) == (first, last):
                break
    regions.append(lines[begin:])
    return [region for region in regions if region]


def _tries(lines: list[Line], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give lines as a whole, and then the parts between wide white: a table under two columns is no part of them."""
    yield first, last
    begins = [at for at in range(first + 1, last) if _is_apart(lines[at - 1], lines[at])]
    if begins:
        yield from pairwise([first, *begins, last])


def _is_apart(above: Line, line: Line) -> bool:
    return above.baseline - line.baseline > _APART * max(above.size, line.size)


def _joined(masks: list[int]) -> int:
    covered = 0
    for mask in masks:
        covered |= mask
    return covered


def _below(before: list[Line], after: list[Line]) -> list[Line]:
    """Return what stands under two columns, such as a short heading over the text that follows them."""
    rest = [line for line in before if line.baseline < after[-1].baseline - after[-1].size]
    steps = sorted(above.baseline - line.baseline for above, line in pairwise(before))
    usual = steps[len(steps) // 2] if steps else 0.0
    for at in range(max(0, len(rest) - _BELOW_MOST), len(rest)):
        above = before[len(before) - len(rest) + at - 1]
        if above.baseline - rest[at].baseline > _BELOW_GAP * usual:
            return rest[at:]
    return []


def _covered(line: Line, left: float, scale: float) -> int:
    """Return the strips that the pieces of a line cover, as bits."""
    covered = 0
    for piece in line.pieces:
        first, last = int((piece.left - left) * scale), int((piece.right - left) * scale)
        # As ``_bits`` does it, without a call for each piece of a document.
        covered |= (2 << last) - (1 << first) if 0 <= first <= last < _BINS else _bits(first, last, 1)
    return covered


def _bits(begin: float, end: float, scale: float) -> int:
    first, last = int(begin * scale), int(end * scale)
    if not 0 <= first <= last < _BINS:
        first = min(_BINS, max(0, first))
        last = min(_BINS - 1, max(first, last))
    return (2 << last) - (1 << first)


_MIDDLE_BITS = _bits(_MIDDLE[0] * _BINS, _MIDDLE[1] * _BINS, 1)


def _bands(masks: list[int], known: int) -> list[tuple[int, int]]:
    """Return where lines follow each other that leave a common white strip in the middle; ``known`` is that before."""
    found: list[tuple[int, int]] = []
    begin, free = 0, _MIDDLE_BITS
    for at, mask in enumerate([*masks, -1]):
        rest = free & ~mask
        if not rest:
            if at - begin >= (_LINES_LEAST_GOING_ON if free & known else _LINES_LEAST):
                found.append((begin, at))
            rest = _MIDDLE_BITS & ~mask
            begin = at if rest else at + 1
        free = rest or _MIDDLE_BITS
    return found


def _sides(
    lines: list[Line], masks: list[int], left: float, scale: float
) -> tuple[float, list[Line], list[Line]] | None:
    """Cut lines at a white strip that none of them covers; None when the sides are no columns of prose."""
    covered = _joined(masks)
    most = min(_LINES_LEAST, len(lines))
    for cut in _gaps(covered)[:_GAPS_TRIED]:
        across = left + cut / scale
        after = [[word for word in line.words if word.left >= across] for line in lines]
        rest = sum(map(bool, after))
        if not _is_prose(after, least=1 if after[0] else most):
            continue
        before = [[word for word in line.words if word.left < across] for line in lines]
        # The last column of a text may be short; it begins where the others begin.
        if _is_prose(before, least=most if rest >= most else _LINES_LEAST_LAST):
            return across, _lines(before), _lines(after)
    return None


def _lines(side: list[list[Word]]) -> list[Line]:
    return [line_of(words) for words in side if words]


def _gaps(covered: int) -> list[float]:
    """Return the middles of the runs of free strips in the middle of a page, the widest first."""
    found: list[tuple[int, float]] = []
    for free in _FREE.finditer(f"{covered:0{_BINS}b}"[::-1]):
        begin, end = free.span()
        if begin > 0 and end < _BINS and _MIDDLE_BITS & _bits(begin, end - 1, 1):
            found.append((begin - end, (begin + end) / 2))
    return [middle for _, middle in sorted(found)]


def _is_prose(side: list[list[Word]], *, least: int) -> bool:
    rows = [words for words in side if words]
    if len(rows) < least:
        return False
    count = sum(map(len, rows))
    if count < _WORDS_LEAST_JUSTIFIED * len(rows):
        return False
    right = max(words[-1].right for words in rows)
    if count < _WORDS_LEAST * len(rows) and not _is_justified(rows, right):
        return False
    width = right - min(words[0].left for words in rows)
    filled = sum(words[-1].right - words[0].left for words in rows)
    if filled < _FILLED_LEAST * width * len(rows):
        return False
    return sum(is_number(word.text) for words in rows for word in words) <= _NUMBERS_MOST * count


def _is_justified(rows: list[list[Word]], right: float) -> bool:
    """Whether most lines reach the margin: their words are longer, so that fewer of them stand on a line."""
    ends = sum(right - words[-1].right < _MARGIN for words in rows)
    return ends >= _JUSTIFIED_LEAST * len(rows) > 1


def _is_table(sides: tuple[float, list[Line], list[Line]], count_rules: CountRules) -> bool:
    across, before, after = sides
    top = max(before[0].baseline + before[0].size, after[0].baseline + after[0].size)
    bottom = min(before[-1].baseline, after[-1].baseline) - before[-1].size
    return count_rules(across, bottom, top) > _RULES_MOST
