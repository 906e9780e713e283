"""The balance of each reserve over the years: a small panel per reserve, each with a scale of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kaderwerk.parts.charts.amount import ChartAmount
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.drawing import Alternative, Box, coordinate, element, line, picture, words
from kaderwerk.parts.charts.lettering import apart, lines_of, width_of
from kaderwerk.parts.charts.scale import Scale, bounds

RESERVES_MAX = 24
_PLOT = 110.0
_NAME_SIZE, _SIZE = 15, 14
_GUTTER = 40.0
_APART, _LETTER_HEIGHT, _AIR = 10.0, 11.0, 3.0
"""Between a point and its amount, of a figure, and around a figure: in the units of the picture."""


@dataclass(frozen=True, kw_only=True)
class ReserveLine:
    """One reserve: its balance at the end of each year, and the least it should hold (None: no such floor)."""

    name: str
    stands: tuple[ChartAmount, ...]
    floor: ChartAmount | None = None


@dataclass(frozen=True, kw_only=True)
class ReserveLinesView:
    """The reserves in the order of the table."""

    id: str
    title: str
    note: str
    years: tuple[int, ...]
    reserves: tuple[ReserveLine, ...]


def reserve_lines(view: ReserveLinesView) -> ChartFigure:
    """Return the figure; beyond ``RESERVES_MAX`` the picture ends and says so."""
    shown = view.reserves[:RESERVES_MAX]
    description = " ".join(_sentence(one, view.years) for one in shown)
    alternative = Alternative(id=view.id, title=view.title, description=description)
    left_out = len(view.reserves) - len(shown)
    note = f"{view.note} Nog {left_out} reserves staan alleen in de tabel." if left_out else view.note
    return ChartFigure(
        id=view.id,
        title=view.title,
        description=description,
        note=note,
        wide=_panels(alternative, shown, view.years, look="wide", size=(800, 2 if len(shown) > 1 else 1)),
        upright=_panels(alternative, shown, view.years, look="upright", size=(340, 1)),
    )


def _sentence(one: ReserveLine, years: tuple[int, ...]) -> str:
    stands = ", ".join(f"{year} {amount.in_words}" for year, amount in zip(years, one.stands, strict=True))
    floor = f" De ondergrens is {one.floor.in_words}." if one.floor is not None else ""
    return f"{one.name}: {stands}.{floor}"


def _panels(
    alternative: Alternative,
    reserves: Sequence[ReserveLine],
    years: tuple[int, ...],
    *,
    look: str,
    size: tuple[int, int],
) -> Markup:
    width, columns = size
    panel = (width - (columns - 1) * _GUTTER) / columns
    parts: list[Markup] = []
    top = 0.0
    for first in range(0, len(reserves), columns):
        row = reserves[first : first + columns]
        names = [lines_of(one.name, width=panel, size=_NAME_SIZE, count=2) for one in row]
        has_floor = any(one.floor is not None for one in row)
        head = 20.0 * max(map(len, names)) + (18 if has_floor else 0)
        for at, (one, name) in enumerate(zip(row, names, strict=True)):
            x = at * (panel + _GUTTER)
            parts.extend(words(x, top + 15 + row_at * 19, text, look="strong") for row_at, text in enumerate(name))
            if one.floor is not None:
                y = top + 14 + 19 * len(name)
                parts.append(line(x, y - 5, x + 32, y - 5, look="limit"))
                parts.append(words(x + 40, y, f"ondergrens {one.floor.text}", look="soft", size=_SIZE))
            box = Box(x=x, y=top + head + 26, width=panel, height=_PLOT)
            parts.extend(_panel(one, years, box))
        top += head + 26 + _PLOT + 44
    return picture(alternative, parts, size=(width, max(top - 14, 1)), look=look)


def _panel(one: ReserveLine, years: tuple[int, ...], box: Box) -> Iterator[Markup]:
    floor = [one.floor.cents] if one.floor is not None else []
    low, high = bounds([*(amount.cents for amount in one.stands if not amount.is_unknown), *floor])
    scale = Scale(low=low, high=high, start=box.bottom, end=box.y)
    inset = max(width_of(amount.text, _SIZE) for amount in (one.stands[0], one.stands[-1])) / 2
    inset = min(max(inset, 20.0), box.width / 3)
    step = (box.width - 2 * inset) / max(len(years) - 1, 1)
    across = [box.x + inset + at * step if len(years) > 1 else box.x + box.width / 2 for at in range(len(years))]
    yield line(box.x, scale.zero, box.right, scale.zero, look="axis")
    if one.floor is not None:
        y = scale.at(one.floor.cents)
        yield line(box.x, y, box.right, y, look="limit")
    yield from _way(one.stands, across, scale)
    texts = _labelled(one.stands, across)
    for at, (x, amount, year) in enumerate(zip(across, one.stands, years, strict=True)):
        if at in texts:
            y = scale.zero if amount.is_unknown else scale.at(amount.cents)
            limit = None if one.floor is None else scale.at(one.floor.cents)
            yield words(x, _text_line(y, limit, lowest=scale.zero), amount.text, anchor="middle", size=_SIZE)
        if at in texts or step >= width_of("2022", _SIZE) + 6:
            yield words(x, box.bottom + 20, str(year), look="soft", anchor="middle", size=_SIZE)


def _text_line(point: float, limit: float | None, *, lowest: float) -> float:
    """The line that the amount of a point stands on: above the point, or below it where the floor would run through.

    A point with no room below either has its amount above the floor.
    """
    above, below = point - _APART, point + _APART + _LETTER_HEIGHT
    if limit is None or not above - _LETTER_HEIGHT - _AIR < limit < above + _AIR:
        return above
    return below if below <= lowest - _AIR else limit - _AIR - 1


def _labelled(stands: Sequence[ChartAmount], across: list[float]) -> set[int]:
    """The points that have room for their amount: all of them, else the first, the last and the least between."""
    every = set(range(len(stands)))
    widest = max(width_of(amount.text, _SIZE) for amount in stands) + 6
    if apart(across, distance=widest):
        return every
    ends = {0, len(stands) - 1}
    least = min(every, key=lambda at: stands[at].cents)
    chosen = sorted(ends | {least})
    return set(chosen) if apart([across[at] for at in chosen], distance=widest) else ends


def _way(stands: Sequence[ChartAmount], across: list[float], scale: Scale) -> Iterator[Markup]:
    """The line through the known points; one of which a part is unknown is open, and its line is broken off."""
    known = [(x, scale.at(one.cents), one) for x, one in zip(across, stands, strict=True)]
    path = ""
    for at, (x, y, one) in enumerate(known):
        if one.is_unknown:
            continue
        is_after = at > 0 and not known[at - 1][2].is_unknown
        path += f"{'L' if is_after else 'M'}{coordinate(x)} {coordinate(y)}"
    if path:
        yield element("path", look="line", d=path)
    for x, y, one in known:
        if one.is_unknown:
            yield element("circle", look="unknown", cx=x, cy=scale.zero, r=5)
        else:
            yield element("circle", look="unknown" if one.is_pm else "stand", cx=x, cy=y, r=4.5)
