"""Computes, explains, checks and compares dossiers with the facts of this version."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from kaderwerk.bootstrap.carriers import load_dossier
from kaderwerk.bootstrap.database import DATABASE_PREFIX, is_stored
from kaderwerk.core.problems import DossierRejectedError
from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from kaderwerk.core.checks.finding import Finding
    from kaderwerk.core.dossier.frame import Dossier
    from kaderwerk.core.perspective.compute import Perspective
    from kaderwerk.core.perspective.explanation import Explanation
    from kaderwerk.core.publication.families import Family
    from kaderwerk.core.publication.shown_balance import ShownBalance
    from kaderwerk.core.publication.snapshot import Snapshot


def perspective(source: str, scenario: str, organisation: str | None = None) -> Perspective:
    """Compute the perspective of a dossier."""
    return dossier_perspective(load_dossier(source), scenario, organisation)


def dossier_perspective(dossier: Dossier, scenario: str, organisation: str | None = None) -> Perspective:
    """Compute the perspective of a dossier that has been read, with the facts of this version."""
    from kaderwerk.adapters.facts_yaml.loading import load_facts
    from kaderwerk.core.perspective.compute import compute

    return compute(dossier, scenario, organisation, facts=load_facts())


def families(perspective: Perspective) -> tuple[Family, ...]:
    """Return the families of figures that a perspective has."""
    from kaderwerk.core.publication.families import families as found

    return found(perspective)


def shown_balance(perspective: Perspective) -> ShownBalance | None:
    """Return the balance in the unit of the dossier, None when that is euros."""
    from kaderwerk.core.publication.shown_balance import shown_balance as shown

    return shown(perspective)


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
    """Return the dossier that ``vorig_dossier`` names, in the same database or beside the folder or workbook.

    None when there is none of that id; an unreadable one is a matter of that dossier, not of this one.
    """
    found = previous_source(source, dossier)
    return None if found is None else found[1]


def previous_source(source: str, dossier: Dossier) -> tuple[str, Dossier] | None:
    """Return where the dossier that ``vorig_dossier`` names stands, and that dossier; None as above."""
    wanted = dossier.features.get("vorig_dossier")
    if not wanted:
        return None
    if source.startswith(DATABASE_PREFIX):
        candidates = [f"{DATABASE_PREFIX}{wanted}"] if is_stored(wanted) else []
    else:
        folder = Path(source).resolve().parent
        candidates = [str(path) for path in (folder / wanted, folder / f"{wanted}.xlsx") if path.exists()]
    for candidate in candidates:
        try:
            found = load_dossier(candidate)
        except (DossierRejectedError, QuestionError):
            continue
        if found.id == wanted:
            return candidate, found
    return None


def code_version() -> str:
    """Return the version of Kaderwerk that runs."""
    return metadata.version("kaderwerk")


def snapshot(dossier: Dossier, scenario: str, previous: Dossier | None = None) -> Snapshot:
    """Compute and check a dossier, ready to show or publish: without what would show the pay of one person."""
    from kaderwerk.core.publication.public_snapshot import public_snapshot
    from kaderwerk.core.publication.route import route_from

    computed = dossier_perspective(dossier, scenario)
    return public_snapshot(
        computed,
        dossier_findings(computed, previous),
        code_version=code_version(),
        route=route_from(previous, computed),
    )
