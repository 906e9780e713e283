"""Packages: what the zip may hold, and what is refused before it is unpacked."""

import zipfile
from io import BytesIO

import pytest

from kaderwerk.adapters.documents.formats.docx_pages_test import relations, zipped
from kaderwerk.adapters.documents.formats.package import MEMBERS_MAX, Package
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError


def test_parts_are_found_whatever_the_case_and_relations_lead_to_them() -> None:
    package = Package(
        zipped(
            {"Word/Document.xml": "<a/>", "_rels/.rels": relations({"officeDocument": "/word/../word/document.xml"})}
        ),
        name="nota.docx",
    )
    part = package.relations("").first("officeDocument")
    assert part == "word/document.xml"
    assert package.part_named(part) == "Word/Document.xml"
    assert package.relations("word/document.xml").by_id == {}


def test_a_relation_never_leads_out_of_the_package() -> None:
    outside = relations({"officeDocument": "../../../etc/passwd"})
    package = Package(zipped({"_rels/.rels": outside, "../../etc/passwd": "x"}), name="nota.docx")
    assert package.relations("").first("officeDocument") == "etc/passwd"
    assert package.part_named("etc/passwd") is None
    external = outside.replace("/>", ' TargetMode="External"/>')
    assert Package(zipped({"_rels/.rels": external}), name="n").relations("").first("officeDocument") is None


def _with_flag(content: bytes, flag: int) -> bytes:
    at = content.rindex(b"PK\x01\x02") + 8
    return content[:at] + bytes([content[at] | flag]) + content[at + 1 :]


def _twice() -> bytes:
    return zipped({"a.xml": "1", "A.XML": "2"})


def _packed(method: int) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("a.xml", "x" * 100)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04", "een beschadigd zip-bestand"),
        (
            zipped({f"{one}": "" for one in range(MEMBERS_MAX + 1)}),
            "2001 onderdelen; verwacht: hoogstens 2000 onderdelen",
        ),
        (zipped({"bom.xml": bytes(4 * 2**20)}), "een onderdeel dat meer dan 100 keer is gekrompen"),
        (
            zipped({f"{one}.xml": bytes(90 * 2**20) for one in range(3)}),
            "uitgepakt 270 MiB; verwacht: uitgepakt hoogstens",
        ),
        (_twice(), "twee onderdelen met dezelfde naam"),
        (_with_flag(zipped({"a.xml": "x"}), 1), "een wachtwoord"),
        (_packed(zipfile.ZIP_BZIP2), "een inpakmethode die geen kantoorprogramma gebruikt"),
    ],
)
def test_a_zip_that_asks_too_much_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableDocumentError) as refusal:
        Package(content, name="nota.docx")
    assert str(refusal.value).startswith(f"nota.docx: gevonden: {told}")
