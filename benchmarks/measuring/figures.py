"""What every side must come to: each share, the totals per partner, and the owner's perspective, in cents."""

from dataclasses import dataclass, fields

import numpy as np

from measuring.model import Cents


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Effects in cents, plus is favourable.

    ``shares``: shape (line, year, partner), every line. ``by_nature``: (nature, year, partner),
    ``own_by_category``: (category, year) and ``own_by_programme``: (programme, year) of the owner, of the
    proposals that count.
    """

    shares: Cents
    by_nature: Cents
    own_by_category: Cents
    own_by_programme: Cents


def demand_equal(expected: Figures, found: Figures, *, side: str) -> None:
    """Stop when a side differs by a cent anywhere: a time says nothing about another sum."""
    for field in fields(Figures):
        one, other = getattr(expected, field.name), getattr(found, field.name)
        if one.shape != other.shape:
            message = f"{side}: {field.name} has shape {other.shape}, the engine's {one.shape}; nothing is measured."
            raise SystemExit(message)
        if not np.array_equal(one, other):
            at = tuple(np.argwhere(one != other)[0].tolist())
            message = f"{side}: {field.name}{list(at)} is {other[at]}, the engine's {one[at]}; nothing is measured."
            raise SystemExit(message)
