"""Tests of the families of figures in the application: their list, their tables, the explanation of each figure."""

from django.test import Client

from tests.html_page import complaints, read_page

HOME = "/dossiers/proef-2022"


def test_the_list_leads_to_each_family_that_has_figures(browser: Client) -> None:
    answer = browser.get(f"{HOME}/cijfers").content.decode()
    page = read_page(answer)
    assert complaints(answer) == []
    assert page.heading == "Verdieping"
    assert [link for link in page.links if link.startswith(f"{HOME}/cijfers/")] == [
        f"{HOME}/cijfers/delen",
        f"{HOME}/cijfers/toets",
    ]
    assert "Hoe de proef ervoor staat." in page.words


def test_a_family_shows_its_figures_in_its_own_years_and_units(browser: Client) -> None:
    answer = browser.get(f"{HOME}/cijfers/toets").content.decode()
    page = read_page(answer)
    assert complaints(answer) == []
    assert page.figures == {
        "toets/quote/2020": "",
        "toets/quote/2021": "12.50",
        "toets/quote/2022": "-0.05",
        "toets/plaatsen/2020": "1.50",
        "toets/plaatsen/2021": "2",
        "toets/plaatsen/2022": "0",
    }
    assert "12,50\u202f% +\xa0PM" in answer
    assert "Niet te bepalen: het dossier heeft een gegeven niet" in page.words
    assert f"{HOME}/uitleg/toets/quote/2021" in page.links


def test_sections_have_the_names_of_what_they_are_about(browser: Client) -> None:
    answer = browser.get(f"{HOME}/cijfers/delen").content.decode()
    assert complaints(answer) == []
    assert [one.text for one in read_page(answer).all("h2")][:2] == ["Duo+", "Uithoorn"]


def test_a_family_without_figures_or_of_no_such_code_says_what_exists(browser: Client) -> None:
    for code in ("leeg", "onzin"):
        answer = browser.get(f"{HOME}/cijfers/{code}")
        assert answer.status_code == 404
        assert "Wel: delen, toets." in read_page(answer.content.decode()).words


def test_every_link_keeps_the_scenario(browser: Client) -> None:
    page = read_page(browser.get(f"{HOME}/cijfers/delen?scenario=zuinig%2Bx").content.decode())
    inside = [link for link in page.links if link.startswith(f"{HOME}/")]
    assert inside
    assert all("scenario=zuinig%2Bx" in link for link in inside)


def test_a_ratio_is_explained_by_what_its_formula_takes_in_without_a_total(browser: Client) -> None:
    answer = browser.get(f"{HOME}/uitleg/toets/quote/2021").content.decode()
    page = read_page(answer)
    assert complaints(answer) == []
    assert page.heading == "Proefquote, klasse A in 2021"
    assert "Wat de formule gebruikt" in page.words
    assert "Eindstand, een jaar later" in page.words
    assert "Regeling van de proef, artikel 1" in page.words
    assert "honderdsten van een procent" in page.words
    assert page.all("tfoot") == []
    assert page.figures["toets/quote/2021"] == "12.50"
    # The balance of 2022, the first year of the dossier.
    assert page.figures["saldo/totaal/2022"] == "-165000"
    assert f"{HOME}/cijfers/toets" in page.links


def test_a_year_that_cannot_be_determined_says_so(browser: Client) -> None:
    page = read_page(browser.get(f"{HOME}/uitleg/toets/quote/2020").content.decode())
    assert "2020 gekozen jaar niet te bepalen" in page.words
    assert "Niet te bepalen: het dossier" in page.words


def test_a_family_figure_without_a_year_shows_every_year_of_its_own(browser: Client) -> None:
    page = read_page(browser.get(f"{HOME}/uitleg/toets/plaatsen").content.decode())
    assert page.heading == "Plaatsen"
    assert [page.figures[f"toets/plaatsen/{year}"] for year in (2020, 2021, 2022)] == ["1.50", "2", "0"]


def test_the_parts_of_a_sum_of_a_family_add_up_and_lead_further(browser: Client) -> None:
    page = read_page(browser.get(f"{HOME}/uitleg/delen/duo-plus/lasten/2022").content.decode())
    assert page.heading == "Duo+: Lasten in 2022"
    assert page.figures["delen/duo-plus/lasten/2022"] == "123.45"
    assert "Waar dit cijfer uit bestaat" in page.words
    assert f"{HOME}/cijfers/delen#duo-plus" in page.links


def test_a_part_that_counts_with_the_other_sign_leads_to_its_figure_and_does_not_pass_for_it(browser: Client) -> None:
    page = read_page(browser.get(f"{HOME}/uitleg/delen/duo-plus/saldo/2022").content.decode())
    assert page.figures["delen/duo-plus/saldo/2022"] == "-123.45"
    assert "delen/duo-plus/lasten/2022" not in page.figures
    assert f"{HOME}/uitleg/delen/duo-plus/lasten/2022" in page.links


def test_a_year_that_a_family_does_not_show_is_refused_with_the_years_that_it_shows(browser: Client) -> None:
    answer = browser.get(f"{HOME}/uitleg/toets/quote/2023")
    assert answer.status_code == 404
    assert "Kies uit 2020, 2021, 2022." in read_page(answer.content.decode()).words
