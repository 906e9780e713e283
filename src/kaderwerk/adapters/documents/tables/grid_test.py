"""Where tables begin and end, and which rows, groups and captions they have."""

import pytest

from kaderwerk.adapters.documents.lines import Line
from kaderwerk.adapters.documents.tables import grid
from kaderwerk.adapters.documents.tables.cells import CellKind
from kaderwerk.adapters.documents.tables.rows import Row, Table, row_of
from tests.table_texts import tables_in, the_table


def labels(text: str) -> list[str]:
    return [row.label for row in the_table(text).rows]


def test_a_table_runs_from_its_head_to_its_last_row() -> None:
    text = "Inleiding\n\nVoorstel 2026 2027\nZwembad 120 140\nBrug 40 60\n\nDe raad besluit hierover in juni.\n"
    table = the_table(text)
    assert (table.first, table.last) == (2, 4)
    assert [one.year for one in table.columns] == [None, 2026, 2027]
    assert [[str(cell.value) for cell in row.cells] for row in table.rows] == [["120", "140"], ["40", "60"]]


@pytest.mark.parametrize(
    "text",
    [
        "De raad wil een brug van € 40.000 in 2026.\n",
        "Voorstel 2026 2027\n\nDe raad besluit hierover in juni.\n",
        "Voorstel 2026 2027\nZwembad - -\n",
        "",
    ],
)
def test_without_a_head_or_amounts_there_is_no_table(text: str) -> None:
    assert tables_in(text) == []


@pytest.mark.parametrize("nothing", ["-", "n.v.t.", "nihil", "PM"])
def test_many_rows_without_an_amount_may_stand_before_the_first_with_one(nothing: str) -> None:
    rows = "".join(f"Post {name} | {nothing} | -\n" for name in "abcdefghijklmn")
    text = f"Nieuw beleid\n\nOmschrijving | Lasten | Baten\n{rows}Kermis | 12.000 | -\n"
    assert len(the_table(text).rows) == 15
    assert len(the_table(text.replace(" |", "")).rows) == 15


def test_prose_far_above_a_head_changes_nothing() -> None:
    prose = "De gemeente werkt samen met partners.\n" * 40
    table = the_table(f"{prose}\nOmschrijving Lasten Baten\nKermis 12 3\n")
    assert (table.first, table.last) == (41, 42)


def test_two_heads_are_two_tables() -> None:
    text = "Voorstel 2026 2027\nZwembad 120 140\n\nMaatregel 2027 2028\nKermis 12 14\n"
    assert [[row.label for row in table.rows] for table in tables_in(text)] == [["Zwembad"], ["Kermis"]]


def test_positions_of_a_row_give_its_line() -> None:
    text = "Voorstel | 2026 | 2027\n  Zwembad | 120 | 140  \n"
    (row,) = the_table(text).rows
    assert text[row.begin : row.end] == "Zwembad | 120 | 140"
    assert row.line == "Zwembad | 120 | 140"


def test_a_line_without_amounts_groups_the_rows_below_it() -> None:
    text = "Voorstel 2026 2027\nSport\nZwembad 120 140\nVerkeer\nBrug 40 60\nFietspad 5 6\n"
    assert [(row.label, row.groups) for row in the_table(text).rows] == [
        ("Zwembad", ("Sport",)),
        ("Brug", ("Verkeer",)),
        ("Fietspad", ("Verkeer",)),
    ]


def test_a_numbered_group_stands_below_one_without_number() -> None:
    text = "Voorstel 2026 2027\nNieuw beleid\n3 Dienstverlening\na. Balie langer open 30 30\nb. Website 12 -\n"
    assert [row.groups for row in the_table(text).rows] == [("Nieuw beleid", "3 Dienstverlening")] * 2


def test_a_label_that_goes_on_below_its_row_belongs_to_it() -> None:
    text = "Voorstel 2026 2027\nVervangen van de vloer 120 140\nin de sporthal\nBrug 40 60\n"
    assert labels(text) == ["Vervangen van de vloer in de sporthal", "Brug"]


def test_a_label_that_begins_above_its_row_belongs_to_it() -> None:
    text = "Voorstel 2026 2027\nZwembad 5 6\nVervangen van\nde vloer in de sporthal 120 140\n"
    assert labels(text) == ["Zwembad", "Vervangen van de vloer in de sporthal"]


def test_a_year_in_a_label_is_no_amount() -> None:
    (row,) = the_table("Voorstel 2026 2027\nBomen, jaarschijf 2026 225 30\n").rows
    assert row.label == "Bomen, jaarschijf 2026"
    assert [str(cell.value) for cell in row.cells] == ["225", "30"]


