"""What a page of the application is: its path, its title, the permission it asks, and how it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpResponse

from kaderwerk.application.access import PERMISSION_NAMES
from kaderwerk.application.actor import Actor
from kaderwerk.core.perspective.scenario import ALL
from kaderwerk.parts.edition import Edition
from kaderwerk.web.editions import Editions
from kaderwerk.web.links import AppLinks
from kaderwerk.web.services import Services


class PageRefusedError(Exception):
    """A page cannot take part: it names no permission, or one that nobody knows."""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One request for a page: who asks, the steps of its path and its parameters."""

    actor: Actor
    editions: Editions
    steps: Mapping[str, str]
    query: Mapping[str, str]

    @property
    def services(self) -> Services:
        """What the page may ask."""
        return self.editions.services

    @property
    def scenario(self) -> str:
        """The scenario asked for."""
        return self.query.get("scenario") or ALL

    @property
    def links(self) -> AppLinks:
        """Where the pages of this dossier are, in this scenario."""
        return AppLinks(dossier=self.steps["dossier"], present_scenario=self.scenario)

    def edition(self) -> Edition:
        """Return the dossier of the path in the scenario asked for.

        Raises:
            UnknownDossierError: there is no such dossier.
            QuestionError: the dossier has no such scenario.
        """
        return self.editions.edition(self.actor, self.steps["dossier"], self.scenario)


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page; ``path`` is a route as Django writes it, ``permission`` one of those in access.py."""

    path: str
    title: str
    permission: str
    show: Callable[[Visit], HttpResponse]


def accepted(page: Page) -> Page:
    """Return the page when it names a permission that exists.

    Raises:
        PageRefusedError: it does not; the application does not start.
    """
    if page.permission not in PERMISSION_NAMES:
        known = ", ".join(PERMISSION_NAMES)
        raise PageRefusedError(
            f'Pagina "{page.title}" ({page.path}) noemt geen bekend recht: "{page.permission}". Kies uit: {known}.'
        )
    return page
