"""Opening documents: what is read, what is refused, and with which words."""

from io import BytesIO
from pathlib import Path

import pytest

from kaderwerk.adapters.documents.formats.docx_pages_test import p, word, zipped
from kaderwerk.adapters.documents.formats.ods_sheets_test import calc, row, text_cell
from kaderwerk.adapters.documents.formats.xlsx_sheets_test import excel
from kaderwerk.adapters.documents.kinds import OFFICE_BYTES_MOST, TEXT_BYTES_MOST
from kaderwerk.adapters.documents.page import Document, Page
from kaderwerk.adapters.documents.sources import UnknownKindError, UnreadableDocumentError, read_document

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NOTHING = BytesIO()


def written(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def text_of(path: Path) -> str:
    (page,) = read_document(path, NOTHING).pages
    assert page == Page(text=page.text)
    return page.text


def test_a_text_keeps_its_line_ends(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, "nota.txt", "één\r\ntwee".encode()), NOTHING)
    assert document == Document(file="nota.txt", pages=(Page(text="één\r\ntwee"),), claims=())


def test_a_byte_order_mark_is_taken_off(tmp_path: Path) -> None:
    assert text_of(written(tmp_path, "nota.MD", b"\xef\xbb\xbf# Kop")) == "# Kop"


def test_the_old_windows_page_is_read(tmp_path: Path) -> None:
    assert text_of(written(tmp_path, "nota.txt", b"\x80 50.000 voor caf\xe9")) == "€ 50.000 voor café"


def test_standard_input_is_read() -> None:
    document = read_document("-", BytesIO("€ 5".encode()))
    assert document == Document(file="-", pages=(Page(text="€ 5"),), claims=())


def test_a_document_on_standard_input_is_asked_for_by_its_name() -> None:
    with pytest.raises(
        UnreadableDocumentError, match=r"^standaardinvoer is een pdf; verwacht: tekst\. Geef het bestand"
    ):
        read_document("-", BytesIO(b"%PDF-1.7"))


def test_every_kind_is_read_in_its_own_process(tmp_path: Path) -> None:
    assert text_of(written(tmp_path, "nota.DOCX", word(p("Tekst.")))) == "Tekst."
    assert text_of(written(tmp_path, "nota.htm", b"<p>Tekst.")) == "Tekst."
    (sheet,) = read_document(written(tmp_path, "a.xlsx", excel("<row><c><v>5</v></c></row>")), NOTHING).pages
    assert sheet == Page(text="5", sheet="Lasten", cells=((0, "A1"),))
    (sheet,) = read_document(written(tmp_path, "a.ods", calc(row(text_cell("x")))), NOTHING).pages
    assert sheet == Page(text="x", sheet="Lasten", cells=((0, "A1"),))
    (rows,) = read_document(written(tmp_path, "a.csv", b"a;b\n"), NOTHING).pages
    assert rows == Page(text="a | b", cells=((0, "A1"), (4, "B1")))


