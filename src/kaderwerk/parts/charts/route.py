"""The route of the balance from the previous document to this one: cause by cause, the largest first."""

from dataclasses import dataclass

from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.drawing import Alternative
from kaderwerk.parts.charts.steps import Step, sentences
from kaderwerk.parts.charts.waterfall_rows import UPRIGHT, WIDE, waterfall_rows


@dataclass(frozen=True, kw_only=True)
class RouteView:
    """One year of the route; ``span`` is the least and largest balance of all years."""

    id: str
    title: str
    note: str
    steps: tuple[Step, ...]
    span: tuple[int, int]


def route(view: RouteView) -> ChartFigure:
    """Return the figure: rows, because the names of causes are long."""
    description = " ".join(sentences(view.steps))
    alternative = Alternative(id=view.id, title=view.title, description=description)
    return ChartFigure(
        id=view.id,
        title=view.title,
        description=description,
        note=view.note,
        wide=waterfall_rows(alternative, view.steps, view.span, WIDE),
        upright=waterfall_rows(alternative, view.steps, view.span, UPRIGHT),
    )
