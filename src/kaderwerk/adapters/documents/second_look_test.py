"""What a second look at a claim doubts, and what it leaves alone."""

from dataclasses import replace

import pytest

from kaderwerk.adapters.documents import second_look
from kaderwerk.adapters.documents.directions import BENEFIT, BURDEN
from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL
from kaderwerk.adapters.documents.second_look import looked_at_again
from kaderwerk.core.claims.claim import Claim, OwnShare, Place

SENTENCE = "Voor de speelplekken is vanaf 2026 structureel € 45.000 nodig."


def claim(title: str, sentence: str = SENTENCE, *, effect: str = BURDEN, nature: str = STRUCTURAL) -> Claim:
    """Return a claim that its rules are sure of, at the begin of its text."""
    return Claim(
        id="",
        title=title,
        organisation="Lindewaard",
        category="nieuw",
        nature=nature,
        effect=effect,
        side=None,
        amounts_cents={2026: 4_500_000},
        from_year=2026,
        until_year=None,
        certainty=97,
        place=Place(file="-", begin=0, end=len(sentence), sentence=sentence),
    )


def doubt_of(one: Claim, text: str | None = None, organisation: str = "Lindewaard") -> str | None:
    """Return the doubt about one claim after the second look."""
    (found,) = looked_at_again([one], text or one.place.sentence, organisation)
    assert (found.certainty < 90) is (found.doubt is not None)
    return found.doubt


@pytest.mark.parametrize(
    "title",
    [
        "Kosten 2026",
        "Krediet van",
        "Loonkosten",
        "Lasten personeel",
        "Baten (zorgverzekeraar)",
        "Rest van het verzoek",
        "De exploitant van het zwembad ontvangt",
        "Lindewaard",
    ],
)
def test_a_name_of_money_or_of_half_a_sentence_is_no_subject(title: str) -> None:
    assert doubt_of(claim(title)) == second_look.NO_SUBJECT


@pytest.mark.parametrize(
    "title", ["Speelplekken", "Loonkosten van de buitendienst stijgen", "Toeristenbelasting van € 1,80 naar € 2,20"]
)
def test_a_name_that_says_what_it_is_for_is_left_alone(title: str) -> None:
    assert doubt_of(claim(title)) is None


def test_an_amount_in_a_name_was_read_as_words() -> None:
    assert doubt_of(claim("Strooiwagen / € 285.000 / 10 jaar")) == second_look.AMOUNT_IN_NAME


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("De invoering kost vanaf 2026 jaarlijks € 64.000.", second_look.MAY_COST),
        ("Van de meevaller willen we € 400.000 bestemmen voor schulden.", second_look.MAY_COST),
        ("Voor het sportakkoord ontvangen wij vanaf 2026 € 96.000.", second_look.MAY_COST),
        ("Vanaf 2026 is € 153.000 gemoeid, lager dan eerst, opgebracht door leges.", second_look.MAY_COVER),
        ("De taakstelling van € 150.000 vanaf 2026 blijkt onhaalbaar.", second_look.MAY_FAIL),
    ],
)
def test_a_benefit_in_words_of_costs_may_be_a_burden(sentence: str, doubt: str) -> None:
    (found,) = looked_at_again([claim("Onderwerp", sentence, effect=BENEFIT)], sentence, "Lindewaard")
    assert (found.effect, found.doubt, found.certainty) == (BENEFIT, doubt, 85)


@pytest.mark.parametrize(
    "sentence",
    [
        "De kosten van de inhuur dalen vanaf 2026 met € 64.000.",
        "De opbrengst van het parkeren stijgt vanaf 2026 met € 64.000.",
    ],
)
def test_a_benefit_that_is_one(sentence: str) -> None:
    assert doubt_of(claim("Onderwerp", sentence, effect=BENEFIT)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Dankzij het hotel ramen we vanaf 2026 € 50.000 meer toeristenbelasting.",
        "Het bedrijf heeft vanaf 2026 € 350.000 minder van ons te krijgen.",
    ],
)
def test_a_burden_in_words_of_income_may_be_a_benefit(sentence: str) -> None:
    (found,) = looked_at_again([claim("Onderwerp", sentence)], sentence, "Lindewaard")
    assert (found.effect, found.doubt, found.certainty) == (BURDEN, second_look.MAY_BENEFIT, 85)


