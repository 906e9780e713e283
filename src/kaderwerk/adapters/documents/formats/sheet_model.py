"""A workbook as its reader finds it: sheets with their filled cells, and notes about what people should know."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kaderwerk.adapters.documents.formats.grid_text import address
from kaderwerk.adapters.documents.formats.package import Package
from kaderwerk.adapters.documents.formats.table_width import Row

CELLS_MAX = 1_000_000
"""Filled cells of one workbook; each takes some hundreds of bytes of memory."""

ROWS_MAX = 1_048_576
COLUMNS_MAX = 16_384
_NOTES_MAX = 20
"""Notes of one kind about one sheet; the rest is counted."""

_NO_VALUE = "een formule zonder waarde; open en bewaar de werkmap in een rekenprogramma"
_ROUNDED = "bedragen met meer decimalen zijn gelezen zoals het blad ze toont"
_SPLIT = "Verdeel de werkmap, of bewaar het blad dat telt als een werkmap van zichzelf."


@dataclass(kw_only=True)
class Sheet:
    """One sheet: its filled cells by row and column from 1, and which rows and cells need a word."""

    name: str
    is_hidden: bool = False
    rows: dict[int, Row] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    without_value: list[str] = field(default_factory=list)
    with_error: list[tuple[str, str]] = field(default_factory=list)
    first_rounded: str | None = None
    struck: dict[int, set[int]] = field(default_factory=dict)

    def leave_out_struck(self) -> list[str]:
        """Take out what is struck through, which nobody asks any more, and return in Dutch what that is.

        Who strikes the name of a row, its first text, strikes the row.
        """
        rows: list[int] = []
        cells: list[str] = []
        for number, columns in sorted(self.struck.items()):
            row = self.rows[number]
            first = min((column for column, value in row.items() if isinstance(value, str)), default=None)
            if first in columns:
                rows.append(number)
                del self.rows[number]
                continue
            cells += [address(number, column) for column in sorted(columns)]
            self.rows[number] = {column: value for column, value in row.items() if column not in columns}
        place = f"blad {self.name}"
        found = [f"{place}, {_ranges(rows)}: doorgehaald en niet gelezen"] if rows else []
        return found + _some([f"{place}, cel {cell}: doorgehaald en niet gelezen" for cell in cells], place)

    def notes(self) -> list[str]:
        """Return in Dutch what a person who reads the claims of this sheet should know."""
        place = f"blad {self.name}"
        found = [f"{place} is verborgen; het is wel gelezen"] if self.is_hidden else []
        filled = sorted(self.hidden_rows & self.rows.keys())
        if filled:
            found.append(f"{place}, {_ranges(filled)}: verborgen rijen; zij zijn wel gelezen")
        columns = {column for row in self.rows.values() for column in row if column in self.hidden_columns}
        if columns:
            letters = ", ".join(address(1, one)[:-1] for one in sorted(columns)[:_NOTES_MAX])
            found.append(f"{place}, kolom {letters}: verborgen; wel gelezen")
        found += _some([f"{place}, cel {cell}: {_NO_VALUE}" for cell in self.without_value], place)
        found += _some(
            [
                f"{place}, cel {cell}: een formule met de fout {text}; herstel de formule"
                for cell, text in self.with_error
            ],
            place,
        )
        if self.first_rounded is not None:
            found.append(f"{place}, vanaf cel {self.first_rounded}: {_ROUNDED}")
        return found


class CellCount:
    """Counts the filled cells of a workbook, and refuses more than Kaderwerk reads."""

    def __init__(self, package: Package) -> None:
        """Start at nothing; the package refuses."""
        self._package = package
        self._count = 0

    def add(self, cells: int = 1) -> None:
        """Count some cells.

        Raises:
            UnreadableDocumentError: they are too many.
        """
        self._count += cells
        if self._count > CELLS_MAX:
            most = f"{CELLS_MAX:,}".replace(",", ".")
            self._package.refuse(f"meer dan {most} gevulde cellen", f"hoogstens {most} gevulde cellen", _SPLIT)


def _some(notes: list[str], place: str) -> list[str]:
    more = len(notes) - _NOTES_MAX
    return notes if more <= 0 else [*notes[:_NOTES_MAX], f"{place}: nog {more} van zulke cellen"]


def _ranges(rows: Iterable[int]) -> str:
    """Return rows as ranges.

    >>> _ranges([3, 4, 5, 9])
    'rij 3 tot en met 5, 9'
    """
    ranges: list[tuple[int, int]] = []
    for row in rows:
        if ranges and row == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    shown = [f"{first}" if first == last else f"{first} tot en met {last}" for first, last in ranges[:_NOTES_MAX]]
    more = len(ranges) - _NOTES_MAX
    return f"rij {', '.join(shown)}" + (f" en nog {more} groepen" if more > 0 else "")
