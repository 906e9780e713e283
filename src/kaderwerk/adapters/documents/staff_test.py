"""Changes in fte, and levels that are none."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.staff import staff_change


@pytest.mark.parametrize(
    ("sentences", "change"),
    [
        (("De raad breidt zijn griffie uit van 2 naar 5,0 fte.",), "3.0"),
        (("Vorig jaar is geraamd op 3,00 fte.", "Het voorstel voor 2018 is 2,0 fte."), "1.00"),
        (("In 2021 komt daar meteen 16,57 fte bij.",), "16.57"),
        (("Voor de functionaris is 1,5 fte nodig.",), "1.5"),
        (("Het team wordt uitgebreid met een halve fte.",), "0.5"),
        (("De griffie bestaat uit 1,8 fte.", "Straks resteert 1,2 fte."), "0.6"),
        (("De formatie bedraagt 5,4 fte.", "Nu alles digitaal is, kan deze terug naar 4,4 fte."), "1.0"),
        (("Het loket is bezet met 3,0 fte.", "Vanaf 2027 volstaat 2,25 fte."), "0.75"),
        (("De raming ging uit van 4,0 fte.", "In 2025 werkt het college met 3,5 fte."), "0.5"),
        (("Er is rekening gehouden met 6,0 fte.", "Wij kunnen volstaan met 5,2 fte."), "0.8"),
        (("Het team telt 3,2 fte.", "Volgens de norm hoort daar 4,0 fte bij."), "0.8"),
        (("De raming gaat uit van 14,00 fte.", "De formatie kan in 2025 naar 12,0 fte."), "2.0"),
        (("De directie bestaat nu uit 2,5 fte.", "Daarvan blijft 1,5 fte over."), "1.0"),
        (("De griffie, nu 4,2 fte, krijgt er mensen bij en komt uit op 5,0 fte.",), "0.8"),
        (("De formatie telt 4,5 fte.", "Straks kan het met minder toe met 3,5 fte."), "1.0"),
        (("Het betreft 3,0 fte.",), "3.0"),
        (("In 2025 breidt het team met 2,5 fte uit.",), "2.5"),
        (("De formatie van het wijkteam telt nu 14 fte.", "Er is 2 fte extra nodig."), "2"),
    ],
)
def test_a_change_in_staff_is_read(sentences: tuple[str, ...], change: str) -> None:
    assert staff_change(sentences) == Decimal(change)


@pytest.mark.parametrize(
    "sentence", ["Elke halve fte kost € 40.000.", "Het kost € 20.600 per fte.", "De organisatie bestaat uit 120 fte."]
)
def test_a_level_or_price_is_no_change(sentence: str) -> None:
    assert staff_change((sentence,)) is None
