"""Tests of a subject with a line per year below it."""

import pytest

from kaderwerk.adapters.documents.forms import Form
from kaderwerk.adapters.documents.lines import read_lines
from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL
from kaderwerk.adapters.documents.year_lines import find_year_lines

TEXT = """\
Camera's op het plein
2026: € 18.000
2027: € 6.500
2029: € 6.500

Hellingbaan bij het strand
- in 2026 € 35.000,-
- in 2027 € 30.000,-"""


def found_in(text: str) -> list[Form]:
    return find_year_lines(read_lines(text), text, 2026)


def test_the_lines_below_a_subject_are_one_request() -> None:
    first, second = found_in(TEXT)
    assert (first.draft.subject, first.draft.years) == (
        "Camera's op het plein",
        {2026: 1_800_000, 2027: 650_000, 2029: 650_000},
    )
    assert (second.draft.subject, second.draft.years) == (
        "Hellingbaan bij het strand",
        {2026: 3_500_000, 2027: 3_000_000},
    )
    assert first.draft.sentence.literal == TEXT[: TEXT.index("\n\n")]
    assert (first.first, first.last, second.first, second.last) == (0, 3, 5, 7)


def test_what_stands_in_the_last_year_of_four_goes_on() -> None:
    first, second = found_in(TEXT)
    assert (first.draft.nature.value, second.draft.nature.value) == (STRUCTURAL, INCIDENTAL)


@pytest.mark.parametrize(
    "text",
    [
        "Camera's op het plein\n2026: € 18.000",
        "Camera's op het plein\n2026: € 18.000\n2026: € 6.500",
        "Camera's op het plein\n2024: € 18.000\n2026: € 6.500",
        "Totaal van de wensen\n2026: € 18.000\n2027: € 6.500",
        "Saldo\n2026: € 18.000\n2027: € 6.500",
        "Dit is de uitkomst:\n2026: € 18.000\n2027: € 6.500",
        "Camera's op het plein\n2026: 120 inwoners\n2027: 130 inwoners",
    ],
)
def test_anything_else_is_left_alone(text: str) -> None:
    assert found_in(text) == []
