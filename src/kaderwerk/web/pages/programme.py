"""One programme in the application."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.pages.programme import programme_page, programme_steps
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show a programme.

    Raises:
        QuestionError: the dossier has no such programme.
    """
    edition, programme = visit.edition(), visit.steps["programma"]
    known = programme_steps(edition)
    if programme not in known:
        named = f"Wel: {', '.join(known)}." if known else "Het dossier heeft nog geen programma’s."
        message = f'Programma "{programme}" staat niet in dit dossier. {named}'
        raise QuestionError(message)
    return html(programme_page(edition, visit.links, programme))


PAGE = Page(
    path="dossiers/<str:dossier>/programmas/<str:programma>", title="Programma", permission=DOSSIER_READ, show=show
)
