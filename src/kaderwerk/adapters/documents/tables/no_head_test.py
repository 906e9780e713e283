"""Quick looks: prose and rows are no heads, and what may name columns is left to be read."""

import pytest

from kaderwerk.adapters.documents.tables.no_head import has_amount, is_no_head

BODIES = frozenset(("Diemen", "Regio Gooi en Vechtstreek"))


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("Wegen 1.250 30", True),
        ("Wegen 12", False),
        ("Bedragen x € 1.000", False),
        ("Lasten (was 1.250)", False),
        ("versie 1.2500", False),
        ("nr. 3.1.250", False),
        ("11.000", True),
    ],
)
def test_an_amount_of_thousands(text: str, *, is_there: bool) -> None:
    assert has_amount(text) is is_there


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente werkt samen met partners",
        "omdat de vraag verandert",
        "Het college en de raad van de gemeente Diemen spreken daar over",
        "Wegen en bruggen . . . . . 12",
        "Onderhoud 12 -8 340",
    ],
)
def test_prose_and_rows_are_no_head(text: str) -> None:
    assert is_no_head(text, BODIES)


@pytest.mark.parametrize(
    "text",
    [
        "Omschrijving Lasten Baten Saldo",
        "omschrijving lasten baten saldo",
        "nr omschrijving aard 2023 2024",
        "onderwerp begroot werkelijk verschil S/I",
        "Totaal Diemen Uithoorn",
        "Kosten per gemeente Diemen Uithoorn Ouder-Amstel",
        "Omschrijving | Bedrag",
        "min is nadelig Voorstel Bedrag",
        "Omschrijving Lasten Bergen Castricum Uitgeest Heiloo",
        "Onderwerp Lasten Regio Gooi en Vechtstreek",
        "Inwoners Taken Wijken Diemen S",
        "",
    ],
)
def test_what_may_name_columns_is_left_to_be_read(text: str) -> None:
    assert not is_no_head(text, BODIES)
