"""One database with dossiers of many organisations and years, and the chains of events behind them."""

import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import DatabaseError, connections, transaction
from django.db.migrations.executor import MigrationExecutor

from kaderwerk.adapters.store_django.configuration import database_alias
from kaderwerk.adapters.store_django.event_rows import event_of, event_row
from kaderwerk.adapters.store_django.models import ChainEvent, Dossier, KeptFile
from kaderwerk.adapters.store_django.models_tables import DossierRow, OrganisationRow
from kaderwerk.adapters.store_django.row_loading import query, stored_units
from kaderwerk.adapters.store_django.unit_saving import UnitWriter
from kaderwerk.application.dossier_units import joined
from kaderwerk.application.event import Event
from kaderwerk.application.ports import DossierSummary, SourceFile, StoredDossier, UnknownDossierError
from kaderwerk.application.unit import UnitChange
from kaderwerk.core.dossier.frame import Dossier as CoreDossier
from kaderwerk.core.dossier.reading import read_dossier

_MIGRATION_TRIES = 6
_MIGRATION_PAUSE_SECONDS = 0.2


@dataclass(frozen=True, kw_only=True)
class Store:
    """The dossiers in one database; ``alias`` is the name under which Django knows it."""

    alias: str

    def transaction(self) -> AbstractContextManager[None]:
        """Make what happens inside one whole; the database lets one writer in at a time."""
        return transaction.atomic(using=self.alias, durable=True)

    def stored(self, dossier_id: str) -> StoredDossier | None:
        """Return a dossier as stored, None when it is not there."""
        head = query(Dossier, self.alias).filter(dossier_id=dossier_id).first()
        if head is None:
            return None
        return StoredDossier(organisation=head.organisation, units=stored_units(head, self.alias))

    def last_event(self, organisation: str) -> Event | None:
        """Return the newest event of a chain."""
        row = query(ChainEvent, self.alias).filter(organisation=organisation).order_by("-number").first()
        return event_of(row) if row is not None else None

    def record(
        self,
        dossier: CoreDossier,
        changes: Sequence[UnitChange],
        *,
        events: Sequence[Event],
        files: Sequence[SourceFile],
    ) -> None:
        """Keep the files, append the events, then change the units, each only if it has the version seen.

        Raises:
            StaleVersionError: a unit has another version than the one seen.
        """
        kept = [KeptFile(sha256=file.sha256, name=file.name, content=file.content) for file in files]
        query(KeptFile, self.alias).bulk_create(kept, ignore_conflicts=True)
        query(ChainEvent, self.alias).bulk_create([event_row(event) for event in events])
        writer = UnitWriter(
            alias=self.alias,
            dossier_id=dossier.id,
            organisation=dossier.organisation,
            event_numbers={event.unit: event.number for event in events},
        )
        writer.save(changes)

    def dossiers(self) -> list[DossierSummary]:
        """Return a line per dossier, by id."""
        wanted = ("titel", "begrotingsjaar", "status")
        with self._snapshot():
            heads = list(query(Dossier, self.alias).order_by("dossier_id"))
            rows = query(DossierRow, self.alias).filter(until_version=None, feature__in=wanted)
            features = {
                (dossier, name): value for dossier, name, value in rows.values_list("in_dossier", "feature", "value")
            }
            organisations = query(OrganisationRow, self.alias).filter(until_version=None)
            names = {
                (dossier, organisation): name
                for dossier, organisation, name in organisations.values_list("in_dossier", "organisation_id", "name")
            }
        return [
            DossierSummary(
                id=head.dossier_id,
                title=features[head.pk, "titel"],
                organisation=head.organisation,
                organisation_name=names.get((head.pk, head.organisation), head.organisation),
                budget_year=int(features[head.pk, "begrotingsjaar"]),
                status=features.get((head.pk, "status"), ""),
            )
            for head in heads
        ]

    def dossier_version(self, dossier_id: str) -> str:
        """Return the fingerprint of the newest event of a dossier: it changes whenever anything of it changes.

        Raises:
            UnknownDossierError: no dossier has this id.
        """
        events = query(ChainEvent, self.alias).filter(dossier=dossier_id).order_by("-number")
        newest = events.values_list("fingerprint", flat=True).first()
        if newest is None:
            raise self._unknown(dossier_id)
        return str(newest)

    def read_dossier(self, dossier_id: str) -> CoreDossier:
        """Return a dossier, checked like one from any other carrier.

        Raises:
            UnknownDossierError: no dossier has this id.
        """
        with self._snapshot():
            stored = self.stored(dossier_id)
        if stored is None:
            raise self._unknown(dossier_id)
        states = [unit.state for unit in stored.units.values() if unit.state is not None]
        return read_dossier(joined(f"database:{dossier_id}", states))

    def events(self, organisation: str) -> list[Event]:
        """Return the chain of an organisation, oldest first."""
        return [
            event_of(row) for row in query(ChainEvent, self.alias).filter(organisation=organisation).order_by("number")
        ]

    def kept_file(self, sha256: str) -> SourceFile | None:
        """Return a file that something was imported from."""
        row = query(KeptFile, self.alias).filter(sha256=sha256).first()
        return SourceFile(name=row.name, content=bytes(row.content)) if row is not None else None

    def close(self) -> None:
        """Close the connection of this thread; the next use opens one again."""
        connections[self.alias].close()

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Let all queries inside see one state of the database, without keeping a writer out."""
        connection = connections[self.alias]
        if connection.in_atomic_block:
            yield
            return
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")

    def _unknown(self, dossier_id: str) -> UnknownDossierError:
        known = query(Dossier, self.alias).order_by("dossier_id").values_list("dossier_id", flat=True)
        return UnknownDossierError(dossier_id, [str(one) for one in known])


def open_store(path: Path) -> Store:
    """Open the database at this path, made when it is not there, and bring its tables up to date."""
    path.parent.mkdir(parents=True, exist_ok=True)
    alias = database_alias(path)
    _migrate(alias)
    return Store(alias=alias)


def _migrate(alias: str) -> None:
    """Run the migrations that lack; where another process was first with a step, look again what lacks."""
    for attempt in range(1, _MIGRATION_TRIES + 1):
        try:
            executor = MigrationExecutor(connections[alias])
            targets = executor.loader.graph.leaf_nodes()
            plan = executor.migration_plan(targets)
            if plan:
                executor.migrate(targets, plan)
        except DatabaseError:
            if attempt == _MIGRATION_TRIES:
                raise
            time.sleep(attempt * _MIGRATION_PAUSE_SECONDS)
        else:
            return
