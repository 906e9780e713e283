"""What every kind of document becomes for the reader: pages of text, rows of tables included."""

from bisect import bisect_right
from dataclasses import dataclass

from kaderwerk.core.claims.claim import Claim


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What a document carries for machines: a text that may say anything, and the seal of what the document shows."""

    text: str
    shown: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """The text of one page, of one sheet, or of a whole file that has neither.

    A row of a table is one line: its cells in order with `` | `` between them, nothing where a cell is empty
    (``Sport |  | 400 | 400``), numbers as people see them in Dutch notation. Prose is prose, a line per line of print.
    ``number`` counts pages from 1. ``cells``, in order: where the text of each filled cell of a sheet begins, and its
    address. ``carried`` is what the document carries for machines; it stands with its first page.
    """

    text: str
    number: int | None = None
    sheet: str | None = None
    cells: tuple[tuple[int, str], ...] = ()
    carried: Carried | None = None

    def cell_at(self, position: int) -> str | None:
        """Return the address of the cell that a position stands in or behind."""
        at = bisect_right(self.cells, (position, "\U0010ffff"))
        return self.cells[at - 1][1] if at else None


@dataclass(frozen=True, kw_only=True)
class About:
    """What is known of a document beside its content: whose it is, its year and its title."""

    organisation: str | None = None
    year: int | None = None
    title: str | None = None


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document as read; ``file`` is the name that its claims carry.

    ``notes`` say in Dutch what could not be read, such as a page without text. ``claims`` are those that it carries
    or that were found in its text; None: its text has still to be searched.
    """

    file: str
    pages: tuple[Page, ...]
    notes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] | None = None
