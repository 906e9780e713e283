"""Raised numbers that refer to a footnote: they belong to no word, and least of all to the amount before them.

Whoever takes the letters of € 45.000¹ as they come reads € 45.0001. The power of a unit, as in m², stays with it.
"""

import re
from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

Span = tuple[int, int]

_SMALLER = 0.9
_RAISED_LEAST = 0.12
_RAISED_MOST = 0.7
_NEAR = 0.3
_OVERLAP = 0.5
"""As part of the size of the letters before."""
_NUMBER = r"(?:\d{1,3}|\*{1,3})"
MARKS = "0123456789*"
BEHIND_MARKS = ".,;:!?)»”’\"'"
_FIRST = frozenset(MARKS)
_MARK = re.compile(rf"{_NUMBER}(?:,{_NUMBER})*\)?")
_BEHIND = re.compile(r"(?<=[^\s,])[\d*](?:[\d*,]{0,7}[\d*])?\)?(?=[.,;:!?)»”’\"']{0,3}$)")
_BEFORE = re.compile(r"[\d*]{1,3}(?=[^\W\d])")
_CLOSING = re.compile(r"[.,;:!?)»”’\"']{1,3}")
_UNIT = re.compile(r"(?:.*[\d(/])?[kcdm]?m")
_POWERS = ("2", "3")


def cut_spans(text: str, spans: list[Span], size_of: Callable[[int], float]) -> list[Span]:
    """Cut the marks before and behind words off them; ``size_of`` gives the size of a character of the page."""
    return [part for span in spans for part in _parts(text, span, size_of)]


def _parts(text: str, span: Span, size_of: Callable[[int], float]) -> Iterator[Span]:
    begin, end = span
    word = text[begin:end]
    behind, before = _BEHIND.search(word), _BEFORE.match(word)
    if behind and not _is_power(word[: behind.start()], behind[0]):
        least = _SMALLER * size_of(begin)
        first, last = begin + behind.start(), begin + behind.end()
        if size_of(last - 1) < least:
            # An amount ends in digits too: those of the mark are the smaller ones.
            while size_of(first) >= least:
                first += 1
            yield from ((one, other) for one, other in ((begin, first), (first, last), (last, end)) if one < other)
            return
    if before and size_of(begin) < _SMALLER * size_of(begin + before.end()):
        yield begin, begin + before.end()
        begin += before.end()
    yield begin, end


def without_marks(
    texts: list[str], places: npt.NDArray[np.float64]
) -> tuple[list[str], npt.NDArray[np.float64], frozenset[str]]:
    """Return the words without the marks behind them, and the marks; one before a word stands on the line of that.

    ``places``: a row of left, right, baseline and size for each word, in the order of the file.
    """
    sizes = places[:, 3]
    step = sizes[1:] / sizes[:-1]
    smaller = {*(np.flatnonzero(step < _SMALLER) + 1).tolist(), *np.flatnonzero(step > 1 / _SMALLER).tolist()}
    if not any(_is_mark(texts[at]) for at in smaller):
        return texts, places, frozenset()
    marks: set[str] = set()
    kept: list[int] = []
    words = list(texts)
    rows = places.tolist()
    for at, word in enumerate(texts):
        if kept and kept[-1] < at - 1 and _CLOSING.fullmatch(word) and _is_next(rows[at], rows[at - 1]):
            words[kept[-1]] += word
            continue
        is_mark = _is_mark(word)
        if kept and is_mark and _is_raised(rows[at], rows[at - 1], rows[kept[-1]]):
            stem = words[kept[-1]]
            if not (_is_power(stem, word) or stem.endswith(",")):
                marks.add(word.rstrip(")"))
                continue
        elif at + 1 < len(rows) and is_mark and _is_raised_before(rows[at], rows[at + 1]):
            places[at, 2:] = rows[at + 1][2:]
        kept.append(at)
    if len(kept) == len(texts):
        return texts, places, frozenset()
    return [words[at] for at in kept], places[kept], frozenset(marks)


def _is_mark(word: str) -> bool:
    return word[:1] in _FIRST and _MARK.fullmatch(word) is not None


def _is_power(stem: str, mark: str) -> bool:
    return mark in _POWERS and _UNIT.fullmatch(stem) is not None


def _is_raised(place: list[float], before: list[float], stem: list[float]) -> bool:
    left, _, baseline, size = place
    raised = baseline - stem[2]
    is_near = -_OVERLAP * stem[3] < left - before[1] < _NEAR * stem[3]
    return size < _SMALLER * stem[3] and is_near and _RAISED_LEAST * stem[3] < raised < _RAISED_MOST * stem[3]


def _is_raised_before(place: list[float], word: list[float]) -> bool:
    raised = place[2] - word[2]
    is_near = -_OVERLAP * word[3] < word[0] - place[1] < _OVERLAP * word[3]
    return place[3] < _SMALLER * word[3] and is_near and _RAISED_LEAST * word[3] < raised < _RAISED_MOST * word[3]


def _is_next(place: list[float], mark: list[float]) -> bool:
    return -_OVERLAP * place[3] < place[0] - mark[1] < _NEAR * mark[3]
