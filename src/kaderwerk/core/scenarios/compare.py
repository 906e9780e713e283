"""What changed between two dossiers or scenarios, and what each change does to the balance."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.frame import YEAR_COUNT_DEFAULT, Dossier
from kaderwerk.core.facts import Facts
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.compute import NO_FACTS, Perspective, compute
from kaderwerk.core.perspective.scenario import ALL, overlay_of, scenario_names
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.scenarios.edits import Edit, apply_edits, edits_between, united
from kaderwerk.core.scenarios.overlay_steps import CHOICES, OverlayStep, overlay_steps
from kaderwerk.core.scenarios.steps import PROPOSALS, Round, rounds

_HALFWAY = (ValueError, ArithmeticError, LookupError, QuestionError)
"""What computing may raise on half of a change: reading refuses such a dossier, so no rule holds in it."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One changed cell, or a row that came or went (``column`` None), with its effect per year.

    ``effects_cents`` belongs to the years of the second dossier; all changes together add up to the
    difference of the totals.
    """

    table: str
    row_id: str
    column: str | None
    old: str | None
    new: str | None
    effects_cents: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two dossiers or scenarios over the same years: the totals of both and all that lies between them.

    ``changes`` come with the largest effect first; together they are exactly ``closing`` less ``opening``.
    """

    years: tuple[int, ...]
    opening: Series
    closing: Series
    changes: tuple[Change, ...]


def compare(
    first: Dossier,
    second: Dossier,
    scenario: str = ALL,
    second_scenario: str | None = None,
    *,
    facts: Facts = NO_FACTS,
) -> list[Change]:
    """Return the changes from one dossier to another, the largest effect first; see ``compared``."""
    return list(compared(first, second, scenario, second_scenario, facts=facts).changes)


def compared(
    first: Dossier,
    second: Dossier,
    scenario: str = ALL,
    second_scenario: str | None = None,
    *,
    facts: Facts = NO_FACTS,
) -> Comparison:
    """Return what lies between two dossiers, or between a scenario of the first and one of the second.

    The edits are applied step by step in the order of the tables, and after each the balance is computed
    again over the years of the second dossier: so the effects add up exactly, whatever depends on what.
    Steps that touch different lines go together in a round: each line then shows its own effect. Another
    scenario is the last step, per proposal and per parameter.

    Args:
        first: where it starts.
        second: where it ends; the same dossier when only scenarios are compared.
        scenario: of the first dossier.
        second_scenario: of the second dossier; None: the same.
        facts: what indexes and rates of the outside world rest on.

    Raises:
        QuestionError: one of the dossiers lacks its scenario.
    """
    last_scenario = scenario if second_scenario is None else second_scenario
    start, end = overlay_of(first, scenario), overlay_of(second, last_scenario)
    # A scenario that the second dossier lacks cannot be walked with: it is left at the start.
    common = scenario if scenario in scenario_names(second) else ALL
    opening = compute(_with_window(first, second), start, facts=facts)
    steps = overlay_steps(_with_window(first, second), start, overlay_of(first, common), facts=facts)
    changes = [_scenario_change(step) for step in steps]
    changes += _edit_changes(_Walk(first, second, common, facts), edits_between(first, second))
    changes += [_scenario_change(step) for step in overlay_steps(second, overlay_of(second, common), end, facts=facts)]
    closing = compute(second, end, facts=facts).balance["totaal"]
    return _checked(
        Comparison(
            years=second.years,
            opening=opening.balance["totaal"],
            closing=closing,
            changes=tuple(sorted(changes, key=lambda one: -max(map(abs, one.effects_cents), default=0))),
        )
    )


def _checked(comparison: Comparison) -> Comparison:
    effects = [one.effects_cents for one in comparison.changes]
    found = np.sum(effects, axis=0, dtype=np.int64) if effects else np.zeros_like(comparison.opening.cents)
    expected = comparison.closing.cents - comparison.opening.cents
    assert (found == expected).all(), "effects add up to the difference of the totals"  # noqa: S101
    return comparison


def _scenario_change(step: OverlayStep) -> Change:
    return Change(
        table=step.table,
        row_id=step.subject,
        column="besluit" if step.table == CHOICES else "verschil",
        old=step.old,
        new=step.new,
        effects_cents=step.effects_cents,
    )


