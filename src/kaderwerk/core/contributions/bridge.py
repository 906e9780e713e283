"""The bridge of a contribution: the last one, what changes it by cause, and the new one, to the cent."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.contributions.changes import BY_KEY, CAUSES, LineChanges, base_key_changes, line_changes
from kaderwerk.core.contributions.latest import Latest, Pair, latest_contributions
from kaderwerk.core.contributions.settlement import Settlement, settlements
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.series import Series, sum_groups, zero_series

LATEST, NEW = "laatste", "nieuw"
BRIDGE_ROWS = (LATEST, *CAUSES, NEW)
"""The rows of a bridge: the last contribution, the causes of its change, the new contribution."""


@dataclass(frozen=True, kw_only=True)
class Contribution:
    """What one participant pays one joint arrangement: plus is what it pays, over the shown years.

    ``latest`` None: the table bijdragen has no row of it, and the last contribution is unknown.
    """

    joint_arrangement: str
    participant: str
    rows: dict[str, Series]
    latest: Latest | None
    settlement: Settlement
    base_key_changes: dict[str, Series]


@dataclass(frozen=True, kw_only=True)
class ContributionBook:
    """Every contribution in order of id, with the changes of lines behind them."""

    contributions: tuple[Contribution, ...]
    changes: LineChanges


def joint_arrangements(dossier: Dossier) -> frozenset[str]:
    """Return every gemeenschappelijke regeling, and whatever else the table bijdragen says that is paid to."""
    table = dossier.table("organisaties")
    pairs = zip(table.column("organisatie"), table.column("soort"), strict=True)
    paid = {dossier.owner(one) for one in dossier.table("bijdragen").column("gemeenschappelijke_regeling")}
    return frozenset({one for one, kind in pairs if kind == "gemeenschappelijke_regeling"} | paid)


def contribution_book(perspective: Perspective) -> ContributionBook:
    """Return the bridge and the settlement of every contribution that something is known of.

    The last contribution plus all causes is the new one; a PM anywhere marks the new one as well.
    """
    dossier, lines = perspective.dossier, perspective.lines
    arrangements = joint_arrangements(dossier)
    latest = latest_contributions(dossier, perspective.years)
    settled = settlements(dossier)
    changes = line_changes(perspective, arrangements)
    base = base_key_changes(perspective, latest)
    sums = _sums(changes, lines.organisations)
    organisation_at = {one: at for at, one in enumerate(lines.organisations)}
    pairs: set[Pair] = {*latest, *settled, *base, *_bearing(perspective, changes)}
    found = []
    for pair in sorted(pair for pair in pairs if dossier.owner(pair[1]) != pair[0]):
        arrangement, participant = (organisation_at[one] for one in pair)
        none = [zero_series(len(perspective.years))] * len(CAUSES)
        by_cause = list(sums.get((arrangement, participant), none))
        base_changes = base.get(pair, {})
        by_cause[BY_KEY] = sum(base_changes.values(), by_cause[BY_KEY])
        found.append(
            Contribution(
                joint_arrangement=pair[0],
                participant=pair[1],
                rows=_bridge(_start(latest.get(pair), len(perspective.years)), by_cause),
                latest=latest.get(pair),
                settlement=settled.get(pair, Settlement()),
                base_key_changes=base_changes,
            )
        )
    return ContributionBook(contributions=tuple(found), changes=changes)


def _bearing(perspective: Perspective, changes: LineChanges) -> set[Pair]:
    """Who bears a part of what a joint arrangement asks."""
    names = perspective.lines.organisations
    bears = np.zeros((len(names), len(names)), dtype=np.bool_)
    np.logical_or.at(bears, changes.askers, perspective.shared.is_bearer[changes.rows])
    return {(names[asker], names[bearer]) for asker, bearer in np.argwhere(bears).tolist()}


def _start(latest: Latest | None, year_count: int) -> Series:
    if latest is not None:
        return latest.series
    return Series(cents=np.zeros(year_count, dtype=np.int64), pm=np.ones(year_count, dtype=np.bool_))


def _bridge(start: Series, by_cause: list[Series]) -> dict[str, Series]:
    new = sum(by_cause, start)
    rows = {LATEST: start, **dict(zip(CAUSES, by_cause, strict=True)), NEW: new}
    steps = np.array([rows[name].cents for name in BRIDGE_ROWS[:-1]], dtype=np.int64)
    assert (steps.sum(axis=0, dtype=np.int64) == new.cents).all(), "the bridge closes to the cent"  # noqa: S101
    return rows


def _sums(changes: LineChanges, organisations: list[str]) -> dict[tuple[int, int], list[Series]]:
    """Add up the changes by joint arrangement and participant, a series per cause; nothing for who takes no part."""
    sums = {}
    for asker in np.unique(changes.askers).tolist():
        of_asker = np.flatnonzero(changes.askers == asker)
        causes, is_by_key = changes.causes[of_asker], changes.is_by_key[of_asker]
        for participant in range(len(organisations)):
            whole, pm = changes.changes[of_asker, :, participant], changes.pm[of_asker, :, participant]
            by_key = changes.by_key[of_asker, :, participant]
            if not (whole.any() or by_key.any() or pm.any()):
                continue
            found = sum_groups(whole - by_key, pm, causes, count=len(CAUSES))
            found[BY_KEY] += Series(
                cents=by_key.sum(axis=0, dtype=np.int64), pm=np.logical_or.reduce(pm & is_by_key, axis=0)
            )
            total = sum(found, zero_series(whole.shape[1]))
            expected = whole.sum(axis=0, dtype=np.int64)
            assert (total.cents == expected).all(), "causes add up to the change"  # noqa: S101
            sums[asker, participant] = found
    return sums
