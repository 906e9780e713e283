"""How sure a claim is, and the doubt that goes with it."""

import pytest

from kaderwerk.adapters.documents.reader import read_claims


@pytest.mark.parametrize(
    ("text", "least", "most", "doubt"),
    [
        ("Voor het park is in 2026 eenmalig € 5.000 nodig.", 90, 100, None),
        ("Het park kost structureel € 5.000.", 90, 100, None),
        (
            "Voor het park is eenmalig € 5.000 nodig.",
            0,
            89,
            "de tekst noemt geen jaar; het jaar van het document is genomen",
        ),
        ("Voor het park is in 2026 eenmalig circa € 5.000 nodig.", 0, 89, "het bedrag is een benadering"),
        (
            "Voor het park is in 2026 eenmalig € 5.000 tot € 7.000 nodig.",
            0,
            89,
            "de tekst noemt een bandbreedte; het hoogste bedrag is genomen",
        ),
        ("Het park kost € 5.000 meer.", 0, 89, "de tekst zegt niet of dit structureel of incidenteel is"),
        ("De subsidie voor het park stijgt met € 5.000.", 0, 89, "de aard is afgeleid uit het onderwerp"),
        ("Het park kost in 2026 nog € 5.000.", 0, 89, "de aard is afgeleid uit het ene jaar dat de tekst noemt"),
    ],
)
def test_only_what_the_text_says_is_sure(text: str, least: int, most: int, doubt: str | None) -> None:
    (claim,) = read_claims(text, file="nota.txt", organisation="Diemen", year=2025, title="Kadernota 2025")
    assert least <= claim.certainty <= most
    assert claim.doubt == doubt