def _edit_changes(walk: "_Walk", edits: list[Edit]) -> list[Change]:
    """Walk all edits and return each with its effect."""
    effects = np.zeros((len(edits), len(walk.total)), dtype=np.int64)
    last_counted = 0
    for one in rounds(edits):
        walk.go(one)
        for step, effect in zip(one.steps, walk.effects(one), strict=True):
            effects[step.places[0]] = effect
            last_counted = step.places[0] if one.is_counted else last_counted
    if edits:
        # What only the whole of the edits can show belongs to the last of them.
        effects[last_counted] += walk.arrive()
    return [
        Change(
            table=edit.table,
            row_id=edit.row_id,
            column=edit.column,
            old=edit.old,
            new=edit.new,
            effects_cents=tuple(found),
        )
        for edit, found in zip(edits, effects.tolist(), strict=True)
    ]


class _Walk:
    """The way from the first dossier to the second, with the balance before and after each round."""

    def __init__(self, first: Dossier, second: Dossier, scenario: str, facts: Facts) -> None:
        self._tables = united(first, second)
        self._window = second
        self._scenario = scenario
        self._facts = facts
        self._is_behind = False
        self._after = self._before = self._computed()

    @property
    def total(self) -> CentsArray:
        """The total of the balance at this point of the way."""
        return self._after.balance["totaal"].cents

    def go(self, one: Round) -> None:
        """Apply the edits of a round."""
        self._tables[one.table] = apply_edits(self._tables[one.table], one.edits)
        self._before = self._after
        if one.is_counted:
            try:
                self._after = self._computed()
                self._is_behind = False
            except _HALFWAY:
                # As of two keys that change places: half of it is a circle. Its effect shows with the next edit.
                self._is_behind = True

    def arrive(self) -> CentsArray:
        """Return what the last rounds could not show yet, once all edits are applied."""
        before = self.total
        if self._is_behind:
            self._after = self._computed()
        return self.total - before

    def effects(self, one: Round) -> list[CentsArray]:
        """Return what each step of the round did; what no single line shows belongs to the first."""
        if not one.is_counted or self._is_behind:
            return [np.zeros_like(self.total) for _ in one.steps]
        before, after = _effects_by_subject(self._before, one), _effects_by_subject(self._after, one)
        found = [after(step.subject) - before(step.subject) for step in one.steps]
        whole = self.total - self._before.balance["totaal"].cents
        found[0] = found[0] + whole - np.sum(found, axis=0, dtype=np.int64)
        return found

    def _computed(self) -> Perspective:
        dossier = _with_window(Dossier(tables=dict(self._tables)), self._window)
        return compute(dossier, self._scenario, facts=self._facts)


def _effects_by_subject(perspective: Perspective, one: Round) -> Callable[[str], CentsArray]:
    """Return a look-up: what a line or proposal (whatever the table of the round is about) does to the balance."""
    nothing = np.zeros(len(perspective.years), dtype=np.int64)
    if one.table == PROPOSALS:
        known = perspective.proposal_at
        return lambda subject: perspective.effect(subject).cents if subject in known else nothing
    if len(one.steps) == 1:
        # All that a round with one step does belongs to that step.
        return lambda _subject: nothing
    lines = perspective.lines
    rows: dict[str, list[int]] = {}
    # An investment or a row of staff can be more than one line.
    for row, (table, line) in enumerate(zip(lines.tables, lines.ids, strict=True)):
        if table in one.of:
            rows.setdefault(line, []).append(row)
    return lambda subject: perspective.own_effects[rows.get(subject, [])].sum(axis=0, dtype=np.int64)


def _with_window(dossier: Dossier, second: Dossier) -> Dossier:
    """A copy of the dossier, asked over the years of the second one."""
    asked = Dossier(tables=dossier.tables)
    features = dict(dossier.features)
    features["eerste_jaar"] = second.features["eerste_jaar"]
    features["aantal_jaren"] = second.features.get("aantal_jaren") or str(YEAR_COUNT_DEFAULT)
    asked.__dict__["features"] = features
    return asked
