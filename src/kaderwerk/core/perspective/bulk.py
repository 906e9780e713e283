"""Totals of millions of lines, block by block: shares are made, added up and forgotten."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.allocation.allocate import KeyBook, allocate, live_parts, nesting_depth
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.money import CENTS_MAX, CentsArray, SplitMemory, split_rows
from kaderwerk.core.perspective.lines import NATURE_NAMES, NOBODY, SIGNS, IndexArray
from kaderwerk.core.perspective.series import BoolArray
from kaderwerk.core.questions import QuestionError

BLOCK_LINES = 32_768
"""With so many lines in a block the shares of some ten organisations stay near the processor."""

LINES_MAX = (2**63 - 1) // CENTS_MAX
"""How many lines may be added up before a sum could leave 64 bits: nine million of the largest amount."""

Positions = NDArray[np.integer]
"""Positions of any width: a byte per line will often do."""


@dataclass(frozen=True, kw_only=True)
class BulkFrame:
    """What all blocks have in common.

    ``keys`` names the key of each position in ``LineBlock.keys``; ``programmes`` counts the programmes, the one
    for lines without a programme included.
    """

    years: tuple[int, ...]
    organisations: tuple[str, ...]
    keys: tuple[str, ...]
    book: KeyBook
    programmes: int

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the totals: (organisation, year, nature, category or BASE, programme)."""
        groups = (len(NATURE_NAMES), len(CATEGORIES) + 1, self.programmes)
        return (len(self.organisations), len(self.years), *groups)

    @property
    def groups(self) -> int:
        """How many groups there are of nature, category and programme together."""
        return math.prod(self.shape[2:])

    @cached_property
    def years_alike(self) -> list[list[int]]:
        """The positions of years in which every key has the same parts: one division does for all of them."""
        found: dict[tuple[int, ...], list[int]] = {}
        for at, year in enumerate(self.years):
            versions = tuple(sum(start <= year for start, _ in key.versions) for key in self.book.values())
            found.setdefault(versions, []).append(at)
        return list(found.values())


@dataclass(frozen=True, kw_only=True)
class LineBlock:
    """Some lines, a row each; ``amounts`` and ``pm`` of shape (line, year) as in ``LineSet``.

    The others have shape (line,): positions in LINE_KINDS, NATURE_NAMES, CATEGORIES (or BASE), the programmes,
    the keys of the frame (NOBODY: no key) and its organisations. ``counts``: whether the line counts in the scenario.
    """

    amounts: CentsArray
    pm: BoolArray | None = None
    counts: BoolArray | None = None
    kinds: Positions
    natures: Positions
    categories: Positions
    programmes: Positions
    keys: Positions
    askers: Positions

    def rows(self, first: int, end: int) -> "LineBlock":
        """Return some of the lines; nothing is copied."""
        rows = slice(first, end)
        return LineBlock(
            amounts=self.amounts[rows],
            pm=None if self.pm is None else self.pm[rows],
            counts=None if self.counts is None else self.counts[rows],
            kinds=self.kinds[rows],
            natures=self.natures[rows],
            categories=self.categories[rows],
            programmes=self.programmes[rows],
            keys=self.keys[rows],
            askers=self.askers[rows],
        )


@dataclass(frozen=True, kw_only=True)
class BulkTotals:
    """Effects in cents, plus is favourable, and whether a sum leaves out a PM; both of ``BulkFrame.shape``."""

    cents: CentsArray
    pm: BoolArray

    def __add__(self, other: "BulkTotals") -> "BulkTotals":
        """Add the totals of other lines."""
        return BulkTotals(cents=self.cents + other.cents, pm=self.pm | other.pm)


def blocks(lines: LineBlock, size: int = BLOCK_LINES) -> Iterator[LineBlock]:
    """Cut many lines into blocks; no block rests on another."""
    for first in range(0, len(lines.amounts), size):
        yield lines.rows(first, first + size)


def bulk_totals(frame: BulkFrame, parts: Iterable[LineBlock]) -> BulkTotals:
    """Divide the lines of blocks and add up what each organisation bears.

    Every line is divided per year by the same split as in ``share_lines``, so that the totals are equal to the
    cent. A line without a key, or with a key that has no parts in a year, is the asking organisation's. Shares agreed
    by hand are not known here. Memory is that of the shares of one block, however many blocks there are.

    Raises:
        CycleError: the keys go round in a circle.
        QuestionError: more lines than sums of 64 bits hold.
    """
    found = _Sums(frame)
    count = 0
    for block in parts:
        count += len(block.amounts)
        if count > LINES_MAX:
            raise QuestionError(f"Meer dan {LINES_MAX} regels tegelijk kan Kaderwerk niet optellen. Verdeel ze.")
        for key, lines in _by_key(frame, block):
            for years in frame.years_alike:
                found.add(lines, key, years)
    return BulkTotals(cents=found.cents.reshape(frame.shape), pm=found.pm.reshape(frame.shape))


@dataclass(frozen=True, kw_only=True)
class _Lines:
    """Lines with one key, in order of group; ``starts`` are the positions at which a group begins.

    ``effects`` and ``unknown`` have shape (year, line).
    """

    effects: CentsArray
    unknown: BoolArray | None
    groups: IndexArray
    starts: IndexArray
    askers: IndexArray


