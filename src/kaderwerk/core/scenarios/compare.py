"""What changed between two dossiers, and what each change does to the balance."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.allocation.allocate import CycleError
from kaderwerk.core.dossier.column import Kind
from kaderwerk.core.dossier.frame import YEAR_COUNT_DEFAULT, Dossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.scenario import ALL
from kaderwerk.core.scenarios.edits import Edit, apply_edit, edits_between, united

_COUNTED_TABLES = frozenset(
    {
        "dossier",
        "organisaties",
        "verdeelsleutels",
        "sleuteldelen",
        "maatstaven",
        "begroting",
        "voorstellen",
        "regels",
        "aandelen",
        "scenarios",
        "amendementen",
    }
)
_FREE_KINDS = (Kind.TEXT, Kind.MARKDOWN, Kind.JSON)


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

    The edits are applied one by one (the parts of one key together), in the order of the tables, and
    after each the balance is computed again over the years of the second dossier: so the effects add up
    exactly, whatever depends on what. An edit that no figure uses costs no computation.

    Raises:
        QuestionError: one of the dossiers lacks the scenario.
    """
    tables = united(first, second)
    end = _total(second, scenario)
    before = start = _total(_with_window(Dossier(tables=tables), second), scenario)
    changes: list[Change] = []
    for group in _groups(edits_between(first, second)):
        for edit in group:
            tables[edit.table] = apply_edit(tables[edit.table], edit)
        after = before
        if any(_is_counted(edit) for edit in group):
            try:
                after = _total(_with_window(Dossier(tables=tables), second), scenario)
            except CycleError:
                # Half of a change of two keys can be a circle: its effect then shows with the next edit.
                after = before
        changes += _changes(group, after - before)
        before = after
    assert (before == end).all(), "the edits lead to the second dossier"  # noqa: S101
    effects = np.array([one.effects_cents for one in changes], dtype=np.int64).reshape(len(changes), len(end))
    assert (effects.sum(axis=0) == end - start).all(), "effects add up"  # noqa: S101
    return sorted(changes, key=lambda one: -max((abs(cents) for cents in one.effects_cents), default=0))


def _total(dossier: Dossier, scenario: str) -> CentsArray:
    return compute(dossier, scenario).balance["totaal"].cents


def _with_window(dossier: Dossier, second: Dossier) -> Dossier:
    """The dossier, asked over the years of the second one."""
    features = dict(dossier.features)
    features["begrotingsjaar"] = second.features["begrotingsjaar"]
    features["eerste_jaar"] = second.features["eerste_jaar"]
    features["aantal_jaren"] = second.features.get("aantal_jaren") or str(YEAR_COUNT_DEFAULT)
    windowed = Dossier(tables=dict(dossier.tables))
    windowed.__dict__["features"] = features
    return windowed


def _groups(edits: list[Edit]) -> list[list[Edit]]:
    groups: list[list[Edit]] = []
    for edit in edits:
        is_same_key = (
            groups
            and edit.table == "sleuteldelen"
            and groups[-1][-1].table == edit.table
            and groups[-1][-1].row_id.split("/")[0] == edit.row_id.split("/")[0]
        )
        if is_same_key:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _is_counted(edit: Edit) -> bool:
    if edit.table not in _COUNTED_TABLES:
        return False
    column = TABLES[edit.table].column(edit.column) if edit.column else None
    return edit.table == "dossier" or column is None or column.kind not in _FREE_KINDS


def _changes(group: list[Edit], effects: CentsArray) -> list[Change]:
    return [
        Change(
            table=edit.table,
            row_id=edit.row_id,
            column=edit.column,
            old=edit.old,
            new=edit.new,
            effects_cents=tuple(effects.tolist()) if at == 0 else (0,) * len(effects),
        )
        for at, edit in enumerate(group)
    ]
