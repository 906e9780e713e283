"""From cents to a place in a picture: a straight scale that always holds zero."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Maps ``low`` cents to ``start`` and ``high`` cents to ``end``; only places are floats, no amount is."""

    low: int
    high: int
    start: float
    end: float

    def at(self, cents: int) -> float:
        """Return the place of an amount; without any range everything stands at the start."""
        if self.high == self.low:
            return self.start
        return self.start + (self.end - self.start) * (cents - self.low) / (self.high - self.low)

    @property
    def zero(self) -> float:
        """The place of zero."""
        return self.at(0)


def bounds(amounts_cents: Iterable[int]) -> tuple[int, int]:
    """Return the least and the largest of amounts and zero.

    >>> bounds([-4, 9]), bounds([5, 9]), bounds([])
    ((-4, 9), (0, 9), (0, 0))
    """
    found = [0, *amounts_cents]
    return min(found), max(found)
