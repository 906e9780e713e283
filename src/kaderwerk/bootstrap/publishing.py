"""Publishes a dossier, and loads and serves the demonstration."""

from __future__ import annotations

import os
import shlex
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kaderwerk.application.system_reason import system_reason
from kaderwerk.bootstrap.carriers import load_dossier, source_files_of
from kaderwerk.bootstrap.database import import_dossier, open_store
from kaderwerk.bootstrap.figures import dossier_perspective, previous_dossier, previous_source, snapshot
from kaderwerk.core.checks.finding import PASSES
from kaderwerk.core.problems import DossierRejectedError
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.themes import PLAIN, THEME_FILE, THEMES, checked_theme, shipped_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from kaderwerk.adapters.demonstration.page_services import PageServices
    from kaderwerk.core.dossier.frame import Dossier
    from kaderwerk.core.perspective.compute import Perspective
    from kaderwerk.core.publication.snapshot import Snapshot
    from kaderwerk.core.publication.standing import Standing

_EVERYTHING = "alles"
SAMPLE = "diemen-kadernota-2022"
DEMO_FOLDER = Path("build/demo")
DEMO_DATABASE = Path("build/demo.sqlite3")


def publish(
    source: str,
    target: str,
    scenario: str,
    *,
    theme: str = PLAIN,
    standing: Standing | None = None,
    tell: Callable[[str], object] | None = None,
    warn: Callable[[str], object] | None = None,
) -> str:
    """Publish a dossier into a folder; return the fingerprint.

    ``theme`` is a name or a file of one's own; ``tell`` hears what a format cannot show, ``warn`` how many typed
    numbers could be references. ``standing`` is the decision and the embargo, which stand in every format.

    Raises:
        QuestionError: the theme does not exist or cannot be one.
    """
    from kaderwerk.adapters.files.pdf_gaps import pdf_gaps

    content = theme_of(theme)
    dossier = load_dossier(source)
    if tell is not None:
        for problem in pdf_gaps(dossier):
            tell(problem.sentence)
    found = snapshot(dossier, scenario, previous_dossier(source, dossier))
    if standing is not None:
        found = replace(found, standing=standing)
    fingerprint = publish_snapshot(found, Path(target), theme=content)
    typed = typed_numbers(found, source, scenario)
    if warn is not None and typed:
        warn(typed)
    return fingerprint


def standing_of(decision: str, embargo: str) -> Standing:
    """Return what a publication rests on, in words, and the moment from which it may be public.

    ``embargo`` is in ISO form, Dutch time when it names no zone; either may be empty.

    Raises:
        QuestionError: the decision or the moment is none.
    """
    from kaderwerk.core.publication.standing import Standing, checked_decision
    from kaderwerk.parts.dutch_time import moment_of

    return Standing(
        decision=checked_decision(decision), embargo=moment_of(embargo.strip()) if embargo.strip() else None
    )


def typed_numbers(snapshot: Snapshot, source: str, scenario: str) -> str:
    """Return how many typed numbers were flagged and which command shows them, empty when there are none."""
    from kaderwerk.core.checks.rules.tekst_getal import CODE

    flagged = [one for one in snapshot.author_findings if one.rule == CODE and one.verdict != PASSES]
    count = sum(one.value for one in flagged if isinstance(one.value, int))
    if not count:
        return ""
    what = "een cijfer van dit dossier"
    told = f"1 getypt getal is gelijk aan {what} of spreekt het tegen. "
    told += "Het staat zo in de publicatie en verandert niet mee."
    if count > 1:
        told = f"{count} getypte getallen zijn gelijk aan {what} of spreken het tegen. "
        told += "Zij staan zo in de publicatie en veranderen niet mee."
    command = ["kaderwerk", "check", source, *([] if scenario == _EVERYTHING else ["--scenario", scenario])]
    return f"{told} Toon ze met: {shlex.join(command)}"


