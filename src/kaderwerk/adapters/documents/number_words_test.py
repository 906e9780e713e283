"""Cases of Dutch number words, worked by hand."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.number_words import number_in_words


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("een", "1"),
        ("Twaalf", "12"),
        ("vijfentwintig", "25"),
        ("tweeëntwintig", "22"),
        ("honderd", "100"),
        ("honderdvijftig", "150"),
        ("tweehonderdvijftig", "250"),
        ("duizend", "1000"),
        ("vijfenzeventigduizend", "75000"),
        ("honderdduizend", "100000"),
        ("halve", "0.5"),
        ("anderhalf", "1.5"),
        ("tweeënhalve", "2.5"),
        ("vierenhalve", "4.5"),
    ],
)
def test_a_number_word_has_its_value(word: str, value: str) -> None:
    assert number_in_words(word) == Decimal(value)


@pytest.mark.parametrize("word", ["", "fiets", "eenheid", "honderdtallen", "en", "a" * 500])
def test_another_word_is_no_number(word: str) -> None:
    assert number_in_words(word) is None
