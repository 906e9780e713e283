"""What a document is by its content, whatever its name says."""

import struct
import zipfile
from dataclasses import dataclass
from io import BytesIO

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HTML = (b"<!doctype html", b"<html")
_HEAD_BYTES = 1024
_MIMETYPE_BYTES = 200
_DIRECTORY_BYTES_MAX = 2**20
_END_SIGNATURE, _END_BYTES, _COMMENT_BYTES_MAX = b"PK\x05\x06", 22, 2**16
_LOCATOR_SIGNATURE, _LOCATOR_BYTES = b"PK\x06\x07", 20
# What zipfile says to bytes that no program wrote: also a version, an offset or a field that no zip has.
_NO_ZIP = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, RuntimeError, struct.error)


@dataclass(frozen=True, kw_only=True)
class ContentKind:
    """A kind that content shows; ``suffix`` is what such a file is called, None when no name makes it readable.

    ``remedy`` is what to do when another name does not help.
    """

    name: str
    suffix: str | None = None
    remedy: str = "Bewaar het als .docx, .xlsx, .pdf of .txt."


WORD = ContentKind(name="een Word-document", suffix=".docx")
EXCEL = ContentKind(name="een Excel-werkmap", suffix=".xlsx")
SPREADSHEET = ContentKind(name="een LibreOffice-werkmap", suffix=".ods")
PDF = ContentKind(name="een pdf", suffix=".pdf")
HTML = ContentKind(name="een webpagina", suffix=".html")
EMPTY = ContentKind(name="een leeg bestand", remedy="Bewaar het document opnieuw.")
DAMAGED = ContentKind(
    name="een beschadigd zip-bestand", remedy="Open het in het programma waarmee het is gemaakt en bewaar het opnieuw."
)
_PASSWORD = ContentKind(
    name="een document met een wachtwoord", remedy="Haal het wachtwoord eraf en bewaar het opnieuw."
)
_OLD_OFFICE = ContentKind(name="een oud Office-bestand (.doc of .xls)", remedy="Bewaar het als .docx of .xlsx.")
_OPEN_TEXT = ContentKind(name="een LibreOffice-document (.odt)", remedy="Bewaar het als .docx of .pdf.")
_PRESENTATION = ContentKind(name="een presentatie", remedy="Bewaar haar als .pdf.")
_RTF = ContentKind(name="een RTF-document", remedy="Bewaar het als .docx.")
_BINARY_WORKBOOK = ContentKind(name="een binaire Excel-werkmap (.xlsb)", remedy="Bewaar haar als .xlsx.")
_PICTURE = ContentKind(name="een afbeelding", remedy="Laat de tekst eerst herkennen en bewaar haar als .docx.")
_UNPACK = "Pak het uit en lees de documenten die erin zitten."
_FOLDERS = (("word/", WORD), ("xl/", EXCEL), ("ppt/", _PRESENTATION))
_STARTS = (
    (b"\x1f\x8b", ContentKind(name="een gzip-bestand", remedy=_UNPACK)),
    (b"Rar!", ContentKind(name="een rar-bestand", remedy=_UNPACK)),
    (b"7z\xbc\xaf", ContentKind(name="een 7z-bestand", remedy=_UNPACK)),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"{\\rtf", _RTF),
)
_ARCHIVE = ContentKind(name="een ingepakt bestand", remedy=_UNPACK)
_MAIL = ContentKind(name="een e-mail", remedy="Bewaar de tekst als .txt en de bijlagen als losse bestanden.")
_BY_SUFFIX = {
    **dict.fromkeys((".doc", ".dot"), ContentKind(name="een oud Word-document", remedy="Bewaar het als .docx.")),
    **dict.fromkeys((".xls", ".xlt"), ContentKind(name="een oude Excel-werkmap", remedy="Bewaar haar als .xlsx.")),
    **dict.fromkeys((".ppt", ".pptx", ".odp"), _PRESENTATION),
    **dict.fromkeys((".odt", ".ott", ".fodt"), _OPEN_TEXT),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".heic"), _PICTURE),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tar"), _ARCHIVE),
    **dict.fromkeys((".msg", ".eml"), _MAIL),
    ".rtf": _RTF,
    ".xlsb": _BINARY_WORKBOOK,
    ".fods": ContentKind(name="een LibreOffice-werkmap in één tekst", remedy="Bewaar haar als .ods."),
    ".pages": ContentKind(name="een document van Pages", remedy="Bewaar het als .docx of .pdf."),
    ".numbers": ContentKind(name="een werkmap van Numbers", remedy="Bewaar haar als .xlsx."),
    ".tsv": ContentKind(name="een blad met tabs", remedy="Geef het de naam .csv."),
}


def content_kind(content: bytes) -> ContentKind | None:
    """Return what a file is by its content; None when it may be text of some kind."""
    if content == b"":
        return EMPTY
    if content.startswith(_OLE):
        return _PASSWORD if _ENCRYPTED in content else _OLD_OFFICE
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(content)
    if b"%PDF-" in content[:_HEAD_BYTES]:
        return PDF
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    head = content[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return HTML if head.startswith(_HTML) else None


def suffix_remedy(suffix: str) -> ContentKind | None:
    """Return what a file is by the end of its name alone, for content that tells nothing; None when it says nothing.

    >>> suffix_remedy(".XLS").remedy
    'Bewaar haar als .xlsx.'
    """
    return _BY_SUFFIX.get(suffix.lower())


def _zip_kind(content: bytes) -> ContentKind:
    if directory_bytes(content) > _DIRECTORY_BYTES_MAX:
        return ContentKind(name="een zip-bestand met heel veel onderdelen", remedy=_UNPACK)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            mimetype = _mimetype(archive) if "mimetype" in names else ""
    except _NO_ZIP:
        return DAMAGED
    if "opendocument.spreadsheet" in mimetype:
        return SPREADSHEET
    if "opendocument.text" in mimetype:
        return _OPEN_TEXT
    if "xl/workbook.bin" in names:
        return _BINARY_WORKBOOK
    for folder, kind in _FOLDERS:
        if any(name.startswith(folder) for name in names):
            return kind
    if "content.xml" in names:
        return SPREADSHEET
    return ContentKind(name="een zip-bestand", remedy=_UNPACK)


def _mimetype(archive: zipfile.ZipFile) -> str:
    with archive.open("mimetype") as file:
        return file.read(_MIMETYPE_BYTES).decode("ascii", errors="replace")


def directory_bytes(content: bytes) -> int:
    """Return how long the list of members of a zip is by the record at its end; 0 without such a record.

    zipfile makes an object of half a kilobyte for each member before anyone can count them.
    """
    at = content.rfind(_END_SIGNATURE, max(0, len(content) - _END_BYTES - _COMMENT_BYTES_MAX))
    if at < 0 or len(content) < at + _END_BYTES:
        return 0
    # The form for more than four gigabytes keeps its sizes elsewhere, and nothing that fits here needs it.
    is_long_form = content[max(0, at - _LOCATOR_BYTES) : at].startswith(_LOCATOR_SIGNATURE)
    return len(content) if is_long_form else int(struct.unpack_from("<L", content, at + 12)[0])
