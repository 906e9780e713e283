"""Where a figure or a name in a document points to: to another place in the document, or nowhere."""

from dataclasses import dataclass

from kaderwerk.parts.proposal_choice import ProposalChoice


@dataclass(frozen=True, kw_only=True)
class DocumentLinks:
    """Links inside the document: only proposals that have their own section are a target."""

    sections: frozenset[str]

    def proposal(self, proposal: str, anchor: str = "") -> str:  # noqa: ARG002  # a section is the smallest place
        """Return the label of the section of a proposal."""
        return f"voorstel-{proposal}" if proposal in self.sections else ""

    def asset(self, name: str) -> str:  # noqa: ARG002  # a document on paper has no such place
        """Return nothing: the layout is part of the document."""
        return ""

    def theme(self) -> None:
        """Return nothing: the layout is part of the document."""

    def dossiers(self) -> None:
        """Return nothing: a document shows one dossier."""

    def perspective(self, anchor: str = "") -> str:  # noqa: ARG002  # idem
        """Return nothing: the contents list leads there."""
        return ""

    def scenario(self, name: str) -> None:  # idem
        """Return nothing: a document shows one scenario."""

    def proposals(self, choice: ProposalChoice) -> None:  # idem
        """Return nothing: a document has one order."""

    def proposals_form(self) -> None:
        """Return nothing: paper has no forms."""

    def named(self, name: str, anchor: str = "") -> str:  # noqa: ARG002  # idem
        """Return nothing: the contents list leads there."""
        return ""

    def programme(self, programme: str) -> str:  # noqa: ARG002  # idem
        """Return nothing: programmes stand in the chapter of the perspective."""
        return ""

    def budget(self, anchor: str = "") -> str:  # noqa: ARG002  # idem
        """Return nothing: posts stand in the tables of programmes."""
        return ""

    def findings(self) -> str:
        """Return nothing: the contents list leads there."""
        return ""

    def families(self, code: str = "", anchor: str = "") -> str:  # noqa: ARG002  # idem
        """Return nothing: the contents list leads there."""
        return ""

    def explanation(self, series_address: str, year: int | None = None) -> str:  # noqa: ARG002  # idem
        """Return nothing: explanations stand in the pages and in snapshot.json."""
        return ""

    def search_scripts(self) -> tuple[str, ...]:
        """Return none: paper runs no script."""
        return ()

    def sign_script(self) -> None:
        """Return none: paper runs no script."""

    def download(self, file: str) -> str:  # noqa: ARG002  # idem
        """Return nothing: a document has no files."""
        return ""
