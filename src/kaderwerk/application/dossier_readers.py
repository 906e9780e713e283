"""Read what is stored: the list of dossiers, one dossier now or as it was; each asks permission first."""

from kaderwerk.application.access import DOSSIER_READ, require
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_units import joined
from kaderwerk.application.event import replayed
from kaderwerk.application.ports import DossierStore, DossierSummary, UnknownVersionError
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.reading import read_dossier


def stored_dossiers(actor: Actor, store: DossierStore) -> list[DossierSummary]:
    """Return a line per dossier, by id.

    Raises:
        PermissionDeniedError: the actor may not read dossiers.
    """
    require(actor, DOSSIER_READ)
    return store.dossiers()


def stored_dossier(actor: Actor, dossier_id: str, store: DossierStore) -> Dossier:
    """Return one dossier.

    Raises:
        PermissionDeniedError: the actor may not read dossiers.
        UnknownDossierError: no dossier has this id; the message names those that are there.
    """
    require(actor, DOSSIER_READ)
    return store.read_dossier(dossier_id)


def stored_dossier_version(actor: Actor, dossier_id: str, store: DossierStore) -> str:
    """Return a text that changes whenever anything of the dossier changes.

    Raises:
        PermissionDeniedError: the actor may not read dossiers.
        UnknownDossierError: no dossier has this id; the message names those that are there.
    """
    require(actor, DOSSIER_READ)
    return store.dossier_version(dossier_id)


def dossier_as_it_was(actor: Actor, dossier_id: str, number: int, store: DossierStore) -> Dossier:
    """Return a dossier as it stood after its ``number``-th change, rebuilt from its events alone.

    All events of one moment are one change: an import is stored as a whole.

    Raises:
        PermissionDeniedError: the actor may not read dossiers.
        UnknownDossierError: no dossier has this id; the message names those that are there.
        UnknownVersionError: the dossier has no such change; the message names those that it has.
    """
    require(actor, DOSSIER_READ)
    organisation = store.read_dossier(dossier_id).organisation
    events = [event for event in store.events(organisation) if event.dossier == dossier_id]
    moments = list(dict.fromkeys(event.moment for event in events))
    if not 1 <= number <= len(moments):
        raise UnknownVersionError(dossier_id, number, moments)
    until = [event for event in events if event.moment in moments[:number]]
    return read_dossier(joined(f"database:{dossier_id}@{number}", replayed(until, dossier_id)))
