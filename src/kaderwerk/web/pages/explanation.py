"""The explanation of a figure: its address stands in the path, with or without the year."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.core.perspective.address import parse_address
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.explanation import explanation_page
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show how a figure came about.

    Raises:
        QuestionError: no figure has this address; the message says what exists.
    """
    edition = visit.edition()
    series_address, year = divided(edition, visit.steps["adres"])
    return html(explanation_page(edition, visit.links, series_address, year))


def divided(edition: Edition, text: str) -> tuple[str, int | None]:
    """Return the address without its year, and the year when there is one.

    Raises:
        QuestionError: no figure has this address.
    """
    series_address, _, last = text.rpartition("/")
    try:
        return series_address, parse_address(edition.perspective, text).year
    except QuestionError:
        if last.isdecimal() and series_address:
            raise
    parse_address(edition.perspective, f"{text}/{edition.years[0]}")
    return text, None


PAGE = Page(path="dossiers/<str:dossier>/uitleg/<path:adres>", title="Uitleg", permission=DOSSIER_READ, show=show)
