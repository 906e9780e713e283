"""Which files of a folder are documents: all of a known kind, in folders inside it too."""

import os
from dataclasses import dataclass
from pathlib import Path

from kaderwerk.adapters.documents.kinds import kind_with, suffixes_in_words
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

# What starts like this is hidden, or the lock of a document that stands open.
_PASSED_OVER = (".", "~$")


@dataclass(frozen=True, kw_only=True)
class FoundFiles:
    """The files of a folder in the order of their names: documents, and others that are not read."""

    documents: tuple[Path, ...]
    others: tuple[Path, ...]


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
    documents = tuple(path for path in found if kind_with(path.suffix) is not None)
    if not documents:
        raise UnreadableDocumentError(
            f"{folder}: in deze map staat geen document; verwacht: minstens een bestand op {suffixes_in_words()}."
        )
    return FoundFiles(documents=documents, others=tuple(path for path in found if kind_with(path.suffix) is None))
