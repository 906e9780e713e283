"""Excel workbooks: every kind of cell as people see it, and what is told or refused."""

import datetime
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # ships without types
from python_calamine import CalamineWorkbook

from kaderwerk.adapters.documents.formats.characters import cell_text
from kaderwerk.adapters.documents.formats.docx_pages_test import relations, zipped
from kaderwerk.adapters.documents.formats.grid_text import address
from kaderwerk.adapters.documents.formats.sheet_pages import xlsx_pages
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

EXAMPLE = Path(__file__).parents[5] / "examples" / "diemen-kadernota-2022.xlsx"
SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def excel(rows: str, *, sheet: str = "", styles: str = "", strings: str = "", head: str = "") -> bytes:
    """A workbook of one sheet that is called Lasten; ``sheet`` stands before its rows."""
    names = f'xmlns="{SPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    workbook = f'<workbook {names}><sheets><sheet name="Lasten" sheetId="1" r:id="r0"/></sheets></workbook>'
    targets = {"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml", "sharedStrings": "strings.xml"}
    return zipped(
        {
            "_rels/.rels": relations({"officeDocument": "xl/workbook.xml"}),
            "xl/workbook.xml": workbook,
            "xl/_rels/workbook.xml.rels": relations(targets),
            "xl/styles.xml": f"<styleSheet {names}>{styles}</styleSheet>",
            "xl/strings.xml": f"<sst {names}>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f"{head}<worksheet {names}>{sheet}<sheetData>{rows}</sheetData></worksheet>",
        }
    )


def read(content: bytes) -> tuple[Page, tuple[str, ...]]:
    (page,), notes = xlsx_pages(content, name="lasten.xlsx")
    return page, notes


def test_a_workbook_that_another_program_made() -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        percent, day = made.add_format({"num_format": "0.0%"}), made.add_format({"num_format": "dd-mm-yyyy"})
        month, euro = made.add_format({"num_format": "mmm-yy"}), made.add_format({"num_format": '"€" #,##0.00'})
        sheet = made.add_worksheet("Lasten")
        sheet.write_row(0, 0, ["Post", "", 2026, 2027])
        sheet.write_row(1, 0, ["Sport", "", 412500])
        sheet.write_number(1, 3, -27254.97, euro)
        sheet.write_number(3, 1, 0.02345, percent)
        sheet.write_datetime(3, 2, datetime.date(2026, 1, 1), day)
        sheet.write_datetime(3, 3, datetime.date(2026, 12, 1), month)
        sheet.write_row(4, 0, [True, 1 / 3, 0.1 + 0.2, 2026, 4])
        sheet.write_formula(5, 3, "=SUM(D2:D3)", None, 1250)
        made.add_worksheet("Leeg")
    (page, empty), notes = xlsx_pages(out.getvalue(), name="lasten.xlsx")
    assert page.text.split("\n") == [
        "Post |  | 2026 | 2027",
        "Sport |  | 412.500 | -27.254,97",
        "",
        " | 2,345% | 1 januari 2026 | december 2026 | ",
        "ja | 0,33 | 0,3 | 2.026 | 4",
        " |  |  | 1.250 | ",
    ]
    assert (page.sheet, page.number, page.cell_at(0), notes) == ("Lasten", None, "A1", ())
    assert page.cell_at(page.text.index("27.254")) == "D2"
    assert page.cell_at(page.text.index("1.250")) == "D6"
    assert empty == Page(text="", sheet="Leeg")


def test_another_reader_finds_the_same_cells() -> None:
    pages, _ = xlsx_pages(EXAMPLE.read_bytes(), name="dossier.xlsx")
    other = CalamineWorkbook.from_path(str(EXAMPLE))
    assert [page.sheet for page in pages] == other.sheet_names
    for page in pages:
        sheet = other.get_sheet_by_name(page.sheet or "")
        rows = sheet.to_python(skip_empty_area=False)
        found = {
            address(row, column): value
            for row, cells in enumerate(rows, start=1)
            for column, value in enumerate(cells, start=1)
            if value != ""
        }
        assert {place for _, place in page.cells} == set(found)
        for begin, place in page.cells:
            value = found[place]
            if isinstance(value, str):
                assert page.text.startswith(cell_text(value), begin)


