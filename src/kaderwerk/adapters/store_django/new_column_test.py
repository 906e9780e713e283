"""A new column is one line in the schema and one generated migration: tried on a copy of the product."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kaderwerk.adapters.store_django.conftest import Importer
from kaderwerk.adapters.store_django.store import Store
from tests.builders import FRAGMENT, dossier

ROOT = Path(__file__).parents[4]
SCHEMA = Path("kaderwerk", "core", "dossier", "tables_budget.py")
MIGRATIONS = Path("kaderwerk", "adapters", "store_django", "migrations")
LINE = '            col(Kind.YES_NO, "bevestigd", "is_confirmed"'
NEW_LINE = '            col(Kind.AMOUNT, "boete", "fine", "Een kolom van morgen."),\n'

WITH_COLUMN = FRAGMENT | {
    "regels": """
regel  | voorstel | soort  | aard        | boete | 2022
veilig | ict      | lasten | structureel | 12.50 | 100
ict-1  | ict      | lasten | structureel |       | 100
""",
    "aandelen": """
regel | deelnemer | 2022
ict-1 | diemen    | 40
""",
    "voorstellen": """
voorstel | titel | organisatie | categorie | status
ict      | ICT   | duo-plus    | autonoom  | concept
""",
}

PROGRAM = """
import datetime, sys
from pathlib import Path
from kaderwerk.adapters.store_django.store import open_store
from kaderwerk.adapters.store_django.row_loading import query
from kaderwerk.adapters.store_django.models_tables import LineRow
from kaderwerk.application.actor import Actor
from kaderwerk.application.dossier_import import DossierImport, import_dossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables

store = open_store(Path(sys.argv[1]))
before = store.read_dossier("proef-2022")
keeper = Actor(id="bas", roles=frozenset({"beheerder"}), organisations=None)
clock = lambda: datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
print("kolom", before.table("regels").schema.column("boete").kind, *before.table("regels").column("boete"))
same = import_dossier(keeper, DossierImport(dossier=before, files=()), store=store, clock=clock)
print("ongewijzigd", same.is_unchanged)
raw = raw_tables(before)
lines = next(table for table in raw.tables if table.name == "regels")
lines.rows[1][lines.header.index("boete")] = "0.07"
import_dossier(keeper, DossierImport(dossier=read_dossier(raw), files=()), store=store, clock=clock)
print("daarna", *store.read_dossier("proef-2022").table("regels").column("boete"))
print("centen", *query(LineRow, store.alias).filter(until_version=None).values_list("fine", flat=True).order_by("pk"))
"""


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """A copy of the product with one more line in its schema."""
    folder = tmp_path / "src"
    shutil.copytree(ROOT / "src", folder, ignore=shutil.ignore_patterns("__pycache__"))
    text = (folder / SCHEMA).read_text(encoding="utf-8")
    assert text.count(LINE) == 1
    (folder / SCHEMA).write_text(text.replace(LINE, NEW_LINE + LINE), encoding="utf-8")
    return folder


def run(product: Path, *arguments: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(product)}
    done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_new_column_is_one_line_and_one_generated_migration(
    product: Path, store: Store, importer: Importer, database_path: Path
) -> None:
    importer(store, dossier(**WITH_COLUMN))  # today the column is unknown, and kept
    store.close()
    migrations = set((product / MIGRATIONS).glob("0*.py"))
    shown = run(product, "-m", "kaderwerk.adapters.store_django.generate_models")
    assert "+ Add field fine to linerow" in shown
    (added,) = set((product / MIGRATIONS).glob("0*.py")) - migrations
    assert added.read_text(encoding="utf-8").startswith('"""Generated migration: ')
    assert run(product, "-c", PROGRAM, str(database_path)).splitlines() == [
        "kolom bedrag 12.50 ",
        "ongewijzigd True",
        "daarna 12.50 0.07",
        "centen None 7",
    ]
