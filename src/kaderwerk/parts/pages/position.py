"""Reserves with their floors and ratios with their bands: how strong the organisation stands."""

from dataclasses import dataclass

from kaderwerk.core.facts import UnknownFactError
from kaderwerk.core.figures.groups.kengetallen import CODE
from kaderwerk.core.ratios.bands import CLASS_TITLES, band_facts
from kaderwerk.core.ratios.registry import all_ratios
from kaderwerk.parts.balance_charts import reserve_chart
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, series_figures
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.numbers import THIN, number
from kaderwerk.parts.rendering import render
from kaderwerk.parts.reserve_rows import reserve_rows

NAME = "reserves-en-kengetallen"
TITLE = "Reserves en kengetallen"


@dataclass(frozen=True, kw_only=True)
class BandRow:
    """The bands of one ratio, from the least to the most risky class, in words."""

    name: str
    bands: tuple[str, ...]
    source: str


@dataclass(frozen=True, kw_only=True)
class PositionView:
    """What the page shows; the ratios have years of their own."""

    years: tuple[int, ...]
    reserves: tuple[FigureRow, ...]
    reserve_chart: ChartFigure | None
    ratio_years: tuple[int, ...]
    ratios: tuple[FigureRow, ...]
    classes: tuple[str, ...]
    bands: tuple[BandRow, ...]

    @property
    def has_pm(self) -> bool:
        """Whether the balance of a reserve is unknown."""
        return any(row.is_pm for row in self.reserves)

    @property
    def has_undetermined(self) -> bool:
        """Whether a ratio cannot be determined."""
        return any(row.is_undetermined for row in self.ratios)


def position_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    return render("position.html", dossier_frame(TITLE, edition, links, section=NAME), position_view(edition, links))


def position_view(edition: Edition, links: Links) -> PositionView:
    """Gather what the page shows."""
    ratios = [one for address, one in edition.snapshot.family_series.items() if address.startswith(f"{CODE}/")]
    return PositionView(
        years=edition.years,
        reserves=reserve_rows(edition, links),
        reserve_chart=reserve_chart(edition.perspective),
        ratio_years=ratios[0].years if ratios else (),
        ratios=tuple(
            FigureRow(label=one.label, figures=series_figures(links, one, with_cents=True), note=one.note)
            for one in ratios
        ),
        classes=tuple(f"{letter}: {title}" for letter, title in CLASS_TITLES.items()),
        bands=_bands(edition) if ratios else (),
    )


def _bands(edition: Edition) -> tuple[BandRow, ...]:
    """The signal values of the budget year; a ratio without them has no row."""
    facts, year = edition.perspective.facts, edition.dossier.budget_year
    found = []
    for ratio in all_ratios():
        if not ratio.has_bands:
            continue
        try:
            first, last = band_facts(ratio, facts, year)
        except UnknownFactError:
            continue
        low_is_safe = first.code.endswith(".a_onder")
        near, far = (f"{number(str(one.value))}{THIN}%" for one in (first, last))
        bands = (
            (f"minder dan {near}", f"{near} tot en met {far}", f"meer dan {far}")
            if low_is_safe
            else (f"meer dan {near}", f"{far} tot en met {near}", f"minder dan {far}")
        )
        found.append(BandRow(name=ratio.title, bands=bands, source=first.source))
    return tuple(found)
