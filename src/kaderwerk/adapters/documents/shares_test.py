"""Whose share an amount is."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import phrases_of
from kaderwerk.adapters.documents.shares import Share, is_for_another, paid_by_own, percentage_of, share_of


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        ("Het Diemense deel is dan € 40.000.", [Share.OWN]),
        ("Voor Diemen is dit € 25.000.", [Share.OWN]),
        ("Ons aandeel daarin is € 42.000.", [Share.OWN]),
        ("Diemen draagt 40% bij, ofwel € 120.000.", [Share.OWN]),
        ("Het aandeel van Diemen bedraagt € 34.000.", [Share.OWN]),
        ("Aandeel Diemen: € 34.000.", [Share.OWN]),
        ("Dit kost € 90.000, waarvan € 36.000 voor Diemen.", [Share.NONE, Share.OWN]),
        (
            "Verdeeld: Diemen EUR 60.000, Uithoorn EUR 60.000 en Ouder-Amstel EUR 30.000.",
            [Share.OWN, Share.OTHER, Share.OTHER],
        ),
        ("Voor Diemen valt de bijdrage aan de regio vanaf 2025 € 5.000 hoger uit.", [Share.OWN]),
        ("Voor onze gemeente betekent dat jaarlijks € 375.000 minder inkomsten.", [Share.NONE]),
        ("Diemen legt in 2025 ruim € 5.000 extra in bij de regio.", [Share.OWN]),
        ("Daardoor komt onze jaarlijkse bijdrage aan de regio € 5.000 hoger uit.", [Share.OWN]),
        ("Van dit bedrag komt 9,5%, te weten € 608.000, voor onze rekening.", [Share.OWN]),
        ("Aan de regio betaalt Diemen in 2025 € 5.000 meer dan geraamd.", [Share.OWN]),
        ("Diemen moet in 2025 € 5.000 extra bijdragen aan de regio.", [Share.OWN]),
        ("€ 5.000: zoveel hoger valt de Diemense bijdrage aan de regio uit.", [Share.OWN]),
        ("Daarvan wordt 20% doorbelast aan Diemen: € 128.000.", [Share.OWN]),
        (
            "Dit kost € 84.000, te verdelen in Uithoorn € 24.000 en Diemen € 60.000.",
            [Share.NONE, Share.OTHER, Share.OWN],
        ),
        ("Naar rato van inwoners komt € 58.000 op ons neer.", [Share.OWN]),
        ("Daarvan nemen wij een deel voor onze rekening, € 30.000.", [Share.OWN]),
        ("Dit kost € 600.000, € 150.000 daarvan is voor Diemen.", [Share.NONE, Share.OWN]),
        ("Volgens de sleutel betaalt Uithoorn € 33.000.", [Share.OTHER]),
        ("Verdeeld over Uithoorn (€ 60.000) en Diemen (€ 30.000).", [Share.OTHER, Share.OWN]),
        ("De overige gemeenten betalen € 60.000.", [Share.OTHER]),
        ("Het park kost € 60.000.", [Share.NONE]),
        ("Besparing: € 60.000.", [Share.NONE]),
    ],
)
def test_a_share_is_somebodys(sentence: str, shares: list[Share]) -> None:
    assert [share_of(phrase, "Diemen") for phrase in phrases_of(sentence, YearsKnown(base=2025))] == shares


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Diemen betaalt 25%.", "25"),
        ("Het aandeel van Diemen is 37,5%.", "37.5"),
        ("40% komt voor rekening van Diemen.", "40"),
    ],
)
def test_a_percentage_is_read(sentence: str, value: str) -> None:
    percentage = percentage_of(sentence, "Gemeente Diemen")
    assert percentage is not None
    assert percentage.value == Decimal(value)


def test_another_percentage_is_no_share() -> None:
    assert percentage_of("De lonen stijgen met 3%.", "Diemen") is None


def test_a_contribution_names_who_receives_it() -> None:
    assert paid_by_own("De bijdrage van Diemen aan Duo+ stijgt.", "Diemen") == "Duo+"
    assert paid_by_own("De bijdrage aan de bibliotheek stijgt.", "Diemen") is None
    assert paid_by_own("De bijdrage van Diemen aan Duo+ stijgt.", None) is None


def test_an_amount_for_another_is_told() -> None:
    first, second = phrases_of("€ 88.000 voor Diemen, € 55.000 voor de bomen", YearsKnown(base=2025))
    assert is_for_another(first)
    assert not is_for_another(second)
