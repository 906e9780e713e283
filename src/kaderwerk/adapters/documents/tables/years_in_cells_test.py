"""Years among the numbers of a row: at the end of a name, or as a span."""

import pytest

from kaderwerk.adapters.documents.tables.years_in_cells import span_in
from tests.table_texts import the_table

HEAD = "Mutaties (x € 1.000)\nVoorstel 2025 2026 2027\n"


def rows(text: str) -> list[tuple[str, list[str]]]:
    return [(row.label, [cell.text for cell in row.cells]) for row in the_table(HEAD + text).rows]


def test_a_year_right_behind_a_name_is_of_the_name() -> None:
    assert rows("Afrekening vervoer 2024 154\nZwembad 1 2 3\n")[0] == ("Afrekening vervoer 2024", ["154"])


def test_a_small_number_too_many_behind_a_name_is_of_the_name() -> None:
    assert rows("Vervanging veld 3 40 0 0\nZwembad 1 2 3\n")[0] == ("Vervanging veld 3", ["40", "0", "0"])


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Zwembad 3 40 0\nBrug 1 2 3\n", ["3", "40", "0"]),
        ("Zwembad 3 40 0 0\nBrug 5 1 2 3\nDijk 6 1 2 3\n", ["3", "40", "0", "0"]),
        ("Zwembad 2024 154\nBrug 1500 1 2\n", ["2024", "154"]),
        ("Zwembad 2024 154 12\n", ["2024", "154", "12"]),
        ("Zwembad 2.024 154\n", ["2.024", "154"]),
        ("Zwembad 2024\nBrug 1 2 3\n", ["1", "2", "3"]),
    ],
)
def test_a_number_like_a_year_may_be_an_amount(text: str, cells: list[str]) -> None:
    assert cells in [found for _, found in rows(text)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2026 t/m 2028", [2026, 2027, 2028]),
        ("2026-2027", [2026, 2027]),
        ("2026 tot en met 2027", [2026, 2027]),
        ("2026", []),
        ("2028-2026", []),
        ("2026-2090", []),
    ],
)
def test_a_span_is_all_its_years(text: str, years: list[int]) -> None:
    assert span_in(text) == years
