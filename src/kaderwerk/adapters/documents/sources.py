"""Where documents come from: files of a known kind and standard input, each told by its content and its suffix."""

from pathlib import Path
from typing import BinaryIO

from kaderwerk.adapters.documents.content_kind import EMPTY, HTML, ContentKind, content_kind
from kaderwerk.adapters.documents.kinds import MIB, TEXT_BYTES_MOST, Kind, Progress, kind_with, suffixes_in_words
from kaderwerk.adapters.documents.limited import limited_pages
from kaderwerk.adapters.documents.page import Document, Page
from kaderwerk.adapters.documents.published import with_published
from kaderwerk.adapters.documents.unreadable import UnknownKindError, UnreadableDocumentError

__all__ = ["STANDARD_INPUT", "UnknownKindError", "UnreadableDocumentError", "read_document"]

STANDARD_INPUT = "-"
_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS_MOST = 8
# Markdown may begin with HTML, and a web page may be a piece without a head: neither is a wrong name.
_MAY_BE_TEXT = (".txt", ".md", ".html", ".htm", ".csv")
_MAY_HOLD_HTML = (".md", ".html", ".htm")


def read_document(path: str | Path, stdin: BinaryIO, *, progress: Progress | None = None) -> Document:
    """Read a document; ``-`` stands for text on standard input.

    Raises:
        UnknownKindError: another kind of file.
        UnreadableDocumentError: the file cannot be opened, is too large or damaged, or is not what its name says.
    """
    name = str(path)
    if name == STANDARD_INPUT:
        raw = stdin.read(TEXT_BYTES_MOST + 1)
        found = content_kind(raw)
        if found is not None and found not in (EMPTY, HTML):
            raise UnreadableDocumentError(
                f"standaardinvoer is {found.name}; verwacht: tekst. Geef het bestand zelf op."
            )
        return _text_document(raw, file=STANDARD_INPUT, name="standaardinvoer", most=TEXT_BYTES_MOST)
    place = Path(name)
    kind = kind_with(place.suffix)
    if kind is None:
        raise UnknownKindError(_unknown(place))
    raw = _content(place, kind.bytes_most)
    _refuse_other_kind(raw, place, kind)
    if kind.reader is None:
        return _text_document(raw, file=place.name, name=place.name, most=kind.bytes_most)
    pages, notes = limited_pages(raw, reader=kind.reader, name=place.name, progress=progress)
    return with_published(Document(file=place.name, pages=pages, notes=notes))


def _content(place: Path, most: int) -> bytes:
    try:
        with place.open("rb") as file:
            raw = file.read(most + 1)
    except FileNotFoundError:
        raise UnreadableDocumentError(f"{place}: dit bestand bestaat niet; controleer de naam en de map.") from None
    except (OSError, ValueError):
        raise UnreadableDocumentError(f"{place}: dit bestand kan niet worden geopend; controleer de rechten.") from None
    if len(raw) > most:
        raise UnreadableDocumentError(_too_large(place.name, most))
    return raw


def _unknown(place: Path) -> str:
    try:
        with place.open("rb") as file:
            found = content_kind(file.read(TEXT_BYTES_MOST))
    except (OSError, ValueError):
        found = None
    if found is not None and found.suffix is not None:
        return _other_name(place, found.name, found.suffix)
    suffix = place.suffix.lower() or "zonder achtervoegsel"
    return (
        f"{place.name}: dit soort bestand ({suffix}) kan Kaderwerk niet lezen; "
        f"gebruik een bestand op {suffixes_in_words()}, of - voor tekst op de standaardinvoer."
    )


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
    if _is_binary(raw.decode("cp1252", errors="replace")) or b"\x00" in raw:
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


def _text_document(raw: bytes, *, file: str, name: str, most: int) -> Document:
    if len(raw) > most:
        raise UnreadableDocumentError(_too_large(name, most))
    return Document(file=file, pages=(Page(text=_decoded(raw, name=name)),))


def _too_large(name: str, most: int) -> str:
    return f"{name}: het bestand is groter dan {most // MIB} MiB; splits het en lees de delen apart."


def _decoded(raw: bytes, *, name: str) -> str:
    if b"\x00" in raw or raw.startswith(_WIDE_MARKS):
        raise UnreadableDocumentError(_no_text(name))
    raw = raw.removeprefix(_MARK)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _from_old_page(raw, name=name)
    if _is_binary(text):
        raise UnreadableDocumentError(_no_text(name))
    return text


def _from_old_page(raw: bytes, *, name: str) -> str:
    """Decode the old Windows code page; some bytes have no meaning in it."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableDocumentError(_no_text(name)) from None


def _is_binary(text: str) -> bool:
    """Tell text from other bytes: more than a few control characters never stand in a document."""
    controls = sum(1 for char in text[:100_000] if char < " " and char not in "\t\n\r\f\v")
    return controls > _CONTROLS_MOST


def _no_text(name: str) -> str:
    return f"{name}: dit is geen tekst in UTF-8 of Windows-1252; bewaar het document als tekst in UTF-8."
