"""Which marks separate the cells of a row, and which are only punctuation."""

import pytest

from kaderwerk.adapters.documents.tables.bars import barred


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Kermis\t12\t14", "Kermis|12|14"),
        ("3 ; Kermis ; 12.000 ; I", "3 | Kermis | 12.000 | I"),
        ("| Kermis | 12 | 14 |", "  Kermis | 12 | 14  "),
        ("| Kermis | 12 | 14 |  ", "  Kermis | 12 | 14    "),
    ],
)
def test_a_separator_becomes_a_bar(written: str, seen: str) -> None:
    assert barred(written) == seen


@pytest.mark.parametrize(
    "written",
    [
        "Kermis  12  14",
        "Kermis; feest en muziek 12",
        "Kermis; feest; muziek.",
        "Kermis; feest; muziek;",
        "Kermis | feest; muziek; dans | 12",
        "| Kermis | 12",
    ],
)
def test_other_marks_stay_what_they_are(written: str) -> None:
    assert barred(written) == written


@pytest.mark.parametrize("written", ["a\tb\tc", "a; b; c", "| a | b |", " | a | b | ", "", "|||", "|"])
def test_every_position_stays_the_same(written: str) -> None:
    assert len(barred(written)) == len(written)
