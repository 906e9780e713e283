"""What a screen reader reads aloud has the order of the page: tags, content, bookmarks and contents list agree."""

import io
import re

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # pypdfium2 ships no types
import pytest

from kaderwerk.adapters.files.publication_pdf import pdf_bytes, pdf_source
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, dossier
from tests.contracts.tagged_pdf import TaggedPdf

TEXTS = """
tekst | plaats    | programma | volgorde | inhoud
een   | inleiding |           | 1        | Zo staat Diemen ervoor.
"""
IN_ORDER = (
    "Kadernota 2022",
    "Vingerafdruk (SHA-256 van snapshot.json)",
    "Inhoud",
    "1 Leeswijzer",
    "2 Inleiding",
    "Zo staat Diemen ervoor.",
    "3 Meerjarenperspectief",
    "2022: de eindstand is",
    "Tabel 1",
    "Bedragen in euro’s. Plus is voordelig",
    "Onderdeel 2022 2023 2024 2025",
    "Beginstand 0",
    "Autonome ontwikkelingen −165.000",
    "Trainee: effect voor Diemen",
    "Effect voor Diemen −25.000",
    "Trainee: aandeel per deelnemer",
    "Diemen −25.000,00",
    "Ouder-Amstel −12.745,03",
    "Totaal −65.000,00",
)
"""Where a reader comes by, from the title to the last total of a proposal."""


@pytest.fixture(scope="module")
def content() -> bytes:
    read = dossier(**FRAGMENT, teksten=TEXTS)
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
    return pdf_bytes(pdf_source(Edition(snapshot=snapshot, fingerprint="ab" * 32)), [], "ab" * 32)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\N{ZERO WIDTH SPACE}", "")).strip()


def positions(text: str) -> list[int]:
    """Where each sentence of the walk stands, looked for behind the one before it."""
    found, start = [], 0
    for words in IN_ORDER:
        start = text.find(words, start)
        assert start >= 0, words
        found.append(start)
    return found


def test_the_tags_follow_the_pages_piece_by_piece(content: bytes) -> None:
    document = TaggedPdf(content)
    order = list(document.pieces())
    assert len(order) > 500
    assert order == list(document.drawn_pieces())


def test_a_tag_in_another_place_is_noticed(content: bytes) -> None:
    document = TaggedPdf(content)
    body = next(iter(document.elements("/TBody")))
    body.K = pikepdf.Array(reversed(list(body.K)))
    assert list(document.pieces()) != list(document.drawn_pieces())


def test_the_tags_read_from_title_to_total(content: bytes) -> None:
    assert positions(TaggedPdf(content).text) == sorted(positions(TaggedPdf(content).text))


def test_text_that_a_person_copies_has_the_same_order(content: bytes) -> None:
    pages = pypdfium2.PdfDocument(io.BytesIO(content))
    copied = plain(" ".join(page.get_textpage().get_text_range() for page in pages))
    assert len(positions(copied)) == len(IN_ORDER)


def test_bookmarks_headings_and_the_contents_list_agree(content: bytes) -> None:
    document = TaggedPdf(content)
    pages = pypdfium2.PdfDocument(io.BytesIO(content))
    bookmarks = [plain(one.get_title()) for one in pages.get_toc()]
    headings = [document.text_of(one) for one in document.elements("/H1", "/H2", "/H3")]
    listed = [document.text_of(one) for one in document.elements("/H1", "/H2")]
    entries = [
        plain(re.sub("[ .…\N{WORD JOINER}]+[0-9]+$", "", document.text_of(one))) for one in document.elements("/TOCI")
    ]
    assert headings[0] == "Inhoud"
    assert [one for one in headings if one != "Inhoud"] == [one for one in bookmarks if one != "Inhoud"]
    assert [one for one in listed if one != "Inhoud"] == entries


def test_the_head_of_a_page_names_its_chapter_and_is_not_read_aloud(content: bytes) -> None:
    pages = pypdfium2.PdfDocument(io.BytesIO(content))
    heads = [plain(page.get_textpage().get_text_bounded(bottom=page.get_height() - 70)) for page in pages]
    assert heads[1].endswith("Inhoud")
    assert "Kadernota 2022 Leeswijzer" in heads
    assert "Kadernota 2022 Leeswijzer" not in TaggedPdf(content).text
