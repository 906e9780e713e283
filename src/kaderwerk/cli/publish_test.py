"""Publishing at the door: what stops it, and what stays as it was."""

import re
import shutil
import signal
from pathlib import Path

import pytest

from kaderwerk.cli.conftest import Run

SAMPLE = Path(__file__).parents[3] / "examples" / "diemen-kadernota-2022"


def test_a_reference_that_gives_no_figure_stops_the_publication_with_its_place(run: Run, tmp_path: Path) -> None:
    dossier, target = tmp_path / "dossier", tmp_path / "publicatie"
    shutil.copytree(SAMPLE, dossier)
    texts = dossier / "teksten.csv"
    text = texts.read_text(encoding="utf-8")
    for old, new in (("saldo/totaal/2025", "saldo/totaal/2035"), ("saldo/structureel/2024", "saldo/vast/2024")):
        assert old in text
        text = text.replace(old, new)
    texts.write_text(text, encoding="utf-8")
    code, out, err = run("publish", str(dossier), "--out", str(target))
    assert (code, out) == (2, "")
    assert 'teksten.csv, rij 2, kolom inhoud, regel 1 van de tekst: gevonden: "{{ saldo/totaal/2035 }}"' in err
    assert 'regel 3 van de tekst: gevonden: "{{ saldo/vast/2024 }}"' in err
    assert "2 fouten" in err
    assert not target.exists()


def test_a_signal_to_end_leaves_nothing_half_and_the_old_publication_whole(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "publicatie"
    code, _, _ = run("publish", str(SAMPLE), "--out", str(target))
    assert code == 0
    before = {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    seen = []

    def ends(staging: Path) -> None:
        seen.append(staging.name)
        signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr("kaderwerk.adapters.files.publication._write_sums", ends)
    code, out, err = run("publish", str(SAMPLE), "--out", str(target))
    assert (code, out, err) == (143, "", "Gestopt.\n")
    assert len(seen) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["publicatie"]
    assert {path: path.read_bytes() for path in target.rglob("*") if path.is_file()} == before
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_publish_counts_the_typed_numbers_and_publishes_none_of_them_as_a_finding(run: Run, tmp_path: Path) -> None:
    dossier, target = tmp_path / "mijn dossier", tmp_path / "publicatie"
    shutil.copytree(SAMPLE, dossier)
    texts = dossier / "teksten.csv"
    text = texts.read_text(encoding="utf-8")
    assert "{{ saldo/totaal/2022 }}" in text
    texts.write_text(text.replace("{{ saldo/totaal/2022 }}", "695.000"), encoding="utf-8")
    code, out, err = run("publish", str(dossier), "--out", str(target))
    assert (code, len(out.split())) == (0, 1)
    (line,) = (one for one in err.splitlines() if "getypt" in one)
    assert line.startswith("1 getypt getal is gelijk aan een cijfer van dit dossier of spreekt het tegen.")
    assert line.endswith(f"Toon ze met: kaderwerk check '{dossier}'")
    names = [one for one in target.rglob("*") if one.suffix in (".html", ".csv", ".json")]
    assert names
    told = [str(one) for one in names if re.search("tekst_(getal|leesb|opmaak|verw)", one.read_text(encoding="utf-8"))]
    assert told == []


def test_publish_says_nothing_about_typed_numbers_where_all_are_references(run: Run, tmp_path: Path) -> None:
    code, _, err = run("publish", str(SAMPLE), "--out", str(tmp_path / "publicatie"))
    assert (code, "getypt" in err) == (0, False)
