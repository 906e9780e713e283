"""The explanation of a figure: its address stands in the path, with or without the year."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
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
    series_address, year = divided(edition, visit.steps["adres"].strip("/"))
    return html(explanation_page(edition, visit.links, series_address, year))


def divided(edition: Edition, text: str) -> tuple[str, int | None]:
    """Return the address without its year, and the year when there is one.

    Raises:
        QuestionError: no figure has this address.
    """
    series_address, _, last = text.rpartition("/")
    try:
        edition.snapshot.explanation(text)
    except QuestionError:
        if last.isdecimal() and series_address:
            raise
        edition.snapshot.explanation(f"{text}/{edition.years_of(text)[0]}")
        return text, None
    return series_address, int(last)


PAGE = Page(path="dossiers/<str:dossier>/uitleg/<path:adres>", title="Uitleg", permission=DOSSIER_READ, show=show)
