"""Answers of the application: pages as HTML, and a friendly page for whatever goes otherwise."""

import logging
import sys
import traceback

from django.http import HttpRequest, HttpResponse

from kaderwerk.parts.pages.message import MessageView, message_page
from kaderwerk.web.links import GeneralAppLinks

LOGGER = logging.getLogger("kaderwerk.web")


def html(text: str, status: int = 200) -> HttpResponse:
    """Return a page; a browser asks again whether it changed."""
    return HttpResponse(text, status=status, headers={"Cache-Control": "no-cache"})


def message(title: str, story: str, *, remedy: str, status: int) -> HttpResponse:
    """Return a page with one message."""
    return html(message_page(MessageView(title=title, story=story, remedy=remedy), GeneralAppLinks()), status)


def missing(story: str) -> HttpResponse:
    """Return that what was asked is not there; ``story`` says what is."""
    remedy = "Kijk of het adres klopt, of begin opnieuw bij de lijst."
    return message("Niet gevonden", story, remedy=remedy, status=404)


def denied(story: str) -> HttpResponse:
    """Return that this actor may not see the page."""
    return message("Geen toegang", story, remedy="Zonder dat recht blijft deze pagina dicht.", status=403)


def read_only() -> HttpResponse:
    """Return that nothing can be sent to a page."""
    story = "Deze pagina’s zijn alleen om te lezen; er is niets veranderd."
    answer = message("Dit kan hier niet", story, remedy="Ga terug en kies een link.", status=405)
    answer["Allow"] = "GET, HEAD"
    return answer


def no_such_page(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django's own shape
    """Return that no page has this address."""
    return missing(f"Het adres {request.path} bestaat niet.")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django's own shape
    """Return that the request cannot be read, for example because it names another host."""
    story = "De aanvraag klopt niet. Vaak staat er een andere naam van de computer in het adres."
    return message(
        "Onleesbare aanvraag", story, remedy="Gebruik het adres dat Kaderwerk bij het starten noemt.", status=400
    )


def failure(request: HttpRequest) -> HttpResponse:
    """Return that we made a mistake; the terminal names it in one line."""
    error = sys.exc_info()[1]
    if error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "onbekend"
        LOGGER.error("Fout bij %s: %r in %s", request.path, error, place)
    story = "Dit is een fout van Kaderwerk, niet van u. Uw dossier is niet veranderd."
    remedy = "Meld de fout met het adres van deze pagina en met wat er op de terminal staat."
    return message("Er ging iets mis", story, remedy=remedy, status=500)
