"""Depreciation and interest of one asset, year by year, to the cent."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from kaderwerk.core.money import round_half_up

Method = Literal["lineair", "annuitair", "geen"]
"""How an asset is depreciated, in the words of the dossier; ``geen``: land, which keeps its value."""

METHODS: dict[str, Method] = {"lineair": "lineair", "annuitair": "annuitair", "geen": "geen"}


@dataclass(frozen=True, kw_only=True)
class Asset:
    """What is depreciated: ``base`` and ``residual`` are cents, ``rate`` is a part of one a year.

    ``residual`` lies between zero and ``base``; both are negative for an asset that is given up.
    ``term_years`` is 1 to TERM_YEARS_MAX, and means nothing with ``geen``. ``rate`` None: unknown.
    """

    base: int
    residual: int
    term_years: int
    method: Method
    rate: Fraction | None


@dataclass(frozen=True, kw_only=True)
class Charge:
    """One year of an asset in cents; ``book_value`` stands on 1 January. None: unknown without a rate."""

    book_value: int
    depreciation: int | None
    interest: int | None


def schedule(asset: Asset, *, count: int) -> list[Charge]:
    """Return the charges of the first ``count`` years, fewer when the term is over before that.

    Methods ``linear``, ``annuity`` and ``none`` of docs/algorithms/capital-charges.md. Amounts are rounded
    half up to the cent, the last year of a term takes what is left. With an unknown rate a linear asset has
    its depreciation alone, and an annuity nothing at all: its depreciation follows from the rate.
    """
    if asset.method == "geen":
        land = Charge(book_value=asset.base, depreciation=0, interest=_interest(asset.base, asset.rate))
        return [land] * max(0, count)
    if asset.method == "annuitair" and asset.rate is None:
        unknown = Charge(book_value=asset.base, depreciation=None, interest=None)
        return [unknown] * max(0, min(count, asset.term_years))
    # Symmetrical for what is given up: the same asset with every sign turned.
    sign = -1 if asset.base < 0 else 1
    book_value, residual = abs(asset.base), abs(asset.residual)
    payment = _annuity_payment(asset) if asset.method == "annuitair" and asset.rate else None
    yearly = round_half_up(book_value - residual, asset.term_years)
    charges = []
    for year in range(min(count, asset.term_years)):
        interest = _interest(book_value, asset.rate)
        wanted = yearly if payment is None or interest is None else payment - interest
        left = book_value - residual
        # Rounding up a few cents each year may not take more than there is.
        depreciation = left if year == asset.term_years - 1 else min(wanted, left)
        charges.append(
            Charge(
                book_value=sign * book_value,
                depreciation=sign * depreciation,
                interest=None if interest is None else sign * interest,
            )
        )
        book_value -= depreciation
    return charges


def _interest(book_value: int, rate: Fraction | None) -> int | None:
    return None if rate is None else round_half_up(book_value * rate.numerator, rate.denominator)


def _annuity_payment(asset: Asset) -> int:
    """Return the same payment of every year, in cents, exact until it is rounded."""
    assert asset.rate  # noqa: S101  # without interest an annuity is linear
    # With a rate of p/q and n years: g = ((q + p) / q)^n, and the payment is
    # (base - residual / g) * (p / q) / (1 - 1 / g), written out in whole numbers.
    part, whole = asset.rate.numerator, asset.rate.denominator
    grown, start = (whole + part) ** asset.term_years, whole**asset.term_years
    owed = abs(asset.base) * grown - abs(asset.residual) * start
    return round_half_up(owed * part, whole * (grown - start))
