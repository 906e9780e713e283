"""The content of a page as a tree of elements, so that a heavy page can be cut between its rows."""

import re
from collections.abc import Container, Iterator
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
    written: str | None = field(default=None, compare=False)
    """The element as it was read; None when it was made of others."""

    @cached_property
    def html(self) -> str:
        """The element as it is written."""
        if self.written is not None:
            return self.written
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
        return replace(self, children=children, written=None)

    def has_class(self, name: str) -> bool:
        """Tell whether the element has a class."""
        found = re.search(r' class="([^"]*)"', self.start)
        return found is not None and name in found[1].split()


def elements(html: str, *, opened: Container[str]) -> tuple[Element, ...]:
    """Return the elements of a piece of a page that our own templates made.

    Only elements of the kinds ``opened`` hold elements; any other holds what is written in it as one text.

    Raises:
        ValueError: an element does not end, or ends twice; the templates and the escaping of texts never do that.
    """
    stack = [_Open(tag="", begin=0, inside=0, children=[])]
    at = 0
    for match in _TAG.finditer(html):
        within = stack[-1]
        end, tag, attributes = match.groups()
        if within.children is not None and match.start() > at:
            within.children.append(html[at : match.start()])
        at = match.end()
        if end:
            if within.tag != tag or len(stack) == 1:
                message = f"The element {within.tag or 'outside'} ends as {tag}."
                raise ValueError(message)
            stack.pop()
            around = stack[-1].children
            if around is not None:
                around.append(_ended(html, within, match))
        elif tag in _EMPTY or attributes.endswith("/"):
            if within.children is not None:
                within.children.append(match[0])
        else:
            is_opened = within.children is not None and tag in opened
            stack.append(_Open(tag=tag, begin=match.start(), inside=at, children=[] if is_opened else None))
    if len(stack) != 1:
        message = f"The element {stack[-1].tag} does not end."
        raise ValueError(message)
    return tuple(one for one in stack[0].children or () if isinstance(one, Element))


@dataclass(kw_only=True, slots=True)
class _Open:
    """An element that did not end yet; without ``children`` it is taken as one text."""

    tag: str
    begin: int
    inside: int
    children: list[Element | str] | None


def _ended(html: str, element: _Open, end: re.Match[str]) -> Element:
    children = (html[element.inside : end.start()],) if element.children is None else tuple(element.children)
    start, written = html[element.begin : element.inside], html[element.begin : end.end()]
    return Element(tag=element.tag, start=start, children=children, written=written)


def ids_of(html: str) -> Iterator[str]:
    """Yield the ids in a piece of a page, in their order."""
    for match in _ID.finditer(html):
        yield match[1]
