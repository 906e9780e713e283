"""What is told of the document's own organisation is its share of the whole before it."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.own_parts import (
    is_own_part,
    is_whole,
    names_itself,
    names_own,
    own_divisor,
    own_percentage,
    takes_rest,
)
from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import Phrase, phrases_of


def last(sentence: str) -> Phrase:
    return phrases_of(sentence, YearsKnown(base=2026))[-1]


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("Laren is daarvan € 34.000 kwijt.", "Laren"),
        ("Zeewolde profiteert voor € 42.000.", "Zeewolde"),
        ("Voor € 54.600 drukt dit op onze begroting.", "Heiloo"),
        ("Het Capelse aandeel is bepaald op € 348.000.", "Capelle aan den IJssel"),
        ("Krimpen neemt daar € 36.000 van.", "Krimpen aan den IJssel"),
        ("Wij betalen daarvan € 135.000.", "Hollands Kroon"),
    ],
)
def test_a_part_of_the_organisation_is_told(sentence: str, own: str) -> None:
    assert is_own_part(last(sentence), own)


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij betalen € 22.500 per jaar meer voor licenties.",
        "Hiervan halen we € 90.000 uit de reserve.",
        "Diemen ontvangt € 30.000 subsidie van de provincie.",
        "Uithoorn betaalt daarvan € 30.000.",
        "Diemen en Ouder-Amstel nemen € 108.000 voor hun rekening.",
    ],
)
def test_another_amount_is_no_own_part(sentence: str) -> None:
    assert not is_own_part(last(sentence), "Diemen")


def test_the_whole_may_stand_behind_its_share() -> None:
    assert is_whole(last("Diemen betaalt € 92.000 mee, op een totaal van € 230.000."))
    assert is_whole(last("Diemen betaalt 26k, van de 130k die het meldpunt extra kost."))
    assert is_whole(last("Voor € 43.000 deelt Diemen mee in de aanpak, die jaarlijks € 500.000 vergt."))
    assert not is_whole(last("Diemen betaalt € 92.000 en € 230.000."))


def test_half_is_a_share() -> None:
    assert own_divisor("De helft daarvan komt ten laste van Wormerland.", "Wormerland") == 2
    assert own_divisor("Oostzaan betaalt de andere helft.", "Oostzaan") is None
    assert own_divisor("De helft daarvan komt ten laste van Wormerland.", "Diemen") is None


def test_a_third_or_a_quarter_is_a_share() -> None:
    assert (
        own_divisor("Een krediet is nodig, door Hattem en Heerde ieder voor een derde deel te dragen.", "Heerde") == 3
    )
    assert own_divisor("Heerde draagt daar een kwart van.", "Heerde") == 4
    assert own_divisor("Heerde draagt bij aan een derde boa.", "Heerde") is None


def test_the_rest_is_a_share() -> None:
    assert takes_rest("Oostzaan betaalt € 51.000; het restant komt ten laste van onze begroting.", "Wormerland")
    assert takes_rest("Oostzaan betaalt € 51.000, de rest is voor Wormerland.", "Wormerland")
    assert not takes_rest("Wij betalen € 51.000; het restant is voor Oostzaan.", "Wormerland")


@pytest.mark.parametrize(
    ("sentence", "percentage"),
    [
        ("Diemen neemt volgens de verdeelsleutel 41% van dit bedrag op zich.", "41"),
        ("Uithoorn financiert 55 procent, Diemen 12,5 procent.", "12.5"),
        ("Dinkelland betaalt 55% en wij 45%.", None),
        ("Diemen betaalt door de cao 3% meer dan vorig jaar.", None),
        ("De opkomst in Diemen was 41%.", None),
    ],
)
def test_a_percentage_of_the_organisation_is_told(sentence: str, percentage: str | None) -> None:
    assert own_percentage(sentence, "Diemen") == (None if percentage is None else Decimal(percentage))


def test_an_organisation_is_named_by_its_name_or_as_us() -> None:
    assert names_itself("Voor Diemen is dat", "gemeente Diemen")
    assert not names_itself("Voor Diemen-Zuid is dat", "Diemen")
    assert names_own("op onze rekening", None)
    assert not names_itself("op onze rekening", None)
