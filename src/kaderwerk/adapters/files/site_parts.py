"""The pages of a site with the heavy ones in parts, and every link led to the part that its place stands in."""

import posixpath
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from html import unescape

from kaderwerk.adapters.files.page_parts import CARRYING_PART_BYTES, PART_BYTES, PagePart, page_parts, places
from kaderwerk.adapters.files.page_tree import ids_of

_LINK = re.compile(r'href="(?P<file>[^"#:]*)#(?P<anchor>[^"]+)"')
_TARGETS_MAX = 4096
"""So many links are remembered: the pages in a folder link to the same ones."""
Places = Mapping[str, Mapping[str, str]]
"""By the file of a page in parts: the file of the part that each id stands in."""


def in_parts(
    pages: Iterable[tuple[str, str]], carrying: Container[str] = ()
) -> tuple[list[tuple[str, PagePart]], Places]:
    """Return the parts of every page, each with the file of its page, and where the ids of cut pages are.

    The parts of pages ``carrying`` claims leave room for these.
    """
    found: list[tuple[str, PagePart]] = []
    moved: dict[str, Mapping[str, str]] = {}
    for path, html in pages:
        parts = page_parts(path, html, bytes_max=CARRYING_PART_BYTES if path in carrying else PART_BYTES)
        found.extend((path, one) for one in parts)
        if len(parts) > 1:
            moved[path] = places(parts)
    return found, moved


def led_to_parts(page: str, part: PagePart, moved: Places) -> str:
    """Return the HTML of a part of ``page`` with its links to places on cut pages led to their parts."""
    if not moved:
        return part.html
    own = frozenset(ids_of(part.html)) if page in moved else frozenset()

    def led(match: re.Match[str]) -> str:
        file, anchor = match["file"], unescape(match["anchor"])
        if not file and anchor in own:
            return match[0]
        return f'href="{led_link(part.path, page, file, moved, anchor)}#{match["anchor"]}"'

    return _LINK.sub(led, part.html)


def led_link(written_in: str, page: str, file: str, moved: Places, anchor: str) -> str:
    """Return the relative file of a link to ``anchor`` in ``file``, both seen from ``page``; empty is that page."""
    folder = posixpath.dirname(page)
    target = _target(folder, file) if file else page
    part = moved.get(target, {}).get(anchor)
    if part is None or part == target:
        return file if file or written_in == page else posixpath.basename(page)
    return posixpath.relpath(part, folder or ".")


@lru_cache(maxsize=_TARGETS_MAX)
def _target(folder: str, file: str) -> str:
    return posixpath.normpath(posixpath.join(folder, file))


def led_addresses(page: str, addresses: Sequence[str], moved: Places) -> list[str]:
    """Return addresses that a script holds, led to parts as the links of ``page`` are."""
    found = []
    for one in addresses:
        file, sign, anchor = one.partition("#")
        found.append(f"{led_link(page, page, file, moved, anchor)}#{anchor}" if sign else one)
    return found
