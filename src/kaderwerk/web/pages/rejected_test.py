"""Tests of the errors of a dossier: all of them, with place and remedy, read again at every visit."""

from django.test import Client

from kaderwerk.core.problems import Problem
from kaderwerk.web.conftest import MemoryServices
from tests.html_page import complaints, read_page

PROBLEMS = (
    Problem(
        place="regels.csv",
        row=7,
        column="2022",
        found="<b>1.234,56</b>",
        expected="een bedrag als -1234.56",
        remedy="Schrijf 1234.56 als dat is bedoeld.",
    ),
    Problem(place="regels", row=3, column="2023", cell="D3", found="", expected="een waarde", remedy="Vul de cel in."),
)


def test_every_error_stands_on_the_page(browser: Client, services: MemoryServices) -> None:
    services.errors = ("mijn map", PROBLEMS)
    answer = browser.get("/fouten").content.decode()
    page = read_page(answer)
    assert complaints(answer) == []
    assert "<b>" not in answer
    assert page.heading == "Fouten in het dossier"
    assert "In mijn map: 2 fouten. Er is niets opgeslagen." in page.words
    assert (
        "regels.csv rij 7, kolom 2022 <b>1.234,56</b> Een bedrag als -1234.56 Schrijf 1234.56 als dat is bedoeld."
        in page.words
    )
    assert "regels rij 3, kolom 2023, cel D3 (leeg) Een waarde Vul de cel in." in page.words


def test_the_page_shows_what_is_true_now(browser: Client, services: MemoryServices) -> None:
    services.errors = ("mijn map", PROBLEMS)
    assert "2 fouten" in read_page(browser.get("/fouten").content.decode()).words
    services.errors = ("mijn map", PROBLEMS[:1])
    assert "1 fout." in read_page(browser.get("/fouten").content.decode()).words
    services.errors = ("mijn map", ())
    assert "mijn map is zonder fouten te lezen." in read_page(browser.get("/fouten").content.decode()).words
