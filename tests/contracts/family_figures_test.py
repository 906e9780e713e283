"""Families of figures in a publication: percentages, amounts and what cannot be determined, the same in each format."""

import csv
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from kaderwerk.adapters.files.publication import write_publication
from kaderwerk.adapters.files.site import write_site
from kaderwerk.core.figures import registry
from tests.builders import FRAME
from tests.contracts.publication_test import FigureReader, Figures, csv_figures, dutch_figure, snapshot_of
from tests.contracts.tagged_pdf import TaggedPdf
from tests.toy_families import toy_groups

FAMILY_FIGURES: Figures = {
    **{f"delen/duo-plus/lasten/{year}": (12_345, year == 2023) for year in range(2022, 2026)},
    **{f"delen/duo-plus/saldo/{year}": (-12_345, year == 2023) for year in range(2022, 2026)},
    **{f"delen/uithoorn/lasten/{year}": (1_000_000, year == 2023) for year in range(2022, 2026)},
    **{f"delen/uithoorn/saldo/{year}": (-1_000_000, year == 2023) for year in range(2022, 2026)},
    "toets/quote/2020": (None, False),
    "toets/quote/2021": (1_250, True),
    "toets/quote/2022": (-5, False),
    "toets/plaatsen/2020": (150, False),
    "toets/plaatsen/2021": (200, False),
    "toets/plaatsen/2022": (0, False),
}
"""What the families of tests give, written down."""


def family_pages(folder: Path) -> Figures:
    reader = FigureReader()
    for page in sorted((folder / "cijfers").glob("*.html")):
        reader.feed(page.read_text(encoding="utf-8"))
    return reader.figures


def family_sheets(folder: Path) -> Figures:
    workbook = CalamineWorkbook.from_path(str(folder / "kadernota.xlsx"))
    figures: Figures = {}
    for name in ("Delen", "Toetscijfers"):
        header, *rows = workbook.get_sheet_by_name(name).to_python()
        for row in rows:
            cells = dict(zip(header, row, strict=True))
            for year in (str(one) for one in header if str(one).isdigit()):
                value = cells[year]
                assert value == "niet te bepalen" or isinstance(value, float)
                hundredths = int(Decimal(str(value)) * 100) if isinstance(value, float) else None
                figures[f"{cells['Adres']}/{year}"] = (hundredths, year in str(cells["PM in"]).split())
    return figures


def family_tables(folder: Path) -> Figures:
    document = TaggedPdf((folder / "kadernota.pdf").read_bytes())
    places = {"Duo+": "delen/duo-plus", "Uithoorn": "delen/uithoorn", "Toetscijfers": "toets"}
    steps = {"Lasten": "lasten", "Saldo": "saldo", "Proefquote, klasse A": "quote", "Plaatsen": "plaatsen"}
    return {
        f"{place}/{steps[label]}/{year}": dutch_figure(cell)
        for caption, place in places.items()
        for label, cells in document.table(caption).items()
        if label in steps
        for year, cell in zip(range(2020 if place == "toets" else 2022, 2026), cells, strict=False)
    }


@pytest.fixture(scope="module")
def with_families(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("families") / "uit"
    frame = f"{FRAME}doorgetrokken_vanaf | 2025\n"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(registry, "all_groups", toy_groups)
        write_publication(snapshot_of(dossier=frame), folder, write_site)
    return folder


@pytest.mark.parametrize("read", [family_pages, family_sheets, family_tables, csv_figures])
def test_every_figure_of_every_family_stands_in_each_format(
    with_families: Path, read: Callable[[Path], Figures]
) -> None:
    found = read(with_families)
    assert {address: figure for address, figure in found.items() if address.startswith(("delen/", "toets/"))} == (
        FAMILY_FIGURES
    )


def test_a_family_in_the_workbook_and_the_open_data_names_its_units(with_families: Path) -> None:
    workbook = CalamineWorkbook.from_path(str(with_families / "kadernota.xlsx"))
    assert workbook.sheet_names[-3:] == ["Delen", "Toetscijfers", "Bevindingen"]
    header, *rows = workbook.get_sheet_by_name("Toetscijfers").to_python()
    assert header == ["Onderdeel", "Eenheid", "2020", "2021", "2022", "PM in", "Adres"]
    assert [row[1] for row in rows] == ["procent", "aantal"]
    with (with_families / "data" / "cijfers.csv").open(encoding="utf-8", newline="") as file:
        by_address = {row["adres"]: row for row in csv.DictReader(file)}
    assert by_address["toets/quote/2020"] == {
        "adres": "toets/quote/2020",
        "groep": "toets",
        "onderwerp": "",
        "rij": "quote",
        "deelnemer": "",
        "jaar": "2020",
        "bedrag": "",
        "pm": "false",
        "eenheid": "procent",
    }
    assert by_address["delen/duo-plus/lasten/2022"]["onderwerp"] == "duo-plus"


def test_the_years_that_were_carried_on_are_named_under_the_perspective(with_families: Path, tmp_path: Path) -> None:
    sentence = "De bedragen vanaf 2025 zijn gemaakt door structurele bedragen door te trekken."
    document = TaggedPdf((with_families / "kadernota.pdf").read_bytes())
    workbook = CalamineWorkbook.from_path(str(with_families / "kadernota.xlsx"))
    assert sentence in document.text
    assert sentence in (with_families / "index.html").read_text(encoding="utf-8")
    assert sentence in [row[0] for row in workbook.get_sheet_by_name("Perspectief").to_python()]
    write_site(snapshot_of(), tmp_path, "ab" * 32)
    assert "door te trekken" not in (tmp_path / "index.html").read_text(encoding="utf-8")
    result = json.loads((with_families / "snapshot.json").read_text(encoding="utf-8"))["berekening"]
    assert result["doorgetrokken"] == [2025]
