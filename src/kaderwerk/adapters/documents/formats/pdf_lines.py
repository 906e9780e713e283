"""Lines of print: words that stand on one line, from left to right, in pieces where the white is wide."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise, repeat
from math import inf

import numpy as np
import numpy.typing as npt

from kaderwerk.adapters.documents.formats.pdf_words import Numbers, Word

_WIDTH_LEAST = 1.0
_SAME_LINE = 0.3
_RAISED = 0.6
_WIDE = 0.85
_WIDE_BEFORE_NUMBER = 0.65
_WIDE_BETWEEN_NUMBERS = 0.5
"""As part of the size of the letters: a space is 0.25 of it, in a stretched line up to 0.45."""
_NUMBER = re.compile(
    r"[(\[]?[-+−–±]?(?:€|EUR)?[-+−–]?\d[\d.,:/]*(?:%|‰)?[*)\]]{0,2}-?|[-–—−+]{1,2}|€|EUR|PM|pm|p\.m\.|n\.v\.t\.|nvt|[NVSI]"
)
_AMOUNT_START = frozenset("0123456789-+−–—±€([EPpnNVSI")
_BULLET = re.compile(r"[-–—•*▪◦●‣·o>]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]")
_LEADER = re.compile(r"[.…_·](?:[.…_·]{3}|(?:\s[.…_·]){3})")
_PIECES_MOST = 60
_STRETCHED_LEAST = 0.35
_STRETCHES_LEAST = 3
_SAME_GAP = 0.5
CURRENCIES = frozenset(("€", "EUR"))


class Piece:
    """Words of one line without wide white between them, and where they begin and end."""

    __slots__ = ("_is_number", "left", "right", "words")

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.left = words[0].left
        self.right = max(words[-1].right, self.left + _WIDTH_LEAST)
        self._is_number: bool | None = None

    @property
    def text(self) -> str:
        """Its words with a space between them."""
        return " ".join([word.text for word in self.words])

    @property
    def is_number(self) -> bool:
        """Whether it is an amount, a year, or what stands in the place of one."""
        if self._is_number is None:
            self._is_number = are_numbers(self.words)
        return self._is_number


@dataclass(slots=True)
class Line:
    """One line of print; ``baseline`` grows upward, ``text`` is its words with a space between them."""

    baseline: float
    size: float
    words: list[Word]
    pieces: list[Piece]
    text: str

    @property
    def left(self) -> float:
        """Where its first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where its last word ends."""
        return self.words[-1].right


@lru_cache(maxsize=4096)
def is_number(text: str) -> bool:
    """Tell an amount, a year, a dash or PM from a word."""
    return text[0] in _AMOUNT_START and _NUMBER.fullmatch(text) is not None


def are_numbers(words: list[Word]) -> bool:
    """Tell words that are all numbers."""
    if len(words) == 1:
        return is_number(words[0].text)
    return all(is_number(word.text) for word in words)


def lines_of(texts: list[str], places: Numbers) -> list[Line]:
    """Group words into lines from the top of the page to its bottom.

    ``places``: a row of left, right, baseline and size for each word, in the order of the file.
    """
    if not texts:
        return []
    numbers = _line_numbers(_lowered(places))
    step = numbers[1:] - numbers[:-1]
    if (step < 0).any() or (places[1:, 0] < places[:-1, 0])[step == 0].any():
        # Few files draw their words in another order than that of reading.
        order = np.lexsort((places[:, 0], numbers))
        numbers, places = numbers[order], places[order]
        texts = [texts[at] for at in order.tolist()]
        step = numbers[1:] - numbers[:-1]
    left, right, baseline, size = places.T
    rows = zip(left.tolist(), right.tolist(), baseline.tolist(), size.tolist(), texts, strict=True)
    words = list(map(tuple.__new__, repeat(Word), rows))
    wide = ((left[1:] - right[:-1] >= _WIDE_BETWEEN_NUMBERS * size[:-1]).nonzero()[0] + 1).tolist()
    begins = [0, *(step.nonzero()[0] + 1).tolist(), len(words)]
    lines: list[Line] = []
    for begin, end in pairwise(begins):
        cuts = wide[bisect_right(wide, begin) : bisect_left(wide, end)]
        lines.append(_line(words[begin:end], [cut - begin for cut in cuts], " ".join(texts[begin:end])))
    return lines


def line_of(words: Iterable[Word]) -> Line:
    """Make a line of words that stand beside each other."""
    row = sorted(words)
    gaps = enumerate(pairwise(row), start=1)
    wide = [at for at, (one, other) in gaps if other[0] - one[1] >= _WIDE_BETWEEN_NUMBERS * one[3]]
    return _line(row, wide, " ".join([word.text for word in row]))


def _line(row: list[Word], wide: list[int], text: str) -> Line:
    """Make a line of words from left to right; ``wide`` are those with wide white before them."""
    size = row[len(row) // 2].size
    if row[0].size != size or row[-1].size != size:
        # One word in a taller letter does not make a heading.
        size = sorted([word.size for word in row])[len(row) // 2]
    return Line(row[0].baseline, size, row, _pieces(row, wide, text) if wide else [Piece(row)], text)


def _line_numbers(places: Numbers) -> npt.NDArray[np.intp]:
    """Number the line of each word, from the top: words stand on it, or nearly."""
    heights, firsts, inverse = np.unique(-places[:, 2], return_index=True, return_inverse=True)
    numbers: list[int] = []
    top, size, number = -inf, 0.0, -1
    for height, other in zip(heights.tolist(), places[firsts, 3].tolist(), strict=True):
        if height - top > _SAME_LINE * min(size, other):
            top, size, number = height, other, number + 1
        numbers.append(number)
    return np.array(numbers)[inverse]


def _lowered(places: Numbers) -> Numbers:
    """Put a raised or lowered mark, such as the number of a footnote, on the line of the word that it follows."""
    smaller = (places[1:, 3] < places[:-1, 3]) & (places[1:, 2] != places[:-1, 2])
    for begin in (np.flatnonzero(smaller) + 1).tolist():
        at = begin
        while at < len(places) and _is_mark(places[at].tolist(), *places[at - 1].tolist()[1:]):
            places[at, 2:] = places[at - 1, 2:]
            at += 1
    return places


def _is_mark(place: list[float], right: float, baseline: float, size: float) -> bool:
    is_near = -0.5 * size < place[0] - right < _SAME_LINE * size
    return place[3] < size and is_near and 0 < abs(place[2] - baseline) < _RAISED * size


def _pieces(words: list[Word], wide: list[int], text: str) -> list[Piece]:
    """Cut a line where the white is wide; between numbers less is wide, and behind a bullet nothing is."""
    pieces: list[list[Word]] = []
    begin = 0
    for at in wide:
        if _is_cut(words[at - 1], words[at], is_first=at == 1):
            pieces.append(words[begin:at])
            begin = at
    pieces.append(words[begin:])
    if len(pieces) > _PIECES_MOST:
        return [Piece(words)]
    if len(pieces) > 2:
        pieces = _with_whole_label(pieces)
    if len(pieces) > 1 and (_is_stretched(words) or _LEADER.search(text) is not None):
        return [Piece(words)]
    return [Piece(piece) for piece in pieces]


def _with_whole_label(pieces: list[list[Word]]) -> list[list[Word]]:
    """Join the words before the first number when the white between them is the same: a label that was stretched."""
    count = next((at for at, piece in enumerate(pieces) if is_number(piece[0].text)), len(pieces))
    if count < 2:
        return pieces
    label, rest = list(chain.from_iterable(pieces[:count])), pieces[count:]
    gaps = [word.left - before.right for before, word in pairwise(label)]
    is_whole = len(gaps) > 1 and max(gaps) - min(gaps) < _SAME_GAP and not _repeats(label)
    return [label, *rest] if is_whole else pieces


def _repeats(words: list[Word]) -> bool:
    """Whether one word heads column after column: the white between those is the same too."""
    texts = [word.text for word in words]
    return len(set(texts[1:])) == 1 or len(set(texts[:-1])) == 1


def _is_stretched(words: list[Word]) -> bool:
    """Tell a line of prose that was stretched to the margin: all its spaces are as wide, also between words."""
    wide, has_text = [], False
    for before, word in pairwise(words[1:] if _BULLET.fullmatch(words[0].text) else words):
        number = is_number(word.text)
        gap = word.left - before.right
        if gap > _STRETCHED_LEAST * word.size:
            wide.append(gap)
            has_text = has_text or not number
        elif not number:
            return False
    is_even = len(wide) >= _STRETCHES_LEAST and max(wide) - min(wide) < _SAME_GAP
    return is_even and has_text and not _repeats(words)


def _is_cut(before: Word, word: Word, *, is_first: bool) -> bool:
    number = is_number(word.text)
    if before.text in CURRENCIES and number:
        return False
    if is_first and not number and _BULLET.fullmatch(before.text):
        return False
    gap = (word.left - before.right) / before.size
    if gap >= _WIDE:
        return True
    return number and gap >= (_WIDE_BETWEEN_NUMBERS if is_number(before.text) else _WIDE_BEFORE_NUMBER)
