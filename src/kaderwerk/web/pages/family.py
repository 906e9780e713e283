"""One family of figures in the application; its code stands in the path."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.pages.family import family_page
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show the tables of a family.

    Raises:
        QuestionError: the dossier has no figures of such a family.
    """
    edition, code = visit.edition(), visit.steps["code"]
    by_code = {one.group.code: one for one in edition.snapshot.families}
    if code not in by_code:
        named = f"Wel: {', '.join(by_code)}." if by_code else "Het dossier heeft nog geen cijfers om te verdiepen."
        message = f'Van "{code}" heeft dit dossier geen cijfers. {named}'
        raise QuestionError(message)
    return html(family_page(edition, visit.links, by_code[code]))


PAGE = Page(path="dossiers/<str:dossier>/cijfers/<str:code>", title="Cijfers", permission=DOSSIER_READ, show=show)