def test_a_small_number_far_from_the_cells_is_of_the_label() -> None:
    (row,) = the_table("Voorstel                2026   2027\nKunstgras veld 3         475    480\n").rows
    assert (row.label, [str(cell.value) for cell in row.cells]) == ("Kunstgras veld 3", ["475", "480"])


def test_words_behind_the_amounts_are_of_the_last_column() -> None:
    (row,) = the_table("Voorstel 2026 2027 Dekking\nZwembad 120 140 algemene middelen\n").rows
    assert row.words == ("algemene middelen",)
    assert [cell.kind for cell in row.cells] == [CellKind.AMOUNT, CellKind.AMOUNT]


def test_a_caption_holds_the_unit_above_and_the_legend_below() -> None:
    text = "Nieuw beleid\nBedragen x € 1.000\nVoorstel 2026 2027\nZwembad 120 140\n(min is nadeel)\n"
    assert the_table(text).caption.split("\n") == [
        "Nieuw beleid",
        "Bedragen x € 1.000",
        "Voorstel 2026 2027",
        "(min is nadeel)",
    ]


def test_a_unit_between_head_and_rows_is_of_the_caption() -> None:
    table = the_table("Voorstel 2026 2027\n(x € 1.000)\nZwembad 120 140\n")
    assert table.caption.endswith("(x € 1.000)")
    assert [row.label for row in table.rows] == ["Zwembad"]


def test_a_caption_takes_nothing_of_the_table_above() -> None:
    text = "Voorstel 2026 2027\nZwembad 120 140\n\nMaatregel 2027 2028\nKermis 12 14\n"
    assert "Zwembad" not in tables_in(text)[1].caption


def test_a_caption_with_a_unit_heads_rows_without_a_head() -> None:
    table = the_table("Nieuwe wensen 2026-2028 (x € 1.000)\nZwembad 120 140 160\nBrug 40 60 80\n")
    assert table.is_headless
    assert [one.year for one in table.columns] == [None, 2026, 2027, 2028]


def test_rows_below_a_unit_alone_are_of_the_year_of_the_document() -> None:
    text = "Wensen (bedragen x € 1.000)\nZwembad 120\nBrug 40\n"
    assert [one.year for one in the_table(text, year=2031).columns] == [None, 2031]
    assert tables_in(text, year=None) == []


def test_rows_of_another_width_than_the_years_are_no_table() -> None:
    assert tables_in("Wensen 2026-2028 (x € 1.000)\nZwembad 120 140\nBrug 40 60 80\n") == []


def test_a_head_of_two_lines_is_one_head() -> None:
    text = "Voorstel | 2026 | | 2027 | \n | Lasten | Baten | Lasten | Baten\nZwembad | 120 | 20 | 140 | 30\n"
    assert [one.year for one in the_table(text).columns] == [None, 2026, 2026, 2027, 2027]


def test_a_table_goes_on_behind_a_page_break() -> None:
    text = (
        "Voorstel 2026 2027\nZwembad 120 140\n\nKadernota 2025 pagina 7\n\n"
        "Voorstel 2026 2027\nBrug 40 60\n\nDe raad besluit.\n"
    )
    assert labels(text) == ["Zwembad", "Brug"]


def test_names_above_a_head_are_of_the_rows_without_name() -> None:
    table = the_table("Zwembad\nBrug\nFietspad\n2026 2027\n120 140\n40 60\n5 6\n")
    assert table.is_torn
    assert [(row.label, str(row.cells[0].value)) for row in table.rows] == [
        ("Zwembad", "120"),
        ("Brug", "40"),
        ("Fietspad", "5"),
    ]


def test_a_sentence_ends_a_table() -> None:
    text = "Voorstel 2026 2027\nZwembad 120 140\nHet zwembad wordt in 2026 gebouwd voor 120.\nBrug 40 60\n"
    assert labels(text) == ["Zwembad"]


def test_a_caption_whose_rows_do_not_fit_is_not_tried_on_the_whole_document(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    def counted(line: Line, table: Table) -> Row | None:
        read.append(line)
        return row_of(line, table)

    monkeypatch.setattr(grid, "row_of", counted)
    lines = ["Investeringen 2024-2027 (x € 1.000)", "Wegen 410 420 430 440 21 42 64 86"] * 100
    assert tables_in("\n".join(lines)) == []
    # Each caption looks at the row below it; read to the end each would be a hundred times as much.
    assert len(read) < 4 * len(lines)
