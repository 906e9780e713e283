"""Values of cells in Dutch notation."""

import datetime
from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.formats.dutch_values import day_text, is_year, moment_text, number_text, stored_number


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("999", "999"),
        ("1000", "1.000"),
        ("1234567.891", "1.234.567,891"),
        ("27254.97", "27.254,97"),
        ("27254.970000000001", "27.254,97"),
        ("-500", "-500"),
        ("0.00004", "0"),
        ("0.00005", "0,0001"),
        ("12.10", "12,1"),
        (".5", "0,5"),
        ("1E6", "1.000.000"),
        ("123456789012345678", "123.456.789.012.346.000"),
    ],
)
def test_a_stored_number_is_shown_with_dots_and_a_comma(stored: str, shown: str) -> None:
    number = stored_number(stored)
    assert number is not None
    assert number_text(number) == shown


@pytest.mark.parametrize("stored", ["", "1,5", "1 000", "1E999", "-1E400", "inf", "nan", "１２", "--1"])
def test_what_is_no_number_gives_none(stored: str) -> None:
    assert stored_number(stored) is None


@pytest.mark.parametrize(
    ("number", "expected"), [("1989", False), ("1990", True), ("2100", True), ("2101", False), ("2026.5", False)]
)
def test_years_are_whole_numbers_from_1990_to_2100(number: str, expected: bool) -> None:
    assert is_year(Decimal(number)) is expected


@pytest.mark.parametrize(
    ("number", "is_1904", "shown"),
    [
        ("1", False, "1 januari 1900"),
        ("59", False, "28 februari 1900"),
        ("61", False, "1 maart 1900"),
        ("2958465", False, "31 december 9999"),
        ("2958466", False, "2.958.466"),
        ("-1", False, "-1"),
        ("0", True, "1 januari 1904"),
        ("44561", True, "1 januari 2026"),
        ("2958465", True, "2.958.465"),
        ("46023.25", False, "1 januari 2026 06:00"),
    ],
)
def test_stored_days_follow_the_calendar_of_the_workbook(number: str, is_1904: bool, shown: str) -> None:
    assert moment_text(Decimal(number), is_1904=is_1904) == shown


def test_a_day_is_written_in_words() -> None:
    assert day_text(datetime.date(2027, 3, 31)) == "31 maart 2027"
