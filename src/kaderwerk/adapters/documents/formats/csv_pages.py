"""CSV files as one page of text: separator and encoding found, rows as lines, cells with their address."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from kaderwerk.adapters.documents.formats.english_numbers import with_dutch_numbers
from kaderwerk.adapters.documents.formats.grid_text import grid_page
from kaderwerk.adapters.documents.formats.table_width import Row
from kaderwerk.adapters.documents.formats.text_encoding import decoded
from kaderwerk.adapters.documents.kinds import Progress
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

CELLS_MAX = 1_000_000
_SEPARATORS = ("\t", ";", ",", "|")
"""In this order where two fit equally well: a comma also stands in Dutch amounts."""

_ROWS_TRIED = 200
_CONTROLS_MOST = 8
_NAMED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
# No Dutch notation has four digits before a dot and one or two behind it, nor four behind it: a program wrote this.
_POINTED = re.compile(r"-?(?:\d{4,15}\.\d{1,2}|\d{1,15}\.\d{4,15})", re.ASCII)


def csv_pages(
    content: bytes,
    *,
    name: str,
    progress: Progress | None = None,  # noqa: ARG001  # as every reader is called
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the rows of a CSV file.

    Raises:
        UnreadableDocumentError: it is no text, its quotes do not close, or it holds more cells than Kaderwerk reads.
    """
    text = decoded(content)
    if "\x00" in text or sum(1 for one in text[:100_000] if one < " " and one not in "\t\n\r") > _CONTROLS_MOST:
        raise UnreadableDocumentError(
            f"{name}: dit is geen tekst; verwacht: een CSV-bestand. Bewaar het blad opnieuw als CSV in UTF-8."
        )
    try:
        with _cells_of_any_length(text):
            rows, english = with_dutch_numbers(_rows(text, name))
    except (csv.Error, TypeError, ValueError):
        raise UnreadableDocumentError(
            f"{name}: de rijen zijn niet te lezen; verwacht: cellen met komma, puntkomma of tab ertussen. "
            "Bewaar het blad opnieuw als CSV in UTF-8."
        ) from None
    page = grid_page(rows)
    if not page.text:
        return (page,), ("er staat niets in dit bestand",)
    return (page,), () if english is None else (english,)


@contextmanager
def _cells_of_any_length(text: str) -> Iterator[None]:
    """Lift the limit of the library, which counts for everyone in the process, and put it back."""
    before = csv.field_size_limit(len(text) + 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _rows(text: str, name: str) -> dict[int, Row]:
    """Return the filled rows by number; the line that names the separator counts as one."""
    named = _NAMED.match(text)
    separator = named[1] if named else separator_of(text)
    body = io.StringIO(text[named.end() :] if named else text, newline="")
    rows: dict[int, Row] = {}
    count = 0
    for number, row in enumerate(csv.reader(body, delimiter=separator), start=2 if named else 1):
        filled: Row = {column: _shown(cell) for column, cell in enumerate(row, start=1) if cell.strip()}
        count += len(filled)
        if count > CELLS_MAX:
            raise UnreadableDocumentError(f"{name}: meer dan 1.000.000 gevulde cellen; splits het bestand.")
        if filled:
            rows[number] = filled
    return rows


def separator_of(text: str) -> str:
    r"""Return what parts the cells: the sign that gives most rows the same number of cells, at least two.

    >>> separator_of("post;2024\nSport;1,5\nSpel;2,5\n"), separator_of("post,2024\nSport,15\n")
    (';', ',')
    """
    best, best_score = ";", (0.0, 0)
    for separator in _SEPARATORS:
        widths = _widths(text, separator)
        width, rows = max(Counter(widths).items(), key=lambda one: (one[0] > 1, one[1]), default=(1, 0))
        score = (rows / len(widths), width) if width > 1 else (0.0, 0)
        # A little better is chance; the order says which sign it is.
        if score[0] > best_score[0] + 0.1:
            best, best_score = separator, score
    return best


def _widths(text: str, separator: str) -> list[int]:
    """Return how many cells the first rows have, empty rows left out."""
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(text[: 2**20], newline=""), delimiter=separator):
            if row:
                widths.append(len(row))
            if len(widths) == _ROWS_TRIED:
                break
    except csv.Error:
        return widths
    return widths


def _shown(cell: str) -> str | Decimal:
    text = cell.strip()
    return Decimal(text) if _POINTED.fullmatch(text) else text
