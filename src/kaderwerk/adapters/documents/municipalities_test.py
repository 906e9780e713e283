"""Tests of the names of municipalities in a text."""

import pytest

from kaderwerk.adapters.documents.municipalities import municipalities_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Onderwerp Totaal Stede Broec Enkhuizen Drechterland", {"Stede Broec", "Enkhuizen", "Drechterland"}),
        ("Alphen aan den Rijn en Kaag en Braassem", {"Alphen aan den Rijn", "Kaag en Braassem"}),
        ("het deel van 's-Hertogenbosch en Den Haag", {"'s-Hertogenbosch", "Den Haag"}),
        ("het deel van ’s-Hertogenbosch, 'Gouda' en ‘Zuidplas’", {"'s-Hertogenbosch", "Gouda", "Zuidplas"}),
        ("Boxmeer: € 100.000", {"Boxmeer"}),
        ("Aa en Hunze | 21%", {"Aa en Hunze"}),
    ],
)
def test_names_are_found_whole(text: str, names: set[str]) -> None:
    assert municipalities_in(text) == names


@pytest.mark.parametrize(
    "text", ["Huizen en scholen", "De Diemense raad", "het Uithoorns aandeel", "Gouda-West", "diemen", "Best veel geld"]
)
def test_other_words_are_no_municipality(text: str) -> None:
    assert municipalities_in(text) == frozenset()
