"""The blocks of a document, which PDF and Word both show: headings, texts, facts and tables, as plain values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kaderwerk.parts.figures import Figure, FigureRow
from kaderwerk.parts.numbers import NO_BREAK

Block = dict[str, object]
Node = dict[str, object]

TEXT, AMOUNT = "text", "amount"
_ZEROS = str.maketrans("123456789", "0" * 9)
LINE_BREAK: Node = {"kind": "break"}


@dataclass(frozen=True, kw_only=True)
class Column:
    """The head of a column; ``share`` divides the width that is left, 0 takes what the text needs.

    All columns of amounts in a table are as wide as the widest amount.
    """

    label: str
    kind: str = TEXT
    share: int = 0


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row; the first cell is its head. ``kind`` total: a sum of the rows above."""

    cells: Sequence[Block]
    kind: str = ""


def text(content: str) -> Node:
    """Return plain text."""
    return {"kind": "text", "text": content}


def strong(content: str) -> Node:
    """Return text that stands out."""
    return {"kind": "strong", "nodes": [text(content)]}


def soft(content: str) -> Node:
    """Return text that matters less."""
    return {"kind": "soft", "nodes": [text(content)]}


def lines(parts: Iterable[Node]) -> list[Node]:
    """Return texts that each stand on a line of their own."""
    return [node for part in parts for node in (part, LINE_BREAK)][:-1]


def place(content: str, target: str) -> Node:
    """Return a link to a heading of this document, by its label."""
    return {"kind": "place", "target": target, "nodes": [text(content)]}


def heading(level: int, content: str, *, label: str = "") -> Block:
    """Return a heading, with a label when something links to it."""
    return {"kind": "heading", "level": level, "text": content, "anchor": label}


def minor_heading(content: str) -> Block:
    """Return a line that names what follows and stays out of the contents list."""
    return {"kind": "minor_heading", "nodes": [text(content)]}


def paragraph(*parts: str | Node) -> Block:
    """Return a paragraph of texts and other nodes."""
    return {"kind": "paragraph", "nodes": [text(part) if isinstance(part, str) else part for part in parts]}


def bullets(items: Iterable[str]) -> Block:
    """Return a list of sentences."""
    return {"kind": "list", "is_ordered": False, "start": 1, "items": [[paragraph(item)] for item in items]}


def quote(content: str) -> Block:
    """Return words of somebody else."""
    return {"kind": "quote", "items": [paragraph(content)]}


def facts(pairs: Iterable[tuple[str, str]], *, is_narrow: bool = False) -> Block:
    """Return names with their values, in two columns when they are narrow; an empty value is left out."""
    shown = [[name, [text(value)]] for name, value in pairs if value]
    return {"kind": "facts", "pairs": shown, "is_narrow": is_narrow}


def table(
    caption: str, columns: Sequence[Column], rows: Sequence[Row], *, note: str = "", is_long: bool = False
) -> Block:
    """Return a table; ``is_long`` lets it run on over pages whatever its number of rows."""
    cells = [cell for row in rows for cell in row.cells]
    return {
        "kind": "table",
        "caption": caption,
        "note": note,
        "columns": [{"label": one.label, "kind": one.kind, "share": one.share} for one in columns],
        "rows": [{"kind": row.kind, "cells": list(row.cells)} for row in rows],
        "has_pm": any(cell.get("pm") and cell.get("amount") for cell in cells),
        "is_long": is_long,
        "shapes": _shapes(cells),
    }


def _shapes(cells: Iterable[Block]) -> list[Block]:
    """The amounts of a table as far as their widths may differ: all digits are as wide as a zero."""
    shapes = ({**one, "amount": str(one["amount"]).translate(_ZEROS)} for one in cells if "amount" in one)
    return list({tuple(one.values()): one for one in shapes}.values())


def cell(*parts: str | Node) -> Block:
    """Return a cell of text."""
    return {"nodes": [text(part) if isinstance(part, str) else part for part in parts]}


def amount(figure: Figure, *, has_word: bool = False) -> Block:
    """Return a cell with an amount; ``has_word`` adds whether it is favourable."""
    known = "" if figure.text == "PM" else figure.text.removesuffix(f" +{NO_BREAK}PM")
    return {"amount": known, "pm": figure.is_pm, "word": figure.word if has_word else ""}


def measure(content: str) -> Block:
    """Return a cell of a column of amounts with any measured value."""
    return {"amount": content, "pm": False, "word": ""}


def figure_row(row: FigureRow, *between: Block, has_words: bool = False) -> Row:
    """Return a row of figures under its label and note; sums and openings say whether they are favourable."""
    is_total = row.kind == "total"
    label = [text(row.label), *([soft(row.note)] if row.note else [])]
    has_word = has_words or is_total or row.kind == "opening"
    cells = [cell(*lines(label)), *between, *(amount(one, has_word=has_word) for one in row.figures)]
    return Row(cells=cells, kind="total" if is_total else "")


def year_columns(first: str, years: Sequence[int]) -> list[Column]:
    """Return the heads of a table with a figure per year."""
    return [Column(label=first, share=3), *(Column(label=str(year), kind=AMOUNT) for year in years)]
