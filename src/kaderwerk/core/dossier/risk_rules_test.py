"""Risks that contradict themselves are refused, each with its cell."""

import pytest

from kaderwerk.core.problems import DossierRejectedError
from tests.builders import dossier

HEADER = "risico | kans | minimum | waarschijnlijk | maximum\n"


@pytest.mark.parametrize("row", ["a | 0 | 1 | 1 | 1", "a | 1 | | 5 |", "a | 0.3 | 10 | | 20", "a | | | |"])
def test_a_chance_from_0_to_1_and_rising_consequences_are_read(row: str) -> None:
    assert dossier(risicos=HEADER + row).table("risicos").size == 1


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("a | 1.5 | | 5 |", [("kans", "1.5")]),
        ("a | -0.1 | | 5 |", [("kans", "-0.1")]),
        ("a | 0.5 | 20 | 10 | 30", [("minimum", "20")]),
        ("a | 0.5 | 10 | 40 | 30", [("waarschijnlijk", "40")]),
        ("a | 0.5 | 50 | | 30", [("minimum", "50")]),
        ("a | 30 | 50 | | 30", [("kans", "30"), ("minimum", "50")]),
    ],
)
def test_what_contradicts_itself_is_refused_with_its_cell(row: str, found: list[tuple[str, str]]) -> None:
    with pytest.raises(DossierRejectedError) as caught:
        dossier(risicos=HEADER + row)
    assert [(one.column, one.found) for one in caught.value.problems] == found
    assert all(one.row == 2 for one in caught.value.problems)
