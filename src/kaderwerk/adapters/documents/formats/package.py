"""An office document as a zip of XML parts, opened with limits: no bomb, no entity, no lie about its size.

Nothing is written to disk: the names in the zip lead nowhere, whatever they are.
"""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NoReturn, Protocol
from xml.parsers import expat

from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

UNPACKED_BYTES_MAX = 250 * 2**20
MEMBERS_MAX = 2_000
RATIO_MAX = 100
_RATIO_FROM_BYTES = 2**20
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 2**20
_SAVE_AGAIN = "Open het in het programma waarmee het is gemaakt en bewaar het opnieuw."
_SMALLER = "Haal lege rijen, opmaak en afbeeldingen weg en bewaar het opnieuw."
# What zipfile, zlib and expat say to bytes that no program wrote: also an encoding or an offset that does not exist.
_NO_PACKAGE = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
)


class DamagedPartError(Exception):
    """A part holds what no program writes; a handler raises it."""


class PartHandler(Protocol):
    """Hears the elements of one XML part, in order; names are ``space local`` with the name space in full."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Hear that an element opens."""

    def end(self, name: str) -> None:
        """Hear that an element closes."""

    def text(self, data: str) -> None:
        """Hear a piece of text."""


class LocalNames(dict[str, str]):
    """Names without their name space, kept by the full name: one look-up an element."""

    def __missing__(self, name: str) -> str:
        """Take the last word."""
        self[name] = local = name.rpartition(" ")[2]
        return local


class PrefixedNames(dict[str, str]):
    """Names of the open document format with the last word of their name space, whatever prefix the file uses."""

    def __missing__(self, name: str) -> str:
        """Take the last words of both."""
        space, _, local = name.rpartition(" ")
        parts = space.split(":")
        self[name] = prefixed = f"{parts[-2]}:{local}" if len(parts) > 2 else local
        return prefixed


class Package:
    """The parts of one office document by name; made from bytes that may be anything."""

    def __init__(self, content: bytes, *, name: str) -> None:
        """Check the zip before anything is unpacked.

        Raises:
            UnreadableDocumentError: it is no zip, or larger than Kaderwerk reads.
        """
        self.name = name
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except _NO_PACKAGE:
            self.refuse("een beschadigd zip-bestand", "een heel bestand", _SAVE_AGAIN)
        self._names = {info.filename.lower(): info.filename for info in self._archive.infolist()}
        self._check_members()

    def part_named(self, name: str) -> str | None:
        """Return the part with this name, None when the package lacks it."""
        return self._names.get(name.lstrip("/").lower())

    def relations(self, part: str) -> "Relations":
        """Return to which parts a part refers; ``""`` is the package itself."""
        folder, _, name = part.rpartition("/")
        found = Relations(folder)
        place = posixpath.join(folder, "_rels", f"{name}.rels")
        if self.part_named(place) is not None:
            self.parse(place, found)
        return found

    def parse(self, name: str, handler: PartHandler) -> None:
        """Read one part as XML, in pieces.

        Raises:
            UnreadableDocumentError: the part is missing, broken, or holds a DOCTYPE.
        """
        part = self.part_named(name)
        if part is None:
            self.damaged(f"onderdeel {name} ontbreekt")
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = handler.start
        parser.EndElementHandler = handler.end
        parser.CharacterDataHandler = handler.text

        def refuse_doctype(*_: object) -> None:
            self.refuse(f"een DOCTYPE in onderdeel {name}", "XML zonder DOCTYPE", _SAVE_AGAIN)

        parser.StartDoctypeDeclHandler = refuse_doctype
        try:
            with self._archive.open(part) as file:
                while chunk := file.read(_CHUNK):
                    parser.Parse(chunk, False)  # noqa: FBT003  # expat takes no names
                parser.Parse(b"", True)  # noqa: FBT003  # idem
        except (DamagedPartError, *_NO_PACKAGE):
            self.damaged(f"onderdeel {name} is niet te lezen")

    def holds(self, part: str, words: bytes) -> bool:
        """Tell whether the first megabyte of a part holds some words."""
        name = self.part_named(part)
        try:
            with self._archive.open(name or "") as file:
                return words in file.read(_CHUNK)
        except (KeyError, *_NO_PACKAGE):
            return False

    def parts(self, *, besides: str) -> Iterator[tuple[str, bytes]]:
        """Give every other part by name, in the order of the names, as it is unpacked.

        Raises:
            UnreadableDocumentError: a part is broken.
        """
        for name in sorted(self._names.values()):
            if name != besides:
                try:
                    yield name, self._archive.read(name)
                except _NO_PACKAGE:
                    self.damaged(f"onderdeel {name} is niet te lezen")

    def damaged(self, found: str) -> NoReturn:
        """Refuse a document that is broken."""
        self.refuse(found, "een heel bestand", _SAVE_AGAIN)

    def refuse(self, found: str, expected: str, remedy: str) -> NoReturn:
        """Refuse a document in the words of a message."""
        raise UnreadableDocumentError(f"{self.name}: gevonden: {found}; verwacht: {expected}. {remedy}")

    def _check_members(self) -> None:
        infos = self._archive.infolist()
        if len(infos) > MEMBERS_MAX:
            self.refuse(f"{len(infos)} onderdelen", f"hoogstens {MEMBERS_MAX} onderdelen", _SMALLER)
        if len(self._names) < len(infos):
            self.damaged("twee onderdelen met dezelfde naam")
        if any(info.flag_bits & 1 for info in infos):
            self.refuse("een wachtwoord", "een bestand zonder wachtwoord", "Haal het wachtwoord eraf.")
        if any(info.compress_type not in _COMPRESSIONS for info in infos):
            self.damaged("een inpakmethode die geen kantoorprogramma gebruikt")
        # zipfile stops at the declared size, so that a false one ends in a broken checksum.
        unpacked = sum(info.file_size for info in infos)
        if unpacked > UNPACKED_BYTES_MAX:
            most = f"uitgepakt hoogstens {UNPACKED_BYTES_MAX // 2**20} MiB"
            self.refuse(f"uitgepakt {unpacked // 2**20} MiB", most, _SMALLER)
        for info in infos:
            if info.file_size > max(_RATIO_FROM_BYTES, RATIO_MAX * info.compress_size):
                self.refuse(f"een onderdeel dat meer dan {RATIO_MAX} keer is gekrompen", "gewone inhoud", _SMALLER)


class Relations:
    """Which parts a part refers to: the last word of the kind, and the part, by id."""

    def __init__(self, folder: str) -> None:
        """Hear the relations of a part in a folder."""
        self.by_id: dict[str, tuple[str, str]] = {}
        self._folder = folder

    def first(self, kind: str) -> str | None:
        """Return the first part of a kind."""
        return next((part for found, part in self.by_id.values() if found == kind), None)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Keep a relation inside the package; the outer world is never asked."""
        if name.endswith(" Relationship") and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = attributes.get("Target", "")
            part = posixpath.normpath(posixpath.join("/" + self._folder, target)).lstrip("/")
            self.by_id[attributes.get("Id", "")] = (kind, part)

    def end(self, name: str) -> None:
        """Nothing happens when a relation closes."""

    def text(self, data: str) -> None:
        """Relations hold no text."""
