"""Rows that do not come to the total below them are doubted when one may stand in the wrong column."""

import pytest

from kaderwerk.adapters.documents.tables.alignment import place_rows
from kaderwerk.adapters.documents.tables.totals import rows_that_do_not_add_up, with_named_total
from tests.table_texts import the_table


def astray(rows: str) -> set[int]:
    table = the_table(f"Voorstel 2026 2027 2028\n{rows}")
    return rows_that_do_not_add_up(table, place_rows(table))


def test_rows_that_come_to_their_total_are_not_doubted() -> None:
    assert astray("Zwembad 120 140 160\nBrug 60 70\nTotaal 120 200 230\n") == set()


def test_a_row_with_a_gap_that_fits_nowhere_is_doubted_with_its_block() -> None:
    assert astray("Zwembad 120 140 160\nBrug 60 70\nTotaal 300 300 300\n") == {0, 1}


def test_full_rows_stand_in_no_wrong_column() -> None:
    assert astray("Zwembad 120 140 160\nBrug 60 70 80\nTotaal 300 300 300\n") == set()


@pytest.mark.parametrize(("total", "doubted"), [("121 201 229", set()), ("122 200 230", {0, 1})])
def test_rounding_is_half_a_unit_for_each_number(total: str, doubted: set[int]) -> None:
    # Two rows and their total: three numbers, each half a unit off at most, so one whole unit and a half.
    assert astray(f"Zwembad 120 140 160\nBrug 60 70\nTotaal {total}\n") == doubted


@pytest.mark.parametrize(("total", "doubted"), [("125 208 240", set()), ("125 209 240", {0, 1, 2})])
def test_more_rows_may_be_further_off_by_rounding(total: str, doubted: set[int]) -> None:
    # Three rows and their total: four numbers, so two whole units; the rows come to 125, 206 and 238.
    assert astray(f"Zwembad 120 140 160\nFietspad 5 6 8\nBrug 60 70\nTotaal {total}\n") == doubted


def test_a_total_is_of_the_rows_since_the_one_before_or_of_all() -> None:
    first = "Zwembad 120 140 160\nBrug 60 70\nSubtotaal 120 200 230\n"
    assert astray(f"{first}Fietspad 5 6\nSubtotaal 0 5 6\n") == set()
    assert astray(f"{first}Fietspad 5 6\nTotaal 120 205 236\n") == set()
    assert astray(f"{first}Fietspad 5 6\nTotaal 999 999 999\n") == {3}


def test_a_balance_or_a_part_is_no_total() -> None:
    assert astray("Zwembad 120 140 160\nBrug 60 70\nSaldo 300 300 300\n") == set()
    assert astray("Zwembad 120 140 160\nBrug 60 70\nwaarvan incidenteel 300 300 300\n") == set()


def test_a_letter_counts_as_a_minus() -> None:
    assert astray("Zwembad 120 V 140 V 160 V\nBrug 60 N 70 N\nTotaal 120 V 80 V 90 V\n") == set()


def test_a_total_with_a_gap_decides_nothing() -> None:
    assert astray("Zwembad 120 140 160\nBrug 60 70\nTotaal 300 300\n") == set()


def test_a_sum_of_rows_that_all_have_gaps_is_a_total() -> None:
    rows = "Visie 45 30\nStembussen 28\nPark 60 60\nPlein 15\n"
    table = the_table(f"Voorstel 2026 2027 2028\n{rows}Alles 90 90 58\n")
    assert with_named_total(table).rows[-1].label == "Totaal Alles"
