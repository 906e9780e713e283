"""Tests of the files of the look: the stylesheet always, a theme only where there is one."""

from django.test import Client, override_settings

from kaderwerk.web.settings import THEME_SETTING
from tests.html_page import read_page

CONTENT = b":root { --kaderwerk-link-color: #003366; }"


def test_a_theme_is_served_and_every_page_names_it_with_its_version(browser: Client) -> None:
    with override_settings(**{THEME_SETTING: CONTENT}):
        links = read_page(browser.get("/").content.decode()).links
        address = next(one for one in links if one.startswith("/statisch/thema.css?versie="))
        answer = browser.get(address)
    assert answer.content == CONTENT
    assert answer["Content-Type"] == "text/css; charset=utf-8"


def test_without_a_theme_no_page_names_one_and_there_is_none(browser: Client) -> None:
    assert "thema.css" not in browser.get("/").content.decode()
    assert browser.get("/statisch/thema.css").status_code == 404
