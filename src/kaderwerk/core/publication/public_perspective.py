"""A perspective as everybody may read it: the same totals to the cent, with the staff of few people taken together."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.compute import Perspective, perspective_of
from kaderwerk.core.perspective.lines import OF_PROPOSAL, LineSet
from kaderwerk.core.perspective.shares import SharedLines
from kaderwerk.core.publication.public_dossier import PublicTables
from kaderwerk.core.staff.cost import StaffRow, StaffTable

Texts = list[str]
Array = NDArray[Any]


def public_perspective(perspective: Perspective, public: PublicTables) -> Perspective:
    """Return the perspective with lines, staff and dossier as they may be published.

    The lines of staff that is withheld become the proposal's own, without a word of staff: its amount is public.
    Lines are added up after they were shared, so that nothing is rounded anew: every total stays as it was.
    """
    lines = perspective.lines
    setting = dataclasses.replace(lines.setting, dossier=public.dossier)
    groups = _groups(lines, public.stands_for)
    if len(groups) == len(lines.ids) and not public.stands_for:
        shared = dataclasses.replace(perspective.shared, lines=dataclasses.replace(lines, setting=setting))
    else:
        made = dataclasses.replace(_joined_lines(lines, groups, public.stands_for), setting=setting)
        shared = _joined_shares(perspective.shared, made, groups, _agreed_rows(perspective.dossier, public))
    return perspective_of(public.dossier, shared, owner=perspective.organisation, facts=perspective.facts)


def _groups(lines: LineSet, stands_for: Mapping[str, str]) -> list[list[int]]:
    """The rows of the lines that stay one row each, and those that become one row, in the order of the first.

    What becomes one row is alike in everything by which totals are published.
    """
    found: dict[tuple[str | int, ...], list[int]] = {}
    for at in range(len(lines.ids)):
        key: tuple[str | int, ...] = (at,)
        if _is_withheld(lines, at, stands_for):
            codes = (lines.taakvelden[at], lines.economic_categories[at])
            key = (int(lines.proposal_of[at]), int(lines.natures[at]), *codes)
        found.setdefault(key, []).append(at)
    return list(found.values())


def _is_withheld(lines: LineSet, at: int, stands_for: Mapping[str, str]) -> bool:
    return lines.tables[at] == "formatie" and lines.ids[at] in stands_for


def _joined_lines(lines: LineSet, groups: list[list[int]], stands_for: Mapping[str, str]) -> LineSet:
    first = [rows[0] for rows in groups]
    is_withheld = [_is_withheld(lines, at, stands_for) for at in first]

    def texts(values: Texts) -> Texts:
        return [values[at] for at in first]

    def same(values: Texts) -> Texts:
        return [values[rows[0]] if len({values[at] for at in rows}) == 1 else "" for rows in groups]

    return dataclasses.replace(
        lines,
        tables=[OF_PROPOSAL if own else lines.tables[at] for own, at in zip(is_withheld, first, strict=True)],
        ids=[
            lines.proposals[lines.proposal_of[at]] if own else lines.ids[at]
            for own, at in zip(is_withheld, first, strict=True)
        ],
        amounts=_summed(lines.amounts, groups),
        pm=_any(lines.pm, groups),
        kinds=lines.kinds[first],
        natures=lines.natures[first],
        categories=lines.categories[first],
        proposal_of=lines.proposal_of[first],
        programme_of=lines.programme_of[first],
        reserve_of=lines.reserve_of[first],
        asker_of=lines.asker_of[first],
        keys=same(lines.keys),
        taakvelden=texts(lines.taakvelden),
        economic_categories=texts(lines.economic_categories),
        indexes=texts(lines.indexes),
        is_confirmed=lines.is_confirmed[first],
        staff=_staff(lines.staff, stands_for),
    )


def _joined_shares(
    shared: SharedLines, lines: LineSet, groups: list[list[int]], agreed_rows: Sequence[int]
) -> SharedLines:
    agreed = shared.agreed
    return dataclasses.replace(
        shared,
        lines=lines,
        effects=_summed(shared.effects, groups),
        pm=_any(shared.pm, groups),
        wholes=_summed(shared.wholes, groups),
        whole_pm=_any(shared.whole_pm, groups),
        is_bearer=_any(shared.is_bearer, groups),
        agreed=dataclasses.replace(
            agreed,
            cents=agreed.cents[agreed_rows,],
            states=agreed.states[agreed_rows,],
            lacks=agreed.lacks[agreed_rows,],
        ),
    )


def _agreed_rows(dossier: Dossier, public: PublicTables) -> list[int]:
    """The rows of ``aandelen`` that the public table keeps."""
    return [at for at, line in enumerate(dossier.table("aandelen").column("regel")) if line not in public.stands_for]


def _staff(staff: StaffTable, stands_for: Mapping[str, str]) -> StaffTable:
    """The rows that may be seen with what they cost, and a row without any figure for those that may not."""
    kept = [at for at, one in enumerate(staff.rows) if one.staff_line not in stands_for]
    hidden = {stands_for[one.staff_line]: one for one in staff.rows if one.staff_line in stands_for}
    rows = [dataclasses.replace(staff.rows[at], scale="") for at in kept]
    rows += [
        StaffRow(
            staff_line=name,
            proposal=one.proposal,
            scale="",
            fte=None,
            part=Fraction(1),
            start=0,
            end=0,
            is_withheld=True,
        )
        for name, one in hidden.items()
    ]

    def padded(values: Array) -> Array:
        return np.concatenate([values[kept], np.zeros((len(hidden), len(staff.years)), dtype=values.dtype)])

    return StaffTable(
        years=staff.years,
        rows=tuple(rows),
        recurring=padded(staff.recurring),
        one_off=padded(staff.one_off),
        pm=padded(staff.pm),
        months=padded(staff.months),
        norms=np.zeros((len(rows), len(staff.years)), dtype=np.int64),
        is_norm_known=np.zeros((len(rows), len(staff.years)), dtype=np.bool_),
    )


def _summed(values: Array, groups: list[list[int]]) -> Array:
    return _joined(values, groups, lambda rows: np.asarray(rows.sum(axis=0, dtype=np.int64)))


def _any(values: Array, groups: list[list[int]]) -> Array:
    return _joined(values, groups, lambda rows: np.asarray(rows.any(axis=0)))


def _joined(values: Array, groups: list[list[int]], join: Callable[[Array], Array]) -> Array:
    """One row for each group of rows, in their order."""
    found = values[[rows[0] for rows in groups]]
    for at, rows in enumerate(groups):
        if len(rows) > 1:
            found[at] = join(values[rows])
    return found
