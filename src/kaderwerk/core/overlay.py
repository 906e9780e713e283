"""What a scenario lays over a dossier: which proposals count, how much of them, how late, other index and interest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from kaderwerk.core.money import CentsArray, round_half_up

INTEREST = "omslagrente"
"""The scenario parameter that is no index."""
WHOLE = Fraction(1)


@dataclass(frozen=True, kw_only=True)
class Overlay:
    """One scenario over a dossier.

    ``parts``: the part of a proposal that is taken over (a Fraction of one), when it is not the whole.
    ``delays``: how many years later a proposal starts. ``differences``: percentage points by which an index or
    the omslagrente differs.
    """

    scenario: str
    counted: frozenset[str]
    parts: Mapping[str, Fraction] = field(default_factory=dict)
    delays: Mapping[str, int] = field(default_factory=dict)
    differences: Mapping[str, Fraction] = field(default_factory=dict)

    def part(self, proposal: str) -> Fraction:
        """Return the part of a proposal that counts."""
        return self.parts.get(proposal, WHOLE)

    def delay(self, proposal: str) -> int:
        """Return how many years later a proposal starts."""
        return self.delays.get(proposal, 0)

    def difference(self, parameter: str) -> Fraction:
        """Return the percentage points by which an index or the omslagrente differs."""
        return self.differences.get(parameter, Fraction(0))

    @property
    def delay_max(self) -> int:
        """The longest delay: so many years before the first one are needed too."""
        return max(self.delays.values(), default=0)

    @property
    def is_plain(self) -> bool:
        """Whether amounts stay as they stand: a scenario that only chooses proposals."""
        return not (self.parts or self.delays or self.differences)


def scaled(cents: CentsArray, part: Fraction) -> CentsArray:
    """Return a part of each amount, rounded half up to the cent; the whole stays as it is.

    Args:
        cents: any shape, within CENTS_MAX.
        part: from 0 to 1.
    """
    if part == WHOLE:
        return cents
    flat = [round_half_up(one * part.numerator, part.denominator) for one in cents.ravel().tolist()]
    return np.array(flat, dtype=np.int64).reshape(cents.shape)
