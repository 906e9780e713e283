"""The errors of a dossier that cannot be read; the files are read again at every visit."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.parts.pages.rejected import rejected_page
from kaderwerk.web.answers import html
from kaderwerk.web.links import REJECTED, GeneralAppLinks
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Show every error, or that there is none any more."""
    place, problems = visit.services.rejected(visit.actor) or ("", ())
    return html(rejected_page(place, problems, GeneralAppLinks(), url=REJECTED))


PAGE = Page(path="fouten", title="Fouten in het dossier", permission=DOSSIER_READ, show=show)
