"""What a text must hold before an expression can be found in it: a look for a few words is faster than a search."""

import importlib
import re
from collections.abc import Iterable
from typing import Any

# What ``re`` itself reads an expression with; the public door to it, ``sre_parse``, is about to close.
_PARSER, _CODES = importlib.import_module("re._parser"), importlib.import_module("re._constants")
Part = tuple[Any, Any]
"""A part of an expression as ``re`` reads it: its kind, and what it holds."""
_REPEATS = (_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT)
_LENGTH_LEAST = 3
_LENGTH_TELLING = 6
_WORDS_MOST = 24
"""More of them cost as much as the search that they may spare."""


def needed_words(pattern: str) -> tuple[str, ...]:
    r"""Return words of which one at least stands in whatever the expression finds, none when none are worth a look.

    >>> needed_words(r"\b(?:motie|amendement)\b.{0,60}\bverworpen\b")
    ('verworpen',)
    >>> needed_words(r"\b(?:geven|geeft)\b.*\buit\b"), needed_words(r"\d+ (?:jaar)?")
    (('geeft', 'geven'), ())
    """
    parts = _PARSER.parse(pattern)
    found = frozenset[str]() if parts.state.flags & re.IGNORECASE else _needed(parts)
    if not _worth(found):
        return ()
    # A text that holds a word holds its parts too.
    return tuple(sorted(word for word in found if not any(other in word for other in found - {word})))


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of some words, or of some parts of them, stands in a text."""
    return any(map(text.__contains__, words))


def _needed(parts: Iterable[Part]) -> frozenset[str]:
    """Return the best of what the parts that follow each other need."""
    best, run = frozenset[str](), ""
    for part in parts:
        code, value = part
        if code is _CODES.LITERAL:
            run += chr(value)
            continue
        if code is _CODES.AT:
            # The edge of a word takes up no room.
            continue
        best = max(best, frozenset(run + begin for begin in _begins_of(part)), _of_part(part), key=_worth)
        run = ""
    return max(best, frozenset((run,)), key=_worth)


def _begins(parts: Iterable[Part]) -> frozenset[str]:
    """Return the letters with which the parts that follow each other may begin: ``re`` takes those of choices apart."""
    run = ""
    for part in parts:
        code, value = part
        if code is _CODES.LITERAL:
            run += chr(value)
        elif code is not _CODES.AT:
            return frozenset(run + begin for begin in _begins_of(part))
    return frozenset((run,))


def _begins_of(part: Part) -> frozenset[str]:
    code, value = part
    if code is _CODES.SUBPATTERN and not value[1]:
        return _begins(value[3])
    if code is _CODES.BRANCH:
        return frozenset().union(*map(_begins, value[1]))
    return frozenset(("",))


def _of_part(part: Part) -> frozenset[str]:
    code, value = part
    if code is _CODES.SUBPATTERN:
        _, added, _, inner = value
        return frozenset() if added else _needed(inner)
    if code is _CODES.BRANCH:
        choices = [_needed(one) for one in value[1]]
        return frozenset().union(*choices) if all(map(_worth, choices)) else frozenset()
    if code in _REPEATS:
        least, _, inner = value
        return _needed(inner) if least else frozenset()
    if code is _CODES.ATOMIC_GROUP:
        return _needed(value)
    if code is _CODES.ASSERT:
        return _needed(value[1])
    return frozenset()


def _worth(words: frozenset[str]) -> float:
    """Tell how well words part texts: long ones first, then few of them; 0 when they are no use."""
    shortest = min(map(len, words), default=0)
    if shortest < _LENGTH_LEAST or len(words) > _WORDS_MOST:
        return 0
    return min(shortest, _LENGTH_TELLING) - len(words) / (_WORDS_MOST + 1)
