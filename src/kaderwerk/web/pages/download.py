"""A published file of the snapshot that the pages show."""

from mimetypes import guess_type

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.core.questions import QuestionError
from kaderwerk.web.page import Page, Visit


def show(visit: Visit) -> HttpResponse:
    """Hand over a file, to keep rather than to show.

    Raises:
        QuestionError: this snapshot has no such file.
    """
    edition, file = visit.edition(), visit.steps["bestand"]
    content = visit.services.download(visit.actor, edition.fingerprint, file)
    if content is None:
        named = ", ".join(one.file for one in edition.downloads)
        there = f"Wel: {named}." if named else "Deze cijfers zijn nog niet gepubliceerd."
        message = f'Bestand "{file}" hoort niet bij deze cijfers. {there}'
        raise QuestionError(message)
    media_type = guess_type(file)[0] or "application/octet-stream"
    name = file.rpartition("/")[2]
    headers = {"Cache-Control": "no-cache", "Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)


PAGE = Page(path="dossiers/<str:dossier>/bestanden/<path:bestand>", title="Bestand", permission=DOSSIER_READ, show=show)
