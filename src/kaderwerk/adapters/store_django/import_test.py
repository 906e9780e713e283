"""Tests of the import on a real database: exactly what changed is written, whole or not at all, and by whom."""

from typing import Any
from uuid import uuid4

import pytest

from kaderwerk.adapters.store_django.conftest import NOON, Importer, RowCount
from kaderwerk.adapters.store_django.models import AllocationKey, Inclusion, ProposalVersion
from kaderwerk.adapters.store_django.models_tables import KeyPartRow, LineRow, LineYear, PostRow
from kaderwerk.adapters.store_django.row_loading import query
from kaderwerk.adapters.store_django.row_saving import CHANGED, RowWriter
from kaderwerk.adapters.store_django.store import Store
from kaderwerk.adapters.store_django.unit_saving import UnitWriter
from kaderwerk.application.access import PermissionDeniedError
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_import import GONE, DossierImport, DossierTakenError, import_dossier
from kaderwerk.application.dossier_units import _Owners, frame_key
from kaderwerk.application.unit import StaleVersionError, UnitKey, UnitKind
from kaderwerk.core.dossier.frame import Dossier
from tests.builders import FRAGMENT, dossier
from tests.builders import FRAME as FRAME_TABLE

FRAME = frame_key("proef-2022")
ICT = UnitKey(UnitKind.PROPOSAL, "duo-plus/ict")
TRAINEE = UnitKey(UnitKind.PROPOSAL, "duo-plus/trainee")
SAFE = UnitKey(UnitKind.PROPOSAL, "diemen/veilig")
ADVISER = UnitKey(UnitKind.PROPOSAL, "diemen/adviseur")
INHABITANTS = UnitKey(UnitKind.KEY, "inwoners")

POSTS = """
post | soort  | aard        | 2022
p1   | lasten | structureel | 10
p2   | lasten | structureel | 20
p3   | lasten | structureel | 30
"""


def edited(**replacements: tuple[str, str]) -> Dossier:
    """The fragment with one text in some tables replaced."""
    tables = dict(FRAGMENT)
    for name, (old, new) in replacements.items():
        assert old in tables[name]
        tables[name] = tables[name].replace(old, new)
    return dossier(**tables)


def test_the_first_import_begins_every_unit(store: Store, importer: Importer) -> None:
    outcome = importer(store, dossier(**FRAGMENT))
    assert outcome.begun == (FRAME, INHABITANTS, SAFE, ICT, TRAINEE, ADVISER)
    assert not outcome.is_unchanged
    assert [event.version for event in store.events("diemen")] == [1] * 6


def test_the_same_file_twice_writes_no_row_and_no_event(store: Store, importer: Importer, row_count: RowCount) -> None:
    importer(store, dossier(**FRAGMENT))
    before = row_count(store)
    assert importer(store, dossier(**FRAGMENT)).is_unchanged
    assert importer(store, dossier(**FRAGMENT), content=b"the same, written in another way").is_unchanged
    assert row_count(store) == before


