"""Tests with writers side by side and writers that are killed: nothing torn, nothing lost, one chain."""

import os
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from kaderwerk.adapters.store_django.conftest import Importer, texts
from kaderwerk.adapters.store_django.store import Store
from kaderwerk.application.event import chain_problems
from kaderwerk.core.dossier.frame import Dossier
from tests.builders import FRAGMENT, FRAME, dossier

KILLS = 20


def numbered(number: int) -> Dossier:
    """The fragment with this number in its title and in the amount of one line."""
    tables = FRAGMENT | {"regels": FRAGMENT["regels"].replace("| 65000", f"| {number + 25_000}")}
    return dossier(**tables, dossier=FRAME.replace("Kadernota 2022", f"Stand {number}"))


def test_writers_at_once_wait_for_each_other_and_make_one_chain(store: Store, importer: Importer) -> None:
    names = [f"nota-{number}" for number in range(12)]

    def write(name: str) -> None:
        importer(store, dossier(**FRAGMENT, dossier=FRAME.replace("proef-2022", name)))
        store.close()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, names))
    events = store.events("diemen")
    assert len(events) == 12 * 6
    assert chain_problems(events) == []
    assert [one.id for one in store.dossiers()] == sorted(names)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork: run on Linux or macOS")
def test_a_killed_writer_leaves_a_whole_state_and_loses_nothing_that_it_acknowledged(
    store: Store, importer: Importer, database_path: Path
) -> None:
    importer(store, numbered(0))
    acknowledged, killed_within = 0, 0
    for attempt in range(KILLS):
        store.close()
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                for number in range(acknowledged + 1, acknowledged + 1000):
                    importer(store, numbered(number))
                    os.write(writing, number.to_bytes(4, "big"))
            finally:
                os._exit(1)
        os.close(writing)
        first = os.read(reading, 4)
        time.sleep((attempt % 7) * 0.003)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        rest = first
        while chunk := os.read(reading, 4096):
            rest += chunk
        os.close(reading)
        acknowledged = int.from_bytes(rest[-4:], "big")
        found = int(store.read_dossier("proef-2022").title.removeprefix("Stand "))
        assert found in (acknowledged, acknowledged + 1), "what was acknowledged is there"
        killed_within += found == acknowledged
        assert texts(store.read_dossier("proef-2022")) == texts(numbered(found)), "frame and proposals agree"
        acknowledged = found
    assert chain_problems(store.events("diemen")) == []
    assert killed_within, "some kills came before the end of a transaction"
    store.close()
    with closing(sqlite3.connect(database_path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
