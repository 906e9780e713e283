"""One programme: what we want to reach, what we will do, what it may cost, and its proposals."""

from dataclasses import dataclass

from kaderwerk.core.perspective.lines import NOBODY
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.navigation import Link
from kaderwerk.parts.pages.programmes import NAME, TITLE
from kaderwerk.parts.pages.texts import QUESTION_TITLES, QUESTIONS, TextBlock, programme_texts
from kaderwerk.parts.programme_tables import programme_blocks
from kaderwerk.parts.proposal_rows import ProposalRow, proposal_rows
from kaderwerk.parts.references import WITHOUT_PROGRAMME
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import capital


@dataclass(frozen=True, kw_only=True)
class ProgrammeView:
    """What the page shows; ``step`` is the id of the programme in addresses.

    ``answers`` are the texts of the first two questions, ``costs`` of the last.
    """

    step: str
    name: str
    own_name: str
    holder: str
    above: Link
    years: tuple[int, ...]
    texts: tuple[TextBlock, ...]
    answers: tuple[tuple[str, str, tuple[TextBlock, ...]], ...]
    costs: tuple[TextBlock, ...]
    rows: tuple[FigureRow, ...]
    proposals: tuple[ProposalRow, ...]

    @property
    def has_pm(self) -> bool:
        """Whether a figure of the programme leaves out a PM."""
        return any(row.is_pm for row in self.rows)

    @property
    def proposals_have_pm(self) -> bool:
        """Whether an effect of a proposal leaves out a PM."""
        return any(row.is_pm for row in self.proposals)


def programme_steps(edition: Edition) -> tuple[str, ...]:
    """Return the programmes that have a page, as they stand in addresses: null is what has no programme."""
    return tuple(one.programme or WITHOUT_PROGRAMME for one in edition.perspective.programmes)


def programme_page(edition: Edition, links: Links, programme: str) -> str:
    """Return the page as HTML; the programme must be one of ``programme_steps``."""
    block = next(one for one in programme_blocks(edition, links) if one.step == programme)
    texts = programme_texts(edition, links, "" if programme == WITHOUT_PROGRAMME else programme)
    if programme == WITHOUT_PROGRAMME:
        texts = {}
    others = [one for place, found in texts.items() if place not in QUESTIONS for one in found]
    view = ProgrammeView(
        step=programme,
        name=block.name,
        own_name=edition.own_name,
        holder=capital(edition.cell("programmas", programme, "portefeuillehouder")),
        above=Link(label=TITLE, url=links.named(NAME)),
        years=edition.years,
        texts=tuple(others),
        answers=tuple(
            (place, title, texts[place])
            for place, title in zip(QUESTIONS[:2], QUESTION_TITLES[:2], strict=True)
            if place in texts
        ),
        costs=texts.get(QUESTIONS[2], ()),
        rows=block.rows,
        proposals=proposal_rows(edition, links, programme_proposals(edition, programme)),
    )
    frame = dossier_frame(view.name, edition, links, section=NAME, is_inside=True)
    return render("programme.html", frame, view)


def programme_proposals(edition: Edition, programme: str) -> list[str]:
    """Return the proposals that a programme is of, or that have a line in it, in the order of the dossier."""
    lines, step = edition.perspective.lines, None if programme == WITHOUT_PROGRAMME else programme
    at = lines.programmes.index(step) if step in lines.programmes else NOBODY
    table = edition.dossier.table("voorstellen")
    own = {one for one, where in zip(table.column("voorstel"), table.column("programma"), strict=True) if where == step}
    for proposal, rows in edition.perspective.proposal_lines.items():
        if any(lines.programme_of[row] == at for row in rows):
            own.add(proposal)
    return [one for one in lines.proposals if one in own]
