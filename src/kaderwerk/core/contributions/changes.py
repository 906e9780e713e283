"""What counted lines of joint arrangements change in the contributions, by cause; a new key is a cause of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.allocation.allocate import allocate
from kaderwerk.core.contributions.latest import Latest, Pair
from kaderwerk.core.contributions.other_key import effects_by_other_keys
from kaderwerk.core.dossier.key_succession import newest_keys, replaced_keys
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import NOBODY, IndexArray
from kaderwerk.core.perspective.series import BoolArray, Series, zero_series

CAUSES = ("prijs", "volume", "verdeelsleutel", "nieuwe_taak", "afrekening", "overig")
"""Why a contribution changes; ``overig`` are lines that do not say."""

BY_KEY, NEW_TASK, OTHER = (CAUSES.index(name) for name in ("verdeelsleutel", "nieuwe_taak", "overig"))
_NEW = [CATEGORIES.index(name) for name in ("nieuw", "investering")]


@dataclass(frozen=True, kw_only=True)
class LineChanges:
    """The counted lines that joint arrangements ask for: ``rows`` are their positions among all lines.

    ``askers`` and ``causes``, shape (row,), are positions among the organisations and in CAUSES. ``changes``,
    ``by_key`` and ``pm`` have shape (row, shown year, organisation): expenditure of a participant, plus is more to
    pay. ``by_key`` is the part of ``changes`` that comes from another key than the one before; ``is_by_key``, shape
    (row, shown year), says where there was one to compare with.
    """

    rows: IndexArray
    askers: IndexArray
    causes: IndexArray
    changes: CentsArray
    by_key: CentsArray
    pm: BoolArray
    is_by_key: BoolArray

    def parts(self, asker: int, participant: int, cause: int) -> list[tuple[int, Series]]:
        """Return the lines, by position, that change the contribution of a participant for a cause."""
        found = []
        for at in np.flatnonzero(self.askers == asker).tolist():
            cents, pm = self.changes[at, :, participant], self.pm[at, :, participant]
            by_key, is_by_key = self.by_key[at, :, participant], self.is_by_key[at]
            series = zero_series(len(cents))
            if self.causes[at] == cause:
                series += Series(cents=cents - by_key, pm=pm)
            if cause == BY_KEY:
                series += Series(cents=by_key, pm=pm & is_by_key)
            if not series.is_empty:
                found.append((int(self.rows[at]), series))
        return found


def line_changes(perspective: Perspective, arrangements: frozenset[str]) -> LineChanges:
    """Return what the counted lines asked by these joint arrangements change.

    A line whose key replaces another counts under its own cause as the older key would divide it; the
    difference between both keys is the cause ``verdeelsleutel``.
    """
    lines = perspective.lines
    asks = np.array([one in arrangements for one in lines.organisations] + [False], dtype=np.bool_)
    is_asked = asks[lines.asker_of] & (lines.proposal_of != NOBODY) & perspective.counts
    rows = np.flatnonzero(is_asked)
    before, is_by_key = effects_by_other_keys(perspective, rows, replaced_keys(perspective.dossier))
    effects = perspective.shared.effects[rows][:, perspective.shown]
    return LineChanges(
        rows=rows,
        askers=lines.asker_of[rows],
        causes=_causes(perspective, rows),
        changes=-effects,
        by_key=before - effects,
        pm=perspective.shared.pm[rows][:, perspective.shown],
        is_by_key=is_by_key,
    )


def _causes(perspective: Perspective, rows: IndexArray) -> IndexArray:
    """Charges of investments and cost of staff have no cause of their own: their proposal says whether it is new."""
    lines, table = perspective.lines, perspective.dossier.table("regels")
    told = dict(zip(table.column("regel"), table.column("oorzaak"), strict=True))
    causes = np.full(len(rows), OTHER, dtype=np.int64)
    for at, row in enumerate(rows.tolist()):
        if lines.tables[row] == "regels":
            cause = told.get(lines.ids[row], "")
            causes[at] = CAUSES.index(cause) if cause else OTHER
        elif lines.categories[row] in _NEW:
            causes[at] = NEW_TASK
    return causes


def base_key_changes(perspective: Perspective, latest: Mapping[Pair, Latest]) -> dict[Pair, dict[str, Series]]:
    """Return what a newer key changes in the last contributions themselves: per pair, by the newer key.

    The last contributions of all participants whose row names the older key are added up and divided by both
    keys; the differences of all participants together are zero. Where an amount is PM, all of them are.
    """
    dossier, years = perspective.dossier, perspective.years
    newest = newest_keys(dossier)
    keys = dossier.table("bijdragen").column("sleutel")
    found: dict[Pair, dict[str, Series]] = {}
    for at, year in enumerate(years if newest else ()):
        members: dict[tuple[str, str], list[Latest]] = {}
        for (arrangement, _), one in latest.items():
            row = one.rows[at]
            if row is not None and keys[row] in newest:
                members.setdefault((arrangement, keys[row]), []).append(one)
        for (arrangement, old), rows in members.items():
            total = np.array([sum(int(one.series.cents[at]) for one in rows)], dtype=np.int64)
            is_pm = any(bool(one.series.pm[at]) for one in rows)
            before, after = (
                allocate(perspective.shared.book, key, year=year, totals=total) for key in (old, newest[old])
            )
            for participant in sorted({*before, *after}) if before and after else ():
                by_key = found.setdefault((arrangement, participant), {})
                series = by_key.setdefault(newest[old], zero_series(len(years)))
                series.cents[at] += _share(after, participant) - _share(before, participant)
                series.pm[at] |= is_pm
    return found


def _share(shares: Mapping[str, CentsArray], participant: str) -> int:
    return int(shares[participant][0]) if participant in shares else 0
