"""Tests of booking claims: the fragment of Diemen and each rule of the conversion, worked by hand."""

import dataclasses
from decimal import Decimal

import pytest

from kaderwerk.core.claims.booking import book_claims
from kaderwerk.core.claims.claim import Claim, OwnShare, Place
from kaderwerk.core.claims.claim_rows import identifier
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.perspective.compute import compute
from tests.claim_builders import TRAINEES


def booked(*claims: Claim) -> Dossier:
    return read_dossier(book_claims(list(claims), organisation="Diemen", year=2022))


def plain(**changes: object) -> Claim:
    return dataclasses.replace(TRAINEES, own_share=None, organisation="Diemen", **changes)  # type: ignore[arg-type]  # fields by name


def cells(dossier: Dossier, table: str, row: int = 0) -> dict[str, str]:
    return {name: value for name, value in dossier.table(table).row(row).items() if value}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Duo+", "duoplus"),
        (
            "Implementatie Informatie- en communicatietechnologie (ICT)-pakketten",
            "implementatie-informatie-en-communicatietechnologie-ict-pakketten",
        ),
        ("K1 Bibliotheek", "k1-bibliotheek"),
        ("???", "voorstel"),
        ("woord " * 100, ("woord-" * 25).rstrip("-")),
    ],
)
def test_an_id_comes_from_the_title(title: str, expected: str) -> None:
    assert identifier(title) == expected


def test_a_claim_becomes_a_proposal_with_line_share_and_source() -> None:
    dossier = booked(TRAINEES)
    assert cells(dossier, "voorstellen") == {
        "voorstel": "trainees",
        "titel": "Trainees",
        "organisatie": "duoplus",
        "categorie": "autonoom",
        "status": "concept",
    }
    assert cells(dossier, "regels") == {
        "regel": "trainees-1",
        "voorstel": "trainees",
        "omschrijving": "Trainees",
        "soort": "lasten",
        "aard": "incidenteel",
        "bevestigd": "ja",
        "2022": "65000",
    }
    assert cells(dossier, "aandelen") == {
        "regel": "trainees-1",
        "deelnemer": "diemen",
        "reden": "volgens bron",
        "2022": "25000",
    }
    assert cells(dossier, "bronnen") == {
        "regel": "trainees-1",
        "claim": "c1",
        "bestand": "nota.pdf",
        "pagina": "3",
        "begin": "10",
        "einde": "42",
        "zin": "De kosten zijn voor 2022 € 65.000.",
        "zekerheid": "0.95",
        "gelezen": (
            '{"effect": "nadelig", "soort": "lasten", "aard": "incidenteel", "bedragen": {"2022": "65000"}, "pm": [], '
            '"tot_en_met": 2022, "eigen_aandeel": {"organisatie": "Diemen", "bedragen": {"2022": "25000"}, '
            '"percentage": null}, "dekking": null}'
        ),
    }
    assert compute(dossier).balance["totaal"].cents.tolist() == [-2_500_000, 0, 0, 0]


def test_a_structural_amount_goes_on_until_the_next_stated_year_and_to_the_end() -> None:
    claim = plain(nature="structureel", until_year=None, amounts_cents={2023: 100, 2025: 300})
    assert compute(booked(claim)).balance["totaal"].cents.tolist() == [0, -100, -100, -300]


def test_a_structural_amount_with_an_end_stops_there() -> None:
    claim = plain(nature="structureel", until_year=2023, amounts_cents={2022: 100})
    assert compute(booked(claim)).balance["totaal"].cents.tolist() == [-100, -100, 0, 0]


def test_of_an_unknown_amount_the_stated_share_is_kept_and_any_other_is_unknown() -> None:
    share = OwnShare(organisation="Diemen", amounts_cents={2022: 4_000_000})
    claim = dataclasses.replace(TRAINEES, amounts_cents={}, pm_years=(2022, 2023), own_share=share)
    assert {name: text for name, text in cells(booked(claim), "aandelen").items() if name.isdigit()} == {
        "2022": "40000",
        "2023": "PM",
    }
    total = compute(booked(claim)).balance["totaal"]
    assert (total.cents.tolist(), total.pm.tolist()) == ([-4_000_000, 0, 0, 0], [False, True, False, False])


def test_a_percentage_of_an_unknown_amount_is_unknown_for_who_bears_it() -> None:
    share = OwnShare(organisation="Diemen", amounts_cents={}, percentage=Decimal(40))
    claim = dataclasses.replace(
        TRAINEES, nature="structureel", until_year=None, amounts_cents={2022: 100}, pm_years=(2024,), own_share=share
    )
    total = compute(booked(claim)).balance["totaal"]
    assert (total.cents.tolist(), total.pm.tolist()) == ([-40, -40, 0, 0], [False, False, True, True])


def test_a_source_without_a_place_claims_no_place() -> None:
    dossier = booked(plain(place=Place(file="", begin=0, end=0, sentence="")))
    source = cells(dossier, "bronnen")
    assert source.pop("gelezen")
    assert source == {"regel": "trainees-1", "claim": "c1", "zekerheid": "0.95"}


