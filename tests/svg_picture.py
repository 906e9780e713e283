"""Reads a picture of ours for tests: its elements, texts and shapes by look."""

from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
SPACE = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"


def parsed(svg: str) -> ElementTree.Element:
    """Return the element; what is not well-formed is an error."""
    return ElementTree.fromstring(str(svg))  # noqa: S314  # our own picture


def texts(svg: str) -> list[str]:
    """Return every line of text, in order."""
    return [one.text or "" for one in parsed(svg).iter(f"{SVG}text")]


def shapes(svg: str, tag: str, look: str) -> list[dict[str, str]]:
    """Return the attributes of the shapes of a look, in order; of bars, the first is the one of the key."""
    return [one.attrib for one in parsed(svg).iter(f"{SVG}{tag}") if one.attrib.get("class") == f"chart-{look}"]
