"""The nodes of a web page in reading order, without calls in calls: a page may nest without end."""

from collections.abc import Callable, Iterator
from enum import Enum

from selectolax.lexbor import LexborNode

from kaderwerk.adapters.documents.formats.html_marks import is_note_mark

TEXT = "-text"
_LEFT_OUT = frozenset(
    (
        *(
            "head",
            "title",
            "nav",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "svg",
            "audio",
            "video",
        ),
        *("canvas", "select", "datalist", "textarea", "button", "-comment", "!doctype", "rt", "rp"),
    )
)
_EDGES = ("header", "footer")
"""What LibreOffice calls the parts of a page that a web page has not: a page number there is no text."""
_HIDING = ("display:none", "visibility:hidden")


class Step(Enum):
    """Whether a node begins or ends."""

    BEGIN = "begin"
    END = "end"


def tag_of(node: LexborNode) -> str:
    """Return the name of an element in small letters; text and comments have names of their own."""
    return (node.tag or "").lower()


def is_seen(node: LexborNode) -> bool:
    """Tell whether a reader of the page sees an element."""
    tag = tag_of(node)
    if tag in _LEFT_OUT:
        return False
    if not node.is_element_node:
        return True
    if is_note_mark(node, tag):
        return False
    attributes = node.attributes
    if "hidden" in attributes or (tag == "div" and attributes.get("title") in _EDGES):
        return False
    style = (attributes.get("style") or "").lower().replace(" ", "")
    return not any(one in style for one in _HIDING)


def steps(root: LexborNode, *, enters: Callable[[LexborNode], bool]) -> Iterator[tuple[Step, LexborNode]]:
    """Give the seen nodes below a root as they begin and end; ``enters`` says whether to go into one."""
    open_nodes: list[LexborNode] = []
    node = root.first_child
    while True:
        if node is None:
            if not open_nodes:
                return
            node = open_nodes.pop()
            yield Step.END, node
        elif is_seen(node):
            yield Step.BEGIN, node
            if enters(node):
                open_nodes.append(node)
                node = node.first_child
                continue
            yield Step.END, node
        node = node.next


def inner_text(root: LexborNode) -> str:
    """Return the text below a node, with a space where a block or a line ends."""
    pieces: list[str] = []
    for step, node in steps(root, enters=lambda _: True):
        tag = tag_of(node)
        if tag == TEXT:
            if step is Step.BEGIN:
                pieces.append(node.text_content or "")
        elif tag not in INLINE:
            pieces.append(" ")
    return "".join(pieces)


INLINE = frozenset(
    (
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
        ),
        *("kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time"),
        *(
            "tt",
            "u",
            "var",
            "wbr",
            "img",
            "input",
            "nobr",
            "picture",
            "source",
            "math",
            "mi",
            "mn",
            "mo",
            "mrow",
            "sdfield",
        ),
    )
)
"""Elements that go on in the line where they stand."""
