"""The faces of a publication: a file of custom properties that the pages load after the stylesheet."""

import re
from importlib import resources

from kaderwerk.core.questions import QuestionError

THEME_FILE = "thema.css"
"""What the theme is called in a publication."""
PLAIN = "kaderwerk"
"""The face of the stylesheet itself: no file is added."""
THEMES = (PLAIN, "oever")
"""The themes that ship."""
SIZE_MAX = 200_000
_OUTSIDE = re.compile(r"@import|url\s*\(\s*['\"]?\s*(?!data:)|expression\s*\(|</|javascript:", re.IGNORECASE)


class ThemeRefusedError(QuestionError):
    """A file cannot be a theme; the message says why and what to do."""


def shipped_theme(name: str) -> bytes | None:
    """Return the file of a theme that ships, None for the face of the stylesheet itself."""
    if name == PLAIN:
        return None
    return resources.files("kaderwerk.parts").joinpath("static", f"thema-{name}.css").read_bytes()


def checked_theme(content: bytes, place: str) -> bytes:
    """Return a theme of one's own when pages that show it stay whole and load nothing from elsewhere.

    Raises:
        ThemeRefusedError: it is no text, too large, or asks for something outside the publication.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        message = f"{place} is geen tekst in UTF-8. Sla het thema op als UTF-8."
        raise ThemeRefusedError(message) from None
    if len(content) > SIZE_MAX:
        message = f"{place} is groter dan {SIZE_MAX // 1000} kB. Een thema is een bestand met alleen eigenschappen."
        raise ThemeRefusedError(message)
    # A backslash could spell a forbidden word in another way.
    found = _OUTSIDE.search(text) or re.search(r"\\", text)
    if found:
        message = (
            f"{place} bevat {found[0]!r}. Een thema haalt niets van buiten de publicatie: laat @import, url() en "
            "backslashes weg."
        )
        raise ThemeRefusedError(message)
    return content
