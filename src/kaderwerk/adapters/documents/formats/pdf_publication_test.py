"""The product's own publication read back: each row of each table, as its tags give it, is a row with bars."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages
from tests.contracts.tagged_pdf import TaggedPdf

SAMPLE = Path("examples", "diemen-kadernota-2022")
TABLES_LEAST, ROWS_LEAST = 50, 350


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> bytes:
    folder = tmp_path_factory.mktemp("publicatie")
    command = [str(Path(sys.executable).with_name("kaderwerk")), "publish", str(SAMPLE), "--out", str(folder / "uit")]
    subprocess.run(command, cwd=pytestconfig.rootpath, check=True, capture_output=True)
    return (folder / "uit" / "kadernota.pdf").read_bytes()


def without_breaks(text: str) -> str:
    """Return a text without spaces and hyphens: where a cell wraps, either may have been put in."""
    return re.sub(r"[\s\xad-]", "", text)


def test_every_row_of_every_table_is_a_row_with_bars(publication: bytes) -> None:
    pages, notes = pdf_pages(publication, name="kadernota.pdf")
    assert notes == ()
    found = {without_breaks(line) for page in pages for line in page.text.split("\n") if "|" in line}
    tagged = TaggedPdf(publication)
    tables = [tagged.rows(table) for table in tagged.elements("/Table")]
    rows = [without_breaks("|".join(cell.text for cell in row)) for table in tables for row in table]
    assert len(tables) > TABLES_LEAST
    assert len(rows) > ROWS_LEAST
    assert [row for row in rows if row not in found] == []


def test_its_figures_stand_under_their_years(publication: bytes) -> None:
    pages, _ = pdf_pages(publication, name="kadernota.pdf")
    parts = [part for page in pages for part in page.text.split("\n\n")]
    (table,) = (part for part in parts if part.startswith("Onderdeel") and "Beginstand" in part)
    assert table.split("\n") == [
        "Onderdeel | 2022 | 2023 | 2024 | 2025",
        "Beginstand | 531.000 voordelig | 300.000 voordelig | 40.000 voordelig | −150.000 nadelig",
        "Autonome ontwikkelingen | 315.000 | 38.000 | 18.000 | −2.000",
        "Nieuw beleid | −36.000 + PM | −72.000 + PM | −72.000 | −72.000",
        "Ombuigingen | 40.000 | 80.000 | 80.000 | 80.000",
        "Investeringen | 0 | 0 | −70.000 | −69.000",
        "Technische wijzigingen | −155.000 | 0 | 0 | 0",
        "Eindstand | 695.000 + PM voordelig | 346.000 + PM voordelig | −4.000 nadelig | −213.000 nadelig",
    ]


def test_its_prose_has_no_bars_and_its_running_lines_are_gone(publication: bytes) -> None:
    pages, _ = pdf_pages(publication, name="kadernota.pdf")
    text = "\n".join(page.text for page in pages)
    assert "Deze kadernota laat zien hoe Diemen er financieel voor staat in 2022 tot en met 2025." in text
    assert "Vingerafdruk (SHA-256) " not in text
    assert re.search(r"^Pagina \d+ van \d+$", text, re.MULTILINE) is None
