"""A verdeelsleutel and how amounts are divided by it, over keys within keys."""

import graphlib
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.money import CentsArray, SplitMemory, split_rows


@dataclass(frozen=True, kw_only=True)
class KeyPart:
    """One part of a key: it falls on a participant, or another key divides it on (``through_key``)."""

    participant: str | None = None
    through_key: str | None = None
    weight: int

    @property
    def rank(self) -> tuple[str, bool]:
        """What fixes the order of the parts: the id, a participant before a key with the same id."""
        return self.participant or self.through_key or "", self.participant is None


@dataclass(frozen=True, kw_only=True)
class AllocationKey:
    """A key: its parts from each year on, and the unit to which shares are rounded.

    ``versions`` are pairs of the first year and the parts from then on, in ascending order of year.
    """

    key_id: str
    versions: tuple[tuple[int, tuple[KeyPart, ...]], ...]
    unit_cents: int = 1

    def parts(self, year: int) -> tuple[KeyPart, ...]:
        """Return the whole key in a year, in the order of the parts' ids; empty before its first year."""
        found: tuple[KeyPart, ...] = ()
        for first_year, parts in self.versions:
            if first_year <= year:
                found = parts
        return tuple(sorted(found, key=lambda part: part.rank))


KeyBook = dict[str, AllocationKey]


class CycleError(ValueError):
    """Keys that divide on to each other in a circle; ``members`` lists them in order."""

    def __init__(self, members: tuple[str, ...]) -> None:
        """Keep the members; the first is also the last."""
        super().__init__("de sleutels verwijzen in een kring: " + " → ".join(members))
        self.members = members


def find_cycle(book: KeyBook) -> tuple[str, ...] | None:
    """Return the members of a circle of keys, the first one also last, or None."""
    try:
        graphlib.TopologicalSorter(_through_keys(book)).prepare()
    except graphlib.CycleError as error:
        # Each member of the list that graphlib gives divides on the one before it.
        return tuple(reversed(error.args[1]))
    return None


def nesting_depth(book: KeyBook) -> dict[str, int]:
    """Return for each key how many keys deep it divides, 1 without ``through_key``.

    Raises:
        CycleError: the keys go round in a circle.
    """
    cycle = find_cycle(book)
    if cycle:
        raise CycleError(cycle)
    inner = _through_keys(book)
    depths: dict[str, int] = {}
    for key_id in graphlib.TopologicalSorter(inner).static_order():
        depths[key_id] = 1 + max((depths[one] for one in inner[key_id]), default=0)
    return depths


def _through_keys(book: KeyBook) -> dict[str, list[str]]:
    return {
        key_id: sorted(
            {one for _, parts in key.versions for part in parts if (one := part.through_key) in book and one}
        )
        for key_id, key in sorted(book.items())
    }


def allocate(
    book: KeyBook,
    key_id: str,
    *,
    year: int,
    totals: CentsArray,
    without: frozenset[str] = frozenset(),
    memory: SplitMemory | None = None,
) -> dict[str, CentsArray]:
    """Divide amounts by a key, over nested keys down to participants.

    At each level the parts add up to the whole; parts are ordered by id, so that the order of rows
    moves no cent.

    Args:
        book: all keys by id.
        key_id: the key to divide by.
        year: the budget year, which decides the version of each key.
        totals: shape (line,), cents.
        without: participants with a share of their own; the others divide by the same key.
        memory: where the shares may stand until something else is divided there.

    Returns:
        Shape (line,) per participant, in order of id. Empty when nobody is left to divide over.

    Raises:
        CycleError: the keys go round in a circle.
    """
    found: dict[str, CentsArray] = {}
    _allocate(book, (key_id,), year=year, totals=totals, without=without, into=found, memory=memory)
    return dict(sorted(found.items()))


def _allocate(
    book: KeyBook,
    path: tuple[str, ...],
    *,
    year: int,
    totals: CentsArray,
    without: frozenset[str],
    into: dict[str, CentsArray],
    memory: SplitMemory | None = None,
) -> None:
    parts = live_parts(book, path, year=year, without=without)
    if not parts:
        return
    weights = np.array([part.weight for part in parts], dtype=np.int64)
    # What is divided on must outlive the split of its parts.
    is_flat = all(part.participant is not None for part in parts)
    shares = split_rows(totals, weights, unit=book[path[-1]].unit_cents, memory=memory if is_flat else None)
    for at, part in enumerate(parts):
        if part.participant is not None:
            earlier = into.get(part.participant)
            into[part.participant] = shares[:, at] if earlier is None else earlier + shares[:, at]
        elif part.weight:
            deeper = (*path, part.through_key or "")
            _allocate(book, deeper, year=year, totals=shares[:, at], without=without, into=into)


def live_parts(
    book: KeyBook, path: tuple[str, ...], *, year: int, without: frozenset[str] = frozenset()
) -> list[KeyPart]:
    """Return the parts among which the last key of a path divides; empty when their weights are all zero.

    Raises:
        CycleError: the last key stands earlier in the path.
    """
    key_id = path[-1]
    if key_id in path[:-1]:
        raise CycleError(path[path.index(key_id) :])
    if key_id not in book:
        return []
    parts = []
    for part in book[key_id].parts(year):
        if part.participant is not None:
            is_live = part.participant not in without
        else:
            is_live = bool(live_parts(book, (*path, part.through_key or ""), year=year, without=without))
        if is_live:
            parts.append(part)
    return parts if any(part.weight for part in parts) else []
