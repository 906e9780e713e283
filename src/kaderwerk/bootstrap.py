"""Joins the rooms: builds what a command or page needs, on demand, so that nothing loads before it is used."""

from __future__ import annotations

import io
import os
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kaderwerk.core.problems import DossierRejectedError
from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kaderwerk.adapters.demonstration.page_services import PageServices
    from kaderwerk.adapters.store_django.store import Store
    from kaderwerk.application.actor import Actor
    from kaderwerk.application.ports import SourceFile
    from kaderwerk.core.checks.finding import Finding
    from kaderwerk.core.claims.claim import Claim
    from kaderwerk.core.dossier.frame import Dossier
    from kaderwerk.core.perspective.compute import Perspective
    from kaderwerk.core.perspective.explanation import Explanation
    from kaderwerk.core.publication.snapshot import Snapshot
    from kaderwerk.core.scenarios.compare import Change

DATABASE_PREFIX = "database:"
DATABASE_SETTING = "KADERWERK_DATABASE"
DATABASE_DEFAULT = "kaderwerk.sqlite3"
SAMPLE = "diemen-kadernota-2022"
DEMO_FOLDER = Path("build/demo")
DEMO_DATABASE = Path("build/demo.sqlite3")


def code_version() -> str:
    """Return the version of Kaderwerk that runs."""
    return metadata.version("kaderwerk")


# Carriers: a folder, a workbook or the database.


def load_dossier(source: str) -> Dossier:
    """Read a dossier from a folder, a workbook or ``database:ID``.

    Raises:
        DossierRejectedError: with every error of the dossier.
        QuestionError: the database holds no such dossier.
    """
    if source.startswith(DATABASE_PREFIX):
        return _stored_dossier(source.removeprefix(DATABASE_PREFIX))
    from kaderwerk.adapters.files.carrier import read_carrier
    from kaderwerk.core.dossier.reading import read_dossier

    return read_dossier(read_carrier(Path(source)))


def save_dossier(dossier: Dossier, target: str, files: tuple[SourceFile, ...] = ()) -> str:
    """Write a dossier to a folder, a workbook or ``database:ID``; return where it stands."""
    from kaderwerk.core.dossier.writing import raw_tables

    if target.startswith(DATABASE_PREFIX):
        wanted = target.removeprefix(DATABASE_PREFIX)
        if wanted != dossier.id:
            message = f"Het dossier heet {dossier.id}, niet {wanted}. Schrijf {DATABASE_PREFIX}{dossier.id}."
            raise QuestionError(message)
        import_dossier(dossier, files, database_path())
        return target
    from kaderwerk.adapters.files.carrier import write_carrier

    write_carrier(raw_tables(dossier), Path(target))
    return target


def write_template(target: str, budget_year: int | None) -> str:
    """Write an empty dossier; without a year for the year after this one."""
    import datetime

    from kaderwerk.core.dossier.reading import read_dossier
    from kaderwerk.core.dossier.template import template_dossier

    stored_id = target.removeprefix(DATABASE_PREFIX) if target.startswith(DATABASE_PREFIX) else None
    if Path(target).exists() if stored_id is None else _is_stored(stored_id):
        message = f"{target} bestaat al. Kies een andere naam: een sjabloon vervangt niets."
        raise QuestionError(message)
    year = budget_year or datetime.datetime.now(datetime.UTC).year + 1
    return save_dossier(read_dossier(template_dossier(year, stored_id)), target)


