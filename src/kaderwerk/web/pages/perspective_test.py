"""Tests of the home of a dossier in the application."""

from django.test import Client

from tests.html_page import read_page


def test_the_four_years_of_the_fragment(browser: Client) -> None:
    figures = read_page(browser.get("/dossiers/proef-2022").content.decode()).figures
    assert [figures[f"saldo/totaal/{year}"] for year in range(2022, 2026)] == ["-165000", "-90000", "-90000", "-90000"]
    assert [figures[f"saldo/incidenteel/{year}"] for year in range(2022, 2026)] == ["-75000", "0", "0", "0"]


def test_a_scenario_changes_the_figures_and_every_link_keeps_it(browser: Client) -> None:
    page = read_page(browser.get("/dossiers/proef-2022?scenario=zuinig%2Bx").content.decode())
    assert page.figures["saldo/totaal/2022"] == "-125000"
    inside = [link for link in page.links if link.startswith("/dossiers/proef-2022/")]
    assert inside
    assert all("scenario=zuinig%2Bx" in link for link in inside)


def test_an_empty_dossier_says_how_to_begin(browser: Client) -> None:
    page = read_page(browser.get("/dossiers/leeg").content.decode())
    assert "Dit dossier is nog leeg" in page.words
    assert page.figures["saldo/totaal/2022"] == "0"


def test_the_page_says_which_snapshot_it_shows(browser: Client) -> None:
    footer = read_page(browser.get("/dossiers/proef-2022").content.decode()).all("footer")[0].text
    assert "Vingerafdruk (SHA-256 van snapshot.json)" in footer
    assert "Kaderwerk 1.2.3" in footer
