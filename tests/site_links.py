"""Follows every link of a site that stands in a folder."""

import posixpath
import re
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINK = re.compile(r' (?:href|src|action)="([^"]+)"')
_ID = re.compile(r' id="([^"]+)"')


def broken_links(folder: Path) -> list[str]:
    """Return each link that leads out of the folder, or to a file or a place on a page that is not there.

    By the text of the pages, which other tests find valid: a large site has half a million links.
    """
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    texts = {path: (folder / path).read_text(encoding="utf-8") for path in files if path.endswith(".html")}
    anchors = {path: set(_ID.findall(text)) for path, text in texts.items()}

    @cache
    def is_right(base: str, link: str) -> bool:
        parts = urlsplit(unescape(link))
        path = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(parts.path))) if parts.path else base
        is_there = path in files and (not parts.fragment or parts.fragment in anchors.get(path, set()))
        return is_there and not (parts.scheme or parts.netloc or link.startswith("/"))

    return [
        f"{path}: {link}"
        for path, text in sorted(texts.items())
        for link in dict.fromkeys(_LINK.findall(text))
        if not is_right(path, link)
    ]
