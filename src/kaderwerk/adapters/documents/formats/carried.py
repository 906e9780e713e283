"""What a publication of Kaderwerk carries for machines in each form, with the seal of what it shows; never trusted."""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO

from pikepdf import Array, Object, Pdf, PdfError, Stream

from kaderwerk.adapters.documents.formats.package import Package
from kaderwerk.adapters.documents.page import Carried
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError
from kaderwerk.core.claims.published import (
    PUBLISHED_BYTES_MAX,
    PUBLISHED_FILE,
    PUBLISHED_NAME,
    PUBLISHED_PART,
    PUBLISHED_SPACE,
    seal,
)

_META = re.compile(f'<meta name="{PUBLISHED_NAME}" content="([^"]*)">\n')
_BROKEN = Carried(text="-", shown="")
"""It is there, and it cannot be read."""


def carried_by_html(text: str) -> Carried | None:
    """Return what a web page carries in its meta element."""
    lines = text.replace("\r\n", "\n")
    if f'name="{PUBLISHED_NAME}"' not in lines:
        return None
    found = list(_META.finditer(lines))
    if len(found) != 1 or len(found[0][1]) > 2 * PUBLISHED_BYTES_MAX:
        return _BROKEN
    rest = lines[: found[0].start()] + lines[found[0].end() :]
    return Carried(text=unescape(found[0][1]), shown=seal([rest.encode(errors="replace")]))


def carried_by_pdf(content: bytes) -> Carried | None:
    """Return what a PDF carries as an associated file."""
    try:
        with Pdf.open(BytesIO(content)) as pdf:
            if PUBLISHED_FILE not in pdf.attachments:
                return None
            text = pdf.attachments[PUBLISHED_FILE].get_file().read_bytes()
            if len(text) > PUBLISHED_BYTES_MAX:
                return _BROKEN
            shown = seal(part for page in pdf.pages for part in _streams(page.obj.get("/Contents")))
            return Carried(text=text.decode(), shown=shown)
    except (PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, RecursionError):
        return _BROKEN


def carried_by_package(package: Package) -> Carried | None:
    """Return what a workbook or a Word document carries as custom XML."""
    if not package.holds(PUBLISHED_PART, PUBLISHED_SPACE.encode()):
        return None
    part = _Text()
    try:
        package.parse(PUBLISHED_PART, part)
        shown = seal(piece for name, one in package.parts(besides=PUBLISHED_PART) for piece in (name.encode(), one))
    except UnreadableDocumentError:
        return _BROKEN
    return Carried(text="".join(part.pieces), shown=shown)


class _Text:
    """Hears the text of the one element in the part."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Nothing happens when the element opens."""

    def end(self, name: str) -> None:
        """Nothing happens when it closes."""

    def text(self, data: str) -> None:
        """Keep a piece."""
        self.pieces.append(data)


def _streams(contents: Object | None) -> Iterator[bytes]:
    for one in contents if isinstance(contents, Array) else [contents]:
        if isinstance(one, Stream):
            yield one.read_raw_bytes()
