"""A file with claims is known by its name or first sign, and what is no JSON is told with its place, in Dutch."""

import os
import threading
from decimal import Decimal
from pathlib import Path

import pytest

from kaderwerk.adapters.files.claims_file import is_claims_file, parse_claims, read_claims_file
from kaderwerk.core.problems import DossierRejectedError


@pytest.mark.parametrize(
    ("name", "content", "is_claims"),
    [
        ("gelezen.json", b"", True),
        ("GELEZEN.JSON", b"x", True),
        ("gelezen.txt", b" \n[]", True),
        ("gelezen", b"\xef\xbb\xbf[1]", True),
        ("nota.txt", b"tekst", False),
        ("leeg.txt", b"", False),
        ("dossier.xlsx", b"[]", False),
    ],
)
def test_claims_are_known_by_their_name_or_first_sign(
    tmp_path: Path, name: str, content: bytes, is_claims: bool
) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_claims_file(tmp_path / name) is is_claims


def test_a_folder_is_a_dossier_whatever_its_name_and_a_name_alone_may_say_claims(tmp_path: Path) -> None:
    (tmp_path / "map.json").mkdir()
    assert not is_claims_file(tmp_path / "map.json")
    assert is_claims_file(tmp_path / "weg.json")
    assert not is_claims_file(tmp_path / "weg")
    assert not is_claims_file(Path("nul\0teken"))


def test_a_pipe_gives_claims_and_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"[]",))
    writer.start()
    assert is_claims_file(pipe)
    assert read_claims_file(pipe) == b"[]"
    writer.join()


def test_numbers_are_never_floats() -> None:
    assert parse_claims(b'\xef\xbb\xbf{"a": 27254.97, "b": 5}', "invoer") == {"a": Decimal("27254.97"), "b": 5}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "invoer, regel 1, teken 1: gevonden: (leeg); verwacht: JSON. Geef de uitvoer van read --json"),
        (b'[\n {"a": ja}]', 'invoer, regel 2, teken 8: gevonden: "ja}]"; verwacht: JSON.'),
        ("[]".encode("utf-16"), 'invoer: gevonden: "byte 1"; verwacht: tekst in UTF-8.'),
        (b"[" * 100_000, "invoer: verwacht: JSON met gewone getallen"),
        (b"[" + b"1" * 5_000 + b"]", "invoer: verwacht: JSON met gewone getallen"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(content: bytes, sentence: str) -> None:
    with pytest.raises(DossierRejectedError) as rejected:
        parse_claims(content, "invoer")
    assert rejected.value.problems[0].sentence.startswith(sentence)


def test_a_file_that_is_not_there_is_told_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(DossierRejectedError) as rejected:
        read_claims_file(tmp_path / "weg.json")
    assert 'gevonden: "het bestaat niet"' in rejected.value.problems[0].sentence
