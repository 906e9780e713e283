"""What every side must come to: each share, the totals per partner, and the owner's perspective, in cents."""

from dataclasses import dataclass

import numpy as np

from measuring.model import Cents

@dataclass(frozen=True, kw_only=True)
class Figures:
    """Effects in cents, plus is favourable.

    ``shares``: shape (line, year, partner), every line. ``by_nature``: (nature, year, partner) and
    ``own_by_category``: (category, year) of the owner, both of the proposals that count.
    """

    shares: Cents
    by_nature: Cents
    own_by_category: Cents


def demand_equal(expected: Figures, found: Figures, *, side: str) -> None:
    """Stop when a side differs by a cent anywhere: a time says nothing about another sum."""
    for name in ("shares", "by_nature", "own_by_category"):
        one, other = getattr(expected, name), getattr(found, name)
        if one.shape != other.shape or not np.array_equal(one, other):
            at = np.argwhere(one != other)[0].tolist() if one.shape == other.shape else [one.shape, other.shape]
            message = f"{side}: {name} differ from the engine's, first at {at}; nothing is measured."
            raise SystemExit(message)
