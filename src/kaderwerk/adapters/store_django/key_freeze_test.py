"""A key with which was decided cannot be changed by an import: all problems are told and nothing is written."""

import pytest

from kaderwerk.adapters.store_django.conftest import Importer, RowCount
from kaderwerk.adapters.store_django.store import Store
from kaderwerk.application import dossier_import
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import FRAGMENT, dossier

ADOPTED = {**FRAGMENT, "voorstellen": FRAGMENT["voorstellen"].replace("autonoom  | concept", "autonoom | vastgesteld")}
OTHER_YEAR = {
    "verdeelsleutels": """
sleutel  | naam     | maatstaf | peildatum  | vervangt
inwoners | Inwoners | inwoners | 2021-01-01 |
nieuw    | Inwoners | inwoners | 2022-01-01 | inwoners
""",
    "sleuteldelen": FRAGMENT["sleuteldelen"] + "nieuw | uithoorn | 2020 |\nnieuw | ouder-amstel | 2020 |\n",
    "maatstaven": FRAGMENT["maatstaven"]
    + "inwoners | uithoorn | 2022-01-01 | 30581 | CBS\ninwoners | ouder-amstel | 2022-01-01 | 14183 | CBS\n",
}


def test_an_import_that_changes_a_decided_key_is_refused_with_every_problem(
    store: Store, importer: Importer, row_count: RowCount
) -> None:
    importer(store, dossier(**ADOPTED))
    before = row_count(store)
    measures = ADOPTED["maatstaven"].replace("30206", "30581").replace("14125", "14183")
    with pytest.raises(DossierRejectedError) as refused:
        importer(store, dossier(**{**ADOPTED, "maatstaven": measures}))
    assert [(one.place, one.row, one.found) for one in refused.value.problems] == [
        ("maatstaven.csv", 2, "30581"),
        ("maatstaven.csv", 3, "14183"),
    ]
    assert "maak een nieuwe sleutel met inwoners in vervangt" in refused.value.problems[0].sentence
    assert row_count(store) == before


def test_a_changed_part_alone_is_refused_too(store: Store, importer: Importer, row_count: RowCount) -> None:
    importer(store, dossier(**ADOPTED))
    before = row_count(store)
    parts = ADOPTED["sleuteldelen"] + "inwoners | diemen | 2020 | 31334\n"
    with pytest.raises(DossierRejectedError):
        importer(store, dossier(**{**ADOPTED, "sleuteldelen": parts}))
    assert row_count(store) == before


def test_a_new_key_that_replaces_the_old_one_is_welcome(store: Store, importer: Importer) -> None:
    importer(store, dossier(**ADOPTED))
    assert not importer(store, dossier(**{**ADOPTED, **OTHER_YEAR})).is_unchanged
    assert store.read_dossier("proef-2022").table("verdeelsleutels").column("sleutel") == ["inwoners", "nieuw"]


def test_a_key_of_drafts_alone_may_change(store: Store, importer: Importer) -> None:
    importer(store, dossier(**FRAGMENT))
    measures = FRAGMENT["maatstaven"].replace("30206", "30581")
    assert not importer(store, dossier(**{**FRAGMENT, "maatstaven": measures})).is_unchanged


def test_without_the_comparison_a_decided_key_would_change(
    store: Store, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dossier_import, "require_frozen_keys", lambda *_: None)
    importer(store, dossier(**ADOPTED))
    measures = ADOPTED["maatstaven"].replace("30206", "30581")
    assert not importer(store, dossier(**{**ADOPTED, "maatstaven": measures})).is_unchanged
