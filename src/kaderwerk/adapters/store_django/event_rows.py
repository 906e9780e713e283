"""Events to rows of the database and back."""

from kaderwerk.adapters.store_django.models import ChainEvent
from kaderwerk.application.event import Event
from kaderwerk.application.unit import UnitKey, UnitKind


def event_row(event: Event) -> ChainEvent:
    """Return the row that keeps an event."""
    return ChainEvent(
        uuid=event.uuid,
        organisation=event.organisation,
        number=event.number,
        moment=event.moment,
        actor=event.actor,
        code=event.code,
        dossier=event.dossier,
        unit_kind=event.unit.kind.value,
        unit_id=event.unit.id,
        version=event.version,
        payload=event.payload,
        previous=event.previous,
        fingerprint=event.fingerprint,
    )


def event_of(row: ChainEvent) -> Event:
    """Return the event that a row keeps."""
    return Event(
        organisation=row.organisation,
        number=row.number,
        moment=row.moment,
        actor=row.actor,
        code=row.code,
        dossier=row.dossier,
        unit=UnitKey(UnitKind(row.unit_kind), row.unit_id),
        version=row.version,
        payload=row.payload,
        previous=row.previous,
        fingerprint=row.fingerprint,
    )
