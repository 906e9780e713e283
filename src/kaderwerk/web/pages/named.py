"""The pages that a dossier has once, in the application: choices, programmes, partners and so on."""

from django.http import HttpResponse

from kaderwerk.application.access import DOSSIER_READ
from kaderwerk.parts.pages.named import NAMED_PAGES, NamedPage
from kaderwerk.web.answers import html
from kaderwerk.web.page import Page, Visit


def _page(named: NamedPage) -> Page:
    def show(visit: Visit) -> HttpResponse:
        return html(named.make(visit.edition(), visit.links))

    return Page(path=f"dossiers/<str:dossier>/{named.name}", title=named.title, permission=DOSSIER_READ, show=show)


PAGES = tuple(_page(one) for one in NAMED_PAGES)
