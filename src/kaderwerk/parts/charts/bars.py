"""Lying bars in groups: a name with one bar or several under each other, each amount at the end of its bar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kaderwerk.parts.charts.amount import ChartAmount
from kaderwerk.parts.charts.drawing import GHOST, THIN, Alternative, Box, bar, line, picture, words
from kaderwerk.parts.charts.legend import legend
from kaderwerk.parts.charts.lettering import lines_of, width_of
from kaderwerk.parts.charts.scale import Scale, bounds

_SIZE = 15


@dataclass(frozen=True, kw_only=True)
class BarGroup:
    """A name with its bars, each a look of ``LOOKS`` and an amount."""

    name: str
    bars: tuple[tuple[str, ChartAmount], ...]


@dataclass(frozen=True, kw_only=True)
class BarLayout:
    """Measures; ``names`` is the width of the column of names, 0: a name stands above its bars."""

    look: str
    width: float
    names: float
    bar: float = 17
    gap: float = 14


UPRIGHT = BarLayout(look="upright", width=340, names=0)
WIDE = BarLayout(look="wide", width=800, names=250)


def grouped_bars(
    alternative: Alternative, groups: Sequence[BarGroup], entries: Sequence[tuple[str, str]], layout: BarLayout
) -> Markup:
    """Return the picture; bars of which none is above zero grow to the right as well, their amounts have the sign."""
    every = [amount for group in groups for _, amount in group.bars]
    low, high = bounds(one.cents for one in every)
    is_mirrored = low < 0 and high == 0
    room = max((width_of(one.text, _SIZE) for one in every), default=0) + 12
    ghost = GHOST if any(one.is_pm for one in every) else 0
    start, end = layout.names + 2, layout.width - room - ghost - 2
    if low < 0 < high:
        start += room + ghost
    scale = Scale(low=low, high=high, start=end if is_mirrored else start, end=start if is_mirrored else end)
    key, top = legend(entries, width=layout.width) if entries else ([], 0.0)
    upper = top + 10
    parts = [*key]
    if layout.names:
        bottom = upper + sum(_height(one, layout) for one in groups) - layout.gap
        parts.append(line(scale.zero, upper - 3, scale.zero, bottom + 3, look="axis"))
    for group in groups:
        parts.extend(_group(group, scale, layout, upper))
        upper += _height(group, layout)
    return picture(alternative, parts, size=(layout.width, upper - layout.gap + 8), look=layout.look)


def _height(group: BarGroup, layout: BarLayout) -> float:
    bars = len(group.bars) * layout.bar
    return layout.gap + (max(bars, 2 * 17) if layout.names else bars + 22)


def _group(group: BarGroup, scale: Scale, layout: BarLayout, upper: float) -> Iterator[Markup]:
    height = _height(group, layout) - layout.gap
    bars = len(group.bars) * layout.bar
    if layout.names:
        name = lines_of(group.name, width=layout.names - 14, size=_SIZE, count=2)
        y = upper + (height - len(name) * 17) / 2 + 13
        first = upper + (height - bars) / 2
    else:
        name = lines_of(group.name, width=layout.width, size=_SIZE, count=1)
        y, first = upper + 14, upper + 22
        yield line(scale.zero, first - 3, scale.zero, first + bars + 2, look="axis")
    for at, text in enumerate(name):
        yield words(0, y + at * 17, text, look="strong", size=_SIZE)
    for at, (look, amount) in enumerate(group.bars):
        yield from _bar(look, amount, scale, Box(x=0, y=first + at * layout.bar, width=layout.width, height=layout.bar))


def _bar(look: str, amount: ChartAmount, scale: Scale, row: Box) -> Iterator[Markup]:
    ends = sorted((scale.zero, scale.at(amount.cents)))
    box = Box(x=ends[0], y=row.y + 1, width=max(ends[1] - ends[0], THIN), height=row.height - 3)
    is_left = scale.at(amount.cents) < scale.zero
    if amount.is_pm:
        ghost = box.x - GHOST if is_left else box.right
        yield bar(Box(x=ghost, y=box.y + 1, width=GHOST, height=box.height - 2), "unknown")
    if not amount.is_unknown:
        yield bar(box, look if amount.cents else "nothing")
    beyond = 6 + (GHOST if amount.is_pm else 0)
    middle = row.y + row.height / 2 + 4.5
    if is_left:
        yield words(box.x - beyond, middle, amount.text, anchor="end")
    else:
        yield words(box.right + beyond, middle, amount.text)
