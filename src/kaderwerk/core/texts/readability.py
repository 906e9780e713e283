"""How easy a Dutch text reads: the formula of Flesch as Douma fitted it to Dutch, and its long sentences.

Source: W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960): 206.84 - 0.93 x words per sentence - 77 x
syllables per word. In his table 60 to 70 is normal. A formula counts; whether a text is B1 only its readers can tell.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from kaderwerk.core.texts.mentions import REFERENCE

NORMAL = 60
"""The score from which Douma calls a text normal; B1 is commonly put there."""
LONG_SENTENCE = 25
"""Words; guides of plain Dutch ask 10 to 15 on average, and no sentence far above 20."""
LONG_WORD = 5
"""Syllables from which a word is hard to read at once."""
WORDS_LEAST = 30
"""Below this a score says nothing."""
_WORDS_MAX = 16_384
"""So many words are remembered: texts hold the same ones over and over."""

_BASE, _PER_SENTENCE, _PER_WORD = Fraction(20_684, 100), Fraction(93, 100), 77
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"[.!?:]+(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)]) )|\n(?=#)")
_MARKS = re.compile(r"`[^`]*`|\]\([^)]*\)|[*_>#\[\]]+|https?://\S+")
_VOWELS = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Readability:
    """What was counted; ``score`` is None for a text that is too short."""

    words: int
    sentences: int
    syllables: int
    long_sentences: tuple[str, ...]

    @property
    def score(self) -> Fraction | None:
        """Douma's score, mostly 0 to 100: higher is easier."""
        if self.words < WORDS_LEAST:
            return None
        per_sentence, per_word = Fraction(self.words, self.sentences), Fraction(self.syllables, self.words)
        return _BASE - _PER_SENTENCE * per_sentence - _PER_WORD * per_word


def readability(text: str) -> Readability:
    """Count the words, sentences and syllables of a Markdown text; references and addresses are not read aloud.

    >>> found = readability("De gemeente bouwt een brug. Dat kost geld.")
    >>> found.words, found.sentences, found.syllables
    (8, 2, 10)
    """
    plain = _MARKS.sub(" ", REFERENCE.sub(" 0 ", text))
    sentences = [" ".join(one.split()) for one in _END.split(plain)]
    counted = [(one, _WORD.findall(one)) for one in sentences]
    counted = [(one, words) for one, words in counted if words]
    every = [word for _, words in counted for word in words]
    return Readability(
        words=len(every),
        sentences=len(counted),
        syllables=sum(syllables(word) for word in every),
        long_sentences=tuple(one for one, words in counted if len(words) > LONG_SENTENCE),
    )


def long_words(text: str) -> list[str]:
    """Return the words of five syllables or more, in small letters, as often as they stand in a text.

    >>> long_words("De meerjarenbegroting is een begroting.")
    ['meerjarenbegroting']
    """
    plain = _MARKS.sub(" ", REFERENCE.sub(" 0 ", text))
    return [word.lower() for word in _WORD.findall(plain) if syllables(word) >= LONG_WORD]


@lru_cache(maxsize=_WORDS_MAX)
def syllables(word: str) -> int:
    """Return the syllables of a word by its groups of vowels, at least one.

    >>> syllables("gemeente"), syllables("brug"), syllables("mooie"), syllables("ideeën")
    (3, 1, 2, 3)
    """
    return max(1, len(_VOWELS.findall(word)))
