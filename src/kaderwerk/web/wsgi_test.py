"""Tests of the whole way from a database to the page: import, open, read, repair."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from kaderwerk import bootstrap
from kaderwerk.parts.json_text import canonical, fingerprint
from tests.html_page import read_page

PROGRAM = """
import json, sys
from django.test import Client
from kaderwerk.web import wsgi

client = Client(headers={"host": "localhost:8000"})
found = {}
for path in sys.argv[1:]:
    answer = client.get(path)
    found[path] = [answer.status_code, answer.content.decode(errors="replace")]
assert callable(wsgi.application)
print(json.dumps(found))
"""


def visit(environment: dict[str, str], *paths: str) -> dict[str, tuple[int, str]]:
    """Start the application as a server does, in a process of its own, and visit pages."""
    command = [sys.executable, "-c", PROGRAM, *paths]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, tuple[int, str]] = json.loads(done.stdout)
    return found


def test_the_sample_is_served_from_its_database_with_its_published_files(tmp_path: Path) -> None:
    dossier = bootstrap.load_dossier(str(bootstrap.sample_path()))
    bootstrap.import_dossier(dossier, (), tmp_path / "k.sqlite3")
    document = canonical(bootstrap.snapshot(dossier, "alles").document())
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "snapshot.json").write_bytes(document)
    home = f"/dossiers/{dossier.id}"
    environment = {
        "KADERWERK_DEMO_DATABASE": str(tmp_path / "k.sqlite3"),
        "KADERWERK_DEMO_PUBLICATION": str(tmp_path / "out"),
        "KADERWERK_DEMO_REJECTED": "",
    }
    found = visit(environment, "/", home, f"{home}/voorstellen/trainee", f"{home}/bestanden/snapshot.json", "/fouten")
    assert [status for status, _ in found.values()] == [200, 200, 200, 200, 200]
    assert dossier.title in found["/"][1]
    assert fingerprint(document) in found[home][1]
    assert "−27.254,97" in read_page(found[f"{home}/voorstellen/trainee"][1]).words
    assert found[f"{home}/bestanden/snapshot.json"][1].encode() == document
    assert "Er is geen dossier met fouten." in found["/fouten"][1]


def test_files_of_other_figures_are_not_offered(tmp_path: Path) -> None:
    bootstrap.write_template(str(tmp_path / "leeg"), 2027)
    dossier = bootstrap.load_dossier(str(tmp_path / "leeg"))
    bootstrap.import_dossier(dossier, (), tmp_path / "k.sqlite3")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "snapshot.json").write_bytes(b"{}\n")
    environment = {
        "KADERWERK_DEMO_DATABASE": str(tmp_path / "k.sqlite3"),
        "KADERWERK_DEMO_PUBLICATION": str(tmp_path / "out"),
        "KADERWERK_DEMO_REJECTED": "",
    }
    home = f"/dossiers/{dossier.id}"
    found = visit(environment, home, f"{home}/bestanden/snapshot.json")
    assert "snapshot.json</a>" not in found[home][1]
    assert found[f"{home}/bestanden/snapshot.json"][0] == 404


def test_a_dossier_with_errors_is_read_again_until_it_is_right(tmp_path: Path) -> None:
    folder = tmp_path / "mijn-kadernota"
    shutil.copytree(bootstrap.sample_path(), folder)
    lines = (folder / "regels.csv").read_text(encoding="utf-8")
    (folder / "regels.csv").write_text(lines.replace(",65000,", ',"65.000,00",'), encoding="utf-8")
    environment = {
        "KADERWERK_DEMO_DATABASE": str(tmp_path / "k.sqlite3"),
        "KADERWERK_DEMO_PUBLICATION": str(tmp_path / "out"),
        "KADERWERK_DEMO_REJECTED": str(folder),
    }
    found = visit(environment, "/", "/fouten")
    assert "Een dossier kon niet worden gelezen" in found["/"][1]
    assert "65.000,00" in found["/fouten"][1]
    (folder / "regels.csv").write_text(lines, encoding="utf-8")
    assert "is zonder fouten te lezen" in visit(environment, "/fouten")["/fouten"][1]