def theme_of(name: str) -> bytes | None:
    """Return the file of a theme by its name or its place, None for the face that needs no file.

    Raises:
        QuestionError: there is no such theme, or the file cannot be one.
    """
    if name in THEMES:
        return shipped_theme(name)
    if not name.endswith(".css"):
        message = (
            f"Thema {name} bestaat niet. Kies uit {', '.join(THEMES)}, of geef een eigen bestand dat op .css eindigt."
        )
        raise QuestionError(message)
    try:
        return checked_theme(Path(name).read_bytes(), name)
    except OSError as error:
        message = f"Thema {name} is niet te lezen: {system_reason(error)}. Kijk naar de naam en de rechten."
        raise QuestionError(message) from error


def published_theme() -> bytes | None:
    """Return the theme of the publication that the demonstration shows, None without one."""
    from kaderwerk.adapters.demonstration import server

    found = Path(os.environ[server.PUBLICATION_SETTING]) / "assets" / THEME_FILE
    return found.read_bytes() if found.is_file() else None


def publish_snapshot(snapshot: Snapshot, target: Path, *, theme: bytes | None = None) -> str:
    """Write every format of a snapshot into a folder, as a whole; return the fingerprint.

    Raises:
        DossierRejectedError: a text refers to no figure or has markup that is refused, or the folder cannot be written.
    """
    from kaderwerk.adapters.files.publication import write_publication
    from kaderwerk.adapters.files.site import write_site

    _refuse_bad_texts(snapshot.perspective)
    return write_publication(snapshot, target, partial(write_site, theme=theme))


def load_publishable(source: str) -> Dossier:
    """Load a dossier whose texts can be published.

    Raises:
        DossierRejectedError: the dossier has errors, or a text that cannot be published.
    """
    dossier = load_dossier(source)
    _refuse_bad_texts(dossier_perspective(dossier, _EVERYTHING))
    return dossier


def _refuse_bad_texts(perspective: Perspective) -> None:
    from kaderwerk.core.texts.text_problems import text_problems

    found = tuple(text_problems(perspective))
    if found:
        raise DossierRejectedError(found)


def sample_path() -> Path:
    """Return the folder of the sample dossier: beside the source, or inside the installed package."""
    package = Path(__file__).parents[1]
    beside = package.parents[1] / "examples" / SAMPLE
    return beside if beside.is_dir() else package / "examples" / SAMPLE


def web_services(settings: dict[str, object]) -> PageServices:
    """Configure Django with the settings of the web room and return what its pages read from."""
    from kaderwerk.adapters.demonstration import server
    from kaderwerk.adapters.demonstration.page_services import PageServices
    from kaderwerk.adapters.files.publication_formats import DOWNLOADS
    from kaderwerk.adapters.store_django.configuration import configure

    configure(more=settings)
    return PageServices(
        store=open_store(Path(os.environ[server.DATABASE_SETTING])),
        snapshot_of=snapshot,
        load=load_publishable,
        rejected_source=os.environ[server.REJECTED_SETTING] or None,
        publication=Path(os.environ[server.PUBLICATION_SETTING]),
        published=DOWNLOADS,
    )


def demo(path: str | None, *, serves: bool, first_port: int, say: Callable[[str], None], theme: str = PLAIN) -> int:
    """Load a dossier into SQLite, compute, check, publish and serve it; return the exit code.

    With errors in the dossier nothing is stored or published; the served page lists them and reads the
    files again at every visit.
    """
    source = path or str(sample_path())
    face = theme_of(theme)
    say(f"Lezen: {source}")
    is_rejected = False
    try:
        dossier = load_publishable(source)
        DEMO_DATABASE.parent.mkdir(parents=True, exist_ok=True)
        is_new = import_dossier(dossier, source_files_of(source), DEMO_DATABASE)
        say(f"Opgeslagen in {DEMO_DATABASE}" if is_new else f"Ongewijzigd in {DEMO_DATABASE}")
        before = previous_source(source, dossier)
        if before is not None:
            import_dossier(before[1], source_files_of(before[0]), DEMO_DATABASE)
            say(f"Met het vorige dossier: {before[0]}")
        found = snapshot(dossier, _EVERYTHING, None if before is None else before[1])
        fingerprint = publish_snapshot(found, DEMO_FOLDER, theme=face)
        say(f"Gepubliceerd in {DEMO_FOLDER}, vingerafdruk {fingerprint}")
        typed = typed_numbers(found, source, _EVERYTHING)
        if typed:
            say(typed)
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
