"""A disk that is full, or refuses, at any step of publish and release leaves the old version whole, and says so."""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.adapters.files import beside, carrier_disk, folder_swap, publication
from kaderwerk.adapters.files.publication import write_publication
from kaderwerk.adapters.files.publication_formats import FORMATS
from kaderwerk.adapters.files.release_folder import ReleaseFolder

# The versions that the tests of releases make: two pages, a snapshot and the list of files.
from kaderwerk.adapters.files.release_folder_test import NOON, fresh
from kaderwerk.adapters.files.release_folder_test import publication as small_publication
from kaderwerk.application.system_reason import system_reason
from kaderwerk.core.problems import DossierRejectedError
from kaderwerk.core.publication.snapshot import Snapshot
from tests.contracts.publication_test import snapshot_of

_STEPS_MOST = 400


class FullDisk:
    """Lets so many writes pass, and refuses every one after it.

    A name can be refused too, when its folder has to grow; back to the name that it had, it always can.
    """

    def __init__(self, patched: pytest.MonkeyPatch, passing: int) -> None:
        self.passing = passing
        self.was_full = False
        for owner, name in (
            (Path, "write_bytes"),
            (Path, "write_text"),
            (Path, "mkdir"),
            (Path, "rename"),
            (Path, "replace"),
            (carrier_disk, "write_synced"),
            (folder_swap, "write_synced"),
            (folder_swap, "exchange"),
            (shutil, "copyfile"),
        ):
            is_name = name in ("rename", "replace", "exchange")
            patched.setattr(owner, name, self._counted(getattr(owner, name), is_name=is_name))

    def _counted(self, real: Callable[..., Any], *, is_name: bool) -> Callable[..., Any]:
        def write(*given: Any, **named: Any) -> Any:
            if self.passing <= 0 and not (is_name and self.was_full):
                self.was_full = True
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.passing -= 1
            return real(*given, **named)

        return write


def refusal(run: Callable[[], object]) -> Exception | None:
    """Return why something was refused, None when it was not."""
    try:
        run()
    except (DossierRejectedError, OSError) as error:
        return error
    return None


def content(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def sums_hold(version: Path) -> bool:
    lines = (version / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    return listed == {name: digest for name, digest in content(version).items() if name != "SHA256SUMS"}


def site(folder: ReleaseFolder) -> dict[str, str]:
    """The digest of every file of a site and its register; the token of a preview is another each time."""
    return content(folder.site) | {"register": (folder.room / "register.json").read_text(encoding="utf-8")}


def small_site(snapshot: Snapshot, target: Path, fingerprint: str, downloads: object = ()) -> None:  # noqa: ARG001
    for name in ("index.html", "voorstellen/een.html", "uitleg/saldo/basis.html"):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(fingerprint.encode())


@pytest.fixture(params=["exchange", "two renames"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that exchanges two names at once, and one that cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(folder_swap, "exchange", lambda *_: False)


def test_publishing_on_a_full_disk_leaves_the_old_publication(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The formats that need no compiler: what is tried is the disk.
    monkeypatch.setattr(publication, "FORMATS", [one for one in FORMATS if one.code != "pdf"])
    # Its steps are counted in this process: a copy would count its own.
    monkeypatch.setattr(beside, "_CAN_COPY", False)
    target = tmp_path / "uit"
    write_publication(snapshot_of(), target, small_site)
    old = content(target)
    newer = snapshot_of(begroting="post | soort | aard | 2022\nzorg | baten | structureel | 1")
    for passing in range(_STEPS_MOST):
        with monkeypatch.context() as patched:
            disk = FullDisk(patched, passing)
            told = refusal(partial(write_publication, newer, target, small_site))
        if not disk.was_full:
            break
        assert isinstance(told, DossierRejectedError)
        sentence = told.problems[0].sentence
        assert "de schijf is vol" in sentence
        assert "Een eerdere publicatie is niet veranderd." in sentence
        assert content(target) == old, passing
        assert [one.name for one in tmp_path.iterdir()] == ["uit"], passing
    else:
        pytest.fail("publishing never ends")
    assert passing > 20
    assert sums_hold(target)
    assert content(target) != old


@pytest.mark.parametrize("can_exchange", [True, False])
def test_when_the_new_folder_cannot_take_its_place_the_old_one_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    snapshot, folder = snapshot_of(), tmp_path / "uit"
    write_publication(snapshot, folder, small_site)
    before = content(tmp_path)
    rename, refusals = Path.rename, [OSError(13, "Permission denied")]

    def refuse_once(self: Path, target: Path) -> Path:
        if target == folder and refusals:
            raise refusals.pop()
        return rename(self, target)

    def exchange(one: Path, other: Path) -> bool:
        # A system that exchanges two names does it here; one that cannot goes on with two renames.
        if can_exchange:
            refuse_once(one, other)
        return can_exchange

    monkeypatch.setattr(Path, "rename", refuse_once)
    monkeypatch.setattr(folder_swap, "exchange", exchange)
    with pytest.raises(DossierRejectedError) as refused:
        write_publication(snapshot, folder, small_site)
    assert "geen toestemming" in refused.value.problems[0].sentence
    assert content(tmp_path) == before


@pytest.mark.usefixtures("system")
def test_releasing_on_a_full_disk_leaves_the_old_version_and_the_next_call_finishes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [small_publication(tmp_path / name, name) for name in ("eerste", "tweede")]
    for passing in range(_STEPS_MOST):
        folder = ReleaseFolder(site=tmp_path / f"site{passing}", room=tmp_path / f"kamer{passing}")
        folder.add(made[0], fresh())
        folder.release(NOON)
        folder.add(made[1], fresh(NOON, "Beter."))
        old = folder.site / "versies" / "1"
        before = site(folder)
        with monkeypatch.context() as patched:
            disk = FullDisk(patched, passing)
            told = refusal(partial(folder.release, NOON))
        assert not disk.was_full or (isinstance(told, OSError) and system_reason(told) == "de schijf is vol")
        assert sums_hold(old), f"after {passing} steps the old version is not whole"
        if not disk.was_full:
            break
        assert site(folder) == before, f"after {passing} steps something new is to be seen"
        folder.release(NOON)
        assert 'url=versies/2/index.html"' in (folder.site / "index.html").read_text(encoding="utf-8")
        assert sums_hold(old)
        assert sums_hold(folder.site / "versies" / "2")
        assert all(one.is_public for one in folder.register())
        left = [one.name for one in folder.site.rglob(".*")]
        assert left == [], f"after {passing} steps this was left"
    else:
        pytest.fail("releasing never ends")
    assert passing > 10
