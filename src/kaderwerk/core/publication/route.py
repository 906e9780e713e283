"""The route of the balance from the previous document to this one, over the years that both show."""

from dataclasses import dataclass, replace

import numpy as np

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.scenario import ALL, scenario_names
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.publication.presentation import rounded_table
from kaderwerk.core.publication.readable_unit import ReadableUnit, readable_unit
from kaderwerk.core.scenarios.compare import Comparison, compared
from kaderwerk.core.scenarios.waterfall import Waterfall, change_waterfall


@dataclass(frozen=True, kw_only=True)
class Route:
    """What led from the total of a previous dossier to the total of this one, cause by cause and to the cent."""

    previous: str
    title: str
    waterfall: Waterfall


def route_from(previous: Dossier | None, perspective: Perspective) -> Route | None:
    """Return the route to a perspective; None without a previous dossier of the same organisation and a shared year.

    The previous dossier counts in the same scenario, in all its proposals when it has no such scenario.
    """
    dossier = perspective.dossier
    if previous is None or previous.organisation != dossier.organisation:
        return None
    years = tuple(year for year in perspective.years if year in previous.years)
    if not years:
        return None
    scenario = perspective.scenario
    first = scenario if scenario in scenario_names(previous) else ALL
    whole = compared(previous, dossier, first, scenario, facts=perspective.facts)
    return Route(
        previous=previous.id,
        title=previous.title,
        waterfall=change_waterfall(previous, dossier, _over(whole, years)),
    )


@dataclass(frozen=True, kw_only=True)
class ChartedRoute:
    """A waterfall in whole steps of one unit: per row (opening, steps, closing) and per year, with what was moved."""

    unit: ReadableUnit
    steps: tuple[tuple[int, ...], ...]
    moved: tuple[tuple[bool, ...], ...]


def charted_route(fall: Waterfall) -> ChartedRoute:
    """Return the steps for a picture; per year they add up to the closing (``largest_remainder_table``)."""
    rows = np.array([one.amounts_cents for one in (fall.opening, *fall.steps)], dtype=np.int64)
    unit = readable_unit([*rows.ravel().tolist(), *fall.closing.amounts_cents])
    table = rounded_table(rows, unit.step_cents)
    return ChartedRoute(
        unit=unit,
        steps=tuple(map(tuple, [*table.values.tolist(), table.totals.tolist()])),
        moved=tuple(map(tuple, [*table.is_moved.tolist(), table.total_is_moved.tolist()])),
    )


def _over(whole: Comparison, years: tuple[int, ...]) -> Comparison:
    """The same comparison over some of its years: a year that one of them does not show is no change."""
    at = [whole.years.index(year) for year in years]
    changes = tuple(
        replace(one, effects_cents=tuple(one.effects_cents[place] for place in at)) for one in whole.changes
    )
    return Comparison(years=years, opening=_of(whole.opening, at), closing=_of(whole.closing, at), changes=changes)


def _of(series: Series, at: list[int]) -> Series:
    return Series(cents=series.cents[at], pm=series.pm[at])