def test_without_the_natural_key_the_same_file_would_be_written_again(
    store: Store, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    importer(store, dossier(**FRAGMENT))
    monkeypatch.setattr(_Owners, "row_identity", lambda *_, **__: str(uuid4()))
    assert not importer(store, dossier(**FRAGMENT)).is_unchanged


def test_a_changed_amount_changes_one_unit_and_no_other_row(
    store: Store, importer: Importer, row_count: RowCount
) -> None:
    importer(store, dossier(**FRAGMENT))
    before = row_count(store)
    lines = dict(query(LineRow, store.alias).values_list("line_id", "pk"))
    outcome = importer(store, edited(regels=("incidenteel |          | 50000 ", "incidenteel |          | 50001 ")))
    assert (outcome.begun, outcome.changed, outcome.ended) == ((), (SAFE,), ())
    after = row_count(store)
    # One version with one line and its one year, and the list of files with its event.
    grown = {name: after[name] - count for name, count in before.items() if after[name] != count}
    assert grown == {"ProposalVersion": 1, "LineRow": 1, "LineYear": 1, "ChainEvent": 1}
    holding = dict(query(LineRow, store.alias).filter(until_version=None).values_list("line_id", "pk"))
    assert {name for name in lines if holding[name] == lines[name]} == set(lines) - {"veilig-1"}
    was, now = query(LineRow, store.alias).filter(line_id="veilig-1").order_by("since_version")
    assert was.row_uuid == now.row_uuid
    assert (was.since_version, was.until_version, was.until_reason) == (1, 2, CHANGED)
    assert (now.since_version, now.until_version) == (2, None)
    assert query(LineYear, store.alias).get(row_id=now.pk).cents == 5_000_100


def test_a_row_of_the_frame_that_is_put_first_moves_no_other_row(store: Store, importer: Importer) -> None:
    importer(store, dossier(begroting=POSTS))
    before = dict(query(PostRow, store.alias).values_list("post_id", "pk"))
    more = POSTS.replace("p1   |", "p0   | baten  | structureel | 5\np1   |", 1)
    assert importer(store, dossier(begroting=more)).changed == (FRAME,)
    after = dict(query(PostRow, store.alias).filter(until_version=None).values_list("post_id", "pk"))
    assert {name: after[name] for name in before} == before
    assert store.read_dossier("proef-2022").table("begroting").column("post") == ["p0", "p1", "p2", "p3"]


def test_a_proposal_put_first_changes_only_itself(store: Store, importer: Importer) -> None:
    importer(store, dossier(**FRAGMENT))
    first = "veilig    | Veiligheid      | diemen      | autonoom  | concept"
    more = edited(voorstellen=(first, f"eerst | Eerst | diemen | nieuw | concept\n{first}"))
    outcome = importer(store, more)
    assert outcome.begun == (UnitKey(UnitKind.PROPOSAL, "diemen/eerst"),)
    assert (outcome.changed, outcome.ended) == ((), ())
    assert store.read_dossier("proef-2022").table("voorstellen").column("voorstel")[:2] == ["eerst", "veilig"]


def test_what_vanishes_ends_with_a_reason_and_is_not_deleted(store: Store, importer: Importer) -> None:
    importer(store, dossier(**FRAGMENT, begroting=POSTS))
    less = POSTS.replace("p2   | lasten | structureel | 20\n", "")
    outcome = importer(store, dossier(begroting=less))
    assert set(outcome.ended) == {INHABITANTS, SAFE, ICT, TRAINEE, ADVISER}
    numbers = {event.unit: event.number for event in store.events("diemen") if event.state is None}
    ended = query(Inclusion, store.alias).get(proposal_version__of_proposal__proposal_id="ict")
    assert (ended.ended_at, ended.end_reason, ended.version) == (numbers[ICT], GONE, 2)
    key = query(AllocationKey, store.alias).get()
    assert (key.ended_at, key.end_reason) == (numbers[INHABITANTS], GONE)
    assert set(query(KeyPartRow, store.alias).values_list("until_version", "until_reason")) == {(2, GONE)}
    post = query(PostRow, store.alias).get(post_id="p2")
    assert (post.until_version, post.until_reason) == (2, GONE)
    assert store.read_dossier("proef-2022").table("begroting").column("post") == ["p1", "p3"]
    assert "voorstellen" not in store.read_dossier("proef-2022").tables
    reasons = {event.code: event.reason for event in store.events("diemen")}
    assert reasons["proposal_ended"] == GONE


def test_what_ended_can_come_back_as_the_same_thing(store: Store, importer: Importer) -> None:
    importer(store, dossier(**FRAGMENT))
    uuids = set(query(Inclusion, store.alias).values_list("uuid", flat=True))
    importer(store, dossier())
    outcome = importer(store, dossier(**FRAGMENT))
    assert set(outcome.begun) == {INHABITANTS, SAFE, ICT, TRAINEE, ADVISER}
    assert set(query(Inclusion, store.alias).values_list("uuid", flat=True)) == uuids
    stored = store.stored("proef-2022")
    assert stored is not None
    assert {unit.version for key, unit in stored.units.items() if key != FRAME} == {3}
    assert query(ProposalVersion, store.alias).count() == 4


@pytest.mark.parametrize("broken", [1, 3])
def test_an_import_that_fails_halfway_stores_nothing(
    store: Store, importer: Importer, row_count: RowCount, monkeypatch: pytest.MonkeyPatch, broken: int
) -> None:
    importer(store, dossier(**FRAGMENT))
    before, chain = row_count(store), store.events("diemen")
    calls = []

    def fail(writer: RowWriter, *arguments: Any) -> None:
        calls.append(arguments)
        if len(calls) == broken:
            raise OSError("disk full")
        whole(writer, *arguments)

    whole = RowWriter.change
    monkeypatch.setattr(RowWriter, "change", fail)
    with pytest.raises(OSError, match="disk full"):
        importer(
            store, dossier(**{name: text for name, text in FRAGMENT.items() if name != "aandelen"}, begroting=POSTS)
        )
    monkeypatch.undo()
    assert row_count(store) == before
    assert store.events("diemen") == chain


def test_an_import_that_fails_at_its_end_leaves_an_empty_database_empty(
    store: Store, importer: Importer, row_count: RowCount, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RowWriter, "add_all", lambda _: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        importer(store, dossier(**FRAGMENT))
    assert set(row_count(store).values()) == {0}


def test_who_may_not_import_writes_nothing(store: Store, row_count: RowCount) -> None:
    reader = Actor(id="lies", roles=frozenset({"lezer"}))
    with pytest.raises(PermissionDeniedError):
        import_dossier(reader, DossierImport(dossier=dossier(), files=[]), store=store, clock=lambda: NOON)
    assert set(row_count(store).values()) == {0}


def test_an_id_of_another_organisation_is_refused(store: Store, importer: Importer, row_count: RowCount) -> None:
    importer(store, dossier())
    before = row_count(store)
    with pytest.raises(DossierTakenError, match=r'"proef-2022" is al van organisatie diemen, niet van uithoorn'):
        importer(store, dossier(dossier=FRAME_TABLE.replace("| diemen", "| uithoorn")))
    assert row_count(store) == before


def _two_edits(store: Store, importer: Importer) -> None:
    """Two persons see the same versions; both change the trainee, the second one without having read the first."""
    importer(store, dossier(**FRAGMENT))
    stored = store.stored("proef-2022")
    assert stored is not None
    seen = {key: unit.version for key, unit in stored.units.items()}
    importer(store, edited(regels=("| 65000", "| 70000")), who="anna", seen=seen)
    importer(store, edited(voorstellen=("Trainee", "Leerling")), who="bas", seen=seen)


def test_a_change_to_an_older_version_is_refused_and_says_who_was_first(store: Store, importer: Importer) -> None:
    with pytest.raises(StaleVersionError) as refused:
        _two_edits(store, importer)
    assert str(refused.value) == (
        "Voorstel duo-plus/trainee is intussen gewijzigd door anna: het is nu versie 2 en u zag versie 1. "
        "Lees het dossier opnieuw en voer uw wijziging nog eens in."
    )
    stored = store.read_dossier("proef-2022")
    assert stored.table("regels").cell(3, "2022") == "70000"
    assert stored.table("voorstellen").cell(2, "titel") == "Trainee"


def test_without_the_version_in_the_update_the_first_change_would_be_lost(
    store: Store, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        UnitWriter, "_seen", lambda writer, model, _, uuid: query(model, writer.alias).filter(uuid=uuid)
    )
    _two_edits(store, importer)
    assert store.read_dossier("proef-2022").table("regels").cell(3, "2022") == "65000"


def test_two_persons_who_change_different_proposals_do_not_hinder_each_other(store: Store, importer: Importer) -> None:
    importer(store, dossier(**FRAGMENT))
    stored = store.stored("proef-2022")
    assert stored is not None
    seen = {key: unit.version for key, unit in stored.units.items()}
    one = edited(regels=("| 65000", "| 70000"))
    importer(store, one, who="anna", seen=seen)
    both = {name: text.replace("| 65000", "| 70000").replace("ICT-pak", "Ict-pak") for name, text in FRAGMENT.items()}
    assert importer(store, dossier(**both), who="bas", seen=seen).changed == (ICT,)


def test_what_was_not_seen_is_refused_where_it_is_there(store: Store, importer: Importer) -> None:
    importer(store, dossier(**FRAGMENT))
    with pytest.raises(StaleVersionError, match="u zag versie 0"):
        importer(store, edited(voorstellen=("Trainee", "Leerling")), seen={})
    with pytest.raises(StaleVersionError, match="Het kader van proef-2022 is intussen"):
        importer(store, dossier(**FRAGMENT, begroting=POSTS), seen={})
