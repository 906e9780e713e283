"""Which files of a folder are documents: all of a known kind, in folders inside it too."""

import os
from dataclasses import dataclass
from pathlib import Path

from kaderwerk.adapters.documents.kinds import kind_with, suffixes_in_words
from kaderwerk.adapters.documents.opened import no_file, other_kind
from kaderwerk.adapters.documents.other_files import is_own_workbook, own_folder, why_unread
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

# What starts like this is hidden, or the lock of a document that stands open.
_PASSED_OVER = (".", "~$")
_WORKBOOKS = (".xlsx",)
_NAME_IT = "noem het zelf als u het als document wilt lezen"
_UNKNOWN = "dit soort bestand kan Kaderwerk niet lezen"


@dataclass(frozen=True, kw_only=True)
class FoundFiles:
    """The documents of a folder in the order of their names; ``notes`` say in Dutch what is passed over, and why."""

    documents: tuple[Path, ...]
    notes: tuple[str, ...]


def files_in(folder: Path) -> FoundFiles:
    """Return the files of a folder; hidden files and links to other folders are passed over.

    So is what Kaderwerk itself wrote into it, a dossier or a publication: its proposals came from the documents.

    Raises:
        UnreadableDocumentError: it holds no document, or cannot be opened.
    """
    found: list[Path] = []
    notes: list[str] = []

    def refuse(error: OSError) -> None:
        raise UnreadableDocumentError(
            f"{error.filename}: deze map kan niet worden geopend; controleer de rechten."
        ) from error

    kind = own_folder(folder)
    if kind is not None and kind.startswith("een dossier"):
        raise UnreadableDocumentError(f"{folder}: dit is {kind} en geen map met documenten; noem de documenten zelf.")
    for place, folders, files in os.walk(folder, onerror=refuse):
        seen = [name for name in folders if not name.startswith(_PASSED_OVER)]
        own = {name: kind for name in seen if (kind := own_folder(Path(place, name))) is not None}
        notes.extend(f"{Path(place, name)}: overgeslagen; dit is {kind}; {_NAME_IT}" for name, kind in own.items())
        folders[:] = [name for name in seen if name not in own]
        found += [Path(place, name) for name in files if not name.startswith(_PASSED_OVER)]
    found.sort()
    documents: list[Path] = []
    for path in found:
        why = _why_not(path)
        if why is None:
            documents.append(path)
        else:
            notes.append(f"{path}: overgeslagen; {why}")
    if not documents:
        raise UnreadableDocumentError(
            f"{folder}: in deze map staat geen document; verwacht: minstens een bestand op {suffixes_in_words()}."
        )
    return FoundFiles(documents=tuple(documents), notes=tuple(notes))


def _why_not(path: Path) -> str | None:
    """Return why a file of a folder is not read; None for a document."""
    other = other_kind(path)
    if other is not None:
        return no_file(other)
    if kind_with(path.suffix) is not None:
        is_own = path.suffix.lower() in _WORKBOOKS and is_own_workbook(path)
        return f"dit is een dossier van Kaderwerk; {_NAME_IT}" if is_own else None
    try:
        found = why_unread(path)
    except UnreadableDocumentError:
        return _UNKNOWN
    return _UNKNOWN if found is None else f"dit is {found[0]}. {found[1]}"
