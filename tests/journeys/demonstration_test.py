"""``demo --no-serve`` in an empty folder: the sample stored and published once, a dossier with errors not at all."""

import os
import subprocess
import sys
from pathlib import Path

from kaderwerk import bootstrap


def demo(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run the demonstration in a folder; return its exit code and what it said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KADERWERK_")}
    done = subprocess.run(
        [sys.executable, "-m", "kaderwerk.cli.main", "demo", *arguments, "--no-serve"],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def published(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in (folder / "build" / "demo").rglob("*") if path.is_file()}


def test_the_sample_is_stored_and_published_and_a_second_start_changes_nothing(tmp_path: Path) -> None:
    code, said = demo(tmp_path)
    assert code == 0
    assert "Opgeslagen in" in said
    first = published(tmp_path)
    names = {Path(path).relative_to(tmp_path / "build" / "demo").as_posix() for path in first}
    assert {"index.html", "kadernota.pdf", "kadernota.xlsx", "datapackage.json", "snapshot.json"} <= names
    code, said = demo(tmp_path)
    assert code == 0
    assert "Ongewijzigd in" in said
    assert published(tmp_path) == first


def test_a_dossier_with_errors_stores_and_publishes_nothing(tmp_path: Path) -> None:
    bootstrap.write_template(str(tmp_path / "fout"), 2027)
    (tmp_path / "fout" / "reserves.csv").write_text("reserve,naam,beginstand\nalg,Algemeen,(500)\n", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    code, said = demo(tmp_path, "fout")
    assert code == 2
    assert "reserves.csv, rij 2, kolom beginstand" in said
    assert "Er is niets opgeslagen" in said
    assert sorted(tmp_path.rglob("*")) == before
