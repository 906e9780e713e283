"""Collects the lines of a page, with at most one empty line between two of them."""

from collections.abc import Iterable

BAR = " | "


class TextLines:
    """Lines in order; a gap is an empty line, and comes only when another line follows."""

    def __init__(self) -> None:
        """Start without lines."""
        self._lines: list[str] = []
        self._has_gap = False

    def add(self, line: str) -> None:
        """Add a line; an empty one is a gap."""
        if not line.strip():
            self.gap()
            return
        if self._has_gap and self._lines:
            self._lines.append("")
        self._has_gap = False
        self._lines.append(line)

    def add_row(self, cells: Iterable[str]) -> None:
        """Add a row of a table, unless nothing stands in it."""
        found = list(cells)
        if any(found):
            self.add(BAR.join(found))

    def gap(self) -> None:
        """Put an empty line before the next line."""
        self._has_gap = True

    def text(self) -> str:
        """Return the lines as one text."""
        return "\n".join(self._lines)
