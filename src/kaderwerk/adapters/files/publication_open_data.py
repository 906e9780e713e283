"""The open data of a publication: CSV files, what describes them, and the program that adds them up again."""

import json
from collections.abc import Sequence
from importlib import resources

from kaderwerk.adapters.files.publication_datapackage import PACKAGE_FILE, package_bytes, package_resources
from kaderwerk.adapters.files.publication_dcat import DCAT_FILE, OpenFile, dcat_bytes
from kaderwerk.adapters.files.publication_resource import Resource, csv_bytes
from kaderwerk.adapters.files.publication_tables import published_tables, table_bytes, tables_resource
from kaderwerk.core.iv3_delivery import delivery_document
from kaderwerk.parts.edition import Edition

IV3_FILE = "iv3.json"
RECOUNT_FILE = "herbereken.py"
SNAPSHOT_FILE = "snapshot.json"
_PACKAGE_STANDARD = "https://specs.frictionlessdata.io/tabular-data-package/"


def open_data_files(edition: Edition, snapshot: bytes) -> dict[str, bytes]:
    """Return the files by path; ``snapshot`` is the content of snapshot.json, which the catalogue names too."""
    tables = published_tables(edition)
    contents = [(one, csv_bytes(one)) for one in (*package_resources(edition), tables_resource(tables))]
    package = package_bytes(edition, contents)
    delivered = _iv3_files(edition)
    program = resources.files("kaderwerk.adapters.files").joinpath(RECOUNT_FILE).read_bytes()
    return {
        **{one.path: content for one, content in contents},
        **{one.path: table_bytes(edition, one) for one in tables},
        PACKAGE_FILE: package,
        DCAT_FILE: dcat_bytes(edition, [*_listed(contents, package, snapshot), *delivered]),
        **{one.path: one.content for one in delivered},
        RECOUNT_FILE: program,
    }


def snapshot_files(edition: Edition, snapshot: bytes) -> dict[str, bytes]:  # noqa: ARG001
    """Return snapshot.json."""
    return {SNAPSHOT_FILE: snapshot}


def _iv3_files(edition: Edition) -> list[OpenFile]:
    """The budget as Iv3, where the dossier can give it; why not is a finding."""
    delivery = edition.snapshot.iv3
    if not delivery.cells:
        return []
    document = delivery_document(delivery, edition.perspective, code_version=edition.snapshot.code_version)
    return [
        OpenFile(
            path=IV3_FILE,
            title=f"Iv3-begroting {edition.dossier.budget_year}",
            description="De posten van het begrotingsjaar per taakveld en categorie, in hele euro's.",
            content=(json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(),
            standard="https://github.com/statistiekcbs/iv3_definities",
        )
    ]


def _listed(contents: Sequence[tuple[Resource, bytes]], package: bytes, snapshot: bytes) -> list[OpenFile]:
    return [
        OpenFile(
            path=PACKAGE_FILE,
            title="Beschrijving van de bestanden",
            description="Welke CSV-bestanden er zijn, met elke kolom, de sleutels en de verwijzingen.",
            content=package,
            standard=_PACKAGE_STANDARD,
        ),
        *(
            OpenFile(path=one.path, title=one.title, description=one.description, content=content)
            for one, content in contents
        ),
        OpenFile(
            path=SNAPSHOT_FILE,
            title="Momentopname",
            description="Alles wat is gepubliceerd, met het dossier en de uitleg van elk cijfer, als canonieke JSON.",
            content=snapshot,
        ),
    ]
