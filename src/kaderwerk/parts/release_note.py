"""The line on each page of a version that says which version it is, and which one took its place."""

import datetime
import re
from html import escape

from kaderwerk.core.date_display import day_in_words
from kaderwerk.core.releases.register import Release

_MAIN = re.compile(r"(?=<main\b)")
_NOTE = re.compile(r"<!-- uitgave -->.*?<!-- /uitgave -->\n?", re.DOTALL)
_ROBOTS = '<meta name="robots" content="noindex">\n'


def moment_in_words(moment: datetime.datetime) -> str:
    """Return a moment as Dutch readers write it, in the time zone that it has.

    >>> moment_in_words(datetime.datetime(2026, 5, 12, 9, 5, tzinfo=datetime.UTC))
    '12 mei 2026 om 09.05 uur'
    """
    return f"{day_in_words(moment.date())} om {moment:%H.%M} uur"


def public_note(one: Release, after: Release | None, root: str) -> str:
    """Return the note of a public version; ``root`` leads from the page to the folder of all versions."""
    versions = f'<a href="{root}versies.html">Alle versies</a>'
    said = f"Dit is versie {one.number}, openbaar sinds {moment_in_words(one.moment)}."
    decision = f" Besluit: {escape(one.decision)}." if one.decision else ""
    reason = f" Wat er is veranderd: {escape(one.reason)}" if one.reason else ""
    if after is None:
        return f'<div class="release"><p>{said}{decision}{reason} {versions}</p></div>'
    link = f'<a href="{root}versies/{after.number}/index.html">Naar versie {after.number}</a>'
    gone = (
        f"<strong>Deze versie geldt niet meer.</strong> Versie {after.number} nam haar plaats in op "
        f"{day_in_words(after.moment.date())}: {escape(after.reason)}"
    )
    return f'<div class="release notice"><p>{gone}</p><p>{link} {said}{decision} {versions}</p></div>'


def preview_note(one: Release) -> str:
    """Return the note of a version that is not public yet."""
    return (
        '<div class="release notice"><p><strong>Voorvertoning, nog niet openbaar.</strong> '
        f"Versie {one.number} wordt openbaar op {moment_in_words(one.moment)}. Deel deze link niet.</p></div>"
    )


def with_note(html: str, note: str, *, is_hidden: bool = False) -> str:
    """Return a page with this note in place of an earlier one; ``is_hidden``: not for search engines."""
    page = _NOTE.sub("", html).replace(_ROBOTS, "")
    if is_hidden:
        page = page.replace("</title>\n", f"</title>\n{_ROBOTS}", 1)
    aside = f'<!-- uitgave --><aside aria-label="Versie van dit stuk">{note}</aside><!-- /uitgave -->\n'
    return _MAIN.sub(lambda _: aside, page, count=1)
