"""Which files of a folder are documents: all of a known kind, in folders inside it too."""

import os
from dataclasses import dataclass
from pathlib import Path

from kaderwerk.adapters.documents.kinds import kind_with, suffixes_in_words
from kaderwerk.adapters.documents.opened import no_file, other_kind
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

# What starts like this is hidden, or the lock of a document that stands open.
_PASSED_OVER = (".", "~$")
_UNKNOWN = "dit soort bestand kan Kaderwerk niet lezen"


@dataclass(frozen=True, kw_only=True)
class FoundFiles:
    """The documents of a folder in the order of their names; ``notes`` say in Dutch what is passed over, and why."""

    documents: tuple[Path, ...]
    notes: tuple[str, ...]


def files_in(folder: Path) -> FoundFiles:
    """Return the files of a folder; hidden files and links to other folders are passed over.

    Raises:
        UnreadableDocumentError: it holds no document, or cannot be opened.
    """
    found: list[Path] = []

    def refuse(error: OSError) -> None:
        raise UnreadableDocumentError(
            f"{error.filename}: deze map kan niet worden geopend; controleer de rechten."
        ) from error

    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(_PASSED_OVER)]
        found += [Path(place, name) for name in files if not name.startswith(_PASSED_OVER)]
    found.sort()
    documents: list[Path] = []
    notes: list[str] = []
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
    return _UNKNOWN if kind_with(path.suffix) is None else None
