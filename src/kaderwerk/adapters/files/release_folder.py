"""The folder of versions: what waits stands in a room of its own, what is public in the site that a web server shows.

The site holds ``versies/1``, ``versies/2`` and so on, each a whole publication, and pages that lead to the one that
stands. All that changes is written beside its place first, and then changes names in one go: after a fault the old one
still stands and nothing new is there.
"""

import datetime
import fcntl
import hashlib
import json
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from kaderwerk.adapters.files.carrier_disk import replace_whole
from kaderwerk.adapters.files.folder_swap import recover, staged_file, staged_folder, swap_all, swap_in
from kaderwerk.adapters.files.publication import SUMS_FILE
from kaderwerk.adapters.files.publication_open_data import SNAPSHOT_FILE
from kaderwerk.adapters.files.published_claims import changed_page
from kaderwerk.core.problems import DossierRejectedError, Problem
from kaderwerk.core.releases.publication_terms import Asked, Published, asked_release
from kaderwerk.core.releases.register import (
    Register,
    Release,
    added,
    current,
    due,
    public_json,
    read_register,
    register_json,
    successor,
    with_public,
)
from kaderwerk.parts import json_text
from kaderwerk.parts.feed import FEED_FILE, feed
from kaderwerk.parts.pages.versions import doorway_page, versions_page
from kaderwerk.parts.release_note import ReleaseNote, preview_note, public_note, with_note
from kaderwerk.parts.themes import THEME_FILE
from kaderwerk.parts.versions_catalogue import VERSIONS_CATALOGUE, versions_catalogue

_REGISTER, _LOCK, _BASE = "register.json", "slot", "adres"
_VERSIONS, _PREVIEWS = "versies", "voorvertoning"
_TOKEN_BYTES = 24
_NOTHING_HERE = (
    '<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8"><title>Leeg</title></head>\n'
    "<body></body>\n</html>\n"
)


