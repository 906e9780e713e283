"""Joins the rooms: builds what a command or page needs, on demand, so that nothing loads before it is used."""

from kaderwerk.bootstrap.carriers import convert, load_dossier, save_dossier, write_template
from kaderwerk.bootstrap.database import (
    DATABASE_DEFAULT,
    DATABASE_PREFIX,
    DATABASE_SETTING,
    database_path,
    import_dossier,
    open_store,
    operator,
    reader,
)
from kaderwerk.bootstrap.documents import read_documents
from kaderwerk.bootstrap.figures import (
    changes,
    code_version,
    dossier_findings,
    dossier_perspective,
    explanation,
    findings,
    perspective,
    previous_dossier,
    snapshot,
)
from kaderwerk.bootstrap.publishing import (
    DEMO_DATABASE,
    DEMO_FOLDER,
    SAMPLE,
    demo,
    publish,
    publish_snapshot,
    sample_path,
    web_services,
)
from kaderwerk.bootstrap.shapes import change_json, claim_json, explanation_json, finding_json, perspective_json

__all__ = [
    "DATABASE_DEFAULT",
    "DATABASE_PREFIX",
    "DATABASE_SETTING",
    "DEMO_DATABASE",
    "DEMO_FOLDER",
    "SAMPLE",
    "change_json",
    "changes",
    "claim_json",
    "code_version",
    "convert",
    "database_path",
    "demo",
    "dossier_findings",
    "dossier_perspective",
    "explanation",
    "explanation_json",
    "finding_json",
    "findings",
    "import_dossier",
    "load_dossier",
    "open_store",
    "operator",
    "perspective",
    "perspective_json",
    "previous_dossier",
    "publish",
    "publish_snapshot",
    "read_documents",
    "reader",
    "sample_path",
    "save_dossier",
    "snapshot",
    "web_services",
    "write_template",
]
