"""A row of work for two sides: one takes from its front, one from its end, until they meet."""

import os
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Generic, Self, TypeVar

_TOKENS_MAX = 4096
"""So many bytes the smallest pipe holds."""

Item = TypeVar("Item")


class BothEnds(Generic[Item]):
    """The row: no item is taken twice and none is left, whichever side is the faster.

    A pipe holds one byte for each piece of the row, and who reads a byte may take the next piece from its own end.
    That holds between threads, and between a process and a copy of it that was made inside the ``with``.

    >>> with BothEnds("abc") as row:
    ...     front, end = row.from_front(), row.from_end()
    ...     print(next(front), next(end), next(end), list(front))
    a c b []
    """

    def __init__(self, row: Sequence[Item]) -> None:
        """Share out ``row``."""
        self._row = row
        self._piece = -(-len(row) // _TOKENS_MAX) or 1
        self._count = -(-len(row) // self._piece)

    def __enter__(self) -> Self:
        """Return itself."""
        self._tokens, tokens_in = os.pipe()
        os.write(tokens_in, bytes(self._count))
        os.close(tokens_in)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close our end of the pipe."""
        os.close(self._tokens)

    def from_front(self) -> Iterator[Item]:
        """Yield what one side may do."""
        return self._taken(range(self._count))

    def from_end(self) -> Iterator[Item]:
        """Yield what the other side may do."""
        return self._taken(reversed(range(self._count)))

    def _taken(self, pieces: "Iterator[int] | range") -> Iterator[Item]:
        for at in pieces:
            if not os.read(self._tokens, 1):
                return
            yield from self._row[at * self._piece : (at + 1) * self._piece]
