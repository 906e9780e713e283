"""The key of a picture: a small bar of each look with what it stands for, in as many lines as it takes."""

from collections.abc import Sequence

from markupsafe import Markup

from kaderwerk.parts.charts.drawing import Box, bar, words
from kaderwerk.parts.charts.lettering import width_of

SIZE = 14
_LINE = 24
_SWATCH = 20


def legend(entries: Sequence[tuple[str, str]], *, width: float) -> tuple[list[Markup], float]:
    """Return the key of (look, text) pairs from the upper left corner on, and how high it is."""
    parts: list[Markup] = []
    x, line = 1.0, 0
    for look, text in entries:
        needed = _SWATCH + 8 + width_of(text, SIZE)
        if x > 1 and x + needed > width:
            x, line = 1.0, line + 1
        top = line * _LINE
        parts.append(bar(Box(x=x, y=top + 4, width=_SWATCH, height=14), look))
        parts.append(words(x + _SWATCH + 7, top + 16, text, size=SIZE))
        x += needed + 18
    return parts, (line + 1) * _LINE


def waterfall_entries(*, has_pm: bool) -> list[tuple[str, str]]:
    """Return the key of a waterfall."""
    found = [("stand", "begin- en eindstand"), ("plus", "voordelig (+)"), ("minus", "nadelig (−)")]
    return [*found, ("unknown", "PM: nog niet bekend")] if has_pm else found
