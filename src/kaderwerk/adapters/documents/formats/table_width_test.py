"""Empty cells at the end of a row: each row of a table is as wide as the table, in every kind of sheet."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.formats.csv_pages import csv_pages
from kaderwerk.adapters.documents.formats.docx_pages import docx_pages
from kaderwerk.adapters.documents.formats.docx_pages_test import tc, word
from kaderwerk.adapters.documents.formats.grid_text import grid_page
from kaderwerk.adapters.documents.formats.html_pages import html_pages
from kaderwerk.adapters.documents.formats.ods_sheets_test import EMPTY, calc, number, row, text_cell
from kaderwerk.adapters.documents.formats.sheet_pages import ods_pages, xlsx_pages
from kaderwerk.adapters.documents.formats.table_width import Row, table_widths
from kaderwerk.adapters.documents.formats.xlsx_sheets_test import excel

HEAD: Row = {1: "Voorstel", 2: "2026", 3: "2027", 4: "2028"}
SHOWN = "Voorstel | 2026 | 2027 | 2028\nZwembad |  | 90 | "


def test_a_row_of_a_csv_file_ends_where_its_table_ends() -> None:
    (page,), _ = csv_pages(b"Voorstel;2026;2027;2028\nZwembad;;90\n", name="lasten.csv")
    assert page.text == SHOWN


def test_a_row_of_a_workbook_ends_where_its_table_ends() -> None:
    head = "".join(f"<c><v>{year}</v></c>" for year in (2026, 2027, 2028))
    rows = (
        f'<row r="1"><c t="str"><v>Voorstel</v></c>{head}</row>'
        '<row r="2"><c t="str"><v>Zwembad</v></c><c r="C2"><v>90</v></c></row>'
    )
    (page,), _ = xlsx_pages(excel(rows), name="lasten.xlsx")
    assert page.text == SHOWN


def test_a_row_of_a_libreoffice_workbook_ends_where_its_table_ends() -> None:
    head = row(text_cell("Voorstel"), number("2026"), number("2027"), number("2028"))
    content = calc(head + row(text_cell("Zwembad"), EMPTY, number("90")))
    (page,), _ = ods_pages(content, name="lasten.ods")
    assert page.text == SHOWN


def test_a_row_of_a_web_page_ends_where_its_table_ends() -> None:
    page = b"<table><tr><th>Voorstel<th>2026<th>2027<th>2028<tr><td>Zwembad<td><td>90</table>"
    assert html_pages(page, name="lasten.html")[0][0].text == SHOWN


def test_a_row_of_a_word_document_ends_where_its_table_ends() -> None:
    rows = (("Voorstel", "2026", "2027", "2028"), ("Zwembad", "", "90"))
    table = "".join(f"<w:tr>{''.join(map(tc, each))}</w:tr>" for each in rows)
    assert docx_pages(word(f"<w:tbl>{table}</w:tbl>"), name="lasten.docx")[0][0].text == SHOWN


@pytest.mark.parametrize(
    ("rows", "widths"),
    [
        ({1: {1: "Wensenlijst"}, 2: HEAD, 3: {1: "Sport", 2: "5"}, 4: {1: "Totaal"}}, {1: 0, 2: 4, 3: 4, 4: 0}),
        ({1: HEAD, 3: {1: "Sport", 2: Decimal(5)}}, {1: 4, 3: 4}),
        ({1: HEAD, 3: {1: "Sport", 2: "€ 5,-"}, 5: {1: "Spel", 3: "6"}}, {1: 4, 3: 4, 5: 4}),
        ({1: HEAD, 3: {1: "Post", 2: "2026"}, 4: {1: "Spel", 2: "6"}}, {1: 4, 3: 2, 4: 2}),
        ({1: HEAD, 3: {1: "Een zin."}, 5: {1: "Sport", 2: "5"}}, {1: 4, 3: 0, 5: 4}),
        ({1: HEAD, 2: {4: Decimal(5)}, 3: {2: Decimal(5)}}, {1: 4, 2: 4, 3: 4}),
    ],
)
def test_a_table_is_as_wide_as_its_widest_row(rows: dict[int, Row], widths: dict[int, int]) -> None:
    assert table_widths(rows) == widths


def test_one_very_wide_row_makes_no_other_row_wide() -> None:
    wide: Row = dict.fromkeys(range(1, 500), "x")
    text = grid_page({1: wide, 2: {1: "Sport", 3: "5"}, 3: {1: "Spel", 2: "6"}}).text
    assert text.split("\n")[1:] == ["Sport |  | 5", "Spel | 6 | "]
