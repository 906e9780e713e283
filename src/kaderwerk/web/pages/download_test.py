"""Tests of handing over published files."""

from django.test import Client

from kaderwerk.web.conftest import MemoryServices
from tests.html_page import read_page


def test_a_published_file_is_handed_over_to_keep(browser: Client, services: MemoryServices) -> None:
    services.files = {"kadernota.pdf": b"%PDF-1.7"}
    page = read_page(browser.get("/dossiers/proef-2022").content.decode())
    assert "/dossiers/proef-2022/bestanden/kadernota.pdf" in page.links
    answer = browser.get("/dossiers/proef-2022/bestanden/kadernota.pdf")
    assert answer.content == b"%PDF-1.7"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="kadernota.pdf"'


def test_any_other_name_is_not_there(browser: Client, services: MemoryServices) -> None:
    services.files = {"kadernota.pdf": b"%PDF-1.7"}
    answer = browser.get("/dossiers/proef-2022/bestanden/../../geheim")
    assert answer.status_code == 404
