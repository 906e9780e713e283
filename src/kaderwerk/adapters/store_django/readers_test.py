"""Tests of the readers with a real store behind them: permission first, then what is there."""

import pytest

from kaderwerk.adapters.store_django.conftest import Importer, texts
from kaderwerk.adapters.store_django.store import Store
from kaderwerk.application.access import PermissionDeniedError
from kaderwerk.application.actor import ANONYMOUS, Actor
from kaderwerk.application.dossier_readers import stored_dossier, stored_dossier_version, stored_dossiers
from tests.builders import FRAGMENT, dossier

READER = Actor(id="demo", roles=frozenset({"lezer"}))


def test_a_reader_sees_every_dossier(store: Store, importer: Importer) -> None:
    importer(store, dossier(**FRAGMENT))
    assert [one.id for one in stored_dossiers(READER, store)] == ["proef-2022"]
    assert texts(stored_dossier(READER, "proef-2022", store)) == texts(dossier(**FRAGMENT))
    assert stored_dossier_version(READER, "proef-2022", store) == store.dossier_version("proef-2022")


def test_someone_without_a_role_sees_not_even_whether_a_dossier_exists(store: Store) -> None:
    with pytest.raises(PermissionDeniedError):
        stored_dossiers(ANONYMOUS, store)
    with pytest.raises(PermissionDeniedError):
        stored_dossier(ANONYMOUS, "proef-2022", store)
    with pytest.raises(PermissionDeniedError):
        stored_dossier_version(ANONYMOUS, "proef-2022", store)
