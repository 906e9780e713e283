"""What the styles of a Word document make of a paragraph: a heading, an item of a list, or prose."""

import re

from kaderwerk.adapters.documents.formats.docx_tree import Node

_HEADING = re.compile(r"(?:heading|kop) ?\d|(?:sub)?title|(?:onder)?titel", re.IGNORECASE)
_BODY_LEVEL = 9
_BASES_MAX = 20
"""Word allows a style to rest on eleven others; a circle ends here."""


class Styles:
    """The paragraph styles by id, each resting on others."""

    def __init__(self, tree: Node | None) -> None:
        """Take the styles of a part; without one every paragraph speaks for itself."""
        self._by_id: dict[str, Node] = {}
        self._default: Node | None = None
        for styles in tree.children if tree else ():
            for style in styles.children:
                if style.tag != "style" or style.attributes.get("type") != "paragraph":
                    continue
                self._by_id[style.attributes.get("styleId", "")] = style
                if style.attributes.get("default") in ("1", "true", "on"):
                    self._default = style

    def is_heading(self, properties: Node | None) -> bool:
        """Tell a heading by its own level in the outline or by its style."""
        own = _level(properties)
        if own is not None:
            return own < _BODY_LEVEL
        for style in self._chain(properties):
            level = _level(style.child("pPr"))
            if level is not None:
                return level < _BODY_LEVEL
            if _HEADING.fullmatch((style.value("name") or "").strip()):
                return True
        return False

    def is_item(self, properties: Node | None) -> bool:
        """Tell an item of a list by its own numbering or that of its style; number 0 takes it away."""
        for holder in (properties, *(style.child("pPr") for style in self._chain(properties))):
            numbering = holder.child("numPr") if holder else None
            if numbering is not None and numbering.child("numId") is not None:
                return numbering.value("numId") != "0"
        return False

    def _chain(self, properties: Node | None) -> list[Node]:
        """Return the style of a paragraph and those that it rests on."""
        name = properties.value("pStyle") if properties else None
        style = self._default if name is None else self._by_id.get(name)
        chain: list[Node] = []
        while style is not None and len(chain) < _BASES_MAX:
            chain.append(style)
            style = self._by_id.get(style.value("basedOn") or "")
        return chain


def _level(properties: Node | None) -> int | None:
    level = properties.value("outlineLvl") if properties else None
    return int(level) if level is not None and level.isascii() and level.isdigit() and len(level) == 1 else None
