"""One row of figures over the years: cents, and the years in which it leaves out a PM."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.money import CentsArray

BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Series:
    """Cents per year, shape (year,), effect on the balance; ``pm`` marks years with an unknown part."""

    cents: CentsArray
    pm: BoolArray

    def __add__(self, other: "Series") -> "Series":
        """Add year by year; an unknown part stays unknown in the sum."""
        return Series(cents=self.cents + other.cents, pm=self.pm | other.pm)

    def at(self, position: int) -> tuple[int, bool]:
        """Return the cents of one year and whether they leave out a PM."""
        return int(self.cents[position]), bool(self.pm[position])

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in any year: no cent and no PM."""
        return not self.cents.any() and not self.pm.any()


def zero_series(count: int) -> Series:
    """Return nothing in ``count`` years."""
    return Series(cents=np.zeros(count, dtype=np.int64), pm=np.zeros(count, dtype=np.bool_))


def sum_groups(cents: CentsArray, pm: BoolArray, groups: NDArray[np.int64], *, count: int) -> list[Series]:
    """Add up the rows of two arrays of shape (row, year) by group.

    Args:
        cents: shape (row, year).
        pm: shape (row, year).
        groups: shape (row,), the group of each row, 0 to ``count``; a negative one belongs to no group.
        count: how many groups there are.
    """
    # The last group takes the rows of none.
    totals = np.zeros((count + 1, cents.shape[1]), dtype=np.int64)
    for at in range(cents.shape[1]):
        np.add.at(totals[:, at], groups, cents[:, at])
    unknown = np.zeros(totals.shape, dtype=np.bool_)
    rows, years = np.nonzero(pm)
    unknown[groups[rows], years] = True
    return [Series(cents=totals[group], pm=unknown[group]) for group in range(count)]
