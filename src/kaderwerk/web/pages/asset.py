"""The stylesheet, the theme and the icon: part of every page, so open to all."""

from importlib import resources

from django.conf import settings
from django.http import HttpResponse

from kaderwerk.application.access import PUBLIC
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.frame import ASSETS, STYLESHEET
from kaderwerk.parts.themes import THEME_FILE
from kaderwerk.web.page import Page, Visit
from kaderwerk.web.settings import THEME_SETTING


def show(visit: Visit) -> HttpResponse:
    """Return a file by its name; its address changes with its content, so it may be kept for a year.

    Raises:
        QuestionError: there is no such file.
    """
    name = visit.steps["naam"]
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    theme: bytes | None = getattr(settings, THEME_SETTING, None)
    if name == THEME_FILE and theme is not None:
        return HttpResponse(theme, content_type=ASSETS[STYLESHEET], headers=headers)
    if name not in ASSETS:
        message = f'Bestand "{name}" bestaat niet. Wel: {", ".join(ASSETS)}.'
        raise QuestionError(message)
    content = resources.files("kaderwerk.parts").joinpath("static", name).read_bytes()
    return HttpResponse(content, content_type=ASSETS[name], headers=headers)


PAGE = Page(path="statisch/<str:naam>", title="Opmaak", permission=PUBLIC, show=show)
