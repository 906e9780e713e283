"""Where the words of a page begin and end in its text."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.intp]
Characters = npt.NDArray[np.bool_]
"""For each character whether it is one of a set."""

HYPHENS = "\u0002\ufffe"
"""What pdfium gives for the hyphen that ends a line."""
_GAP, _INK, _HYPHEN = 0, 1, 2
_PLANE = 0x10000
_SPACE, _DOT, _RETURN = ord(" "), ord("."), ord("\r")
_KINDS = np.ones(_PLANE, dtype=np.uint8)
_KINDS[[code for code in range(_PLANE) if chr(code).isspace() or code < 0x20 or 0x7F <= code < 0xA0]] = _GAP
_KINDS[[ord(hyphen) for hyphen in HYPHENS]] = _HYPHEN


def characters_of(text: str) -> Characters:
    """Return the characters of a text as a set in which many are looked up at once."""
    found = np.zeros(_PLANE, dtype=np.bool_)
    found[[ord(one) for one in text]] = True
    return found


class Spans(NamedTuple):
    """The words of a page: where each begins, where it ends, and the code of each character of the text."""

    begins: Places
    ends: Places
    codes: npt.NDArray[np.uint32]

    @property
    def ends_line(self) -> npt.NDArray[np.bool_]:
        """Whether a line end comes right behind each word."""
        found: npt.NDArray[np.bool_] = np.append(self.codes, 0)[self.ends] == _RETURN
        return found

    def holding(self, characters: Characters) -> npt.NDArray[np.bool_]:
        """Tell for each word whether any of some characters stands in it."""
        sums = np.append(0, np.cumsum(characters[np.minimum(self.codes, _PLANE - 1)]))
        found: npt.NDArray[np.bool_] = sums[self.ends] > sums[self.begins]
        return found

    def beginning_in(self, characters: Characters) -> npt.NDArray[np.bool_]:
        """Tell for each word whether its first character is one of some."""
        return characters[np.minimum(self.codes[self.begins], _PLANE - 1)]

    def ending_in(self, characters: Characters) -> npt.NDArray[np.bool_]:
        """Tell for each word whether its last character is one of some."""
        return characters[np.minimum(self.codes[self.ends - 1], _PLANE - 1)]


def spans_of(text: str) -> Spans:
    """Return the words of a text: what stands between white and control characters.

    The hyphen that ends a line ends a word too. The dots that lead to the number of a page are one word.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    padded = np.full(len(codes) + 2, _GAP, dtype=np.uint8)
    before, kinds, after = padded[:-2], padded[1:-1], padded[2:]
    kinds[:] = _KINDS[np.minimum(codes, _PLANE - 1)]
    begins = np.flatnonzero((kinds != _GAP) & (before != _INK))
    ends = np.flatnonzero((kinds == _HYPHEN) | ((kinds == _INK) & (after == _GAP))) + 1
    is_dot = (codes[begins] == _DOT) & (ends - begins == 1)
    leads_on = is_dot[1:] & is_dot[:-1] & (begins[1:] - ends[:-1] == 1) & (codes[begins[1:] - 1] == _SPACE)
    if leads_on.any():
        begins, ends = begins[np.append(True, ~leads_on)], ends[np.append(~leads_on, True)]
    return Spans(begins, ends, codes)
