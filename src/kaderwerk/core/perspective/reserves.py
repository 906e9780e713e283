"""The balance of each reserve at the end of each year."""

import datetime
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.lines import ADDITION, WITHDRAWAL
from kaderwerk.core.perspective.series import BoolArray, Series
from kaderwerk.core.perspective.shares import SharedLines


@dataclass(frozen=True, kw_only=True)
class ReserveResult:
    """One reserve: its opening balance (None: unknown), from which year it rolls, and its balances."""

    reserve: str
    name: str
    opening_cents: int | None
    first_year: int
    floor_cents: int
    balance: Series


def first_roll_years(dossier: Dossier) -> list[int]:
    """Return the first year whose movements count for each reserve: the year of the day after peildatum."""
    table = dossier.table("reserves")
    first_years = []
    for text in table.column("peildatum"):
        if text:
            day = datetime.date.fromisoformat(text)
            first_years.append((day + datetime.timedelta(days=1)).year)
        else:
            first_years.append(dossier.years[0])
    return first_years


def reserve_results(
    dossier: Dossier, shared: SharedLines, *, counts: BoolArray, organisation: str
) -> tuple[ReserveResult, ...]:
    """Roll the reserves of an organisation forward: closing balance is opening plus additions less withdrawals.

    An unknown movement or opening balance makes the balance unknown from that year on.
    """
    table = dossier.table("reserves")
    lines = shared.lines
    results = []
    shown = [lines.years.index(year) for year in dossier.years]
    is_movement = np.isin(lines.kinds, (ADDITION, WITHDRAWAL)) & counts
    for row, first_year in enumerate(first_roll_years(dossier)):
        owner = dossier.owner(table.cell(row, "organisatie") or dossier.organisation)
        if owner != organisation:
            continue
        of_this = is_movement & (lines.reserve_of == row)
        opening = table.cell(row, "beginstand")
        rolls = np.array([year >= first_year for year in lines.years], dtype=np.bool_)
        # An addition is unfavourable for the budget and raises the reserve: the signs are each other's opposite.
        movements = -shared.wholes[of_this].sum(axis=0, dtype=np.int64) * rolls
        unknown = shared.whole_pm[of_this].any(axis=0) & rolls
        balance = Series(
            cents=np.cumsum(movements, dtype=np.int64)[shown] + (read_amount(opening) if opening else 0),
            pm=np.logical_or.accumulate(unknown)[shown] | (opening == ""),
        )
        floor = table.cell(row, "ondergrens")
        results.append(
            ReserveResult(
                reserve=table.cell(row, "reserve"),
                name=table.cell(row, "naam"),
                opening_cents=read_amount(opening) if opening else None,
                first_year=first_year,
                floor_cents=read_amount(floor) if floor else 0,
                balance=balance,
            )
        )
    return tuple(results)
