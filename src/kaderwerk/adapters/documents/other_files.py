"""Files and folders that are no document to read: what they are, and what to do with them."""

import json
import re
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from kaderwerk.adapters.documents.content_kind import EXCEL, HTML, content_kind, suffix_remedy
from kaderwerk.adapters.documents.kinds import OFFICE_BYTES_MOST, TEXT_BYTES_MOST
from kaderwerk.adapters.documents.opened import first_bytes
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

_PACKAGE_FILE = "datapackage.json"
_DOSSIER = "Dossier van Kaderwerk."
_DOSSIER_TABLE = "dossier.csv"
_DOSSIER_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?"?kenmerk"?[,;\t]"?waarde"?\r?\n')
_PUBLICATION = "Open data bij "
_SNAPSHOT = "snapshot.json"
_SHEETS = frozenset(("dossier", "organisaties", "voorstellen", "regels"))
_NO_WORKBOOK = (
    *(zipfile.BadZipFile, NotImplementedError, KeyError, ValueError),
    *(OSError, EOFError, RuntimeError, struct.error, zlib.error),
)
_SHEET_NAME = re.compile(rb'<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"')
_WORKBOOK_PART, _PART_BYTES_MOST = "xl/workbook.xml", 2**20


def why_unread(place: Path) -> tuple[str, str] | None:
    """Return what a file of a kind that is not read is, and what to do; None when nobody can tell.

    Raises:
        UnreadableDocumentError: it cannot be opened.
    """
    found = content_kind(first_bytes(place, TEXT_BYTES_MOST))
    if found is not None and found.suffix is not None:
        return None if found == HTML else (found.name, f"Geef het de naam {place.with_suffix(found.suffix).name}.")
    if found is not None:
        return found.name, found.remedy
    by_suffix = suffix_remedy(place.suffix)
    return None if by_suffix is None else (by_suffix.name, by_suffix.remedy)


def own_folder(folder: Path) -> str | None:
    """Return in Dutch what Kaderwerk itself keeps in a folder: a dossier or a publication; None for another folder."""
    if _is_dossier_table(folder / _DOSSIER_TABLE):
        return "een dossier van Kaderwerk"
    try:
        package = json.loads(first_bytes(folder / _PACKAGE_FILE, TEXT_BYTES_MOST))
    except (UnreadableDocumentError, ValueError, RecursionError):
        return None
    if not isinstance(package, dict):
        return None
    description = package.get("description")
    if not isinstance(description, str):
        return None
    if description.startswith(_DOSSIER):
        return "een dossier van Kaderwerk"
    is_publication = description.startswith(_PUBLICATION) and (folder / _SNAPSHOT).is_file()
    return "een publicatie van Kaderwerk" if is_publication else None


def _is_dossier_table(place: Path) -> bool:
    try:
        return _DOSSIER_HEAD.match(first_bytes(place, len(_DOSSIER_TABLE) * 4)) is not None
    except UnreadableDocumentError:
        return False


def is_own_workbook(place: Path) -> bool:
    """Tell a workbook that holds the tables of a dossier of Kaderwerk."""
    try:
        raw = first_bytes(place, OFFICE_BYTES_MOST)
        if content_kind(raw) != EXCEL:
            return False
        with zipfile.ZipFile(BytesIO(raw)) as archive, archive.open(_WORKBOOK_PART) as part:
            names = _SHEET_NAME.findall(part.read(_PART_BYTES_MOST))
    except (UnreadableDocumentError, *_NO_WORKBOOK):
        # Reading it tells what is wrong.
        return False
    return {name.decode(errors="replace") for name in names} >= _SHEETS
