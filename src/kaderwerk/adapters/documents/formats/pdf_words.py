"""The words of one page of a PDF, each with its place in the direction in which the page is read."""

import ctypes
from collections import deque
from collections.abc import Callable
from functools import partial
from itertools import repeat
from math import hypot
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium  # type: ignore[import-untyped]  # pypdfium2 ships no types
import pypdfium2.raw as pdfium_raw  # type: ignore[import-untyped]  # idem

from kaderwerk.adapters.documents.formats.characters import plain
from kaderwerk.adapters.documents.formats.pdf_marks import BEHIND_MARKS, MARKS, cut_spans, without_marks
from kaderwerk.adapters.documents.formats.pdf_spans import HYPHENS, Places, Spans, characters_of, spans_of

Numbers = npt.NDArray[np.float64]
Boxes = Numbers
"""A row of left, bottom, right and top for each."""
Handle = Any
"""What ``byref`` makes of the page of pdfium: ctypes gives it no name."""

CHARACTERS_MOST = 100_000
"""More than a page of print can hold: a page full of this is a dump, or an attack."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_PLAIN = {ord(hyphen): "-" for hyphen in HYPHENS} | _LIGATURES
_UNKNOWN = characters_of("".join(map(chr, [0xFFFD, *range(0xE000, 0xF900)])))
_MARKS, _BEHIND_MARKS = characters_of(MARKS), characters_of(BEHIND_MARKS)
_LETTERS = characters_of("".join(letter for letter in map(chr, range(0x250)) if letter.isalpha()))
_CONTROL_CODES = {*range(9), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)} - set(map(ord, HYPHENS))
_CONTROL = characters_of("".join(map(chr, _CONTROL_CODES)))
_NOT_ASCII = ~characters_of("".join(map(chr, range(0x80))))
"""White among them may tell of the word before it, which is then cleaned and stays as it is."""
_SIZE_LEAST = 1.0
_SIZE_RATIO_MOST = 3.0
_SAME_LINE = 0.5
_TOUCH_MOST = 0.06
_HYPHEN_GAP_MOST = 0.2
_UNKNOWN_SHARE = 2
"""A page of which more than one letter in this many has no meaning is not readable."""


def _function(name: str, result: type[Any] | None = None) -> Callable[..., Any]:
    """Return a function of pdfium for very many short calls, each with whole numbers and what ``byref`` makes.

    The lock of Python is kept, and no argument is looked at: a call takes a third of the time that it takes else.
    """
    return ctypes.PYFUNCTYPE(result)(ctypes.cast(getattr(pdfium_raw, name), ctypes.c_void_p).value or 0)


_box_of = _function("FPDFText_GetLooseCharBox")
_matrix_of = _function("FPDFText_GetMatrix")
_origin_of = _function("FPDFText_GetCharOrigin")
_font_size_of = _function("FPDFText_GetFontSize", ctypes.c_double)
_drawing_of = _function("FPDFText_GetTextObject", ctypes.c_void_p)
_code_of: Callable[[Any, int], int] = pdfium_raw.FPDFText_GetUnicode

_BOXES = 2_048
"""More words than most pages have; of a fuller page the boxes come in turns."""
_ROOM = (ctypes.c_float * (4 * _BOXES))()
"""Where pdfium puts boxes; it serves one thread at a time anyway."""
_PLACES = [ctypes.byref(_ROOM, 16 * at) for at in range(_BOXES)]
_SIDES = [0, 3, 2, 1]
"""pdfium gives left, top, right, bottom."""
_FILLED = np.ctypeslib.as_array(_ROOM).reshape(_BOXES, 4)


class Word(NamedTuple):
    """A word with its edges, the line it stands on and its height, in points; ``baseline`` grows upward."""

    left: float
    right: float
    baseline: float
    size: float
    text: str


class UnmappedLettersError(Exception):
    """A page has letters whose font does not say which they are."""


class TooManyCharactersError(Exception):
    """A page holds more characters than any page of print."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class PageWords(NamedTuple):
    """The words of a page in the order in which the file draws them.

    ``places``: a row of left, right, baseline and size for each. ``turns``: how many quarters clockwise they were
    turned, so that they run from left to right. ``marks``: the raised numbers that stood behind words.
    """

    texts: list[str]
    places: Numbers
    turns: int
    marks: frozenset[str] = frozenset()


