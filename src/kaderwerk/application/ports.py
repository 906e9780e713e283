"""What the use cases ask of the world: the moment now, and a place that keeps dossiers whole.

The clock has two implementations, of the system and fixed. The store has one: its shape stands here
because arrows point inward and types must hold without Django.
"""

import datetime
import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from kaderwerk.application.event import Event
from kaderwerk.application.unit import StoredUnit, UnitChange, UnitKey
from kaderwerk.core.dossier.frame import Dossier

Clock = Callable[[], datetime.datetime]
"""Returns the moment now, with its time zone."""


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """A file that a dossier was read from, as it was."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The fingerprint under which it is kept."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, kw_only=True)
class StoredDossier:
    """A dossier as the store holds it: its organisation and its units, ended ones included."""

    organisation: str
    units: Mapping[UnitKey, StoredUnit]


@dataclass(frozen=True, kw_only=True)
class DossierSummary:
    """One line in the list of dossiers; ``organisation`` is whose document it is."""

    id: str
    title: str
    organisation: str
    organisation_name: str
    budget_year: int
    status: str


class UnknownDossierError(Exception):
    """No dossier with this id is stored; the message is the Dutch sentence that people read."""

    def __init__(self, dossier: str, known: Sequence[str]) -> None:
        """Name the dossiers that are there."""
        there = f"Wel: {', '.join(known)}." if known else "Er staan nog geen dossiers in."
        super().__init__(f'Dossier "{dossier}" staat niet in de database. {there}')


class UnknownVersionError(Exception):
    """A dossier has no such version; the message is the Dutch sentence that people read."""

    def __init__(self, dossier: str, number: int, moments: Sequence[str]) -> None:
        """Name the versions that are there, with their moments."""
        there = ", ".join(f"{at} ({moment[:16].replace('T', ' ')})" for at, moment in enumerate(moments, start=1))
        super().__init__(f'Dossier "{dossier}" heeft geen versie {number}. Wel: {there}.')


class DossierStore(Protocol):
    """Keeps dossiers and their events; a transaction is stored completely or not at all."""

    def transaction(self) -> AbstractContextManager[None]:
        """Make what happens inside one whole, with no other writer in between."""

    def stored(self, dossier_id: str) -> StoredDossier | None:
        """Return a dossier as stored, None when it is not there."""

    def last_event(self, organisation: str) -> Event | None:
        """Return the newest event of a chain."""

    def record(
        self, dossier: Dossier, changes: Sequence[UnitChange], *, events: Sequence[Event], files: Sequence[SourceFile]
    ) -> None:
        """Keep the files, append the events, then change the units, each only if it has the version seen."""

    def dossiers(self) -> list[DossierSummary]:
        """Return a line per dossier, by id."""

    def dossier_version(self, dossier_id: str) -> str:
        """Return a text that changes whenever anything of the dossier changes."""

    def read_dossier(self, dossier_id: str) -> Dossier:
        """Return a dossier."""

    def events(self, organisation: str) -> Sequence[Event]:
        """Return the chain of an organisation, oldest first."""
