"""kadernota.docx has styles that Word knows, tables with heads, no name of a person, and takes any text."""

import io
import re
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from kaderwerk.adapters.files.publication_word import word_bytes
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, FRAME, dossier
from tests.contracts.word_tables import word_tables
from tests.layouts.office_writer import MISSING, text_of, writer_command

FINGERPRINT = "0123456789abcdef" * 4
TEXTS = """
tekst | plaats    | programma | volgorde | inhoud
een   | inleiding |           | 1        | In 2022 is het **saldo** {{ saldo/totaal/2022 }} euro, zie [hier](https://example.org/?a=1&b=2).
twee  | slot      |           | 2        | 3. drie
drie  | slot      |           | 3        | - punt
vier  | slot      |           | 4        | > woorden & <tekens> 😀 سلام
"""


def word(**tables: str) -> bytes:
    read = dossier(**{**FRAGMENT, "teksten": TEXTS, **tables})
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
    return word_bytes(Edition(snapshot=snapshot, fingerprint=FINGERPRINT))


@pytest.fixture(scope="module")
def content() -> bytes:
    return word()


@pytest.fixture(scope="module")
def document(content: bytes) -> WordDocument:
    return Document(io.BytesIO(content))


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def test_headings_have_the_styles_of_word_and_no_level_is_skipped(document: WordDocument) -> None:
    levels = [
        (int(one.style.name[-1]), one.text)
        for one in document.paragraphs
        if one.style is not None and one.style.name is not None and one.style.name.startswith("Heading")
    ]
    assert (1, "Meerjarenperspectief") in levels
    assert (2, "Trainee") in levels
    assert levels[0] == (1, "Leeswijzer")
    assert (3, "Wat mag het kosten?") in levels
    numbers = [level for level, _ in levels]
    assert all(after <= before + 1 for before, after in pairwise(numbers))


def test_the_contents_list_is_a_field_whose_links_lead_to_headings(content: bytes) -> None:
    body = part(content, "word/document.xml")
    assert ' TOC \\o "1-2" \\h \\z \\u ' in body
    places = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"/>', body)
    targets = set(re.findall(r'<w:hyperlink w:anchor="(\w+)">', body))
    assert len(places) == len(set(places))
    assert len(targets) > 10
    assert targets <= set(places)
    assert re.search(r'<w:hyperlink w:anchor="\w+"><w:r><w:t xml:space="preserve">1 Leeswijzer</w:t>', body)


def test_every_table_has_a_caption_and_a_head_that_comes_back_on_each_page(document: WordDocument) -> None:
    assert len(document.tables) >= 8
    for table in document.tables:
        properties = table._tbl.tblPr
        assert properties.find(qn("w:tblCaption")) is not None
        assert properties.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
        assert table.style is not None
        assert table.style.name == "Kaderwerk"
        head, *body = table.rows
        assert head._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in body)
        styles = {cell.paragraphs[0].style.name for cell in head.cells if cell.paragraphs[0].style is not None}
        assert {name.removesuffix(" klein") for name in styles if name} <= {"Tabeltekst", "Tabelbedrag"}


def test_a_table_shows_the_shares_with_their_total(content: bytes) -> None:
    assert word_tables(content)["Trainee: aandeel per deelnemer"] == [
        ["Deelnemer", "2022", "2023", "2024", "2025"],
        ["Diemen", "−25.000,00", "0,00", "0,00", "0,00"],
        ["Ouder-Amstel", "−12.745,03", "0,00", "0,00", "0,00"],
        ["Uithoorn", "−27.254,97", "0,00", "0,00", "0,00"],
        ["Totaal", "−65.000,00\nnadelig", "0,00", "0,00", "0,00"],
    ]


def test_properties_name_the_organisation_and_no_person(content: bytes, document: WordDocument) -> None:
    properties = document.core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("Kadernota 2022", "Diemen", "Diemen")
    assert properties.language == "nl-NL"
    assert str(properties.created) == "2021-01-01 00:00:00+00:00"
    assert properties.keywords == f"SHA-256 {FINGERPRINT}"
    assert 'w:lang w:val="nl-NL"' in part(content, "word/styles.xml")
    assert "<w:autoHyphenation/>" in part(content, "word/settings.xml")


def test_the_footer_has_the_fingerprint_and_the_number_of_the_page(content: bytes) -> None:
    footer = part(content, "word/footer1.xml")
    assert FINGERPRINT in footer
    assert 'w:instr="PAGE"' in footer
    assert 'w:instr="NUMPAGES"' in footer


def test_text_of_people_stays_text(content: bytes, document: WordDocument) -> None:
    text = "\n".join(one.text for one in document.paragraphs).replace("\N{NO-BREAK SPACE}", " ")
    assert "In 2022 is het saldo −165.000 + PM euro, zie hier." in text
    assert "woorden & <tekens> 😀 سلام" in text
    relations = part(content, "word/_rels/document.xml.rels")
    assert 'Target="https://example.org/?a=1&amp;b=2" TargetMode="External"' in relations


def test_a_list_starts_at_its_own_number_and_a_bullet_has_the_style_of_word(
    content: bytes, document: WordDocument
) -> None:
    styles = {one.text: one.style.name for one in document.paragraphs if one.style is not None}
    assert (styles["drie"], styles["punt"]) == ("List Number", "List Bullet")
    assert '<w:startOverride w:val="3"/>' in part(content, "word/numbering.xml")


def test_the_same_dossier_gives_the_same_bytes(content: bytes) -> None:
    assert word() == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_many_years_and_a_long_title_stand_on_a_wide_page() -> None:
    frame = FRAME.replace("Kadernota 2022", "Lange titel " * 42) + "aantal_jaren | 12\n"
    found = Document(io.BytesIO(word(dossier=frame)))
    section = found.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert found.core_properties.title == ("Lange titel " * 42).strip()
    styles = {one.text.strip(): one.style.name for one in found.paragraphs[:3] if one.style is not None}
    assert styles[("Lange titel " * 42).strip()] == "Titel lang"
    widths = [column.width for column in found.tables[0].columns]
    text_width = section.page_width - (section.left_margin or 0) - (section.right_margin or 0)
    assert sum(one or 0 for one in widths) <= text_width


def test_an_office_shows_what_stands_in_it(content: bytes, tmp_path: Path) -> None:
    command = writer_command()
    if command is None:
        pytest.skip(MISSING)
    (tmp_path / "kadernota.docx").write_bytes(content)
    text = text_of(command, tmp_path / "kadernota.docx")
    for words in (
        "Inhoud",
        "1 Leeswijzer",
        "Tabel 1: Van beginstand naar eindstand",
        "−27.254,97",
        "3. drie",
        "😀 سلام",
    ):
        assert words in text