@dataclass(frozen=True, kw_only=True)
class ReleaseFolder:
    """``site`` is what a web server shows, ``room`` what it does not: the register and the versions that wait."""

    site: Path
    room: Path

    def register(self) -> Register:
        """Return all versions, those that wait as well.

        Raises:
            QuestionError: the register cannot be read.
        """
        file = self.room / _REGISTER
        return read_register(json.loads(file.read_bytes())) if file.exists() else ()

    def add(self, publication: Path, asked: Asked, base: str = "") -> Release:
        """Put a publication in the waiting room, and its preview in the site; return it with its number and secret.

        ``base`` is the address of the site, for the feed; the last one given holds.

        Raises:
            DossierRejectedError: the folder is no whole publication of Kaderwerk.
            QuestionError: it stands there already, follows another without a reason, lacks a decision, or says
                something else than is asked.
        """
        sums = checked_sums(publication)
        with self._locked():
            token = secrets.token_urlsafe(_TOKEN_BYTES)
            register = added(self.register(), asked_release(_published(publication, sums), asked, token))
            one = register[-1]
            _copy(publication, self.room / str(one.number), lambda page, _: page)
            preview = partial(_noted, note=lambda _: preview_note(one))
            _copy(publication, self.site / _PREVIEWS / token, preview)
            replace_whole(self.site / _PREVIEWS / "index.html", _NOTHING_HERE.encode())
            if base:
                replace_whole(self.room / _BASE, base.encode())
            replace_whole(self.room / _REGISTER, json_text.canonical(register_json(register)))
        return one

    def release(self, now: datetime.datetime) -> list[Release]:
        """Make public what is due, and let the older versions say so; return what became public.

        Every page and file is written under a hidden name first; then all change names, the new version before what
        leads to it. After an error nothing new is to be seen. What a run that died left is finished by the next call.
        """
        with self._locked():
            register = self.register()
            fresh = due(register, now)
            if not fresh and not any(one.is_public for one in register):
                return []
            numbers = [one.number for one in fresh]
            register = with_public(register, numbers, now)
            with ExitStack() as staged:
                swap_all(list(self._staged(staged, register, numbers)))
            for one in fresh:
                shutil.rmtree(self.site / _PREVIEWS / one.token, ignore_errors=True)
                shutil.rmtree(self.room / str(one.number), ignore_errors=True)
        return [one for one in register if one.number in {other.number for other in fresh}]

    def base(self) -> str:
        """Return the address of the site that was given last, empty when none was."""
        return (self.room / _BASE).read_text(encoding="utf-8") if (self.room / _BASE).exists() else ""

    def _staged(self, staged: ExitStack, register: Register, fresh: Sequence[int]) -> Iterator[tuple[Path, Path]]:
        """Write what changes beside its place, in the order in which it may be seen: the register last."""
        public = [one for one in register if one.is_public]
        sources = {one.number: self._source(one.number, fresh) for one in public}
        for one in sorted(public, key=lambda one: one.number not in fresh):
            target, source = self.site / _VERSIONS / str(one.number), sources[one.number]
            change = _marking(register, one)
            if source != target or any(html != change(html, root) for _, html, root in _pages(target)):
                yield staged.enter_context(_staged_copy(source, target, change)), target
        newest = current(register)
        has_theme = newest is not None and (sources[newest.number] / "assets" / THEME_FILE).is_file()
        for path, content in self._front(register, has_theme=has_theme):
            if path.is_file() and path.read_bytes() == content:
                continue
            yield staged.enter_context(staged_file(path, content)), path

    def _source(self, number: int, fresh: Sequence[int]) -> Path:
        """Where a version stands: in the waiting room, or in the site since it is public."""
        return (self.room if number in fresh else self.site / _VERSIONS) / str(number)

    def _front(self, register: Register, *, has_theme: bool) -> Iterator[tuple[Path, bytes]]:
        base = self.base()
        yield self.site / "versies.json", json_text.canonical(public_json(register))
        yield self.site / VERSIONS_CATALOGUE, json_text.canonical(versions_catalogue(register, base))
        yield self.site / FEED_FILE, feed(register, base).encode()
        yield self.site / "versies.html", versions_page(register, has_theme=has_theme).encode()
        yield self.site / "index.html", doorway_page(register, has_theme=has_theme).encode()
        yield self.room / _REGISTER, json_text.canonical(register_json(register))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Let one program at a time change the folder; what waits is for nobody else on the machine to read."""
        self.room.mkdir(parents=True, exist_ok=True)
        self.room.chmod(0o700)
        self.site.mkdir(parents=True, exist_ok=True)
        with (self.room / _LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for folder in (self.site, self.site / _VERSIONS, self.site / _PREVIEWS, self.room):
                recover(folder)
            yield


def checked_sums(publication: Path) -> str:
    """Return the SHA-256 of the list of files of a publication, after every file was held against it.

    Raises:
        DossierRejectedError: a file lacks, is another, or stands beside the list.
    """
    sums = publication / SUMS_FILE
    if not sums.is_file():
        raise _refused(sums, None, "een map die kaderwerk publish heeft geschreven", "Publiceer het dossier eerst.")
    content = sums.read_bytes()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in content.decode().splitlines())}
    problems = []
    for name, digest in listed.items():
        file = publication / name
        found = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None
        if found != digest:
            what = "geen bestand" if found is None else "een ander bestand"
            problems.append(_problem(file, what, "het bestand dat is gepubliceerd", "Publiceer het dossier opnieuw."))
    for file in sorted(publication.rglob("*")):
        name = file.relative_to(publication).as_posix()
        if not file.is_dir() and name not in listed and name != SUMS_FILE:
            problems.append(_problem(file, name, "alleen bestanden van de publicatie", "Haal het bestand weg."))
    if problems:
        raise DossierRejectedError(tuple(problems))
    return hashlib.sha256(content).hexdigest()


def _published(publication: Path, sums: str) -> Published:
    """Return what the snapshot of a publication says of it."""
    content = (publication / SNAPSHOT_FILE).read_bytes()
    snapshot = json.loads(content)
    features = snapshot["dossier"]
    embargo = snapshot.get("openbaar_vanaf")
    return Published(
        title=features["titel"],
        organisation=_name_of(features["organisatie"], snapshot.get("tabellen", {}).get("organisaties")),
        fingerprint=hashlib.sha256(content).hexdigest(),
        sums=sums,
        status=features.get("status", ""),
        decision=snapshot.get("besluit", ""),
        embargo=None if embargo is None else datetime.datetime.fromisoformat(embargo),
    )


def _name_of(organisation: str, table: dict[str, Any] | None) -> str:
    """Return the name of an organisation in a table of the snapshot, its id when it is not there."""
    if table is None:
        return organisation
    key, name = (table["kolommen"].index(one) for one in ("organisatie", "naam"))
    return next((str(row[name]) for row in table["rijen"] if str(row[key]) == organisation), organisation)


def _copy(source: Path, target: Path, change: Callable[[str, str], str]) -> None:
    """Copy a publication as a whole; ``change`` gets each page and the path from it to the folder."""
    with _staged_copy(source, target, change) as staging:
        swap_in(staging, target)


@contextmanager
def _staged_copy(source: Path, target: Path, change: Callable[[str, str], str]) -> Iterator[Path]:
    """Give a copy under a hidden name beside a place, gone afterwards unless it was swapped in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with staged_folder(target) as staging:
        _copy_files(source, staging)
        _rewrite(staging, change)
        yield staging


def _copy_files(source: Path, target: Path) -> None:
    """Copy the files of a folder into another; the first that the system refuses ends it with the reason."""
    for path in sorted(source.rglob("*")):
        copied = target / path.relative_to(source)
        if path.is_dir():
            copied.mkdir()
        else:
            shutil.copyfile(path, copied)


def _marking(register: Register, one: Release) -> Callable[[str, str], str]:
    """Return what lets a page of a public version say which version it is."""
    after = successor(register, one.number)
    return partial(_noted, note=lambda root: public_note(one, after, f"{root}../../"))


def _noted(page: str, root: str, *, note: Callable[[str], ReleaseNote]) -> str:
    return changed_page(page, lambda html: with_note(html, note(root)))


def _rewrite(folder: Path, change: Callable[[str, str], str]) -> None:
    is_changed = False
    for file, before, root in _pages(folder):
        after = change(before, root)
        if after != before:
            replace_whole(file, after.encode())
            is_changed = True
    if is_changed:
        names = sorted(
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*")
            if path.is_file() and path.name != SUMS_FILE
        )
        lines = "".join(f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
        replace_whole(folder / SUMS_FILE, lines.encode())


def _pages(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Yield each page of a version with what it holds and the path from it to the folder."""
    for file in sorted(folder.rglob("*.html")):
        yield file, file.read_text(encoding="utf-8"), "../" * (len(file.relative_to(folder).parts) - 1)


def _problem(path: Path, found: str | None, expected: str, remedy: str) -> Problem:
    return Problem(place=str(path), found=found, expected=expected, remedy=remedy)


def _refused(path: Path, found: str | None, expected: str, remedy: str) -> DossierRejectedError:
    return DossierRejectedError((_problem(path, found, expected, remedy),))
