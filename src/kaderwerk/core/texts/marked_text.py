"""The Markdown of a dossier as tokens: the one reading that pages, PDF, Word and checks share.

Raw HTML is text. A picture is its alternative text, because a dossier holds no pictures. Tables are read as GitHub
writes them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

NESTING_MAX = 20
"""So deep may lists, quotes and emphasis stand in each other; a list in a list is two."""
COLUMNS_MAX = 100
ROWS_MAX = 1_000

# What stands deeper than this is lost in reading, and has been refused; time grows with it.
_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING_MAX + 4})
_PARSER.enable("table").disable(["html_block", "html_inline"])

_DEEP = (
    f"hoogstens {NESTING_MAX} niveaus van lijsten, citaten en nadruk in elkaar",
    "Maak de lijst of het citaat minder diep, of haal losse tekens (* _ >) weg.",
)
_NO_ALTERNATIVE = (
    "een afbeelding met een beschrijving, als ![Kaart van het nieuwe park](kaart.png)",
    "Zet tussen [ en ] wat er te zien is. De publicatie toont die beschrijving, niet de afbeelding zelf.",
)
_LARGE = (
    f"een tabel van hoogstens {COLUMNS_MAX} kolommen en {ROWS_MAX} rijen",
    "Maak er meer tabellen van, of zet de cijfers in een eigen tabel van het dossier.",
)


@dataclass(frozen=True, kw_only=True)
class MarkedProblem:
    """What a text may not hold; ``line`` counts from 1, ``written`` is how it begins."""

    line: int
    written: str
    expected: str
    remedy: str


def parsed(text: str) -> list[Token]:
    """Return the tokens of a text; a picture has become text, and so has what is nested too deep inside a line."""
    tokens = _PARSER.parse(text)
    for token in tokens:
        if token.children is not None:
            if _depth(token.children) > NESTING_MAX:
                token.children = [_text(token.content)]
            token.children = [picture_text(one) if one.type == "image" else one for one in token.children]
    return tokens


def picture_text(token: Token) -> Token:
    """Return a picture as the text that stands for it."""
    described = token.content.strip()
    return _text(f"(afbeelding: {described})" if described else "(afbeelding zonder beschrijving)")


def pictures(text: str) -> list[str]:
    """Return the descriptions of the pictures in a text, empty ones where there is none."""
    tokens = _PARSER.parse(text) if "![" in text else []
    return [one.content.strip() for token in tokens for one in token.children or [] if one.type == "image"]


def marked_problems(text: str) -> Iterator[MarkedProblem]:
    """Yield what a text may not hold: a picture without alternative text, what is nested too deep, a huge table."""
    level = line = start = columns = rows = 0
    is_deep = False
    for token in _PARSER.parse(text):
        if token.map is not None:
            line = token.map[0] + 1
        level += token.nesting
        inner = token.children or []
        if not is_deep and level + _depth(inner) > NESTING_MAX:
            is_deep = True
            yield _problem(text, line, _DEEP)
        for one in inner:
            if one.type == "image" and not one.content.strip():
                yield _problem(text, line, _NO_ALTERNATIVE)
        if token.type == "table_open":
            start, columns, rows = line, 0, 0
        columns += token.type == "th_open"
        rows += token.type == "tr_open"
        if token.type == "table_close" and (columns > COLUMNS_MAX or rows > ROWS_MAX + 1):
            yield _problem(text, start, _LARGE)


def _depth(tokens: list[Token]) -> int:
    """How deep the tokens of a line stand in each other at most."""
    depth = deepest = 0
    for one in tokens:
        depth += one.nesting
        deepest = max(deepest, depth)
    return deepest


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _problem(text: str, line: int, texts: tuple[str, str]) -> MarkedProblem:
    written = text.splitlines()[line - 1].strip() if text else ""
    return MarkedProblem(
        line=line, written=written if len(written) <= 60 else f"{written[:59]}…", expected=texts[0], remedy=texts[1]
    )
