"""Paragraphs of a Word document: texts with emphasis, links and bookmarks, as the XML that Word reads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import escape

from kaderwerk.adapters.files.document_blocks import Node
from kaderwerk.core.visible_text import visible

_EURO = re.compile(r"€ (?=[\d−-])")
_SPACES = str.maketrans(dict.fromkeys("\t\r\n\v\f\N{LINE SEPARATOR}", " "))
_NEVER_IN_XML = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a text looks: ``style`` is the id of a style of characters."""

    is_bold: bool = False
    is_italic: bool = False
    style: str = ""


PLAIN, BOLD, SOFT = Look(), Look(is_bold=True), Look(style="Zacht")


@dataclass(kw_only=True)
class References:
    """What texts point to: addresses elsewhere, and the places in the document, each under a name that Word takes."""

    addresses: dict[str, str] = field(default_factory=dict)
    _bookmarks: dict[str, str] = field(default_factory=dict)
    _marked: int = 0

    def relation(self, address: str) -> str:
        """Return the id of the relation to an address."""
        return self.addresses.setdefault(address, f"rIdAdres{len(self.addresses) + 1}")

    def bookmark(self, anchor: str) -> str:
        """Return the name of a place; Word takes forty letters, digits and underscores."""
        return self._bookmarks.setdefault(anchor, f"plaats_{len(self._bookmarks) + 1}")

    def marked(self, content: str, names: Sequence[str]) -> str:
        """Return content between the marks of places with these names."""
        for name in names:
            self._marked += 1
            begin = f'<w:bookmarkStart w:id="{self._marked}" w:name="{name}"/>'
            content = f'{begin}{content}<w:bookmarkEnd w:id="{self._marked}"/>'
        return content


def safe(text: str) -> str:
    r"""Return a text as XML: white space is one kind, and a sign that acts instead of being read is named.

    >>> safe("a < b\tc")
    'a &lt; b c'
    """
    shown = visible(_EURO.sub("€\N{NARROW NO-BREAK SPACE}", text.translate(_SPACES)))
    return escape(_NEVER_IN_XML.sub("\N{REPLACEMENT CHARACTER}", shown))


def run(text: str, look: Look = PLAIN) -> str:
    """Return a text in one look."""
    style = f'<w:rStyle w:val="{look.style}"/>' if look.style else ""
    marks = f"{style}{'<w:b/>' if look.is_bold else ''}{'<w:i/>' if look.is_italic else ''}"
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{safe(text)}</w:t></w:r>'


BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"


def field_run(instruction: str, shown: str, look: Look = PLAIN) -> str:
    """Return a field that Word computes, with what it shows until then."""
    return f'<w:fldSimple w:instr="{escape(instruction)}">{run(shown, look)}</w:fldSimple>'


def runs(nodes: Sequence[Node], references: References, look: Look = PLAIN) -> str:
    """Return texts with their emphasis and links."""
    return "".join(_node(node, references, look) for node in nodes)


def _node(node: Node, references: References, look: Look) -> str:
    kind = node["kind"]
    if kind == "text":
        return run(str(node["text"]), look)
    if kind == "code":
        return run(str(node["text"]), replace(look, style="Code"))
    if kind == "break":
        return BREAK
    inner = inner_nodes(node)
    if kind == "strong":
        return runs(inner, references, replace(look, is_bold=True))
    if kind == "emphasis":
        return runs(inner, references, replace(look, is_italic=True))
    if kind == "soft":
        return runs(inner, references, replace(look, style="Zacht"))
    content = runs(inner, references, replace(look, style="Hyperlink"))
    if kind == "link":
        return f'<w:hyperlink r:id="{references.relation(str(node["target"]))}">{content}</w:hyperlink>'
    if kind == "place":
        return f'<w:hyperlink w:anchor="{references.bookmark(str(node["target"]))}">{content}</w:hyperlink>'
    raise ValueError(kind)


def inner_nodes(holder: Node) -> list[Node]:
    """Return the texts inside a node, a block or a cell."""
    found = holder["nodes"]
    assert isinstance(found, list)  # noqa: S101  # the blocks make it so
    return found


def paragraph(content: str, style: str = "", more: str = "") -> str:
    """Return a paragraph in a style; ``more`` are further properties, in the order of the standard."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{content}</w:p>"
