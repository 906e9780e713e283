"""A waterfall with its steps under each other: for a narrow screen, and where names are long."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kaderwerk.parts.charts.drawing import GHOST, THIN, Alternative, Box, bar, line, picture, words
from kaderwerk.parts.charts.legend import legend, waterfall_entries
from kaderwerk.parts.charts.lettering import lines_of, width_of
from kaderwerk.parts.charts.scale import Scale
from kaderwerk.parts.charts.steps import Place, Step, places

_SIZE = 15


@dataclass(frozen=True, kw_only=True)
class RowLayout:
    """Measures; ``names`` is the width of a column of names, 0: a name stands above its bar."""

    look: str
    width: float
    names: float
    bar: float

    @property
    def row(self) -> float:
        """The height of a row."""
        return self.bar + (16 if self.names else 34)

    @property
    def inset(self) -> float:
        """How far below the top of its row a bar begins."""
        return (self.row - self.bar) / 2 if self.names else 24


UPRIGHT = RowLayout(look="upright", width=340, names=0, bar=16)
WIDE = RowLayout(look="wide", width=800, names=290, bar=22)


def waterfall_rows(alternative: Alternative, steps: Sequence[Step], span: tuple[int, int], layout: RowLayout) -> Markup:
    """Return the picture; ``span`` is the least and largest balance of the scale, shared by what is compared."""
    has_pm = any(step.amount.is_pm for step in steps)
    key, top = legend(waterfall_entries(has_pm=has_pm), width=layout.width)
    amounts = max(width_of(step.amount.text, _SIZE) for step in steps) + 14 if layout.names else 0
    ghost = GHOST if has_pm else 0
    left = ghost if span[0] < 0 else 0
    scale = Scale(low=span[0], high=span[1], start=layout.names + 2 + left, end=layout.width - amounts - 2 - ghost)
    found = places(steps)
    top += 8
    parts = [*key]
    for at, place in enumerate(found):
        parts.extend(_ways(place, scale, layout, top + at * layout.row, is_last=at + 1 == len(found)))
    for at, place in enumerate(found):
        parts.extend(_row(place, scale, layout, top + at * layout.row))
    return picture(alternative, parts, size=(layout.width, top + layout.row * len(found) + 4), look=layout.look)


def _ways(place: Place, scale: Scale, layout: RowLayout, upper: float, *, is_last: bool) -> Iterator[Markup]:
    """The piece of the axis beside a bar, and the line from its end to the next bar."""
    y = upper + layout.inset
    yield line(scale.zero, y - 4, scale.zero, y + layout.bar + 4, look="axis")
    if not is_last:
        yield line(scale.at(place.end), y + layout.bar, scale.at(place.end), y + layout.row, look="guide")


def _row(place: Place, scale: Scale, layout: RowLayout, upper: float) -> Iterator[Markup]:
    step = place.step
    look = "strong" if step.is_stand else "text"
    ends = sorted((scale.at(place.begin), scale.at(place.end)))
    box = Box(x=ends[0], y=upper + layout.inset, width=max(ends[1] - ends[0], THIN), height=layout.bar)
    if step.amount.is_pm:
        ghost = box.x - GHOST if place.is_downward else box.right
        yield bar(Box(x=ghost, y=box.y + 1, width=GHOST, height=layout.bar - 2), "unknown")
    if not step.amount.is_unknown:
        yield bar(box, place.look)
    if layout.names:
        name = lines_of(step.label, width=layout.names - 14, size=_SIZE, count=2)
        middle = box.y + layout.bar / 2 + 5
        for at, text in enumerate(name):
            yield words(0, middle - (len(name) - 1) * 8.5 + at * 17, text, look=look)
        yield words(layout.width, middle, step.amount.text, look=look, anchor="end")
        return
    room = layout.width - width_of(step.amount.text, _SIZE) - 12
    for text in lines_of(step.label, width=room, size=_SIZE, count=1):
        yield words(0, upper + 17, text, look=look)
    yield words(layout.width, upper + 17, step.amount.text, look=look, anchor="end")
