"""The findings of a dossier in the application."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.parts.pages.findings import findings_page
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show the findings, those about how texts were written as well."""
    return html(findings_page(visit.edition(), visit.links, is_for_authors=True))


PAGE = Page(path="dossiers/<str:dossier>/bevindingen", title="Bevindingen", permission=DOSSIER_READ, show=show)
