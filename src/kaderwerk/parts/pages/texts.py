"""The texts of the document on its home: the introduction, a text per programme, and any other."""

from dataclasses import dataclass

from markupsafe import Markup

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.links import Links
from kaderwerk.parts.live_text import live_figures
from kaderwerk.parts.markdown_text import markdown
from kaderwerk.parts.references import programme_name
from kaderwerk.parts.words import capital, plain

INTRODUCTION = "inleiding"
QUESTIONS = ("wat_willen_we_bereiken", "wat_gaan_we_doen", "wat_mag_het_kosten")
"""The three W questions: the places of texts that stand on the page of their programme."""
QUESTION_TITLES = ("Wat willen we bereiken?", "Wat gaan we doen?", "Wat mag het kosten?")


@dataclass(frozen=True, kw_only=True)
class TextBlock:
    """One text; ``heading`` is the programme or the place that it belongs to, empty for the introduction."""

    heading: str
    html: Markup


def introduction(edition: Edition, links: Links) -> tuple[TextBlock, ...]:
    """Return the texts that open the document."""
    return tuple(_block(edition, links, row, heading="") for row in _rows(edition) if _is_introduction(edition, row))


def other_texts(edition: Edition, links: Links) -> tuple[TextBlock, ...]:
    """Return the other texts: of programmes in their order, then of other places.

    The answers to the three W questions of a programme are not among them.
    """
    table = edition.dossier.table("teksten")
    programmes = edition.dossier.table("programmas").column("programma")
    rows = [row for row in _rows(edition) if not _is_introduction(edition, row) and not _is_answer(edition, row)]
    rows.sort(key=lambda row: _position(table.cell(row, "programma"), programmes))
    found = []
    for row in rows:
        programme = table.cell(row, "programma")
        heading = programme_name(edition, programme) if programme else capital(plain(table.cell(row, "plaats")))
        found.append(_block(edition, links, row, heading=heading))
    return tuple(found)


def programme_texts(edition: Edition, links: Links, programme: str) -> dict[str, tuple[TextBlock, ...]]:
    """Return the texts of a programme by their place, in the order of the texts."""
    table = edition.dossier.table("teksten")
    found: dict[str, tuple[TextBlock, ...]] = {}
    for row in _rows(edition):
        if table.cell(row, "programma") == programme and not _is_introduction(edition, row):
            place = table.cell(row, "plaats")
            found[place] = (*found.get(place, ()), _block(edition, links, row, heading=""))
    return found


def _rows(edition: Edition) -> list[int]:
    table = edition.dossier.table("teksten")
    return sorted(range(table.size), key=lambda row: int(table.cell(row, "volgorde") or 0))


def _is_introduction(edition: Edition, row: int) -> bool:
    return edition.dossier.table("teksten").cell(row, "plaats") == INTRODUCTION


def _is_answer(edition: Edition, row: int) -> bool:
    table = edition.dossier.table("teksten")
    return table.cell(row, "plaats") in QUESTIONS and bool(table.cell(row, "programma"))


def _position(programme: str, programmes: list[str]) -> int:
    return programmes.index(programme) if programme in programmes else len(programmes)


def _block(edition: Edition, links: Links, row: int, *, heading: str) -> TextBlock:
    return TextBlock(
        heading=heading, html=live_html(edition, links, edition.dossier.table("teksten").cell(row, "inhoud"))
    )


def live_html(edition: Edition, links: Links, text: str) -> Markup:
    """Return a text of an author as HTML: each reference is a figure that leads to its explanation."""

    def link(address: str) -> str:
        series_address, _, year = address.rpartition("/")
        return links.explanation(series_address, int(year))

    return markdown(text, live_figures(edition.snapshot, link))
