"""Everything that readers can look for, with where it stands: the list from A to Z and the index for searching."""

from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.figures.groups.deelnemers import shared_by
from kaderwerk.core.figures.groups.risicos import risks_of
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.links import Links
from kaderwerk.parts.live_text import live_figures
from kaderwerk.parts.pages.choices import numbered
from kaderwerk.parts.pages.glossary import public_terms
from kaderwerk.parts.plain_words import sentences
from kaderwerk.parts.programme_tables import programme_blocks
from kaderwerk.parts.proposal_choice import ProposalChoice
from kaderwerk.parts.terms import anchor_of
from kaderwerk.parts.words import capital

TEXT_MAX = 600
"""So many characters of a text are searched: the index stays small enough to load at once."""
_PAGES = (
    ("per-jaar", "Het saldo per jaar"),
    ("keuzes", "Keuzes"),
    ("programmas", "Programma’s"),
    ("niet-opgenomen", "Niet opgenomen"),
    ("partners", "Partners"),
    ("risicos", "Risico’s"),
    ("reserves-en-kengetallen", "Reserves en kengetallen"),
    ("begrippen", "Begrippen"),
)


@dataclass(frozen=True, kw_only=True)
class SearchEntry:
    """One thing to find; ``kind`` says what it is, ``text`` is searched too."""

    title: str
    kind: str
    url: str
    text: str = ""


def search_entries(edition: Edition, links: Links) -> list[SearchEntry]:
    """Return every entry in the order of the alphabet."""
    return sorted(_entries(edition, links), key=lambda one: (one.title.casefold(), one.kind, one.url))


def _entries(edition: Edition, links: Links) -> Iterator[SearchEntry]:
    yield SearchEntry(title="Perspectief", kind="pagina", url=links.perspective())
    yield SearchEntry(title="Begroting", kind="pagina", url=links.budget())
    yield SearchEntry(title="Bevindingen", kind="pagina", url=links.findings())
    yield SearchEntry(title="Alle voorstellen", kind="pagina", url=links.proposals(ProposalChoice()) or "")
    for name, title in _PAGES:
        yield SearchEntry(title=title, kind="pagina", url=links.named(name))
    for one in edition.perspective.lines.proposals:
        words = " ".join(sentences(edition.cell("voorstellen", one, "toelichting"), live_figures(edition.snapshot)))
        text = f"{edition.organisation(edition.cell('voorstellen', one, 'organisatie'))}. {words}"
        title = numbered(edition, one)
        yield SearchEntry(title=title, kind="voorstel", url=links.proposal(one), text=text[:TEXT_MAX])
    for block in programme_blocks(edition, links):
        yield SearchEntry(title=block.name, kind="programma", url=block.url)
    for family in edition.snapshot.families:
        url = links.families(family.group.code)
        yield SearchEntry(title=family.group.title, kind="cijfers", url=url, text=family.group.introduction)
    for reserve in edition.perspective.reserves:
        yield SearchEntry(title=reserve.name, kind="reserve", url=links.perspective(f"reserve-{reserve.reserve}"))
    for one in shared_by(edition.perspective):
        yield SearchEntry(
            title=edition.organisation(one), kind="partner", url=links.named("partners", f"deelnemer-{one}")
        )
    for risk in risks_of(edition.perspective).risks:
        title = edition.cell("risicos", risk.risk, "omschrijving") or risk.risk
        yield SearchEntry(title=title, kind="risico", url=links.named("risicos"))
    for term in public_terms():
        url = links.named("begrippen", anchor_of(term.dutch))
        yield SearchEntry(title=capital(term.dutch), kind="begrip", url=url, text=term.meaning)