def test_texts_with_runs_and_escapes_and_their_unseen_characters() -> None:
    strings = "<si><r><t>Spo</t></r><r><t>rt_x000D_</t></r><rPh><t>aid</t></rPh></si>"
    rows = (
        '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>a|b\u202e\u200b</t></is></c>'
        '<c t="str"><f>A1</f><v>_x0041_</v></c><c t="b"><v>0</v></c></row>'
    )
    assert read(excel(rows, strings=strings))[0].text == "Sport | a¦b | A | nee"


def test_a_formula_without_a_value_is_told_and_never_zero() -> None:
    rows = (
        '<row r="7"><c r="A7"><v>1</v></c><c r="B7"><f>SUM(B1:B6)</f></c>'
        '<c r="C7" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    page, notes = read(excel(rows))
    assert page.text == "1 |  | #DIV/0!"
    assert notes == (
        "blad Lasten, cel B7: een formule zonder waarde; open en bewaar de werkmap in een rekenprogramma",
        "blad Lasten, cel C7: een formule met de fout #DIV/0!; herstel de formule",
    )


def test_many_formulas_without_a_value_are_counted() -> None:
    rows = "".join(f'<row r="{one}"><c r="A{one}"><f>B1</f></c></row>' for one in range(1, 31))
    _, notes = read(excel(rows))
    assert len(notes) == 22
    assert notes[20] == "blad Lasten: nog 10 van zulke cellen"
    assert notes[21] == "er staat niets in de cellen van deze werkmap"


def test_hidden_rows_columns_and_sheets_are_read_and_told() -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet("Lasten")
        for row in (0, 1, 2, 5):
            sheet.write_row(row, 0, ["x", row])
            if row:
                sheet.set_row(row, None, None, {"hidden": True})
        sheet.set_column(1, 1, None, None, {"hidden": True})
        made.add_worksheet("Intern").hide()
    _, notes = xlsx_pages(out.getvalue(), name="lasten.xlsx")
    assert notes == (
        "blad Lasten, rij 2 tot en met 3, 6: verborgen rijen; zij zijn wel gelezen",
        "blad Lasten, kolom B: verborgen; wel gelezen",
        "blad Intern is verborgen; het is wel gelezen",
    )


def test_years_are_plain_in_a_row_of_years_and_in_a_column_of_years_only() -> None:
    rows = (
        '<row><c t="str"><v>Boekjaar</v></c><c t="str"><v>Lasten</v></c><c t="str"><v>Jaarlast</v></c></row>'
        "<row><c><v>2026</v></c><c><v>2500</v></c><c><v>2027</v></c></row>"
        "<row><c><v>2026</v></c><c><v>2027</v></c><c><v>2100</v></c></row>"
        "<row><c><v>1989</v></c><c><v>2101</v></c></row>"
    )
    text = read(excel(rows.replace("1989", "1990")))[0].text
    assert text == "Boekjaar | Lasten | Jaarlast\n2026 | 2.500 | 2.027\n2026 | 2027 | 2100\n1990 | 2.101 | "
    assert read(excel(rows))[0].text.endswith("2.026 | 2.500 | 2.027\n2026 | 2027 | 2100\n1.989 | 2.101 | ")


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("#,##0", "412.457"),
        ("#,##0,", "412"),
        ("#,##0,.00", "412,46"),
        ("0.0,,", "0,4"),
        ('0.0,," mln"', "0,4 mln"),
        ('#,##0.0" fte";-#,##0.0" fte"', "412.456,8 fte"),
        ('"€" #,##0.00_-', "412.456,78"),
        ('"ca." #,##0', "412.457"),
        ("_ [$€-413]* #,##0_ ;[Red]-#,##0", "412.457"),
        ("General", "412.456,78"),
        ("@", "412.456,78"),
        ("0%", "41.245.678%"),
    ],
)
def test_a_number_is_shown_in_the_unit_of_its_format(code: str, shown: str) -> None:
    escaped = code.replace('"', "&quot;")
    styles = (
        f'<numFmts><numFmt numFmtId="170" formatCode="{escaped}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>'
    )
    assert read(excel('<row><c s="0"><v>412456.78</v></c></row>', styles=styles))[0].text == shown


