"""Tests of the machine form of results and of the snapshot, against the shapes of the contract."""

import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest
import simplejson

from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.claims.claim import Claim, OwnShare, Place
from kaderwerk.core.claims.shape import claim_json
from kaderwerk.core.figures import registry
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.explanation import explain
from kaderwerk.core.publication.families import families
from kaderwerk.core.publication.json_shapes import (
    change_json,
    content_hash,
    explanation_json,
    finding_json,
    perspective_json,
)
from kaderwerk.core.publication.rolled_years import rolled_note, rolled_years
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.scenarios.compare import Change
from tests.builders import FRAGMENT, FRAME, dossier
from tests.toy_families import RATIOS, toy_groups


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
        "eenheid": "euro",
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


def test_each_family_has_its_key_after_the_reserves_in_the_order_of_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "all_groups", toy_groups)
    result = perspective_json(compute(dossier(**FRAGMENT)))
    assert list(result)[-5:] == ["reserves", "delen", "leeg", "toets", "doorgetrokken"]
    assert (result["toets"], result["leeg"]) == ({"quote": "proef"}, [])


def test_a_family_without_figures_is_no_part_of_what_people_see(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "all_groups", toy_groups)
    found = families(compute(dossier(**FRAGMENT)))
    assert [(one.group.code, len(one.series)) for one in found] == [("delen", 4), ("toets", 2)]


def test_a_family_that_gives_an_address_twice_or_of_another_is_a_mistake_of_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def twice() -> tuple[FigureGroup, ...]:
        def series(perspective: Perspective) -> Iterator[FigureSeries]:
            yield from (*RATIOS.series(perspective), *RATIOS.series(perspective))

        return (dataclasses.replace(RATIOS, series=series),)

    monkeypatch.setattr(registry, "all_groups", twice)
    with pytest.raises(AssertionError, match="each address once"):
        families(compute(dossier(**FRAGMENT)))
    monkeypatch.setattr(registry, "all_groups", lambda: (dataclasses.replace(RATIOS, code="ander"),))
    with pytest.raises(AssertionError, match="its code begins each address"):
        families(compute(dossier(**FRAGMENT)))


def test_the_snapshot_explains_every_figure_of_every_family(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "all_groups", toy_groups)
    computed = compute(dossier(**FRAGMENT))
    snapshot = Snapshot(dossier=computed.dossier, perspective=computed, findings=(), code_version="0.1")
    explained = snapshot.document()["uitleg"]
    assert [explained[f"toets/quote/{year}"]["waarde"] for year in (2020, 2021, 2022)] == [
        None,
        Decimal("12.50"),
        Decimal("-0.05"),
    ]
    assert explained["toets/quote/2021"]["eenheid"] == "procent"
    assert explained["toets/plaatsen/2020"]["waarde"] == Decimal("1.50")
    assert explained["delen/uithoorn/saldo/2023"]["waarde"] == -10_000
    # Four years of two rows of two organisations, three of two ratios.
    assert sum(address.startswith(("delen/", "toets/")) for address in explained) == 22
    assert snapshot.explanation("toets/quote/2021") is snapshot.explanations["toets/quote/2021"]
    with pytest.raises(QuestionError, match="dit cijfer bestaat niet"):
        snapshot.explanation("toets/onzin/2021")


def test_years_that_were_carried_on_are_named() -> None:
    whole = dossier(**FRAGMENT)
    assert (rolled_years(whole), rolled_note(whole)) == ((), "")
    rolled = dossier(**FRAGMENT, dossier=f"{FRAME}doorgetrokken_vanaf | 2024\n")
    assert rolled_years(rolled) == (2024, 2025)
    assert rolled_note(rolled) == ("De bedragen vanaf 2024 zijn gemaakt door structurele bedragen door te trekken.")
    assert perspective_json(compute(rolled))["doorgetrokken"] == [2024, 2025]
    assert rolled_years(dossier(**FRAGMENT, dossier=f"{FRAME}doorgetrokken_vanaf | 2026\n")) == ()
