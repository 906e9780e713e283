"""kadernota.pdf: a tagged document (PDF/UA-1, PDF/A-3a) with its proposals; the same snapshot gives the same bytes."""

import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Literal

import typst
from pikepdf import ObjectStreamMode, Pdf

from kaderwerk.adapters.files.document_chapters import document
from kaderwerk.adapters.files.pdf_characters import BREAK, printable
from kaderwerk.adapters.files.pdf_claims import attach_claims
from kaderwerk.adapters.files.pdf_structure import drop_break_marks, mark_row_heads
from kaderwerk.adapters.files.publication_formats import PDF_FILE, Files
from kaderwerk.adapters.files.published_claims import claims_of
from kaderwerk.core.claims.claim import Claim
from kaderwerk.parts.edition import Edition

STANDARDS: tuple[Literal["ua-1"], Literal["a-3a"]] = ("ua-1", "a-3a")
"""What the compiler holds the document to; it refuses a picture without alternative text, among others."""
_CODES = frozenset({"kind", "target", "anchor", "fingerprint", "svg"})
"""What the layout compares, links with or draws; every other text is shown."""
_LAYOUT = Path(__file__).with_name("publication_pdf.typ")


def pdf_files(edition: Edition, snapshot: bytes) -> Files:  # noqa: ARG001  # every format is asked the same
    """Return kadernota.pdf."""
    return {PDF_FILE: pdf_bytes(pdf_source(edition), claims_of(edition), edition.fingerprint)}


def pdf_source(edition: Edition) -> str:
    """Return what the document shows, as the text that the layout reads."""
    # Text of the dossier travels as JSON, which the layout shows: it is never part of the source.
    return json.dumps(_printable(document(edition)), ensure_ascii=False)


def _printable(value: object) -> object:
    """Return a part of the document with texts of which the fonts can show every character."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_printable(one) for one in value]
    if isinstance(value, dict):
        if value.get("kind") == "code":
            return {**value, "text": "\n".join(printable(line) for line in str(value["text"]).split("\n"))}
        shown = {key: one if key in _CODES else _printable(one) for key, one in value.items()}
        # A text that is read aloud breaks nowhere.
        return shown | {"alt": str(shown["alt"]).replace(BREAK, "")} if "alt" in shown else shown
    return value


def pdf_bytes(source: str, claims: Sequence[Claim], fingerprint: str) -> bytes:
    """Return the document of a source with its claims; only fonts that come with the compiler are used."""
    compiled: bytes = typst.compile(
        _LAYOUT.read_bytes(),
        ignore_system_fonts=True,
        pdf_standards=list(STANDARDS),
        sys_inputs={"document": source},
        timestamp=0,
    )
    with Pdf.open(BytesIO(compiled)) as pdf:
        mark_row_heads(pdf)
        drop_break_marks(pdf)
        attach_claims(pdf, claims, fingerprint)
        target = BytesIO()
        # Thousands of small objects in a few compressed streams: a third of the bytes.
        pdf.save(target, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return target.getvalue()
