"""A whole publication as a folder: pages, PDF, workbook, open data and the snapshot, all or nothing."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kaderwerk.adapters.files.beside import Partner, PartnerGoneError, beside
from kaderwerk.adapters.files.folder_swap import recover, staged_folder, swap_in
from kaderwerk.adapters.files.publication_formats import FORMATS, Files, offered
from kaderwerk.application.system_reason import system_reason
from kaderwerk.core.problems import DossierRejectedError, Problem
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts import json_text
from kaderwerk.parts.edition import Download, Edition

SUMS_FILE = "SHA256SUMS"
"""Every other file with its SHA-256, in the form that ``sha256sum --check`` reads."""


class SiteWriter(Protocol):
    """Writes the pages of a snapshot below a folder that may hold other files."""

    def __call__(self, snapshot: Snapshot, target: Path, fingerprint: str, downloads: Sequence[Download] = ()) -> None:
        """Write every page."""


def write_publication(snapshot: Snapshot, target: Path, site_writer: SiteWriter) -> str:
    """Write a publication and return its fingerprint: the SHA-256 of ``snapshot.json``.

    Everything is written beside the target first. A publication that stands there is replaced as a whole; on any
    error it stays as it was. What an earlier run that died left beside it is put back or removed. The same snapshot
    gives the same bytes.

    Raises:
        DossierRejectedError: something else stands there, or the disk refuses.
    """
    target = target.resolve()
    content = json_text.canonical(snapshot.document())
    fingerprint = json_text.fingerprint(content)
    downloads = offered(snapshot)
    edition = Edition(snapshot=snapshot, fingerprint=fingerprint, downloads=downloads)

    def write_formats(*, are_compiled: bool) -> None:
        for one in FORMATS:
            if one.is_compiled == are_compiled:
                _write_files(staging, one.make(edition, content))

    def write_pages(partner: Partner) -> None:
        site_writer(snapshot, staging, fingerprint, downloads)
        write_formats(are_compiled=False)
        partner.tell(None)

    try:
        recover(target.parent, target.name)
        _check_target(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with staged_folder(target) as staging:
            with beside(write_pages) as other:
                write_formats(are_compiled=True)
                other.hear()
            _write_sums(staging)
            swap_in(staging, target)
    except PartnerGoneError as error:
        remedy = "Sluit andere programma’s en probeer het opnieuw. Een eerdere publicatie is niet veranderd."
        raise _refused(target, found=str(error), expected="genoeg geheugen voor de pagina’s", remedy=remedy) from error
    except OSError as error:
        remedy = "Kijk naar de rechten en de vrije ruimte. Een eerdere publicatie is niet veranderd."
        raise _refused(
            target, found=system_reason(error), expected="een map waarin te schrijven is", remedy=remedy
        ) from error
    return fingerprint


def _write_files(folder: Path, files: Files) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _write_sums(folder: Path) -> None:
    sums = "".join(f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in _names(folder))
    (folder / SUMS_FILE).write_text(sums, encoding="utf-8", newline="\n")


def _names(folder: Path) -> list[str]:
    """The files below a folder, as paths from it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _check_target(target: Path) -> None:
    """Refuse to replace what is no publication, or holds a file that no publication of Kaderwerk wrote."""
    if not target.exists():
        return
    if not target.is_dir():
        raise _refused(target, found="een bestand", expected="een map", remedy="Kies een andere naam.")
    names = _names(target)
    sums = target / SUMS_FILE
    lines = sums.read_text(encoding="utf-8", errors="replace").splitlines() if sums.is_file() else []
    known = {line.partition("  ")[2] for line in lines} | {SUMS_FILE}
    foreign = [name for name in names if name not in known]
    if foreign:
        expected = "een lege map, of een eerdere publicatie zonder andere bestanden"
        remedy = "Kies een andere map, of haal dit bestand weg: het wordt niet overschreven."
        raise _refused(target, found=foreign[0], expected=expected, remedy=remedy)


def _refused(path: Path, *, expected: str, remedy: str, found: str | None) -> DossierRejectedError:
    return DossierRejectedError((Problem(place=str(path), found=found, expected=expected, remedy=remedy),))
