"""Which rows pay for another one, and whose coverage they are."""

import pytest

from kaderwerk.adapters.documents.tables.covers import is_withdrawal
from tests.table_texts import asked_in, euros, frame_in

HEAD = "Mutaties (x € 1.000, min is nadeel)\nVoorstel 2026 2027\n"
Seen = tuple[str, str, str | None]


def seen(rows: str) -> list[Seen]:
    return [(one.title, one.effect, one.funding) for one in asked_in(HEAD + rows)]


@pytest.mark.parametrize(
    ("row", "funding"),
    [
        ("Dekking algemene reserve 120 140", "reserve"),
        ("Onttrekking reserve sport 120 140", "reserve"),
        ("Dekking algemene middelen 120 140", "algemeen"),
        ("Dekking stelpost 120 140", "algemeen"),
        ("Bijdrage provincie 120 140", "overig"),
        ("Waarvan gedekt 60 70", "overig"),
    ],
)
def test_a_row_of_coverage_pays_for_the_row_above(row: str, funding: str) -> None:
    rows = f"Fietspad -5 -6\nZwembad -120 -140\n{row}\n"
    assert seen(rows) == [("Fietspad", "nadelig", None), ("Zwembad", "nadelig", funding)]


def test_coverage_goes_to_the_request_with_the_same_amounts() -> None:
    rows = "Zwembad -120 -140\nBrug -40 -60\nOnttrekking reserve 120 140\n"
    assert seen(rows) == [("Zwembad", "nadelig", "reserve"), ("Brug", "nadelig", None)]


def test_each_row_of_coverage_goes_to_a_request_of_its_own() -> None:
    rows = "Zwembad -40 -60\nBrug -40 -60\nOnttrekking reserve 40 60\nDekking stelpost 40 60\n"
    assert seen(rows) == [("Zwembad", "nadelig", "algemeen"), ("Brug", "nadelig", "reserve")]


def test_coverage_leaves_the_amounts_alone() -> None:
    (zwembad,) = asked_in(HEAD + "Zwembad -120 -140\nDekking reserve 60 70\n")
    assert euros(zwembad.amounts_cents) == {2026: 120_000, 2027: 140_000}


def test_coverage_without_a_request_above_is_dropped() -> None:
    assert seen("Onttrekking reserve 40 60\nZwembad -120 -140\n") == [("Zwembad", "nadelig", None)]


def test_a_benefit_has_no_coverage() -> None:
    assert seen("Verkoop grond 40 60\nOnttrekking reserve 40 60\n") == [("Verkoop grond", "voordelig", None)]


def test_income_that_is_spent_again_on_the_same_is_one_request() -> None:
    rows = "Rijksgeld opvang 120 140\nKosten opvang -120 -140\n"
    assert seen(rows) == [("Kosten opvang", "nadelig", "overig")]


def test_equal_amounts_of_another_subject_stay_two() -> None:
    rows = "Verkoop grond 120 140\nZwembad -120 -140\n"
    assert seen(rows) == [("Verkoop grond", "voordelig", None), ("Zwembad", "nadelig", None)]


def test_what_others_pay_of_a_cost_right_above_is_its_coverage() -> None:
    rows = "Opvang dakloze mensen -120 -140\nSubsidie voor dakloze mensen 60 140\n"
    assert seen(rows) == [("Opvang dakloze mensen", "nadelig", "overig")]


@pytest.mark.parametrize(
    "rows",
    [
        "Opvang dakloze mensen -120 -140\nSubsidie voor dakloze mensen 60 141\n",
        "Opvang dakloze mensen -120 -140\nBrug -1 -1\nSubsidie voor dakloze mensen 60 70\n",
        "Opvang dakloze mensen -120 -140\nSubsidie voor de bibliotheek 60 70\n",
        "Opvang dakloze mensen -120 -140\nVertrek dakloze mensen 60 70\n",
    ],
)
def test_more_income_or_income_elsewhere_is_a_request_of_its_own(rows: str) -> None:
    found = seen(rows)
    assert found[0] == ("Opvang dakloze mensen", "nadelig", None)
    assert found[-1][1] == "voordelig"


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("Zwembad baten reserve", True),
        ("Reserve baten", True),
        ("Zwembad reserve", False),
        ("Debatten reserve", False),
        ("Reserve strategische projecten, zwembad B", True),
        ("Onttrekking bestemmingsreserve B", True),
        ("Storting reserve onderhoud L", False),
        ("Vrijval reserve onderhoud B", False),
        ("Reserve fusie Baat Res.", True),
        ("Verkoop grond B", False),
    ],
)
def test_income_from_a_reserve_is_a_withdrawal(label: str, *, is_one: bool) -> None:
    frame = frame_in(f"Mutaties (x € 1.000)\nVoorstel B/L 2026 2027\n{label} 40 40\n")
    assert is_withdrawal(frame.table.rows[0], frame) == is_one


def test_the_whole_of_which_two_rows_are_parts_does_not_make_one_pay_for_the_other() -> None:
    rows = "21 Beheer sportparken\na. toezicht op terreinen -45 -45\nb. vergoeding door gebruikers 0 12\n"
    assert seen(rows) == [
        ("Beheer sportparken: toezicht op terreinen", "nadelig", None),
        ("Beheer sportparken: vergoeding door gebruikers", "voordelig", None),
    ]


def test_what_others_pay_of_a_part_is_its_coverage() -> None:
    rows = "21 Opvang\na. begeleiding van jongeren -45 -45\nb. subsidie voor jongeren 0 12\n"
    assert seen(rows) == [("Opvang: begeleiding van jongeren", "nadelig", "overig")]


def test_a_cost_is_paid_for_by_one_income() -> None:
    rows = "Kosten opvang -120 -140\nRijksgeld opvang 120 140\nHuur opvang 120 140\n"
    assert seen(rows) == [("Kosten opvang", "nadelig", "overig"), ("Huur opvang", "voordelig", None)]


def test_each_income_pays_for_a_cost_of_its_own() -> None:
    rows = "Opvang noord -120 -140\nOpvang zuid -120 -140\nRijksgeld opvang 120 140\nHuur opvang 120 140\n"
    assert seen(rows) == [("Opvang noord", "nadelig", "overig"), ("Opvang zuid", "nadelig", "overig")]
