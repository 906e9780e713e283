"""How wide words are, and how they are broken into lines that fit; no font is asked, so every machine agrees."""

from itertools import pairwise

_NARROW = frozenset("iljI.,:;'!| \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{RIGHT SINGLE QUOTATION MARK}")
_SLIM = frozenset("tfr()[]-/")
_WIDE = frozenset("mMW%@€+=\N{MINUS SIGN}\N{ALMOST EQUAL TO}\N{HORIZONTAL ELLIPSIS}")
_FULL_WIDTH_FROM = "\u2e80"
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def width_of(text: str, size: float) -> float:
    """Return how wide a text is at most in the usual fonts, in the unit of ``size``."""
    return size * sum(map(_share, text))


def _share(sign: str) -> float:
    if sign >= _FULL_WIDTH_FROM:
        return 1.1
    if sign in _NARROW:
        return 0.34
    if sign in _SLIM:
        return 0.42
    if sign in _WIDE:
        return 0.98
    return 0.78 if sign.isupper() or sign == "w" else 0.63


def lines_of(text: str, *, width: float, size: float, count: int) -> tuple[str, ...]:
    """Return a text in at most ``count`` lines that fit; what does not fit ends in an ellipsis.

    >>> lines_of("Autonome ontwikkelingen", width=120, size=14, count=2)
    ('Autonome', 'ontwikkelingen')
    """
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined, size) <= width:
            lines[-1] = joined
            continue
        if len(lines) == count:
            lines[-1] = _cut(f"{lines[-1]} {word}", width, size)
            break
        lines.append(word)
        if width_of(word, size) > width:
            if len(lines) < count:
                head = _fitting(word, width, size)
                lines[-1:] = [head, _cut(word[len(head) :], width, size)]
            lines[-1] = _cut(lines[-1], width, size)
            if lines[-1].endswith(ELLIPSIS):
                break
    return tuple(lines)


def _fitting(word: str, width: float, size: float) -> str:
    return next((word[:at] for at in range(len(word), 0, -1) if width_of(word[:at], size) <= width), word[:1])


def _cut(text: str, width: float, size: float) -> str:
    if width_of(text, size) <= width:
        return text
    return _fitting(text, width - width_of(ELLIPSIS, size), size).rstrip() + ELLIPSIS


def apart(places: list[float], *, distance: float) -> bool:
    """Tell whether places in order stand at least ``distance`` from each other.

    >>> apart([0, 20, 45], distance=20), apart([0, 19], distance=20)
    (True, False)
    """
    return all(after - before >= distance for before, after in pairwise(places))