def test_an_amount_that_is_worked_out_has_two_decimals_without_a_word_about_it() -> None:
    assert read(excel("<row><c><v>34443.333333333336</v></c><c><v>-0.335</v></c></row>")) == (
        Page(text="34.443,33 | -0,34", sheet="Lasten", cells=((0, "A1"), (12, "B1"))),
        (),
    )


def test_a_struck_cell_and_a_row_with_a_struck_name_are_left_out_and_told() -> None:
    styles = (
        '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><dxfs><font><strike/></font></dxfs>'
        '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>'
    )
    rows = "".join(
        f'<row><c><v>{at}</v></c><c t="str" s="{name}"><v>Post</v></c><c s="{amount}"><v>7</v></c></row>'
        for at, (name, amount) in enumerate([(0, 0), (1, 0), (0, 1), (2, 2), (1, 1)], start=1)
    )
    page, notes = read(excel(rows, styles=styles))
    assert page.text == "1 | Post | 7\n\n3 | Post | \n4 | Post | 7"
    assert notes == (
        "blad Lasten, rij 2, 5: doorgehaald en niet gelezen",
        "blad Lasten, cel C3: doorgehaald en niet gelezen",
    )


def test_thousands_keep_whole_euros() -> None:
    rows = '<row><c t="str"><v>Bedragen x € 1.000</v></c></row><row><c><v>12.3456</v></c></row>'
    assert read(excel(rows))[0].text == "Bedragen x € 1.000\n12,346"


def test_a_sheet_that_shows_less_than_it_holds_is_told_once() -> None:
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs>'
    rows = (
        '<row><c s="1"><v>5</v></c><c s="1"><v>98765.4321</v></c><c s="1"><v>7.5</v></c><c s="0"><v>7.5</v></c></row>'
    )
    page, notes = read(excel(rows, styles=styles))
    assert page.text == "5 | 98.765 | 8 | 7,5"
    assert notes == ("blad Lasten, vanaf cel B1: bedragen met meer decimalen zijn gelezen zoals het blad ze toont",)


@pytest.mark.parametrize("stored", ["NaN", "1E400", "INF", "1_000", "٣", "0x10"])
def test_what_is_no_number_stays_the_text_that_it_is(stored: str) -> None:
    assert read(excel(f"<row><c><v>{stored}</v></c></row>"))[0].text == stored


def test_two_cells_far_apart_make_no_grid_between_them() -> None:
    page, _ = read(excel('<row><c r="A1"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>'))
    assert (page.text, page.cells) == ("1\n\n | 2", ((0, "A1"), (6, "XFD1048576")))


def test_what_a_sheet_claims_to_be_is_not_believed() -> None:
    page, _ = read(excel("<row><c><v>1</v></c></row>", sheet='<dimension ref="A1:XFD10000000"/>'))
    assert page.text == "1"


@pytest.mark.parametrize(
    "rows",
    [
        '<row><c r="XFE1"><v>1</v></c></row>',
        '<row r="10000000"><c><v>1</v></c></row>',
        '<row r="0"><c><v>1</v></c></row>',
        '<row><c r="A1048577"><v>1</v></c></row>',
        '<row><c r="é1"><v>1</v></c></row>',
        '<row><c t="s"><v>0</v></c></row>',
        "<row><c>",
    ],
)
def test_a_sheet_that_no_program_writes_is_refused(rows: str) -> None:
    with pytest.raises(
        UnreadableDocumentError, match=r"^lasten\.xlsx: gevonden: onderdeel .*sheet1.xml is niet te lez"
    ):
        read(excel(rows))


def test_a_doctype_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"een DOCTYPE in onderdeel xl/worksheets/sheet1\.xml"):
        read(excel("", head="<!DOCTYPE x>"))
