"""What the markup of a text may not hold: a picture without description, nesting too deep, a table too broad.

Lines are scanned, not parsed: the count of what a line stands in is never too low, which is what keeps a text whole.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

NESTING_MAX = 10
"""So many lists and quotes may stand in each other."""
COLUMNS_MAX = 100
_WRITTEN_MAX = 60

_PICTURE = re.compile(r"(?<!\\)!\[(?P<words>(?:[^\[\]\\\n]|\\.){0,1000})\](?=[(\[])")
_CODE = re.compile(r"(?<!`)(?P<marks>`{1,9})(?!`).{1,500}?(?<!`)(?P=marks)(?!`)")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_MARK = re.compile(r"(?P<before> *)(?:>|(?:[-*+]|\d{1,9}[.)])(?= |$))")
_TABLE_HEAD = re.compile(r"[ >]*\|?(?: *:?-+:? *\|){1,}(?: *:?-+:?)? *$")

_NO_WORDS = (
    "een afbeelding met een beschrijving, als ![Kaart van het nieuwe park](kaart.png)",
    "Zet tussen [ en ] wat er te zien is. De publicatie toont die beschrijving, niet de afbeelding zelf.",
)
_DEEP = (
    f"hoogstens {NESTING_MAX} lijsten en citaten in elkaar",
    "Maak de lijst of het citaat minder diep, of haal losse tekens (> - *) en spaties aan het begin van de regel weg.",
)
_BROAD = (
    f"een tabel van hoogstens {COLUMNS_MAX} kolommen",
    "Maak er meer tabellen van, of zet de cijfers in een eigen tabel van het dossier.",
)


@dataclass(frozen=True, kw_only=True)
class MarkupProblem:
    """What a text may not hold; ``line`` counts from 1, ``written`` is how that line begins."""

    line: int
    written: str
    expected: str
    remedy: str


def pictures(text: str) -> list[str]:
    """Return the descriptions of the pictures in a text, empty ones where there is none.

    >>> pictures("![Kaart](a.png), ![](b.png) en `![](c.png)`")
    ['Kaart', '']
    """
    return [found["words"].strip() for _, line in _lines(text) for found in _PICTURE.finditer(_without_code(line))]


def markup_problems(text: str) -> Iterator[MarkupProblem]:
    """Yield what a text may not hold; too deep a line is told once."""
    is_deep = False
    for number, line in _lines(text):
        if any(not _says_something(found["words"]) for found in _PICTURE.finditer(_without_code(line))):
            yield _problem(number, line, _NO_WORDS)
        if not is_deep and nesting(line) > NESTING_MAX:
            is_deep = True
            yield _problem(number, line, _DEEP)
        if _TABLE_HEAD.match(line) and line.count("|") > COLUMNS_MAX + 1:
            yield _problem(number, line, _BROAD)


def nesting(line: str) -> int:
    """Return in how many lists and quotes a line can stand at most: its marks, and two spaces for each other one.

    >>> nesting("tekst"), nesting("> - > tekst"), nesting("    - tekst"), nesting("- - -")
    (0, 3, 3, 3)
    """
    rest, depth = line.expandtabs(4), 0
    while found := _MARK.match(rest):
        depth += 1 + len(found["before"]) // 2
        rest = rest[found.end() :]
    return depth + (len(rest) - len(rest.lstrip(" "))) // 2


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, without those of a block of code."""
    fence = ""
    for number, line in enumerate(text.splitlines(), start=1):
        found = _FENCE.match(line)
        if found:
            mark = found[0].strip()
            if not fence:
                fence = mark
            elif mark.startswith(fence) and not line.strip().strip(mark[0]):
                fence = ""
        elif not fence:
            yield number, line


def _says_something(words: str) -> bool:
    """Whether a description holds a letter or a digit: a space by its name or without width describes nothing."""
    return any(sign.isalnum() for sign in html.unescape(words))


def _without_code(line: str) -> str:
    return _CODE.sub(lambda found: " " * len(found[0]), line) if "`" in line else line


def _problem(number: int, line: str, texts: tuple[str, str]) -> MarkupProblem:
    written = line.strip()
    if len(written) > _WRITTEN_MAX:
        written = f"{written[: _WRITTEN_MAX - 1]}…"
    return MarkupProblem(line=number, written=written, expected=texts[0], remedy=texts[1])
