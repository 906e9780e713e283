"""From door to door: a real document is read, converted untouched, computed, explained and published."""

import csv
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

NAME = "kadernota-2022-diemen-fragment.txt"
DIEMEN_2022 = ("--organisation", "Diemen", "--year", "2022")


def kaderwerk(*arguments: str, given: bytes = b"") -> tuple[int, bytes, str]:
    """Run one command as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "kaderwerk.cli.main", *arguments], input=given, capture_output=True, check=False
    )
    return done.returncode, done.stdout, done.stderr.decode("utf-8")


def parsed(out: bytes) -> Any:  # a JSON value
    return json.loads(out, parse_float=Decimal)


@pytest.fixture(scope="module")
def claims(shared_folder: Path) -> bytes:
    document = shared_folder / "data" / "voorstellen" / NAME
    code, out, err = kaderwerk("read", str(document), *DIEMEN_2022, "--json")
    assert (code, err) == (0, "")
    return out


@pytest.fixture
def folder(claims: bytes, tmp_path: Path) -> Path:
    target = tmp_path / "dossier"
    assert kaderwerk("convert", "-", str(target), *DIEMEN_2022, given=claims)[0] == 0
    return target


def test_the_fragment_untouched_by_hand_computes_to_the_figures_of_the_note(folder: Path) -> None:
    code, out, _ = kaderwerk("compute", str(folder), "--json")
    result = parsed(out)
    found = {name: (one["bedragen"], one["pm"]) for name, one in result["saldo"].items()}
    assert (code, result["jaren"]) == (0, [2022, 2023, 2024, 2025])
    assert found["totaal"] == ([-165_000, -90_000, -90_000, -90_000], [2022, 2023])
    assert found["structureel"] == ([-90_000] * 4, [])
    assert found["incidenteel"] == ([-75_000, 0, 0, 0], [2022, 2023])
    assert found["nieuw"][1] == [2022, 2023]


def test_each_line_keeps_the_sentence_that_it_came_from(folder: Path, claims: bytes) -> None:
    with (folder / "bronnen.csv").open(encoding="utf-8", newline="") as file:
        sources = list(csv.DictReader(file))
    assert [one["zin"] for one in sources] == [one["bron"]["zin"] for one in parsed(claims)]
    assert {one["bestand"] for one in sources} == {NAME}


def test_a_person_reads_the_same_five_in_a_table(shared_folder: Path) -> None:
    code, out, _ = kaderwerk("read", str(shared_folder / "data" / "voorstellen" / NAME), *DIEMEN_2022)
    text = out.decode("utf-8")
    assert code == 0
    assert [f"\n{number}. “" in text for number in range(1, 7)] == [True] * 5 + [False]
    assert all(amount in text for amount in ("100.000", "40.000", "65.000", "25.000", "50.000", "2023: PM"))


def test_what_was_read_is_explained_checked_compared_and_published(folder: Path, tmp_path: Path) -> None:
    code, out, _ = kaderwerk("explain", str(folder), "saldo/totaal/2022", "--json")
    assert (code, parsed(out)["waarde"], parsed(out)["pm"]) == (0, -165_000, True)
    code, out, _ = kaderwerk("check", str(folder), "--json")
    assert code in (0, 1)
    assert {one["regel"] for one in parsed(out)} >= {"pm_open", "verdeling_volledig", "aansluiting"}
    lines = folder / "regels.csv"
    more = tmp_path / "meer"
    assert kaderwerk("convert", str(folder), str(more))[0] == 0
    # The incidental and the structural 50,000 for information security, which are Diemen's own.
    (more / "regels.csv").write_text(lines.read_text("utf-8").replace("50000", "51000"), "utf-8")
    code, out, _ = kaderwerk("diff", str(folder), str(more), "--json")
    effects = [sum(column) for column in zip(*(one["effect"] for one in parsed(out)), strict=True)]
    assert (code, effects) == (0, [-2_000, -1_000, -1_000, -1_000])
    assert kaderwerk("publish", str(folder), "--out", str(tmp_path / "uit"))[0] == 0
    names = {"index.html", "kadernota.pdf", "kadernota.xlsx", "datapackage.json", "snapshot.json"}
    assert names <= {path.name for path in (tmp_path / "uit").iterdir()}


def test_a_document_without_a_proposal_gives_an_empty_list_and_says_so(tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("Beste raad,\n\nHierbij nodigen wij u uit voor de opening van het park.\n", encoding="utf-8")
    code, out, _ = kaderwerk("read", str(letter), "--json")
    assert (code, parsed(out)) == (0, [])
    code, out, err = kaderwerk("read", str(letter))
    assert code == 0
    assert "Geen voorstellen gevonden" in out.decode("utf-8") + err
    assert kaderwerk("read", "-", "--json", given=letter.read_bytes())[:2] == (0, b"[]\n")


def test_another_kind_of_document_is_refused_in_one_sentence_that_names_the_kinds(tmp_path: Path) -> None:
    (tmp_path / "nota.rtf").write_bytes(b"{\\rtf1}")
    code, out, err = kaderwerk("read", str(tmp_path / "nota.rtf"))
    assert (code, out, len(err.splitlines())) == (2, b"", 1)
    assert all(kind in err for kind in (".txt", ".md", ".pdf", ".docx", ".html", ".xlsx", ".ods", ".csv", " - "))
