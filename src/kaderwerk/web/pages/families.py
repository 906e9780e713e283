"""The list of families of figures in the application."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.parts.pages.families import families_page
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show the families that have figures."""
    return html(families_page(visit.edition(), visit.links))


PAGE = Page(path="dossiers/<str:dossier>/cijfers", title="Verdieping", permission=DOSSIER_READ, show=show)