def convert(
    source: str,
    target: str,
    *,
    claims_text: bytes | None,
    organisation: str | None,
    budget_year: int | None,
) -> str:
    """Turn one carrier into another, or claims (``claims_text``, or a file) into a dossier."""
    from kaderwerk.adapters.files.claims_file import is_claims_file, parse_claims, read_claims_file

    is_stored = source.startswith(DATABASE_PREFIX)
    if claims_text is None and (is_stored or not is_claims_file(Path(source))):
        return save_dossier(load_dossier(source), target, _source_files(source))
    from kaderwerk.core.claims.booking import book_claims
    from kaderwerk.core.claims.reading import read_claims_json
    from kaderwerk.core.dossier.reading import read_dossier

    if organisation is None or budget_year is None:
        message = "Bij gelezen voorstellen zijn --organisation en --year nodig: wiens document het is, en welk jaar."
        raise QuestionError(message)
    place = "standaardinvoer" if claims_text is not None else source
    content = claims_text if claims_text is not None else read_claims_file(Path(source))
    claims = read_claims_json(parse_claims(content, place), place)
    return save_dossier(read_dossier(book_claims(claims, organisation=organisation, year=budget_year)), target)


def _source_files(source: str) -> tuple[SourceFile, ...]:
    """The files that a dossier was read from, as they were."""
    from kaderwerk.adapters.files.carrier import source_files

    return () if source.startswith(DATABASE_PREFIX) else tuple(source_files(Path(source)))


# The database.


def database_path() -> Path:
    """Return the database of this user: the setting KADERWERK_DATABASE, else a file in the current folder."""
    return Path(os.environ.get(DATABASE_SETTING) or DATABASE_DEFAULT)


def open_store(path: Path) -> Store:
    """Open a database, made and migrated when it is new.

    Raises:
        QuestionError: the file is no database, or the system refuses it.
    """
    from django.db import DatabaseError

    from kaderwerk.adapters.store_django.store import open_store as open_django_store

    try:
        return open_django_store(path)
    except (DatabaseError, OSError) as error:
        remedy = f"Kijk naar het bestand en zijn rechten, of noem een ander bestand in {DATABASE_SETTING}."
        message = f"De database {path} is niet te openen. {remedy}"
        raise QuestionError(message) from error


def operator() -> Actor:
    """Return who works at the command line of this machine: may read and import."""
    from kaderwerk.application.actor import Actor

    return Actor(id="opdrachtregel", roles=frozenset({"beheerder"}), organisations=None)


def reader() -> Actor:
    """Return who looks at the demonstration: may read."""
    from kaderwerk.application.actor import Actor

    return Actor(id="demo", roles=frozenset({"lezer"}))


def import_dossier(dossier: Dossier, files: tuple[SourceFile, ...], path: Path) -> bool:
    """Store a dossier by comparing and applying; return whether anything changed."""
    import datetime

    from django.db import OperationalError

    from kaderwerk.application.access import PermissionDeniedError
    from kaderwerk.application.dossier_import import DossierImport, DossierTakenError
    from kaderwerk.application.dossier_import import import_dossier as import_into_store
    from kaderwerk.application.unit import StaleVersionError

    def clock() -> datetime.datetime:
        return datetime.datetime.now(datetime.UTC)

    asked = DossierImport(dossier=dossier, files=files)
    try:
        outcome = import_into_store(operator(), asked, store=open_store(path), clock=clock)
    except (DossierTakenError, PermissionDeniedError, StaleVersionError) as error:
        raise QuestionError(str(error)) from error
    except OperationalError as error:
        message = f"De database {path} is niet te beschrijven. Kijk naar de rechten en de vrije ruimte."
        raise QuestionError(message) from error
    return not outcome.is_unchanged


def _is_stored(dossier_id: str) -> bool:
    path = database_path()
    return path.exists() and open_store(path).stored(dossier_id) is not None


def _stored_dossier(dossier_id: str) -> Dossier:
    from kaderwerk.application.dossier_readers import stored_dossier
    from kaderwerk.application.ports import UnknownDossierError

    path = database_path()
    if not path.exists():
        remedy = f"Zet een dossier om met kaderwerk convert MAP {DATABASE_PREFIX}{dossier_id}."
        message = f"Er is geen database {path}. {remedy}"
        raise QuestionError(message)
    try:
        return stored_dossier(operator(), dossier_id, open_store(path))
    except UnknownDossierError as error:
        raise QuestionError(str(error)) from error


