"""Where text comes from: .txt and .md files and standard input, as UTF-8 or the old Windows code page."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

BYTES_MOST = 10 * 1024 * 1024
KINDS = (".txt", ".md")
STANDARD_INPUT = "-"
_MARK = b"\xef\xbb\xbf"
_CONTROLS_MOST = 8


class UnknownKindError(Exception):
    """A file is of a kind that is not read; the message names the kinds that are."""


class UnreadableDocumentError(Exception):
    """A file is missing, too large or no text; the message says what to do."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document as decoded, line ends kept; ``file`` is the name that its claims will carry."""

    file: str
    text: str


def read_document(path: str | Path, stdin: BinaryIO) -> Document:
    """Read a text document; ``-`` stands for standard input.

    Raises:
        UnknownKindError: another kind of file.
        UnreadableDocumentError: the file cannot be opened, is larger than 10 MiB, or is no text.
    """
    name = str(path)
    if name == STANDARD_INPUT:
        return Document(file=STANDARD_INPUT, text=_decoded(stdin.read(BYTES_MOST + 1), name="standaardinvoer"))
    place = Path(name)
    if place.suffix.lower() not in KINDS:
        kind = place.suffix.lower() or "geen"
        raise UnknownKindError(
            f"{place.name}: dit soort bestand ({kind}) kan Kaderwerk niet lezen; "
            "gebruik een .txt-bestand, een .md-bestand of - voor standaardinvoer."
        )
    try:
        with place.open("rb") as file:
            raw = file.read(BYTES_MOST + 1)
    except FileNotFoundError:
        raise UnreadableDocumentError(f"{name}: dit bestand bestaat niet; controleer de naam en de map.") from None
    except OSError:
        raise UnreadableDocumentError(f"{name}: dit bestand kan niet worden geopend; controleer de rechten.") from None
    return Document(file=place.name, text=_decoded(raw, name=place.name))


def _decoded(raw: bytes, *, name: str) -> str:
    if len(raw) > BYTES_MOST:
        raise UnreadableDocumentError(f"{name}: het bestand is groter dan 10 MiB; splits het en lees de delen apart.")
    if b"\x00" in raw:
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
