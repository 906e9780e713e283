"""The characters that the fonts of the PDF can show; others are named, so that no text can stop a publication."""

import re
import unicodedata
from functools import lru_cache

# Both ends included. Tried against the fonts in the wheel of Typst; the test tries every one again.
_SHOWN = (
    (0x20, 0x7E),
    (0xA0, 0x484),
    (0x487, 0x4FF),
    (0x1E00, 0x1FFF),
    (0x2010, 0x2027),
    (0x202F, 0x2040),
    (0x20A0, 0x20C0),
    (0x2190, 0x23FF),
    (0x2500, 0x25FF),
)
_SIGNS_MAX = 4_096
"""So many signs are remembered: a text holds the same few over and over."""
_EURO = re.compile(r"€ (?=[\d−-])")
BREAK = "\N{ZERO WIDTH SPACE}"
"""Where a long word may break; the layout makes it room of nearly no width, so that no text of the document has it."""
_LONG_WORD = re.compile(r"\S{19,}")
# An amount stays in one piece.
_MARKS = re.compile(r"[_/.,;:=&?]+(?!\d)")
_RUN_MAX = 45
"""No word of the language is longer."""
_WITHOUT_SHAPE = frozenset("\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}\N{ZERO WIDTH JOINER}")
_SPACES = frozenset("\t\r\n\N{THIN SPACE}\N{FIGURE SPACE}\N{LINE SEPARATOR}\N{EM SPACE}")


def printable(text: str) -> str:
    r"""Return a text in which every character can be shown.

    White space becomes a space, and a euro sign stays with its amount. A sign without a shape in the fonts, or
    one that would turn the direction of the text, becomes its number: a reader sees that something stood there.

    >>> printable("Zon\N{SOFT HYPHEN}der \N{BLACK SUN WITH RAYS}\tén")
    'Zon\xadder [U+2600] én'
    """
    composed = _EURO.sub("€\N{NARROW NO-BREAK SPACE}", unicodedata.normalize("NFC", text))
    others = {ord(sign): shown for sign in set(composed) if (shown := _shown(sign)) != sign}
    return _LONG_WORD.sub(_breakable, composed.translate(others) if others else composed)


def unshown(text: str) -> tuple[str, ...]:
    r"""Return the signs of a text that become their number, each once.

    >>> unshown("mooi \N{BLACK SUN WITH RAYS}\tén")
    ('☀',)
    """
    if text.isascii():
        return ()
    composed = dict.fromkeys(unicodedata.normalize("NFC", text))
    return tuple(sign for sign in composed if _shown(sign).startswith("[U+"))


def is_shown(sign: str) -> bool:
    """Tell whether the fonts have a shape for one character."""
    if unicodedata.category(sign) in ("Cc", "Cn", "Co", "Cs"):
        return False
    if unicodedata.category(sign) == "Cf":
        return sign == "\N{SOFT HYPHEN}"
    return any(first <= ord(sign) <= last for first, last in _SHOWN)


def _breakable(word: re.Match[str]) -> str:
    """A long word that may end a line after each mark in it, and at last anywhere: no text runs off the page."""
    parts = _MARKS.sub(f"\\g<0>{BREAK}", word[0]).split(BREAK)
    pieces = [part[at : at + _RUN_MAX] for part in parts for at in range(0, len(part), _RUN_MAX)]
    return BREAK.join(pieces)


@lru_cache(maxsize=_SIGNS_MAX)
def _shown(sign: str) -> str:
    if is_shown(sign):
        return sign
    if sign in _SPACES:
        return " "
    return "" if sign in _WITHOUT_SHAPE else f"[U+{ord(sign):04X}]"
