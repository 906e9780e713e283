"""Tests of the first page."""

from django.test import Client

from kaderwerk.core.problems import Problem
from kaderwerk.web.conftest import READER, MemoryServices, visiting
from tests.html_page import read_page


def test_each_dossier_is_a_link_to_its_home(browser: Client) -> None:
    page = read_page(browser.get("/").content.decode())
    assert page.heading == "Dossiers"
    assert {"/dossiers/proef-2022", "/dossiers/leeg"} <= set(page.links)
    assert "Diemen" in page.words
    assert "diemen" not in page.words


def test_without_dossiers_the_page_says_how_to_begin() -> None:
    with visiting(MemoryServices(), READER) as client:
        assert "kaderwerk template" in read_page(client.get("/").content.decode()).words


def test_a_dossier_with_errors_is_named(browser: Client, services: MemoryServices) -> None:
    problem = Problem(place="regels.csv", expected="een bedrag", remedy="Schrijf het getal.")
    services.errors = ("mijn-map", (problem,))
    page = read_page(browser.get("/").content.decode())
    assert "mijn-map" in page.words
    assert "/fouten" in page.links
    services.errors = ("mijn-map", ())
    assert "mijn-map" not in read_page(browser.get("/").content.decode()).words
