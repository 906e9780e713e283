"""The cell of a sheet that a position in its text stands in."""

import pytest

from kaderwerk.adapters.documents.page import Page

# Begins: "Zwembad" at 0, "120" at 10, "Brug" at 14, "40" at 21.
SHEET = Page(text="Zwembad | 120\nBrug | 40", sheet="Blad1", cells=((0, "A1"), (10, "B1"), (14, "A2"), (21, "B2")))


@pytest.mark.parametrize(
    ("position", "cell"),
    [(0, "A1"), (6, "A1"), (9, "A1"), (10, "B1"), (13, "B1"), (14, "A2"), (20, "A2"), (21, "B2"), (23, "B2")],
)
def test_a_position_stands_in_or_behind_a_cell(position: int, cell: str) -> None:
    assert SHEET.cell_at(position) == cell


def test_before_the_first_cell_there_is_none() -> None:
    assert Page(text="  Brug", cells=((2, "A1"),)).cell_at(1) is None


def test_a_page_without_cells_has_none() -> None:
    assert Page(text="Brug", number=1).cell_at(2) is None
