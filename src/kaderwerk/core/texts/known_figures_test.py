"""Which figures a sentence can be about."""

import pytest

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.texts.known_figures import KnownFigures, Whereabouts
from kaderwerk.core.texts.typed_amounts import TypedAmount, typed_amounts
from tests.builders import FRAGMENT, dossier
from tests.shipped_facts import load_facts

OWN, NOWHERE = Whereabouts(proposal="trainee"), Whereabouts()


@pytest.fixture(scope="module")
def known() -> KnownFigures:
    return KnownFigures(perspective=compute(dossier(**FRAGMENT)))


def amount(text: str) -> TypedAmount:
    return next(typed_amounts(text))


def test_the_whole_comes_before_the_part_of_the_owner(known: KnownFigures) -> None:
    # The trainee costs 65,000, of which 25,000 for Diemen.
    assert known.equal(amount("€ 65.000"), OWN) == ("voorstellen/trainee/totaal/2022", -6_500_000)
    assert known.equal(amount("€ 25.000"), OWN) == ("voorstellen/trainee/effect/2022", -2_500_000)
    assert known.equal(amount("€ 64.000"), OWN) is None


def test_a_sentence_is_about_the_proposal_that_it_names(known: KnownFigures) -> None:
    text = amount("De ICT-pakketten kosten € 100.000.")
    assert known.named(text, NOWHERE) == [("voorstellen", "ict")]
    assert known.equal(text, NOWHERE) == ("voorstellen/ict/totaal/2022", -10_000_000)
    assert known.contradicts(amount("De ICT-pakketten kosten € 110.000."), NOWHERE)
    assert not known.contradicts(amount("Een brug kost € 110.000."), NOWHERE)


def test_a_small_amount_contradicts_nothing(known: KnownFigures) -> None:
    assert not known.contradicts(amount("€ 900"), OWN)
    assert known.contradicts(amount("€ 90.000"), OWN)


MORE = {
    **FRAGMENT,
    "voorstellen": """
voorstel  | titel           | organisatie | categorie | status  | keuze
veilig    | Veiligheid      | diemen      | autonoom  | concept |
ict       | ICT-pakketten   | duo-plus    | autonoom  | concept | K3
trainee   | Trainee         | duo-plus    | autonoom  | concept |
adviseur  | Beleidsadviseur | diemen      | nieuw     | concept |
""",
    "programmas": "programma | naam\n4 | Sociaal domein",
    "begroting": "post | programma | soort  | aard        | 2022    | 2023\n"
    "p    | 4         | lasten | structureel | 3533600 | 3600000\n"
    "q    |           | baten  | structureel | 4000000 | 3950000",
    "reserves": "reserve | naam | soort | organisatie | beginstand | peildatum | ondergrens\n"
    "rsd | Reserve sociaal domein | bestemming | diemen | 1294000 | 2022-01-01 | 500000",
    "gegevens": "gegeven | 2022 | bron\neigen_vermogen | 41322 | CBS\nbalanstotaal | 104309 |",
}
SOCIAL = Whereabouts(programme="4")


@pytest.fixture(scope="module")
def more() -> KnownFigures:
    return KnownFigures(perspective=compute(dossier(**MORE), facts=load_facts()))


