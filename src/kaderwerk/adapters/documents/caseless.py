"""Expressions that take no notice of capitals, in a third of the time that ``re.IGNORECASE`` takes for them.

A text is put in small letters once, and the expression looks for small letters alone: it then sees from one letter
which of its many words cannot stand at a place.
"""

import re
import sys
from collections.abc import Iterator

from kaderwerk.adapters.documents.needed_words import holds_any, needed_words

_CAPITAL = re.compile(r"\\.|\(\?P[<=]\w+|[A-ZÀ-ÖØ-Þ]")


class Caseless:
    """An expression for texts of which the capitals do not matter; what it finds is in small letters, so no name."""

    __slots__ = ("_needed", "_pattern", "source")

    def __init__(self, pattern: str) -> None:
        """Make the expression of one as it is written for ``re``; its escapes keep their capitals."""
        self.source = pattern
        small = _CAPITAL.sub(_small, pattern)
        self._pattern = re.compile(small)
        self._needed = needed_words(small)

    def search(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        r"""Return the first place in a text, None when there is none.

        >>> Caseless(r"\bRijk\w*").search("Het RIJKSGELD")
        <re.Match object; span=(4, 13), match='rijksgeld'>
        """
        small = in_small_letters(text)
        if self._needed and not holds_any(small, self._needed):
            return None
        return self._pattern.search(small, begin, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return each place in a text."""
        small = in_small_letters(text)
        if self._needed and not holds_any(small, self._needed):
            return iter(())
        return self._pattern.finditer(small)


def in_small_letters(text: str) -> str:
    """Return a text in small letters, each at its own place: İ would become two.

    >>> in_small_letters("Één İ"), in_small_letters("TON")
    ('één İ', 'ton')
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join([one if len(letter) > 1 else letter for one in text for letter in (one.lower(),)])


def _small(found: re.Match[str]) -> str:
    return found[0].lower() if len(found[0]) == 1 else found[0]
