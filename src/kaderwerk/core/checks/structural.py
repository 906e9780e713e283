"""What is known of the structural balance per year, from the budget year on."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED, Verdict
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.wording import euros, listed
from kaderwerk.core.perspective.lines import STRUCTURAL, UNKNOWN_NATURE

NO_BASE = "de beginstand ontbreekt: er zijn geen posten in de tabel begroting"
NO_BASE_REMEDY = "Neem de vastgestelde begroting op in de tabel begroting, of haar saldo per jaar als één post."


@dataclass(frozen=True, kw_only=True)
class YearBalance:
    """The structural balance of a year: known cents, and what keeps it from being certain.

    ``doubtful_cents`` are the effects of counted lines of unknown nature, ``pm_lines`` the ids of lines that
    may be structural and whose amount is PM.
    """

    year: int
    cents: int
    doubtful_cents: tuple[int, ...]
    pm_lines: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """Negative is certain when no line of unknown nature can make up for it; a PM is left out."""
        if self.cents + sum(cents for cents in self.doubtful_cents if cents > 0) < 0:
            return FAILS
        return UNDECIDED if self.doubtful_cents or self.pm_lines else PASSES

    @property
    def uncertainty(self) -> str:
        """What is missing, as the end of a sentence; empty when nothing is."""
        missing = []
        if self.pm_lines:
            missing.append(f"exclusief PM van {listed(self.pm_lines, limit=5)}")
        if self.doubtful_cents:
            count = len(self.doubtful_cents)
            what = "1 bedrag" if count == 1 else f"{count} bedragen"
            missing.append(f"exclusief {what} zonder aard, samen {euros(sum(self.doubtful_cents))}")
        return listed(missing) if missing else ""


def structural_years(case: CheckInput) -> list[YearBalance] | None:
    """Return the balances from the budget year to the last year; None when the budget itself is missing."""
    perspective = case.perspective
    lines = perspective.lines
    own = lines.organisations.index(perspective.organisation)
    is_base = np.array([table == "begroting" for table in lines.tables], dtype=np.bool_)
    if not (is_base & (lines.asker_of == own)).any():
        return None
    is_doubtful = lines.natures == UNKNOWN_NATURE
    may_be_structural = is_doubtful | (lines.natures == STRUCTURAL)
    found = []
    for at, year in enumerate(perspective.years):
        if year < case.dossier.budget_year:
            continue
        doubtful = perspective.own_effects[is_doubtful, at]
        pm_rows = np.flatnonzero(perspective.own_pm[:, at] & may_be_structural)
        found.append(
            YearBalance(
                year=year,
                cents=int(perspective.balance["structureel"].cents[at]),
                doubtful_cents=tuple(doubtful[doubtful != 0].tolist()),
                pm_lines=tuple(lines.ids[row] for row in pm_rows.tolist()),
            )
        )
    return found
