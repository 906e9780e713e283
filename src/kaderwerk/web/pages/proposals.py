"""The list of proposals; sort and filter stand in the address."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.parts.pages.proposals import proposals_page
from kaderwerk.parts.proposal_choice import choice_from
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show the proposals that pass the filters."""
    return html(proposals_page(visit.edition(), visit.links, choice_from(visit.query)))


PAGE = Page(path="dossiers/<str:dossier>/voorstellen", title="Voorstellen", permission=DOSSIER_READ, show=show)
