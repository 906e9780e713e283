"""Changed units into the database: each version is checked in the UPDATE itself, then its rows follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet

from kaderwerk.adapters.store_django.models import AllocationKey, ChainEvent, Dossier, Inclusion, UnitHead
from kaderwerk.adapters.store_django.proposal_saving import head_cells, proposal_content, save_versions
from kaderwerk.adapters.store_django.row_loading import DECIDED_COLUMNS, query
from kaderwerk.adapters.store_django.row_saving import RowOwner, RowWriter
from kaderwerk.application.dossier_units import dossier_identity, unit_identity
from kaderwerk.application.unit import StaleVersionError, UnitChange, UnitKey, UnitKind, UnitRow, UnitState, identity

Head = TypeVar("Head", bound=UnitHead)


@dataclass(kw_only=True)
class UnitWriter:
    """Writes changed units of one dossier; ``event_numbers`` says which event each change has."""

    alias: str
    dossier_id: str
    organisation: str
    event_numbers: Mapping[UnitKey, int]

    def save(self, changes: Sequence[UnitChange]) -> None:
        """Write the heads with their versions, end rows that no longer hold, and add the new ones.

        Raises:
            StaleVersionError: a unit has another version than the one seen.
        """
        rows = RowWriter(alias=self.alias)
        of_kind = {kind: [change for change in changes if change.key.kind is kind] for kind in UnitKind}
        dossier = self._save_frame(of_kind[UnitKind.FRAME], rows)
        self._save_keys(dossier, of_kind[UnitKind.KEY], rows)
        self._save_proposals(dossier, of_kind[UnitKind.PROPOSAL], rows)
        rows.add_all()

    @property
    def _dossier_uuid(self) -> str:
        return dossier_identity(self.organisation, self.dossier_id)

    def _save_frame(self, changes: Sequence[UnitChange], rows: RowWriter) -> Dossier:
        uuid = self._dossier_uuid
        head = query(Dossier, self.alias).filter(uuid=uuid).first()
        for change in changes:
            headers = [[table, list(columns)] for table, columns in (change.new.headers if change.new else ())]
            if head is None:
                head = query(Dossier, self.alias).create(
                    uuid=uuid,
                    version=change.version,
                    dossier_id=self.dossier_id,
                    organisation=self.organisation,
                    headers=headers,
                )
            else:
                self._advance(Dossier, change, uuid, headers=headers)
            owner = RowOwner(kind=UnitKind.FRAME, field="in_dossier_id", pk=head.pk, version=change.version)
            rows.change(owner, _rows(change.old), _rows(change.new), change.reason)
        assert head is not None, "a dossier begins with its frame"  # noqa: S101  # our own mistake, not a user's
        return head

    def _save_keys(self, dossier: Dossier, changes: Sequence[UnitChange], rows: RowWriter) -> None:
        heads = {head.key_id: head for head in query(AllocationKey, self.alias).filter(in_dossier=dossier)}
        for change in changes:
            uuid = unit_identity(self._dossier_uuid, change.key)
            head = heads.get(change.key.id)
            if head is None:
                head = query(AllocationKey, self.alias).create(
                    uuid=uuid, version=change.version, in_dossier=dossier, key_id=change.key.id
                )
            else:
                self._advance(AllocationKey, change, uuid)
            owner = RowOwner(kind=UnitKind.KEY, field="of_key_id", pk=head.pk, version=change.version)
            rows.change(owner, _rows(change.old), _rows(change.new), change.reason)

    def _save_proposals(self, dossier: Dossier, changes: Sequence[UnitChange], rows: RowWriter) -> None:
        contents = {
            unit_identity(self._dossier_uuid, change.key): proposal_content(change.new, change.reason)
            for change in changes
            if change.new is not None
        }
        versions = save_versions(contents, rows)
        heads = {str(uuid) for (uuid,) in query(Inclusion, self.alias).filter(in_dossier=dossier).values_list("uuid")}
        begun = []
        for change in changes:
            proposal = unit_identity(self._dossier_uuid, change.key)
            uuid = identity(self._dossier_uuid, "inclusion", proposal)
            placed: dict[str, object] = {}
            if change.new is not None:
                placed = {
                    **DECIDED_COLUMNS.all_fields(head_cells(change.new)),
                    "row_orders": {row.uuid: row.order for row in change.new.rows},
                    "proposal_version": versions[proposal],
                }
            if uuid in heads:
                self._advance(Inclusion, change, uuid, **placed)
            else:
                begun.append(Inclusion(uuid=uuid, version=change.version, in_dossier=dossier, **placed))
        query(Inclusion, self.alias).bulk_create(begun)

    def _advance(self, model: type[Head], change: UnitChange, uuid: str, **fields: object) -> None:
        """Move a head from the version seen to the next, or refuse; an ended unit keeps when and why."""
        is_ended = change.new is None
        updated = self._seen(model, change, uuid).update(
            version=change.version,
            ended_at=self.event_numbers[change.key] if is_ended else None,
            end_reason=change.reason if is_ended else "",
            **fields,
        )
        if updated != 1:
            raise self._stale(model, change, uuid)

    def _seen(self, model: type[Head], change: UnitChange, uuid: str) -> QuerySet[Head]:
        return query(model, self.alias).filter(uuid=uuid, version=change.seen)

    def _stale(self, model: type[UnitHead], change: UnitChange, uuid: str) -> StaleVersionError:
        """Return the refusal, with the person of the event that was first; the events of this change stand already."""
        version = query(model, self.alias).values_list("version", flat=True).get(uuid=uuid)
        events = query(ChainEvent, self.alias).filter(
            dossier=self.dossier_id, unit_kind=change.key.kind.value, unit_id=change.key.id, version=version
        )
        first = events.exclude(number__in=self.event_numbers.values()).order_by("-number").first()
        changed_by = first.actor if first is not None else "iemand anders"
        return StaleVersionError(change.key, seen=change.seen, version=version, changed_by=changed_by)


def _rows(state: UnitState | None) -> tuple[UnitRow, ...]:
    return state.rows if state is not None else ()
