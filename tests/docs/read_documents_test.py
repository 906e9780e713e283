"""The page about reading documents: its commands run as they stand, and say what it says."""

import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "read-documents.md"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def run(command: str, folder: Path) -> tuple[str, str]:
    program = f"{sys.executable} -m kaderwerk.cli.main"
    command = re.sub(r"^kaderwerk", program, command)
    done = subprocess.run(["/bin/bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (command, done.stderr)
    return done.stdout, done.stderr


def test_the_commands_of_the_page_give_what_it_says(tmp_path: Path) -> None:
    document, said = blocks("text")
    (tmp_path / "nota.txt").write_text(document, encoding="utf-8")
    book, again = (block.splitlines() for block in blocks("sh"))
    shown = [run(command, tmp_path) for command in book]
    assert "Trainees" in shown[0][0]
    assert "−65.000" in shown[3][0]
    before = (tmp_path / "dossier" / "regels.csv").read_bytes()
    assert run(again[0], tmp_path)[1].endswith("Er is niets te wijzigen: dossier blijft zoals het was.\n")
    assert (tmp_path / "dossier" / "regels.csv").read_bytes() == before
    assert [run(command, tmp_path)[1] for command in again[1:]][-1] == said
