"""The pages of versions: axe finds no violation on the list, a preview, and a page that no longer stands."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from kaderwerk.adapters.files.release_folder import ReleaseFolder
from kaderwerk.adapters.files.release_folder_test import NOON, fresh
from tests.accessibility.axe import Outcome, examine


@pytest.fixture
def site(published: dict[str, Path], tmp_path: Path) -> Path:
    """A site with an old version, the one that stands, and one that waits."""
    folder = ReleaseFolder(site=tmp_path / "site", room=tmp_path / "wachtkamer")
    sample, other = tmp_path / "een", tmp_path / "twee"
    shutil.copytree(published["sample"], sample)
    shutil.copytree(published["empty"], other)
    folder.add(sample, fresh(NOON))
    folder.add(other, fresh(NOON, "Een bedrag klopte niet."))
    folder.release(NOON)
    return folder.site


def test_axe_finds_no_violation_on_the_pages_of_versions(site: Path, context: BrowserContext, axe_script: str) -> None:
    outcome, page = Outcome(), context.new_page()
    for name in ("versies.html", "versies/1/index.html", "versies/1/voorstellen/trainee.html", "versies/2/index.html"):
        page.goto((site / name).as_uri())
        assert page.locator("main").count() == 1
        examine(page, axe_script, outcome)
    page.close()
    assert outcome.violations == []


def test_the_address_that_stays_leads_to_the_version_that_stands(site: Path, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.wait_for_url("**/versies/2/index.html")
    assert page.locator("aside .release").inner_text().startswith("Dit is versie 2")
    page.goto((site / "versies" / "1" / "index.html").as_uri())
    page.get_by_role("link", name="Naar versie 2").click()
    page.wait_for_url("**/versies/2/index.html")
    page.close()
