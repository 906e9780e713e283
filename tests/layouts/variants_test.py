"""Tables and texts in the dress of real notes, laid out by LibreOffice Writer: each number in its place."""

from pathlib import Path

import pytest

from kaderwerk.adapters.documents.formats.docx_pages import docx_pages
from kaderwerk.adapters.documents.formats.html_pages import html_pages
from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages
from tests.layouts.office_writer import converted
from tests.layouts.read_command import reading_of
from tests.layouts.variants import VARIANTS

HEADER = "Gemeente Zuiderwaard Kadernota 2027 – 2030"
FOOTER = "Vastgesteld door het college Pagina 1 van 1"
# LibreOffice writes a frame into a web page as a picture.
WITHOUT_FRAMES = [name for name in VARIANTS if name != "kader-en-nummers"]


@pytest.fixture(scope="module")
def folder(writer: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("varianten")
    for form in ("pdf", "docx", "html"):
        converted(writer, {name: one.source for name, one in VARIANTS.items()}, form, place)
    return place


def lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_pdf_gives_its_rows_and_lines(name: str, folder: Path) -> None:
    (page,), notes = pdf_pages((folder / f"{name}.pdf").read_bytes(), name=name)
    # Of one page nobody can tell which lines come back on every page.
    assert lines(page.text) == (HEADER, *VARIANTS[name].lines, FOOTER)
    assert notes == ()


@pytest.mark.parametrize("name", VARIANTS)
def test_a_word_document_gives_its_rows_and_lines(name: str, folder: Path) -> None:
    (page,), notes = docx_pages((folder / f"{name}.docx").read_bytes(), name=name)
    assert lines(page.text) == VARIANTS[name].word_lines
    assert notes == ()


@pytest.mark.parametrize("name", WITHOUT_FRAMES)
def test_a_web_page_gives_its_rows_and_lines_without_its_header_and_footer(name: str, folder: Path) -> None:
    (page,), notes = html_pages((folder / f"{name}.html").read_bytes(), name=name)
    assert lines(page.text) == VARIANTS[name].word_lines
    assert notes == ()


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_amounts_with_a_euro_sign_in_a_column_of_its_own_are_claims(form: str, folder: Path) -> None:
    claims = reading_of(folder / f"euroteken-in-eigen-kolom.{form}").claims
    assert [(one.title, one.amounts) for one in claims] == [
        ("Wijkbus", {2027: 45_000, 2028: 45_000}),
        ("Sportvelden", {2027: 1_250}),
        ("Bruggen", {2028: 112_500}),
    ]


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_labels_over_two_lines_are_titles_of_claims(form: str, folder: Path) -> None:
    claims = reading_of(folder / f"labels-over-twee-regels.{form}").claims
    assert [(one.title, one.amounts) for one in claims] == [
        (
            "Onderhoud van bruggen, kades en andere kunstwerken in het buitengebied",
            dict.fromkeys((2027, 2028, 2029, 2030), 45_000),
        ),
        ("Wijkbus", {2028: 30_000, 2029: 35_000}),
        ("Bijdrage aan de gemeenschappelijke regeling voor de jeugdhulp", {2029: 12_000}),
    ]
