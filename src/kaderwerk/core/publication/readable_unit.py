"""The unit in which a picture shows amounts: euros, thousands or millions, so that its labels stay short."""

from collections.abc import Iterable
from dataclasses import dataclass

from kaderwerk.core.money import round_half_up

_THOUSANDS_FROM = 100_000_00
_MILLIONS_FROM = 1_000_000_000_00
_EUROS_MAX = 10_000_000_00
"""Below this an amount in whole euros still fits beside a bar."""


@dataclass(frozen=True, kw_only=True)
class ReadableUnit:
    """``euros`` is what 1 stands for, ``decimals`` how many follow: a step is the least amount that can be told."""

    euros: int
    decimals: int = 0

    @property
    def step_cents(self) -> int:
        """What one step of the last digit is, in cents."""
        return int(self.euros * 100 // 10**self.decimals)

    def steps(self, cents: int) -> int:
        """Return an amount as a whole number of steps, halves away from zero.

        >>> ReadableUnit(euros=1000).steps(-36_400_00), ReadableUnit(euros=1_000_000, decimals=1).steps(1_250_000_00)
        (-36, 13)
        """
        return round_half_up(cents, self.step_cents)


EUROS = ReadableUnit(euros=1)
THOUSANDS = ReadableUnit(euros=1_000)
MILLIONS = ReadableUnit(euros=1_000_000, decimals=1)


def readable_unit(amounts_cents: Iterable[int]) -> ReadableUnit:
    """Return the unit for amounts that stand in one picture; the largest decides.

    Millions with one decimal from a milliard up; thousands from 100,000 euros up; else euros. Amounts below ten
    million of which one is less than half a thousand stay in euros: it would be shown as nothing.

    >>> readable_unit([531_000_00, -36_000_00]).euros, readable_unit([531_000_00, 499_00]).euros
    (1000, 1)
    """
    sizes = [abs(cents) for cents in amounts_cents if cents]
    largest, smallest = max(sizes, default=0), min(sizes, default=0)
    if largest >= _MILLIONS_FROM:
        return MILLIONS
    is_too_coarse = largest < _EUROS_MAX and not THOUSANDS.steps(smallest)
    return EUROS if largest < _THOUSANDS_FROM or is_too_coarse else THOUSANDS
