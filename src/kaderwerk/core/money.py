"""Cents, their limit, and the one split of an amount over parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

CENTS_MAX = 10**12
"""The largest amount that Kaderwerk holds: ten billion euro."""

WEIGHTS_SUM_MAX = 3 * 10**9
"""The largest sum of the weights of one key: no product in a split then leaves 64 bits."""

UNIT_MAX = 10**9
"""The largest unit, in cents, that shares are rounded to: remainders then stay within 64 bits."""

CentsArray = NDArray[np.int64]
_Whole = NDArray[np.unsignedinteger[Any]]
_Rank = NDArray[np.signedinteger[Any]]

_PAIRWISE_PARTS_MAX = 64
"""Up to so many parts, comparing each pair of remainders is faster than a sort per line."""

_BLOCK_CELLS = 131_072
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
    block = min(max(1, _BLOCK_CELLS // len(weights)), len(totals))
    work = _Workspace.of(len(weights), block, weight_sum=weight_sum, unit=unit)
    for first in range(0, len(totals), block or 1):
        lines = slice(first, first + block)
        part = work.first(len(totals[lines]))
        _split_block(totals[lines], weights, weight_sum=weight_sum, unit=unit, work=part, into=shares[:, lines])
    return shares.T


@dataclass(frozen=True, kw_only=True)
class _Workspace:
    """Arrays of shape (part, line) that every block writes anew: fresh memory would cost more than the sums in it."""

    products: _Whole
    shares: _Whole
    remainders: _Whole
    ranks: _Rank
    goes_before: NDArray[np.bool_]

    @classmethod
    def of(cls, parts: int, lines: int, *, weight_sum: int, unit: int) -> "_Workspace":
        """Make the arrays, each as narrow as its numbers: half the width is twice the speed.

        Below the sum of the weights lie a remainder and both factors of a product.
        """
        is_narrow = unit == 1 and weight_sum < 1 << 16
        shape, word = (parts, lines), np.uint32 if is_narrow else np.uint64
        remainder = np.uint16 if is_narrow else np.uint32 if unit == 1 else np.uint64
        return cls(
            products=np.empty(shape, dtype=word),
            shares=np.empty(shape, dtype=word),
            remainders=np.empty(shape, dtype=remainder),
            ranks=np.empty(shape, dtype=np.int8 if parts <= _PAIRWISE_PARTS_MAX else np.int64),
            goes_before=np.empty(shape, dtype=np.bool_),
        )

    def first(self, lines: int) -> "_Workspace":
        """Return the part for so many lines."""
        if lines == self.products.shape[1]:
            return self
        return _Workspace(
            products=self.products[:, :lines],
            shares=self.shares[:, :lines],
            remainders=self.remainders[:, :lines],
            ranks=self.ranks[:, :lines],
            goes_before=self.goes_before[:, :lines],
        )


def _split_block(
    totals: CentsArray, weights: CentsArray, *, weight_sum: int, unit: int, work: _Workspace, into: CentsArray
) -> None:
    """Split the lines of one block into an array of shape (part, line)."""
    # Without a sign the processor divides twice as fast.
    amounts = np.abs(totals).view(np.uint64)
    # A row per part: what is done to a part then runs over lines side by side in memory.
    column = weights[:, None]
    quotients = amounts // np.uint64(weight_sum)
    products, shares, remainders = work.products, work.shares, work.remainders
    word = shares.dtype.type
    # (a // W) * w + (a % W) * w // W keeps every product within 64 bits; the second term comes first.
    rests = (amounts - quotients * np.uint64(weight_sum)).astype(word)
    np.multiply(column.astype(word), rests, out=products)
    np.floor_divide(products, word(weight_sum), out=shares)
    scratch = into.view(word)[:, : len(totals)]
    np.multiply(shares, word(weight_sum), out=scratch)
    # Of a difference the low half is all there is.
    np.subtract(products, scratch, out=remainders, casting="same_kind")
    if unit > 1:
        np.add(shares, np.multiply(column.astype(word), quotients, out=products), out=shares)
        rests, quotients = amounts, np.zeros_like(quotients)
        over_unit = np.remainder(shares, word(unit), out=products)
        np.subtract(shares, over_unit, out=shares)
        remainders += over_unit * word(weight_sum)
    left = rests - shares.sum(axis=0, dtype=word)
    if left.any():
        # A weight of zero has no remainder, and there are never more units left than parts with one.
        ranks = _ranks(work)
        units, below_unit = np.divmod(left, word(unit))
        gets_unit = np.less(ranks, units.astype(ranks.dtype), out=work.goes_before)
        np.add(shares, np.multiply(gets_unit, word(unit), out=products), out=shares)
        if unit > 1:
            shares += below_unit * (ranks == units.astype(ranks.dtype))
    signs = np.sign(totals)
    signed = shares.view(f"i{shares.itemsize}")
    np.multiply(signed, signs.astype(signed.dtype), out=signed)
    np.multiply(column, signs * quotients.view(np.int64), out=into)
    np.add(into, signed, out=into)
    assert (into.sum(axis=0, dtype=np.int64) == totals).all(), "shares add up to the whole"  # noqa: S101


def _ranks(work: _Workspace) -> _Rank:
    """Return the place of each part per line, shape (part, line): largest first, equal ones in order of part."""
    remainders, ranks = work.remainders, work.ranks
    parts = len(remainders)
    if parts > _PAIRWISE_PARTS_MAX:
        # Every bit turned over: the largest comes first, without a sign.
        order = np.argsort(~remainders, axis=0, kind="stable")
        np.put_along_axis(ranks, order, np.arange(parts)[:, None], axis=0)
        return ranks
    # Among few parts each pair compared once is several times faster than a sort per line.
    ranks[:] = np.arange(parts, dtype=np.int8)[:, None]
    for distance in range(1, parts):
        goes_before = np.greater(remainders[distance:], remainders[:-distance], out=work.goes_before[distance:])
        step = goes_before.view(np.int8)
        np.add(ranks[:-distance], step, out=ranks[:-distance])
        np.subtract(ranks[distance:], step, out=ranks[distance:])
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
