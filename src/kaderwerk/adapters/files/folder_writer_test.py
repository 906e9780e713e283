"""Tests of writing many files: all are there, and what the system refuses is raised."""

from pathlib import Path

import pytest

from kaderwerk.adapters.files.folder_writer import FolderWriter


def test_every_file_is_there(tmp_path: Path) -> None:
    folder = FolderWriter(tmp_path / "uit")
    for number in range(50):
        folder.write(f"map {number % 3}/diep/{number}.html", str(number).encode())
    folder.write("los.html", b"los")
    assert sum(int(file.read_bytes()) for file in tmp_path.rglob("diep/*.html")) == 50 * 49 // 2
    assert (tmp_path / "uit" / "los.html").read_bytes() == b"los"


def test_what_the_system_refuses_is_raised(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    folder = FolderWriter(tmp_path)
    folder.write("goed.html", b"goed")
    with pytest.raises(IsADirectoryError):
        folder.write("map", b"hier staat al een map")
    assert (tmp_path / "goed.html").read_bytes() == b"goed"
