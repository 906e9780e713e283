"""Tests of the events in the database: triggers refuse, tampering shows, and a dossier rises from its events alone."""

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from django.db import IntegrityError, connections

from kaderwerk.adapters.store_django.conftest import Importer, texts
from kaderwerk.adapters.store_django.models import ChainEvent
from kaderwerk.adapters.store_django.row_loading import query
from kaderwerk.adapters.store_django.store import Store
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_import import DossierImport, import_dossier
from kaderwerk.application.dossier_readers import dossier_as_it_was
from kaderwerk.application.dossier_units import joined
from kaderwerk.application.event import chain_problems, replayed
from kaderwerk.application.ports import UnknownVersionError
from kaderwerk.core.dossier.reading import read_dossier
from tests.builders import FRAGMENT, FRAME, dossier

REFUSED = "gebeurtenissen blijven zoals zij zijn"
LATER = FRAGMENT | {"regels": FRAGMENT["regels"].replace("| 65000", "| 70000")}
COLUMNS = (
    "organisation, number, moment, actor, code, dossier, unit_kind, unit_id, version, payload, previous, fingerprint"
)
FROM = "FROM store_chainevent LIMIT 1"


@pytest.fixture
def filled(store: Store, importer: Importer) -> Store:
    """A store with two imports of one dossier: seven events, of which the last is a change."""
    importer(store, dossier(**FRAGMENT))
    importer(store, dossier(**LATER))
    return store


