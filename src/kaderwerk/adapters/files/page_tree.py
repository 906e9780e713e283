"""The content of a page as a tree of elements, so that a heavy page can be cut between its rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_ID = re.compile(r'<[^<>]*? id="([^"]+)"')
_EMPTY = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
"""Elements that have no end in HTML."""


@dataclass(frozen=True, kw_only=True)
class Element:
    """An element with what it holds; ``start`` is its first tag as written, texts between elements stay as they are."""

    tag: str
    start: str
    children: tuple["Element | str", ...] = field(default=())

    @cached_property
    def html(self) -> str:
        """The element as it is written."""
        inner = "".join(one if isinstance(one, str) else one.html for one in self.children)
        return f"{self.start}{inner}</{self.tag}>"

    @cached_property
    def weight(self) -> int:
        """The bytes of the element in UTF-8."""
        return len(self.html.encode())

    @property
    def elements(self) -> tuple["Element", ...]:
        """The elements right inside this one; between blocks there is only white space."""
        return tuple(one for one in self.children if isinstance(one, Element))

    def holding(self, children: tuple["Element | str", ...]) -> "Element":
        """Return the same element with something else inside."""
        return replace(self, children=children)

    def has_class(self, name: str) -> bool:
        """Tell whether the element has a class."""
        found = re.search(r' class="([^"]*)"', self.start)
        return found is not None and name in found[1].split()


def elements(html: str) -> tuple[Element, ...]:
    """Return the elements of a piece of a page that our own templates made.

    Raises:
        ValueError: an element does not end, or ends twice; the templates and the escaping of texts never do that.
    """
    stack: list[tuple[str, str, list[Element | str]]] = [("", "", [])]
    at = 0
    for match in _TAG.finditer(html):
        inside = stack[-1][2]
        if match.start() > at:
            inside.append(html[at : match.start()])
        at = match.end()
        end, tag, attributes = match.groups()
        if end:
            name, start, children = stack.pop()
            if name != tag or not stack:
                message = f"The element {name or 'outside'} ends as {tag}."
                raise ValueError(message)
            stack[-1][2].append(Element(tag=tag, start=start, children=tuple(children)))
        elif tag in _EMPTY or attributes.endswith("/"):
            inside.append(match[0])
        else:
            stack.append((tag, match[0], []))
    if len(stack) != 1:
        message = f"The element {stack[-1][0]} does not end."
        raise ValueError(message)
    return tuple(one for one in stack[0][2] if isinstance(one, Element))


def ids_of(html: str) -> Iterator[str]:
    """Yield the ids in a piece of a page, in their order."""
    for match in _ID.finditer(html):
        yield match[1]
