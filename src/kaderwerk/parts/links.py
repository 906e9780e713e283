"""Where a page points to: addresses in the application, relative files in the published site."""

from dataclasses import dataclass
from typing import Protocol

from kaderwerk.parts.proposal_choice import ProposalChoice


@dataclass(frozen=True, kw_only=True)
class FormTarget:
    """Where a form goes; ``hidden`` are the parameters that must come along."""

    action: str
    hidden: tuple[tuple[str, str], ...] = ()


class GeneralLinks(Protocol):
    """What every page points to, also one that shows no dossier."""

    def asset(self, name: str) -> str:
        """Return the address of the stylesheet or the icon."""

    def theme(self) -> str | None:
        """Return the address of the theme, None where the stylesheet is the whole face."""

    def dossiers(self) -> str | None:
        """Return the list of dossiers, None where there is no such list."""


class Links(GeneralLinks, Protocol):
    """What the pages of one dossier point to; an ``anchor`` is an id on that page."""

    def perspective(self, anchor: str = "") -> str:
        """Return the home of the dossier."""

    def scenario(self, name: str) -> str | None:
        """Return the home of the dossier in another scenario, None where only one is shown."""

    def proposals(self, choice: ProposalChoice) -> str | None:
        """Return the list of proposals, None when this sort and filter has no page."""

    def proposals_form(self) -> FormTarget | None:
        """Return where a form with filters goes, None where every filter is a page of its own."""

    def proposal(self, proposal: str, anchor: str = "") -> str:
        """Return the page of one proposal."""

    def named(self, name: str, anchor: str = "") -> str:
        """Return a page that a dossier has once, such as keuzes; the names stand in navigation.py."""

    def programme(self, programme: str) -> str:
        """Return the page of one programme; null is what has no programme."""

    def budget(self, anchor: str = "") -> str:
        """Return the posts of the budget."""

    def findings(self) -> str:
        """Return the findings."""

    def families(self, code: str = "", anchor: str = "") -> str:
        """Return the list of families of figures, or with a code the page of one."""

    def explanation(self, series_address: str, year: int | None = None) -> str:
        """Return the explanation of a figure; the address comes without its year."""

    def search_scripts(self) -> tuple[str, ...]:
        """Return the scripts that make searching easier, none where no script may run."""

    def sign_script(self) -> str | None:
        """Return the script that remembers the chosen sign, None where no script may run."""

    def download(self, file: str) -> str:
        """Return a file that belongs to the dossier."""
