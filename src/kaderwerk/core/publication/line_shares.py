"""What each line comes to for each organisation that bears it, per year: what every published total adds up from."""

import operator
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from kaderwerk.core.dossier.tables_budget import CATEGORIES, LINE_KINDS
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import EXPENDITURE, NATURE_NAMES, NOBODY, OF_PROPOSAL
from kaderwerk.core.perspective.series import Series

BASE_NAME = "basis"


@dataclass(frozen=True, kw_only=True)
class LineShare:
    """The part of one line that one organisation bears, over the shown years.

    ``table`` and ``line`` say where it comes from; ``proposal`` is empty for a post. ``kind`` is how it counts for
    ``participant``: a share in the line of another is lasten. ``effect`` is signed, plus is favourable, also when the
    line does not count. ``is_whole_pm``, per year: the amount of the whole line is unknown.
    """

    table: str
    line: str
    proposal: str
    category: str
    programme: str | None
    taakveld: str
    economic_category: str
    kind: str
    nature: str
    participant: str
    counts: bool
    effect: Series
    is_whole_pm: tuple[bool, ...]


def line_shares(perspective: Perspective) -> Iterator[LineShare]:
    """Yield every line with every organisation that bears it, in the order of the lines and of the ids.

    Lines that do not count are among them: of proposals outside the scenario, and lines that nobody confirmed.
    The counted ones add up to the totals of the perspective, to the cent. Lines that are a proposal's own are one line
    for each nature, without economic category.
    """
    own: dict[tuple[str, str, str], LineShare] = {}
    for one in _of_lines(perspective):
        if one.table == OF_PROPOSAL:
            key = (one.line, one.nature, one.participant)
            own[key] = _together(own.get(key), one)
        else:
            yield one
    yield from own.values()


def _together(first: LineShare | None, one: LineShare) -> LineShare:
    """Two lines of one proposal as one; no category beside it that says that it is the pay of somebody."""
    if first is None:
        return replace(one, economic_category="")
    return replace(
        first,
        taakveld=first.taakveld if first.taakveld == one.taakveld else "",
        effect=first.effect + one.effect,
        is_whole_pm=tuple(map(operator.or_, first.is_whole_pm, one.is_whole_pm)),
    )


def _of_lines(perspective: Perspective) -> Iterator[LineShare]:
    lines, shared, shown = perspective.lines, perspective.shared, perspective.shown
    names = (*CATEGORIES, BASE_NAME)
    for row, table in enumerate(lines.tables):
        proposal_at, asker = int(lines.proposal_of[row]), int(lines.asker_of[row])
        whole_pm = tuple(shared.whole_pm[row, shown].tolist())
        for at in np.flatnonzero(shared.is_bearer[row]).tolist():
            yield LineShare(
                table=table,
                line=lines.ids[row],
                proposal="" if proposal_at == NOBODY else lines.proposals[proposal_at],
                category=names[int(lines.categories[row])],
                programme=lines.programmes[int(lines.programme_of[row])],
                taakveld=lines.taakvelden[row],
                economic_category=lines.economic_categories[row],
                kind=LINE_KINDS[int(lines.kinds[row]) if asker == at else EXPENDITURE],
                nature=NATURE_NAMES[int(lines.natures[row])],
                participant=lines.organisations[at],
                counts=bool(perspective.counts[row]),
                effect=Series(cents=shared.effects[row, shown, at], pm=shared.pm[row, shown, at]),
                is_whole_pm=whole_pm,
            )
