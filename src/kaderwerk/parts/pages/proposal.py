"""One proposal: what, who asks, its lines, and the share of every participant in every year."""

from dataclasses import dataclass

from markupsafe import Markup

from kaderwerk.core.perspective.lines import INCIDENTAL, STRUCTURAL
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, FigureWriter
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.navigation import Link
from kaderwerk.parts.pages.choices import related
from kaderwerk.parts.pages.proposal_keys import KeyView, keys_of
from kaderwerk.parts.pages.proposal_lines import AgreedRow, LineRow, agreed_rows, investment_rows, line_rows
from kaderwerk.parts.pages.texts import live_html
from kaderwerk.parts.proposal_choice import ProposalChoice
from kaderwerk.parts.references import programme_name
from kaderwerk.parts.rendering import render
from kaderwerk.parts.share_charts import share_chart
from kaderwerk.parts.sources import Source, sources_of
from kaderwerk.parts.words import CATEGORY_LABELS, capital, plain


@dataclass(frozen=True, kw_only=True)
class ProposalView:
    """What the page shows; rows of figures have one per year."""

    id: str
    title: str
    own_name: str
    years: tuple[int, ...]
    features: tuple[tuple[str, str], ...]
    related: tuple[tuple[str, tuple[Link, ...]], ...]
    is_counted: bool
    scenario: str
    explanation: Markup
    effects: tuple[FigureRow, ...]
    shares: tuple[FigureRow, ...]
    share_chart: ChartFigure | None
    whole: FigureRow
    lines: tuple[LineRow, ...]
    agreed: tuple[AgreedRow, ...]
    keys: tuple[KeyView, ...]
    investments: tuple[LineRow, ...]
    sources: tuple[tuple[str, tuple[Source, ...]], ...]
    proposals_url: str | None

    @property
    def has_pm(self) -> bool:
        """Whether a figure of the proposal leaves out a PM."""
        return any(row.is_pm for row in (*self.effects, *self.shares, self.whole))

    @property
    def has_unconfirmed(self) -> bool:
        """Whether a line waits for someone to confirm it."""
        return any(not line.is_confirmed for line in self.lines)


def proposal_page(edition: Edition, links: Links, proposal: str) -> str:
    """Return the page as HTML; the proposal must be in the dossier."""
    view = proposal_view(edition, links, proposal)
    frame = dossier_frame(view.title, edition, links, section="voorstellen", is_inside=True)
    return render("proposal.html", frame, view)


def proposal_view(edition: Edition, links: Links, proposal: str) -> ProposalView:
    """Gather what the page shows."""
    perspective = edition.perspective
    address = f"voorstellen/{proposal}"
    effect, whole = perspective.effect(proposal), perspective.whole(proposal)
    shares = {one: perspective.share(proposal, one) for one in perspective.participants(proposal)}
    writer = FigureWriter.of(links, edition.years, series=[effect])
    shares_writer = FigureWriter.of(links, edition.years, series=[whole, *shares.values()])
    natures = {
        "waarvan structureel": (perspective.effect_of_nature(proposal, STRUCTURAL), "structureel"),
        "waarvan incidenteel": (perspective.effect_of_nature(proposal, INCIDENTAL), "incidenteel"),
    }
    lines = line_rows(edition, proposal)
    investments = investment_rows(edition, proposal)
    return ProposalView(
        id=proposal,
        title=edition.cell("voorstellen", proposal, "titel"),
        own_name=edition.own_name,
        years=edition.years,
        features=_features(edition, proposal),
        related=related(edition, links, proposal),
        is_counted=perspective.is_counted(proposal),
        scenario=perspective.scenario,
        explanation=live_html(edition, links, edition.cell("voorstellen", proposal, "toelichting")),
        effects=(
            writer.row(f"Effect voor {edition.own_name}", effect, f"{address}/effect", kind="opening"),
            *(writer.row(label, series, f"{address}/{row}") for label, (series, row) in natures.items()),
        ),
        shares=tuple(
            shares_writer.row(edition.organisation(one), series, f"{address}/aandelen/{one}")
            for one, series in shares.items()
        ),
        share_chart=share_chart(edition, proposal),
        whole=shares_writer.row("Totaal", whole, f"{address}/totaal", kind="total"),
        lines=lines,
        agreed=agreed_rows(edition, proposal),
        keys=keys_of(edition, proposal),
        investments=investments,
        sources=_sources(edition, proposal, (*lines, *investments)),
        proposals_url=links.proposals(ProposalChoice()),
    )


def _features(edition: Edition, proposal: str) -> tuple[tuple[str, str], ...]:
    def cell(column: str) -> str:
        return edition.cell("voorstellen", proposal, column)

    programme = cell("programma")
    pairs = (
        ("Keuze", edition.choices.get(proposal, "")),
        ("Wie vraagt", edition.organisation(cell("organisatie"))),
        ("Categorie", capital(CATEGORY_LABELS[cell("categorie")])),
        ("Status", capital(plain(cell("status")))),
        ("Reden", capital(cell("reden"))),
        ("Aard", _nature(edition, proposal)),
        ("Programma", programme_name(edition, programme) if programme else "Nog niet ingevuld"),
        ("Taakveld", cell("taakveld") or "Nog niet ingevuld"),
        ("Beleidsruimte", capital(plain(cell("beleidsruimte")))),
        ("Dekking", capital(cell("dekking"))),
        ("Prioriteit", capital(cell("prioriteit"))),
        ("Portefeuillehouder", capital(cell("portefeuillehouder"))),
        ("Evaluatie", written_date(cell("evaluatie"))),
    )
    return tuple((name, text) for name, text in pairs if text)


def _nature(edition: Edition, proposal: str) -> str:
    """The natures of the lines in words."""
    table = edition.dossier.table("regels")
    rows = table.positions("voorstel").get(proposal, [])
    natures = list(dict.fromkeys(table.cell(row, "aard") or "onbekend" for row in rows))
    if edition.dossier.table("investeringen").positions("voorstel").get(proposal) and "structureel" not in natures:
        natures.append("structureel")
    return capital(" en ".join(natures))


def _sources(edition: Edition, proposal: str, lines: tuple[LineRow, ...]) -> tuple[tuple[str, tuple[Source, ...]], ...]:
    """The sources by what they are about; what has none is left out."""
    found = [("Het voorstel", sources_of(edition, proposal))]
    found += [(line.name, sources_of(edition, line.id)) for line in lines]
    return tuple((name, sources) for name, sources in found if sources)
