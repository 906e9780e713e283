"""The last contribution of each participant to each joint arrangement, as the table bijdragen tells it."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import EMPTY, PM, VALUE, Table
from kaderwerk.core.perspective.series import Series

STATUS_RANK = {"kaderbrief": 0, "ontwerpbegroting": 1, "vastgesteld": 2}
"""How far a contribution is; what stands in a later status replaces what stood in an earlier one."""

Pair = tuple[str, str]
"""A joint arrangement and one of its participants."""


@dataclass(frozen=True, kw_only=True)
class Latest:
    """The last contribution over the shown years, as expenditure of the participant: plus is what it pays.

    ``rows`` is the row of bijdragen that each year comes from, None where no row says anything yet; ``from_years``
    the year column that was read: an earlier one where the row's last amount goes on.
    """

    series: Series
    rows: tuple[int | None, ...]
    from_years: tuple[int | None, ...]

    def row_of(self, position: int) -> int | None:
        """Return the row of a year; where it has none, the first row that any year has."""
        return next((row for row in (self.rows[position], *self.rows) if row is not None), None)


def latest_contributions(dossier: Dossier, years: tuple[int, ...]) -> dict[Pair, Latest]:
    """Return the last contribution per joint arrangement and participant, in order of id.

    Per year: the highest status with an amount (or PM) in that year, then the newest date. A year that no row
    fills repeats the last amount before it: of the row whose amounts go on longest, then by status and date.
    """
    table = dossier.table("bijdragen")
    rows_of: dict[Pair, list[int]] = {}
    for row in range(table.size):
        if table.cell(row, "status") in STATUS_RANK:
            rows_of.setdefault(pair_of(dossier, table, row), []).append(row)
    return {pair: _latest(table, rows, years) for pair, rows in sorted(rows_of.items())}


def pair_of(dossier: Dossier, table: Table, row: int) -> Pair:
    """Return who pays whom in a row of bijdragen; an afdeling pays as the organisation that it belongs to."""
    return (
        dossier.owner(table.cell(row, "gemeenschappelijke_regeling")),
        dossier.owner(table.cell(row, "deelnemer")),
    )


def _latest(table: Table, rows: list[int], years: tuple[int, ...]) -> Latest:
    def rank(row: int) -> tuple[int, str, int]:
        # Of rows with the same status and date the last one counts.
        return STATUS_RANK[table.cell(row, "status")], table.cell(row, "datum"), row

    filled = {row: [year for at, year in enumerate(table.years) if table.states[row, at] != EMPTY] for row in rows}
    cents = np.zeros(len(years), dtype=np.int64)
    pm = np.zeros(len(years), dtype=np.bool_)
    found: list[tuple[int, int] | None] = []
    for at, year in enumerate(years):
        own = [row for row in rows if year in filled[row]]
        ended = [row for row in rows if filled[row] and max(filled[row]) < year]
        if own:
            row, from_year = max(own, key=rank), year
        elif ended:
            row = max(ended, key=lambda one: (max(filled[one]), rank(one)))
            from_year = max(filled[row])
        else:
            found.append(None)
            continue
        found.append((row, from_year))
        column = table.years.index(from_year)
        cents[at] = table.cents[row, column] if table.states[row, column] == VALUE else 0
        pm[at] = table.states[row, column] == PM
    return Latest(
        series=Series(cents=cents, pm=pm),
        rows=tuple(one[0] if one else None for one in found),
        from_years=tuple(one[1] if one else None for one in found),
    )
