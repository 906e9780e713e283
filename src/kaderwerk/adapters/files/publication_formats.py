"""The formats of a publication beside its pages: each makes its files from the edition, and says which to offer."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from kaderwerk.adapters.files.publication_datapackage import PACKAGE_FILE
from kaderwerk.adapters.files.publication_dcat import DCAT_FILE
from kaderwerk.adapters.files.publication_open_data import IV3_FILE, RECOUNT_FILE, SNAPSHOT_FILE
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Download, Edition
from kaderwerk.parts.table_files import TABLES_INDEX

PDF_FILE = "kadernota.pdf"
WORD_FILE = "kadernota.docx"
WORKBOOK_FILE = "kadernota.xlsx"

Files = Mapping[str, bytes]


@dataclass(frozen=True, kw_only=True)
class PublicationFormat:
    """One format.

    ``maker`` is the ``module:function`` of this folder that makes it, loaded in the process that does: no other waits
    for its libraries. ``is_compiled``: a compiler with threads of its own makes it, which would wait for them forever
    in a copy of a process.
    """

    code: str
    maker: str
    downloads: tuple[Download, ...] = ()
    is_compiled: bool = False

    def make(self, edition: Edition, snapshot: bytes) -> Files:
        """Return the files of an edition by path; ``snapshot`` is the content of snapshot.json."""
        module, _, function = self.maker.partition(":")
        made: Files = getattr(import_module(f"{__package__}.{module}"), function)(edition, snapshot)
        return made


FORMATS: tuple[PublicationFormat, ...] = (
    PublicationFormat(
        code="pdf",
        maker="publication_pdf:pdf_files",
        downloads=(Download(label="PDF", file=PDF_FILE, note="om te lezen, te printen en te bewaren"),),
        is_compiled=True,
    ),
    PublicationFormat(
        code="word",
        maker="publication_word:word_files",
        downloads=(Download(label="Word", file=WORD_FILE, note="om tekst en tabellen over te nemen of te bewerken"),),
    ),
    PublicationFormat(
        code="werkmap",
        maker="publication_workbook:workbook_files",
        downloads=(Download(label="Werkmap", file=WORKBOOK_FILE, note="om mee te rekenen"),),
    ),
    PublicationFormat(
        code="open-data",
        maker="publication_open_data:open_data_files",
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
        maker="publication_open_data:snapshot_files",
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
