"""What a file is by its content."""

import pytest

from kaderwerk.adapters.documents.content_kind import content_kind
from kaderwerk.adapters.documents.formats.docx_pages_test import word, zipped
from kaderwerk.adapters.documents.formats.ods_sheets_test import calc
from kaderwerk.adapters.documents.formats.xlsx_sheets_test import excel

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "name", "suffix"),
    [
        (b"", "een leeg bestand", None),
        (b"%PDF-1.7", "een pdf", ".pdf"),
        (b"\n\n%PDF-1.4", "een pdf", ".pdf"),
        (word(""), "een Word-document", ".docx"),
        (zipped({"word/document2.xml": ""}), "een Word-document", ".docx"),
        (excel(""), "een Excel-werkmap", ".xlsx"),
        (calc(""), "een LibreOffice-werkmap", ".ods"),
        (zipped({"content.xml": ""}), "een LibreOffice-werkmap", ".ods"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
            "een LibreOffice-document (.odt)",
            None,
        ),
        (zipped({"xl/workbook.bin": ""}), "een binaire Excel-werkmap (.xlsb)", None),
        (zipped({"ppt/presentation.xml": ""}), "een presentatie", None),
        (zipped({"nota.docx": ""}), "een zip-bestand", None),
        (b"PK\x03\x04kapot", "een beschadigd zip-bestand", None),
        (_OLE, "een oud Office-bestand (.doc of .xls)", None),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "een document met een wachtwoord", None),
        (b"{\\rtf1", "een RTF-document", None),
        (b"\x89PNG", "een afbeelding", None),
        (b"\xef\xbb\xbf \n<!DOCTYPE HTML>", "een webpagina", ".html"),
        (b"<HTML>", "een webpagina", ".html"),
    ],
)
def test_the_content_tells_what_it_is(content: bytes, name: str, suffix: str | None) -> None:
    found = content_kind(content)
    assert found is not None
    assert (found.name, found.suffix) == (name, suffix)


@pytest.mark.parametrize("content", [b"Nieuw beleid", b"# Kop", b"a;b", b"<p>een stuk</p>", b"\xff\xfea\x00"])
def test_text_tells_nothing(content: bytes) -> None:
    assert content_kind(content) is None


def test_a_zip_with_a_list_of_members_without_end_is_not_opened() -> None:
    found = content_kind(zipped({f"{one:0200}": "" for one in range(6_000)}))
    assert found is not None
    assert found.name == "een zip-bestand met heel veel onderdelen"
