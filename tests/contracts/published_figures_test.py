"""The publication of the sample: every figure of its snapshot, in every format that shows it."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from kaderwerk import bootstrap
from kaderwerk.core.publication.snapshot import Snapshot
from tests.contracts.publication_test import FigureReader, Figures, csv_figures, dutch_figure
from tests.contracts.tagged_pdf import TaggedPdf

BASE = ("saldo", "programmas", "voorstellen", "reserves")
INNER = ("structureel", "incidenteel")
UNKNOWN = ("niet te bepalen", "niet openbaar")
"""What of a proposal the workbook and the PDF leave to the pages and the open data."""


@pytest.fixture(scope="module")
def made() -> Snapshot:
    dossier = bootstrap.load_dossier(str(bootstrap.sample_path()))
    return bootstrap.snapshot(dossier, "alles")


@pytest.fixture(scope="module")
def folder(made: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("voorbeeld") / "uit"
    bootstrap.publish_snapshot(made, target)
    return target


@pytest.fixture(scope="module")
def snapshot(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "snapshot.json").read_text(encoding="utf-8"), parse_float=Decimal)
    return found


@pytest.fixture(scope="module")
def families(made: Snapshot) -> Figures:
    """Every figure of every family, as the family gives it."""
    return {
        f"{address}/{year}": (hundredths, is_pm)
        for address, one in made.family_series.items()
        for year, hundredths, is_pm in zip(one.years, one.hundredths, one.pm, strict=True)
    }


@pytest.fixture(scope="module")
def expected(snapshot: dict[str, Any], families: Figures) -> Figures:
    """Every figure of the result, by its address: the path to it, with ids; then those of the families."""
    result = snapshot["berekening"]
    series = {f"saldo/{name}": one for name, one in result["saldo"].items()}
    for programme in result["programmas"]:
        name = programme["programma"] or "null"
        series |= {f"programmas/{name}/{row}": one for row, one in programme.items() if isinstance(one, dict)}
    for proposal in result["voorstellen"]:
        path = f"voorstellen/{proposal['voorstel']}"
        series |= {f"{path}/{row}": proposal[row] for row in ("effect", *INNER, "totaal")}
        series |= {f"{path}/aandelen/{one}": share for one, share in proposal["aandelen"].items()}
    series |= {f"reserves/{one['reserve']}/stand": one["stand"] for one in result["reserves"]}
    return {
        f"{address}/{year}": (int(Decimal(amount) * 100), year in one["pm"])
        for address, one in series.items()
        for year, amount in zip(result["jaren"], one["bedragen"], strict=True)
    } | families


def test_the_sample_has_figures_of_every_group_with_cents_and_with_pm(expected: Figures) -> None:
    assert len(expected) > 400
    assert {address.partition("/")[0] for address in expected} >= set(BASE)
    assert any(is_pm for _, is_pm in expected.values())
    assert any(cents % 100 for cents, _ in expected.values() if cents is not None)


def test_the_open_data_hold_every_figure_with_its_unit(folder: Path, made: Snapshot, expected: Figures) -> None:
    with (folder / "data" / "cijfers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = csv_figures(folder)
    assert (found, len(rows)) == (expected, len(expected))
    units = {row["adres"].rpartition("/")[0]: row["eenheid"] for row in rows}
    assert units == {one.rpartition("/")[0]: "euro" for one in expected} | {
        address: series.unit for address, series in made.family_series.items()
    }


def test_the_pages_show_every_figure_and_no_page_shows_another(folder: Path, expected: Figures) -> None:
    seen: set[str] = set()
    for page in sorted(folder.rglob("*.html")):
        reader = FigureReader()
        reader.feed(page.read_text(encoding="utf-8"))
        shown = {address: figure for address, figure in reader.figures.items() if address in expected}
        assert shown == {address: expected[address] for address in shown}, page
        assert reader.figures.keys() <= expected.keys(), page
        seen |= shown.keys()
    assert seen == expected.keys()


def test_the_workbook_holds_every_figure(folder: Path, expected: Figures) -> None:
    workbook = CalamineWorkbook.from_path(str(folder / "kadernota.xlsx"))
    found: Figures = {}
    for name in workbook.sheet_names:
        header, *rows = workbook.get_sheet_by_name(name).to_python()
        for row in rows if "Adres" in header else []:
            cells = dict(zip(header, row, strict=True))
            # A cell without anything: the figure has other years than the sheet.
            for year in (one for one in header if str(one).isdigit() and cells["Adres"] and cells[one] != ""):
                cents = None if cells[year] in UNKNOWN else int(Decimal(str(cells[year])) * 100)
                found[f"{cells['Adres']}/{year}"] = (cents, str(year) in str(cells["PM in"]).split())
    assert found == {
        one: figure
        for one, figure in expected.items()
        if not (one.startswith("voorstellen/") and one.split("/")[-2] in INNER)
    }


def test_the_document_shows_every_figure_of_the_perspective_in_the_order_of_its_tags(
    folder: Path, expected: Figures
) -> None:
    document = TaggedPdf((folder / "kadernota.pdf").read_bytes())
    cells = [cell.text for table in document.elements("/Table") for row in document.rows(table) for cell in row]
    shown = set()
    for text in cells:
        try:
            shown.add(dutch_figure(text.removesuffix(" V").removesuffix(" N")))
        except ArithmeticError:
            continue
    groups = ("saldo/", "programmas/", "reserves/", "kengetallen/", "bijdragen/", "renteomslag/")
    wanted = {one: figure for one, figure in expected.items() if one.startswith(groups) or "/aandelen/" in one}
    wanted |= {one: figure for one, figure in expected.items() if "/effect/" in one}
    assert {one: figure for one, figure in wanted.items() if figure not in shown} == {}


def test_every_table_of_the_document_has_heads_with_a_scope_and_a_caption(folder: Path) -> None:
    document = TaggedPdf((folder / "kadernota.pdf").read_bytes())
    tables = list(document.elements("/Table"))
    assert len(tables) > 20
    for table in tables:
        head, *body = document.rows(table)
        assert {(cell.tag, cell.scope) for cell in head} == {("/TH", "/Column")}
        assert {(row[0].tag, row[0].scope) for row in body} == {("/TH", "/Row")}
        assert len({len(row) for row in (head, *body)}) == 1
        assert len(list(document.elements("/Caption", below=table))) == 1


def test_the_snapshot_explains_every_figure_and_the_parts_of_a_sum_add_up(
    made: Snapshot, snapshot: dict[str, Any], expected: Figures
) -> None:
    explained = snapshot["uitleg"]
    assert explained.keys() == expected.keys()
    for address, one in explained.items():
        assert one["cel"] == address
        hundredths = None if one["waarde"] is None else int(Decimal(one["waarde"]) * 100)
        assert (hundredths, one["pm"]) == expected[address], address
        if made.explanations[address].is_sum and hundredths is not None:
            assert sum(Decimal(part["waarde"]) for part in one["delen"]) == one["waarde"], address


def test_the_result_has_a_key_for_every_family(made: Snapshot, snapshot: dict[str, Any]) -> None:
    codes = {one.group.code for one in made.families}
    assert codes <= snapshot["berekening"].keys()
