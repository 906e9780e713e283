"""The signal values of the supervisors: in which class a ratio falls, by dated facts."""

from fractions import Fraction
from typing import Literal

from kaderwerk.core.facts import Fact, Facts, UnknownFactError
from kaderwerk.core.ratios.ratio import Ratio

SignalClass = Literal["A", "B", "C"]
"""A: least risky, B: neutral, C: most risky."""

CLASS_TITLES: dict[SignalClass, str] = {"A": "minst risicovol", "B": "neutraal", "C": "meest risicovol"}


def band_facts(ratio: Ratio, facts: Facts, year: int) -> tuple[Fact, Fact]:
    """Return the bound of class A and that of class C.

    Their codes are ``<ratio>.a_onder`` and ``<ratio>.c_boven`` where low is safe, ``<ratio>.a_boven`` and
    ``<ratio>.c_onder`` where high is safe.

    Raises:
        UnknownFactError: no signal values for the year.
    """
    high_is_safe = facts.find(f"{ratio.code}.a_boven", year) is not None
    names = ("a_boven", "c_onder") if high_is_safe else ("a_onder", "c_boven")
    first, second = (facts.fact(f"{ratio.code}.{name}", year) for name in names)
    return first, second


def signal_class(value: Fraction, bounds: tuple[Fact, Fact]) -> SignalClass:
    """Return the class of an exact part of one; a value on a bound is neutral."""
    percentage = value * 100
    low_is_safe = bounds[0].code.endswith(".a_onder")
    lowest, highest = bounds[0].value, bounds[1].value
    if low_is_safe:
        return "A" if percentage < lowest else "C" if percentage > highest else "B"
    return "A" if percentage > lowest else "C" if percentage < highest else "B"


def found_class(ratio: Ratio, value: Fraction | None, *, facts: Facts, year: int) -> SignalClass | None:
    """Return the class of a ratio in a year; None when there is no value, no band, or no fact for the year."""
    if value is None or not ratio.has_bands:
        return None
    try:
        return signal_class(value, band_facts(ratio, facts, year))
    except UnknownFactError:
        return None
