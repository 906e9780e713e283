"""The choices of the council with their numbers: what each is, who asks, what it costs and what happens otherwise."""

from dataclasses import dataclass

from kaderwerk.core.perspective.scenario import LEFT_OUT
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.live_text import live_figures
from kaderwerk.parts.navigation import Link
from kaderwerk.parts.plain_words import first_sentence, otherwise
from kaderwerk.parts.proposal_costs import cost_rows
from kaderwerk.parts.references import programme_name
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import CATEGORY_LABELS, capital, counted, plain

NAME = "keuzes"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One choice; ``costs`` has a figure per year in each row, ``otherwise`` says what happens without it."""

    number: str
    title: str
    url: str
    is_counted: bool
    why: str
    otherwise: str
    features: tuple[tuple[str, str], ...]
    related: tuple[tuple[str, tuple[Link, ...]], ...]
    costs: tuple[FigureRow, ...]


@dataclass(frozen=True, kw_only=True)
class ChoicesView:
    """What the page shows; ``elsewhere`` are choices with a number that were not included."""

    years: tuple[int, ...]
    own_name: str
    count_text: str
    choices: tuple[Choice, ...]
    elsewhere: tuple[Link, ...]

    @property
    def has_pm(self) -> bool:
        """Whether a cost leaves out a PM."""
        return any(row.is_pm for one in self.choices for row in one.costs)


def choices_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    return render("choices.html", dossier_frame("Keuzes", edition, links, section=NAME), choices_view(edition, links))


def choices_view(edition: Edition, links: Links) -> ChoicesView:
    """Gather what the page shows: the choices that are still open or were made, in the order of their numbers."""
    statuses = {one: edition.cell("voorstellen", one, "status") for one in edition.choices}
    shown = [one for one in edition.choices if statuses[one] not in LEFT_OUT]
    return ChoicesView(
        years=edition.years,
        own_name=edition.own_name,
        count_text=counted(len(shown), "keuze", "keuzes"),
        choices=tuple(_choice(edition, links, one) for one in shown),
        elsewhere=tuple(
            Link(label=number, url=links.proposal(one), note=edition.cell("voorstellen", one, "titel"))
            for one, number in edition.choices.items()
            if statuses[one] in LEFT_OUT
        ),
    )


def numbered(edition: Edition, proposal: str) -> str:
    """Return the title of a proposal, with its number before it when it is a choice."""
    title = edition.cell("voorstellen", proposal, "titel")
    number = edition.choices.get(proposal)
    return f"{number} {title}" if number else title


def related(edition: Edition, links: Links, proposal: str) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Return the other proposals that this one needs and that it excludes."""
    found = []
    for label, column in (("Vereist ook", "vereist"), ("Sluit uit", "sluit_uit")):
        others = edition.cell("voorstellen", proposal, column).split()
        if others:
            found.append((label, tuple(Link(label=numbered(edition, one), url=links.proposal(one)) for one in others)))
    return tuple(found)


def _choice(edition: Edition, links: Links, proposal: str) -> Choice:
    def cell(column: str) -> str:
        return edition.cell("voorstellen", proposal, column)

    programme = cell("programma")
    features = (
        ("Wie vraagt", edition.organisation(cell("organisatie"))),
        ("Categorie", capital(CATEGORY_LABELS[cell("categorie")])),
        ("Status", capital(plain(cell("status")))),
        ("Programma", programme_name(edition, programme) if programme else ""),
        ("Beleidsruimte", capital(plain(cell("beleidsruimte")))),
        ("Dekking", capital(cell("dekking"))),
    )
    return Choice(
        number=edition.choices[proposal],
        title=cell("titel"),
        url=links.proposal(proposal),
        is_counted=edition.perspective.is_counted(proposal),
        why=first_sentence(cell("toelichting"), live_figures(edition.snapshot)),
        otherwise=otherwise(cell("toelichting"), live_figures(edition.snapshot)),
        features=tuple((name, text) for name, text in features if text),
        related=related(edition, links, proposal),
        costs=cost_rows(edition, links, proposal, numbered(edition, proposal)),
    )
