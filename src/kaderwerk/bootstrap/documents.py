"""Reads the claims of documents."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from kaderwerk.adapters.documents.page import About, Document
    from kaderwerk.adapters.documents.source_names import Source
    from kaderwerk.core.claims.claim import Claim


class ReadingWatch(Protocol):
    """Hears how the reading of documents goes, from several threads; names are those that the claims carry."""

    def expect(self, documents: int) -> None:
        """Hear how many documents will be read."""

    def begin(self, name: str) -> None:
        """Hear that a document is opened."""

    def page(self, name: str, at: int, of: int) -> None:
        """Hear that a page was read."""

    def end(self, name: str, pages: int) -> None:
        """Hear that a document was read, and how many pages it has."""

    def search(self, name: str) -> None:
        """Hear that the text of a document is searched for claims."""

    def note(self, sentence: str) -> None:
        """Hear what a person should know, such as a page that could not be read."""


def read_documents(
    files: list[str],
    *,
    standard_input: bytes,
    organisation: str | None,
    year: int | None,
    title: str | None,
    watch: ReadingWatch | None = None,
) -> list[Claim]:
    """Read the claims of documents and of all documents in folders, in the order given.

    Raises:
        QuestionError: a file cannot be read; every such file is named, and no claim is given.
    """
    from kaderwerk.adapters.documents.page import About

    about = About(organisation=organisation, year=year, title=title)
    refusals: list[str] = []
    sources = _sources(files, refusals, watch)
    documents = _documents(sources, standard_input, about, refusals, watch)
    if refusals:
        raise QuestionError("\n".join(refusals))
    claims: list[Claim] = []
    for document in documents:
        if watch is not None:
            for note in document.notes:
                watch.note(f"{document.file}: {note.removeprefix(f'{document.file}: ')}")
            if not document.claims and len(documents) > 1:
                watch.note(f"{document.file}: geen voorstellen gevonden")
        claims += document.claims or ()
    return claims


def _sources(files: list[str], refusals: list[str], watch: ReadingWatch | None) -> list[Source]:
    """Return every document once; its name is in a folder its path from there, and of no other document."""
    from kaderwerk.adapters.documents.folders import files_in
    from kaderwerk.adapters.documents.source_names import Source, named_apart, without_copies
    from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError
    from kaderwerk.core.visible_text import visible

    sources: list[Source] = []
    for file in files:
        folder = Path(file)
        if not _is_folder(folder):
            sources.append(Source(file, file if file == "-" else folder.name))
            continue
        try:
            found = files_in(folder)
        except UnreadableDocumentError as error:
            refusals.append(visible(str(error)))
            continue
        sources += [Source(str(path), path.relative_to(folder).as_posix()) for path in found.documents]
        if watch is not None:
            for note in found.notes:
                watch.note(note)
    kept, copies = without_copies(sources)
    if watch is not None:
        for copy, first in copies:
            other = "" if first.path == copy.path else f", als {first.path}"
            watch.note(f"{copy.path}: overgeslagen; dit document wordt al gelezen{other}")
    return named_apart(kept)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # Opening it tells what is wrong, with all other files.
        return False


def _documents(
    sources: list[Source],
    standard_input: bytes,
    about: About,
    refusals: list[str],
    watch: ReadingWatch | None,
) -> list[Document]:
    """Read and search all documents, as many at a time as there are processors; each has a process of its own."""
    from concurrent.futures import ThreadPoolExecutor

    from kaderwerk.adapters.documents.unreadable import UnknownKindError, UnreadableDocumentError
    from kaderwerk.core.visible_text import visible

    if watch is not None:
        watch.expect(len(sources))
    documents: list[Document] = []
    pool = ThreadPoolExecutor(max_workers=os.cpu_count() or 1)
    try:
        waiting = [pool.submit(_document, path, name, standard_input, about, watch) for path, name in sources]
        for one in waiting:
            try:
                documents.append(one.result())
            except (UnknownKindError, UnreadableDocumentError) as error:
                refusals.append(visible(str(error)))
    finally:
        pool.shutdown(cancel_futures=True)
    return documents


def _document(path: str, name: str, standard_input: bytes, about: About, watch: ReadingWatch | None) -> Document:
    from kaderwerk.adapters.documents.sources import read_document

    if watch is not None:
        watch.begin(name)
    one = None if watch is None else _WatchOfOne(watch, name)
    document = read_document(path, io.BytesIO(standard_input), about=about, file=name, watch=one)
    if watch is not None:
        watch.end(name, len(document.pages))
    return document


class _WatchOfOne:
    """Tells the watch of all documents which one it is."""

    def __init__(self, watch: ReadingWatch, name: str) -> None:
        self._watch = watch
        self._name = name

    def page(self, at: int, of: int) -> None:
        self._watch.page(self._name, at, of)

    def search(self) -> None:
        self._watch.search(self._name)
