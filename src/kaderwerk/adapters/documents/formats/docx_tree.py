"""The XML of a Word part as a small tree: names without their prefix, text only where Word keeps text."""

from dataclasses import dataclass, field

from kaderwerk.adapters.documents.formats.package import DamagedPartError, LocalNames, Package

DEPTH_MAX = 250
"""No document nests so deep; each level costs calls of the reader, and Python allows a thousand."""

_TEXT = "t"
# What says nothing to a reader of the text and takes most of the space.
_LEFT_OUT = frozenset(
    (
        *("sectPr", "tblGrid", "instrText", "delInstrText", "delText", "proofErr", "blip", "spPr", "prstGeom"),
        *("tblBorders", "tcBorders", "rFonts", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "rt"),
    )
)


@dataclass(slots=True)
class Node:
    """One element: its name, its attributes by name, its children in order and its own text."""

    tag: str
    attributes: dict[str, str]
    children: "list[Node]" = field(default_factory=list)
    text: str = ""

    def child(self, tag: str) -> "Node | None":
        """Return the first child with a name."""
        return next((one for one in self.children if one.tag == tag), None)

    def value(self, tag: str) -> str | None:
        """Return the attribute ``val`` of the first child with a name; empty when it has none."""
        found = self.child(tag)
        return None if found is None else found.attributes.get("val", "")

    def is_on(self, tag: str) -> bool:
        """Tell whether a property is there and not switched off."""
        return self.value(tag) not in (None, "0", "false", "off")


def part_tree(package: Package, part: str) -> Node:
    """Return the tree of a part.

    Raises:
        UnreadableDocumentError: the part is missing, broken, nested too deep or holds a DOCTYPE.
    """
    builder = _Builder()
    package.parse(part, builder)
    return builder.root


class _Builder:
    def __init__(self) -> None:
        self.root = Node("", {})
        self._open = [self.root]
        self._names = LocalNames()
        self._skipped = 0
        self._texts: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = self._names[name]
        if self._skipped or tag in _LEFT_OUT:
            self._skipped += 1
            return
        if len(self._open) > DEPTH_MAX:
            raise DamagedPartError
        node = Node(tag, {self._names[key]: value for key, value in attributes.items()})
        self._open[-1].children.append(node)
        self._open.append(node)
        self._texts.clear()

    def end(self, name: str) -> None:  # noqa: ARG002  # as a handler is called
        if self._skipped:
            self._skipped -= 1
            return
        node = self._open.pop()
        if node.tag == _TEXT:
            node.text = "".join(self._texts)
        self._texts.clear()

    def text(self, data: str) -> None:
        if not self._skipped and self._open[-1].tag == _TEXT:
            self._texts.append(data)
