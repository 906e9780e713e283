"""Tests of reading claims from JSON: what read gave comes back, and every fault is named."""

from decimal import Decimal
from typing import Any

import pytest

from kaderwerk.core.claims.claim import OwnShare
from kaderwerk.core.claims.reading import read_claims_json
from kaderwerk.core.claims.shape import claim_json
from kaderwerk.core.problems import DossierRejectedError

CLAIM: dict[str, Any] = {
    "id": "c1",
    "titel": "Trainees",
    "organisatie": "Duo+",
    "categorie": "autonoom",
    "aard": "incidenteel",
    "effect": "nadelig",
    "soort": "lasten",
    "bedragen": {"2022": 65000},
    "vanaf": 2022,
    "tot_en_met": 2022,
    "pm": [],
    "eigen_aandeel": {"organisatie": "Diemen", "bedragen": {"2022": Decimal("25000.5")}, "percentage": None},
    "fte": Decimal("1.5"),
    "dekking": None,
    "zekerheid": Decimal("0.97"),
    "twijfel": None,
    "bron": {"bestand": "nota.txt", "pagina": 1, "blad": None, "cel": None, "begin": 1, "einde": 9, "zin": "Zin."},
}


def test_a_claim_comes_back_as_it_was_written() -> None:
    (claim,) = read_claims_json([CLAIM], "invoer")
    assert claim.amounts_cents == {2022: 6_500_000}
    assert claim.own_share == OwnShare(organisation="Diemen", amounts_cents={2022: 2_500_050})
    assert claim.certainty == 97
    assert claim_json(claim) == CLAIM


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("titel", "", "een tekst"),
        ("categorie", "wens", "een van: autonoom, nieuw"),
        ("aard", None, "een van: structureel"),
        ("bedragen", {"2022": -1}, "nul of meer"),
        ("bedragen", {"2022": Decimal("1E400")}, "bedrag"),
        ("bedragen", {"2022": Decimal("NaN")}, "bedrag"),
        ("bedragen", {"2022": "65000"}, "bedrag"),
        ("bedragen", {"2022": True}, "bedrag"),
        ("bedragen", {"1899": 1}, "een jaar"),
        ("bedragen", {"9" * 5_000: 1}, "een jaar"),
        ("bedragen", {"٢٠٢٢": 1}, "een jaar"),
        ("bedragen", [1], "bedragen per jaar"),
        ("pm", ["x"], "een jaar"),
        ("pm", 2022, "een lijst van jaren"),
        ("zekerheid", 2, "van 0 tot 1"),
        ("zekerheid", None, "van 0 tot 1"),
        ("eigen_aandeel", "40 %", "een object"),
        ("bedragen", {"2022": Decimal("1E+5")}, "zonder macht van tien"),
        ("bedragen", {"2022": 10**13}, "hoogstens 10.000.000.000 euro"),
        ("bedragen", {"2022": Decimal("1.005")}, "hoogstens twee decimalen"),
        ("bron", "nota.txt", "een object met bestand"),
        ("fte", "twee", "een getal"),
    ],
)
def test_a_field_of_the_wrong_form_is_named_with_its_place(field: str, value: object, expected: str) -> None:
    with pytest.raises(DossierRejectedError) as caught:
        read_claims_json([CLAIM, {**CLAIM, field: value}], "invoer")
    sentence = caught.value.problems[0].sentence
    assert sentence.startswith("invoer, voorstel 2")
    assert field in sentence
    assert expected in sentence


def test_what_was_found_is_shown_as_json_writes_it() -> None:
    with pytest.raises(DossierRejectedError) as caught:
        read_claims_json([{**CLAIM, "bedragen": {"2022": True}, "fte": [None]}], "invoer")
    assert [one.found for one in caught.value.problems] == ["true", "[null]"]


@pytest.mark.parametrize("document", [{}, "tekst", None, [1]])
def test_anything_but_a_list_of_claims_is_refused(document: object) -> None:
    with pytest.raises(DossierRejectedError):
        read_claims_json(document, "invoer")


def test_all_faults_are_reported_together() -> None:
    with pytest.raises(DossierRejectedError) as caught:
        read_claims_json([{**CLAIM, "aard": "x", "effect": "y"}, {**CLAIM, "titel": None}], "invoer")
    assert len(caught.value.problems) == 3
