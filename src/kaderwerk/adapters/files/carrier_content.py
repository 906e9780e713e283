"""What the first bytes of a file say that it is, whatever its name says."""

import struct
import zipfile
from io import BytesIO

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DIRECTORY_BYTES_MAX = 2**20
_END_SIGNATURE, _END_BYTES, _COMMENT_BYTES_MAX = b"PK\x05\x06", 22, 2**16
_LOCATOR_SIGNATURE, _LOCATOR_BYTES = b"PK\x06\x07", 20
_MEMBERS = (
    ("xl/workbook.xml", "een Excel-werkmap (.xlsx)"),
    ("xl/workbook.bin", "een binaire Excel-werkmap (.xlsb)"),
    ("word/document.xml", "een Word-document"),
    ("ppt/presentation.xml", "een presentatie"),
    ("content.xml", "een document van LibreOffice (.ods of .odt)"),
)
_STARTS = (
    (b"%PDF-", "een pdf"),
    (b"\x1f\x8b", "een gzip-bestand"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"{\\rtf", "een RTF-document"),
    (b"SQLite format 3\0", "een SQLite-database"),
    (b"\xff\xfe", "tekst in UTF-16"),
    (b"\xfe\xff", "tekst in UTF-16"),
)


def content_name(content: bytes) -> str | None:
    """Return in Dutch what a file is by its content; None when it may be plain text."""
    if content == b"":
        return "een leeg bestand"
    if content.startswith(_OLE):
        is_encrypted = _ENCRYPTED in content
        return "een werkmap met een wachtwoord" if is_encrypted else "een oud Office-bestand (.xls of .doc)"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_name(content)
    for start, name in _STARTS:
        if content.startswith(start):
            return name
    if b"\0" in content:
        return "een bestand met nultekens: geen tekst, of tekst in UTF-16"
    head = content[:200].lstrip().lower()
    return "een webpagina (HTML)" if head.startswith((b"<!doctype html", b"<html")) else None


def _zip_name(content: bytes) -> str:
    if _directory_bytes(content) > _DIRECTORY_BYTES_MAX:
        return "een zip-bestand met heel veel onderdelen"
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error):
        # The last three: a version, an offset or a field that no zip has.
        return "een beschadigd zip-bestand"
    return next((name for member, name in _MEMBERS if member in names), "een zip-bestand")


def _directory_bytes(content: bytes) -> int:
    """Return how long the list of members is by the record at the end; 0 without such a record.

    zipfile makes an object of half a kilobyte for each member before anyone can count them.
    """
    at = content.rfind(_END_SIGNATURE, max(0, len(content) - _END_BYTES - _COMMENT_BYTES_MAX))
    if at < 0 or len(content) < at + _END_BYTES:
        return 0
    # The form for more than four gigabytes keeps its sizes elsewhere, and nothing that fits here needs it.
    is_long_form = content[max(0, at - _LOCATOR_BYTES) : at].startswith(_LOCATOR_SIGNATURE)
    return len(content) if is_long_form else int(struct.unpack_from("<L", content, at + 12)[0])