@pytest.mark.parametrize("name", ["nota.xyz", "nota.json", "nota"])
def test_another_kind_is_refused_with_the_kinds_that_are_read(tmp_path: Path, name: str) -> None:
    kinds = r"\.txt, \.md, \.pdf, \.docx, \.html, \.htm, \.xlsx, \.ods of \.csv, of - voor tekst op de standaardinvoer"
    with pytest.raises(UnknownKindError, match=rf"^{name}: dit soort bestand .* {kinds}\.$"):
        read_document(written(tmp_path, name, b"x"), NOTHING)


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("nota.pdf", word(""), "nota.pdf is een Word-document; geef het de naam nota.docx."),
        ("nota.docx", b"%PDF-1.7", "nota.docx is een pdf; geef het de naam nota.pdf."),
        ("nota.txt", b"%PDF-1.7", "nota.txt is een pdf; geef het de naam nota.pdf."),
        ("nota.xlsx", calc(""), "nota.xlsx is een LibreOffice-werkmap; geef het de naam nota.ods."),
        ("nota.ods", excel(""), "nota.ods is een Excel-werkmap; geef het de naam nota.xlsx."),
        ("nota.xlsx", b"<html><table>", "nota.xlsx is een webpagina; geef het de naam nota.html."),
        ("nota.csv", b"<!doctype html>", "nota.csv is een webpagina; geef het de naam nota.html."),
        ("nota.docx", b"gewoon tekst", "nota.docx is gewone tekst; geef het de naam nota.txt."),
        ("nota.html", excel(""), "nota.html is een Excel-werkmap; geef het de naam nota.xlsx."),
        (
            "nota.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "nota.docx is een oud Office-bestand (.doc of .xls); verwacht: ",
        ),
        (
            "nota.docx",
            zipped({"nota.docx": ""}),
            "nota.docx is een zip-bestand; verwacht: een Word-document. Pak het uit",
        ),
        (
            "nota.pdf",
            b"\x00\x01\x02" * 9,
            "nota.pdf is een bestand van een onbekende soort, of beschadigd; verwacht: een p",
        ),
        ("nota.pdf", b"", "nota.pdf is een leeg bestand; verwacht: een pdf. Bewaar het document opnieuw."),
    ],
)
def test_a_wrong_name_is_refused_with_what_the_file_is(tmp_path: Path, name: str, raw: bytes, told: str) -> None:
    with pytest.raises(UnreadableDocumentError) as refusal:
        read_document(written(tmp_path, name, raw), NOTHING)
    assert str(refusal.value).startswith(told)


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        (
            "oud.xls",
            b"geen ole",
            "oud.xls is een oude Excel-werkmap; bewaar haar als .xlsx",
        ),
        (
            "oud.xls",
            _OLE,
            "oud.xls is een oud Office-bestand (.doc of .xls); bewaar het als .docx of .xlsx",
        ),
        (
            "nota.odt",
            b"x",
            "nota.odt is een LibreOffice-document (.odt); bewaar het als .docx of .pdf",
        ),
        (
            "nota.rtf",
            b"{\\rtf1",
            "nota.rtf is een RTF-document; bewaar het als .docx",
        ),
        ("a.zip", zipped({"nota.txt": ""}), "a.zip is een zip-bestand; pak het uit en lees de documenten die erin"),
    ],
)
def test_another_kind_is_refused_with_what_to_do(tmp_path: Path, name: str, raw: bytes, told: str) -> None:
    with pytest.raises(UnknownKindError) as refusal:
        read_document(written(tmp_path, name, raw), NOTHING)
    assert str(refusal.value).startswith(told)
    assert "(Kaderwerk leest een bestand op .txt, .md, " in str(refusal.value)


def test_a_document_under_a_name_without_meaning_gets_its_name(tmp_path: Path) -> None:
    with pytest.raises(UnknownKindError, match=r"^nota\.bak is een Word-document; geef het de naam nota\.docx \("):
        read_document(written(tmp_path, "nota.bak", word("")), NOTHING)


def test_html_in_markdown_and_an_empty_text_are_what_they_are(tmp_path: Path) -> None:
    assert text_of(written(tmp_path, "nota.md", b"<html>")) == "<html>"
    assert text_of(written(tmp_path, "nota.txt", b"")) == ""
    assert read_document(written(tmp_path, "nota.html", b""), NOTHING).notes == (
        "er staat geen tekst in deze webpagina",
    )


@pytest.mark.parametrize("raw", [b"tekst\x00tekst", b"\x81\x8d\x8f", bytes(range(1, 9)) * 4, b"\xff\xfea\x00"])
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(UnreadableDocumentError, match="geen tekst"):
        read_document(written(tmp_path, "nota.txt", raw), NOTHING)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="groter dan 10 MiB"):
        read_document(written(tmp_path, "nota.txt", b"a" * (TEXT_BYTES_MOST + 1)), NOTHING)
    with pytest.raises(UnreadableDocumentError, match=r"^standaardinvoer: .* groter dan 10 MiB"):
        read_document("-", BytesIO(b"a" * (TEXT_BYTES_MOST + 1)))
    assert len(text_of(written(tmp_path, "past.txt", b"a" * TEXT_BYTES_MOST))) == TEXT_BYTES_MOST
    large = tmp_path / "nota.docx"
    with large.open("wb") as file:
        file.truncate(OFFICE_BYTES_MOST + 1)
    with pytest.raises(UnreadableDocumentError, match="groter dan 50 MiB"):
        read_document(large, NOTHING)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="bestaat niet"):
        read_document(tmp_path / "weg.txt", NOTHING)
    (tmp_path / "map.txt").mkdir()
    with pytest.raises(UnreadableDocumentError, match="is een map en geen bestand"):
        read_document(tmp_path / "map.txt", NOTHING)
