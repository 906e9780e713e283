"""Databases for the tests of the store: migrated once, copied for each test."""

import datetime
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from django.apps import apps

from kaderwerk.adapters.store_django.row_loading import query
from kaderwerk.adapters.store_django.store import Store, open_store
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_import import DossierImport, ImportOutcome, import_dossier
from kaderwerk.application.ports import SourceFile
from kaderwerk.application.unit import UnitKey
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.writing import raw_tables

Importer = Callable[..., ImportOutcome]
RowCount = Callable[[Store], dict[str, int]]

NOON = datetime.datetime(2026, 3, 1, 12, 0, tzinfo=datetime.UTC)


def texts(dossier: Dossier) -> list[tuple[str, tuple[str, ...], list[list[str]]]]:
    """The whole dossier as a carrier would write it, to compare."""
    return [(table.name, table.header, table.rows) for table in raw_tables(dossier).tables]


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with every table and no rows."""
    path = tmp_path_factory.mktemp("store") / "empty.sqlite3"
    open_store(path).close()
    return path


@pytest.fixture
def database_path(empty_database: Path, tmp_path: Path) -> Path:
    """The path of a database of this test alone."""
    return Path(shutil.copy(empty_database, tmp_path / "kaderwerk.sqlite3"))


@pytest.fixture
def store(database_path: Path) -> Iterator[Store]:
    """An empty store of this test alone."""
    opened = open_store(database_path)
    yield opened
    opened.close()


@pytest.fixture
def importer() -> Importer:
    """Imports a dossier at noon as someone who may."""

    def run(
        store: Store,
        dossier: Dossier,
        *,
        who: str = "bas",
        content: bytes = b"bron",
        seen: Mapping[UnitKey, int] | None = None,
    ) -> ImportOutcome:
        actor = Actor(id=who, roles=frozenset({"beheerder"}), organisations=None)
        files = [SourceFile(name="dossier.csv", content=content)]
        asked = DossierImport(dossier=dossier, files=files, seen=seen)
        return import_dossier(actor, asked, store=store, clock=lambda: NOON)

    return run


@pytest.fixture
def row_count() -> RowCount:
    """Counts the rows of every table."""

    def count(store: Store) -> dict[str, int]:
        return {model.__name__: query(model, store.alias).count() for model in apps.get_models()}

    return count
