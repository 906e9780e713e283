"""kadernota.xlsx holds typed numbers with their PM, and only totals are formulas."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from kaderwerk.adapters.files.publication_workbook import workbook_bytes
from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.figures import registry
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, dossier

FINDING = Finding(
    rule="pm_open",
    subject=("regels", "adviseur-1"),
    year=2022,
    value=-123_456,
    unit="euro",
    norm=None,
    verdict="let_op",
    explanation="=1+1 is geen formule",
    remedy="Vul een bedrag in.",
    source="Gemeentewet artikel 189",
)
SHEETS = ["Leeswijzer", "Perspectief", "Programma's", "Voorstellen", "Aandelen", "Reserves", "Bevindingen"]


@pytest.fixture(scope="module", autouse=True)
def _without_families() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(registry, "all_groups", tuple)
        yield


@pytest.fixture(scope="module")
def content() -> bytes:
    read = dossier(**FRAGMENT)
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(FINDING,), code_version="1.0")
    return workbook_bytes(Edition(snapshot=snapshot, fingerprint="ab" * 32))


def rows(content: bytes, sheet: str) -> list[dict[str, object]]:
    header, *found = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name(sheet).to_python()
    return [dict(zip(map(str, header), row, strict=True)) for row in found]


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def test_the_sheets_stand_in_the_order_of_the_document(content: bytes) -> None:
    assert CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names == SHEETS


def test_amounts_are_numbers_and_pm_is_named_by_year(content: bytes) -> None:
    by_name = {row["Onderdeel"]: row for row in rows(content, "Perspectief")}
    assert by_name["Eindstand"]["2022"] == -165_000
    assert by_name["Eindstand"]["PM in"] == "2022 2023"
    assert by_name["Nieuw beleid"] == {
        **dict.fromkeys(("2022", "2023", "2024", "2025"), 0),
        "Onderdeel": "Nieuw beleid",
        "PM in": "2022 2023",
        "Adres": "saldo/nieuw",
    }


def test_shares_add_up_to_a_total_that_is_a_value(content: bytes) -> None:
    trainee = {row["Deelnemer"]: row["2022"] for row in rows(content, "Aandelen") if row["Voorstel"] == "trainee"}
    assert trainee == {"Diemen": -25_000, "Ouder-Amstel": -12_745.03, "Uithoorn": -27_254.97, "Totaal": -65_000}


def test_the_effects_of_proposals_have_a_total(content: bytes) -> None:
    last = rows(content, "Voorstellen")[-1]
    assert (last["Titel"], last["2022"], last["2025"]) == ("Totaal van de voorstellen", -165_000, -90_000)


def test_text_never_becomes_a_formula_and_heads_stay_in_sight(content: bytes) -> None:
    assert rows(content, "Bevindingen")[0]["Wat er aan de hand is"] == "=1+1 is geen formule"
    assert rows(content, "Bevindingen")[0]["Gevonden"] == -1_234.56
    for number in range(1, len(SHEETS) + 1):
        sheet = part(content, f"xl/worksheets/sheet{number}.xml")
        assert re.findall("<f>(?!SUM|[+-]?[A-Z])", sheet) == []
        assert "1+1" not in sheet
        assert number == 1 or 'state="frozen"' in sheet


def test_the_first_sheet_has_room_for_each_of_its_texts(content: bytes) -> None:
    guide = part(content, "xl/worksheets/sheet1.xml")
    widths = [float(one) for one in re.findall(r'<col [^>]*width="([\d.]+)"', guide)]
    names = [str(row[0]) for row in CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()]
    assert widths[0] > max(map(len, names[1:])) + 4, "bold letters are wide"
    heights = {int(row): float(height) for row, height in re.findall(r'<row r="(\d+)"[^>]* ht="(\d+)"', guide)}
    totals = names.index("Totalen") + 1
    assert heights[totals] == 45, "244 letters in lines of 88 are three lines of 15 points"


def test_a_number_that_leaves_out_a_pm_shows_it(content: bytes) -> None:
    styles = part(content, "xl/styles.xml")
    assert "#,##0&quot; + PM&quot;;-#,##0&quot; + PM&quot;;&quot;PM&quot;" in styles
    assert "#,##0.00" in styles, "the sheet with shares has cents"


def test_the_fingerprint_stands_in_the_properties(content: bytes) -> None:
    properties = part(content, "docProps/core.xml")
    assert "ab" * 32 in properties
    assert "2021-01-01T00:00:00Z</dcterms:created>" in properties, (
        "the first day of the year before the budget: no clock"
    )


def test_an_empty_dossier_gives_every_sheet() -> None:
    read = dossier()
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
    content = workbook_bytes(Edition(snapshot=snapshot, fingerprint="ab" * 32))
    assert CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names == SHEETS
    assert rows(content, "Voorstellen") == []


def test_totals_are_formulas_over_the_rows_that_they_add_up(content: bytes) -> None:
    assert re.findall('<c r="B8"[^>]*><f>(.*?)</f><v>(.*?)</v>', part(content, "xl/worksheets/sheet2.xml")) == [
        ("SUM(B2:B7)", "-165000")
    ]
    proposals = part(content, "xl/worksheets/sheet4.xml")
    assert re.findall('<c r="I6"[^>]*><f>(.*?)</f><v>(.*?)</v>', proposals) == [
        ('SUMIF($G$2:$G$5,"ja",I2:I5)', "-165000")
    ]
    # Diemen, Ouder-Amstel and Uithoorn in the rows above it: -25,000, -12,745.03 and -27,254.97.
    shares = part(content, "xl/worksheets/sheet5.xml")
    assert ("SUM(D8:D10)", "-65000") in re.findall("<f>(.*?)</f><v>(.*?)</v>", shares)


def test_a_programme_with_a_line_of_the_kind_saldo_has_a_value_for_its_balance() -> None:
    head = "post | programma | soort | aard | 2022"
    budget = f"{head}\na | 1 | lasten | structureel | 100\nb | 1 | baten | structureel | 40"
    programmes = "programma | naam\n1 | Bestuur"
    cases = (budget, f"{budget}\nc | 1 | saldo | structureel | 7")
    found = []
    for case in cases:
        read = dossier(programmas=programmes, begroting=case)
        snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
        sheet = part(workbook_bytes(Edition(snapshot=snapshot, fingerprint="ab" * 32)), "xl/worksheets/sheet3.xml")
        found.append((re.findall('<c r="D6"[^>]*>(.*?)</c>', sheet), "<f>" in sheet))
    assert found == [(["<f>-D2+D3-D4+D5</f><v>-60</v>"], True), (["<v>-53</v>"], False)]
