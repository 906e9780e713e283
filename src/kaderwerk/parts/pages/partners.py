"""What each participant pays: its shares in shared proposals, and its contributions to joint arrangements."""

from dataclasses import dataclass, replace

from kaderwerk.core.contributions.bridge import LATEST, NEW
from kaderwerk.core.figures.groups.deelnemers import CODE, ROW, shared_by
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, FigureWriter, series_figures, series_have_cents
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.navigation import Link
from kaderwerk.parts.pages.choices import numbered
from kaderwerk.parts.rendering import render
from kaderwerk.parts.share_charts import partners_chart

NAME = "partners"
TITLE = "Partners"
CONTRIBUTIONS = "bijdragen"
ROWS_MAX = 150
"""Above so many rows of shares the parts of the page show the totals alone; their explanations hold the rest."""


@dataclass(frozen=True, kw_only=True)
class Partner:
    """One participant; ``total`` is the sum of ``shares``, which may be left to the explanation of the total."""

    id: str
    name: str
    anchor: str
    total: FigureRow | None
    shares: tuple[FigureRow, ...]
    contributions: tuple[FigureRow, ...]
    contributions_link: Link | None

    @property
    def has_pm(self) -> bool:
        """Whether a figure leaves out a PM."""
        rows = (*self.shares, *self.contributions, *((self.total,) if self.total else ()))
        return any(row.is_pm for row in rows)


@dataclass(frozen=True, kw_only=True)
class PartnersView:
    """What the page shows; ``totals`` has a row for each participant, empty when fewer than two share a proposal."""

    years: tuple[int, ...]
    chart: ChartFigure | None
    totals: tuple[FigureRow, ...]
    partners: tuple[Partner, ...]
    contents: tuple[Link, ...]


def partners_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    return render("partners.html", dossier_frame(TITLE, edition, links, section=NAME), partners_view(edition, links))


def partners_view(edition: Edition, links: Links) -> PartnersView:
    """Gather what the page shows: who shares a proposal or contributes, by name."""
    shared = shared_by(edition.perspective)
    contributors = _contributors(edition)
    found = sorted({*shared, *contributors}, key=lambda one: edition.organisation(one).casefold())
    has_rows = sum(len(proposals) for proposals in shared.values()) <= ROWS_MAX
    partners = tuple(
        Partner(
            id=one,
            name=edition.organisation(one),
            anchor=f"deelnemer-{one}",
            total=_total(edition, links, one),
            shares=_shares(edition, links, one, shared.get(one, [])) if has_rows else (),
            contributions=tuple(row for at in contributors.get(one, []) for row in _contribution(edition, links, at)),
            contributions_link=Link(label="De hele bijdrage, per oorzaak", url=links.families(CONTRIBUTIONS))
            if one in contributors
            else None,
        )
        for one in found
    )
    totals = tuple(replace(one.total, label=one.name, kind="", url=f"#{one.anchor}") for one in partners if one.total)
    return PartnersView(
        years=edition.years,
        chart=partners_chart(edition),
        totals=totals if len(totals) > 1 else (),
        partners=partners,
        contents=tuple(Link(label=one.name, url=f"#{one.anchor}") for one in partners),
    )


def _contributors(edition: Edition) -> dict[str, list[str]]:
    """The starts of the addresses of contributions by participant."""
    found: dict[str, list[str]] = {}
    for address in edition.snapshot.family_series:
        steps = address.split("/")
        if steps[0] == CONTRIBUTIONS and steps[-1] == NEW:
            found.setdefault(steps[2], []).append("/".join(steps[:3]))
    return found


def _total(edition: Edition, links: Links, participant: str) -> FigureRow | None:
    series = edition.snapshot.family_series.get(f"{CODE}/{participant}/{ROW}")
    if series is None:
        return None
    figures = series_figures(links, series, with_cents=series_have_cents([series], "euro"))
    return FigureRow(label="Alle gedeelde voorstellen samen", figures=figures, kind="total")


def _shares(edition: Edition, links: Links, participant: str, proposals: list[str]) -> tuple[FigureRow, ...]:
    shares = {one: edition.perspective.share(one, participant) for one in proposals}
    writer = FigureWriter.of(links, edition.years, series=shares.values())
    return tuple(
        replace(
            writer.row(numbered(edition, one), series, f"voorstellen/{one}/aandelen/{participant}"),
            url=links.proposal(one),
        )
        for one, series in shares.items()
    )


def _contribution(edition: Edition, links: Links, start: str) -> list[FigureRow]:
    """The last and the new contribution to one arrangement, where they are of the years of the dossier."""
    arrangement = edition.organisation(start.split("/")[1])
    found = []
    for row, label in ((LATEST, "Laatste bijdrage"), (NEW, "Nieuwe bijdrage")):
        series = edition.snapshot.family_series[f"{start}/{row}"]
        figures = series_figures(links, series, with_cents=series_have_cents([series], "euro"))
        found.append(FigureRow(label=f"{label} aan {arrangement}", figures=figures))
    return found
