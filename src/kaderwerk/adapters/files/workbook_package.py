"""A workbook as a zip of XML parts, opened with limits: no bomb, no entity, no lie about its size."""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Protocol
from xml.parsers import expat

from kaderwerk.adapters.files.carrier_content import content_name
from kaderwerk.adapters.files.carrier_disk import FILE_BYTES_MAX
from kaderwerk.core.problems import DossierRejectedError, Problem

UNPACKED_BYTES_MAX = 100 * 2**20
MEMBERS_MAX = 1_000
RATIO_MAX = 100
_RATIO_FROM_BYTES = 2**20
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# An older expat reads a tag that goes on beyond a chunk again from its start: fewer chunks, less to repeat.
_CHUNK = 2**20
_WORKBOOK = "een Excel-werkmap (.xlsx)"
_SAVE_AGAIN = "Open het bestand in een spreadsheet en bewaar het opnieuw als werkmap (.xlsx)."


# What zipfile, zlib and expat say to bytes that no program wrote: also a compression, a version, an encoding or an
# offset that does not exist.
_NO_PACKAGE = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ValueError,
    struct.error,
)


class DamagedPartError(Exception):
    """A part holds what no spreadsheet writes; a handler raises it."""


class PartHandler(Protocol):
    """Hears the elements of one XML part, in order; names are as written, with their prefix."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Hear that an element opens."""

    def end(self, name: str) -> None:
        """Hear that an element closes."""

    def text(self, data: str) -> None:
        """Hear a piece of text."""


class WorkbookPackage:
    """The parts of one workbook by name; made from bytes that may be anything."""

    def __init__(self, place: str, content: bytes) -> None:
        """Check the zip before anything is unpacked.

        Raises:
            DossierRejectedError: it is no workbook, or larger than Kaderwerk reads.
        """
        self.place = place
        _check_content(place, content)
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except _NO_PACKAGE as error:
            raise self.damaged("een beschadigd zip-bestand") from error
        self._names = {info.filename.lower(): info.filename for info in self._archive.infolist()}
        self._check_members()

    def part_named(self, name: str) -> str | None:
        """Return the part with this name, None when the package lacks it."""
        return self._names.get(name.lstrip("/").lower())

    def target(self, part: str, reference: str) -> str:
        """Return the name of the part that another part refers to."""
        if reference.startswith("/"):
            return reference.lstrip("/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), reference))

    def parse(self, name: str, handler: PartHandler) -> None:
        """Read one part as XML, in pieces.

        Raises:
            DossierRejectedError: the part is missing, broken, or holds a DOCTYPE.
        """
        part = self.part_named(name)
        if part is None:
            raise self.damaged(f"onderdeel {name} ontbreekt")
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = handler.start
        parser.EndElementHandler = handler.end
        parser.CharacterDataHandler = handler.text
        parser.StartDoctypeDeclHandler = self._refuse_doctype(name)
        try:
            with self._archive.open(part) as file:
                while chunk := file.read(_CHUNK):
                    parser.Parse(chunk, False)  # noqa: FBT003  # expat takes no names
                parser.Parse(b"", True)  # noqa: FBT003  # idem
        except (DamagedPartError, *_NO_PACKAGE) as error:
            raise self.damaged(f"onderdeel {name} is niet te lezen") from error

    def damaged(self, found: str) -> DossierRejectedError:
        """Return the refusal of a workbook that is broken."""
        return self._refused(found=found, expected="een hele werkmap", remedy=_SAVE_AGAIN)

    def _check_members(self) -> None:
        infos = self._archive.infolist()
        if len(infos) > MEMBERS_MAX:
            raise self._refused(
                found=f"{len(infos)} onderdelen", expected=f"hoogstens {MEMBERS_MAX} onderdelen", remedy=_SAVE_AGAIN
            )
        if any(info.compress_type not in _COMPRESSIONS for info in infos):
            raise self.damaged("een inpakmethode die geen spreadsheet gebruikt")
        if len(self._names) < len(infos):
            raise self.damaged("twee onderdelen met dezelfde naam")
        if any(info.flag_bits & 1 for info in infos):
            remedy = "Haal het wachtwoord van de werkmap."
            raise self._refused(found="een wachtwoord", expected="een werkmap zonder wachtwoord", remedy=remedy)
        # zipfile stops at the declared size, so that a false one ends in a broken checksum.
        unpacked = sum(info.file_size for info in infos)
        if unpacked > UNPACKED_BYTES_MAX:
            raise self._too_large(f"uitgepakt {unpacked // 2**20} MiB", f"uitgepakt hoogstens {_MIB} MiB")
        for info in infos:
            if info.file_size > max(_RATIO_FROM_BYTES, RATIO_MAX * info.compress_size):
                raise self._too_large(f"{info.filename}: meer dan {RATIO_MAX} keer gekrompen", "gewone inhoud")

    def _refuse_doctype(self, name: str) -> Callable[[str, str | None, str | None, bool], None]:
        def refuse(_name: str, _system_id: str | None, _public_id: str | None, _has_subset: bool) -> None:  # noqa: FBT001  # as expat calls it
            raise self._refused(found=f"een DOCTYPE in {name}", expected="XML zonder DOCTYPE", remedy=_SAVE_AGAIN)

        return refuse

    def _too_large(self, found: str, expected: str) -> DossierRejectedError:
        remedy = "Haal lege rijen, opmaak en afbeeldingen weg, of lever het dossier als map met CSV-bestanden."
        return self._refused(found=found, expected=expected, remedy=remedy)

    def _refused(self, *, found: str, expected: str, remedy: str) -> DossierRejectedError:
        return DossierRejectedError((Problem(place=self.place, found=found, expected=expected, remedy=remedy),))


_MIB = UNPACKED_BYTES_MAX // 2**20


def _check_content(place: str, content: bytes) -> None:
    found = content_name(content)
    if len(content) > FILE_BYTES_MAX:
        found = f"meer dan {FILE_BYTES_MAX // 2**20} MiB"
    # Some programs give the main part of a workbook another name: then it is a zip like any other.
    elif found in (_WORKBOOK, "een zip-bestand"):
        return
    problem = Problem(place=place, found=found or "gewone tekst, misschien CSV", expected=_WORKBOOK, remedy=_SAVE_AGAIN)
    raise DossierRejectedError((problem,))
