"""Tests of days in words."""

import datetime

from kaderwerk.core.date_display import day_in_words


def test_a_day_has_its_month_in_words_and_no_zeros_before_its_number() -> None:
    assert day_in_words(datetime.date(2026, 3, 9)) == "9 maart 2026"
    assert day_in_words(datetime.date(2025, 12, 31)) == "31 december 2025"
