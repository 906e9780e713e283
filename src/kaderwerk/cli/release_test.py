"""The command that makes versions public."""

import json
from pathlib import Path

import pytest

from kaderwerk import bootstrap
from kaderwerk.cli.conftest import Run

SAMPLE = Path(__file__).parents[3] / "examples" / "diemen-kadernota-2022"


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("uitgave") / "publicatie"
    bootstrap.publish(str(SAMPLE), str(folder), "alles", standing=bootstrap.standing_of("college, 11 mei 2021", ""))
    return folder


@pytest.fixture(scope="module")
def concept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("concept") / "publicatie"
    bootstrap.publish(str(SAMPLE), str(folder), "alles", standing=bootstrap.standing_of("", "2099-07-01T10:00Z"))
    return folder


def test_a_version_without_a_moment_is_public_at_once(run: Run, publication: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    code, out, err = run("release", str(site), "--add", str(publication))
    assert code == 0
    assert out == "", "there is no preview of what is public"
    assert "Versie 1 is openbaar sinds" in err
    assert '<p class="kicker">Diemen</p>' in (site / "versies.html").read_text(encoding="utf-8")
    page = (site / "versies" / "1" / "voorstellen" / "trainee.html").read_text(encoding="utf-8")
    assert "Besluit: college, 11 mei 2021." in page
    code, _, err = run("release", str(site), "--add", str(publication), "--reason", "nog eens")
    assert code == 2
    assert "al als versie 1" in err


def test_a_version_waits_for_its_moment(run: Run, publication: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    code, out, err = run("release", str(site), "--add", str(publication), "--at", "2099-05-12T14:00")
    assert code == 0
    assert "wacht\t2099-05-12T14:00:00+02:00" in err
    assert (site / out.strip()).is_file()
    assert not (site / "index.html").exists()


def test_a_moment_that_is_none_is_refused(run: Run, publication: Path, tmp_path: Path) -> None:
    code, _, err = run("release", str(tmp_path / "site"), "--add", str(publication), "--at", "volgende week")
    assert code == 2
    assert "geen moment" in err
    assert not (tmp_path / "site").exists()


def test_a_page_of_a_version_still_carries_its_proposals(run: Run, publication: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    run("release", str(site), "--add", str(publication))
    _, before, _ = run("read", str(publication / "index.html"), "--json")
    _, after, err = run("read", str(site / "versies" / "1" / "index.html"), "--json")
    amounts = [one["bedragen"] for one in json.loads(after)]
    assert amounts == [one["bedragen"] for one in json.loads(before)]
    assert len(amounts) > 10
    assert "veranderd" not in err


def test_another_decision_than_the_publication_shows_is_refused(run: Run, publication: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    code, _, err = run("release", str(site), "--add", str(publication), "--decision", "nr. 99")
    assert code == 2
    assert 'noemt een ander besluit: "college, 11 mei 2021"' in err
    assert not (site / "versies").exists()


def test_the_embargo_of_a_publication_is_the_moment_of_its_version(run: Run, concept: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    code, out, err = run("release", str(site), "--add", str(concept))
    assert code == 0
    assert "Versie 1 staat klaar voor 1 juli 2099 om 12.00 uur." in err
    preview = (site / out.strip()).read_text(encoding="utf-8")
    assert "Versie 1 wordt openbaar op 1 juli 2099 om 12.00 uur. Er is nog geen besluit." in preview
    assert "<dt>Openbaar vanaf</dt><dd>1 juli 2099 om 12.00 uur; tot dan onder embargo</dd>" in preview
    code, _, err = run("release", str(tmp_path / "ander"), "--add", str(concept), "--at", "2099-07-01T10:00")
    assert code == 2
    assert "ander --embargo" in err


def test_a_moment_that_has_passed_is_told_as_the_moment_it_became_public(
    run: Run, publication: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    code, _, _ = run("release", str(site), "--add", str(publication), "--at", "2001-01-01T00:00")
    assert code == 0
    versions = (site / "versies.json").read_text(encoding="utf-8")
    assert "openbaar_sinds" in versions
    assert "2001" not in versions


@pytest.mark.parametrize(
    "base",
    [
        "javascript:alert(1)",
        "foo bar",
        "voorbeeld.nl",
        "ftp://voorbeeld.nl/",
        "https://",
        "https://a.nl/?x=1",
        "//a.nl",
        "https://a.nl/a b",
        "https://a.nl/#top",
        "http://[a/",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(run: Run, publication: Path, tmp_path: Path, base: str) -> None:
    code, _, err = run("release", str(tmp_path / "site"), "--add", str(publication), "--base", base)
    assert code == 2
    assert "geen adres van een site" in err
    assert not (tmp_path / "site").exists()


def test_a_feed_without_full_addresses_is_told_until_there_is_an_address(
    run: Run, publication: Path, tmp_path: Path
) -> None:
    _, _, err = run("release", str(tmp_path / "een"), "--add", str(publication))
    assert "De feed heeft nog geen volledige adressen" in err
    _, _, err = run("release", str(tmp_path / "een"))
    assert "volledige adressen" not in err, "a timer tells it once"
    _, _, err = run("release", str(tmp_path / "twee"), "--add", str(publication), "--base", "https://a.nl/k")
    assert "volledige adressen" not in err
    feed = (tmp_path / "twee" / "feed.xml").read_text(encoding="utf-8")
    assert 'href="https://a.nl/k/versies/1/index.html"' in feed
