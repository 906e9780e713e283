"""Tests of the proposals in a PDF: a file of the document, sealed to what its pages show, the same bytes each time."""

import json
from io import BytesIO

from pikepdf import Name, Pdf

from kaderwerk.adapters.files.pdf_claims import attach_claims
from kaderwerk.core.claims.published import PUBLISHED_FILE, seal


def pdf_with(*contents: bytes) -> bytes:
    with Pdf.new() as pdf:
        for one in contents:
            pdf.add_blank_page().Contents = pdf.make_stream(one)
        del pdf.add_blank_page().obj["/Contents"]
        attach_claims(pdf, [], "ab" * 32)
        target = BytesIO()
        pdf.save(target, deterministic_id=True)
        return target.getvalue()


def test_the_file_belongs_to_the_document_and_is_sealed_to_all_pages() -> None:
    with Pdf.open(BytesIO(pdf_with(b"q Q", b"q q Q Q"))) as pdf:
        (attached,) = pdf.Root.AF
        assert str(attached.F) == PUBLISHED_FILE
        assert attached.AFRelationship == Name.Data
        carried = json.loads(pdf.attachments[PUBLISHED_FILE].get_file().read_bytes())
    assert carried["getoond"] == seal([b"q Q", b"q q Q Q"])
    assert carried["voorstellen"] == []


def test_the_moment_of_writing_is_not_in_it() -> None:
    assert pdf_with(b"q Q") == pdf_with(b"q Q")
