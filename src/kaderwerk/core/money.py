"""Cents, their limit, and the one split of an amount over parts."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

CENTS_MAX = 10**12
"""The largest amount that Kaderwerk holds: ten billion euro."""

WEIGHTS_SUM_MAX = 3 * 10**9
"""The largest sum of the weights of one key: no product in a split then leaves 64 bits."""

UNIT_MAX = 10**9
"""The largest unit, in cents, that shares are rounded to: remainders then stay within 64 bits."""

CentsArray = NDArray[np.int64]

_PAIRWISE_PARTS_MAX = 32

_BLOCK_CELLS = 32_768
"""How many shares are made at once: the arrays of a block stay in the processor's cache."""


class WeightsError(ValueError):
    """The weights of a key cannot divide an amount: negative, too large, or nothing to divide by."""


def split(total: int, weights: Sequence[int], unit: int = 1) -> tuple[int, ...]:
    """Split an amount over parts in proportion to their weights, to the last cent.

    Method ``largest_remainder``: the exact part is rounded towards zero to whole units; the units
    that remain go to the largest remainders, equal remainders in the order of the parts. What is less
    than one unit goes to the next part in that order. See docs/algorithms/allocation.md.

    Args:
        total: cents, any sign, within CENTS_MAX.
        weights: whole numbers of zero or more, in the fixed order of the parts (organisation id).
        unit: cents, 1 to UNIT_MAX; shares are multiples of it, beside the rest.

    Returns:
        The shares in cents, in the order of ``weights``; they add up to ``total``.

    Raises:
        WeightsError: a weight is negative, the sum is zero or above WEIGHTS_SUM_MAX, or the unit is out of bounds.

    >>> split(10_000_000, [33_256, 14_526, 32_117], unit=100)
    (4162300, 1818000, 4019700)
    """
    shares = split_rows(np.array([total], dtype=np.int64), np.array(weights, dtype=np.int64), unit=unit)
    return tuple(int(share) for share in shares[0])


def split_rows(totals: CentsArray, weights: CentsArray, *, unit: int = 1) -> CentsArray:
    """Split many amounts over the same parts; see ``split``.

    Args:
        totals: shape (line,), cents.
        weights: shape (part,), whole numbers of zero or more.
        unit: cents.

    Returns:
        shape (line, part), cents; each row adds up to its total.

    Raises:
        WeightsError: as ``split``.
    """
    weight_sum = _checked_weight_sum(weights)
    if not 1 <= unit <= UNIT_MAX:
        message = f"De eenheid van de afronding is {unit} cent; zij ligt van 1 tot en met {UNIT_MAX}."
        raise WeightsError(message)
    shares = np.empty((len(weights), len(totals)), dtype=np.int64)
    block = max(1, _BLOCK_CELLS // len(weights))
    for first in range(0, len(totals), block):
        lines = slice(first, first + block)
        shares[:, lines] = _split_block(totals[lines], weights, weight_sum=weight_sum, unit=unit)
    return shares.T


def _split_block(totals: CentsArray, weights: CentsArray, *, weight_sum: int, unit: int) -> CentsArray:
    """Split the lines of one block; return shape (part, line)."""
    amounts = np.abs(totals)
    # A row per part: what is done to a part then runs over lines side by side in memory.
    column = weights[:, None]
    quotient = amounts // weight_sum
    # (a // W) * w + (a % W) * w // W keeps every product within 64 bits.
    rest_product = column * (amounts - quotient * weight_sum)
    rest_share = rest_product // weight_sum
    shares = column * quotient + rest_share
    remainders = rest_product - rest_share * weight_sum
    if unit > 1:
        over_unit = shares % unit
        shares -= over_unit
        remainders += over_unit * weight_sum
    left = amounts - shares.sum(axis=0, dtype=np.int64)
    if left.any():
        # A weight of zero has no remainder, and there are never more units left than parts with one.
        rank = _ranks(remainders)
        whole_units, below_unit = np.divmod(left, unit)
        shares += unit * (rank < whole_units)
        shares += below_unit * (rank == whole_units)
    assert (shares.sum(axis=0, dtype=np.int64) == amounts).all(), "shares add up to the whole"  # noqa: S101
    return np.asarray(np.sign(totals) * shares, dtype=np.int64)


def _ranks(remainders: CentsArray) -> CentsArray:
    """Return the place of each part per line, shape (part, line): largest first, equal ones in order of part."""
    ranks = np.empty_like(remainders)
    if len(remainders) > _PAIRWISE_PARTS_MAX:
        order = np.argsort(-remainders, axis=0, kind="stable")
        np.put_along_axis(ranks, order, np.arange(len(remainders))[:, None], axis=0)
        return ranks
    # Among few parts each pair compared once is several times faster than a sort per line.
    for part in range(len(remainders)):
        goes_before = remainders[part] > remainders[:part]
        ranks[:part] += goes_before
        ranks[part] = part - goes_before.sum(axis=0)
    return ranks


def _checked_weight_sum(weights: CentsArray) -> int:
    if (weights < 0).any():
        message = "Een gewicht mag niet negatief zijn."
        raise WeightsError(message)
    # Python's own sum: int64 would wrap round before it could be compared.
    weight_sum = int(sum(weights.tolist()))
    if weight_sum == 0:
        message = "Alle gewichten zijn nul: er is niets om naar te verdelen."
        raise WeightsError(message)
    if weight_sum > WEIGHTS_SUM_MAX:
        message = f"De gewichten tellen op tot {weight_sum}, meer dan {WEIGHTS_SUM_MAX}."
        raise WeightsError(message)
    return weight_sum


def round_half_up(numerator: int, denominator: int) -> int:
    """Divide and round to a whole number, halves away from zero (method ``half_up``).

    >>> round_half_up(5, 2), round_half_up(-5, 2), round_half_up(4, 3)
    (3, -3, 1)
    """
    quotient = (2 * abs(numerator) + denominator) // (2 * denominator)
    return quotient if numerator >= 0 else -quotient
