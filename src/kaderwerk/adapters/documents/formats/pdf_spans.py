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
    """The words of a page: where each begins, where it ends, and the code of each character of the text and a 0.

    What lies beyond the first plane has the last code of that plane.
    """

    begins: Places
    ends: Places
    codes: npt.NDArray[np.uint32]

    @property
    def ends_line(self) -> npt.NDArray[np.bool_]:
        """Whether a line end comes right behind each word."""
        found: npt.NDArray[np.bool_] = self.codes[self.ends] == _RETURN
        return found

    def holding(self, characters: Characters) -> npt.NDArray[np.bool_]:
        """Tell for each word whether any of some characters stands in it; none may be white."""
        found: npt.NDArray[np.bool_] = np.logical_or.reduceat(characters[self.codes], self.begins)
        return found

    def beginning_in(self, characters: Characters) -> npt.NDArray[np.bool_]:
        """Tell for each word whether its first character is one of some."""
        return characters[self.codes[self.begins]]

    def ending_in(self, characters: Characters) -> npt.NDArray[np.bool_]:
        """Tell for each word whether its last character is one of some."""
        return characters[self.codes[self.ends - 1]]


def spans_of(text: str) -> Spans:
    """Return the words of a text: what stands between white and control characters.

    The hyphen that ends a line ends a word too. The dots that lead to the number of a page are one word.
    """
    found = np.frombuffer(f"{text}\0".encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    codes = np.minimum(found, _PLANE - 1)
    kinds = _KINDS[codes]
    is_ink, is_gap = kinds == _INK, kinds == _GAP
    is_begin, is_end = ~is_gap, kinds == _HYPHEN
    is_begin[1:] &= ~is_ink[:-1]
    is_end[:-1] |= is_ink[:-1] & is_gap[1:]
    begins, ends = is_begin.nonzero()[0], is_end.nonzero()[0] + 1
    is_dot = (codes[begins] == _DOT) & (ends - begins == 1)
    leads_on = is_dot[1:] & is_dot[:-1]
    if leads_on.any():
        leads_on &= (begins[1:] - ends[:-1] == 1) & (codes[begins[1:] - 1] == _SPACE)
        begins, ends = begins[np.append(True, ~leads_on)], ends[np.append(~leads_on, True)]
    return Spans(begins, ends, codes)
