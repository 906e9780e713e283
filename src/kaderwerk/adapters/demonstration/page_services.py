"""What pages read from: dossiers of a store, the files published of one, and a dossier with errors."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kaderwerk.application.access import DOSSIER_READ, require
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_readers import stored_dossier, stored_dossier_version, stored_dossiers
from kaderwerk.application.ports import DossierStore, DossierSummary, UnknownDossierError
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.problems import DossierRejectedError, Problem
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Download
from kaderwerk.parts.table_files import TABLES_FOLDER

SNAPSHOT_FILE = "snapshot.json"
SUMS_FILE = "SHA256SUMS"


@dataclass(frozen=True, kw_only=True)
class PageServices:
    """Reads for an actor, who must have the permission at each call.

    ``load`` reads a dossier from files and ``rejected_source`` names one with errors; ``publication`` is
    the folder in which the files of ``published`` stand, of one snapshot.
    """

    store: DossierStore
    snapshot_of: Callable[[Dossier, str, Dossier | None], Snapshot]
    load: Callable[[str], Dossier]
    rejected_source: str | None
    publication: Path
    published: tuple[Download, ...]

    def dossiers(self, actor: Actor) -> Sequence[DossierSummary]:
        """Return a line per dossier."""
        return stored_dossiers(actor, self.store)

    def version(self, actor: Actor, dossier_id: str) -> str:
        """Return a text that changes whenever anything of the dossier changes."""
        return stored_dossier_version(actor, dossier_id, self.store)

    def snapshot(self, actor: Actor, dossier_id: str, scenario: str) -> Snapshot:
        """Return a dossier computed and checked, with the route from its previous one where that is stored too."""
        dossier = stored_dossier(actor, dossier_id, self.store)
        return self.snapshot_of(dossier, scenario, self._previous(actor, dossier))

    def _previous(self, actor: Actor, dossier: Dossier) -> Dossier | None:
        wanted = dossier.features.get("vorig_dossier")
        try:
            return stored_dossier(actor, wanted, self.store) if wanted else None
        except UnknownDossierError:
            return None

    def rejected(self, actor: Actor) -> tuple[str, tuple[Problem, ...]] | None:
        """Read the dossier with errors again; without problems it can be loaded now."""
        require(actor, DOSSIER_READ)
        if self.rejected_source is None:
            return None
        try:
            self.load(self.rejected_source)
        except DossierRejectedError as error:
            return self.rejected_source, error.problems
        return self.rejected_source, ()

    def downloads(self, actor: Actor, fingerprint: str) -> tuple[Download, ...]:
        """Return the published files of the snapshot with this fingerprint, none when it was not published."""
        require(actor, DOSSIER_READ)
        snapshot = self.publication / SNAPSHOT_FILE
        if not snapshot.is_file() or hashlib.sha256(snapshot.read_bytes()).hexdigest() != fingerprint:
            return ()
        return tuple(one for one in self.published if (self.publication / one.file).is_file())

    def download(self, actor: Actor, fingerprint: str, file: str) -> bytes | None:
        """Return one of those files, None for any other name."""
        offered = {one.file for one in self.downloads(actor, fingerprint)}
        if offered and file.startswith(TABLES_FOLDER):
            offered |= self._published_tables()
        return (self.publication / file).read_bytes() if file in offered else None

    def _published_tables(self) -> set[str]:
        """The files of tables, as the publication itself lists them: no other path is ever read."""
        listed = (self.publication / SUMS_FILE).read_text(encoding="utf-8").splitlines()
        return {name for line in listed if (name := line.partition("  ")[2]).startswith(TABLES_FOLDER)}
