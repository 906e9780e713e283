"""Links of a page for tests: every address says what it points to."""

from dataclasses import dataclass

from kaderwerk.parts.links import FormTarget
from kaderwerk.parts.proposal_choice import ProposalChoice, parameters_of


@dataclass(frozen=True, kw_only=True)
class PlainLinks:
    """A third implementation of Links, beside those of the application and the site."""

    def asset(self, name: str) -> str:
        """Return the address of a file of the look."""
        return f"asset/{name}"

    def theme(self) -> str | None:
        """Return nothing: the stylesheet is the whole face."""
        return None

    def dossiers(self) -> str | None:
        """Return the list of dossiers."""
        return "dossiers"

    def perspective(self, anchor: str = "") -> str:
        """Return the home of the dossier."""
        return f"perspective#{anchor}"

    def scenario(self, name: str) -> str | None:
        """Return the home in another scenario."""
        return f"scenario/{name}"

    def proposals(self, choice: ProposalChoice) -> str | None:
        """Return the list of proposals."""
        return f"proposals/{parameters_of(choice)}"

    def proposals_form(self) -> FormTarget | None:
        """Return where the form with filters goes."""
        return FormTarget(action="proposals")

    def proposal(self, proposal: str, anchor: str = "") -> str:
        """Return the page of one proposal."""
        return f"proposal/{proposal}#{anchor}"

    def named(self, name: str, anchor: str = "") -> str:
        """Return a page that a dossier has once."""
        return f"{name}#{anchor}"

    def programme(self, programme: str) -> str:
        """Return the page of one programme."""
        return f"programme/{programme}"

    def budget(self, anchor: str = "") -> str:
        """Return the posts of the budget."""
        return f"budget#{anchor}"

    def findings(self) -> str:
        """Return the findings."""
        return "findings"

    def families(self, code: str = "", anchor: str = "") -> str:
        """Return the families of figures."""
        return f"families/{code}#{anchor}"

    def explanation(self, series_address: str, year: int | None = None) -> str:
        """Return the explanation of a figure."""
        return f"explanation/{series_address}/{year}"

    def search_scripts(self) -> tuple[str, ...]:
        """Return one script."""
        return ("script",)

    def sign_script(self) -> None:
        """Return none: no script runs."""

    def download(self, file: str) -> str:
        """Return a file of the dossier."""
        return f"download/{file}"
