"""The decision and the embargo of a publication stand in every format, on every page, beside its fingerprint."""

import datetime
import json
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # pypdfium2 ships no types
import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from kaderwerk.adapters.files.publication import write_publication
from kaderwerk.adapters.files.release_folder import ReleaseFolder
from kaderwerk.adapters.files.site import write_site
from kaderwerk.core.publication.standing import Standing
from kaderwerk.core.releases.publication_terms import Asked
from tests.contracts.publication_test import snapshot_of

DECISION = "raad, 12 mei 2026, nr. 12 <b>"
MOMENT = datetime.datetime(2026, 5, 12, 12, 0, tzinfo=datetime.UTC)
MOMENT_SHOWN = "12 mei 2026 om 14.00 uur; tot dan onder embargo"


@dataclass(frozen=True, kw_only=True)
class Published:
    folder: Path
    fingerprint: str


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("besluit") / "publicatie"
    snapshot = replace(snapshot_of(), standing=Standing(decision=DECISION, embargo=MOMENT))
    return Published(folder=folder, fingerprint=write_publication(snapshot, folder, write_site))


def test_every_page_of_the_site_has_the_decision_and_the_fingerprint(published: Published) -> None:
    pages = list(published.folder.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        footer = page.read_text(encoding="utf-8").partition("<footer")[2]
        assert '<dd class="decision">raad, 12 mei 2026, nr. 12 &lt;b&gt;</dd>' in footer, page
        assert f"<dd>{MOMENT_SHOWN}</dd>" in footer, page
        assert published.fingerprint in footer, page


def test_every_page_of_the_pdf_has_the_decision_and_the_fingerprint(published: Published) -> None:
    pdf = pypdfium2.PdfDocument(published.folder / "kadernota.pdf")
    for number in range(len(pdf)):
        text = " ".join(pdf[number].get_textpage().get_text_range().split())
        assert DECISION in text, number
        assert MOMENT_SHOWN in text, number
        assert published.fingerprint in text, number


def test_the_word_document_has_them_on_its_front_and_at_the_foot_of_its_pages(published: Published) -> None:
    document = Document(str(published.folder / "kadernota.docx"))
    (section,) = document.sections
    foot = " ".join(one.text for one in section.footer.paragraphs)
    assert f"Besluit: {DECISION}. Openbaar vanaf {MOMENT_SHOWN}" in foot
    assert published.fingerprint in foot
    front = [one.text for one in document.paragraphs[:10]]
    assert f"Besluit:\t{DECISION}" in front
    assert f"Openbaar vanaf:\t{MOMENT_SHOWN}" in front


def test_the_first_sheet_of_the_workbook_has_them(published: Published) -> None:
    guide = CalamineWorkbook.from_path(published.folder / "kadernota.xlsx").get_sheet_by_index(0).to_python()
    rows = {str(row[0]): row[1] for row in guide if len(row) > 1}
    assert rows["Besluit"] == DECISION
    assert rows["Openbaar vanaf"] == MOMENT_SHOWN
    assert rows["Vingerafdruk (SHA-256)"] == published.fingerprint


def test_the_open_data_and_the_snapshot_have_them(published: Published) -> None:
    for name in ("snapshot.json", "datapackage.json"):
        found = json.loads((published.folder / name).read_text(encoding="utf-8"))
        assert found["besluit"] == DECISION, name
        assert found["openbaar_vanaf"] == "2026-05-12T12:00:00+00:00", name
    catalogue = json.loads((published.folder / "dcat.jsonld").read_text(encoding="utf-8"))
    (dataset,) = (one for one in catalogue["@graph"] if one["@type"] == "dcat:Dataset")
    assert dataset["versietoelichting"] == f"Besluit: {DECISION}"
    assert dataset["beschikbaar"] == "2026-05-12T12:00:00+00:00"
    assert catalogue["@context"]["versietoelichting"]["@id"] == "adms:versionNotes"


def test_a_publication_without_a_decision_names_none(tmp_path: Path) -> None:
    write_publication(snapshot_of(), tmp_path / "p", write_site)
    snapshot = json.loads((tmp_path / "p" / "snapshot.json").read_text(encoding="utf-8"))
    assert "besluit" not in snapshot
    page = (tmp_path / "p" / "index.html").read_text(encoding="utf-8")
    assert "<dt>Besluit</dt>" not in page
    pdf = pypdfium2.PdfDocument(tmp_path / "p" / "kadernota.pdf")
    assert "Besluit:" not in pdf[2].get_textpage().get_text_range()


def test_a_file_of_a_version_that_was_replaced_stays_as_it_was_and_says_so_beside_it(
    published: Published, tmp_path: Path
) -> None:
    folder = ReleaseFolder(site=tmp_path / "site", room=tmp_path / "kamer")
    folder.add(published.folder, Asked(now=MOMENT))
    folder.release(MOMENT)
    second = replace(snapshot_of(), standing=Standing(decision="raad, nr. 99"), code_version="1.1")
    write_publication(second, tmp_path / "tweede", write_site)
    folder.add(tmp_path / "tweede", Asked(now=MOMENT, reason="Een bedrag klopte niet."))
    folder.release(MOMENT)
    old, new = tmp_path / "site" / "versies" / "1", tmp_path / "site" / "versies" / "2"
    for file in published.folder.rglob("*"):
        if file.is_file() and file.suffix != ".html" and file.name != "SHA256SUMS":
            assert (old / file.relative_to(published.folder)).read_bytes() == file.read_bytes(), file
    for page in old.rglob("*.html"):
        up = "../" * (len(page.relative_to(old).parts) + 1)
        beside = f'(<a href="{up}versies/2/index.html">vervangen door versie 2</a>)'
        files = page.read_text(encoding="utf-8").partition('<div class="page-footer__files">')[2].partition("</div>")[0]
        assert files.count("<li>") == files.count(beside) > 5, page
    assert "vervangen door versie" not in (new / "index.html").read_text(encoding="utf-8")
