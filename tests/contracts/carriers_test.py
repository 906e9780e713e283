"""The law of carriers: folder, workbook, database, folder again is byte-identical."""

import datetime
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from kaderwerk.adapters.files.carrier import read_carrier, source_files, write_carrier
from kaderwerk.adapters.store_django.store import Store, open_store
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_import import DossierImport, import_dossier
from kaderwerk.application.dossier_units import joined
from kaderwerk.application.event import chain_problems, replayed
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from tests.strategies.dossiers import dossiers

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "diemen-kadernota-2022"
IMPORTER = Actor(id="proef", roles=frozenset({"beheerder"}), organisations=None)
NOON = datetime.datetime(2026, 3, 1, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_store(tmp_path_factory.mktemp("carriers") / "kaderwerk.sqlite3")
    yield opened
    opened.close()


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.csv"))}


def around(dossier: Dossier, store: Store, folder: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Write a folder, go through workbook and database, and write a folder again."""
    first, workbook, last = folder / "eerst", folder / "dossier.xlsx", folder / "laatst"
    write_carrier(raw_tables(dossier), first)
    write_carrier(raw_tables(read_dossier(read_carrier(first))), workbook)
    from_workbook = read_dossier(read_carrier(workbook))
    asked = DossierImport(dossier=from_workbook, files=[])
    import_dossier(IMPORTER, asked, store=store, clock=lambda: NOON)
    write_carrier(raw_tables(store.read_dossier(from_workbook.id)), last)
    return files(first), files(last)


def unique(raw: RawDossier, number: int) -> Dossier:
    """Give each example an id of its own: dossiers of many organisations live in one database."""
    for table in raw.tables:
        if table.name == "dossier":
            name, value = table.header.index("kenmerk"), table.header.index("waarde")
            for row in table.rows:
                if row[name] == "dossier":
                    row[value] = f"proef-{number}"
    return read_dossier(raw)


def peculiarities(dossier: Dossier) -> Iterator[str]:
    """What carriers may lose, as far as this dossier has it."""
    for table in dossier.tables.values():
        schema = table.schema
        if schema is None:
            yield "an unknown table"
            continue
        known = {column.name for column in schema.columns}
        if any(name not in known and not name.isdigit() for name in table.header):
            yield "an unknown column"
        keys = [tuple(row.get(name, "") for name in schema.key) for row in map(table.row, range(table.size))]
        if schema.key and keys != sorted(keys):
            yield "rows out of order"
        cells = {table.cell(row, str(year)) for year in table.years for row in range(table.size)}
        yield from (name for name, cell in (("empty", ""), ("zero", "0"), ("PM", "PM")) if cell in cells)


def test_300_generated_dossiers_come_back_byte_for_byte(store: Store) -> None:
    seen = 0
    tried: Counter[str] = Counter()

    @settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
    @given(raw=dossiers())
    def law(raw: RawDossier) -> None:
        nonlocal seen
        seen += 1
        dossier = unique(raw, seen)
        tried.update(set(peculiarities(dossier)))
        with tempfile.TemporaryDirectory() as folder:
            first, last = around(dossier, store, Path(folder))
        assert first == last

    law()
    assert seen >= 300
    wanted = {"an unknown table", "an unknown column", "rows out of order", "empty", "zero", "PM"}
    assert {name for name in wanted if tried[name] >= 30} == wanted


def test_the_sample_comes_back_byte_for_byte(store: Store, tmp_path: Path) -> None:
    first, last = around(read_dossier(read_carrier(SAMPLE)), store, tmp_path)
    assert first == last == files(SAMPLE)


def test_the_sample_rises_from_its_events_alone_and_a_second_import_writes_nothing(
    store: Store, tmp_path: Path
) -> None:
    sample = read_dossier(read_carrier(SAMPLE))
    asked = DossierImport(dossier=sample, files=source_files(SAMPLE))
    import_dossier(IMPORTER, asked, store=store, clock=lambda: NOON)
    events = store.events(sample.organisation)
    assert chain_problems(events) == []
    states = replayed(events, sample.id)
    write_carrier(raw_tables(read_dossier(joined("gebeurtenissen", states))), tmp_path / "map")
    assert files(tmp_path / "map") == files(SAMPLE)
    assert import_dossier(IMPORTER, asked, store=store, clock=lambda: NOON).is_unchanged
    assert store.events(sample.organisation) == events


def test_the_workbook_of_the_sample_is_the_folder_of_the_sample() -> None:
    from_folder = raw_tables(read_dossier(read_carrier(SAMPLE)))
    from_workbook = raw_tables(read_dossier(read_carrier(SAMPLE.with_suffix(".xlsx"))))
    assert [(one.name, one.header, one.rows) for one in from_folder.tables] == [
        (one.name, one.header, one.rows) for one in from_workbook.tables
    ]
