"""Shapes and texts of a picture as SVG: everything escaped, coordinates with one decimal, colours by name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from kaderwerk.core.visible_text import visible

PAPER = "#ffffff"
GHOST = 14
"""How long the sign for an unknown part is: it has no measure."""
THIN = 2
"""How thick a bar is at least."""
FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'Libertinus Serif', sans-serif"
"""A page brings its own font; the compiler of the PDF only has the one before the last."""

_AROUND = {"stroke": PAPER, "stroke-width": "3", "stroke-linejoin": "round"}
"""Paper around letters, so that a line behind them does not cross them out; whoever shows them paints it first."""

LOOKS: Mapping[str, Mapping[str, str]] = {
    "text": {"fill": "#1d2b2e", **_AROUND},
    "strong": {"fill": "#1d2b2e", "font-weight": "700", **_AROUND},
    "soft": {"fill": "#52625f", **_AROUND},
    "axis": {"stroke": "#1d2b2e", "stroke-width": "1.5", "fill": "none"},
    "guide": {"stroke": "#7b8b87", "stroke-width": "1", "fill": "none"},
    "limit": {"stroke": "#52625f", "stroke-width": "1.5", "stroke-dasharray": "6 4", "fill": "none"},
    "stand": {"fill": "#17474f", "stroke": "#17474f", "stroke-width": "1.5"},
    "other": {"fill": "#d5e3e1", "stroke": "#17474f", "stroke-width": "1.5"},
    "plus": {"fill": "#cfe6d6", "stroke": "#1b6a3c", "stroke-width": "1.5"},
    "minus": {"fill": "#fdf3f1", "stroke": "#9b2c1c", "stroke-width": "1.5"},
    "nothing": {"fill": "#7b8b87"},
    "minus-lines": {"stroke": "#9b2c1c", "stroke-width": "2", "fill": "none"},
    "unknown": {"fill": PAPER, "stroke": "#1d2b2e", "stroke-width": "1.5", "stroke-dasharray": "3 3"},
    "line": {"stroke": "#17474f", "stroke-width": "2.5", "fill": "none", "stroke-linejoin": "round"},
}
"""The look of each class where no stylesheet is; kaderwerk.css replaces the colours by properties of a theme."""

_SPACES = re.compile("[ \t\n\r]+")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, kw_only=True)
class Box:
    """A rectangle; sizes are never negative."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


def coordinate(value: float) -> str:
    """Return a position with at most one decimal, the same bytes on every machine.

    >>> coordinate(12.04), coordinate(-0.04), coordinate(7.25)
    ('12', '0', '7.2')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def clean(text: str) -> str:
    r"""Return a text on one line without signs that act, or that no XML can hold.

    >>> clean("Zorg\x00 &\n <b>\uffff")
    'Zorg[U+0000] & <b>\ufffd'
    """
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", visible(_SPACES.sub(" ", text)))


def element(tag: str, *children: Markup | str, look: str = "", **attributes: str | float) -> Markup:
    """Return an element; a plain text among its children is escaped, ``look`` is one of ``LOOKS``.

    Names of attributes are written with a low line for a hyphen.
    """
    given = {
        name.replace("_", "-"): one if isinstance(one, str) else coordinate(one) for name, one in attributes.items()
    }
    found = {"class": f"chart-{look}", **LOOKS[look], **given} if look else given
    written = "".join(f' {name}="{escape(clean(one))}"' for name, one in found.items())
    inner = Markup("").join(one if isinstance(one, Markup) else escape(clean(one)) for one in children)
    return Markup(f"<{tag}{written}>{inner}</{tag}>" if children else f"<{tag}{written}/>")  # noqa: S704  # all escaped


def words(x: float, y: float, content: str, *, look: str = "text", anchor: str = "start", size: float = 0) -> Markup:
    """Return a line of text on its baseline, with paper around its letters; ``anchor``: start, middle or end."""
    more: dict[str, str | float] = {"font_size": size} if size else {}
    if anchor != "start":
        more["text_anchor"] = anchor
    return element("text", content, look=look, x=x, y=y, **more)


def line(x1: float, y1: float, x2: float, y2: float, *, look: str) -> Markup:
    """Return a straight line."""
    return element("path", look=look, d=f"M{coordinate(x1)} {coordinate(y1)}L{coordinate(x2)} {coordinate(y2)}")


def bar(box: Box, look: str) -> Markup:
    """Return a bar; one that is unfavourable is hatched, so that it differs without colour too."""
    plain = element("rect", look=look, x=box.x, y=box.y, width=box.width, height=box.height)
    return plain + hatching(box) if look == "minus" else plain


def hatching(box: Box, *, spacing: float = 7) -> Markup:
    """Return slanted lines inside a box, as one path that is cut off at its edges."""
    steps = []
    count = int((box.width + box.height) / spacing)
    for at in range(1, count + 1):
        # The line x + y = offset, from the left or upper edge to the right or lower one.
        offset = at * spacing - spacing / 2
        left, low = max(0.0, offset - box.height), min(offset, box.height)
        right, high = min(offset, box.width), max(0.0, offset - box.width)
        if right - left > 0.5:
            steps.append(f"M{coordinate(box.x + left)} {coordinate(box.y + low)}")
            steps.append(f"L{coordinate(box.x + right)} {coordinate(box.y + high)}")
    return element("path", look="minus-lines", d="".join(steps)) if steps else Markup("")


@dataclass(frozen=True, kw_only=True)
class Alternative:
    """What a picture is called and what it shows in words; ``id`` is that of the picture on its page."""

    id: str
    title: str
    description: str


def picture(alternative: Alternative, parts: Iterable[Markup], *, size: tuple[float, float], look: str) -> Markup:
    """Return a whole picture of ``size`` (width, height); ``look`` is wide, or upright for a narrow screen."""
    name = f"{alternative.id}-{look}"
    return element(
        "svg",
        element("title", alternative.title, id=f"{name}-titel"),
        element("desc", alternative.description, id=f"{name}-tekst"),
        Markup("").join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {coordinate(size[0])} {coordinate(size[1])}",
        role="img",
        aria_labelledby=f"{name}-titel",
        aria_describedby=f"{name}-tekst",
        **{"class": f"chart chart--{look}"},
        font_family=FONTS,
        font_size=15,
    )
