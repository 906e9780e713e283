"""What a risk costs when it happens: one amount, or a triangle between least, likely and most."""

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from kaderwerk.core.money import CentsArray

TABLE_BITS = 10
"""A triangle is cut in 2^10 parts that are equally likely; each counts with the amount in its middle."""


@dataclass(frozen=True, kw_only=True)
class Impact:
    """Cents that a risk costs at least, likely and at most; the three are equal when only one amount is known."""

    least: int
    likely: int
    most: int

    @property
    def mean(self) -> Fraction:
        """The mean of the triangle, exact."""
        return Fraction(self.least + self.likely + self.most, 3)


def impact_table(impact: Impact, bits: int = TABLE_BITS) -> CentsArray:
    """Return the amounts of a triangle by equally likely parts, ascending (method ``driehoek``).

    The amount of part k is the inverse of the cumulative distribution in (2k + 1) / (2 x parts), by whole square
    roots, towards the nearest end of the triangle to the cent.

    Returns:
        shape (part,), cents; one part when the three amounts are equal.
    """
    width = impact.most - impact.least
    if width == 0:
        return np.array([impact.likely], dtype=np.int64)
    halves = 2 << bits
    below = impact.likely - impact.least
    amounts = []
    for chance in range(1, halves, 2):  # in units of 1 / halves
        if chance * width <= below * halves:
            amounts.append(impact.least + math.isqrt(chance * width * below // halves))
        else:
            above = (halves - chance) * width * (impact.most - impact.likely)
            amounts.append(impact.most - math.isqrt(above // halves))
    return np.array(amounts, dtype=np.int64)
