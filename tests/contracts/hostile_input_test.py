"""Whatever is handed over at the door: exit code 2, one Dutch line per error, and nothing written anywhere."""

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kaderwerk.adapters.files.workbook_reading_test import workbook

CLAIM = {
    "id": "c1",
    "titel": "Trainee",
    "organisatie": "Duo+",
    "categorie": "nieuw",
    "aard": "incidenteel",
    "effect": "nadelig",
    "soort": "lasten",
    "bedragen": {"2022": 1},
    "vanaf": 2022,
    "tot_en_met": 2022,
    "pm": [],
    "eigen_aandeel": None,
    "fte": None,
    "dekking": None,
    "zekerheid": 1,
    "twijfel": None,
    "bron": {"bestand": "n", "pagina": None, "blad": None, "cel": None, "begin": 0, "einde": 1, "zin": "z"},
}

Make = Callable[[Path], Path]


def kaderwerk(folder: Path, *arguments: str) -> tuple[int, bytes, str]:
    """Run one command in a folder, with its database there."""
    environment = os.environ | {"KADERWERK_DATABASE": str(folder / "dossiers.sqlite3")}
    done = subprocess.run(
        [sys.executable, "-m", "kaderwerk.cli.main", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.decode("utf-8")


def cell(xml: str) -> Make:
    """A workbook with one cell."""
    return written("dossier.xlsx", workbook(body=f'<row r="2">{xml}</row>', name="regels"))


def written(name: str, content: bytes) -> Make:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


def csv_folder(files: dict[bytes, bytes]) -> Make:
    def make(folder: Path) -> Path:
        (folder / "dossier").mkdir()
        for name, content in files.items():
            (folder / "dossier" / os.fsdecode(name)).write_bytes(content)
        return folder / "dossier"

    return make


def claims(**changes: object) -> Make:
    return written("gelezen.json", json.dumps([CLAIM | changes]).encode())


TARGETS = ("uit", "uit.xlsx", "database:uit")
INPUTS: dict[str, tuple[Make, str]] = {
    "nothing there": (lambda folder: folder / "weg", "De map bestaat niet"),
    "empty folder": (csv_folder({}), "een map met minstens een CSV-bestand"),
    "a name that is no text": (csv_folder({b"\xff\xfe.csv": b"a\n1\n"}), "verwacht: een naam"),
    "text as workbook": (written("dossier.xlsx", b"regel,voorstel\n"), "gewone tekst, misschien CSV"),
    "pdf as workbook": (written("dossier.xlsx", b"%PDF-1.7\n"), "een pdf"),
    "workbook as csv": (csv_folder({b"regels.csv": workbook()}), "een Excel-werkmap"),
    "formula without a value": (cell('<c r="B2"><f>SUM(B3:B9)</f></c>'), "een formule met een berekende waarde"),
    "a million rows": (cell('<c r="A1048576"><v>1</v></c>'), "hoogstens 200000 rijen"),
    "half a character": (cell('<c r="A2" t="inlineStr"><is><t>_xD800_</t></is></c>'), "de kolom voorstel"),
    "a terminal that is steered": (csv_folder({b"\x1b[2Jx.csv": b"a\n1\n"}), "[U+001B][2Jx"),
    "half a character in json": (claims(titel="\ud800"), "[U+D800]"),
    "a year of 5,000 digits": (claims(bedragen={"9" * 5_000: 1}), "een jaar van 1990"),
    "nested without end": (written("diep.json", b"[" * 200_000), "verwacht: JSON"),
    "another kind": (written("dossier.ods", b"PK"), "een map of een werkmap"),
}


@pytest.mark.parametrize(("name", "target"), list(zip(INPUTS, itertools.cycle(TARGETS), strict=False)))
def test_it_is_refused_and_nothing_is_written(tmp_path: Path, name: str, target: str) -> None:
    make, told = INPUTS[name]
    source = make(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    wanted = ("--organisation", "Diemen", "--year", "2022")
    code, out, err = kaderwerk(tmp_path, "convert", str(source), target, *wanted)
    assert (code, out) == (2, b"")
    assert told in err
    assert "Traceback" not in err
    assert "Er is niets opgeslagen" in err.splitlines()[-1]
    assert not any(sign in err for sign in ("\x1b", "\x07", "\u202e"))
    assert sorted(tmp_path.rglob("*")) == before


def test_what_a_document_says_cannot_steer_the_terminal(tmp_path: Path) -> None:
    sentence = "Voor \x1b]0;titel\x07 het park\u202e vragen wij in 2022 eenmalig € 5.000."
    (tmp_path / "nota.txt").write_text(f"Nieuw beleid\n\n{sentence}\n", encoding="utf-8")
    code, out, _ = kaderwerk(tmp_path, "read", "nota.txt", "--organisation", "Diemen", "--year", "2022")
    shown = out.decode("utf-8")
    assert code == 0
    assert "5.000" in shown
    assert not any(sign in shown for sign in ("\x1b", "\x07", "\u202e"))
