"""kadernota.pdf: a tagged document (PDF/UA-1 and PDF/A-2a), the same bytes for the same snapshot."""

import json
from pathlib import Path

import typst

from kaderwerk.adapters.files.pdf_document import document
from kaderwerk.adapters.files.pdf_structure import with_row_heads
from kaderwerk.parts.edition import Edition

_LAYOUT = Path(__file__).with_name("publication_pdf.typ")


def pdf_source(edition: Edition) -> str:
    """Return what the document shows, as the text that the layout reads."""
    # Text of the dossier travels as JSON, which the layout shows: it is never part of the source.
    return json.dumps(document(edition), ensure_ascii=False)


def pdf_bytes(source: str) -> bytes:
    """Return the document of a source; only fonts that come with the compiler are used."""
    compiled: bytes = typst.compile(
        _LAYOUT.read_bytes(),
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-2a"],
        sys_inputs={"document": source},
        timestamp=0,
    )
    return with_row_heads(compiled)
