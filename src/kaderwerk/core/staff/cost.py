"""What every row of staff costs: fte times the norm of its scale, by the months in which it runs, and one-off cost."""

import datetime
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.amount_display import euros
from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import VALUE, Table
from kaderwerk.core.money import CENTS_MAX, CentsArray, round_half_up
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError

_MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class StaffRow:
    """One row of ``formatie`` under a scenario.

    ``fte`` is None, ``scale`` empty where it is not filled in. ``part`` is what the scenario takes over.
    ``start`` and ``end`` count months from year 0, half-open; ``end`` None: it goes on. ``is_withheld``: it stands
    in a publication for staff of which nothing may be told but that it is there.
    """

    staff_line: str
    proposal: str
    scale: str
    fte: Fraction | None
    part: Fraction
    start: int
    end: int | None
    is_withheld: bool = False

    @property
    def start_year(self) -> int:
        """The year in which the row starts, and one-off cost is paid."""
        return self.start // _MONTHS

    def months_in(self, year: int) -> int:
        """Return in how many months of a year the row runs."""
        end = (year + 1) * _MONTHS if self.end is None else min(self.end, (year + 1) * _MONTHS)
        return max(0, end - max(self.start, year * _MONTHS))


@dataclass(frozen=True, kw_only=True)
class StaffTable:
    """Cost of staff over ``years``, a row per row of ``formatie``, before shares and signs; cents.

    Every array has shape (row, year): ``recurring`` and ``one_off`` cost; ``pm``: the recurring cost is unknown
    and counts as nothing; ``months`` in which the row runs; ``norms``: full yearly cost of one fte, zero where
    ``is_norm_known`` is false.
    """

    years: tuple[int, ...]
    rows: tuple[StaffRow, ...]
    recurring: CentsArray
    one_off: CentsArray
    pm: NDArray[np.bool_]
    months: NDArray[np.int64]
    norms: CentsArray
    is_norm_known: NDArray[np.bool_]

    @cached_property
    def has_withheld(self) -> bool:
        """Whether a row is withheld, and with it every scale and norm."""
        return any(one.is_withheld for one in self.rows)

    @cached_property
    def row_of(self) -> dict[str, int]:
        """The position of each row by its id."""
        return {one.staff_line: at for at, one in enumerate(self.rows)}


def staff_costs(dossier: Dossier, years: tuple[int, ...], *, overlay: Overlay) -> StaffTable:
    """Return what every row of staff costs in these years.

    Method ``staff_half_up``: fte, norm of the year, months and the part of the scenario are multiplied exactly
    and rounded once per row and year, see docs/algorithms/staff-cost.md. A delay moves the dates; the norm is
    that of the year in which the work is done.

    Raises:
        QuestionError: a row costs more than CENTS_MAX in a year.
    """
    table = dossier.table("formatie")
    rows = tuple(_row(dossier, table, at, overlay) for at in range(table.size))
    norms, is_known = _norms(dossier, [one.scale for one in rows], years)
    months = np.array([[one.months_in(year) for year in years] for one in rows], dtype=np.int64)
    shape = (len(rows), len(years))
    found = StaffTable(
        years=years,
        rows=rows,
        recurring=np.zeros(shape, dtype=np.int64),
        one_off=np.zeros(shape, dtype=np.int64),
        pm=np.zeros(shape, dtype=np.bool_),
        months=months.reshape(shape),
        norms=norms,
        is_norm_known=is_known,
    )
    one_off = table.column("eenmalig")
    for at, one in enumerate(rows):
        for year_at, year in enumerate(years):
            recurring = _recurring(found, at, year_at)
            found.pm[at, year_at] = recurring is None
            found.recurring[at, year_at] = _checked(one, year, recurring or 0)
            if one_off[at] and year == one.start_year:
                whole = read_amount(one_off[at])
                found.one_off[at, year_at] = round_half_up(whole * one.part.numerator, one.part.denominator)
    return found


def _row(dossier: Dossier, table: Table, at: int, overlay: Overlay) -> StaffRow:
    proposal, fte = table.cell(at, "voorstel"), table.cell(at, "fte")
    shift = overlay.delay(proposal) * _MONTHS
    first, last = table.cell(at, "vanaf"), table.cell(at, "tot_en_met")
    start = _month_number(first) if first else dossier.budget_year * _MONTHS
    return StaffRow(
        staff_line=table.cell(at, "formatieregel"),
        proposal=proposal,
        scale=table.cell(at, "schaal"),
        fte=Fraction(fte) if fte else None,
        part=overlay.part(proposal),
        start=start + shift,
        end=_month_number(last) + 1 + shift if last else None,
    )


def _month_number(text: str) -> int:
    date = datetime.date.fromisoformat(text)
    return date.year * _MONTHS + date.month - 1


def _norms(dossier: Dossier, scales: list[str], years: tuple[int, ...]) -> tuple[CentsArray, NDArray[np.bool_]]:
    """Return the norm of each scale in each year, and whether it is known: an empty cell and a PM are not."""
    table = dossier.table("normbedragen")
    row_of = table.rows_by("schaal")
    cents, states = table.amounts(years)
    # The last row is that of a scale without a row.
    cents = np.vstack([np.where(states == VALUE, cents, 0), np.zeros((1, len(years)), dtype=np.int64)])
    is_known = np.vstack([states == VALUE, np.zeros((1, len(years)), dtype=np.bool_)])
    at = np.array([row_of.get(scale, -1) if scale else -1 for scale in scales], dtype=np.int64)
    return cents[at], is_known[at]


def _recurring(found: StaffTable, at: int, year_at: int) -> int | None:
    """Return the cost of one row in one year; None: unknown."""
    one, months = found.rows[at], int(found.months[at, year_at])
    if months == 0:
        return 0
    if one.fte is None or not found.is_norm_known[at, year_at]:
        return None
    # Whole numbers until the one division: exact, and far quicker than a product of fractions.
    numerator = one.fte.numerator * one.part.numerator * int(found.norms[at, year_at]) * months
    return round_half_up(numerator, one.fte.denominator * one.part.denominator * _MONTHS)


def _checked(one: StaffRow, year: int, cents: int) -> int:
    if abs(cents) > CENTS_MAX:
        message = (
            f"Formatieregel {one.staff_line} kost in {year} € {euros(cents, with_cents=True)}; een bedrag is "
            f"hoogstens € {euros(CENTS_MAX)}. Kijk naar het aantal fte en het normbedrag van schaal {one.scale}."
        )
        raise QuestionError(message)
    return cents
