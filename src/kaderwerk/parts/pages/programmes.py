"""The list of programmes: what each wants, and what it comes to per year."""

from dataclasses import dataclass

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.pages.texts import QUESTIONS
from kaderwerk.parts.plain_words import first_sentence
from kaderwerk.parts.programme_tables import programme_blocks
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import capital

NAME = "programmas"
TITLE = "Programma’s"


@dataclass(frozen=True, kw_only=True)
class ProgrammeEntry:
    """One programme with the way to its page; ``aim`` is the first sentence of what it wants to reach."""

    name: str
    url: str
    holder: str
    aim: str
    balance: FigureRow


@dataclass(frozen=True, kw_only=True)
class ProgrammesView:
    """What the page shows."""

    years: tuple[int, ...]
    entries: tuple[ProgrammeEntry, ...]

    @property
    def has_pm(self) -> bool:
        """Whether a balance leaves out a PM."""
        return any(one.balance.is_pm for one in self.entries)


def programmes_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    entries = tuple(
        ProgrammeEntry(
            name=block.name,
            url=block.url,
            holder=capital(edition.cell("programmas", block.step, "portefeuillehouder")),
            aim=_aim(edition, block.step),
            balance=block.rows[-1],
        )
        for block in programme_blocks(edition, links)
    )
    view = ProgrammesView(years=edition.years, entries=entries)
    return render("programmes.html", dossier_frame(TITLE, edition, links, section=NAME), view)


def _aim(edition: Edition, programme: str) -> str:
    """The first sentence that holds no live figure of the answer to the first question."""
    table = edition.dossier.table("teksten")
    for row in table.positions("programma").get(programme, []):
        text = first_sentence(table.cell(row, "inhoud"))
        if table.cell(row, "plaats") == QUESTIONS[0] and "{{" not in text:
            return text
    return ""