# Figures.


def perspective(source: str, scenario: str, organisation: str | None = None) -> Perspective:
    """Compute the perspective of a dossier."""
    return dossier_perspective(load_dossier(source), scenario, organisation)


def dossier_perspective(dossier: Dossier, scenario: str, organisation: str | None = None) -> Perspective:
    """Compute the perspective of a dossier that has been read, with the facts of this version."""
    from kaderwerk.adapters.facts_yaml.loading import load_facts
    from kaderwerk.core.perspective.compute import compute

    return compute(dossier, scenario, organisation, facts=load_facts())


def explanation(perspective: Perspective, address: str) -> Explanation:
    """Explain one figure."""
    from kaderwerk.core.figures.registry import explain

    return explain(perspective, address)


def findings(source: str, scenario: str) -> tuple[Finding, ...]:
    """Check a dossier against every rule."""
    computed = perspective(source, scenario)
    return dossier_findings(computed, previous_dossier(source, computed.dossier))


def dossier_findings(perspective: Perspective, previous: Dossier | None = None) -> tuple[Finding, ...]:
    """Check a computed dossier against every rule."""
    from kaderwerk.core.checks.rule import CheckInput
    from kaderwerk.core.checks.run import run_checks

    case = CheckInput(dossier=perspective.dossier, perspective=perspective, facts=perspective.facts, previous=previous)
    return tuple(run_checks(case))


def previous_dossier(source: str, dossier: Dossier) -> Dossier | None:
    """Return the dossier that ``vorig_dossier`` names: in the same database, or beside the folder or workbook.

    None when there is none of that id; an unreadable one is a matter of that dossier, not of this one.
    """
    wanted = dossier.features.get("vorig_dossier")
    if not wanted:
        return None
    if source.startswith(DATABASE_PREFIX):
        candidates = [f"{DATABASE_PREFIX}{wanted}"] if _is_stored(wanted) else []
    else:
        folder = Path(source).resolve().parent
        candidates = [str(path) for path in (folder / wanted, folder / f"{wanted}.xlsx") if path.exists()]
    for candidate in candidates:
        try:
            found = load_dossier(candidate)
        except (DossierRejectedError, QuestionError):
            continue
        if found.id == wanted:
            return found
    return None


def changes(first: str, second: str, scenario: str) -> tuple[tuple[int, ...], list[Change]]:
    """Compare two dossiers; return the years and the changes."""
    from kaderwerk.core.scenarios.compare import compare

    end = load_dossier(second)
    return end.years, compare(load_dossier(first), end, scenario)


def snapshot(dossier: Dossier, scenario: str) -> Snapshot:
    """Compute and check a dossier, ready to show or publish."""
    from kaderwerk.core.publication.snapshot import Snapshot

    computed = dossier_perspective(dossier, scenario)
    return Snapshot(
        dossier=dossier, perspective=computed, findings=dossier_findings(computed), code_version=code_version()
    )


def perspective_json(perspective: Perspective) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a perspective."""
    from kaderwerk.core.publication import json_shapes

    return json_shapes.perspective_json(perspective)


def explanation_json(explanation: Explanation) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of an explanation."""
    from kaderwerk.core.publication import json_shapes

    return json_shapes.explanation_json(explanation)


def finding_json(finding: Finding) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a finding."""
    from kaderwerk.core.publication import json_shapes

    return json_shapes.finding_json(finding)


def change_json(change: Change) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a change."""
    from kaderwerk.core.publication import json_shapes

    return json_shapes.change_json(change)


