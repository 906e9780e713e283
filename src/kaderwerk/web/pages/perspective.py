"""The home of a dossier in the application."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.parts.pages.perspective import perspective_page
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show the perspective."""
    return html(perspective_page(visit.edition(), visit.links))


PAGE = Page(path="dossiers/<str:dossier>", title="Perspectief", permission=DOSSIER_READ, show=show)
