"""Versions in a folder: whole, at an address that stays, public from their moment and never before."""

import datetime
import hashlib
import json
from pathlib import Path

import pytest

from kaderwerk.adapters.files import release_folder
from kaderwerk.adapters.files.release_folder import ReleaseFolder
from kaderwerk.core.problems import DossierRejectedError
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.releases.publication_terms import Asked

NOON = datetime.datetime(2026, 5, 12, 12, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)
PAGE = (
    '<!doctype html>\n<html lang="nl">\n<head>\n<title>{title}</title>\n</head>\n<body>\n<header></header>\n'
    "<main>{title}</main>\n</body>\n</html>\n"
)


def publication(folder: Path, title: str, **said: str) -> Path:
    """A publication of two pages, a snapshot and the list of files."""
    about = {"besluit": "raad, nr 7", **said}
    snapshot = json.dumps({**about, "dossier": {"titel": title, "organisatie": "Diemen"}})
    files = {
        "index.html": PAGE.format(title=title),
        "cijfers/een.html": PAGE.format(title="een"),
        "snapshot.json": snapshot,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    sums = "".join(f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n" for name, text in sorted(files.items()))
    (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
    return folder


def fresh(moment: datetime.datetime = NOON, reason: str = "") -> Asked:
    return Asked(now=NOON - datetime.timedelta(days=1), at=moment, reason=reason)


@pytest.fixture
def folder(tmp_path: Path) -> ReleaseFolder:
    return ReleaseFolder(site=tmp_path / "site", room=tmp_path / "wachtkamer")


def sums_hold(version: Path) -> bool:
    lines = (version / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {
        path.relative_to(version).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in version.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    return listed == found


def test_nothing_of_a_version_is_in_the_site_before_its_minute_but_a_preview_nobody_guesses(
    folder: ReleaseFolder, tmp_path: Path
) -> None:
    one = folder.add(publication(tmp_path / "eerste", "Kadernota"), fresh())
    assert folder.release(NOON - datetime.timedelta(seconds=1)) == []
    assert sorted(path.name for path in folder.site.iterdir()) == ["voorvertoning"]
    assert len(one.token) == 32
    preview = (folder.site / "voorvertoning" / one.token / "index.html").read_text(encoding="utf-8")
    assert "Voorvertoning, onder embargo: nog niet openbaar." in preview
    assert 'content="noindex"' in preview
    assert "Kadernota" not in (folder.site / "voorvertoning" / "index.html").read_text(encoding="utf-8")
    assert folder.room.stat().st_mode & 0o777 == 0o700


def test_at_its_minute_a_version_is_whole_at_its_address_and_the_front_leads_to_it(
    folder: ReleaseFolder, tmp_path: Path
) -> None:
    one = folder.add(publication(tmp_path / "eerste", "Kadernota"), fresh(), "https://voorbeeld.nl/k/")
    assert [found.number for found in folder.release(NOON)] == [1]
    version = folder.site / "versies" / "1"
    assert sums_hold(version)
    page = (version / "cijfers" / "een.html").read_text(encoding="utf-8")
    assert "Dit is versie 1, openbaar sinds 12 mei 2026 om 14.00 uur. Besluit: raad, nr 7." in page
    assert 'href="../../../versies.html"' in page
    assert 'url=versies/1/index.html"' in (folder.site / "index.html").read_text(encoding="utf-8")
    assert "https://voorbeeld.nl/k/versies/1/index.html" in (folder.site / "feed.xml").read_text(encoding="utf-8")
    assert json.loads((folder.site / "versies.json").read_text(encoding="utf-8"))["geldend"] == 1
    assert not (folder.site / "voorvertoning" / one.token).exists()
    assert not (folder.room / "1").exists()


def test_a_correction_keeps_the_old_version_and_says_on_each_page_what_took_its_place(
    folder: ReleaseFolder, tmp_path: Path
) -> None:
    folder.add(publication(tmp_path / "eerste", "Kadernota"), fresh())
    folder.release(NOON)
    data = (folder.site / "versies" / "1" / "snapshot.json").read_bytes()
    folder.add(
        publication(tmp_path / "tweede", "Kadernota, verbeterd"), fresh(NOON + MINUTE, "Een bedrag klopte niet.")
    )
    assert [found.number for found in folder.release(NOON + MINUTE)] == [2]
    old = folder.site / "versies" / "1"
    assert (old / "snapshot.json").read_bytes() == data
    assert sums_hold(old)
    page = (old / "cijfers" / "een.html").read_text(encoding="utf-8")
    assert "Deze versie geldt niet meer." in page
    assert "Een bedrag klopte niet." in page
    assert 'href="../../../versies/2/index.html"' in page
    versions = (folder.site / "versies.html").read_text(encoding="utf-8")
    assert versions.index("Versie 2") < versions.index("Versie 1")
    catalogue = json.loads((folder.site / "versies.jsonld").read_text(encoding="utf-8"))
    replaced = {one["@id"]: one.get("vervangen_door") for one in catalogue["@graph"]}
    assert replaced["versies/1/datapackage.json"] == "versies/2/datapackage.json"
    assert replaced["versies/2/datapackage.json"] is None
    before = {path: path.read_bytes() for path in folder.site.rglob("*") if path.is_file()}
    assert folder.release(NOON + 2 * MINUTE) == []
    assert {path: path.read_bytes() for path in folder.site.rglob("*") if path.is_file()} == before


def test_a_fault_halfway_leaves_the_old_version_and_the_next_call_finishes(
    folder: ReleaseFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.add(publication(tmp_path / "eerste", "Kadernota"), fresh())
    folder.release(NOON)
    folder.add(publication(tmp_path / "tweede", "Beter"), fresh(NOON, "Beter."))
    for name in ("_staged_copy", "_marking", "staged_file", "swap_all"):
        with monkeypatch.context() as patched:

            def fails(*_: object) -> None:
                raise OSError(28, "No space left on device")

            patched.setattr(release_folder, name, fails)
            with pytest.raises(OSError, match="No space"):
                folder.release(NOON)
        assert 'url=versies/1/index.html"' in (folder.site / "index.html").read_text(encoding="utf-8"), name
        assert [one.is_public for one in folder.register()] == [True, False]
        assert [path.name for path in (folder.site / "versies").iterdir()] == ["1"]
    assert [one.number for one in folder.release(NOON)] == [2]
    assert sums_hold(folder.site / "versies" / "2")


def test_only_a_whole_publication_is_taken(folder: ReleaseFolder, tmp_path: Path) -> None:
    made = publication(tmp_path / "eerste", "Kadernota")
    (made / "index.html").write_text("anders", encoding="utf-8")
    (made / "extra.txt").write_text("van een ander", encoding="utf-8")
    with pytest.raises(DossierRejectedError) as refused:
        folder.add(made, fresh())
    sentences = [problem.sentence for problem in refused.value.problems]
    assert len(sentences) == 2
    assert "een ander bestand" in sentences[0]
    assert "extra.txt" in sentences[1]
    with pytest.raises(DossierRejectedError, match="1 fout"):
        folder.add(tmp_path / "niets", fresh())
    assert folder.register() == ()


def test_a_late_timer_tells_when_a_version_really_became_public(folder: ReleaseFolder, tmp_path: Path) -> None:
    folder.add(publication(tmp_path / "eerste", "Kadernota"), fresh())
    (one,) = folder.release(NOON + 37 * MINUTE)
    assert one.moment == NOON + 37 * MINUTE
    page = (folder.site / "versies" / "1" / "index.html").read_text(encoding="utf-8")
    assert "openbaar sinds 12 mei 2026 om 14.37 uur" in page
    shown = json.loads((folder.site / "versies.json").read_text(encoding="utf-8"))
    assert shown["uitgaven"][0]["openbaar_sinds"] == "2026-05-12T12:37:00+00:00"


def test_a_version_takes_the_decision_and_the_embargo_that_its_snapshot_names(
    folder: ReleaseFolder, tmp_path: Path
) -> None:
    made = publication(tmp_path / "eerste", "Kadernota", openbaar_vanaf="2026-05-12T16:00:00+02:00")
    one = folder.add(made, Asked(now=NOON))
    assert (one.decision, one.moment) == ("raad, nr 7", NOON + 120 * MINUTE)
    with pytest.raises(QuestionError, match="ander besluit"):
        folder.add(made, Asked(now=NOON, decision="raad, nr 8"))
    bare = publication(tmp_path / "tweede", "Kadernota", besluit="")
    with pytest.raises(QuestionError, match="noemt geen besluit"):
        folder.add(bare, Asked(now=NOON, reason="Beter."))
    assert len(folder.register()) == 1


def test_a_version_that_follows_says_why(folder: ReleaseFolder, tmp_path: Path) -> None:
    folder.add(publication(tmp_path / "eerste", "Kadernota"), fresh())
    with pytest.raises(QuestionError, match="--reason"):
        folder.add(publication(tmp_path / "tweede", "Beter"), fresh())
    assert len(folder.register()) == 1
