"""Read what is stored: the list of dossiers, one dossier, and its version; each asks permission first."""

from kaderwerk.application.access import DOSSIER_READ, require
from kaderwerk.application.actor import Actor
from kaderwerk.application.ports import DossierStore, DossierSummary
from kaderwerk.core.dossier.frame import Dossier


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
