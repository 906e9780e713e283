"""Rows of a sheet as text: a line a row, cells in their columns, and where each cell begins."""

import re
from decimal import Decimal
from functools import lru_cache

from kaderwerk.adapters.documents.formats.characters import cell_text
from kaderwerk.adapters.documents.formats.dutch_values import is_year, number_text, rounded
from kaderwerk.adapters.documents.formats.table_width import Row, table_widths
from kaderwerk.adapters.documents.formats.text_lines import BAR
from kaderwerk.adapters.documents.page import Page

_YEAR_HEADING = re.compile(r"jaar\b", re.IGNORECASE)
_THOUSANDS = re.compile(
    r"[x×*]\s?(?:€|EUR)?\s?1(?:\.?000|\.000\.000|\s?mln)|(?<!\d )\b(?:duizend|miljoen)(?:en)?\b|\bmln\b"
    r"|k€|€\s?k\b",
    re.IGNORECASE,
)
_WIDTH_MAX = 500
"""A sheet that is wider than this has its empty columns left out, so that no grid is made of two cells far apart."""


def address(row: int, column: int) -> str:
    """Return the address of a cell.

    >>> address(1, 1), address(7, 28), address(1048576, 16384)
    ('A1', 'AB7', 'XFD1048576')
    """
    return f"{_letters(column)}{row}"


@lru_cache(maxsize=1024)
def _letters(column: int) -> str:
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def grid_page(rows: dict[int, Row], *, sheet: str | None = None) -> Page:
    """Return the page of a sheet; empty rows between filled ones are one empty line, and rows of a table equally wide.

    >>> grid_page({1: {1: "Sport", 3: Decimal(2026), 4: Decimal(2500)}, 2: {1: "Spel", 2: "I"}}).text.splitlines()
    ['Sport |  | 2.026 | 2.500', 'Spel | I |  | ']
    """
    columns = _columns(rows)
    year_columns = _year_columns(rows)
    places = _places(rows)
    widths = table_widths(rows)
    lines: list[str] = []
    cells: list[tuple[int, str]] = []
    at = 0
    above: int | None = None
    for number in sorted(rows):
        texts = _texts(rows[number], year_columns, places)
        if not texts:
            continue
        if above is not None and number > above + 1:
            lines.append("")
            at += 1
        above = number
        parts: list[str] = []
        last = max(*texts, widths[number])
        place = at
        for column in columns:
            if column > last:
                break
            text = texts.get(column, "")
            if text:
                cells.append((place, address(number, column)))
            parts.append(text)
            place += len(text) + len(BAR)
        line = BAR.join(parts)
        lines.append(line)
        at += len(line) + 1
    return Page(text="\n".join(lines), sheet=sheet, cells=tuple(cells))


def _columns(rows: dict[int, Row]) -> list[int]:
    used = sorted({column for row in rows.values() for column in row})
    if not used or used[-1] - used[0] >= _WIDTH_MAX:
        return used
    return list(range(used[0], used[-1] + 1))


def _year_columns(rows: dict[int, Row]) -> set[int]:
    """Return the columns that say that they hold years, and hold no other number."""
    named = {
        column
        for row in rows.values()
        for column, value in row.items()
        if isinstance(value, str) and _YEAR_HEADING.search(value)
    }
    others = {
        column
        for row in rows.values()
        for column, value in row.items()
        if column in named and isinstance(value, Decimal) and not is_year(value)
    }
    return named - others


def _places(rows: dict[int, Row]) -> int:
    """Return how many decimals an amount has at most: cents, or whole euros in a sheet that shows thousands."""
    texts = (value for row in rows.values() for value in row.values() if isinstance(value, str))
    return 3 if any(_THOUSANDS.search(text) for text in texts) else 2


def _texts(row: Row, year_columns: set[int], places: int) -> dict[int, str]:
    """Show the cells of a row; where all its numbers are years, they have no dot."""
    are_years = all(is_year(value) for value in row.values() if isinstance(value, Decimal))
    shown = {
        column: _shown(value, is_plain=are_years or column in year_columns, places=places)
        for column, value in row.items()
    }
    return {column: text for column, text in shown.items() if text}


def _shown(value: str | Decimal, *, is_plain: bool, places: int) -> str:
    if isinstance(value, str):
        return cell_text(value)
    return str(int(value)) if is_plain else number_text(rounded(value, places))
