"""Tests of the page of one proposal."""

from django.test import Client

from tests.html_page import read_page


def test_every_share_of_every_year_stands_there_with_its_total(browser: Client) -> None:
    page = read_page(browser.get("/dossiers/proef-2022/voorstellen/ict").content.decode())
    # 60,000 over 30,206 and 14,125 inhabitants.
    for year in range(2022, 2026):
        shares = [
            page.figures[f"voorstellen/ict/aandelen/{one}/{year}"] for one in ("diemen", "ouder-amstel", "uithoorn")
        ]
        assert shares == ["-40000", "-19117.55", "-40882.45"]
        assert page.figures[f"voorstellen/ict/totaal/{year}"] == "-100000"
    assert "Verdeelt naar inwoners op 1 januari 2021." in page.words
    assert "Uithoorn 2020 30.206" in page.words
    assert "regel-ict-1" in page.ids


def test_a_proposal_outside_the_scenario_says_that_it_does_not_count(browser: Client) -> None:
    page = read_page(browser.get("/dossiers/proef-2022/voorstellen/ict?scenario=zuinig%2Bx").content.decode())
    assert "Dit voorstel telt niet mee in dit scenario (zuinig+x)." in page.words
    assert page.figures["voorstellen/ict/effect/2022"] == "0"
