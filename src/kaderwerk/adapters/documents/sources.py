"""Where documents come from: files of a known kind and standard input, each told by its content and its suffix."""

from pathlib import Path
from typing import BinaryIO

from kaderwerk.adapters.documents.content_kind import EMPTY, HTML, ContentKind, content_kind
from kaderwerk.adapters.documents.formats.plain_text import is_binary
from kaderwerk.adapters.documents.kinds import MIB, TEXT, Kind, kind_with, suffixes_in_words
from kaderwerk.adapters.documents.limited import Watch, limited_document
from kaderwerk.adapters.documents.opened import first_bytes
from kaderwerk.adapters.documents.other_files import why_unread
from kaderwerk.adapters.documents.page import About, Document
from kaderwerk.adapters.documents.unreadable import UnknownKindError, UnreadableDocumentError

__all__ = ["STANDARD_INPUT", "UnknownKindError", "UnreadableDocumentError", "read_document"]

STANDARD_INPUT = "-"
# Markdown may begin with HTML, and a web page may be a piece without a head: neither is a wrong name.
_MAY_BE_TEXT = (".txt", ".md", ".html", ".htm", ".csv")
_MAY_HOLD_HTML = (".md", ".html", ".htm")


class _Unwatched:
    def page(self, at: int, of: int) -> None:
        """Nobody hears it."""

    def search(self) -> None:
        """Nobody hears it."""


def read_document(
    path: str | Path,
    stdin: BinaryIO,
    *,
    about: About | None = None,
    file: str | None = None,
    watch: Watch | None = None,
) -> Document:
    """Read a document and search it for claims; ``-`` stands for text on standard input.

    ``file`` is the name that its claims carry, else that of the path.

    Raises:
        UnknownKindError: another kind of file.
        UnreadableDocumentError: the file cannot be opened, is no regular file, is too large or damaged, or is not what
            its name says.
    """
    place = Path(path)
    if str(path) == STANDARD_INPUT:
        kind, name = TEXT, "standaardinvoer"
        raw = stdin.read(kind.bytes_most + 1)
        found = content_kind(raw)
        if found is not None and found not in (EMPTY, HTML):
            raise UnreadableDocumentError(f"{name} is {found.name}; verwacht: tekst. Geef het bestand zelf op.")
        if len(raw) > kind.bytes_most:
            raise UnreadableDocumentError(_too_large(name, kind.bytes_most))
    else:
        known, name = kind_with(place.suffix), place.name
        if known is None:
            raise UnknownKindError(_unknown(place))
        kind = known
        raw = _content(place, kind.bytes_most)
        _refuse_other_kind(raw, place, kind)
    return limited_document(
        raw,
        reader=kind.reader,
        name=name,
        file=file or place.name,
        about=about or About(),
        watch=watch or _Unwatched(),
    )


def _content(place: Path, most: int) -> bytes:
    raw = first_bytes(place, most + 1)
    if len(raw) > most:
        raise UnreadableDocumentError(_too_large(place.name, most))
    return raw


def _unknown(place: Path) -> str:
    kinds = f"een bestand op {suffixes_in_words()}, of - voor tekst op de standaardinvoer"
    found = why_unread(place)
    if found is not None:
        name, remedy = found
        return f"{place.name} is {name}; {remedy[0].lower()}{remedy[1:].rstrip('.')} (Kaderwerk leest {kinds})."
    suffix = place.suffix.lower() or "zonder achtervoegsel"
    return f"{place.name}: dit soort bestand ({suffix}) kan Kaderwerk niet lezen; gebruik {kinds}."


def _refuse_other_kind(raw: bytes, place: Path, kind: Kind) -> None:
    found = content_kind(raw)
    suffix = place.suffix.lower()
    if found is None:
        if suffix not in _MAY_BE_TEXT:
            raise UnreadableDocumentError(_no_such(place, kind, _bare_kind(raw)))
        return
    if found.suffix in kind.suffixes:
        return
    if suffix in _MAY_BE_TEXT and (found == EMPTY or (found == HTML and suffix in _MAY_HOLD_HTML)):
        return
    raise UnreadableDocumentError(_no_such(place, kind, found))


def _bare_kind(raw: bytes) -> ContentKind:
    if is_binary(raw.decode("cp1252", errors="replace")) or b"\x00" in raw:
        return ContentKind(
            name="een bestand van een onbekende soort, of beschadigd",
            remedy="Open het in het programma waarmee het is gemaakt en bewaar het opnieuw.",
        )
    return ContentKind(name="gewone tekst", suffix=".txt")


def _no_such(place: Path, kind: Kind, found: ContentKind) -> str:
    if found.suffix is not None:
        return _other_name(place, found.name, found.suffix)
    return f"{place.name} is {found.name}; verwacht: {kind.name}. {found.remedy}"


def _other_name(place: Path, name: str, suffix: str) -> str:
    return f"{place.name} is {name}; geef het de naam {place.with_suffix(suffix).name}."


def _too_large(name: str, most: int) -> str:
    return f"{name}: het bestand is groter dan {most // MIB} MiB; splits het en lees de delen apart."