def test_less_income_is_a_burden() -> None:
    assert doubt_of(claim("Dividend", "Vanaf 2026 krijgen we € 150.000 minder dividend.")) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Het bestaande budget is € 415.000.",
        "De bibliotheek krijgt van ons € 90.000.",
        "De contributie is € 54.000, die niet wijzigt.",
    ],
)
def test_what_stands_already_may_be_no_request(sentence: str) -> None:
    assert doubt_of(claim("Bibliotheek", sentence)) == second_look.MAY_BE_LEVEL


def test_more_than_what_stands_is_asked() -> None:
    sentence = "Het bestaande budget wordt verhoogd met € 15.000."
    assert doubt_of(claim("Bibliotheek", sentence)) is None


def test_a_level_that_is_reached_may_be_no_request() -> None:
    assert doubt_of(claim("Bibliotheek", "De subsidie gaat vanaf 2026 naar € 135.000.")) == second_look.MAY_BE_LEVEL


def test_a_change_to_a_level_is_a_request() -> None:
    assert doubt_of(claim("Bibliotheek", "De subsidie gaat vanaf 2026 van € 90.000 naar € 135.000.")) is None


def test_a_nature_that_the_words_speak_against() -> None:
    row = "Adviseur wonen | 79.200 | structureel vanaf 2026"
    assert doubt_of(claim("Adviseur wonen", row, nature=INCIDENTAL)) == second_look.OTHER_NATURE
    assert doubt_of(claim("Adviseur wonen", "Adviseur wonen | eenmalig | 79.200")) == second_look.OTHER_NATURE
    assert doubt_of(claim("Adviseur wonen", f"{row} tot en met 2028", nature=INCIDENTAL)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Deze verzoeken neemt het college niet over:\n{}",
        "Wensen die niet in deze nota zijn opgenomen\n{}",
        "{}\nStatus: INGETROKKEN",
        "{} Dat wijzen wij af.",
    ],
)
def test_a_refusal_nearby_may_speak_of_the_claim(text: str) -> None:
    begin = text.index("{}")
    one = claim("Speelplekken")
    place = Place(file="-", begin=begin, end=begin + len(SENTENCE), sentence=SENTENCE)
    moved = replace(one, place=place)
    assert doubt_of(moved, text.format(SENTENCE)) == second_look.REFUSED_NEAR


def test_a_part_of_a_word_where_the_search_begins_is_no_word() -> None:
    before = "Dit initiatiefvoorstel trekt de fractie in, zegt de raad."
    text = before.ljust(300 + before.index("voorstel")) + SENTENCE
    begin = text.index(SENTENCE)
    place = Place(file="-", begin=begin, end=begin + len(SENTENCE), sentence=SENTENCE)
    assert doubt_of(replace(claim("Speelplekken"), place=place), text) is None
    assert doubt_of(replace(claim("Speelplekken"), place=place), text.replace("initiatiefv", "          v")) is not None


def test_a_refusal_far_away_speaks_of_something_else() -> None:
    assert doubt_of(claim("Speelplekken"), f"{SENTENCE}{' ' * 400}Dit verzoek is afgewezen.") is None


def test_what_somebody_else_asks_is_not_yet_ours() -> None:
    sentence = "De vereniging heeft ons gevraagd de bijdrage vanaf 2026 met € 8.500 te verhogen."
    assert doubt_of(claim("Vereniging", sentence)) == second_look.ASKED_OF_US


def test_a_joint_body_asks_a_part_of_each() -> None:
    one = claim("Bijdrage Veiligheidsregio, loonstijging", "Bijdrage Veiligheidsregio, loonstijging -64 -64")
    assert doubt_of(one) == second_look.NO_SHARE
    share = OwnShare(organisation="Lindewaard", amounts_cents={2026: 100})
    assert doubt_of(replace(one, own_share=share)) is None
    assert doubt_of(one, organisation="Veiligheidsregio Rivierenland") is None


def test_two_claims_of_one_name_may_be_one() -> None:
    found = looked_at_again([claim("Speelplekken"), claim("Speelplekken")], SENTENCE, "Lindewaard")
    assert [one.doubt for one in found] == [second_look.SAME_NAME] * 2
    once = looked_at_again([claim("Speelplekken"), claim("Speelplekken", nature=INCIDENTAL)], SENTENCE, "Lindewaard")
    assert once[0].doubt is None


def test_a_claim_that_is_doubted_already_keeps_its_doubt() -> None:
    one = replace(claim("Loonkosten"), certainty=75, doubt="het bedrag is een benadering")
    assert looked_at_again([one], SENTENCE, "Lindewaard") == [one]
