"""The head of a table that a program repeats on each page over which the table goes on: it is given once."""

import re
from collections.abc import Iterable, Iterator

from kaderwerk.adapters.documents.formats.text_lines import BAR

_FINISHED = re.compile(r"(?:eind)?(?:totaal|saldo)\b", re.IGNORECASE)


def without_repeated_heads(pages: Iterable[str]) -> Iterator[str]:
    """Give the texts of pages so that a table over a page break is one: its rows and its total belong together.

    A page that ends in a total has no table that goes on.
    """
    head: list[str] = []
    for page in pages:
        lines = page.split("\n")
        count = _repeated(lines, head)
        rest = lines[count:]
        yield "\n".join(rest) if count else page
        rows = _rows_at_end(rest)
        if not rows or _FINISHED.match(rows[-1].lstrip(" |")):
            head = []
        elif len(rows) < len(rest) or not count:
            head = rows


def _repeated(lines: list[str], head: list[str]) -> int:
    """Count the lines with which a page begins that head the table of the page before, with a row under them."""
    count = 0
    while count < min(len(head), len(lines)) and lines[count] == head[count]:
        count += 1
    return count if count < len(lines) and BAR in lines[count] else 0


def _rows_at_end(lines: list[str]) -> list[str]:
    begin = len(lines)
    while begin and BAR in lines[begin - 1]:
        begin -= 1
    return lines[begin:]
