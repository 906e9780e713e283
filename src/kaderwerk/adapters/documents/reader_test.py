"""The cases of reader.cases.yaml: a text and every claim that must come out of it."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.core.claims.claim import Claim

CASES = yaml.safe_load(Path(__file__).with_name("reader.cases.yaml").read_text(encoding="utf-8"))
DOCUMENT = {"organisatie": "Lindewaard", "titel": "Kadernota 2025", "jaar": 2025}


def claims_of(case: dict[str, Any]) -> list[Claim]:
    document = DOCUMENT | case.get("document", {})
    return read_claims(
        case["text"],
        file="nota.txt",
        organisation=document["organisatie"],
        year=document["jaar"],
        title=document["titel"],
    )


def seen(claim: Claim, wanted: dict[str, Any]) -> dict[str, Any]:
    share = claim.own_share
    every = {
        "amounts": {year: Decimal(cents) / 100 for year, cents in claim.amounts_cents.items()},
        "nature": claim.nature,
        "effect": claim.effect,
        "until": claim.until_year,
        "side": claim.side,
        "category": claim.category,
        "funding": claim.funding,
        "organisation": claim.organisation,
        "title": claim.title,
        "pm": list(claim.pm_years),
        "fte": None if claim.fte is None else str(claim.fte),
        "share": None if share is None else {year: Decimal(cents) / 100 for year, cents in share.amounts_cents.items()},
        "sure": claim.certainty >= 90,
        "doubt": claim.doubt if claim.doubt is None else claim.doubt.split(";")[0],
    }
    return {name: every[name] for name in wanted}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_case_gives_its_claims(case: dict[str, Any]) -> None:
    claims = claims_of(case)
    assert [seen(claim, wanted) for claim, wanted in zip(claims, case["claims"], strict=False)] == case["claims"]
    assert len(claims) == len(case["claims"])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_sentence_stands_literally_at_its_place(case: dict[str, Any]) -> None:
    for claim in claims_of(case):
        assert case["text"][claim.place.begin : claim.place.end] == claim.place.sentence
