"""The formulas of kadernota.xlsx give the values that stand with them, when another program works them out."""

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from kaderwerk import bootstrap
from tests.layouts.office_writer import calc_command

MISSING = "LibreOffice Calc ontbreekt: sudo apt-get install libreoffice-calc-nogui"
Cells = dict[tuple[str, int, int], object]
"""The value of each cell by sheet, row and column."""


def without_values(content: bytes, before: bytes = b"", after: bytes = b"") -> bytes:
    """Return a workbook in which no formula has its value: who opens it must compute them. One text may change."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as result:
        for info in source.infolist():
            text = source.read(info)
            result.writestr(
                info, re.sub(rb"</f><v>[^<]*</v>", b"</f>", text.replace(before, after) if before else text)
            )
    return target.getvalue()


def recomputed(command: str, content: bytes, folder: Path) -> bytes:
    """Return the workbook as LibreOffice computes and saves it."""
    (folder / "leeg").mkdir()
    path = folder / "leeg" / "kadernota.xlsx"
    path.write_bytes(content)
    profile = (folder / "profiel").as_uri()
    options = ["--headless", "--norestore", f"-env:UserInstallation={profile}"]
    subprocess.run(
        [command, *options, "--convert-to", "xlsx", "--outdir", str(folder), str(path)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return (folder / "kadernota.xlsx").read_bytes()


def cells(content: bytes) -> Cells:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {
        (name, row, column): round(value, 2) if isinstance(value, float) else value
        for name in workbook.sheet_names
        for row, values in enumerate(workbook.get_sheet_by_name(name).to_python())
        for column, value in enumerate(values)
        if value != ""
    }


def differences(expected: Cells, found: Cells) -> dict[tuple[str, int, int], tuple[object, object]]:
    """Return what differs, by place."""
    return {place: (value, found.get(place)) for place, value in expected.items() if found.get(place) != value}


@pytest.fixture(scope="module")
def command() -> str:
    found = calc_command()
    if found is None:
        pytest.skip(MISSING)
    return found


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("publicatie") / "uit"
    bootstrap.publish("examples/diemen-kadernota-2022", str(folder), "alles")
    return (folder / "kadernota.xlsx").read_bytes()


def test_totals_of_families_are_formulas_over_the_rows_of_their_sheet(published: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(published)) as source:
        names = re.findall(r'<sheet name="([^"]+)"', source.read("xl/workbook.xml").decode())
        sheets = {name: source.read(f"xl/worksheets/sheet{at}.xml").decode() for at, name in enumerate(names, start=1)}
    rows = {name: [row for row in text.split("<row ") if "<f>" in row] for name, text in sheets.items()}
    assert len(rows["Overzichten"]) > 70
    assert [len(rows[name]) for name in ("Bijdragen aan regelingen", "Investeringen", "Renteomslag")] == [3, 1, 5]
    labels = CalamineWorkbook.from_filelike(io.BytesIO(published)).get_sheet_by_name("Overzichten").to_python()
    numbers = {int(number[1]) for row in rows["Overzichten"] if (number := re.match(r'r="(\d+)"', row))}
    plain = [row[1] for at, row in enumerate(labels, start=1) if "totaal" in str(row[1]).lower() and at not in numbers]
    assert plain == ["Programma 1, lasten: totaal"], "its only part is PM in every year"


def test_every_total_of_the_sample_is_what_a_spreadsheet_makes_of_its_formula(
    command: str, published: bytes, tmp_path: Path
) -> None:
    empty = without_values(published)
    computed = cells(recomputed(command, empty, tmp_path))
    expected = cells(published)
    assert len(expected) > 1_000
    assert len(cells(empty)) < len(expected) - 100, "totals have no value of their own any more"
    assert {
        place: (value, computed.get(place)) for place, value in expected.items() if computed.get(place) != value
    } == {}
