"""Tests of writing many files: all are there on leaving, and what the system refuses is raised."""

from pathlib import Path

import pytest

from kaderwerk.adapters.files.folder_writer import FolderWriter


def test_every_file_is_there_after_it(tmp_path: Path) -> None:
    with FolderWriter(tmp_path / "uit") as folder:
        for number in range(50):
            folder.write(f"map {number % 3}/diep/{number}.html", str(number).encode())
        folder.write("los.html", b"los")
    assert sum(int(file.read_bytes()) for file in tmp_path.rglob("diep/*.html")) == 50 * 49 // 2
    assert (tmp_path / "uit" / "los.html").read_bytes() == b"los"


def write_over_a_folder(target: Path, then: str = "") -> None:
    (target / "map").mkdir()
    with FolderWriter(target) as folder:
        folder.write("map", b"hier staat al een map")
        folder.write("goed.html", b"goed")
        if then:
            raise ValueError(then)


def test_what_the_system_refuses_is_raised_on_leaving(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_over_a_folder(tmp_path)


def test_another_error_is_not_hidden_by_what_the_system_refuses(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="anders"):
        write_over_a_folder(tmp_path, "anders")
