"""What other sentences add to a request."""

from decimal import Decimal

from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.core.claims.claim import Claim


def read(text: str) -> Claim:
    (claim,) = read_claims(text, file="nota.txt", organisation="Diemen", year=2025, title="Kadernota 2025")
    return claim


def test_coverage_in_the_next_sentence_counts() -> None:
    assert read("Het feest kost in 2026 eenmalig € 6.000. Wij dekken dit uit de algemene reserve.").funding == "reserve"


def test_a_percentage_becomes_a_share_and_a_doubt() -> None:
    claim = read("Het systeem kost in 2026 eenmalig € 6.000. Diemen betaalt 25%.")
    assert claim.own_share is not None
    assert (claim.own_share.amounts_cents, claim.own_share.percentage) == ({2026: 150_000}, Decimal(25))
    assert claim.certainty < 90


def test_a_saving_that_is_taken_back_is_a_burden() -> None:
    claim = read("Eerder is besloten de subsidie met € 6.000 te verlagen. Wij draaien deze bezuiniging terug.")
    assert claim.effect == "nadelig"


def test_staff_in_another_sentence_belongs_to_the_one_request() -> None:
    assert read("Er is 1,5 fte extra nodig. De kosten zijn structureel € 60.000 voor het team groen.").fte == Decimal(
        "1.5"
    )


def test_the_year_of_a_share_dates_the_whole() -> None:
    claim = read("Het archief kost eenmalig € 9.000. Voor Diemen is dit € 3.000 in 2027.")
    assert (claim.amounts_cents, claim.until_year) == ({2027: 900_000}, 2027)


def test_what_is_written_off_is_an_investment() -> None:
    claim = read(
        "Wij vragen € 425.000 voor een nieuwe brug. Bij een afschrijving in 40 jaar kost dit € 17.000 per jaar."
    )
    assert (claim.category, claim.nature, claim.amounts_cents) == ("investering", "incidenteel", {2025: 42_500_000})
