"""How wide the table is that a row of a sheet stands in, so that an empty cell at its end keeps its place.

A row that stops at its last amount says nothing of the columns behind it: an amount in the second of four years would
look as one that is set to the right.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from kaderwerk.adapters.documents.formats.dutch_values import is_year

Row = dict[int, str | Decimal]
"""The filled cells of a row by column, counted from 1: text as it is shown, or a number."""

_WIDTH_MAX = 60
"""No table of amounts over years is wider; what stands further to the right gets no empty cells."""

_FIGURE = re.compile(r"(?=.*\d)[^A-Za-z]{1,40}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def table_widths(rows: Mapping[int, Row]) -> dict[int, int]:
    """Return for each row the last column of its table; 0 for a title or a line of text, which is no row of it.

    Rows without an empty one between them are one table. So are those behind an empty row, when they do not begin
    with a head of their own.

    >>> table_widths({1: {1: "Wensen"}, 2: {1: "Post", 2: "2026", 3: "2027"}, 4: {1: "Sport", 2: "500"}})
    {1: 0, 2: 3, 4: 3}
    """
    widths: dict[int, int] = {}
    width = 0
    for run in _runs(rows):
        tabular = [number for number in run if _is_tabular(rows[number])]
        own = max((last for number in tabular if (last := max(rows[number])) <= _WIDTH_MAX), default=0)
        goes_on = not tabular or _has_figure(rows[tabular[0]])
        width = max(width, own) if goes_on else own
        widths.update(dict.fromkeys(run, 0))
        widths.update(dict.fromkeys(tabular, width))
    return widths


def equally_wide(rows: Iterable[list[str]]) -> list[list[str]]:
    """Return the rows of one table with empty cells at their end, up to the widest; one cell alone stays as it is.

    >>> equally_wide([["Wensen"], ["Post", "2026", "2027"], ["Sport", "500"]])
    [['Wensen'], ['Post', '2026', '2027'], ['Sport', '500', '']]
    """
    found = list(rows)
    width = max((len(row) for row in found if len(row) <= _WIDTH_MAX), default=0)
    return [row if len(row) < 2 else row + [""] * (width - len(row)) for row in found]


def _runs(rows: Mapping[int, Row]) -> Iterator[list[int]]:
    """Give the numbers of rows that stand right below each other."""
    run: list[int] = []
    for number in sorted(rows):
        if run and number > run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _is_tabular(row: Row) -> bool:
    """Tell a row of a table from one cell of text, such as a title or a paragraph."""
    return len(row) > 1 or any(isinstance(value, Decimal) for value in row.values())


def _has_figure(row: Row) -> bool:
    """Tell a row with a number, which is no head; a year is no number here."""
    return any(
        not is_year(value)
        if isinstance(value, Decimal)
        else _FIGURE.fullmatch(value) is not None and not _YEAR.fullmatch(value)
        for value in row.values()
    )
