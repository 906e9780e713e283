"""Whether a reserve may cover structural costs: it is meant for capital charges, or lasts long enough."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.wording import euros
from kaderwerk.core.perspective.lines import WITHDRAWAL
from kaderwerk.core.perspective.reserves import ReserveResult

RESERVE_YEARS = "reserve_toereikend"
"""The fact that says over how many years a reserve must be adequate."""
FOR_CAPITAL = "kapitaallasten"
NO_ROWS: list[int] = []


@dataclass(frozen=True, kw_only=True)
class ReserveTest:
    """The test of one reserve against withdrawals for structural costs.

    ``needed_cents`` are those of ``years_min`` years from ``first_year``: behind the last shown year the last amount
    repeats itself. ``available_cents`` is what the reserve holds for them above its floor, other movements counted;
    None: the opening balance is missing. ``years`` is how many years they last within the window.
    """

    name: str
    is_for_capital: bool
    first_year: int
    years_min: int
    years: int
    ends_early: bool
    needed_cents: int
    available_cents: int | None
    is_unknown: bool

    @property
    def passes(self) -> bool | None:
        """Whether the reserve may cover structural costs; None: that cannot be determined."""
        if self.is_for_capital:
            return True
        if self.ends_early:
            return False
        if self.available_cents is None:
            return None
        if self.needed_cents > self.available_cents:
            return False
        return None if self.is_unknown else True

    @property
    def explanation(self) -> str:
        """The outcome as a Dutch sentence without its full stop."""
        if self.is_for_capital:
            return f"{self.name} is bestemd voor kapitaallasten en mag structurele lasten dekken"
        if self.ends_early:
            years = "1 jaar" if self.years == 1 else f"{self.years} jaren"
            shorter = f"korter dan {self.years_min} jaar"
            return f"Uit {self.name} wordt vanaf {self.first_year} maar {years} onttrokken, {shorter}"
        without = ", exclusief PM" if self.is_unknown else ""
        asked = f"In {self.years_min} jaar vanaf {self.first_year} wordt {euros(self.needed_cents)} onttrokken{without}"
        if self.available_cents is None:
            return f"{asked} aan {self.name}, waarvan de beginstand ontbreekt"
        return f"{asked}; {self.name} heeft daarvoor {euros(self.available_cents)}"


def withdrawal_rows(case: CheckInput, nature: int) -> dict[int, list[int]]:
    """Return the rows of counted withdrawals of one nature by reserve (its position; -1: none is named)."""
    lines = case.perspective.lines
    is_one = case.perspective.counts & (lines.kinds == WITHDRAWAL) & (lines.natures == nature)
    found: dict[int, list[int]] = {}
    for row in np.flatnonzero(is_one).tolist():
        found.setdefault(int(lines.reserve_of[row]), []).append(row)
    return found


def reserve_test(case: CheckInput, reserve: ReserveResult, rows: list[int], *, years_min: int) -> ReserveTest | None:
    """Test a reserve against the withdrawals in ``rows``; None: they withdraw nothing in any shown year.

    Args:
        case: the dossier and its perspective.
        reserve: one of the reserves of the perspective.
        rows: rows of counted withdrawals from this reserve.
        years_min: over how many years the reserve must be adequate.

    Source: Commissie BBV, notitie Structurele en incidentele baten en lasten (2018), rule 6.
    """
    perspective = case.perspective
    shown, at = perspective.shown, np.array(rows, dtype=np.int64)
    needs = perspective.shared.wholes[at][:, shown].sum(axis=0, dtype=np.int64)
    unknown = np.logical_or.reduce(perspective.shared.whole_pm[at][:, shown], axis=0)
    return needs_test(case, reserve, (needs.tolist(), unknown.tolist()), years_min=years_min)


def needs_test(
    case: CheckInput, reserve: ReserveResult, needs: tuple[list[int], list[bool]], *, years_min: int
) -> ReserveTest | None:
    """Test a reserve against what is withdrawn per shown year: cents, and whether that leaves out a PM.

    Plain lists, not arrays: there are few years, and a rule can ask this of every proposal.
    """
    cents, unknown = needs
    runs = [one != 0 or is_pm for one, is_pm in zip(cents, unknown, strict=True)]
    if not any(runs):
        return None
    first = runs.index(True)
    stop = next((one for one in range(first, len(runs)) if not runs[one]), len(runs))
    last = min(first + years_min, len(runs)) - 1
    within = sum(cents[first : last + 1])
    behind = first + years_min - 1 - last
    balance, is_balance_unknown = reserve.balance.at(last)
    table = case.dossier.table("reserves")
    purpose = table.cell(table.positions("reserve")[reserve.reserve][0], "doel")
    return ReserveTest(
        name=reserve.name,
        is_for_capital=purpose == FOR_CAPITAL,
        first_year=case.perspective.years[first],
        years_min=years_min,
        years=stop - first,
        ends_early=stop < len(runs) and stop - first < years_min,
        needed_cents=within + behind * cents[-1],
        # What is left at the end, with these withdrawals put back, was there for them.
        available_cents=None if reserve.opening_cents is None else balance + within - reserve.floor_cents,
        is_unknown=any(unknown[first : last + 1]) or is_balance_unknown,
    )


def shortages(reserve: ReserveResult) -> tuple[list[int], list[bool]]:
    """Return what a reserve lacks to its floor at the end of each shown year, and whether that leaves out a PM.

    So much of what is withdrawn in that year is not there. Nothing where the opening balance is missing.
    """
    balance = reserve.balance
    if reserve.opening_cents is None:
        return [0] * len(balance.cents), [False] * len(balance.cents)
    return [max(0, reserve.floor_cents - cents) for cents in balance.cents.tolist()], balance.pm.tolist()
