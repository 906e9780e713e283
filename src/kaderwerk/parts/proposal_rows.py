"""Proposals as rows of a table: number, title, who asks, how far it is, and the effect per year."""

from collections.abc import Sequence
from dataclasses import dataclass

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import Figure, FigureWriter
from kaderwerk.parts.links import Links
from kaderwerk.parts.words import CATEGORY_LABELS, plain


@dataclass(frozen=True, kw_only=True)
class ProposalRow:
    """One proposal in a list; ``number`` when it is a choice; ``effects`` has a figure per year."""

    id: str
    number: str
    title: str
    url: str
    organisation: str
    category: str
    status: str
    is_counted: bool
    effects: tuple[Figure, ...]

    @property
    def is_pm(self) -> bool:
        """Whether an effect leaves out a PM."""
        return any(figure.is_pm for figure in self.effects)


def proposal_rows(edition: Edition, links: Links, proposals: Sequence[str]) -> tuple[ProposalRow, ...]:
    """Return the rows of some proposals, all with decimals or all without."""
    writer = FigureWriter.of(links, edition.years, series=[edition.perspective.effect(one) for one in proposals])
    return tuple(_row(edition, links, writer, one) for one in proposals)


def _row(edition: Edition, links: Links, writer: FigureWriter, proposal: str) -> ProposalRow:
    def cell(column: str) -> str:
        return edition.cell("voorstellen", proposal, column)

    return ProposalRow(
        id=proposal,
        number=edition.choices.get(proposal, ""),
        title=cell("titel"),
        url=links.proposal(proposal),
        organisation=edition.organisation(cell("organisatie")),
        category=CATEGORY_LABELS[cell("categorie")],
        status=plain(cell("status")),
        is_counted=edition.perspective.is_counted(proposal),
        effects=writer.figures(edition.perspective.effect(proposal), f"voorstellen/{proposal}/effect"),
    )
