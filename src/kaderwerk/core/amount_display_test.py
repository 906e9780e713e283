"""Tests of amounts for people."""

import pytest

from kaderwerk.core.amount_display import euros


@pytest.mark.parametrize(
    ("cents", "text"),
    [(0, "0"), (5, "0,05"), (-5, "−0,05"), (100, "1"), (123_456_789, "1.234.567,89"), (-(10**12), "−10.000.000.000")],
)
def test_an_amount_is_written_in_dutch_notation(cents: int, text: str) -> None:
    assert euros(cents) == text


def test_a_column_with_cents_shows_them_everywhere() -> None:
    assert euros(100, with_cents=True) == "1,00"
