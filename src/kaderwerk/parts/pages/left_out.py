"""Proposals that were not included: how far each came, why it is not here, what it would cost, what brings it back."""

from dataclasses import dataclass

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.live_text import live_figures
from kaderwerk.parts.navigation import Link
from kaderwerk.parts.pages.choices import numbered, related
from kaderwerk.parts.plain_words import first_sentence, way_back
from kaderwerk.parts.proposal_costs import cost_rows
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import capital, counted, plain

NAME = "niet-opgenomen"
TITLE = "Niet opgenomen"


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """One proposal that does not count; ``costs`` is what it would do to the balance."""

    title: str
    url: str
    organisation: str
    status: str
    why: str
    reason: str
    way_back: str
    related: tuple[tuple[str, tuple[Link, ...]], ...]
    costs: tuple[FigureRow, ...]


@dataclass(frozen=True, kw_only=True)
class LeftOutView:
    """What the page shows."""

    years: tuple[int, ...]
    own_name: str
    scenario: str
    count_text: str
    proposals: tuple[LeftOut, ...]

    @property
    def has_pm(self) -> bool:
        """Whether a cost leaves out a PM."""
        return any(row.is_pm for one in self.proposals for row in one.costs)


def left_out_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    return render("left_out.html", dossier_frame(TITLE, edition, links, section=NAME), left_out_view(edition, links))


def left_out_view(edition: Edition, links: Links) -> LeftOutView:
    """Gather what the page shows: every proposal that does not count in the scenario."""
    shown = [one for one in edition.perspective.lines.proposals if not edition.perspective.is_counted(one)]
    return LeftOutView(
        years=edition.years,
        own_name=edition.own_name,
        scenario=edition.perspective.scenario,
        count_text=counted(len(shown), "voorstel telt", "voorstellen tellen"),
        proposals=tuple(_left_out(edition, links, one) for one in shown),
    )


def _left_out(edition: Edition, links: Links, proposal: str) -> LeftOut:
    def cell(column: str) -> str:
        return edition.cell("voorstellen", proposal, column)

    return LeftOut(
        title=numbered(edition, proposal),
        url=links.proposal(proposal),
        organisation=edition.organisation(cell("organisatie")),
        status=capital(plain(cell("status"))),
        why=first_sentence(cell("toelichting"), live_figures(edition.snapshot)),
        reason=cell("reden"),
        way_back=way_back(cell("reden"), cell("toelichting"), figure=live_figures(edition.snapshot)),
        related=related(edition, links, proposal),
        costs=cost_rows(edition, links, proposal, numbered(edition, proposal)),
    )
