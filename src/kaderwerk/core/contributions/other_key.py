"""What lines would come to for each organisation if other keys divided them."""

from collections.abc import Mapping

import numpy as np

from kaderwerk.core.allocation.allocate import allocate, live_parts
from kaderwerk.core.dossier.table import EMPTY
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import NOBODY, IndexArray
from kaderwerk.core.perspective.series import BoolArray


def effects_by_other_keys(
    perspective: Perspective, rows: IndexArray, other_keys: Mapping[str, str]
) -> tuple[CentsArray, BoolArray]:
    """Divide lines again, each by the key that stands in place of its own; agreed shares stay as they are.

    Where one of both keys has no parts in a year there is nothing to compare, and the line stays as it is.

    Args:
        perspective: the lines as they are divided now.
        rows: shape (row,), positions of lines.
        other_keys: by key the one to divide by instead.

    Returns:
        Effects of shape (row, shown year, organisation), and where they were divided anew, shape (row, shown year).
    """
    lines, shown = perspective.lines, perspective.shown
    effects = perspective.shared.effects[rows][:, shown].copy()
    is_divided = np.zeros(effects.shape[:2], dtype=np.bool_)
    by_key: dict[str, list[int]] = {}
    for at, row in enumerate(rows.tolist()):
        if lines.keys[row] in other_keys:
            by_key.setdefault(lines.keys[row], []).append(at)
    agreed = _agreed(perspective) if by_key else {}
    for key, members in by_key.items():
        for year_at in range(len(perspective.years)):
            groups: dict[frozenset[str], list[int]] = {} if agreed else {frozenset(): members}
            for at in members if agreed else ():
                groups.setdefault(agreed.get((int(rows[at]), year_at), frozenset()), []).append(at)
            for without, alike in groups.items():
                place = (np.array(alike, dtype=np.int64), year_at)
                is_divided[place] = _divide_anew(perspective, effects, place, (key, other_keys[key], without))
    return effects, is_divided


def _agreed(perspective: Perspective) -> dict[tuple[int, int], frozenset[str]]:
    """Who has an agreed share, by line and position of the shown year."""
    table, lines = perspective.dossier.table("aandelen"), perspective.lines
    if not table.size:
        return {}
    # Of two rows with one id the agreement is about the first.
    line_at = dict(zip(reversed(lines.ids), range(len(lines.ids) - 1, -1, -1), strict=True))
    found: dict[tuple[int, int], set[str]] = {}
    states_by_delay = {}
    for row, (line, participant) in enumerate(zip(table.column("regel"), table.column("deelnemer"), strict=True)):
        at = line_at.get(line)
        if at is None:
            continue
        proposal = int(lines.proposal_of[at])
        delay = 0 if proposal == NOBODY else perspective.overlay.delay(lines.proposals[proposal])
        if delay not in states_by_delay:
            states_by_delay[delay] = table.amounts(tuple(year - delay for year in perspective.years))[1]
        for year_at in np.flatnonzero(states_by_delay[delay][row] != EMPTY).tolist():
            found.setdefault((at, year_at), set()).add(participant)
    return {place: frozenset(members) for place, members in found.items()}


def _divide_anew(
    perspective: Perspective, effects: CentsArray, place: tuple[IndexArray, int], by: tuple[str, str, frozenset[str]]
) -> bool:
    """Replace the part of lines that no agreement fixes; return whether both keys divide it."""
    book, organisations = perspective.shared.book, perspective.lines.organisations
    (key, other, without), year = by, perspective.years[place[1]]
    if not all(live_parts(book, (one,), year=year, without=without) for one in (key, other)):
        return False
    free = [at for at, one in enumerate(organisations) if one not in without]
    rests = effects[place][:, free].sum(axis=1, dtype=np.int64)
    shares = allocate(book, other, year=year, totals=rests, without=without)
    alike, year_at = place
    for at in free:
        share = shares.get(organisations[at])
        effects[alike, year_at, at] = 0 if share is None else share
    return True
