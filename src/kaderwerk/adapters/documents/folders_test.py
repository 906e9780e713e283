"""Folders: which of their files are documents, in which order."""

import os
from pathlib import Path

import pytest

from kaderwerk.adapters.documents.folders import files_in
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError


def test_known_kinds_are_documents_in_the_order_of_their_names_and_others_are_named(tmp_path: Path) -> None:
    names = ("b.pdf", "a.TXT", "deel/c.docx", "deel/foto.jpg", ".verborgen/d.txt", ".e.txt", "deel/~$c.docx", "geen")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "deel" / "kring").symlink_to(tmp_path)
    found = files_in(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found.documents] == ["a.TXT", "b.pdf", "deel/c.docx"]
    told = "overgeslagen; dit is een leeg bestand. Bewaar het document opnieuw."
    assert found.notes == (f"{tmp_path / 'deel/foto.jpg'}: {told}", f"{tmp_path / 'geen'}: {told}")


def test_what_is_not_read_is_told_with_what_to_do(tmp_path: Path) -> None:
    for name in ("a.txt", "oud.xls", "x.onbekend"):
        (tmp_path / name).write_bytes(b"x")
    assert files_in(tmp_path).notes == (
        f"{tmp_path / 'oud.xls'}: overgeslagen; dit is een oude Excel-werkmap. Bewaar haar als .xlsx.",
        f"{tmp_path / 'x.onbekend'}: overgeslagen; dit soort bestand kan Kaderwerk niet lezen",
    )


def test_another_package_of_data_is_read(tmp_path: Path) -> None:
    for at, package in enumerate(('{"description": "Cijfers"}', "[]", "{", '{"description": 5}', "[" * 100_000)):
        (tmp_path / str(at)).mkdir()
        (tmp_path / str(at) / "datapackage.json").write_text(package)
        (tmp_path / str(at) / "nota.csv").write_text("a;b")
    assert len(files_in(tmp_path).documents) == 5


def test_a_pipe_is_passed_over_and_a_dead_link_is_told_when_it_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "luik.txt")
    (tmp_path / "dood.txt").symlink_to("nergens")
    found = files_in(tmp_path)
    assert found.documents == (tmp_path / "dood.txt",)
    told = "dit is een doorgeefluik (fifo) en geen gewoon bestand; bewaar de tekst in een bestand en lees dat"
    assert found.notes == (f"{tmp_path / 'luik.txt'}: overgeslagen; {told}",)


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"")
    with pytest.raises(
        UnreadableDocumentError, match="in deze map staat geen document; verwacht: minstens een bestand op"
    ):
        files_in(tmp_path)
