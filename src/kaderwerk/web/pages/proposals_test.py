"""Tests of sorting and filtering the list of proposals, in the address alone."""

import pytest
from django.test import Client

from tests.html_page import HtmlPage, read_page

ADDRESS = "/dossiers/proef-2022/voorstellen"


def titles(page: HtmlPage) -> list[str]:
    return [one.text.strip() for one in page.all("th") if one.attributes["scope"] == "row"]


def visit(browser: Client, query: str = "") -> HtmlPage:
    return read_page(browser.get(f"{ADDRESS}{query}").content.decode())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Veiligheid", "ICT-pakketten", "Trainee", "K1 Beleidsadviseur"]),
        ("?sorteer=titel", ["K1 Beleidsadviseur", "ICT-pakketten", "Trainee", "Veiligheid"]),
        ("?sorteer=titel&richting=aflopend", ["Veiligheid", "Trainee", "ICT-pakketten", "K1 Beleidsadviseur"]),
        # Of equal ones the order of the dossier stays, also the other way round.
        ("?sorteer=organisatie", ["Veiligheid", "K1 Beleidsadviseur", "ICT-pakketten", "Trainee"]),
        ("?sorteer=organisatie&richting=aflopend", ["ICT-pakketten", "Trainee", "Veiligheid", "K1 Beleidsadviseur"]),
        # Effects of 2022: -100,000, -40,000, -25,000 and PM.
        ("?sorteer=effect", ["Veiligheid", "ICT-pakketten", "Trainee", "K1 Beleidsadviseur"]),
        ("?categorie=nieuw", ["K1 Beleidsadviseur"]),
        ("?organisatie=duo-plus&sorteer=titel&richting=aflopend", ["Trainee", "ICT-pakketten"]),
        ("?telt_mee=ja&categorie=autonoom&organisatie=diemen", ["Veiligheid"]),
        ("?scenario=zuinig%2Bx&telt_mee=nee", ["ICT-pakketten"]),
        ("?sorteer=onzin&categorie=onzin", ["Veiligheid", "ICT-pakketten", "Trainee", "K1 Beleidsadviseur"]),
        ("?categorie=nieuw&organisatie=duo-plus", []),
    ],
)
def test_the_list_is_sorted_and_filtered(browser: Client, query: str, expected: list[str]) -> None:
    assert titles(visit(browser, query)) == expected


def test_the_sorted_column_says_so_and_its_head_turns_it_round(browser: Client) -> None:
    page = visit(browser, "?sorteer=titel")
    assert [one.attributes.get("aria-sort") for one in page.all("th") if one.attributes["scope"] == "col"][:2] == [
        "ascending",
        None,
    ]
    assert f"{ADDRESS}?sorteer=titel&richting=aflopend" in page.links


def test_the_form_keeps_sort_and_scenario_and_shows_what_was_chosen(browser: Client) -> None:
    page = visit(browser, "?scenario=zuinig%2Bx&sorteer=titel&richting=aflopend&categorie=nieuw")
    hidden = {
        one.attributes["name"]: one.attributes["value"]
        for one in page.all("input")
        if one.attributes["type"] == "hidden"
    }
    assert hidden == {"scenario": "zuinig+x", "sorteer": "titel", "richting": "aflopend"}
    assert [one.text for one in page.all("option") if "selected" in one.attributes] == ["Nieuw beleid"]
    assert "1 van 4 voorstellen: Nieuw beleid, op voorstel, aflopend." in page.words


def test_no_match_offers_a_way_back(browser: Client) -> None:
    page = visit(browser, "?categorie=nieuw&organisatie=duo-plus")
    assert "Geen voorstel past bij deze keuze" in page.words
    assert ADDRESS in page.links
