"""Tables of web pages as rows in which merged cells keep the columns in place."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from kaderwerk.adapters.documents.formats.characters import cell_text
from kaderwerk.adapters.documents.formats.html_nodes import Step, inner_text, steps, tag_of

COLUMNS_MAX = 200
"""No table that people read is wider; what stands beyond follows without its place."""
_ROWS_MAX = 65_534
_CELLS = ("td", "th")


def is_frame(table: LexborNode) -> bool:
    """Tell a table that only places things on the page: one that holds tables or has one column."""
    if (table.attributes.get("role") or "") in ("presentation", "none"):
        return True
    widest = 0
    for row in _elements(table, ("tr", "table")):
        if tag_of(row) == "table":
            return True
        cells = list(_elements(row, (*_CELLS, "table")))
        if any(any(True for _ in _elements(cell, ("table",))) for cell in cells):
            return True
        widest = max(widest, len(cells))
    return widest <= 1


def table_rows(table: LexborNode) -> Iterator[list[str]]:
    """Give the rows of a table, each cell in its column; a merged cell has its text at its begin only."""
    rows_left: dict[int, int] = {}
    for row in _elements(table, ("tr",)):
        texts: dict[int, str] = {}
        taken = {column for column, left in rows_left.items() if left > 0}
        rows_left = {column: left - 1 for column, left in rows_left.items() if left > 1}
        column = 0
        beyond: list[str] = []
        for cell in _elements(row, _CELLS):
            while column in taken:
                column += 1
            if column >= COLUMNS_MAX:
                beyond.append(cell_text(inner_text(cell)))
                continue
            texts[column] = cell_text(inner_text(cell))
            width = min(_number(cell, "colspan", 1) or 1, COLUMNS_MAX - column)
            rows = _number(cell, "rowspan", 1) or _ROWS_MAX
            if rows > 1:
                rows_left.update(dict.fromkeys(range(column, column + width), rows - 1))
            column += width
        end = max([column, *(one + 1 for one in taken)])
        yield [*(texts.get(one, "") for one in range(end)), *beyond]


def _elements(root: LexborNode, tags: tuple[str, ...]) -> Iterator[LexborNode]:
    """Give the nearest elements with a name, and none inside those."""
    for step, node in steps(root, enters=lambda one: tag_of(one) not in tags):
        if step is Step.BEGIN and tag_of(node) in tags:
            yield node


def _number(cell: LexborNode, attribute: str, default: int) -> int:
    text = (cell.attributes.get(attribute) or "").strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        return default
    return min(int(text), _ROWS_MAX)