@pytest.mark.parametrize(
    ("text", "where", "address"),
    [
        # 4,000,000 - 3,533,600 of the budget, less 100,000 for safety and shares of 40,000 and 25,000: 301,400.
        ("Het saldo is 301.400", NOWHERE, "saldo/totaal/2022"),
        ("Het saldo is in 2022 € 0,3 miljoen.", NOWHERE, "saldo/totaal/2022"),
        ("Het programma kost in 2022 3.533.600.", SOCIAL, "programmas/4/lasten/2022"),
        ("Programma Sociaal domein kost € 3,5 miljoen.", NOWHERE, "programmas/4/lasten/2022"),
        ("Reserve sociaal domein heeft eind 2022 € 1.294.000.", NOWHERE, "reserves/rsd/stand/2022"),
        ("De ICT-pakketten kosten € 100.000 per jaar.", NOWHERE, "voorstellen/ict/totaal/2022"),
        ("De ICT-pakketten kosten in 2024 € 100.000.", NOWHERE, "voorstellen/ict/totaal/2024"),
        # 41,322 of 104,309 is 39.61 percent.
        ("De solvabiliteit is 39,61 %.", NOWHERE, "kengetallen/solvabiliteitsratio/2022"),
        ("De solvabiliteit is 40 procent.", NOWHERE, "kengetallen/solvabiliteitsratio/2022"),
        ("Het saldo in 2022 is 301.400", OWN, "saldo/totaal/2022"),
    ],
)
def test_a_number_equals_a_figure_of_what_its_sentence_is_about(
    more: KnownFigures, text: str, where: Whereabouts, address: str
) -> None:
    found = more.equal(amount(text), where)
    assert found is not None
    assert found[0] == address


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Het saldo is in 2022 € 700.000.", NOWHERE),
        ("Het saldo in 2022 is € 5.000 nadelig.", NOWHERE),
        ("Het saldo in 2022 is € 5.000 nadelig.", OWN),
        ("Het saldo van 2022 bedraagt 123.456", NOWHERE),
        ("Het programma kost in 2022 € 3.700.000.", SOCIAL),
        ("Programma Sociaal domein kost in 2022 € 3.700.000.", NOWHERE),
        ("Aan het sociaal domein geven we in 2022 € 3.700.000 uit.", NOWHERE),
        ("De lasten van het programma Sociaal domein zijn € 3.700.000.", NOWHERE),
        ("Reserve sociaal domein heeft eind 2022 € 1.500.001.", NOWHERE),
        ("De ICT-pakketten kosten € 4.500.", NOWHERE),
        ("De trainee vraagt in 2022 € 12.345.", NOWHERE),
        ("K3 kost € 30.000.", NOWHERE),
        ("Dit kost € 4.500 per jaar.", OWN),
        ("Dit kost 45.000.", OWN),
        ("De solvabiliteit is in 2022 24,92 %.", NOWHERE),
    ],
)
def test_a_number_that_none_of_its_figures_is_contradicts_them(
    more: KnownFigures, text: str, where: Whereabouts
) -> None:
    one = amount(text)
    assert more.equal(one, where) is None
    assert more.contradicts(one, where)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Een bankje kost € 900.", OWN),
        ("Dit kost € 85 per uur.", OWN),
        ("Een uur zwemmen kost € 1,80 per uur.", NOWHERE),
        ("Een trainee kost € 12.500 per persoon.", NOWHERE),
        ("Voor de trainee kost een laptop € 1.500.", NOWHERE),
        ("Twee trainees kosten samen € 130.001.", NOWHERE),
        ("Het saldo daalt in 2022 met € 5.000.", NOWHERE),
        ("Het saldo is in 2022 € 15.000 lager dan in 2023.", NOWHERE),
        ("Het saldo van de voorziening is in 2022 € 15.000.", NOWHERE),
        ("Per saldo is in 2022 € 17.300 nodig.", NOWHERE),
        ("Het tekort in 2015 was € 333.000.", NOWHERE),
        ("Het overschot was € 52.000.", NOWHERE),
        ("In het sociaal domein kost jeugdzorg € 1.234.567.", NOWHERE),
        ("Een systeem voor het sociaal domein vraagt in 2022 € 45.001.", NOWHERE),
        ("Binnen het programma kost de jeugdzorg in 2022 € 1.234.567.", SOCIAL),
        ("Voor het programma is in 2022 € 45.001 nodig.", SOCIAL),
        ("De reserve sociaal domein heeft een ondergrens van € 500.000.", NOWHERE),
        ("De reserve sociaal domein betaalt in 2022 € 200.001.", NOWHERE),
        ("De solvabiliteit moet boven 20 procent blijven.", NOWHERE),
        ("De bijdrage per inwoner is 1,5 procent hoger.", NOWHERE),
        ("Vorig jaar gaf het Rijk € 4 miljoen.", NOWHERE),
        ("De kosten zijn 40.000", NOWHERE),
    ],
)
def test_prose_about_something_else_is_left_alone(more: KnownFigures, text: str, where: Whereabouts) -> None:
    for one in typed_amounts(text):
        assert more.equal(one, where) is None
        assert not more.contradicts(one, where)


def test_a_reserve_may_have_what_was_entered_for_it(more: KnownFigures) -> None:
    assert not more.contradicts(amount("Reserve sociaal domein heeft € 500.000."), NOWHERE)


def test_pay_is_never_told(more: KnownFigures) -> None:
    assert not any(address.startswith("formatie") for figures in more.by_subject.values() for address in figures)
