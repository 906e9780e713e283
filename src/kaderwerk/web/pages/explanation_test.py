"""Tests of the explanation of a figure, with and without its year."""

from django.test import Client

from tests.html_page import read_page

ADDRESS = "/dossiers/proef-2022/uitleg"


def test_with_a_year_that_year_is_the_one_asked_for(browser: Client) -> None:
    page = read_page(browser.get(f"{ADDRESS}/voorstellen/trainee/aandelen/uithoorn/2022").content.decode())
    assert page.heading == "Trainee: aandeel van Uithoorn in 2022"
    assert "2022 gekozen jaar" in page.words
    assert "grootste rest" in page.words
    assert page.figures["voorstellen/trainee/aandelen/uithoorn/2022"] == "-27254.97"
    assert "/dossiers/proef-2022/voorstellen/trainee#regel-trainee-1" in page.links


def test_without_a_year_every_year_is_shown(browser: Client) -> None:
    page = read_page(browser.get(f"{ADDRESS}/saldo/nieuw").content.decode())
    assert page.heading == "Nieuw beleid"
    assert "gekozen jaar" not in page.words
    assert [page.figures[f"saldo/nieuw/{year}"] for year in range(2022, 2026)] == ["0", "0", "0", "0"]
    assert "PM (pro memorie)" in page.words


def test_the_parts_of_a_sum_are_links_to_their_own_explanation(browser: Client) -> None:
    page = read_page(browser.get(f"{ADDRESS}/saldo/autonoom/2022").content.decode())
    parts = {cell: value for cell, value in page.figures.items() if cell.startswith("voorstellen/")}
    assert {cell: value for cell, value in parts.items() if cell.endswith("/2022")} == {
        "voorstellen/veilig/effect/2022": "-100000",
        "voorstellen/ict/effect/2022": "-40000",
        "voorstellen/trainee/effect/2022": "-25000",
    }
    assert page.figures["saldo/autonoom/2022"] == "-165000"
    assert f"{ADDRESS}/voorstellen/veilig/effect/2022" in page.links
