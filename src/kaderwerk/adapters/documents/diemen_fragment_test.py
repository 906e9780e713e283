"""The real fragment of a kadernota: its five proposals, as the labels say."""

import json
from pathlib import Path

import pytest

from kaderwerk.adapters.documents.page import About, Document, Page
from kaderwerk.adapters.documents.reading import document_claims
from kaderwerk.core.claims.claim import Claim

NAME = "kadernota-2022-diemen-fragment"


@pytest.fixture(scope="module")
def text(shared_folder: Path) -> str:
    return (shared_folder / "data" / "voorstellen" / f"{NAME}.txt").read_text(encoding="utf-8")


def read(text: str, year: int | None) -> list[Claim]:
    about = About(organisation="Diemen", year=year, title="Kadernota 2022 (fragment)")
    return document_claims(Document(file=f"{NAME}.txt", pages=(Page(text=text),)), about)


def test_the_fragment_gives_its_five_claims(text: str, shared_folder: Path) -> None:
    labels = json.loads((shared_folder / "data" / "voorstellen" / f"{NAME}.jsonl").read_text(encoding="utf-8"))
    claims = read(text, 2022)
    found = [
        {
            "organisatie": claim.organisation,
            "categorie": claim.category,
            "aard": claim.nature,
            "effect": claim.effect,
            "bedragen": {str(year): cents // 100 for year, cents in claim.amounts_cents.items()},
            "vanaf": claim.from_year,
            "tot_en_met": claim.until_year,
            "pm": list(claim.pm_years),
            "fte": claim.fte,
            "dekking": claim.funding,
        }
        for claim in claims
    ]
    assert found == [{name: label[name] for name in found[0]} for label in labels["voorstellen"]]


def test_the_shares_of_diemen_are_read(text: str) -> None:
    shares = [None if claim.own_share is None else claim.own_share.amounts_cents for claim in read(text, 2022)]
    assert shares == [None, None, {2022: 4_000_000}, {2022: 2_500_000}, None]


def test_all_five_are_sure_enough_to_count(text: str) -> None:
    claims = read(text, 2022)
    assert [claim.certainty >= 90 for claim in claims] == [True] * 5
    assert [claim.side for claim in claims] == ["lasten"] * 5
    assert [claim.title for claim in claims] == [
        "Informatieveiligheid",
        "Informatieveiligheid: structurele werkzaamheden",
        "Implementatie Informatie- en communicatietechnologie (ICT)-pakketten",
        "Trainees",
        "Beleidsadviseur Dienstverlening",
    ]


def test_each_claim_stands_where_it_says_and_has_its_own_id(text: str) -> None:
    claims = read(text, 2022)
    assert [text[claim.place.begin : claim.place.end] for claim in claims] == [claim.place.sentence for claim in claims]
    assert len({claim.id for claim in claims}) == 5
    assert all(len(claim.id) == 12 for claim in claims)


def test_without_a_year_only_what_names_one_keeps_its_amount(text: str) -> None:
    claims = read(text, None)
    assert [bool(claim.amounts_cents) for claim in claims] == [True, True, False, True, False]
    assert (claims[2].doubt or "").startswith("jaar onbekend")
    assert claims[2].certainty < 90


def test_line_ends_of_windows_change_nothing_but_the_places(text: str) -> None:
    windows = text.replace("\n", "\r\n")
    claims = read(windows, 2022)
    assert [claim.amounts_cents for claim in claims] == [claim.amounts_cents for claim in read(text, 2022)]
    assert [windows[claim.place.begin : claim.place.end] for claim in claims] == [c.place.sentence for c in claims]