def claim_json(claim: Claim) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a claim."""
    from kaderwerk.core.claims.shape import claim_json as shape

    return shape(claim)


# Publication and demonstration.


def publish(source: str, target: str, scenario: str) -> str:
    """Publish a dossier into a folder; return the fingerprint."""
    return publish_snapshot(snapshot(load_dossier(source), scenario), Path(target))


def publish_snapshot(snapshot: Snapshot, target: Path) -> str:
    """Write every format of a snapshot into a folder, as a whole; return the fingerprint."""
    from kaderwerk.adapters.files.publication import write_publication
    from kaderwerk.adapters.files.site import write_site

    return write_publication(snapshot, target, write_site)


def sample_path() -> Path:
    """Return the folder of the sample dossier: beside the source, or inside the installed package."""
    package = Path(__file__).parent
    beside = package.parents[1] / "examples" / SAMPLE
    return beside if beside.is_dir() else package / "examples" / SAMPLE


def web_services(settings: dict[str, object]) -> PageServices:
    """Configure Django with the settings of the web room and return what its pages read from."""
    from kaderwerk.adapters.demonstration import server
    from kaderwerk.adapters.demonstration.page_services import PageServices
    from kaderwerk.adapters.files.publication import DOWNLOADS
    from kaderwerk.adapters.store_django.configuration import configure

    configure(more=settings)
    return PageServices(
        store=open_store(Path(os.environ[server.DATABASE_SETTING])),
        snapshot_of=snapshot,
        load=load_dossier,
        rejected_source=os.environ[server.REJECTED_SETTING] or None,
        publication=Path(os.environ[server.PUBLICATION_SETTING]),
        published=DOWNLOADS,
    )


def demo(path: str | None, *, serves: bool, first_port: int, say: Callable[[str], None]) -> int:
    """Load a dossier into SQLite, compute, check, publish and serve it; return the exit code.

    With errors in the dossier nothing is stored or published; the served page lists them and reads the
    files again at every visit.
    """
    source = path or str(sample_path())
    say(f"Lezen: {source}")
    is_rejected = False
    try:
        dossier = load_dossier(source)
        DEMO_DATABASE.parent.mkdir(parents=True, exist_ok=True)
        is_new = import_dossier(dossier, _source_files(source), DEMO_DATABASE)
        say(f"Opgeslagen in {DEMO_DATABASE}" if is_new else f"Ongewijzigd in {DEMO_DATABASE}")
        fingerprint = publish_snapshot(snapshot(dossier, "alles"), DEMO_FOLDER)
        say(f"Gepubliceerd in {DEMO_FOLDER}, vingerafdruk {fingerprint}")
    except DossierRejectedError as error:
        if not serves:
            raise
        is_rejected = True
        for problem in error.problems:
            say(problem.sentence)
        say("Er is niets opgeslagen. De pagina toont deze fouten en leest het dossier bij elk bezoek opnieuw.")
    if serves:
        from kaderwerk.adapters.demonstration.server import serve_application

        serve_application(
            database=DEMO_DATABASE,
            publication=DEMO_FOLDER,
            rejected=source if is_rejected else None,
            first_port=first_port,
            say=say,
        )
    return 2 if is_rejected else 0


# Documents.


def read_documents(
    files: list[str], *, standard_input: bytes, organisation: str | None, year: int | None, title: str | None
) -> list[Claim]:
    """Read the claims of documents, in the order given.

    Raises:
        QuestionError: a file cannot be read; every such file is named, and no claim is given.
    """
    from kaderwerk.adapters.documents.reader import read_claims
    from kaderwerk.adapters.documents.sources import UnknownKindError, UnreadableDocumentError, read_document

    claims: list[Claim] = []
    refusals: list[str] = []
    for file in files:
        try:
            document = read_document(file, io.BytesIO(standard_input))
        except (UnknownKindError, UnreadableDocumentError) as error:
            refusals.append(str(error))
            continue
        claims += read_claims(document.text, file=document.file, organisation=organisation, year=year, title=title)
    if refusals:
        raise QuestionError("\n".join(refusals))
    return claims
