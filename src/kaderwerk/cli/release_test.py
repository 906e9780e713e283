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
    bootstrap.publish(str(SAMPLE), str(folder), "alles")
    return folder


def test_a_version_without_a_moment_is_public_at_once(run: Run, publication: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    code, out, err = run("release", str(site), "--add", str(publication), "--decision", "college, 11 mei 2021")
    assert code == 0
    assert out == "", "there is no preview of what is public"
    assert "Versie 1 is openbaar." in err
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
