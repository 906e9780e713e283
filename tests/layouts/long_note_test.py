"""A note of over 120 pages, laid out by LibreOffice Writer: what was written comes back, whatever the layout does."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # pypdfium2 ships no types
import pytest

from kaderwerk.adapters.documents.formats.docx_pages import docx_pages
from kaderwerk.adapters.documents.formats.html_pages import html_pages
from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.sentences import plain_text
from tests.layouts.long_note import CHAPTERS, HEAD, LongNote, long_note
from tests.layouts.note_words import Proposal
from tests.layouts.office_writer import converted
from tests.layouts.read_command import Reading, reading_of

READERS: dict[str, Callable[..., tuple[tuple[Page, ...], tuple[str, ...]]]] = {
    "pdf": pdf_pages,
    "docx": docx_pages,
    "html": html_pages,
}
FORMS = tuple(READERS)
PAGES_LEAST = 120
NOTE = "heeft geen tekst (een scan?); maak haar doorzoekbaar met tekstherkenning (OCR) en lees het document opnieuw"
RUNNING = ("Gemeente Zuiderwaard", "Vastgesteld door het college", "Kadernota 2027 – 2030", "Pagina ")


class ReadNote(NamedTuple):
    """The note as the product reads it from one form: its pages, its text on one line, and what the command says."""

    pages: tuple[Page, ...]
    text: str
    said: Reading


@pytest.fixture(scope="module")
def note() -> LongNote:
    return long_note()


@pytest.fixture(scope="module")
def folder(writer: str, note: LongNote, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the note in each form in which people send it."""
    place = tmp_path_factory.mktemp("lange-nota")
    for form in FORMS:
        converted(writer, {"nota": note.source}, form, place)
    return place


@pytest.fixture(scope="module")
def read(folder: Path) -> dict[str, ReadNote]:
    found: dict[str, ReadNote] = {}
    for form, reader in READERS.items():
        place = folder / f"nota.{form}"
        pages, _ = reader(place.read_bytes(), name=place.name)
        text = plain_text("\n".join(page.text for page in pages))
        found[form] = ReadNote(pages, text, reading_of(place))
    return found


@pytest.fixture(scope="module")
def shown(folder: Path) -> list[str]:
    """The text of each page of the PDF as pdfium gives it, on one line: the witness of what stands on which page."""
    with pdfium.PdfDocument(folder / "nota.pdf") as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def opening(proposal: Proposal) -> str:
    """The words of a proposal up to its first amount, which no other proposal has."""
    found = re.match(r".*?€ [\d.]*\d", proposal.sentence) or re.match(r".*?\d+", " ".join(proposal.cells))
    assert found is not None
    return " ".join(found[0].split())


@pytest.mark.parametrize("form", FORMS)
def test_every_proposal_comes_back_and_nothing_else(form: str, note: LongNote, read: dict[str, ReadNote]) -> None:
    found = [(one.title, one.nature, one.effect, one.amounts, one.pm_years) for one in read[form].said.claims]
    assert found == [(one.title, one.nature, one.effect, one.amounts, one.pm_years) for one in note.proposals]
    assert len(found) == 220


@pytest.mark.parametrize("form", FORMS)
def test_every_sentence_is_whole_and_in_its_place(form: str, note: LongNote, read: dict[str, ReadNote]) -> None:
    text = read[form].text
    assert [one for one in note.sentences if one not in text] == []
    places = [text.index(one) for one in note.sentences]
    assert places == sorted(places)
    assert len(places) > 2000


@pytest.mark.parametrize("form", FORMS)
def test_the_sentence_of_a_claim_is_the_one_that_was_written(
    form: str, note: LongNote, read: dict[str, ReadNote]
) -> None:
    pairs = zip(note.proposals, read[form].said.claims, strict=True)
    found = {one.title: plain_text(claim.sentence) for one, claim in pairs if one.sentence}
    assert found == {one.title: plain_text(one.sentence) for one in note.proposals if one.sentence}


@pytest.mark.parametrize("form", FORMS)
def test_every_footnote_is_a_paragraph_of_its_own(form: str, note: LongNote, read: dict[str, ReadNote]) -> None:
    lines = {line for page in read[form].pages for line in page.text.split("\n")}
    assert [one for one in note.notes if one not in lines] == []
    assert len(note.notes) == 80


def test_every_claim_stands_on_the_page_that_shows_it(
    note: LongNote, read: dict[str, ReadNote], shown: list[str]
) -> None:
    found = [(one.title, claim.page) for one, claim in zip(note.proposals, read["pdf"].said.claims, strict=True)]
    expected = [
        (one.title, [number for number, text in enumerate(shown, start=1) if opening(one) in text])
        for one in note.proposals
    ]
    assert [(title, [page]) for title, page in found] == expected


def test_what_runs_along_the_edges_of_pages_is_in_no_text(read: dict[str, ReadNote], shown: list[str]) -> None:
    first, *pages = read["pdf"].pages
    assert len(pages) >= PAGES_LEAST - 1
    assert first.text.split("\n") == ["Kadernota 2027", "", "Gemeente Zuiderwaard"]
    assert [page.number for page in pages if any(words in page.text for words in RUNNING)] == []
    assert sum("Vastgesteld door het college" in text for text in shown) > PAGES_LEAST - 4


def test_pages_of_a_scanner_are_told_with_and_without_a_page_number_under_them(
    read: dict[str, ReadNote], shown: list[str]
) -> None:
    bare = [number for number, text in enumerate(shown, start=1) if not text]
    edged = [number for number, text in enumerate(shown, start=1) if text and len(text) < 100 and number > 1]
    scans = sorted([*bare, *edged])
    assert len(scans) == 2
    assert len(bare) == 1
    assert read["pdf"].said.notes == [f"pagina {number} {NOTE}" for number in scans]


def test_tables_over_page_breaks_keep_their_columns(
    note: LongNote, read: dict[str, ReadNote], shown: list[str]
) -> None:
    rows = [line for page in read["pdf"].pages for line in page.text.split("\n") if "|" in line]
    expected = [" | ".join(one.cells) for one in note.proposals if one.cells]
    assert [row for row in rows if row.split(" |")[0] not in ("Omschrijving", "Totaal")] == expected
    assert sum(row.startswith("Totaal | ") for row in rows) == len(CHAPTERS)
    # A head that comes back over the page break is given once; one long table comes without.
    assert sum(row == " | ".join(HEAD) for row in rows) == len(CHAPTERS)
    assert sum(" ".join(HEAD) in text for text in shown) > len(CHAPTERS)
