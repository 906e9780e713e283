"""Without a mouse: skip to the content, open what is folded, filter and sort the proposals, follow an explanation."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from kaderwerk.web.urls import PAGES as ROUTES
from tests.accessibility.app_test import HOME, PAGES, demonstration

_AT = "() => document.activeElement.outerHTML.slice(0, 200)"
_TABS_MOST = 80


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus begins with an element that holds these words."""
    for _ in range(_TABS_MOST):
        page.keyboard.press("Tab")
        if words in page.evaluate(_AT):
            return
    pytest.fail(f"{words} is not reached by keyboard on {page.url}")


def test_every_kind_of_page_of_the_application_is_visited_by_axe() -> None:
    pages = [route for route in ROUTES if "<path:bestand>" not in route.path and "<str:naam>" not in route.path]
    patterns = {
        route.title: re.sub(r"<path:\w+>", ".+", re.sub(r"<str:\w+>", "[^/]+", route.path.replace(".", r"\.")))
        for route in pages
    }
    visited = [path.partition("?")[0] for path in PAGES]
    missed = [name for name, pattern in patterns.items() if not any(re.fullmatch(pattern, one) for one in visited)]
    assert len(patterns) > 6
    assert missed == []


def test_proposals_are_filtered_and_sorted_by_keyboard(context: BrowserContext, tmp_path: Path) -> None:
    with demonstration(tmp_path, port=8323) as address:
        page = context.new_page()
        page.goto(f"{address}{HOME}/voorstellen")
        tab_to(page, 'id="filter-categorie"')
        page.keyboard.type("Nieuw")
        tab_to(page, '<button type="submit"')
        with page.expect_navigation(url=re.compile("categorie=nieuw")):
            page.keyboard.press("Enter")
        assert page.locator("#filter-categorie").input_value() == "nieuw"
        everything = page.locator("tbody tr").count()
        tab_to(page, 'class="sort"')
        with page.expect_navigation(url=re.compile("categorie=nieuw.*sorteer=|sorteer=.*categorie=nieuw")):
            page.keyboard.press("Enter")
        assert page.locator("th[aria-sort]").count() == 1
        assert page.locator("tbody tr").count() == everything
        tab_to(page, f"/{HOME}/voorstellen/")
        with page.expect_navigation(url=re.compile("/voorstellen/[a-z]")):
            page.keyboard.press("Enter")
        tab_to(page, "/uitleg/")
        with page.expect_navigation(url=re.compile("/uitleg/voorstellen/")):
            page.keyboard.press("Enter")
        assert page.locator("h1").count() == 1
        page.close()


def test_the_skip_link_and_what_is_folded_work_by_keyboard(published: dict[str, Path], context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((published["sample"] / "bevindingen.html").as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('#inhoud').contains(document.activeElement)")
    folded = page.evaluate("() => document.querySelectorAll('details:not([open])').length")
    assert folded
    page.reload()
    tab_to(page, "<summary")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.querySelectorAll('details:not([open])').length") == folded - 1
    page.close()
