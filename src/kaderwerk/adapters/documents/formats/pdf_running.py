"""Running headers, footers and page numbers: lines at the edge of pages that come back page after page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product, takewhile
from statistics import median

from kaderwerk.adapters.documents.formats.pdf_footnotes import apart, goes_on
from kaderwerk.adapters.documents.formats.pdf_printed import Printed

_PAGES_LEAST = 3
_SHARE_LEAST = 0.4
"""Left and right pages may have headers of their own, and the first pages none."""
_CHAPTER_LEAST = 4
_CHAPTER_SHARE_LEAST = 0.75
_EDGE = 0.14
_LINES_MOST = 4
_SIZE_MOST = 1.15
_NUMBERS_MOST = 4
_NUMBER = re.compile(r"(?<![\w.,-])\d{1,5}(?![\w,]|\.\d)")
_MONEY = re.compile(r"€|\beuro|\bbedrag", re.IGNORECASE)


Keys = tuple[int, ...]
"""Hashes: a long document has many of them."""


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page, and which of its lines may run along its edges.

    ``returning``: for the top and for the bottom, from the edge inward, the number of a line and the ways in which it
    may come back. ``notes``: the number of the line with which its footnotes begin. ``tops``: those with which a column
    begins that stands beside the one before.
    """

    text: str
    returning: tuple[tuple[tuple[int, tuple[Keys, ...]], ...], ...] = ()
    notes: int | None = None
    tops: tuple[int, ...] = ()


def page_text(printed: Sequence[Printed], number: int) -> PageText:
    """Return the lines of a page as one text, with an empty line where the white is wide."""
    lines: list[str] = []
    places: list[int] = []
    for line in printed:
        if line.has_gap and lines:
            lines.append("")
        places.append(len(lines))
        lines.append(line.text)
    if not lines:
        return PageText("")
    size_most = _SIZE_MOST * median([line.size for line in printed])
    far = _EDGE * (printed[0].from_top + printed[0].from_bottom)
    placed = list(zip(places, printed, strict=True))
    top = [(line.from_top, place, line) for place, line in placed if line.from_top <= far]
    bottom = [(line.from_bottom, place, line) for place, line in placed if line.from_bottom <= far]
    edges = [sorted(one)[:_LINES_MOST] for one in (top, bottom)]
    notes = next((place for place, line in zip(places, printed, strict=True) if line.is_note), None)
    tops = tuple(place for place, line in zip(places, printed, strict=True) if line.is_top)
    returning = tuple(tuple(_returning(edge, number, size_most)) for edge in edges)
    return PageText("\n".join(lines), returning, notes, tops)


def _returning(
    side: Sequence[tuple[float, int, Printed]], number: int, size_most: float
) -> Iterator[tuple[int, tuple[Keys, ...]]]:
    """Give the lines along one edge, from the edge inward, up to the first that is text for certain."""
    for _, place, line in side:
        if line.is_row or line.size > size_most or _MONEY.search(line.text):
            return
        parts = [piece.text for piece in line.pieces] if len(line.pieces) > 1 else []
        yield place, tuple(_keys(line, text, number) for text in (line.text, *parts))


def without_running_lines(pages: Sequence[PageText]) -> list[str]:
    """Return the texts without what stands at the same height at the edge of most pages.

    A number in such a line may be the same each time, or count with the pages. Rows of tables stay: the heading of a
    table that goes on is no header; and so does a line about money, which says in what the figures under it count.
    What stands left and right in one line may come back apart: over two columns each has its own.
    What stands nearer to the middle of the page than a line that stays is text.
    """
    on_pages: defaultdict[int, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        for key in {key for side in page.returning for _, parts in side for keys in parts for key in keys}:
            on_pages[key].append(number)
    least = _SHARE_LEAST * sum(bool(page.text) for page in pages)
    running = {key for key, numbers in on_pages.items() if _is_running(numbers, least)}
    texts: list[str] = []
    for page in pages:
        gone: set[int] = set()
        for side in page.returning:
            gone.update(place for place, _ in takewhile(lambda line: _comes_back(line[1], running), side))
        is_whole = not (gone or page.tops) and page.notes is None
        texts.append(page.text if is_whole else _without(page, gone))
    return texts


def _comes_back(parts: tuple[Keys, ...], running: set[int]) -> bool:
    """Whether a line runs along the edge: as a whole, or each of its parts."""
    is_running = [not running.isdisjoint(keys) for keys in parts]
    return is_running[0] or (len(is_running) > 1 and all(is_running[1:]))


def _is_running(numbers: list[int], least: float) -> bool:
    """Whether a line comes back on most pages, or on most of those from its first to its last, as that of a chapter."""
    if len(numbers) < _PAGES_LEAST:
        return False
    span = numbers[-1] - numbers[0] + 1
    return len(numbers) >= least or (len(numbers) >= _CHAPTER_LEAST and len(numbers) >= _CHAPTER_SHARE_LEAST * span)


def _without(page: PageText, gone: set[int]) -> str:
    """Return the text of a page without some lines, its footnotes where they cut no sentence."""
    lines = page.text.split("\n")
    notes = len(lines) if page.notes is None else page.notes
    kept = _kept(lines[:notes], gone, page.tops)
    under = _kept(lines[notes:], {at - notes for at in gone}, ())
    return "\n".join(apart(kept, under))


def _kept(lines: list[str], gone: set[int], tops: tuple[int, ...]) -> list[str]:
    """Return the lines that stay; a sentence that goes on in the next column has no white in it."""
    kept: list[str] = []
    is_top = False
    for at, line in enumerate(lines):
        is_top = is_top or at in tops
        if at in gone or not (line or (kept and kept[-1])):
            continue
        if line and is_top:
            is_top = False
            if goes_on(kept, line):
                kept.pop()
        kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _keys(line: Printed, text: str, number: int) -> Keys:
    """Return the ways in which a text of a line may come back: numbers the same, or as far from that of the page."""
    edge = ("top", round(line.from_top)) if line.from_top < line.from_bottom else ("bottom", round(line.from_bottom))
    numbers = [int(found) for found in _NUMBER.findall(text)]
    if len(numbers) > _NUMBERS_MOST:
        return (hash((edge, text)),)
    pattern = _NUMBER.sub("#", text)
    choices = product(*[(("same", found), ("counts", found - number)) for found in numbers])
    return tuple(hash((edge, pattern, choice)) for choice in choices)
