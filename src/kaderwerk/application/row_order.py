"""The order of rows as numbers with room between them, so that a new row moves no other row."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

STEP = 1 << 20
"""The room between two rows that were stored together."""


def row_orders(rows: Sequence[str], stored: Mapping[str, int]) -> list[int]:
    """Return a rising number per row; as many rows as possible keep the number that they have.

    Rows that are new or moved get a number between their neighbours. When there is no room left
    all rows are numbered anew.

    >>> row_orders(["a", "new", "b"], {"a": 0, "b": 100})
    [0, 50, 100]
    """
    orders: list[int | None] = [None] * len(rows)
    for at in _longest_rise([stored.get(row) for row in rows]):
        orders[at] = stored[rows[at]]
    filled = _filled(orders)
    return filled if filled is not None else [STEP * number for number in range(1, len(rows) + 1)]


def _longest_rise(values: Sequence[int | None]) -> list[int]:
    """Return the places of a longest rising subsequence, in order."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = [-1] * len(values)
    for at, value in enumerate(values):
        if value is None:
            continue
        length = bisect_left(tails, value)
        before[at] = places[length - 1] if length else -1
        tails[length : length + 1] = [value]
        places[length : length + 1] = [at]
    rise: list[int] = []
    at = places[-1] if places else -1
    while at >= 0:
        rise.append(at)
        at = before[at]
    return rise[::-1]


def _filled(orders: list[int | None]) -> list[int] | None:
    """Fill each run of open places between its neighbours; None when one does not fit."""
    kept = [at for at, order in enumerate(orders) if order is not None]
    filled = [0 if order is None else order for order in orders]
    for at in range(kept[0] if kept else 0):
        filled[at] = filled[kept[0]] - STEP * (kept[0] - at)
    last = kept[-1] if kept else -1
    for at in range(last + 1, len(orders)):
        filled[at] = (filled[last] if kept else 0) + STEP * (at - last)
    for left, right in pairwise(kept):
        room, count = filled[right] - filled[left], right - left
        if room < count:
            return None
        for at in range(left + 1, right):
            filled[at] = filled[left] + room * (at - left) // count
    return filled
