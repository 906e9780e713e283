"""Which column each cell of a row stands in, and when that is not sure."""

import pytest

from kaderwerk.adapters.documents.tables.alignment import Placed, place_rows
from tests.table_texts import the_table

UNSURE = "kolom onzeker: {} onder {} kolommen"
DOUBT_ONE_OF_THREE = UNSURE.format("1 bedrag", 3)


def placed(text: str) -> list[Placed]:
    return place_rows(the_table(text))


def seen(text: str) -> list[dict[int | None, str]]:
    table = the_table(text)
    return [
        {table.columns[at].year: str(cell.value) for at, cell in sorted(one.cells.items())} for one in place_rows(table)
    ]


def test_a_full_row_is_placed_in_order() -> None:
    assert seen("Voorstel 2026 2027 2028\nBrug 40 -60 80\n") == [{2026: "40", 2027: "-60", 2028: "80"}]
    assert [one.doubt for one in placed("Voorstel 2026 2027 2028\nBrug 40 -60 80\n")] == [None]


def test_dashes_and_pm_keep_their_place() -> None:
    assert seen("Voorstel 2026 2027 2028\nBrug - PM 80\n") == [{2026: "0", 2027: "0", 2028: "80"}]


def test_a_number_before_the_columns_is_left_out() -> None:
    assert seen("Voorstel 2026 2027\nBrug 12 40 60\n") == [{2026: "40", 2027: "60"}]


def test_between_bars_an_empty_cell_keeps_its_place() -> None:
    found = placed("Voorstel | 2026 | 2027 | 2028\nBrug | | 60 |\n")
    assert [list(one.cells) for one in found] == [[2]]
    assert found[0].doubt is None


def test_cells_under_their_years_are_placed_by_position() -> None:
    text = (
        "Voorstel            2026      2027      2028\n"
        "Zwembad              120       140       160\n"
        "Brug                            60\n"
        "Fietspad               5                   7\n"
    )
    assert seen(text)[1:] == [{2027: "60"}, {2026: "5", 2028: "7"}]
    assert [one.doubt for one in placed(text)] == [None, None, None]


def test_one_loose_cell_is_put_in_the_first_year_with_a_doubt() -> None:
    text = "Voorstel 2026 2027 2028\nZwembad 120 140 160\nBrug 60\n"
    assert seen(text)[1] == {2026: "60"}
    assert [one.doubt for one in placed(text)] == [None, DOUBT_ONE_OF_THREE]


def test_more_loose_cells_are_put_in_the_last_years_with_a_doubt() -> None:
    text = "Voorstel 2026 2027 2028\nZwembad 120 140 160\nBrug 60 70\n"
    assert seen(text)[1] == {2027: "60", 2028: "70"}
    assert [one.doubt for one in placed(text)] == [None, UNSURE.format("2 bedragen", 3)]


def test_a_total_row_settles_where_a_loose_cell_stands() -> None:
    text = "Voorstel 2026 2027 2028\nZwembad 120 140 160\nBrug 60\nTotaal 120 200 160\n"
    assert seen(text)[1] == {2027: "60"}
    assert [one.doubt for one in placed(text)] == [None, None, None]


def test_a_total_row_settles_two_rows_at_once() -> None:
    # 100 + 10 in 2026, 100 + 25 in 2027, 100 + 20 in 2028: only this way fits.
    text = "Voorstel 2026 2027 2028\nZwembad 100 100 100\nBrug 10 20\nFietspad 25\nTotaal 110 125 120\n"
    assert seen(text)[1:3] == [{2026: "10", 2028: "20"}, {2027: "25"}]


def test_a_total_that_fits_two_ways_settles_nothing() -> None:
    text = "Voorstel 2026 2027 2028\nBrug 60\nFietspad 60\nTotaal 60 60 0\n"
    assert [one.doubt for one in placed(text)] == [DOUBT_ONE_OF_THREE, DOUBT_ONE_OF_THREE, None]


def test_a_total_that_fits_no_way_settles_nothing() -> None:
    text = "Voorstel 2026 2027 2028\nBrug 60\nTotaal 61 0 0\n"
    assert [one.doubt for one in placed(text)] == [DOUBT_ONE_OF_THREE, None]


def test_each_total_settles_the_rows_since_the_total_before() -> None:
    text = "Voorstel 2026 2027 2028\nBrug 60\nSubtotaal 0 60 0\nFietspad 5\nSubtotaal 0 0 5\n"
    found = seen(text)
    assert (found[0], found[2]) == ({2027: "60"}, {2028: "5"})


def test_a_sum_in_front_is_sure_also_when_its_years_are_not() -> None:
    table = the_table("Project Totaal 2026 2027 2028\nZwembad 420 120 140 160\nBrug 60 60\n")
    brug = place_rows(table)[1]
    assert {at: str(cell.value) for at, cell in brug.cells.items()} == {1: "60"}
    assert brug.doubt is None


@pytest.mark.parametrize("mark", ["S", "incidenteel"])
def test_a_word_behind_the_amounts_takes_no_column(mark: str) -> None:
    assert seen(f"Voorstel 2026 2027 aard\nBrug 40 60 {mark}\n") == [{2026: "40", 2027: "60"}]


@pytest.mark.parametrize(
    ("row", "doubt"),
    [
        ("Dijk   40", DOUBT_ONE_OF_THREE),
        ("Dijk                40", None),
        ("Dijk   40 50", None),
    ],
)
def test_one_cell_behind_narrow_white_may_stand_anywhere(row: str, doubt: str | None) -> None:
    table = the_table(f"Wensen (x € 1.000)\nVoorstel 2026 2027 2028\nZwembad 120 140 150\n{row}\n")
    assert place_rows(table)[-1].doubt == doubt