def words_of(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> PageWords:
    """Return the words of a page.

    Raises:
        TooManyCharactersError: the page holds more than ``CHARACTERS_MOST`` characters.
        UnmappedLettersError: most letters have no meaning.
    """
    count = textpage.count_chars()
    if count > CHARACTERS_MOST:
        raise TooManyCharactersError(count)
    text = _text_by_index(textpage, count)
    handle = ctypes.byref(textpage.raw.contents)
    spans = spans_of(text)
    if not len(spans.begins):
        return PageWords([], np.zeros((0, 4)), 0)
    firsts, lasts = _boxes(handle, spans.begins), _boxes(handle, spans.ends - 1)
    cut = _cut(text, spans, firsts, lasts, handle)
    if cut is not None:
        spans = cut
        firsts, lasts = _boxes(handle, spans.begins), _boxes(handle, spans.ends - 1)
    texts = _texts(text, spans)
    turns = page.get_rotation() // 90
    turns = (turns + _turns_of_text(firsts, lasts, turns)) % 4
    firsts, lasts = turned(firsts, turns), turned(lasts, turns)
    baselines, sizes = _baselines(handle, spans.begins, firsts, turns)
    places = np.stack([firsts[:, 0], np.maximum(firsts[:, 0], lasts[:, 2]), baselines, sizes], axis=1)
    texts, places = _glued(texts, places, spans.ends_line)
    if not (all(texts) and np.isfinite(places).all()):
        kept = [at for at, word in enumerate(texts) if word and np.isfinite(places[at]).all()]
        texts, places = [texts[at] for at in kept], places[kept]
    texts, places, marks = without_marks(texts, places)
    return PageWords(texts, places, turns, marks)


def _cut(text: str, spans: Spans, firsts: Boxes, lasts: Boxes, handle: Handle) -> Spans | None:
    """Cut raised marks off words, None where there are none.

    A mark is smaller than its word, so that the boxes of the first and the last letter differ; but for a word with a
    mark on either side, or with a full stop behind its mark.
    """
    differs = (firsts[:, 1] != lasts[:, 1]) | (firsts[:, 3] != lasts[:, 3])
    is_between = spans.beginning_in(_MARKS) & spans.ending_in(_MARKS) & spans.holding(_LETTERS)
    may_be = (differs | is_between | spans.ending_in(_BEHIND_MARKS)) & spans.holding(_MARKS)
    begins, ends = spans.begins.tolist(), spans.ends.tolist()
    looked_at = [(begins[at], ends[at]) for at in may_be.nonzero()[0].tolist()]
    parts = cut_spans(text, looked_at, partial(_size, handle, {}))
    if len(parts) == len(looked_at):
        return None
    whole = [(begins[at], ends[at]) for at in (~may_be).nonzero()[0].tolist()]
    places = np.array(sorted(whole + parts), dtype=np.intp)
    return Spans(places[:, 0], places[:, 1], spans.codes)


def _texts(text: str, spans: Spans) -> list[str]:
    """Return each word as it reads: letters for ligatures, a plain hyphen, nothing that is not seen.

    Raises:
        UnmappedLettersError: most letters have no meaning.
    """
    codes = spans.codes[: len(text)]
    unknown = np.count_nonzero(_UNKNOWN[codes])
    if unknown and unknown * _UNKNOWN_SHARE > (spans.ends - spans.begins).sum():
        raise UnmappedLettersError
    plain = text
    for hyphen in HYPHENS:
        plain = plain.replace(hyphen, "- ")
    found = plain.split()
    is_as_split = ". ." not in plain and not _CONTROL[codes].any() and len(found) == len(spans.begins)
    if not is_as_split:
        # A number that was cut off a word has no white before it, and dots that lead to a page have.
        found = [text[begin:end] for begin, end in zip(spans.begins.tolist(), spans.ends.tolist(), strict=True)]
        return [_clean(word) for word in found]
    if not text.isascii():
        for at in spans.holding(_NOT_ASCII).nonzero()[0].tolist():
            found[at] = _clean(found[at])
    return found


def _glued(texts: list[str], places: Numbers, ends_line: npt.NDArray[np.bool_]) -> tuple[list[str], Numbers]:
    """Join what touches: pdfium puts a line end inside a word that a file draws in two turns, such as its hyphen.

    In a line that is stretched to the margin some white may come before the hyphen too, and that is no space.
    """
    left, right, baseline, size = places.T
    gaps = np.abs(left[1:] - right[:-1]) / size[1:]
    is_level = baseline[1:] == baseline[:-1]
    touches = is_level & (gaps < _TOUCH_MOST) & ends_line[:-1]
    may_be_hyphen = is_level & (gaps < _HYPHEN_GAP_MOST) & ends_line[1:]
    hyphens = (np.flatnonzero(may_be_hyphen) + 1).tolist()
    glued = {at for at in hyphens if texts[at] == "-" and texts[at - 1][-1].islower()}
    glued.update((np.flatnonzero(touches) + 1).tolist())
    for at in sorted(glued, reverse=True):
        texts[at - 1 : at + 1] = [texts[at - 1] + texts[at]]
        places[at - 1, 1] = places[at, 1]
    return texts, np.delete(places, sorted(glued), axis=0) if glued else places


def _clean(word: str) -> str:
    """Return a word without unseen characters; a hyphen that only shows at the end of a line is one there."""
    word = word.replace(" ", "").translate(_PLAIN)
    return plain(word[:-1] + "-" if word.endswith("\xad") else word)


def _text_by_index(textpage: pdfium.PdfTextPage, count: int) -> str:
    """Return the text so that character i of it is character i of the page."""
    text: str = textpage.get_text_range(0, count) if count else ""
    if len(text) == count and (
        not count or pdfium_raw.FPDFText_GetTextIndexFromCharIndex(textpage, count - 1) == count - 1
    ):
        return text
    codes = [_code_of(textpage, index) for index in range(count)]
    return "".join(chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)


def _boxes(handle: Handle, indices: Places) -> Boxes:
    """Return the boxes of characters: left, bottom, right, top, a row each."""
    found = np.empty((len(indices), 4), dtype=np.float64)
    for begin in range(0, len(indices), _BOXES):
        part = indices[begin : begin + _BOXES].tolist()
        # The row only makes the calls happen.
        deque(map(_box_of, repeat(handle), part, _PLACES), maxlen=0)
        found[begin : begin + len(part)] = _FILLED[: len(part), _SIDES]
    return found


def _turns_of_text(firsts: Boxes, lasts: Boxes, turns: int) -> int:
    """Return how many quarters clockwise make most words run from left to right."""
    steps = turned(lasts, turns) - turned(firsts, turns)
    across, up = float((steps[:, 0] + steps[:, 2]).sum()), float((steps[:, 1] + steps[:, 3]).sum())
    if abs(up) > abs(across):
        return 1 if up > 0 else 3
    return 2 if across < 0 else 0


def turned(boxes: Boxes, turns: int) -> Boxes:
    """Turn boxes clockwise by quarters; a box is left, bottom, right, top."""
    if not turns:
        return boxes
    left, bottom, right, top = boxes.T
    sides = {
        1: (bottom, -right, top, -left),
        2: (-right, -top, -left, -bottom),
        3: (-top, left, -bottom, right),
    }[turns]
    return np.stack(sides, axis=1)


def _size(handle: Handle, known: dict[int, float], index: int) -> float:
    """Return the size of one character; what is drawn in one go has one size."""
    drawing = _drawing_of(handle, index)
    if drawing in known:
        return known[drawing]
    matrix = (ctypes.c_float * 6)()
    _matrix_of(handle, index, ctypes.byref(matrix))
    size: float = _font_size_of(handle, index) * hypot(matrix[2], matrix[3])
    if drawing is not None:
        known[drawing] = size
    return size


def _baselines(handle: Handle, indices: Places, boxes: Boxes, turns: int) -> tuple[Numbers, Numbers]:
    """Return the line that each word stands on, and the size of its letters.

    A word whose box is as deep as the box before it stands on its line. The height of a box is no size: it depends on
    which letters of a font a file holds. It only stands in for a size that cannot be true.
    """
    point, matrix = (ctypes.c_double * 2)(), (ctypes.c_float * 6)()
    across, up, factors = ctypes.byref(point), ctypes.byref(point, 8), ctypes.byref(matrix)
    bottoms = boxes[:, 1]
    begins = np.flatnonzero(np.concatenate(([True], bottoms[1:] != bottoms[:-1])))
    places = bottoms[begins].tolist()
    heights = (boxes[begins, 3] - bottoms[begins]).tolist()
    found: list[tuple[float, float]] = []
    before, bottom, is_straight = None, 0.0, False
    for index, height, depth in zip(indices[begins].tolist(), heights, places, strict=True):
        drawing, is_level = _drawing_of(handle, index), abs(depth - bottom) < _SAME_LINE * height
        if is_straight and is_level and drawing is not None and drawing == before:
            # What is drawn in one go, and not askew, stands on one line, in letters of one size.
            found.append(found[-1])
            continue
        before, bottom = drawing, depth
        _origin_of(handle, index, across, up)
        _matrix_of(handle, index, factors)
        is_straight = 0 in (matrix[0], matrix[1])
        size = _font_size_of(handle, index) * hypot(matrix[2], matrix[3])
        if not height / _SIZE_RATIO_MOST < size < height * _SIZE_RATIO_MOST:
            size = height
        found.append(((point[1], -point[0], -point[1], point[0])[turns], max(size, _SIZE_LEAST)))
    counts = np.diff(np.append(begins, len(indices)))
    baselines, sizes = np.repeat(np.array(found), counts, axis=0).T
    return baselines, sizes
