"""What a text takes back, settles or merely explains."""

import pytest

from kaderwerk.adapters.documents.refusals import (
    asks_outright,
    explains_difference,
    explains_past_item,
    heads_refused,
    is_refused,
    is_settled,
    refers_back,
    restores_saving,
)


@pytest.mark.parametrize(
    "sentence",
    [
        "De gemeenten hebben beide verzoeken afgewezen.",
        "Het college honoreert dit verzoek niet.",
        "Het voorstel is ingetrokken.",
        "Daarmee blijkt dat niet nodig.",
        "Wij zien hiervan af.",
        "Het college wijst allebei de aanvragen af.",
        "Die aanvraag is van tafel.",
        "De raad stemde tegen.",
        "Ook het alternatief haalde geen meerderheid.",
        "Op beide onderdelen hebben de colleges nee gezegd.",
        "Wij stellen voor de aanvraag niet te honoreren.",
        "Het college stelt voor dit bedrag niet toe te kennen.",
        "Wij stellen voor de middelen niet beschikbaar te stellen.",
        "Geadviseerd wordt het verzoek af te wijzen.",
    ],
)
def test_a_request_is_refused(sentence: str) -> None:
    assert is_refused(sentence)


def test_a_saving_that_is_dropped_is_no_refusal() -> None:
    assert not is_refused("De bezuiniging van € 5.000 gaat niet door.")
    assert restores_saving("Daarom draaien we deze bezuiniging terug.")
    assert not restores_saving("De bezuiniging gaat in.")


def test_money_in_an_earlier_budget_is_settled() -> None:
    assert is_settled("Dit is verwerkt in de begroting 2024.", 2025)
    assert is_settled("Deze kosten zijn al opgenomen in de begroting.", 2025)
    assert not is_settled("Dit is verwerkt in de begroting 2025.", 2025)
    assert not is_settled("Het park kost geld.", 2025)


def test_a_difference_with_an_earlier_year_is_explained() -> None:
    assert explains_difference("De lasten zijn in 2025 € 140.000 hoger dan in 2024.", 2025)
    assert explains_difference("Het saldo is € 118.000 ongunstiger dan in 2024.", 2025)
    assert explains_difference("De lasten dalen ten opzichte van 2024 met 300 duizend euro.", 2025)
    assert explains_difference("Het saldo is 96.000 euro nadeliger dan in de begroting 2024.", 2025)
    assert not explains_difference("Dat zijn 6,8% meer dan in 2022. Wij verhogen het budget met € 5.000.", 2025)
    assert explains_difference("De lasten zijn € 72.000 hoger dan die van 2024.", 2025)
    assert explains_difference("Het budget ligt € 17.300 onder dat van 2024.", 2025)
    assert explains_difference("Vergeleken met de raming van 2024 dalen de baten met € 66.000.", 2025)
    assert explains_difference("Wij geven € 5.000 meer uit. Dit verschil wordt verklaard door indexering.", 2025)
    assert explains_difference("Ten opzichte van 2024 komen de baten € 31.000 hoger uit.", 2025)
    assert explains_difference("Toelichting op de afwijking: de baten zijn lager.", 2025)
    assert not explains_difference("De bijdrage stijgt ten opzichte van 2024 met € 5.000.", 2025)
    assert not explains_difference("De lasten zijn € 140.000 hoger dan eerst begroot.", 2025)
    assert not explains_difference("Wij stellen voor € 5.000 meer te geven dan in 2024.", 2025)
    assert not explains_difference("De lasten zijn hoger dan in 2024.", None)


def test_an_item_of_an_earlier_year_is_past() -> None:
    assert explains_past_item("Dit stond alleen in 2024 op dit onderdeel.", 2025)
    assert not explains_past_item("Dit kost in 2025 geld.", 2025)
    assert not explains_past_item("Het meerdere brengen wij in 2024 eenmalig ten gunste van het saldo.", 2025)


def test_a_refusal_takes_away_what_it_points_at() -> None:
    assert refers_back("Wij honoreren het verzoek niet.")
    assert refers_back("Dit gaat niet door.")
    assert not refers_back("De verhoging van de tarieven gaat niet door.")


@pytest.mark.parametrize(
    "heading", ["Toelichting op het verschil met 2024", "Stand van zaken kredieten per 1 september", "Afgewezen wensen"]
)
def test_nothing_is_asked_below_some_headings(heading: str) -> None:
    assert heads_refused(heading)
    assert not heads_refused("Nieuwe wensen")


def test_a_proposal_asks_outright() -> None:
    assert asks_outright("Wij stellen de raad voor dit te doen.")
    assert not asks_outright("Het was een mooi jaar.")
