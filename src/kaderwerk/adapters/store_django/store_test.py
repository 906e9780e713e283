"""Tests of the store as the doors see it: what goes in comes out, many side by side, settings of the database."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connections

from kaderwerk.adapters.store_django.conftest import Importer, texts
from kaderwerk.adapters.store_django.models import Person
from kaderwerk.adapters.store_django.row_loading import query
from kaderwerk.adapters.store_django.store import Store, open_store
from kaderwerk.application.ports import DossierSummary, UnknownDossierError
from tests.builders import FRAGMENT, FRAME, dossier

FULL = {
    **FRAGMENT,
    "programmas": """
naam   | kleur | programma
Bestuur | blauw | 0
""",
    "begroting": """
opmerking | 2023    | post   | soort  | aard        | 2022 | zelf
          | -0.05   | post-2 | lasten | structureel | 0    | x
let op    |         | post-1 | baten  | structureel | PM   |
""",
    "bronnen": """
regel     | zin      | zekerheid
ict-1     | Een zin. | 0.9
post-1    | Een post. | 1
veilig-1  | Nog een.  |
ict-1     | Een zin. | 0.9
trainee   | Titel.    |
""",
    "indexen": """
index | 2024 | 2022
cpi   | 2.5  | -0.1
""",
    "reserves": """
reserve  | naam     | beginstand | ondergrens
algemeen | Algemeen | 1000000.5  | 0
""",
    "investeringen": """
investering | voorstel | omschrijving | 2022
laptop      | veilig   | Laptops      | 1000
""",
    "kalender": """
moment | organisatie | datum
""",
    "eigen_tabel": """
2022 | iets
12   | Z
     |
12   | a
""",
}
"""Every kind of cell: unknown columns and tables, years out of order, empty, 0, PM, double rows, an empty table."""


def summary(dossier_id: str, organisation: str, name: str) -> DossierSummary:
    return DossierSummary(
        id=dossier_id,
        title="Kadernota 2022",
        organisation=organisation,
        organisation_name=name,
        budget_year=2022,
        status="",
    )


def test_what_is_stored_is_read_back_to_the_letter(store: Store, importer: Importer) -> None:
    whole = dossier(**FULL)
    importer(store, whole)
    assert texts(store.read_dossier("proef-2022")) == texts(whole)


def test_dossiers_of_many_organisations_live_side_by_side(store: Store, importer: Importer) -> None:
    one = dossier(**FULL)
    other = dossier(dossier=FRAME.replace("proef-2022", "ander-2023").replace("| diemen", "| uithoorn"))
    importer(store, one)
    importer(store, other)
    assert store.dossiers() == [
        summary("ander-2023", "uithoorn", "Uithoorn"),
        summary("proef-2022", "diemen", "Diemen"),
    ]
    assert texts(store.read_dossier("proef-2022")) == texts(one)
    assert texts(store.read_dossier("ander-2023")) == texts(other)


def test_an_unknown_dossier_is_refused_with_the_ones_that_are_there(store: Store, importer: Importer) -> None:
    with pytest.raises(UnknownDossierError, match=r'^Dossier "x" staat niet in de database. Er staan nog geen'):
        store.read_dossier("x")
    importer(store, dossier())
    with pytest.raises(UnknownDossierError, match=r"Wel: proef-2022\.$"):
        store.read_dossier("x")
    with pytest.raises(UnknownDossierError, match=r"Wel: proef-2022\.$"):
        store.dossier_version("x")


def test_the_version_of_a_dossier_changes_with_any_change_and_with_nothing_else(
    store: Store, importer: Importer
) -> None:
    importer(store, dossier(**FRAGMENT))
    first = store.dossier_version("proef-2022")
    importer(store, dossier(**FRAGMENT))
    importer(store, dossier(dossier=FRAME.replace("proef-2022", "ander")))
    assert store.dossier_version("proef-2022") == first
    importer(store, dossier(**FRAGMENT | {"voorstellen": FRAGMENT["voorstellen"].replace("Trainee", "Leerling")}))
    assert store.dossier_version("proef-2022") != first


def test_the_files_that_were_imported_are_kept_under_their_fingerprint(store: Store, importer: Importer) -> None:
    importer(store, dossier(), content=b"organisatie,naam\n")
    sha256 = "1210901463356a6df620249f579b76da179aecf1a617952d58606dcd4bf2ef56"
    file = store.kept_file(sha256)
    assert file is not None
    assert (file.name, file.content) == ("dossier.csv", b"organisatie,naam\n")
    listed = store.kept_file(store.events("diemen")[0].source)
    assert listed is not None
    assert listed.content.decode() == f'[{{"naam":"dossier.csv","sha256":"{sha256}"}}]'
    assert store.kept_file("0" * 64) is None


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("busy_timeout", 20000),
    ],
)
def test_every_connection_is_safe(store: Store, pragma: str, value: str | int) -> None:
    store.close()
    with connections[store.alias].cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        assert cursor.fetchone() == (value,)
    assert connections[store.alias].settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_person_has_an_id_that_outlives_the_name(store: Store) -> None:
    person = query(Person, store.alias).create(login="bas@diemen.example", name="Bas")
    query(Person, store.alias).update(name="", login=str(person.id))
    assert query(Person, store.alias).get().id == person.id


def test_a_reader_sees_one_moment_while_another_writes(store: Store, importer: Importer) -> None:
    importer(store, dossier(**FRAGMENT))
    version = store.dossier_version("proef-2022")
    other = dossier(**FRAGMENT | {"voorstellen": FRAGMENT["voorstellen"].replace("Trainee", "Leerling")})

    def write() -> None:
        importer(store, other)
        store.close()

    with store._snapshot():
        assert store.dossier_version("proef-2022") == version
        with ThreadPoolExecutor(1) as thread:
            thread.submit(write).result()
        assert store.dossier_version("proef-2022") == version
    assert store.dossier_version("proef-2022") != version


def _open(path: Path) -> int:
    store = open_store(path)
    count = len(store.dossiers())
    store.close()
    return count


def test_processes_that_open_a_new_database_at_once_all_succeed(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite3"
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(_open, [path] * 2) == [0, 0]
