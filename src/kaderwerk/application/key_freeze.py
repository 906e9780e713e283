"""Refuses an import that would change a key with which the council has already decided."""

from collections.abc import Sequence

from kaderwerk.application.ports import DossierStore
from kaderwerk.application.unit import UnitChange, UnitKind
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.frozen_keys import frozen_key_changes
from kaderwerk.core.problems import DossierRejectedError

_HOLDS_KEYS = (UnitKind.KEY, UnitKind.FRAME)
"""The units in which a key or a measured value can change."""


def require_frozen_keys(dossier: Dossier, changes: Sequence[UnitChange], store: DossierStore) -> None:
    """Compare the keys of a dossier with those that are stored.

    Raises:
        DossierRejectedError: with every change in a key that a stored, decided proposal uses.
    """
    if not any(change.old is not None and change.key.kind in _HOLDS_KEYS for change in changes):
        return
    problems = frozen_key_changes(store.read_dossier(dossier.id), dossier)
    if problems:
        raise DossierRejectedError(tuple(problems))