def _by_key(frame: BulkFrame, block: LineBlock) -> Iterator[tuple[str, _Lines]]:
    order, labels = _in_order(frame, block)
    effects = np.empty((len(frame.years), len(order)), dtype=np.int64)
    np.multiply(block.amounts[order].T, SIGNS[block.kinds[order]], out=effects)
    unknown = None if block.pm is None or not block.pm.any() else block.pm[order].T
    # NOBODY comes first: the labels of lines without a key are those below one whole set of groups.
    ends = np.searchsorted(labels, np.arange(len(frame.keys) + 2) * frame.groups)
    for at, key in enumerate(("", *frame.keys)):
        lines = slice(ends[at], ends[at + 1])
        if lines.start == lines.stop:
            continue
        groups = np.asarray(labels[lines] - at * frame.groups, dtype=np.int64)
        some = _Lines(
            effects=effects[:, lines],
            unknown=None if unknown is None else unknown[:, lines],
            groups=groups,
            starts=np.flatnonzero(np.diff(groups, prepend=-1)),
            askers=np.asarray(block.askers[order[lines]], dtype=np.int64),
        )
        yield key, some


def _in_order(frame: BulkFrame, block: LineBlock) -> tuple[IndexArray, NDArray[np.unsignedinteger]]:
    """Return the lines that count by key and then by group, and for each where it belongs, as one number."""
    _, _, natures, categories, programmes = frame.shape
    highest = (len(frame.keys) + 1) * natures * categories * programmes
    # Numbers of 16 bits are sorted in a few passes without comparing.
    labels = (block.keys - NOBODY).astype(np.min_scalar_type(highest))
    for size, positions in ((natures, block.natures), (categories, block.categories), (programmes, block.programmes)):
        labels *= labels.dtype.type(size)
        labels += positions.astype(labels.dtype)
    if block.counts is None:
        order = np.argsort(labels, kind="stable")
    else:
        counted = np.flatnonzero(block.counts)
        order = counted[np.argsort(labels[counted], kind="stable")]
    return order, labels[order]


class _Sums:
    """Totals under construction, shape (organisation, year, group)."""

    def __init__(self, frame: BulkFrame) -> None:
        self.frame = frame
        self.cents = np.zeros((len(frame.organisations), len(frame.years), frame.groups), dtype=np.int64)
        self.pm = np.zeros(self.cents.shape, dtype=np.bool_)
        self.position_of = {one: at for at, one in enumerate(frame.organisations)}
        # A key within a key divides the shares of the one above it, which must still stand.
        self.memories = [SplitMemory() for _ in range(max(nesting_depth(frame.book).values(), default=0))]

    def add(self, lines: _Lines, key: str, years: list[int]) -> None:
        """Divide some years of the lines by their key, or leave them with who asks."""
        year, book = self.frame.years[years[0]], self.frame.book
        if not live_parts(book, (key,), year=year):
            self._add_to_askers(lines, years)
            return
        starts = (np.arange(len(years))[:, None] * len(lines.groups) + lines.starts).ravel()
        for participant, sums in self._divided((key,), lines.effects[years].ravel(), year=year, starts=starts):
            if participant in self.position_of:
                place = (self.position_of[participant], np.array(years)[:, None], lines.groups[lines.starts])
                self.cents[place] += sums.reshape(len(years), -1)
        if lines.unknown is not None:
            at, line = np.nonzero(lines.unknown[years])
            # Who bears something of the largest amount bears something that is not known.
            for participant, amounts in allocate(book, key, year=year, totals=np.array([CENTS_MAX])).items():
                if amounts[0] and participant in self.position_of:
                    self.pm[self.position_of[participant], np.array(years)[at], lines.groups[line]] = True

    def _divided(
        self, path: tuple[str, ...], effects: CentsArray, *, year: int, starts: IndexArray
    ) -> Iterator[tuple[str, CentsArray]]:
        """Divide as ``allocate`` does; yield what falls on a participant, added up from each start to the next."""
        parts = live_parts(self.frame.book, path, year=year)
        weights = np.array([part.weight for part in parts], dtype=np.int64)
        unit = self.frame.book[path[-1]].unit_cents
        shares = split_rows(effects, weights, unit=unit, memory=self.memories[len(path) - 1])
        for at, part in enumerate(parts):
            if part.participant is not None:
                yield part.participant, np.add.reduceat(shares[:, at], starts)
            elif part.weight:
                yield from self._divided((*path, part.through_key or ""), shares[:, at], year=year, starts=starts)

    def _add_to_askers(self, lines: _Lines, years: list[int]) -> None:
        known = np.flatnonzero(lines.askers != NOBODY)
        askers, groups = lines.askers[known], lines.groups[known]
        for at in years:
            # Positions in one row of numbers are added several times faster than positions in three dimensions.
            places = (askers * len(self.frame.years) + at) * self.frame.groups + groups
            np.add.at(self.cents.reshape(-1), places, lines.effects[at, known])
            if lines.unknown is not None:
                self.pm.reshape(-1)[places[lines.unknown[at, known]]] = True
