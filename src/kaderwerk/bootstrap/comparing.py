"""Compares dossiers, versions and scenarios, and rolls a dossier on to the next year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kaderwerk.bootstrap.carriers import load_dossier, save_dossier
from kaderwerk.bootstrap.database import DATABASE_PREFIX, is_stored
from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from kaderwerk.core.perspective.compute import Perspective
    from kaderwerk.core.scenarios.compare import Change
    from kaderwerk.core.scenarios.side_by_side import ScenarioTable
    from kaderwerk.core.scenarios.waterfall import Waterfall


def changes(
    first: str, second: str, scenario: str, against: str | None = None
) -> tuple[tuple[int, ...], tuple[Change, ...]]:
    """Compare two dossiers, or a scenario of the first with another (``against``) of the second; years and changes."""
    from kaderwerk.adapters.facts_yaml.loading import load_facts
    from kaderwerk.core.scenarios.compare import compared

    found = compared(load_dossier(first), load_dossier(second), scenario, against, facts=load_facts())
    return found.years, found.changes


def waterfall(first: str, second: str, scenario: str, against: str | None = None) -> Waterfall:
    """Return the same comparison as the way from one total to the other, by cause."""
    from kaderwerk.adapters.facts_yaml.loading import load_facts
    from kaderwerk.core.scenarios.compare import compared
    from kaderwerk.core.scenarios.waterfall import change_waterfall

    start, end = load_dossier(first), load_dossier(second)
    return change_waterfall(start, end, compared(start, end, scenario, against, facts=load_facts()))


def perspective_waterfall(perspective: Perspective) -> Waterfall:
    """Return the way from the budget by categories and proposals to the total."""
    from kaderwerk.core.scenarios.waterfall import perspective_waterfall as fall

    return fall(perspective)


def scenario_table(source: str, names: Sequence[str], shifts: Sequence[tuple[str, Fraction]]) -> ScenarioTable:
    """Return scenarios beside each other; each shift adds the first one with another index or interest."""
    from kaderwerk.adapters.facts_yaml.loading import load_facts
    from kaderwerk.core.perspective.scenario import overlay_of, scenario_names
    from kaderwerk.core.scenarios.side_by_side import compare_scenarios, shifted_overlay

    dossier, facts = load_dossier(source), load_facts()
    overlays = [overlay_of(dossier, name) for name in names or scenario_names(dossier)]
    shifted = [shifted_overlay(dossier, overlays[0], name, points, facts=facts) for name, points in shifts]
    return compare_scenarios(dossier, [*overlays, *shifted], facts=facts)


def roll(source: str, target: str) -> str:
    """Write the dossier of the year after; return where it stands.

    Raises:
        QuestionError: something stands there already: a new year replaces nothing.
    """
    from kaderwerk.core.scenarios.roll import rolled

    stored_id = target.removeprefix(DATABASE_PREFIX) if target.startswith(DATABASE_PREFIX) else None
    if Path(target).exists() if stored_id is None else is_stored(stored_id):
        message = f"{target} bestaat al. Kies een andere naam: het nieuwe jaar vervangt niets."
        raise QuestionError(message)
    return save_dossier(rolled(load_dossier(source)), target)
