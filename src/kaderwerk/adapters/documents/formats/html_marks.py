"""Numbers in a web page that refer to a footnote or back from it: no part of the word or amount beside them."""

import re

from selectolax.lexbor import LexborNode

_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|\*{1,3}|[↑↩^])(?:,\s?\d{1,3})*[\])]?\s*")
_UNIT_BEFORE = re.compile(r"(?<![^\W\d_])[kcdm]?m\s*$")
_POWERS = ("2", "3")
_ROLES = ("doc-noteref", "doc-backlink")


def is_note_mark(node: LexborNode, tag: str) -> bool:
    """Whether an element is such a number: a raised one that is no power of a unit, or a link that says so."""
    if tag not in ("sup", "a"):
        return False
    text = node.text(deep=True)
    if len(text) > 12 or not _MARK.fullmatch(text):
        return False
    if tag == "a":
        attributes = node.attributes
        return attributes.get("role") in _ROLES or "footnote" in (attributes.get("class") or "").lower()
    before = node.prev
    is_power = text.strip() in _POWERS and before is not None and _UNIT_BEFORE.search(before.text(deep=True))
    return not is_power