def test_the_share_is_carried_on_over_the_same_years() -> None:
    claim = dataclasses.replace(TRAINEES, nature="structureel", until_year=None)
    assert compute(booked(claim)).balance["totaal"].cents.tolist() == [-2_500_000] * 4


def test_unknown_years_are_pm() -> None:
    dossier = booked(plain(amounts_cents={}, pm_years=(2022, 2023)))
    assert cells(dossier, "regels")["2023"] == "PM"
    assert compute(dossier).balance["incidenteel"].pm.tolist() == [True, True, False, False]


@pytest.mark.parametrize(
    ("effect", "side", "kind", "text", "total"),
    [
        ("nadelig", "lasten", "lasten", "65000", -6_500_000),
        ("voordelig", "lasten", "lasten", "-65000", 6_500_000),
        ("voordelig", "baten", "baten", "65000", 6_500_000),
        ("nadelig", "baten", "baten", "-65000", -6_500_000),
        ("nadelig", None, "saldo", "-65000", -6_500_000),
        ("voordelig", None, "saldo", "65000", 6_500_000),
    ],
)
def test_effect_and_side_decide_kind_and_sign(effect: str, side: str | None, kind: str, text: str, total: int) -> None:
    dossier = booked(plain(effect=effect, side=side))
    assert (cells(dossier, "regels")["soort"], cells(dossier, "regels")["2022"]) == (kind, text)
    assert compute(dossier).balance["totaal"].cents.tolist()[0] == total


def test_an_investment_becomes_a_row_of_investeringen_and_never_a_line() -> None:
    dossier = booked(plain(category="investering"))
    assert dossier.table("regels").size == 0
    assert cells(dossier, "investeringen")["2022"] == "65000"
    assert cells(dossier, "bronnen")["regel"] == cells(dossier, "investeringen")["investering"]


@pytest.mark.parametrize(("funding", "kind"), [("reserve", "onttrekking"), ("overig", "baten")])
def test_funding_becomes_a_second_line_that_waits(funding: str, kind: str) -> None:
    dossier = booked(plain(funding=funding))
    second = cells(dossier, "regels", 1)
    assert (second["soort"], second["bevestigd"], second["2022"]) == (kind, "nee", "65000")
    assert dossier.table("bronnen").column("regel") == ["trainees-1", "trainees-2"]
    assert compute(dossier).balance["totaal"].cents.tolist()[0] == -6_500_000


def test_a_doubtful_claim_waits_and_is_not_counted() -> None:
    dossier = booked(plain(certainty=89, doubt="jaar onbekend"))
    assert cells(dossier, "regels")["bevestigd"] == "nee"
    assert compute(dossier).balance["totaal"].cents.tolist()[0] == 0


def test_a_doubtful_investment_waits_and_is_not_counted() -> None:
    claim = plain(category="investering", certainty=89, doubt="jaar onbekend")
    raw = book_claims([claim, dataclasses.replace(claim, certainty=90)], organisation="Diemen", year=2022)
    (frame,) = (table for table in raw.tables if table.name == "dossier")
    frame.rows.append(["omslagrente", "2"])
    frame.row_numbers.append(len(frame.rows) + 1)
    (investments,) = (table for table in raw.tables if table.name == "investeringen")
    for row in investments.rows:
        row[investments.header.index("termijn")] = "10"
    dossier = read_dossier(raw)
    assert dossier.table("investeringen").column("bevestigd") == ["nee", "ja"]
    # The second alone, 65,000 in ten years at 2 %: 6,500 and 1,300, 1,170, 1,040.
    assert compute(dossier).balance["totaal"].cents.tolist() == [0, -780_000, -767_000, -754_000]


def test_every_row_with_an_amount_leads_to_a_source() -> None:
    claims = [TRAINEES, plain(category="investering"), dataclasses.replace(TRAINEES, funding="reserve")]
    dossier = booked(*claims)
    sourced = set(dossier.table("bronnen").column("regel"))
    assert {*dossier.table("regels").column("regel"), *dossier.table("investeringen").column("investering")} == sourced
    assert set(dossier.table("aandelen").column("regel")) <= sourced
    assert len(sourced) == 4


def test_equal_titles_get_different_ids() -> None:
    dossier = booked(plain(), plain(id="c2"))
    assert dossier.table("voorstellen").column("voorstel") == ["trainees", "trainees-2"]
    assert len(set(dossier.table("regels").column("regel"))) == 2


def test_a_year_outside_the_window_keeps_its_column() -> None:
    dossier = booked(plain(amounts_cents={2021: 100}))
    assert dossier.table("regels").years == (2021, 2022, 2023, 2024, 2025)
    assert dossier.years == (2022, 2023, 2024, 2025)


def test_a_share_as_a_percentage_is_a_share_of_the_amount() -> None:
    share = OwnShare(organisation="Diemen", amounts_cents={}, percentage=Decimal("38.46"))
    dossier = booked(dataclasses.replace(TRAINEES, own_share=share))
    assert cells(dossier, "aandelen")["2022"] == "24999"


def test_no_claims_give_an_empty_dossier() -> None:
    assert compute(booked()).balance["totaal"].cents.tolist() == [0, 0, 0, 0]
