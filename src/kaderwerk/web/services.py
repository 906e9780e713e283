"""What pages need from the rest of the house; the wiring gives an object that has it."""

from collections.abc import Sequence
from typing import Protocol

from kaderwerk.application.actor import Actor
from kaderwerk.application.ports import DossierSummary
from kaderwerk.core.problems import Problem
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Download


class Services(Protocol):
    """Reads dossiers for an actor; each method asks the permission of that actor."""

    def dossiers(self, actor: Actor) -> Sequence[DossierSummary]:
        """Return a line per dossier."""

    def version(self, actor: Actor, dossier_id: str) -> str:
        """Return a text that changes whenever anything of the dossier changes.

        Raises:
            UnknownDossierError: there is no such dossier.
        """

    def snapshot(self, actor: Actor, dossier_id: str, scenario: str) -> Snapshot:
        """Return a dossier computed and checked.

        Raises:
            UnknownDossierError: there is no such dossier.
            QuestionError: the dossier has no such scenario.
        """

    def rejected(self, actor: Actor) -> tuple[str, tuple[Problem, ...]] | None:
        """Read the dossier again that could not be read: where it is and its errors; None: there is none."""

    def downloads(self, actor: Actor, fingerprint: str) -> tuple[Download, ...]:
        """Return the published files of the snapshot with this fingerprint, none when it was not published."""

    def download(self, actor: Actor, fingerprint: str, file: str) -> bytes | None:
        """Return one of those files, None for any other name."""
