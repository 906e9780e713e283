"""Each line divided over the organisations that bear it: agreed shares first, the key for the rest."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.allocation.allocate import KeyBook, allocate
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.key_book import key_book
from kaderwerk.core.dossier.table import PM, VALUE
from kaderwerk.core.money import CENTS_MAX, CentsArray
from kaderwerk.core.perspective.lines import NOBODY, LineSet
from kaderwerk.core.perspective.series import BoolArray


@dataclass(frozen=True, kw_only=True)
class SharedLines:
    """The effect of each line on each organisation.

    ``effects``: shape (line, year, organisation), cents, plus is favourable; they add up to ``wholes``,
    shape (line, year). ``pm`` and ``whole_pm`` mark what is unknown. ``is_bearer``: shape
    (line, organisation), who takes part in the line, with nothing perhaps.
    """

    lines: LineSet
    book: KeyBook
    effects: CentsArray
    pm: BoolArray
    wholes: CentsArray
    whole_pm: BoolArray
    is_bearer: BoolArray


@dataclass(kw_only=True)
class _Sharing:
    """The arrays under construction; amounts as written, before the sign of the kind."""

    lines: LineSet
    book: KeyBook
    amounts: CentsArray
    pm: BoolArray
    is_bearer: BoolArray


def share_lines(dossier: Dossier, lines: LineSet) -> SharedLines:
    """Divide every line over organisations, per year, in cents.

    A line without a key is wholly the asking organisation's; so is what agreed shares leave when no key
    divides it. Where the whole is unknown, the agreed shares are known and the rest is not.
    """
    shape = (len(lines.ids), len(lines.years), len(lines.organisations))
    work = _Sharing(
        lines=lines,
        book=key_book(dossier),
        amounts=np.zeros(shape, dtype=np.int64),
        pm=np.zeros(shape, dtype=np.bool_),
        is_bearer=np.zeros((shape[0], shape[2]), dtype=np.bool_),
    )
    rests = lines.amounts.copy()
    is_rest_unknown = lines.pm.copy()
    agreed = _apply_agreed(dossier, work, rests, is_rest_unknown)
    groups: dict[tuple[int, str, frozenset[str]], list[int]] = {}
    for row, key in enumerate(lines.keys):
        for at in range(shape[1]):
            groups.setdefault((at, key, agreed.get((row, at), frozenset())), []).append(row)
    for (at, key, without), members in groups.items():
        _divide(work, np.array(members), at, (key, without), (rests, is_rest_unknown))
    effects = work.amounts * lines.signs[:, :, None]
    return SharedLines(
        lines=lines,
        book=work.book,
        effects=effects,
        pm=work.pm,
        wholes=effects.sum(axis=2, dtype=np.int64),
        whole_pm=lines.pm,
        is_bearer=work.is_bearer,
    )


def _apply_agreed(
    dossier: Dossier, work: _Sharing, rests: CentsArray, is_rest_unknown: BoolArray
) -> dict[tuple[int, int], frozenset[str]]:
    """Book the agreed shares and take them off the rest; return who has one, per line and year."""
    table = dossier.table("aandelen")
    cents, states = table.amounts(work.lines.years)
    line_at = {one: at for at, one in enumerate(work.lines.ids) if work.lines.tables[at] == "regels"}
    organisation_at = {one: at for at, one in enumerate(work.lines.organisations)}
    agreed: dict[tuple[int, int], frozenset[str]] = {}
    for row in range(table.size):
        participant = table.cell(row, "deelnemer")
        line, bearer = line_at.get(table.cell(row, "regel")), organisation_at.get(participant)
        if line is None or bearer is None:
            continue
        work.is_bearer[line, bearer] = True
        for at in range(len(work.lines.years)):
            if states[row, at] == VALUE:
                work.amounts[line, at, bearer] += cents[row, at]
                # Of an unknown whole the rest stays unknown: nothing is taken off nothing.
                rests[line, at] -= 0 if work.lines.pm[line, at] else cents[row, at]
            elif states[row, at] == PM:
                work.pm[line, at, bearer] = True
                is_rest_unknown[line, at] = True
            else:
                continue
            agreed[line, at] = agreed.get((line, at), frozenset()) | {participant}
    return agreed


def _divide(
    work: _Sharing,
    members: np.ndarray,
    at: int,
    key_and_without: tuple[str, frozenset[str]],
    rests: tuple[CentsArray, BoolArray],
) -> None:
    key, without = key_and_without
    totals, unknown = rests[0][members, at], rests[1][members, at]
    year = work.lines.years[at]
    shares = allocate(work.book, key, year=year, totals=totals, without=without) if key else {}
    if not shares:
        askers = work.lines.asker_of[members]
        is_known = askers != NOBODY
        rows, bearers = members[is_known], askers[is_known]
        work.amounts[rows, at, bearers] += totals[is_known]
        work.pm[rows, at, bearers] |= unknown[is_known]
        has_rest = (totals[is_known] != 0) | unknown[is_known]
        if not key and not without:
            has_rest[:] = True
        work.is_bearer[rows, bearers] |= has_rest
        return
    probe = allocate(work.book, key, year=year, totals=np.array([CENTS_MAX]), without=without)
    organisation_at = {one: position for position, one in enumerate(work.lines.organisations)}
    for participant, amounts in shares.items():
        bearer = organisation_at.get(participant)
        if bearer is None:
            continue
        work.amounts[members, at, bearer] += amounts
        work.is_bearer[members, bearer] = True
        if probe[participant][0]:
            work.pm[members, at, bearer] |= unknown
