"""The first page: which dossiers there are."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.parts.pages.dossiers import dossiers_page
from kaderwerk.web.answers import html
from kaderwerk.web.links import REJECTED, AppLinks, GeneralAppLinks
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """List the dossiers, and name the one that could not be read."""
    summaries = visit.services.dossiers(visit.actor)
    rejected = visit.services.rejected(visit.actor)
    has_problems = rejected is not None and len(rejected[1]) > 0
    return html(
        dossiers_page(
            summaries,
            GeneralAppLinks(),
            urls={one.id: AppLinks(dossier=one.id).perspective() for one in summaries},
            rejected_place=rejected[0] if rejected is not None and has_problems else "",
            rejected_url=REJECTED,
        )
    )


PAGE = Page(path="", title="Dossiers", permission=DOSSIER_READ, show=show)
