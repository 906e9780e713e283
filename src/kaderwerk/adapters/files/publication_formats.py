"""The formats of a publication beside its pages: each makes its files from the edition, and says which to offer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kaderwerk.adapters.files.publication_datapackage import PACKAGE_FILE
from kaderwerk.adapters.files.publication_dcat import DCAT_FILE
from kaderwerk.adapters.files.publication_open_data import IV3_FILE, RECOUNT_FILE, SNAPSHOT_FILE, open_data_files
from kaderwerk.adapters.files.publication_pdf import pdf_bytes, pdf_source
from kaderwerk.adapters.files.publication_word import word_bytes
from kaderwerk.adapters.files.publication_workbook import workbook_bytes
from kaderwerk.adapters.files.published_claims import claims_of
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Download, Edition
from kaderwerk.parts.table_files import TABLES_INDEX

PDF_FILE = "kadernota.pdf"
WORD_FILE = "kadernota.docx"
WORKBOOK_FILE = "kadernota.xlsx"

Files = Mapping[str, bytes]


@dataclass(frozen=True, kw_only=True)
class PublicationFormat:
    """One format; ``make`` takes the edition and the content of snapshot.json, and returns its files by path."""

    code: str
    make: Callable[[Edition, bytes], Files]
    downloads: tuple[Download, ...] = ()


def _pdf(edition: Edition, snapshot: bytes) -> Files:  # noqa: ARG001  # every format is asked the same
    return {PDF_FILE: pdf_bytes(pdf_source(edition), claims_of(edition), edition.fingerprint)}


def _word(edition: Edition, snapshot: bytes) -> Files:  # noqa: ARG001
    return {WORD_FILE: word_bytes(edition)}


def _workbook(edition: Edition, snapshot: bytes) -> Files:  # noqa: ARG001
    return {WORKBOOK_FILE: workbook_bytes(edition)}


def _snapshot(edition: Edition, snapshot: bytes) -> Files:  # noqa: ARG001
    return {SNAPSHOT_FILE: snapshot}


FORMATS: tuple[PublicationFormat, ...] = (
    PublicationFormat(
        code="pdf",
        make=_pdf,
        downloads=(Download(label="PDF", file=PDF_FILE, note="om te lezen, te printen en te bewaren"),),
    ),
    PublicationFormat(
        code="word",
        make=_word,
        downloads=(Download(label="Word", file=WORD_FILE, note="om tekst en tabellen over te nemen of te bewerken"),),
    ),
    PublicationFormat(
        code="werkmap",
        make=_workbook,
        downloads=(Download(label="Werkmap", file=WORKBOOK_FILE, note="om mee te rekenen"),),
    ),
    PublicationFormat(
        code="open-data",
        make=open_data_files,
        downloads=(
            Download(
                label="Open data",
                file=PACKAGE_FILE,
                note="welke CSV-bestanden in de map data staan, met elke kolom",
            ),
            Download(
                label="Tabellen", file=TABLES_INDEX, note="welk CSV-bestand bij welke tabel van de pagina’s hoort"
            ),
            Download(label="Iv3", file=IV3_FILE, note="de begroting zoals het CBS haar vraagt, in hele euro's"),
            Download(label="Metadata", file=DCAT_FILE, note="voor een dataportaal: DCAT-AP-NL 3.0, als JSON-LD"),
            Download(
                label="Narekenen",
                file=RECOUNT_FILE,
                note="een kort programma in Python dat in deze map elk totaal natelt uit de open data",
            ),
        ),
    ),
    PublicationFormat(
        code="momentopname",
        make=_snapshot,
        downloads=(
            Download(
                label="Momentopname", file=SNAPSHOT_FILE, note="alles in één bestand, met de uitleg van elk cijfer"
            ),
        ),
    ),
)
"""Every registered format; the contract tests run over all of them."""

DOWNLOADS = tuple(download for one in FORMATS for download in one.downloads)
"""Everything that a publication can offer."""


def offered(snapshot: Snapshot) -> tuple[Download, ...]:
    """Return what the publication of a snapshot offers: Iv3 only when its dossier can give it."""
    return tuple(one for one in DOWNLOADS if one.file != IV3_FILE or snapshot.iv3.cells)
