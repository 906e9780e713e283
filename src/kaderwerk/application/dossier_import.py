"""Import a dossier: compare with what is stored, and write exactly what changed, with one event per unit."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kaderwerk.application.access import DOSSIER_IMPORT, require
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_units import units_of
from kaderwerk.application.event import FIRST, Event, state_as_json
from kaderwerk.application.key_freeze import require_frozen_keys
from kaderwerk.application.ports import Clock, DossierStore, SourceFile
from kaderwerk.application.unit import StoredUnit, UnitChange, UnitKey, UnitKind, canonical_json
from kaderwerk.core.dossier.frame import Dossier

GONE = "niet meer in het ingelezen bestand"
"""Why a row or a unit ended: nothing is deleted."""

_CODES = {
    UnitKind.FRAME: ("dossier_imported", "dossier_ended"),
    UnitKind.KEY: ("key_imported", "key_ended"),
    UnitKind.PROPOSAL: ("proposal_imported", "proposal_ended"),
}


class DossierTakenError(Exception):
    """Another organisation has a dossier with this id; the message is the Dutch sentence that people read."""


@dataclass(frozen=True, kw_only=True)
class ImportOutcome:
    """What an import wrote: nothing at all when the dossier was stored already."""

    dossier_id: str
    begun: tuple[UnitKey, ...] = ()
    changed: tuple[UnitKey, ...] = ()
    ended: tuple[UnitKey, ...] = ()

    @property
    def is_unchanged(self) -> bool:
        """Whether the dossier was stored already, to the letter."""
        return not (self.begun or self.changed or self.ended)


@dataclass(frozen=True, kw_only=True)
class DossierImport:
    """What is asked: this dossier, read from these files.

    ``seen`` holds the versions that the one who changed the files saw; None: those that are stored now.
    """

    dossier: Dossier
    files: Sequence[SourceFile]
    seen: Mapping[UnitKey, int] | None = None


def import_dossier(actor: Actor, asked: DossierImport, *, store: DossierStore, clock: Clock) -> ImportOutcome:
    """Store a dossier: whole, or not at all, and nothing when it is stored already.

    Raises:
        PermissionDeniedError: the actor may not import for the dossier's organisation.
        DossierTakenError: the id belongs to a dossier of another organisation.
        DossierRejectedError: a key that a stored, decided proposal uses would change.
        StaleVersionError: a unit that would change has another version than the one seen.
    """
    dossier = asked.dossier
    require(actor, DOSSIER_IMPORT, dossier.organisation)
    with store.transaction():
        stored = store.stored(dossier.id)
        if stored is not None and stored.organisation != dossier.organisation:
            raise DossierTakenError(
                f'Dossier "{dossier.id}" is al van organisatie {stored.organisation}, niet van '
                f"{dossier.organisation}. Geef het dossier een ander id of verbeter de organisatie."
            )
        changes = changed_units(dossier, stored.units if stored is not None else {}, asked.seen)
        if changes:
            require_frozen_keys(dossier, changes, store)
            events = _events(actor, asked, changes, last=store.last_event(dossier.organisation), moment=clock())
            store.record(dossier, changes, events=events, files=[*asked.files, file_list(asked.files)])
    return ImportOutcome(
        dossier_id=dossier.id,
        begun=tuple(change.key for change in changes if change.old is None),
        changed=tuple(change.key for change in changes if change.old is not None and change.new is not None),
        ended=tuple(change.key for change in changes if change.new is None),
    )


def file_list(files: Sequence[SourceFile]) -> SourceFile:
    """Return the list of files with their fingerprints, as a file that is kept with them; events name it."""
    listed = [{"naam": file.name, "sha256": file.sha256} for file in files]
    return SourceFile(name="bestanden.json", content=canonical_json(listed).encode())


def changed_units(
    dossier: Dossier, stored: Mapping[UnitKey, StoredUnit], seen: Mapping[UnitKey, int] | None = None
) -> list[UnitChange]:
    """Return the units that differ from what is stored, the frame first."""
    held = {key: unit.state for key, unit in stored.items() if unit.state is not None}
    wanted = units_of(dossier, held.values())
    changes = []
    for key in [*wanted, *(key for key in held if key not in wanted)]:
        old, new = held.get(key), wanted.get(key)
        if old != new:
            version = stored[key].version if key in stored else 0
            seen_version = version if seen is None else seen.get(key, 0)
            changes.append(UnitChange(key=key, seen=seen_version, old=old, new=new, reason=GONE))
    return changes


def _events(
    actor: Actor,
    asked: DossierImport,
    changes: Sequence[UnitChange],
    *,
    last: Event | None,
    moment: datetime.datetime,
) -> list[Event]:
    source = file_list(asked.files).sha256
    number, previous = (last.number, last.fingerprint) if last is not None else (0, FIRST)
    events = []
    for change in changes:
        number += 1
        code, ended_code = _CODES[change.key.kind]
        reason = change.reason if change.new is None else None
        event = Event(
            organisation=asked.dossier.organisation,
            number=number,
            moment=moment.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
            actor=actor.id,
            code=ended_code if change.new is None else code,
            dossier=asked.dossier.id,
            unit=change.key,
            version=change.version,
            payload=canonical_json({"state": state_as_json(change.new), "reason": reason, "source": source}),
            previous=previous,
        ).sealed()
        previous = event.fingerprint
        events.append(event)
    return events
