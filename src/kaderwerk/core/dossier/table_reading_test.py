"""One table from cells: names tidied, blank rows passed over, short rows filled, amounts in every spelling of PM."""

import pytest

from kaderwerk.core.dossier.raw import RawTable
from kaderwerk.core.dossier.table import PM
from kaderwerk.core.dossier.table_reading import column_letter, read_table
from tests.builders import raw_table


def sheet(header: tuple[str, ...], rows: list[list[str]], *, name: str = "programmas") -> RawTable:
    numbers = list(range(4, len(rows) + 4))
    return RawTable(
        name=name, place=f"blad {name}", header=header, rows=rows, row_numbers=numbers, header_row=3, first_column=1
    )


def test_a_problem_in_a_sheet_names_its_cell() -> None:
    _, problems = read_table(sheet(("programma", "naam"), [["p 1", "P"], ["p2", ""]]))
    assert [(one.cell, one.row, one.column) for one in problems] == [("A4", 4, "programma"), ("B5", 5, "naam")]
    assert problems[0].sentence.startswith(
        'blad programmas, rij 4, kolom programma (cel A4): gevonden: "p 1"; verwacht:'
    )


def test_a_problem_in_a_header_names_its_cell() -> None:
    _, (problem,) = read_table(sheet(("programma", "naam", "naam"), []))
    assert (problem.cell, problem.row, problem.found) == ("C3", 3, "naam")


def test_a_cell_beyond_the_header_is_refused_where_it_stands() -> None:
    _, (in_sheet,) = read_table(sheet(("programma", "naam"), [["p", "P", "", "x"]]))
    assert (in_sheet.cell, in_sheet.found, in_sheet.remedy) == ("D4", "x", "Geef de kolom een naam of maak haar leeg.")
    raw = raw_table("programmas", "programma | naam\np | P | Z")
    _, (in_file,) = read_table(raw)
    assert (in_file.row, in_file.found, in_file.remedy) == (2, "Z", "Zet aanhalingstekens om een komma.")


def test_a_header_is_tidied_of_spaces_line_ends_and_byte_order_marks() -> None:
    table, problems = read_table(sheet(("\ufeffprogramma", " naam ", "lange\nkop"), [["p", "P", "x"]]))
    assert problems == []
    assert table.header == ("programma", "naam", "lange kop")


def test_blank_rows_are_passed_over_and_short_rows_filled() -> None:
    rows = [[], ["p", "P"], ["", " ", ""], ["q", "Q", "wethouder"]]
    table, problems = read_table(sheet(("programma", "naam", "portefeuillehouder"), rows))
    assert problems == []
    assert (table.texts(), table.row_numbers) == ([["p", "P", ""], ["q", "Q", "wethouder"]], [5, 7])
    unknown, _ = read_table(sheet(("a",), [["x"], [""], ["y"]], name="notities"))
    assert unknown.texts() == [["x"], ["y"]]


@pytest.mark.parametrize("text", ["PM", "pm", "p.m.", " Pm "])
def test_unknown_is_read_in_every_spelling_and_kept_in_one(text: str) -> None:
    table, problems = read_table(
        raw_table("begroting", f"post | soort | aard | 2022\nb | lasten | structureel | {text}")
    )
    assert problems == []
    assert table.states[0, 0] == PM
    assert table.texts()[0][3] == "PM"


def test_year_columns_of_an_index_are_percentages_and_take_no_unknown() -> None:
    table, problems = read_table(raw_table("indexen", "index | 2022 | 2023\ncao | 2.50 | PM"))
    assert table.columns["2022"] == ["2.5"]
    assert [(one.column, one.found) for one in problems] == [("2023", "PM")]


def test_a_table_without_any_name_above_it_is_refused() -> None:
    _, (problem,) = read_table(sheet((" ", ""), [], name="notities"))
    assert problem.expected == "een kop met namen van kolommen"


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")])
def test_columns_have_the_letters_of_a_workbook(number: int, letters: str) -> None:
    assert column_letter(number) == letters
