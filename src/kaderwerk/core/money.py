"""Cents, their limit, and the one split of an amount over parts."""

import itertools
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

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


class SplitMemory:
    """Memory that one split after another writes anew: fresh pages of the system can cost more than the sums in them.

    Whoever splits many blocks keeps one for each thread.
    """

    def __init__(self) -> None:
        """Start with nothing; it grows to what the largest split needs."""
        self._bytes = np.empty(0, dtype=np.uint8)

    def arrays(self, shapes: Sequence[tuple[tuple[int, int], DTypeLike]]) -> list[NDArray[Any]]:
        """Return arrays of these shapes and types, side by side, with whatever stood there before."""
        sizes = [rows * lines * np.dtype(kind).itemsize for (rows, lines), kind in shapes]
        # Each starts on a line of the processor's cache.
        starts = [0, *itertools.accumulate(-(-size // 64) * 64 for size in sizes)]
        if starts[-1] > len(self._bytes):
            self._bytes = np.empty(starts[-1], dtype=np.uint8)
        return [
            self._bytes[start : start + size].view(kind).reshape(shape)
            for start, size, (shape, kind) in zip(starts, sizes, shapes, strict=False)
        ]


def split_rows(
    totals: CentsArray, weights: CentsArray, *, unit: int = 1, memory: SplitMemory | None = None
) -> CentsArray:
    """Split many amounts over the same parts; see ``split``.

    Args:
        totals: shape (line,), cents.
        weights: shape (part,), whole numbers of zero or more.
        unit: cents.
        memory: for many splits one after another, where the shares may stand: the next split overwrites them.

    Returns:
        shape (line, part), cents; each row adds up to its total.

    Raises:
        WeightsError: as ``split``.
    """
    weight_sum = _checked_weight_sum(weights)
    if not 1 <= unit <= UNIT_MAX:
        message = f"De eenheid van de afronding is {unit} cent; zij ligt van 1 tot en met {UNIT_MAX}."
        raise WeightsError(message)
    shape = (len(weights), len(totals))
    block = min(max(1, _BLOCK_CELLS // len(weights)), len(totals))
    kinds = _kinds(len(weights), weight_sum=weight_sum, unit=unit)
    wanted = [(shape, np.int64), *(((len(weights), block), kind) for kind in kinds)]
    shares, *arrays = memory.arrays(wanted) if memory else [np.empty(one, dtype=kind) for one, kind in wanted]
    for first in range(0, len(totals), block or 1):
        some = totals[first : first + block]
        work = _Workspace(*(array[:, : len(some)] for array in arrays))
        into = shares[:, first : first + block]
        _split_block(some, weights, weight_sum=weight_sum, unit=unit, work=work, into=into)
    return shares.T


class _Workspace(NamedTuple):
    """Arrays of shape (part, line) that every block writes anew."""

    products: _Whole
    shares: _Whole
    remainders: _Whole
    ranks: _Rank
    goes_before: NDArray[np.bool_]


def _kinds(parts: int, *, weight_sum: int, unit: int) -> tuple[DTypeLike, ...]:
    """Return the type of each array of a workspace, as narrow as its numbers: half the width is twice the speed.

    Below the sum of the weights lie a remainder and both factors of a product.
    """
    is_narrow = unit == 1 and weight_sum < 1 << 16
    word = np.uint32 if is_narrow else np.uint64
    remainder = np.uint16 if is_narrow else np.uint32 if unit == 1 else np.uint64
    rank = np.int8 if parts <= _PAIRWISE_PARTS_MAX else np.int64
    return (word, word, remainder, rank, np.bool_)


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


def rescale(parts: Sequence[int], whole: int) -> list[int]:
    """Bring parts to another whole in proportion, so that they add up to it.

    Method ``largest_remainder``, as ``split``, on whole numbers without limit: parts can be amounts.

    Args:
        parts: cents, all of one sign or zero.
        whole: cents, what they add up to now.

    Returns:
        Cents per part; all zero when the parts are.

    >>> rescale([33, 33, 34], 50), rescale([0, 0], 5)
    ([17, 16, 17], [0, 0])
    """
    total = sum(parts)
    if total == 0:
        return [0] * len(parts)
    sign = 1 if whole >= 0 else -1
    exact = [divmod(abs(part) * abs(whole), abs(total)) for part in parts]
    shares = [quotient for quotient, _ in exact]
    order = sorted(range(len(parts)), key=lambda at: -exact[at][1])
    for at in order[: abs(whole) - sum(shares)]:
        shares[at] += 1
    return [sign * share for share in shares]


def round_half_up(numerator: int, denominator: int) -> int:
    """Divide and round to a whole number, halves away from zero (method ``half_up``).

    >>> round_half_up(5, 2), round_half_up(-5, 2), round_half_up(4, 3)
    (3, -3, 1)
    """
    quotient = (2 * abs(numerator) + denominator) // (2 * denominator)
    return quotient if numerator >= 0 else -quotient
