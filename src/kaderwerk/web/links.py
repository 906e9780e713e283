"""Addresses inside the application; every link keeps the scenario that is shown."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from urllib.parse import quote, urlencode

from django.conf import settings

from kaderwerk.core.perspective.scenario import ALL
from kaderwerk.parts.links import FormTarget
from kaderwerk.parts.proposal_choice import ProposalChoice, parameters_of
from kaderwerk.parts.themes import THEME_FILE
from kaderwerk.web.settings import THEME_SETTING

HOME = "/"
REJECTED = "/fouten"


@dataclass(frozen=True, kw_only=True)
class GeneralAppLinks:
    """What a page points to that belongs to no dossier."""

    def asset(self, name: str) -> str:
        """Return the address of the stylesheet or the icon; it changes with its content."""
        return f"/statisch/{name}?versie={_version(name)}"

    def theme(self) -> str | None:
        """Return the address of the theme, when there is one; it changes with its content."""
        content: bytes | None = getattr(settings, THEME_SETTING, None)
        if content is None:
            return None
        return f"/statisch/{THEME_FILE}?versie={hashlib.sha256(content).hexdigest()[:12]}"

    def dossiers(self) -> str | None:
        """Return the list of dossiers."""
        return HOME


@dataclass(frozen=True, kw_only=True)
class AppLinks(GeneralAppLinks):
    """The pages of one dossier in one scenario."""

    dossier: str
    present_scenario: str = ALL

    def perspective(self, anchor: str = "") -> str:
        """Return the home of the dossier."""
        return self._to("", anchor=anchor)

    def scenario(self, name: str) -> str | None:
        """Return the home of the dossier in another scenario."""
        return AppLinks(dossier=self.dossier, present_scenario=name).perspective()

    def proposals(self, choice: ProposalChoice) -> str | None:
        """Return the list of proposals in this sort and filter."""
        return self._to("/voorstellen", parameters=parameters_of(choice))

    def proposals_form(self) -> FormTarget | None:
        """Return where the form with filters goes."""
        return FormTarget(action=f"/dossiers/{quote(self.dossier)}/voorstellen", hidden=tuple(self._kept().items()))

    def proposal(self, proposal: str, anchor: str = "") -> str:
        """Return the page of one proposal."""
        return self._to(f"/voorstellen/{proposal}", anchor=anchor)

    def named(self, name: str, anchor: str = "") -> str:
        """Return a page that a dossier has once."""
        return self._to(f"/{name}", anchor=anchor)

    def programme(self, programme: str) -> str:
        """Return the page of one programme."""
        return self._to(f"/programmas/{programme}")

    def budget(self, anchor: str = "") -> str:
        """Return the posts of the budget."""
        return self._to("/begroting", anchor=anchor)

    def findings(self) -> str:
        """Return the findings."""
        return self._to("/bevindingen")

    def families(self, code: str = "", anchor: str = "") -> str:
        """Return the list of families of figures, or with a code the page of one."""
        return self._to(f"/cijfers/{code}" if code else "/cijfers", anchor=anchor)

    def explanation(self, series_address: str, year: int | None = None) -> str:
        """Return the explanation of a figure; with a year that year is the one asked for."""
        return self._to(f"/uitleg/{series_address}" + ("" if year is None else f"/{year}"))

    def search_scripts(self) -> tuple[str, ...]:
        """Return none: the content policy of the application allows no script."""
        return ()

    def sign_script(self) -> str | None:
        """Return none: the content policy of the application allows no script."""
        return None

    def download(self, file: str) -> str:
        """Return a published file of this snapshot."""
        return self._to(f"/bestanden/{file}")

    def _to(self, path: str, *, parameters: dict[str, str] | None = None, anchor: str = "") -> str:
        query = urlencode(self._kept() | (parameters or {}))
        address = quote(f"/dossiers/{self.dossier}{path}") + (f"?{query}" if query else "")
        return f"{address}#{anchor}" if anchor else address

    def _kept(self) -> dict[str, str]:
        return {} if self.present_scenario == ALL else {"scenario": self.present_scenario}


@cache
def _version(name: str) -> str:
    content = resources.files("kaderwerk.parts").joinpath("static", name).read_bytes()
    return hashlib.sha256(content).hexdigest()[:12]
