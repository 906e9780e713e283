"""English notation in a sheet: known by numbers that can be nothing else, and never against Dutch ones."""

import pytest

from kaderwerk.adapters.documents.formats.csv_pages import csv_pages
from kaderwerk.adapters.documents.formats.english_numbers import with_dutch_numbers


def test_a_csv_file_in_english_notation_is_shown_in_dutch_with_a_note() -> None:
    content = b'Voorstel,Aard,2026,2027\nTractor 1.5,I,"12,500.75",850.50\nZwembad,I,"(1,250,000)",-25000.00\n'
    (page,), notes = csv_pages(content, name="lasten.csv")
    assert page.text == (
        "Voorstel | Aard | 2026 | 2027\nTractor 1.5 | I | 12.500,75 | 850,50\nZwembad | I | (1.250.000) | -25.000"
    )
    assert notes == ("getallen in Engelse notatie, zoals 12,500.75, zijn gelezen als 12.500,75",)


@pytest.mark.parametrize(
    "cells",
    [
        ["12,500", "850"],
        ["12.500", "8.5"],
        ["12,500.00", "1.250,50"],
        ["12,500.00", "8,5"],
        ["1,250,000", "1.250.000"],
        ["1,250,000", "€ 5,-"],
    ],
)
def test_a_sheet_that_may_be_dutch_stays_as_it_is(cells: list[str]) -> None:
    rows = {1: dict(enumerate(cells))}
    assert with_dutch_numbers({1: {**rows[1]}}) == (rows, None)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12,500", "12.500"),
        ("€ 12,500.5", "€ 12.500,5"),
        ("-$1,000", "-$1.000"),
        ("(5.00)", "(5,00)"),
        ("2026", "2026"),
        ("1,2,3", "1,2,3"),
        ("v1.2", "v1.2"),
    ],
)
def test_beside_an_english_number_others_are_too(text: str, shown: str) -> None:
    rows, note = with_dutch_numbers({1: {1: "1,250,000.00", 2: text}})
    assert (rows[1][2], note is not None) == (shown, True)
