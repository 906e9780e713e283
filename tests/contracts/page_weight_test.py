"""No page of a publication weighs more than 150,000 bytes, and cutting heavy ones breaks no link.

Files that are no pages (PDF, Word, workbook, open data, the index of the search) are not counted: nobody waits for
them to see a page. Stylesheet and icon come once for all pages.
"""

from pathlib import Path

import pytest

from kaderwerk.adapters.files.site import write_site
from kaderwerk.bootstrap.figures import snapshot
from kaderwerk.bootstrap.publishing import load_publishable, sample_path
from kaderwerk.core.dossier.frame import Dossier
from tests.html_page import complaints
from tests.large_dossier import large_dossier
from tests.site_links import broken_links

PAGE_BYTES_MAX = 150_000


def sample() -> Dossier:
    return load_publishable(str(sample_path()))


@pytest.fixture(scope="module", params=[sample, large_dossier], ids=["voorbeeld", "groot"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gewicht")
    write_site(snapshot(request.param(), "alles"), folder, "ab" * 32)
    return folder


def test_no_page_is_too_heavy(site: Path) -> None:
    weights = {str(path.relative_to(site)): path.stat().st_size for path in site.rglob("*.html")}
    assert len(weights) > 300
    assert {path: weight for path, weight in weights.items() if weight > PAGE_BYTES_MAX} == {}


def test_pages_in_parts_are_valid_and_every_link_finds_its_place(site: Path) -> None:
    parts = sorted(site.rglob("*~deel-*.html"))
    assert parts
    firsts = {path.with_name(path.name.partition("~")[0] + ".html") for path in parts}
    wrong = {path.name: complaints(path.read_text(encoding="utf-8")) for path in {*parts, *firsts}}
    assert {path: faults for path, faults in wrong.items() if faults} == {}
    assert broken_links(site) == []


def test_the_home_of_the_sample_is_one_page(site: Path) -> None:
    if (site / "voorstellen" / "trainee.html").exists():
        assert not list(site.glob("index~deel-*.html"))
