"""The home of a dossier: the multi-year perspective, its programmes and its reserves."""

from dataclasses import dataclass

from kaderwerk.core.checks.finding import ATTENTION, FAILS
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.compute import PROGRAMME_ROWS
from kaderwerk.core.perspective.lines import NATURE_NAMES
from kaderwerk.core.publication.rolled_years import rolled_note
from kaderwerk.core.publication.shown_balance import shown_balance
from kaderwerk.parts.balance_charts import programme_chart, reserve_chart, waterfalls
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, FigureWriter
from kaderwerk.parts.figures_in_units import MOVED, effect_note, in_units
from kaderwerk.parts.frame import dossier_frame, scenario_label
from kaderwerk.parts.links import Links
from kaderwerk.parts.pages.texts import TextBlock, introduction, other_texts
from kaderwerk.parts.programme_tables import programme_summary
from kaderwerk.parts.proposal_choice import ProposalChoice
from kaderwerk.parts.rendering import render
from kaderwerk.parts.reserve_rows import reserve_rows
from kaderwerk.parts.route_view import RoutePart, route_part
from kaderwerk.parts.words import BALANCE_LABELS, PROGRAMME_LABELS, capital, counted, plain

UNKNOWN = "onbekend"
YEARS_PAGE = "per-jaar"
"""The page with the pictures of every year: home has those of the budget year alone."""


@dataclass(frozen=True, kw_only=True)
class PerspectiveView:
    """What the page shows; ``closing`` and ``structural`` have a figure per year, in euros.

    ``waterfall`` is of the budget year, ``waterfalls`` are of every year.
    ``programmes`` has a figure per one of ``programme_heads``, of the budget year.
    ``balance`` and ``natures`` are in the unit of the dossier, as ``balance_note`` says.
    """

    title: str
    subtitle: str
    own_name: str
    features: tuple[tuple[str, str], ...]
    years: tuple[int, ...]
    closing: FigureRow
    structural: FigureRow
    balance: tuple[FigureRow, ...]
    natures: tuple[FigureRow, ...]
    programmes: tuple[FigureRow, ...]
    programme_heads: tuple[str, ...]
    budget_year: int
    reserves: tuple[FigureRow, ...]
    proposals_text: str
    proposals_url: str | None
    findings_text: str
    findings_url: str
    has_failures: bool
    introduction: tuple[TextBlock, ...]
    texts: tuple[TextBlock, ...]
    balance_note: str
    rounding_note: str
    rolled: str
    is_empty: bool
    waterfall: ChartFigure | None
    waterfalls: tuple[ChartFigure, ...]
    years_url: str
    programme_chart: ChartFigure | None
    reserve_chart: ChartFigure | None
    route: RoutePart | None

    @property
    def has_pm(self) -> bool:
        """Whether a figure of the balance leaves out a PM."""
        return any(row.is_pm for row in (*self.balance, *self.natures))

    @property
    def programmes_have_pm(self) -> bool:
        """Whether a figure of a programme leaves out a PM."""
        return any(row.is_pm for row in self.programmes)

    @property
    def reserves_have_pm(self) -> bool:
        """Whether the balance of a reserve is unknown."""
        return any(row.is_pm for row in self.reserves)


def perspective_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    view = perspective_view(edition, links)
    return render("perspective.html", dossier_frame(view.title, edition, links, section="perspectief"), view)


def perspective_view(edition: Edition, links: Links) -> PerspectiveView:
    """Gather what the page shows."""
    dossier, perspective = edition.dossier, edition.perspective
    series = list(perspective.balance.values())
    writer = FigureWriter.of(links, edition.years, series=series)
    rows = {name: _balance_row(writer, edition, name) for name in perspective.balance}
    shown = shown_balance(perspective)
    in_table = rows if shown is None else {name: in_units(row, shown, name) for name, row in rows.items()}
    natures = [name for name in NATURE_NAMES if name != UNKNOWN or not perspective.balance[name].is_empty]
    failures = sum(finding.verdict == FAILS for finding in edition.snapshot.findings)
    attention = sum(finding.verdict == ATTENTION for finding in edition.snapshot.findings)
    falls = dict(zip(edition.years, waterfalls(perspective), strict=False))
    return PerspectiveView(
        title=dossier.title,
        subtitle=_subtitle(edition),
        own_name=edition.own_name,
        features=_features(edition),
        years=edition.years,
        closing=rows["totaal"],
        structural=rows["structureel"],
        balance=tuple(in_table[name] for name in ("basis", *CATEGORIES, "totaal")),
        natures=tuple(in_table[name] for name in natures),
        programmes=programme_summary(edition, links),
        programme_heads=tuple(PROGRAMME_LABELS[name] for name in PROGRAMME_ROWS),
        budget_year=dossier.budget_year,
        reserves=reserve_rows(edition, links),
        proposals_text=_proposals_text(edition),
        proposals_url=links.proposals(ProposalChoice()),
        findings_text=f"{failures} × voldoet niet, {attention} × let op",
        findings_url=links.findings(),
        has_failures=failures > 0,
        introduction=introduction(edition, links),
        texts=other_texts(edition, links),
        balance_note=effect_note(1 if shown is None else shown.unit),
        rounding_note=f"{MOVED} {shown.note}" if shown is not None and shown.note else "",
        rolled=rolled_note(edition.dossier),
        is_empty=edition.is_empty,
        waterfall=falls.get(dossier.budget_year),
        waterfalls=tuple(falls.values()),
        years_url=links.named(YEARS_PAGE),
        programme_chart=programme_chart(perspective),
        reserve_chart=reserve_chart(perspective),
        route=route_part(edition),
    )


def _subtitle(edition: Edition) -> str:
    """Whose document it is, and what kind it is when its title does not say so."""
    dossier = edition.dossier
    organisation = edition.organisation(dossier.organisation)
    kind = f"{capital(plain(dossier.features['soort']))} {dossier.budget_year}"
    return organisation if kind.casefold() in dossier.title.casefold() else f"{kind} van {organisation}"


def _proposals_text(edition: Edition) -> str:
    proposals = edition.perspective.lines.proposals
    left_out = sum(not edition.perspective.is_counted(one) for one in proposals)
    text = counted(len(proposals), "voorstel", "voorstellen") if proposals else "nog geen voorstellen"
    verb = "telt" if left_out == 1 else "tellen"
    return f"{text}, {left_out} {verb} niet mee" if left_out else text


def _features(edition: Edition) -> tuple[tuple[str, str], ...]:
    features = edition.dossier.features
    pairs = (
        ("Status", capital(features.get("status", ""))),
        ("Scenario", capital(scenario_label(edition.perspective.scenario))),
        ("Prijspeil", features.get("prijspeil", "")),
        ("Peildatum van de feiten", written_date(features.get("peildatum", ""))),
    )
    return tuple((name, text) for name, text in pairs if text)


def _balance_row(writer: FigureWriter, edition: Edition, name: str) -> FigureRow:
    kind = {"basis": "opening", "totaal": "total"}.get(name, "")
    return writer.row(BALANCE_LABELS[name], edition.perspective.balance[name], f"saldo/{name}", kind=kind)
