"""The route from the previous document to this one, as a table and as pictures of the years in which it moves."""

from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.publication.route import ChartedRoute, Route, charted_route
from kaderwerk.core.scenarios.waterfall import WaterfallStep
from kaderwerk.parts.balance_charts import Shown, as_it_is
from kaderwerk.parts.charts.amount import stepped, unit_note
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.route import RouteView, route
from kaderwerk.parts.charts.steps import Step, span
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, figure
from kaderwerk.parts.numbers import have_cents


@dataclass(frozen=True, kw_only=True)
class RoutePart:
    """What a page shows of a route; ``charts`` has the budget year first, and no year in which nothing changes."""

    title: str
    years: tuple[int, ...]
    rows: tuple[FigureRow, ...]
    charts: tuple[ChartFigure, ...]

    @property
    def has_pm(self) -> bool:
        """Whether a figure leaves out a PM."""
        return any(row.is_pm for row in self.rows)


def route_part(edition: Edition, *, shown: Shown = as_it_is) -> RoutePart | None:
    """Return the route of a snapshot, None when it has none."""
    found = edition.snapshot.route
    if found is None:
        return None
    fall = found.waterfall
    rows = (fall.opening, *fall.steps, fall.closing)
    with_cents = have_cents(cents for row in rows for cents in row.amounts_cents)
    return RoutePart(
        title=f"Van {fall.opening.name} naar {fall.closing.name}",
        years=fall.years,
        rows=tuple(_row(fall.years, one, rows, with_cents=with_cents) for one in rows),
        charts=tuple(_charts(found, edition.dossier.budget_year, shown)),
    )


def _row(years: tuple[int, ...], one: WaterfallStep, rows: tuple[WaterfallStep, ...], *, with_cents: bool) -> FigureRow:
    kind = "opening" if one is rows[0] else "total" if one is rows[-1] else ""
    pairs = zip(years, one.amounts_cents, strict=True)
    figures = tuple(figure(cents, is_pm=year in one.pm_years, with_cents=with_cents) for year, cents in pairs)
    return FigureRow(label=one.name, figures=figures, kind=kind)


def _charts(found: Route, budget_year: int, shown: Shown) -> Iterator[ChartFigure]:
    """Yield a picture of each year in which something changes, the budget year first."""
    fall, charted = found.waterfall, charted_route(found.waterfall)
    rows = (fall.opening, *fall.steps, fall.closing)
    moving = [at for at in range(len(fall.years)) if any(one.amounts_cents[at] for one in fall.steps)]
    steps = {at: tuple(_steps(rows, charted, shown, at=at, year=fall.years[at])) for at in moving}
    spans = [span(one) for one in steps.values()]
    amounts = [cents for one in rows for cents in one.amounts_cents]
    note = unit_note(charted.unit, amounts, has_moved=any(map(any, charted.moved)))
    for at in sorted(moving, key=lambda one: (fall.years[one] != budget_year, one)):
        yield route(
            RouteView(
                id=f"route-{fall.years[at]}",
                title=shown(f"Het saldo van {fall.years[at]}: van {fall.opening.name} naar {fall.closing.name}"),
                note=note,
                steps=steps[at],
                span=(min(low for low, _ in spans), max(high for _, high in spans)),
            )
        )


def _steps(
    rows: tuple[WaterfallStep, ...], charted: ChartedRoute, shown: Shown, *, at: int, year: int
) -> Iterator[Step]:
    for place, one in enumerate(rows):
        cents, is_stand = one.amounts_cents[at], place in (0, len(rows) - 1)
        if cents or is_stand:
            amount = stepped(
                charted.unit,
                cents,
                charted.steps[place][at],
                is_pm=year in one.pm_years,
                is_change=not is_stand,
                is_moved=charted.moved[place][at],
            )
            yield Step(label=shown(one.name), amount=amount, is_stand=is_stand)
