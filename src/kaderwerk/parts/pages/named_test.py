"""Tests of the pages that a dossier has once: what was left out, partners, risks, reserves and ratios."""

import pytest

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages import partners
from kaderwerk.parts.pages.left_out import left_out_page, left_out_view
from kaderwerk.parts.pages.named import NAMED_PAGES, NamedPage
from kaderwerk.parts.pages.partners import partners_page, partners_view
from kaderwerk.parts.pages.position import position_page
from kaderwerk.parts.pages.risks import risks_page
from tests.builders import FRAGMENT, dossier
from tests.html_page import complaints, read_page
from tests.plain_links import PlainLinks
from tests.shipped_facts import load_facts

PROPOSALS = """
voorstel | titel | organisatie | categorie | status | reden | toelichting | keuze
veilig | Veiligheid | diemen | autonoom | concept | | |
ict | ICT | duo-plus | autonoom | concept | | |
trainee | Trainee | duo-plus | autonoom | afgewezen | Te duur <b>nu</b>. Komt terug als er geld is. | Een mens. | K9
adviseur | Adviseur | diemen | nieuw | doorgeschoven | | | K2
"""
RISKS = """
risico | omschrijving | kans | waarschijnlijk | voorstel
klein | Een klein risico | 0.5 | 10 | ict
groot | Een groot risico | 0.1 | 99.50 |
half | Geen kans | | 10 |
"""


def edition(**tables: str) -> Edition:
    made = dossier(**{**FRAGMENT, "voorstellen": PROPOSALS, "risicos": RISKS, **tables})
    perspective = compute(made, facts=load_facts())
    snapshot = Snapshot(dossier=made, perspective=perspective, findings=(), code_version="1")
    return Edition(snapshot=snapshot, fingerprint="ab" * 32)


def empty() -> Edition:
    perspective = compute(dossier(), facts=load_facts())
    snapshot = Snapshot(dossier=perspective.dossier, perspective=perspective, findings=(), code_version="1")
    return Edition(snapshot=snapshot, fingerprint="ab" * 32)


@pytest.mark.parametrize("page", NAMED_PAGES, ids=lambda page: page.name)
def test_every_page_is_valid_also_for_an_empty_dossier(page: NamedPage) -> None:
    for made in (edition(), empty()):
        html = page.make(made, PlainLinks())
        assert complaints(html) == []
        assert read_page(html).heading == page.title
        assert "<b>" not in html


def test_what_was_left_out_keeps_its_number_and_tells_reason_cost_and_way_back() -> None:
    view = left_out_view(edition(), PlainLinks())
    assert [(one.title, one.status) for one in view.proposals] == [
        ("K9 Trainee", "Afgewezen"),
        ("K2 Adviseur", "Doorgeschoven"),
    ]
    assert view.proposals[0].way_back == "Komt terug als er geld is."
    page = read_page(left_out_page(edition(), PlainLinks()))
    assert page.figures["niet_opgenomen/trainee/effect/2022"] == "-25000"
    assert "Geen reden vastgelegd." in page.words
    assert "2 voorstellen tellen niet mee" in page.words
    assert "Alle voorstellen tellen mee" in read_page(left_out_page(empty(), PlainLinks())).words


def test_each_partner_has_its_shares_with_their_total() -> None:
    page = read_page(partners_page(edition(), PlainLinks()))
    heads = [one.text for one in page.all("h2") if "id" in one.attributes]
    assert heads[:4] == ["Alle deelnemers", "Diemen", "Ouder-Amstel", "Uithoorn"]
    assert page.figures["voorstellen/ict/aandelen/uithoorn/2022"] == "-40882.45"
    assert page.figures["deelnemers/uithoorn/voorstellen/2022"] == "-40882.45"


def test_very_many_shares_leave_the_page_for_the_explanation_of_their_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partners, "ROWS_MAX", 2)
    view = partners_view(edition(), PlainLinks())
    assert [(len(one.shares), one.total is not None) for one in view.partners] == [(0, True)] * 3


def test_contributions_stand_with_who_pays_them() -> None:
    table = (
        "bijdrage | gemeenschappelijke_regeling | deelnemer | status | 2022 | 2023 | 2024 | 2025\n"
        "b1 | duo-plus | uithoorn | ontwerpbegroting | 1000 | 1000 | 1000 | 1000\n"
    )
    page = read_page(partners_page(edition(bijdragen=table), PlainLinks()))
    assert "Laatste bijdrage aan Duo+" in page.words
    assert page.figures["bijdragen/duo-plus/uithoorn/nieuw/2022"] == "41882.45"


def test_the_largest_risk_comes_first_and_one_that_cannot_count_is_named() -> None:
    page = read_page(risks_page(edition(), PlainLinks()))
    names = [one.text.strip() for one in page.all("th") if one.attributes.get("scope") == "row"]
    assert names[-2:] == ["Een groot risico", "Een klein risico Hoort bij ICT"]
    assert "99,50" in page.words
    assert "Geen kans: de kans ontbreekt." in page.words


def test_ratios_stand_with_their_bands_and_reserves_with_their_floor() -> None:
    reserves = "reserve | naam | beginstand | peildatum | ondergrens\nr | Algemeen | 500 | 2021-12-31 | 100"
    inputs = "gegeven | 2020 | 2021 | 2022\neigen_vermogen | 20 | 20 | 20\nbalanstotaal | 100 | 100 | 100\n"
    page = read_page(position_page(edition(reserves=reserves, gegevens=inputs), PlainLinks()))
    assert page.figures["reserves/r/stand/2022"] == "500"
    assert "ondergrens 100" in page.words
    # Of the solvency more than 50 % is class A, less than 20 % class C.
    assert "Solvabiliteitsratio meer dan 50 % 20 % tot en met 50 % minder dan 20 %" in " ".join(page.words.split())
