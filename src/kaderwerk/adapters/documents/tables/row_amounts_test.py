"""What a row costs and what it brings in: by its letters, its columns, its side and its signs."""

import pytest

from kaderwerk.adapters.documents.tables.alignment import place_rows
from kaderwerk.adapters.documents.tables.row_amounts import RowAmounts, amounts_of
from kaderwerk.adapters.documents.tables.row_words import words_of
from tests.table_texts import frame_in


def amounts(text: str) -> RowAmounts:
    frame = frame_in(text)
    row = frame.table.rows[-1]
    return amounts_of(row, words_of(row, frame), place_rows(frame.table)[-1], frame, frame.asked)


def sides(text: str) -> tuple[dict[int, int], dict[int, int]]:
    found = amounts(text)
    return found.burden, found.benefit


NEW, CHANGES = "Nieuw beleid (x € 1.000)\n", "Mutaties (x € 1.000, min is nadeel)\n"


@pytest.mark.parametrize(
    ("text", "burden", "benefit"),
    [
        (NEW + "Voorstel 2026 2027\nBrug 40 12,5\n", {2026: 4_000_000, 2027: 1_250_000}, {}),
        (CHANGES + "Voorstel 2026 2027\nBrug -40 60\n", {2026: 4_000_000}, {2027: 6_000_000}),
        ("Mutaties (in euro's, min is voordeel)\nVoorstel 2026 2027\nBrug -40 60\n", {2027: 6_000}, {2026: 4_000}),
        (NEW + "Voorstel 2026 2027\nBrug - 60\n", {2027: 6_000_000}, {}),
    ],
)
def test_the_sign_says_what_a_cell_does(text: str, burden: dict[int, int], benefit: dict[int, int]) -> None:
    assert sides(text) == (burden, benefit)


@pytest.mark.parametrize(
    ("row", "burden", "benefit"),
    [
        ("Brug 40 N 60 V", {2026: 4_000_000}, {2027: 6_000_000}),
        ("Brug N 40 V 60", {2026: 4_000_000}, {2027: 6_000_000}),
        ("Brug -40 V -60 N", {2027: 6_000_000}, {2026: 4_000_000}),
        ("Brug 40 60 N", {2026: 4_000_000, 2027: 6_000_000}, {}),
        ("Brug -40 -60 V", {}, {2026: 4_000_000, 2027: 6_000_000}),
    ],
)
def test_a_letter_beats_the_sign(row: str, burden: dict[int, int], benefit: dict[int, int]) -> None:
    text = CHANGES + f"Voorstel 2026 2027\n{row}\n"
    assert sides(text) == (burden, benefit)
    assert amounts(text).has_letter


def test_a_letter_in_a_column_of_its_own_is_of_the_whole_row() -> None:
    text = CHANGES + "Voorstel | 2026 | 2027 | N/V\nBrug | 40 | 60 | N\n"
    assert sides(text) == ({2026: 4_000_000, 2027: 6_000_000}, {})


@pytest.mark.parametrize(
    ("row", "burden", "benefit"),
    [
        ("Brug | 40 | ", {2025: 4_000_000}, {}),
        ("Brug | | 40", {}, {2025: 4_000_000}),
        ("Brug | -40 | ", {2025: 4_000_000}, {}),
    ],
)
def test_a_column_of_nadeel_or_voordeel_says_it(row: str, burden: dict[int, int], benefit: dict[int, int]) -> None:
    assert sides(CHANGES + f"Voorstel | Nadeel | Voordeel\n{row}\n") == (burden, benefit)


@pytest.mark.parametrize(
    ("row", "burden", "benefit"),
    [
        ("Brug | 40 | | ", {2025: 4_000_000}, {}),
        ("Brug | -40 | | ", {}, {2025: 4_000_000}),
        ("Brug | | 15 | ", {}, {2025: 1_500_000}),
        ("Brug | | -15 | ", {2025: 1_500_000}, {}),
        ("Brug | 40 | 15 | 25", {2025: 4_000_000}, {}),
    ],
)
def test_columns_of_lasten_and_baten_say_it(row: str, burden: dict[int, int], benefit: dict[int, int]) -> None:
    assert sides(f"Mutaties (x € 1.000)\nVoorstel | Lasten | Baten | Saldo\n{row}\n") == (burden, benefit)


@pytest.mark.parametrize(
    ("mark", "amount", "is_burden"),
    [("lasten", 40, True), ("lasten", -40, False), ("baten", 40, False), ("baten", -40, True)],
)
def test_a_row_of_lasten_or_baten_says_it(mark: str, amount: int, *, is_burden: bool) -> None:
    rows = f"Zwembad | lasten | 7 | 7\nToegang | baten | 7 | 7\nBrug | {mark} | {amount} | {amount}\n"
    found = sides(f"Mutaties (x € 1.000, min is voordeel)\nVoorstel | L/B | 2026 | 2027\n{rows}")
    whole = {2026: 4_000_000, 2027: 4_000_000}
    assert found == ((whole, {}) if is_burden else ({}, whole))


def test_where_all_income_has_a_minus_it_is_still_income() -> None:
    rows = "Zwembad | lasten | 7 | 7\nToegang | baten | -40 | -40\n"
    found = sides(f"Mutaties (x € 1.000)\nVoorstel | L/B | 2026 | 2027\n{rows}")
    assert found == ({}, {2026: 4_000_000, 2027: 4_000_000})


def test_pm_is_no_amount_but_a_year() -> None:
    found = amounts(NEW + "Voorstel 2026 2027 2028\nNieuwe brug PM - 60\n")
    assert (found.pm, found.burden) == ([2026], {2028: 6_000_000})


def test_parts_of_a_cent_are_no_amount() -> None:
    assert sides("Nieuw beleid (in euro's)\nVoorstel 2026 2027\nBrug 40.000,125 60.000\n") == ({2027: 6_000_000}, {})


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Voorstel | Effect | 2026 | 2027", "Parkeren | {} | 40 | 40"),
        ("Voorstel | 2026 | 2027 | Voordelig/nadelig", "Parkeren | 40 | 40 | {}"),
    ],
)
@pytest.mark.parametrize(
    ("word", "is_burden"), [("Voordelig", False), ("voordeel", False), ("Nadelig", True), ("nadeel", True)]
)
def test_a_word_in_a_cell_says_what_the_row_does(head: str, row: str, word: str, *, is_burden: bool) -> None:
    found = sides(f"Mutaties (x € 1.000)\n{head}\n{row.format(word)}\n")
    whole = {2026: 4_000_000, 2027: 4_000_000}
    assert found == ((whole, {}) if is_burden else ({}, whole))