@pytest.fixture
def intruder(filled: Store, database_path: Path) -> Iterator[sqlite3.Connection]:
    """Someone who has the file of the database itself, and takes the triggers away."""
    filled.close()
    with closing(sqlite3.connect(database_path, isolation_level=None)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        yield connection


STATEMENTS = [
    "UPDATE store_chainevent SET actor = 'iemand anders' WHERE number = 1",
    "DELETE FROM store_chainevent WHERE number = 7",
    f"INSERT OR REPLACE INTO store_chainevent (id, uuid, {COLUMNS}) SELECT id, uuid, {COLUMNS} {FROM}",
    f"INSERT OR REPLACE INTO store_chainevent (uuid, {COLUMNS}) SELECT uuid, {COLUMNS} {FROM}",
    f"INSERT OR IGNORE INTO store_chainevent (uuid, {COLUMNS}) SELECT uuid, {COLUMNS} {FROM}",
    f"REPLACE INTO store_chainevent (uuid, {COLUMNS}) SELECT '0', {COLUMNS} {FROM}",
]


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("has_pragma", [True, False])
def test_the_database_refuses_to_change_an_event(filled: Store, statement: str, *, has_pragma: bool) -> None:
    before = filled.events("diemen")
    with connections[filled.alias].cursor() as cursor:
        cursor.execute(f"PRAGMA recursive_triggers={int(has_pragma)}")
        with pytest.raises(IntegrityError, match=REFUSED):
            cursor.execute(statement)
        cursor.execute("PRAGMA recursive_triggers=1")
    assert filled.events("diemen") == before


def test_without_the_triggers_the_change_would_be_made(intruder: sqlite3.Connection) -> None:
    assert intruder.execute("UPDATE store_chainevent SET actor = 'x' WHERE number = 1").rowcount == 1


def test_every_migration_leaves_the_triggers_in_place(store: Store) -> None:
    with connections[store.alias].cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        names = [name for (name,) in cursor.fetchall()]
    assert names == ["event_is_not_changed", "event_is_not_deleted", "event_is_not_replaced"]


def test_a_dossier_is_rebuilt_from_its_events_alone_at_any_moment(filled: Store) -> None:
    events = filled.events("diemen")
    assert len(events) == 7
    latest = read_dossier(joined("gebeurtenissen", replayed(events, "proef-2022")))
    assert texts(latest) == texts(filled.read_dossier("proef-2022")) == texts(dossier(**LATER))
    first = read_dossier(joined("gebeurtenissen", replayed(events[:6], "proef-2022")))
    assert texts(first) == texts(dossier(**FRAGMENT))


def test_a_dossier_is_given_as_it_was_after_each_of_its_changes(store: Store) -> None:
    actor = Actor(id="bas", roles=frozenset({"beheerder"}), organisations=None)
    moments = [datetime.datetime(2026, 3, day, 12, tzinfo=datetime.UTC) for day in (1, 2, 3)]
    for moment, content in zip(moments, (FRAGMENT, FRAGMENT, LATER), strict=True):
        asked = DossierImport(dossier=dossier(**content), files=())
        import_dossier(actor, asked, store=store, clock=partial(max, [moment]))
    assert texts(dossier_as_it_was(actor, "proef-2022", 1, store)) == texts(dossier(**FRAGMENT))
    assert texts(dossier_as_it_was(actor, "proef-2022", 2, store)) == texts(dossier(**LATER))
    # The second import changed nothing, so it is no version.
    there = r"geen versie 3. Wel: 1 \(2026-03-01 12:00\), 2 \(2026-03-03 12:00\)"
    with pytest.raises(UnknownVersionError, match=there):
        dossier_as_it_was(actor, "proef-2022", 3, store)


def test_each_organisation_has_a_chain_of_its_own(filled: Store, importer: Importer) -> None:
    importer(filled, dossier(dossier=FRAME.replace("proef-2022", "uit-2022").replace("| diemen", "| uithoorn")))
    assert [event.number for event in filled.events("uithoorn")] == [1]
    assert [event.number for event in filled.events("diemen")] == [1, 2, 3, 4, 5, 6, 7]
    assert chain_problems(filled.events("uithoorn")) == chain_problems(filled.events("diemen")) == []


def test_an_event_says_who_did_what_when_and_to_which_version(filled: Store) -> None:
    event = filled.events("diemen")[-1]
    assert (event.actor, event.code, event.moment) == ("bas", "proposal_imported", "2026-03-01T12:00:00.000000+00:00")
    assert (event.dossier, event.unit.id, event.version) == ("proef-2022", "duo-plus/trainee", 2)
    assert query(ChainEvent, filled.alias).order_by("-number")[0].uuid.hex == event.uuid.replace("-", "")


@pytest.mark.parametrize(
    ("statements", "problems"),
    [
        (
            ["UPDATE store_chainevent SET payload = replace(payload, '65000', '66000') WHERE number = 5"],
            ["De inhoud van gebeurtenis 5 past niet bij haar vingerafdruk."],
        ),
        (
            ["DELETE FROM store_chainevent WHERE number = 5"],
            [
                "Na gebeurtenis 4 komt nummer 6; verwacht was 5.",
                "Gebeurtenis 6 sluit niet aan op de gebeurtenis ervoor.",
            ],
        ),
        (
            [
                "UPDATE store_chainevent SET number = 99 WHERE number = 3",
                "UPDATE store_chainevent SET number = 3 WHERE number = 4",
                "UPDATE store_chainevent SET number = 4 WHERE number = 99",
            ],
            [
                "Gebeurtenis 3 sluit niet aan op de gebeurtenis ervoor.",
                "De inhoud van gebeurtenis 3 past niet bij haar vingerafdruk.",
                "Gebeurtenis 4 sluit niet aan op de gebeurtenis ervoor.",
                "De inhoud van gebeurtenis 4 past niet bij haar vingerafdruk.",
                "Gebeurtenis 5 sluit niet aan op de gebeurtenis ervoor.",
            ],
        ),
    ],
    ids=["changed", "dropped", "swapped"],
)
def test_tampering_in_the_file_itself_is_found(
    filled: Store, intruder: sqlite3.Connection, statements: list[str], problems: list[str]
) -> None:
    for statement in statements:
        assert intruder.execute(statement).rowcount == 1
    assert chain_problems(filled.events("diemen")) == problems


def test_a_cut_off_tail_is_found_only_with_an_anchor_outside_the_database(
    filled: Store, intruder: sqlite3.Connection
) -> None:
    last = filled.events("diemen")[-1]
    anchor = (last.number, last.fingerprint)
    assert chain_problems(filled.events("diemen"), anchor) == []
    assert intruder.execute("DELETE FROM store_chainevent WHERE number = 7").rowcount == 1
    assert chain_problems(filled.events("diemen")) == []
    assert chain_problems(filled.events("diemen"), anchor) == [
        "Gebeurtenis 7 ontbreekt of is een andere dan die buiten de database is bewaard."
    ]
