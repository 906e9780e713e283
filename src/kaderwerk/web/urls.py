"""Every page of the application, as a list; what is not in the list does not exist."""

from collections.abc import Callable, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from kaderwerk.application.access import PermissionDeniedError, require
from kaderwerk.application.actor import Actor
from kaderwerk.application.ports import UnknownDossierError
from kaderwerk.core.questions import QuestionError
from kaderwerk.web import answers
from kaderwerk.web.editions import Editions
from kaderwerk.web.page import Page, Visit, accepted
from kaderwerk.web.pages import (
    asset,
    budget,
    dossiers,
    download,
    explanation,
    families,
    family,
    findings,
    named,
    perspective,
    programme,
    proposal,
    proposals,
    rejected,
)
from kaderwerk.web.settings import ACTOR_SETTING, EDITIONS_SETTING

PAGES = (
    dossiers.PAGE,
    rejected.PAGE,
    perspective.PAGE,
    proposals.PAGE,
    proposal.PAGE,
    *named.PAGES,
    programme.PAGE,
    budget.PAGE,
    families.PAGE,
    family.PAGE,
    findings.PAGE,
    explanation.PAGE,
    download.PAGE,
    asset.PAGE,
)


def routes(pages: Sequence[Page]) -> list[URLPattern]:
    """Return a route per page.

    Raises:
        PageRefusedError: a page names no known permission.
    """
    return [path(page.path, _view(accepted(page)), name=page.title) for page in pages]


def _view(page: Page) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, **steps: str) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return answers.read_only()
        actor: Actor = getattr(settings, ACTOR_SETTING)
        editions: Editions = getattr(settings, EDITIONS_SETTING)
        visit = Visit(actor=actor, editions=editions, steps=steps, query=request.GET.dict())
        try:
            require(actor, page.permission)
            return page.show(visit)
        except PermissionDeniedError as error:
            return answers.denied(str(error))
        except (UnknownDossierError, QuestionError) as error:
            return answers.missing(str(error))

    return view


urlpatterns = routes(PAGES)
handler400 = answers.bad_request
handler404 = answers.no_such_page
handler500 = answers.failure
