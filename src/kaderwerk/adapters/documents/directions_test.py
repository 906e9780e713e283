"""Costs and income, up and down, and what that does to the balance."""

import pytest

from kaderwerk.adapters.documents.directions import direction_before, direction_of, is_saving


@pytest.mark.parametrize(
    ("text", "effect", "side"),
    [
        ("de kosten stijgen", "nadelig", "lasten"),
        ("de energielasten dalen", "voordelig", "lasten"),
        ("de leges vallen lager uit", "nadelig", "baten"),
        ("de toeristenbelasting levert extra op", "voordelig", "baten"),
        ("de algemene uitkering daalt", "nadelig", "baten"),
        ("de opbrengst valt vanaf 2025 weg", "nadelig", "baten"),
        ("wij ontvangen vanaf 2024 veel minder", "nadelig", "baten"),
        ("daardoor missen wij geld", "nadelig", "baten"),
        ("dat scheelt ons veel aan inkomsten", "nadelig", "baten"),
        ("dat scheelt een ton", "voordelig", "lasten"),
        ("de partners leveren samen geld in.", "voordelig", "lasten"),
        ("de stichting krijgt minder", "voordelig", "lasten"),
        ("de bezuiniging wordt niet gehaald", "nadelig", "lasten"),
        ("de taakstelling wordt verlaagd", "nadelig", "lasten"),
        ("een structureel nadeel", "nadelig", None),
        ("een voordeel op de premies", "voordelig", "lasten"),
        ("de legesinkomsten blijven dit jaar € 5 achter", "nadelig", "baten"),
        ("in 2025 verlagen we het subsidieplafond", "voordelig", "lasten"),
        ("wij geven € 5 minder uit aan papier", "voordelig", "lasten"),
        ("vanaf 2024 moet dat € 5 minder worden", "voordelig", "lasten"),
        ("het meerdere komt ten gunste van het begrotingssaldo", "voordelig", None),
        ("daardoor ontstaat in 2025 eenmalig € 5 ruimte", "voordelig", None),
        ("aan precario komt er € 5 minder binnen", "nadelig", "baten"),
        ("wij stellen voor dit met € 5 te verlagen", "voordelig", "lasten"),
        ("de begroting wordt daardoor € 5 lager", "voordelig", "lasten"),
        ("de entreegelden vallen € 5 lager uit", "nadelig", "baten"),
        ("de raad maakt voor monumenten € 5 per jaar vrij", "nadelig", "lasten"),
        ("de raming voor de nieuwe brug bedraagt € 5", "nadelig", "lasten"),
        ("daar kan structureel € 5 af", "voordelig", "lasten"),
        ("met het opzeggen van de huur halen we € 5 binnen", "voordelig", "baten"),
        ("Voor meedenken over de ombuigingen is eenmalig € 5 nodig", "nadelig", "lasten"),
        ("de eerder ingeboekte sluiting gaat niet door", "nadelig", "lasten"),
        ("de dorpshuizen staan samen € 5 af.", "voordelig", "lasten"),
        ("dat spaart € 5 uit", "voordelig", "lasten"),
        ("daar moet € 5 af", "voordelig", "lasten"),
        ("het college wil dat € 5 goedkoper doen", "voordelig", "lasten"),
        ("dit geeft in 2025 eenmalig € 5 lucht", "voordelig", None),
        ("hierdoor komt in 2025 eenmalig € 5 beschikbaar", "voordelig", "baten"),
        ("de entreegelden vallen € 5 tegen", "nadelig", "baten"),
        ("de bouwleges moeten met € 5 omlaag", "nadelig", "baten"),
        ("de raad trok daar € 5 voor uit", "nadelig", "lasten"),
        ("daarna ontvangt het jongerencentrum € 5 extra", "nadelig", "lasten"),
        ("er is een noodfonds in te stellen", "nadelig", "lasten"),
        ("wij verwachten € 5 meer te betalen", "nadelig", "lasten"),
        ("budget op te nemen", "nadelig", "lasten"),
        ("een vangnet", "nadelig", "lasten"),
    ],
)
def test_a_text_has_its_direction(text: str, effect: str, side: str | None) -> None:
    direction = direction_of(text)
    assert direction is not None
    assert (direction.effect, direction.side) == (effect, side)


def test_a_letter_beats_the_words() -> None:
    direction = direction_of("de premies", letter="V")
    assert direction is not None
    assert direction.effect == "voordelig"


def test_a_text_without_money_has_none() -> None:
    assert direction_of("het is mooi weer") is None


@pytest.mark.parametrize(
    ("before", "effect"),
    [
        ("de balie sluiten (besparing ", "voordelig"),
        ("parkeren (opbrengst ", "voordelig"),
        ("feest (kosten ", "nadelig"),
    ],
)
def test_the_word_straight_before_an_amount_decides(before: str, effect: str) -> None:
    direction = direction_before(before)
    assert direction is not None
    assert direction.effect == effect
    assert direction_before("wandelen ") is None


def test_a_windfall_is_no_saving() -> None:
    assert is_saving("een korting op de subsidie")
    assert not is_saving("een voordeel op de post")
