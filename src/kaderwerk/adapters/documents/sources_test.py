"""Opening documents: what is read, what is refused, and with which words."""

from io import BytesIO
from pathlib import Path

import pytest

from kaderwerk.adapters.documents.sources import BYTES_MOST, UnknownKindError, UnreadableDocumentError, read_document

NOTHING = BytesIO()


def written(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def test_a_text_keeps_its_line_ends(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, "nota.txt", "één\r\ntwee".encode()), NOTHING)
    assert (document.file, document.text) == ("nota.txt", "één\r\ntwee")


def test_a_byte_order_mark_is_taken_off(tmp_path: Path) -> None:
    assert read_document(written(tmp_path, "nota.MD", b"\xef\xbb\xbf# Kop"), NOTHING).text == "# Kop"


def test_the_old_windows_page_is_read(tmp_path: Path) -> None:
    assert (
        read_document(written(tmp_path, "nota.txt", b"\x80 50.000 voor caf\xe9"), NOTHING).text == "€ 50.000 voor café"
    )


def test_standard_input_is_read() -> None:
    document = read_document("-", BytesIO("€ 5".encode()))
    assert (document.file, document.text) == ("-", "€ 5")


@pytest.mark.parametrize("name", ["nota.pdf", "nota.docx", "nota"])
def test_another_kind_is_refused_with_the_three_kinds(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownKindError, match=r"een \.txt-bestand, een \.md-bestand of - voor standaardinvoer\."):
        read_document(written(tmp_path, name, b"x"), NOTHING)


@pytest.mark.parametrize("raw", [b"tekst\x00tekst", b"\x81\x8d\x8f", bytes(range(1, 9)) * 4])
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(UnreadableDocumentError, match="geen tekst"):
        read_document(written(tmp_path, "nota.txt", raw), NOTHING)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="groter dan 10 MiB"):
        read_document(written(tmp_path, "nota.txt", b"a" * (BYTES_MOST + 1)), NOTHING)
    assert len(read_document(written(tmp_path, "past.txt", b"a" * BYTES_MOST), NOTHING).text) == BYTES_MOST


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="bestaat niet"):
        read_document(tmp_path / "weg.txt", NOTHING)
    (tmp_path / "map.txt").mkdir()
    with pytest.raises(UnreadableDocumentError, match="kan niet worden geopend"):
        read_document(tmp_path / "map.txt", NOTHING)
