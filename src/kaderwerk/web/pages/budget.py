"""The posts of the budget in the application."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.parts.pages.budget import budget_page
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show the posts."""
    return html(budget_page(visit.edition(), visit.links))


PAGE = Page(path="dossiers/<str:dossier>/begroting", title="Begroting", permission=DOSSIER_READ, show=show)
