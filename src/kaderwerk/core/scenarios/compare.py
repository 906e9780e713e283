"""What changed between two dossiers, and what each change does to the balance."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.allocation.allocate import CycleError
from kaderwerk.core.dossier.frame import YEAR_COUNT_DEFAULT, Dossier
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.scenario import ALL
from kaderwerk.core.scenarios.edits import apply_edits, edits_between, united
from kaderwerk.core.scenarios.steps import PROPOSALS, Round, rounds


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


def compare(first: Dossier, second: Dossier, scenario: str = ALL) -> list[Change]:
    """Return the changes from one dossier to another, the largest effect first.

    The edits are applied step by step in the order of the tables, and after each the balance is computed
    again over the years of the second dossier: so the effects add up exactly, whatever depends on what.
    Steps that touch different lines go together in a round: each line then shows its own effect.

    Raises:
        QuestionError: one of the dossiers lacks the scenario.
    """
    walk = _Walk(first, second, scenario)
    start = walk.total
    edits = edits_between(first, second)
    effects = np.zeros((len(edits), len(start)), dtype=np.int64)
    for one in rounds(edits):
        walk.go(one)
        for step, effect in zip(one.steps, walk.effects(one), strict=True):
            effects[step.places[0]] = effect
    end = compute(second, scenario).balance["totaal"].cents
    assert (walk.total == end).all(), "the edits lead to the second dossier"  # noqa: S101
    assert (effects.sum(axis=0, dtype=np.int64) == end - start).all(), "effects add up"  # noqa: S101
    changes = [
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
    return sorted(changes, key=lambda one: -max(map(abs, one.effects_cents), default=0))


class _Walk:
    """The way from the first dossier to the second, with the balance before and after each round."""

    def __init__(self, first: Dossier, second: Dossier, scenario: str) -> None:
        self._tables = united(first, second)
        self._window = second
        self._scenario = scenario
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
            except CycleError:
                # Half of a change of two keys can be a circle: its effect then shows with the next edit.
                self._after = self._before

    def effects(self, one: Round) -> list[CentsArray]:
        """Return what each step of the round did; what no single line shows belongs to the first."""
        if not one.is_counted:
            return [np.zeros_like(self.total) for _ in one.steps]
        before, after = _effects_by_subject(self._before, one), _effects_by_subject(self._after, one)
        nothing = np.zeros_like(self.total)
        found = [after(step.subject, nothing) - before(step.subject, nothing) for step in one.steps]
        whole = self.total - self._before.balance["totaal"].cents
        found[0] = found[0] + whole - np.sum(found, axis=0, dtype=np.int64)
        return found

    def _computed(self) -> Perspective:
        return compute(_with_window(Dossier(tables=dict(self._tables)), self._window), self._scenario)


def _effects_by_subject(perspective: Perspective, one: Round) -> Callable[[str, CentsArray], CentsArray]:
    """Return a look-up: what a line or proposal (whatever the table of the round is about) does to the balance."""
    if one.table == PROPOSALS:
        at = perspective.proposal_at
        return lambda subject, nothing: perspective.effect(subject).cents if subject in at else nothing
    lines = perspective.lines
    rows = {line: row for row, (table, line) in enumerate(zip(lines.tables, lines.ids, strict=True)) if table == one.of}
    return lambda subject, nothing: perspective.own_effects[rows[subject]] if subject in rows else nothing


def _with_window(dossier: Dossier, second: Dossier) -> Dossier:
    """The dossier, asked over the years of the second one."""
    features = dict(dossier.features)
    features["begrotingsjaar"] = second.features["begrotingsjaar"]
    features["eerste_jaar"] = second.features["eerste_jaar"]
    features["aantal_jaren"] = second.features.get("aantal_jaren") or str(YEAR_COUNT_DEFAULT)
    dossier.__dict__["features"] = features
    return dossier
