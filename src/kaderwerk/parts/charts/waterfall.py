"""The waterfall of one year: from the opening balance, category by category, to the closing balance."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.drawing import GHOST, THIN, Alternative, Box, bar, line, picture, words
from kaderwerk.parts.charts.legend import legend, waterfall_entries
from kaderwerk.parts.charts.lettering import lines_of
from kaderwerk.parts.charts.scale import Scale
from kaderwerk.parts.charts.steps import Place, Step, places, sentences, span
from kaderwerk.parts.charts.waterfall_rows import UPRIGHT, waterfall_rows

_WIDTH, _PLOT = 800.0, 230.0
_LABEL_SIZE, _LINE_HEIGHT = 13.5, 17


@dataclass(frozen=True, kw_only=True)
class WaterfallView:
    """One year; ``span`` is the least and largest balance of all years, so that pictures can be compared."""

    id: str
    title: str
    note: str
    steps: tuple[Step, ...]
    span: tuple[int, int]


def waterfall(view: WaterfallView) -> ChartFigure:
    """Return the figure: columns beside each other, and rows under each other for a narrow screen."""
    description = " ".join(sentences(view.steps))
    alternative = Alternative(id=view.id, title=view.title, description=description)
    return ChartFigure(
        id=view.id,
        title=view.title,
        description=description,
        note=view.note,
        wide=_columns(alternative, view),
        upright=waterfall_rows(alternative, view.steps, view.span, UPRIGHT),
    )


def _columns(alternative: Alternative, view: WaterfallView) -> Markup:
    """The columns; the same euro is as high in every year, and a picture is no higher than its own year needs."""
    found = places(view.steps)
    low, high = span(view.steps)
    has_pm = any(step.amount.is_pm for step in view.steps)
    key, top = legend(waterfall_entries(has_pm=has_pm), width=_WIDTH)
    margin = 28 + (GHOST if has_pm else 0)
    whole = Scale(low=view.span[0], high=view.span[1], start=_PLOT, end=0)
    plot = whole.at(low) - whole.at(high)
    scale = Scale(low=low, high=high, start=top + margin + plot, end=top + margin)
    is_below = any(place.is_downward and scale.at(place.end) > scale.start - margin for place in found)
    below = scale.start + (margin if is_below else 8)
    column = _WIDTH / len(found)
    parts = [*key, line(0, scale.zero, _WIDTH, scale.zero, look="axis")]
    for at, place in enumerate(found):
        parts.extend(_column(place, scale, at=at, column=column, is_last=at + 1 == len(found)))
    names = [lines_of(place.step.label, width=column - 4, size=_LABEL_SIZE, count=3) for place in found]
    for at, (place, name) in enumerate(zip(found, names, strict=True)):
        look = "strong" if place.step.is_stand else "text"
        for row, text in enumerate(name):
            y = below + 15 + row * _LINE_HEIGHT
            parts.append(words((at + 0.5) * column, y, text, look=look, anchor="middle", size=_LABEL_SIZE))
    height = below + 8 + max(map(len, names)) * _LINE_HEIGHT
    return picture(alternative, parts, size=(_WIDTH, height), look="wide")


def _column(place: Place, scale: Scale, *, at: int, column: float, is_last: bool) -> Iterator[Markup]:
    amount = place.step.amount
    ends = sorted((scale.at(place.begin), scale.at(place.end)))
    box = Box(x=(at + 0.17) * column, y=ends[0], width=column * 0.66, height=max(ends[1] - ends[0], THIN))
    if not is_last:
        level = scale.at(place.end)
        yield line(box.right, level, box.right + column * 0.34, level, look="guide")
    if amount.is_pm:
        y = box.bottom if place.is_downward else box.y - GHOST
        yield bar(Box(x=box.x + 1, y=y, width=box.width - 2, height=GHOST), "unknown")
    if not amount.is_unknown:
        yield bar(box, place.look)
    ghost = GHOST if amount.is_pm else 0
    y = box.bottom + ghost + 18 if place.is_downward else box.y - ghost - 8
    yield words((at + 0.5) * column, y, amount.text, look="strong", anchor="middle")
