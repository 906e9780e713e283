"""One proposal in the application."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.pages.proposal import proposal_page
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit

_NAMED_MAX = 12


def show(visit: Visit) -> HttpResponse:
    """Show a proposal.

    Raises:
        QuestionError: the dossier has no such proposal.
    """
    edition, proposal = visit.edition(), visit.steps["voorstel"]
    known = edition.perspective.lines.proposals
    if proposal not in known:
        more = " ..." if len(known) > _NAMED_MAX else ""
        named = f"Wel: {', '.join(known[:_NAMED_MAX])}{more}." if known else "Het dossier heeft nog geen voorstellen."
        message = f'Voorstel "{proposal}" staat niet in dit dossier. {named}'
        raise QuestionError(message)
    return html(proposal_page(edition, visit.links, proposal))


PAGE = Page(
    path="dossiers/<str:dossier>/voorstellen/<str:voorstel>", title="Voorstel", permission=DOSSIER_READ, show=show
)
