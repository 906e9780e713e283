"""A dossier as a folder of CSV files with a Data Package descriptor: read it, or write it whole."""

import secrets
import shutil
from pathlib import Path

from kaderwerk.adapters.files.carrier_disk import read_limited, sync_folder, write_synced
from kaderwerk.adapters.files.folder_package import PACKAGE_FILE, package_text
from kaderwerk.adapters.files.folder_table import read_table_file, table_bytes
from kaderwerk.application.system_reason import system_reason
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.problems import DossierRejectedError, Problem

_FRAME_FILE = "dossier.csv"


def read_folder(path: Path) -> RawDossier:
    """Read every table of a folder; files that are no table stand in ``problems``.

    Raises:
        DossierRejectedError: there is no folder, or it holds no table.
    """
    try:
        files = table_files(path)
    except FileNotFoundError:
        raise _refused(
            path, expected="een map met CSV-bestanden", remedy="De map bestaat niet; kijk naar de naam."
        ) from None
    except OSError as error:
        raise _refused(
            path, found=system_reason(error), expected="een leesbare map", remedy="Kijk naar de rechten."
        ) from None
    if not files:
        remedy = f"Zet er tabellen in, zoals {_FRAME_FILE}; kaderwerk template maakt een leeg dossier."
        raise _refused(path, expected="een map met minstens een CSV-bestand", remedy=remedy)
    tables, problems, unread = [], [], []
    for file in files:
        try:
            tables.append(read_table_file(file.name, read_limited(file)))
        except OSError as error:
            remedy = "Kijk naar de rechten van het bestand."
            problems.append(
                Problem(place=file.name, found=system_reason(error), expected="een leesbaar bestand", remedy=remedy)
            )
            unread.append(file.stem)
        except DossierRejectedError as rejected:
            problems += rejected.problems
            unread.append(file.stem)
    return RawDossier(place=path.name, tables=tables, problems=problems, unread=frozenset(unread))


def table_files(path: Path) -> list[Path]:
    """Return the CSV files directly in a folder, by name."""
    return sorted(file for file in path.iterdir() if _is_table_name(file.name) and file.is_file())


def write_folder(raw: RawDossier, path: Path) -> None:
    """Write a dossier as a folder; on an error the folder stays as it was.

    An existing folder is replaced table by table when it holds a dossier and nothing that Kaderwerk does not know.

    Raises:
        DossierRejectedError: something else stands there, or the disk refuses.
    """
    path = path.absolute()
    try:
        _check_target(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Beside the target: a rename is whole only within one file system.
        staging = path.parent / f".{path.name}.{secrets.token_hex(8)}"
        staging.mkdir()
        try:
            _write_files(raw, staging)
            if path.exists():
                _replace_files(staging, path)
            else:
                staging.rename(path)
                sync_folder(path.parent)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        remedy = "Kijk naar de rechten en de vrije ruimte. De map is niet veranderd."
        raise _refused(
            path, found=system_reason(error), expected="een map waarin te schrijven is", remedy=remedy
        ) from error


def _check_target(path: Path) -> None:
    if not path.exists():
        return
    if not path.is_dir():
        raise _refused(path, found="een bestand", expected="een map", remedy="Kies een andere naam.")
    names = sorted(entry.name for entry in path.iterdir() if not entry.name.startswith("."))
    foreign = [name for name in names if not (_is_ours(name) and (path / name).is_file())]
    if foreign:
        remedy = "Kies een andere map: deze wordt niet overschreven."
        raise _refused(path, found=foreign[0], expected="een map met alleen een dossier", remedy=remedy)
    if any(_is_table_name(name) for name in names) and _FRAME_FILE not in names:
        remedy = "Kies een andere map: deze CSV-bestanden zijn geen dossier en worden niet overschreven."
        raise _refused(path, expected=f"een dossier, met {_FRAME_FILE}", remedy=remedy)


def _write_files(raw: RawDossier, folder: Path) -> None:
    for table in raw.tables:
        write_synced(folder / f"{table.name}.csv", table_bytes(table))
    write_synced(folder / PACKAGE_FILE, package_text(raw).encode())
    sync_folder(folder)


def _replace_files(staging: Path, path: Path) -> None:
    written = sorted(staging.iterdir())
    ours = [*table_files(path), path / PACKAGE_FILE]
    before = {file: file.read_bytes() for file in ours if file.is_file()}
    try:
        for file in written:
            file.replace(path / file.name)
        for file in before.keys() - {path / file.name for file in written}:
            file.unlink()
    except OSError:
        for file in written:
            (path / file.name).unlink(missing_ok=True)
        for file, content in before.items():
            file.write_bytes(content)
        raise
    sync_folder(path)


def _is_table_name(name: str) -> bool:
    return name.lower().endswith(".csv") and not name.startswith(".")


def _is_ours(name: str) -> bool:
    return _is_table_name(name) or name == PACKAGE_FILE or name.lower().startswith("readme")


def _refused(path: Path, *, expected: str, remedy: str, found: str | None = None) -> DossierRejectedError:
    return DossierRejectedError((Problem(place=str(path), found=found, expected=expected, remedy=remedy),))
