"""Capital charges of every investment over the years: depreciation, interest, book value, and direct spend."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.amount_display import euros
from kaderwerk.core.capital.investment import Investment, Missing, investments
from kaderwerk.core.capital.schedule import Asset, Charge, schedule
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.investment_rules import RATE_MAX
from kaderwerk.core.money import CENTS_MAX, CentsArray
from kaderwerk.core.overlay import INTEREST, Overlay
from kaderwerk.core.questions import QuestionError


@dataclass(frozen=True, kw_only=True)
class ChargeTable:
    """Charges over ``years``, a row per investment in the order of the table, before shares and signs.

    ``depreciation``, ``interest``, ``book_value`` (1 January) and ``direct`` (spend that is not capitalised):
    shape (investment, year), cents. ``pm``: shape (investment, year), a part is unknown and counts as nothing.
    ``missing`` says per investment what would make it known.
    """

    years: tuple[int, ...]
    rate: Fraction | None
    investments: tuple[Investment, ...]
    missing: tuple[tuple[Missing, ...], ...]
    depreciation: CentsArray
    interest: CentsArray
    book_value: CentsArray
    direct: CentsArray
    pm: NDArray[np.bool_]

    @cached_property
    def total(self) -> CentsArray:
        """All expenditure of each investment, shape (investment, year)."""
        return self.depreciation + self.interest + self.direct

    @cached_property
    def row_of(self) -> dict[str, int]:
        """The row of each investment by its id."""
        return {one.investment: row for row, one in enumerate(self.investments)}


def interest_rate(dossier: Dossier, overlay: Overlay) -> Fraction | None:
    """Return the rate of a scenario as a part of one; None when the dossier has no omslagrente.

    Raises:
        QuestionError: the scenario brings the rate below zero or above RATE_MAX.
    """
    text = dossier.features.get("omslagrente", "")
    if not text:
        return None
    rate = (Fraction(text) + overlay.difference(INTEREST)) / 100
    if not 0 <= rate <= RATE_MAX:
        message = (
            f"In scenario {overlay.scenario} wordt de omslagrente {_percentage(rate)} %. "
            f"Verwacht: 0 tot en met {_percentage(RATE_MAX)} %. Pas het verschil van {INTEREST} in het scenario aan."
        )
        raise QuestionError(message)
    return rate


def capital_charges(dossier: Dossier, years: tuple[int, ...], *, overlay: Overlay) -> ChargeTable:
    """Return what every investment costs in these years, at the interest rate of the scenario.

    Args:
        dossier: the dossier.
        years: the years to fill, in rising order.
        overlay: takes a part of a proposal's investments, moves them some years on, changes the rate.

    Raises:
        QuestionError: the rate is out of bounds, or an investment or its charges are above CENTS_MAX.
    """
    rate = interest_rate(dossier, overlay)
    found = tuple(investments(dossier, overlay))
    shape = (len(found), len(years))
    charges = ChargeTable(
        years=years,
        rate=rate,
        investments=found,
        missing=tuple(_missing(one, rate) for one in found),
        depreciation=np.zeros(shape, dtype=np.int64),
        interest=np.zeros(shape, dtype=np.int64),
        book_value=np.zeros(shape, dtype=np.int64),
        direct=np.zeros(shape, dtype=np.int64),
        pm=np.zeros(shape, dtype=np.bool_),
    )
    for row, one in enumerate(found):
        fill = _fill_capitalised if one.is_capitalised else _fill_direct
        fill(charges, row, one)
    # After the last row: the total is remembered from the first time that it is asked.
    for row in range(len(found)):
        _refuse_too_large(charges, row)
    return charges


def _missing(one: Investment, rate: Fraction | None) -> tuple[Missing, ...]:
    missing: list[Missing] = ["uitgaven"] if one.has_unknown_spend else []
    if one.is_capitalised and not one.has_charges:
        missing.append("termijn")
    if one.is_capitalised and rate is None:
        missing.append("omslagrente")
    return tuple(missing)


def _fill_direct(charges: ChargeTable, row: int, one: Investment) -> None:
    net = one.net_spend
    for at, year in enumerate(charges.years):
        charges.direct[row, at] = net.get(year, 0)
        # Without any amount it may be any year that is not after completion.
        is_open = not one.spend and (one.completion_year is None or year <= one.completion_year)
        charges.pm[row, at] = year in one.unknown_years or (is_open and not one.unknown_years)


def _fill_capitalised(charges: ChargeTable, row: int, one: Investment) -> None:
    by_year = _schedule(one, charges.rate, until=charges.years[-1] + 1 if charges.years else 0)
    first = one.first_year
    for at, year in enumerate(charges.years):
        if first is None or year < first:
            charges.book_value[row, at] = _work_in_progress(one, year)
            charges.pm[row, at] = first is None
        elif not one.has_charges:
            charges.book_value[row, at] = one.base
            charges.pm[row, at] = True
        elif year - first < len(by_year):
            charge = by_year[year - first]
            charges.book_value[row, at] = charge.book_value
            charges.depreciation[row, at] = charge.depreciation or 0
            charges.interest[row, at] = charge.interest or 0
            is_open = charge.interest is None and charge.book_value != 0
            charges.pm[row, at] = is_open or one.has_unknown_spend


def _schedule(one: Investment, rate: Fraction | None, *, until: int) -> list[Charge]:
    if one.first_year is None or one.method is None or not one.has_charges:
        return []
    # Unknown spend, or a dossier halfway a comparison, can bring the base below the residual value.
    residual = min(max(one.residual, min(0, one.base)), max(0, one.base))
    term = 1 if one.term_years is None else one.term_years
    asset = Asset(base=one.base, residual=residual, term_years=term, method=one.method, rate=rate)
    return schedule(asset, count=until - one.first_year)


def _work_in_progress(one: Investment, year: int) -> int:
    """Return what was spent before 1 January of a year; the contribution comes in when the work is done."""
    spent = sum(cents for spend_year, cents in one.spend.items() if spend_year < year)
    if not one.contribution or one.completion_year is None or year <= one.completion_year:
        return spent
    return max(0, spent - one.contribution)


def _refuse_too_large(charges: ChargeTable, row: int) -> None:
    one = charges.investments[row]
    shown = (charges.total[row], charges.book_value[row])
    largest = max(abs(one.base), *(max(map(abs, each.tolist()), default=0) for each in shown))
    if largest > CENTS_MAX:
        message = (
            f"Investering {one.investment} geeft een bedrag van € {euros(largest, with_cents=True)}; een bedrag is "
            f"hoogstens € {euros(CENTS_MAX)}. Kijk of de uitgaven in euro's staan, of splits de investering."
        )
        raise QuestionError(message)


def _percentage(rate: Fraction) -> str:
    hundredths = round(rate * 10_000)
    return f"{'−' if hundredths < 0 else ''}{abs(hundredths) // 100},{abs(hundredths) % 100:02d}"
