"""Markdown of a dossier as blocks of a document: emphasis, lists and links; anything else stays text."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kaderwerk.adapters.files.document_blocks import Block, Node

# The parser drops what is nested deeper than it is told to go: far beyond what becomes text here.
_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).disable(["image", "html_block", "html_inline"])
_SCHEMES = ("https://", "http://", "mailto:")
_DEPTH_MAX = 6
"""Deeper lists and quotes become text: nobody reads them, and they would not fit the page."""


def markdown_blocks(text: str) -> list[Block]:
    """Return the blocks of a text; its headings become lines that stand out, below those of the document."""
    return list(_blocks(SyntaxTreeNode(_PARSER.parse(text)).children, 0))


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
