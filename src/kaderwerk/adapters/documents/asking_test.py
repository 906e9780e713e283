"""One request with its direction, subject and organisation."""

from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.core.claims.claim import Claim


def read(text: str) -> list[Claim]:
    return read_claims(text, file="nota.txt", organisation="Diemen", year=2025, title="Kadernota 2025")


def test_the_words_at_an_amount_beat_the_rest_of_the_sentence() -> None:
    claims = read("De bijdrage aan het bos valt € 6.000 hoger uit, die aan het strand € 4.000 lager.")
    assert [claim.effect for claim in claims] == ["nadelig", "voordelig"]


def test_a_side_is_taken_from_what_a_sentence_points_back_to() -> None:
    (claim,) = read("De opbrengst van de leges valt vanaf 2026 weg. Dat betekent een nadeel van € 6.000 per jaar.")
    assert (claim.effect, claim.side) == ("nadelig", "baten")


def test_the_yearly_charges_of_a_credit_are_no_second_request() -> None:
    (claim,) = read(
        "Voor de brug is in 2026 een krediet van € 600.000 nodig. De kapitaallasten zijn € 20.000 per jaar."
    )
    assert claim.amounts_cents == {2026: 60_000_000}


def test_who_estimates_the_costs_is_who_asks() -> None:
    (claim,) = read("De app moet worden vervangen; Duo+ raamt hiervoor eenmalig € 30.000 in 2026.")
    assert claim.organisation == "Duo+"


def test_an_amount_without_a_subject_is_not_read() -> None:
    assert read("- € 21,3 miljoen door hogere prijzen") == []


def test_a_sum_over_all_years_says_nothing_of_one_of_them() -> None:
    assert read("De scholen vragen tot 2030 een investering van € 40 miljoen.") == []


def test_money_that_is_set_free_costs_in_a_list_of_savings_too() -> None:
    text = "Het college bezuinigt:\n- voor de voedselbank wordt eenmalig € 10.000 vrijgemaakt."
    assert [claim.effect for claim in read(text)] == ["nadelig"]


def test_the_whole_amount_of_a_saving_stays_a_saving() -> None:
    (claim,) = read(
        "De besparing begint in 2026 met € 5.000; vanaf 2028 wordt het volledige bedrag van € 9.000 gehaald."
    )
    assert (claim.effect, claim.amounts_cents) == ("voordelig", {2026: 500_000, 2028: 900_000})
