"""The proposals that the PDF carries for machines, as a file in it."""

from collections.abc import Sequence

from pikepdf import Array, AttachedFileSpec, Name, Object, Pdf

from kaderwerk.adapters.files.published_claims import claims_text
from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.claims.published import PUBLISHED_FILE, seal

_DESCRIPTION = "De voorstellen van dit document, in de vorm van kaderwerk read --json"
# Every file would differ with the moment of writing in it.
_PDF_DATE = "D:19700101000000Z"


def attach_claims(pdf: Pdf, claims: Sequence[Claim], fingerprint: str) -> None:
    """Add the claims to a PDF as an associated file of the document (PDF/A-3), sealed to the content of its pages."""
    shown = seal(stream.read_raw_bytes() for page in pdf.pages for stream in _streams(page.obj.get("/Contents")))
    text = claims_text(claims, shown=shown, fingerprint=fingerprint)
    spec = AttachedFileSpec(
        pdf,
        text.encode(),
        filename=PUBLISHED_FILE,
        description=_DESCRIPTION,
        mime_type="application/json",
        creation_date=_PDF_DATE,
        mod_date=_PDF_DATE,
        relationship=Name.Data,
    )
    pdf.attachments[PUBLISHED_FILE] = spec
    pdf.Root.AF = Array([spec.obj])


def _streams(contents: Object | None) -> list[Object]:
    """The content of a page is one stream or a list of them."""
    if contents is None:
        return []
    return list(contents) if isinstance(contents, Array) else [contents]
