"""Reads a page as a browser would, and complains about what makes it invalid or unreadable for some."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta"}
BLOCKS = {"caption", "dd", "dt", "li", "p", "td", "th", "tr"}
"""Elements that readers see apart, whether or not a space follows."""
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
REFERENCES = ("aria-labelledby", "aria-describedby", "for")


@dataclass(kw_only=True)
class Element:
    """One element with its attributes and all the text inside it."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...]
    text: str = ""


@dataclass(kw_only=True)
class HtmlPage:
    """A parsed page; ``complaints`` are faults of the markup itself."""

    elements: list[Element] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    source: str = ""

    def all(self, tag: str) -> list[Element]:
        """Return the elements with this tag, in order."""
        return [one for one in self.elements if one.tag == tag]

    @property
    def ids(self) -> list[str]:
        """Every id on the page."""
        return [one.attributes["id"] for one in self.elements if "id" in one.attributes]

    @property
    def links(self) -> list[str]:
        """Where links, stylesheets and forms point to."""
        return [
            one.attributes[name]
            for one in self.elements
            for name in ("href", "src", "action")
            if one.attributes.get(name)
        ]

    @property
    def figures(self) -> dict[str, str]:
        """The canonical amount of every addressed figure on the page."""
        return {
            one.attributes["data-cel"]: one.attributes["value"]
            for one in self.all("data")
            if "data-cel" in one.attributes
        }

    @property
    def heading(self) -> str:
        """The text of the one h1."""
        return " ".join(self.all("h1")[0].text.split())

    @property
    def words(self) -> str:
        """The text of the main part, with single spaces."""
        return " ".join(self.all("main")[0].text.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = HtmlPage()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.page.complaints.append(f"<{tag}> repeats an attribute: {names}")
        inside = tuple(one.tag for one in self.open)
        element = Element(tag=tag, attributes={name: value or "" for name, value in attrs}, inside=inside)
        self.page.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1].tag != tag:
            self.page.complaints.append(f"</{tag}> closes {self.open[-1].tag if self.open else 'nothing'}")
            return
        self.open.pop()
        if tag in BLOCKS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read_page(text: str) -> HtmlPage:
    """Parse a page; what it does not close is a complaint."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.page.complaints += [f"<{one.tag}> is never closed" for one in reader.open]
    reader.page.source = text
    return reader.page


def _is_inline(one: Element) -> bool:
    """Whether an element is a script that is no file beside the page."""
    if one.attributes == {"type": "application/ld+json"}:
        # A block of data: no browser runs it.
        return False
    source = one.attributes.get("src", "")
    return one.tag == "script" and (not source or ":" in source or source.startswith("/") or bool(one.text.strip()))


def complaints(text: str) -> list[str]:
    """Return everything that is wrong with a page."""
    page = read_page(text)
    found = list(page.complaints)
    found += [f"id {name} stands {count} times" for name, count in Counter(page.ids).items() if count > 1]
    found += [f"id {name!r} holds a space" for name in page.ids if not name or len(name.split()) != 1]
    if not text.startswith("<!doctype html>"):
        found.append("the doctype is not first")
    if [one.attributes.get("lang") for one in page.all("html")] != ["nl"]:
        found.append("the language is not nl")
    once = [[one for one in page.all(tag) if "svg" not in one.inside] for tag in ("h1", "main", "title")]
    found += [f"{len(several)} of what stands once: {several}" for several in once if len(several) != 1]
    found += [f"<{one.tag}> is empty" for one in page.elements if one.tag in HEADINGS and not one.text.strip()]
    found += [f"a link without text: {one.attributes}" for one in page.all("a") if not one.text.strip()]
    if len(page.all("caption")) != len(page.all("table")):
        found.append("a table without caption")
    found += [f"a header cell without scope: {one.text}" for one in page.all("th") if not one.attributes.get("scope")]
    found += [f"<{one.tag}>" for one in page.elements if one.tag in ("style", "iframe") or _is_inline(one)]
    found += [f"{name} in <{one.tag}>" for one in page.elements for name in one.attributes if name.startswith("on")]
    found += [f"an inline style in <{one.tag}>" for one in page.elements if "style" in one.attributes]
    found += _broken_references(page)
    return found + _unlabelled(page) + _levels(page)


def _broken_references(page: HtmlPage) -> list[str]:
    known = set(page.ids)
    return [
        f"{name} points to {target}, which is not there"
        for one in page.elements
        for name in REFERENCES
        for target in one.attributes.get(name, "").split()
        if target not in known
    ]


def _unlabelled(page: HtmlPage) -> list[str]:
    labelled = {one.attributes.get("for") for one in page.all("label")}
    fields = [one for one in page.elements if one.tag in ("select", "input", "textarea")]
    return [
        f"a field without label: {one.attributes}"
        for one in fields
        if one.attributes.get("type") != "hidden" and one.attributes.get("id") not in labelled
    ]


def _levels(page: HtmlPage) -> list[str]:
    levels = [int(one.tag[1]) for one in page.elements if one.tag in HEADINGS]
    return [f"h{after} follows h{before}" for before, after in pairwise(levels) if after > before + 1]
