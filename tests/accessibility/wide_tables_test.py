"""Tables show all their columns on a desktop, and say that they go on where a screen has no room for them."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kaderwerk.parts.themes import THEME_FILE, shipped_theme
from tests.accessibility.site_test import one_of_each_kind

DESKTOPS = (1280, 1440, 1920)
SIGNS = ("teken-voordelig", "teken-kosten")
_GO_ON = """() => [...document.querySelectorAll('.table-region')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.getAttribute('aria-labelledby')}: ${one.scrollWidth} in ${one.clientWidth}`)"""
_HINT = """(one) => {
  const hint = getComputedStyle(one.querySelector('.caption'), '::after');
  return hint.visibility === 'visible' && hint.content.includes('Schuif de tabel opzij');
}"""


@pytest.fixture(scope="module")
def themed(published: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with the theme oever: a page loads it when the file stands beside the stylesheet."""
    folder = tmp_path_factory.mktemp("thema") / "site"
    shutil.copytree(published["sample"], folder)
    sheet = folder / "assets" / "kaderwerk.css"
    theme = shipped_theme("oever")
    assert theme is not None
    assert not (folder / "assets" / THEME_FILE).exists()
    sheet.write_bytes(sheet.read_bytes() + theme)
    return folder


@pytest.mark.parametrize("theme", ["kaderwerk", "oever"])
def test_no_table_hides_a_column_on_a_desktop(
    published: dict[str, Path], themed: Path, browser: Browser, theme: str
) -> None:
    site = published["sample"] if theme == "kaderwerk" else themed
    page = browser.new_page()
    found = []
    for path in one_of_each_kind(site):
        page.goto(path.as_uri())
        for sign in SIGNS:
            if page.locator(f"#{sign}").count():
                page.locator(f"#{sign}").check()
            for width in DESKTOPS:
                page.set_viewport_size({"width": width, "height": 900})
                found += [(path.name, sign, width, one) for one in page.evaluate(_GO_ON)]
    page.close()
    assert found == []


def test_the_words_beside_amounts_line_up_and_cover_none(published: dict[str, Path], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((published["sample"] / "index.html").as_uri())
    rows = page.locator('[aria-labelledby="programmas-tabel"] tbody tr').evaluate_all(
        """(rows) => rows.map((row) => [...row.lastElementChild.querySelectorAll('.figure, .direction')].map(
          (one) => one.getBoundingClientRect()).map((box) => [Math.round(box.left), Math.round(box.right)]))"""
    )
    page.close()
    assert len(rows) > 5
    assert len({word[0] for _, word in rows}) == 1, "the words begin below each other"
    assert len({amount[1] for amount, _ in rows}) == 1, "the amounts end below each other"
    assert all(amount[1] <= word[0] for amount, word in rows)
    assert all(word[1] <= 1280 for _, word in rows)


def test_a_table_that_goes_on_says_so_on_a_phone_and_one_that_fits_does_not(
    published: dict[str, Path], browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto((published["sample"] / "index.html").as_uri())
    region = page.locator('[aria-labelledby="programmas-tabel"]')
    assert region.evaluate(_HINT)
    assert "local" in region.evaluate("(one) => getComputedStyle(one).backgroundAttachment"), "a shadow at its side"
    page.set_viewport_size({"width": 1280, "height": 900})
    assert not region.evaluate(_HINT)
    page.close()
