"""Tests of the machine form of results and of the snapshot, against the shapes of the contract."""

from decimal import Decimal
from fractions import Fraction

import simplejson

from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.claims.claim import Claim, OwnShare, Place
from kaderwerk.core.claims.shape import claim_json
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.explanation import explain
from kaderwerk.core.publication.json_shapes import (
    change_json,
    content_hash,
    explanation_json,
    finding_json,
    perspective_json,
)
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.core.scenarios.compare import Change
from tests.builders import FRAGMENT, dossier


def test_the_result_of_compute_has_the_keys_of_the_contract() -> None:
    result = perspective_json(compute(dossier(**FRAGMENT)))
    assert list(result)[:7] == ["organisatie", "scenario", "jaren", "eenheid", "inhoud_hash", "saldo", "programmas"]
    assert list(result["saldo"]) == [
        "basis",
        "autonoom",
        "nieuw",
        "ombuiging",
        "investering",
        "technisch",
        "totaal",
        "structureel",
        "incidenteel",
        "onbekend",
    ]
    assert result["saldo"]["totaal"] == {"bedragen": [-165_000, -90_000, -90_000, -90_000], "pm": [2022, 2023]}
    trainee = result["voorstellen"][2]
    assert trainee["voorstel"] == "trainee"
    assert trainee["totaal"]["bedragen"] == [-65_000, 0, 0, 0]
    assert trainee["aandelen"]["uithoorn"]["bedragen"] == [Decimal("-27254.97"), 0, 0, 0]
    assert trainee["aandelen"]["ouder-amstel"]["bedragen"] == [Decimal("-12745.03"), 0, 0, 0]
    assert result["programmas"][0]["programma"] is None


def test_amounts_are_written_with_at_most_two_decimals_and_no_exponent() -> None:
    text = simplejson.dumps(perspective_json(compute(dossier(**FRAGMENT))), use_decimal=True)
    assert "-27254.97" in text
    assert "E+" not in text
    assert "40882.45," in text


def test_the_content_hash_follows_the_content_alone() -> None:
    same = content_hash(dossier(**FRAGMENT))
    assert same == content_hash(dossier(**FRAGMENT))
    other = {**FRAGMENT, "regels": FRAGMENT["regels"].replace("65000", "65001")}
    assert same != content_hash(dossier(**other))


def test_an_explanation_has_the_keys_of_the_contract() -> None:
    result = explanation_json(explain(compute(dossier(**FRAGMENT)), "voorstellen/trainee/effect/2022"))
    assert result == {
        "cel": "voorstellen/trainee/effect/2022",
        "waarde": -25_000,
        "pm": False,
        "formule": "het aandeel van Diemen",
        "delen": [{"cel": "voorstellen/trainee/aandelen/diemen/2022", "waarde": -25_000, "pm": False}],
        "afronding": None,
        "bron": None,
    }


def test_a_finding_shows_cents_as_euros_and_shares_as_percentages() -> None:
    finding = Finding(
        rule="proef",
        subject=("regels", "a-1"),
        year=2022,
        value=-1_029_550,
        unit="euro",
        norm=0,
        verdict="voldoet_niet",
        explanation="x",
        remedy="y",
        source="z",
    )
    result = finding_json(finding)
    assert result["waarde"] == Decimal("-10295.50")
    assert result["onderwerp"] == {"tabel": "regels", "id": "a-1"}
    percent = Finding(**{**finding.__dict__, "unit": "procent", "value": Fraction(349, 10_000), "norm": None})
    assert finding_json(percent)["waarde"] == Decimal("3.49")


def test_a_change_has_the_keys_of_the_contract() -> None:
    change = Change(table="regels", row_id="a-1", column="2022", old="1", new="2", effects_cents=(-100, 0))
    assert change_json(change) == {
        "tabel": "regels",
        "id": "a-1",
        "kolom": "2022",
        "oud": "1",
        "nieuw": "2",
        "effect": [-1, 0],
    }


def test_a_claim_has_the_keys_of_the_contract() -> None:
    claim = Claim(
        id="c",
        title="ICT",
        organisation="Duo+",
        category="nieuw",
        nature="structureel",
        effect="nadelig",
        side="lasten",
        amounts_cents={2022: 10_000_000},
        from_year=2022,
        until_year=None,
        own_share=OwnShare(organisation="Diemen", amounts_cents={2022: 4_000_000}),
        certainty=97,
        place=Place(file="kadernota.pdf", page=12, begin=1034, end=1190, sentence="..."),
    )
    result = claim_json(claim)
    assert result["bedragen"] == {"2022": 100_000}
    assert result["eigen_aandeel"] == {"organisatie": "Diemen", "bedragen": {"2022": 40_000}, "percentage": None}
    assert result["zekerheid"] == Decimal("0.97")
    assert (result["vanaf"], result["tot_en_met"], result["pm"], result["fte"]) == (2022, None, [], None)
    assert result["bron"]["begin"] == 1034


def test_the_snapshot_holds_tables_result_findings_and_every_explanation() -> None:
    computed = compute(dossier(**FRAGMENT))
    document = Snapshot(dossier=computed.dossier, perspective=computed, findings=(), code_version="0.1").document()
    assert document["berekening"]["saldo"]["totaal"]["bedragen"][0] == -165_000
    assert document["uitleg"]["saldo/totaal/2022"]["waarde"] == -165_000
    assert document["tabellen"]["regels"]["kolommen"][0] == "regel"
    assert document["kaderwerk"] == "0.1"
