"""Opening a file: what is no regular file is never waited for, and each message says what is wrong."""

import os
import socket
from pathlib import Path

import pytest

from kaderwerk.adapters.documents.opened import first_bytes, other_kind
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError


def test_a_file_and_a_link_to_one_are_read(tmp_path: Path) -> None:
    (tmp_path / "nota.txt").write_bytes(b"abc")
    (tmp_path / "link.txt").symlink_to("nota.txt")
    assert first_bytes(tmp_path / "nota.txt", 2) == b"ab"
    assert first_bytes(tmp_path / "link.txt", 9) == b"abc"
    assert other_kind(tmp_path / "link.txt") is None
    assert other_kind(tmp_path / "weg.txt") is None


def refusal_of(place: Path) -> str:
    with pytest.raises(UnreadableDocumentError) as refusal:
        first_bytes(place, 9)
    return str(refusal.value)


def test_a_pipe_is_refused_at_once_also_behind_a_link(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "nota.txt")
    (tmp_path / "link.txt").symlink_to("nota.txt")
    told = "dit is een doorgeefluik (fifo) en geen gewoon bestand; bewaar de tekst in een bestand en lees dat."
    assert refusal_of(tmp_path / "nota.txt") == f"{tmp_path / 'nota.txt'}: {told}"
    assert refusal_of(tmp_path / "link.txt") == f"{tmp_path / 'link.txt'}: {told}"
    assert other_kind(tmp_path / "link.txt") == "een doorgeefluik (fifo)"


def test_a_device_a_socket_and_a_folder_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "dit is een apparaat en geen gewoon bestand" in refusal_of(Path("/dev/null"))
    assert "dit is een map en geen bestand; noem de bestanden die erin staan." in refusal_of(tmp_path)
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("s.txt")
        assert other_kind(Path("s.txt")) == "een socket"
        assert refusal_of(Path("s.txt")).startswith("s.txt: dit is een socket en geen gewoon bestand;")


def test_what_is_wrong_with_a_name_is_told(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / ("a" * 300 + ".txt")).endswith(
        "aaa.txt: deze naam is te lang; geef het bestand een kortere naam of zet het in een map minder diep."
    )
    assert len(refusal_of(tmp_path / "/".join(["a" * 200] * 40))) < 400
    assert "in deze naam staat een teken dat niet kan" in refusal_of(tmp_path / "a\0.txt")
    (tmp_path / "kring.txt").symlink_to("kring.txt")
    assert "een koppeling die naar zichzelf verwijst" in refusal_of(tmp_path / "kring.txt")
    (tmp_path / "nota.txt").write_bytes(b"")
    assert "bestaat niet; controleer de naam en de map." in refusal_of(tmp_path / "nota.txt" / "b.txt")
