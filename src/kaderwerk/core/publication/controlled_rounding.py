"""Rounding a table down or up cell by cell so that rows and columns both add up: the cheapest whole flow."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class _Network:
    """Arcs in pairs: arc ``2n`` and its way back ``2n + 1``; what is left of each, and what a unit over it costs."""

    node_count: int
    heads: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    costs: list[int] = field(default_factory=list)
    outgoing: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.outgoing = [[] for _ in range(self.node_count)]

    def add(self, tail: int, head: int, capacity: int, cost: int) -> int:
        """Add an arc and return its number."""
        arc = len(self.heads)
        self.heads += [head, tail]
        self.left += [capacity, 0]
        self.costs += [cost, -cost]
        self.outgoing[tail].append(arc)
        self.outgoing[head].append(arc + 1)
        return arc

    def send(self, source: int, sink: int, amount: int) -> None:
        """Send whole units from source to sink at the least cost; nodes are numbered in the order of the arcs."""
        heights = self._first_heights(source)
        for _ in range(amount):
            distances, arrivals = self._distances(source, heights)
            heights = [height + distance for height, distance in zip(heights, distances, strict=True)]
            node = sink
            while node != source:
                arc = arrivals[node]
                self.left[arc] -= 1
                self.left[arc ^ 1] += 1
                node = self.heads[arc ^ 1]

    def _first_heights(self, source: int) -> list[int]:
        """The least cost to each node: arcs go to later nodes only, so one pass is enough."""
        far = sum(map(abs, self.costs)) + 1
        heights = [0 if node == source else far for node in range(self.node_count)]
        for node in range(self.node_count):
            for arc in self.outgoing[node]:
                if self.left[arc]:
                    heights[self.heads[arc]] = min(heights[self.heads[arc]], heights[node] + self.costs[arc])
        return heights

    def _distances(self, source: int, heights: list[int]) -> tuple[list[int], list[int]]:
        """The cheapest way to every node over what is left, in costs above the heights, and the arc it arrives by."""
        distances: list[int | None] = [None] * self.node_count
        arrivals = [-1] * self.node_count
        waiting = [(0, source, -1)]
        while waiting:
            distance, node, arrival = heapq.heappop(waiting)
            if distances[node] is not None:
                continue
            distances[node], arrivals[node] = distance, arrival
            for arc in self.outgoing[node]:
                head = self.heads[arc]
                if self.left[arc] and distances[head] is None:
                    above = self.costs[arc] + heights[node] - heights[head]
                    heapq.heappush(waiting, (distance + above, head, arc))
        farthest = max(distance for distance in distances if distance is not None)
        return [farthest if distance is None else distance for distance in distances], arrivals


def units_up(cents: Sequence[Sequence[int]], unit_cents: int) -> list[list[int]]:
    """Return for each cell whether it is rounded up (1) or down (0), so that all rows and columns add up.

    Every sum of a row, of a column and of the whole is then its exact amount rounded down or up; the whole is
    rounded half up. Of all ways to do so this one moves totals least, and then cells, measured in cents. It always
    exists: the exact amounts are themselves a flow between the same bounds, and such a flow can be made whole.

    Args:
        cents: shape (row, column), any sign; at least one cell.
        unit_cents: the unit, one cent or more.

    Source: M. Bacharach, Matrix rounding problems, Management Science 12 (1966).
    """
    row_count, column_count = len(cents), len(cents[0])
    rests = [[cell % unit_cents for cell in row] for row in cents]
    row_sums = [sum(row) for row in rests]
    column_sums = [sum(column) for column in zip(*rests, strict=True)]
    # A total weighs more than all cells together, and what must be sent more than all totals together.
    total_weight = 8 * (row_count * column_count + 1)
    must = total_weight * 8 * unit_cents * (row_count + column_count + 1)
    source, sink = 0, row_count + column_count + 1
    network = _Network(node_count=sink + 1)

    def add_total(tail: int, head: int, total: int, exact: int) -> None:
        whole, rest = divmod(total, unit_cents)
        network.add(tail, head, whole, -must)
        if rest:
            network.add(tail, head, 1, total_weight * _cost_of_up(rest, unit_cents, exact))

    for row, total in enumerate(row_sums):
        add_total(source, 1 + row, total, sum(cents[row]))
    arcs = {
        (row, column): network.add(
            1 + row, 1 + row_count + column, 1, _cost_of_up(rests[row][column], unit_cents, cents[row][column])
        )
        for row in range(row_count)
        for column in range(column_count)
        if rests[row][column]
    }
    for column, total in enumerate(column_sums):
        add_total(1 + row_count + column, sink, total, sum(row[column] for row in cents))
    whole, rest = divmod(sum(row_sums), unit_cents)
    network.send(source, sink, whole + int(rest > 0 and _is_up(rest, unit_cents, sum(map(sum, cents)))))
    return [
        [network.left[arcs[row, column] + 1] if (row, column) in arcs else 0 for column in range(column_count)]
        for row in range(row_count)
    ]


def _cost_of_up(rest: int, unit_cents: int, exact: int) -> int:
    """What rounding up costs above rounding down; of two halves the one away from zero is the cheaper."""
    return 2 * (unit_cents - 2 * rest) + (-1 if _is_up(rest, unit_cents, exact) else 1)


def _is_up(rest: int, unit_cents: int, exact: int) -> bool:
    """Whether half up, away from zero, rounds up."""
    return 2 * rest > unit_cents or (2 * rest == unit_cents and exact > 0)
