"""Tables as a carrier reads them: cells of text, nothing interpreted, each with its place."""

from dataclasses import dataclass, field

from kaderwerk.core.problems import Problem


class NumberText(str):
    """The text of a cell that a workbook holds as a number; an error where a code belongs."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True)
class RawTable:
    """One table as read: ``place`` is the file or sheet, ``row_numbers`` the rows as numbered in it.

    ``first_column`` is the number of the first column in a workbook (1 for A), None for a file.
    """

    name: str
    place: str
    header: tuple[str, ...]
    rows: list[list[str]]
    row_numbers: list[int]
    header_row: int = 1
    first_column: int | None = None


@dataclass(frozen=True, kw_only=True)
class RawDossier:
    """All tables of one carrier, and what went wrong while opening them.

    ``unread`` names the tables that are there and could not be opened: nobody is told that they are missing.
    """

    place: str
    tables: list[RawTable]
    problems: list[Problem] = field(default_factory=list)
    unread: frozenset[str] = frozenset()
