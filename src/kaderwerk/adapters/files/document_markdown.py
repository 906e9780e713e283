"""Markdown of a dossier as blocks of a document: emphasis, lists, links and tables; the rest stays text."""

from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from kaderwerk.adapters.files.document_blocks import AMOUNT, Block, Column, Node, Row, cell, measure, paragraph, table
from kaderwerk.core.texts.marked_text import parsed
from kaderwerk.core.texts.mentions import Figure, as_written
from kaderwerk.parts.marked_tables import pieces

_SCHEMES = ("https://", "http://", "mailto:")
_DEPTH_MAX = 6
"""Deeper lists and quotes become text: nobody reads them, and they would not fit the page."""
_COLUMNS_MAX = 6
"""So many columns stand beside the first one on a page."""
_FIGURE_MAX = 16
_ROWS_TOGETHER_MAX = 30


def markdown_blocks(text: str, figure: Figure = as_written) -> list[Block]:
    """Return the blocks of a text, with its references filled in by ``figure``.

    Its headings become lines that stand out, below those of the document.
    """
    found: list[Block] = []
    for piece in pieces(parsed(text, figure), has_inner=False):
        nodes = SyntaxTreeNode(piece.tokens).children
        found += _tables(nodes[0], piece.caption) if piece.caption else _blocks(nodes, 0)
    return found


def _tables(node: SyntaxTreeNode, caption: str) -> Iterator[Block]:
    """A table as wide as the page; one with more columns comes in parts, each with the first column."""
    head, *bodies = node.children
    heads = head.children[0].children
    rows = [row.children for body in bodies for row in body.children]
    others = range(1, len(heads))
    parts = [list(others[at : at + _COLUMNS_MAX]) for at in range(0, len(others), _COLUMNS_MAX)] or [[]]
    if len(parts) > 1:
        yield paragraph(
            f"{caption}: een tabel van {len(heads)} kolommen, hier in {len(parts)} delen, elk met de eerste kolom."
        )
    for number, part in enumerate(parts, start=1):
        places = [0, *part]
        is_right = [_is_right([heads[at], *(row[at] for row in rows)], heads[at]) and at > 0 for at in places]
        columns = [
            Column(label=_plain(heads[at]), kind=AMOUNT) if right else Column(label=_plain(heads[at]), share=1)
            for at, right in zip(places, is_right, strict=True)
        ]
        cells = [
            Row(
                cells=[
                    measure(_plain(row[at])) if right else cell(*_inline(row[at]))
                    for at, right in zip(places, is_right, strict=True)
                ]
            )
            for row in rows
        ]
        name = caption if len(parts) == 1 else f"{caption}, deel {number} van {len(parts)}"
        yield table(name, columns, cells, is_long=len(rows) > _ROWS_TOGETHER_MAX)


def _is_right(cells: list[SyntaxTreeNode], head: SyntaxTreeNode) -> bool:
    """Whether a column is put to the right and short enough to be a column of figures."""
    is_asked = "right" in str(head.attrGet("style") or "")
    return is_asked and all(len(_plain(one)) <= _FIGURE_MAX for one in cells)


def _blocks(nodes: list[SyntaxTreeNode], depth: int) -> Iterator[Block]:
    for node in nodes:
        if depth > _DEPTH_MAX:
            yield {"kind": "paragraph", "nodes": [{"kind": "text", "text": _plain(node)}]}
        elif node.type == "paragraph":
            yield {"kind": "paragraph", "nodes": _inline(node)}
        elif node.type == "heading":
            yield {"kind": "minor_heading", "nodes": _inline(node)}
        elif node.type in ("bullet_list", "ordered_list"):
            items = [list(_blocks(item.children, depth + 1)) for item in node.children]
            start = int(node.attrGet("start") or 1)
            yield {"kind": "list", "is_ordered": node.type == "ordered_list", "start": start, "items": items}
        elif node.type == "blockquote":
            yield {"kind": "quote", "items": list(_blocks(node.children, depth + 1))}
        elif node.type in ("code_block", "fence"):
            yield {"kind": "code", "text": node.content.rstrip("\n")}
        elif node.type == "table":
            # In a list or a quote, where a table has no room: its rows as lines.
            rows = [row for part in node.children for row in part.children]
            yield {"kind": "code", "text": "\n".join(" | ".join(map(_plain, row.children)) for row in rows)}


def _inline(node: SyntaxTreeNode) -> list[Node]:
    return [one for inline in node.children for child in inline.children for one in _nodes(child)]


def _nodes(node: SyntaxTreeNode) -> Iterator[Node]:
    if node.type == "text" and node.content:
        yield {"kind": "text", "text": node.content}
    elif node.type == "code_inline":
        yield {"kind": "code", "text": node.content}
    elif node.type == "softbreak":
        yield {"kind": "text", "text": " "}
    elif node.type == "hardbreak":
        yield {"kind": "break"}
    elif node.type in ("strong", "em"):
        kind = "strong" if node.type == "strong" else "emphasis"
        yield {"kind": kind, "nodes": [one for child in node.children for one in _nodes(child)]}
    elif node.type == "link":
        inner = [one for child in node.children for one in _nodes(child)]
        target = str(node.attrGet("href") or "")
        if target.startswith(_SCHEMES) and inner:
            yield {"kind": "link", "target": target, "nodes": inner}
        else:
            yield from inner


def _plain(node: SyntaxTreeNode) -> str:
    if not node.children:
        return node.content
    return " ".join(_plain(child) for child in node.children)
