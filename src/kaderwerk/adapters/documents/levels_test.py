"""Levels, and requests that look like one."""

import pytest

from kaderwerk.adapters.documents.levels import is_level
from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import phrases_of


def levels(sentence: str) -> list[bool]:
    return [is_level(phrase, sentence) for phrase in phrases_of(sentence, YearsKnown(base=2025))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij onderhouden 74 bruggen, wat per jaar € 830.000 kost.",
        "Het zwembad draait op een bijdrage van € 740.000 per jaar.",
        "De uitkering is € 16 miljoen, ongeveer 55% van onze inkomsten.",
        "De gemeentelijke bijdrage is € 486.200 (2024: € 451.900 toen).",
        "De hondenbelasting (opbrengst nu € 90.000) loopt door.",
        "De hondenbelasting van € 90.000 wordt gehandhaafd.",
        "Daardoor kan het buurthuis zijn € 25.000 houden.",
        "Daardoor kan de toegift van € 40.000 voor de speel-o-theek blijven.",
        "Het schoolzwemmen van € 25.000 hoeft niet te verdwijnen.",
        "De bijdrage van € 25.000 voor schoolzwemmen blijft onder andere overeind.",
        "De uitkering van nu 210.000 euro slinkt.",
        "Het budget voor hulp bij het huishouden bedraagt ruim 4,2 miljoen euro.",
        "Het leerlingenvervoer kost Losser elk jaar 1,1 miljoen euro.",
        "Het Rijk vergoedt een deel, terwijl de kosten op € 29.000 liggen.",
        "Het gemeentefonds levert ons dit jaar € 24 miljoen op.",
        "Aan inhuur geven we per jaar twee miljoen euro uit.",
        "Aan huishoudelijke hulp wordt jaarlijks € 1.640.000 besteed.",
        "Het onderhoud van plantsoenen kost de gemeente ieder jaar drie miljoen euro.",
    ],
)
def test_what_is_there_already_is_a_level(sentence: str) -> None:
    assert levels(sentence)[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2025 en in 2026 is daarvoor € 60.000 per jaar beschikbaar.",
        "Voorlopig rekenen we op een krediet van € 18,5 miljoen.",
        "Wij zijn ruim vier ton meer kwijt dan in de vorige begroting stond.",
        "De raad trekt geld uit voor sport: in 2025 is € 45.000 beschikbaar.",
        "Het bureau komt uit op een investering van 5,6 miljoen euro.",
        "De besparing tegenover de huidige raming is € 42.000.",
        "Voor bushaltes wordt jaarlijks € 30.000 beschikbaar gesteld uit de reserve.",
        "De bijdrage aan het VVV stopt, wat jaarlijks € 46.000 scheelt.",
        "De kosten stijgen met € 60.000, ongeveer 5% meer dan nu.",
    ],
)
def test_a_request_is_no_level(sentence: str) -> None:
    assert levels(sentence) == [False]
