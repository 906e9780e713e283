"""What each page of a version says of it: which one it is, which one took its place, and where to follow the next."""

import re
from dataclasses import dataclass
from html import escape

from kaderwerk.core.releases.register import Release
from kaderwerk.parts.dutch_time import dutch_day, moment_in_words
from kaderwerk.parts.feed import FEED_FILE, FEED_TITLE, MEDIA_TYPE

_BEGIN, _END = "<!-- uitgave -->", "<!-- /uitgave -->"
_MAIN = re.compile(r"(?=<main\b)")
_NOTE = re.compile(rf"{_BEGIN}.*?{_END}\n?", re.DOTALL)
_TITLE_END = "</title>\n"
_FOOTER_END = "</footer>"
_FILES = re.compile(r'(?<=<div class="page-footer__files">).*?(?=</div>)', re.DOTALL)
_TABLE_FILE = re.compile(r'(?<=<p class="table-note table-file">).*?(?=</p>)', re.DOTALL)
_ROBOTS = '<meta name="robots" content="noindex">\n'


@dataclass(frozen=True, kw_only=True)
class ReleaseNote:
    """What is added to a page, as HTML: at its top, in its head, beside each file to take along, and at its foot."""

    top: str
    head: str = ""
    beside_file: str = ""
    foot: str = ""
    is_hidden: bool = False
    """Not for search engines."""


def public_note(one: Release, after: Release | None, root: str) -> ReleaseNote:
    """Return the note of a public version; ``root`` leads from the page to the folder of all versions."""
    versions = f'<a href="{root}versies.html">Alle versies</a>'
    said = f"Dit is versie {one.number}, openbaar sinds {moment_in_words(one.moment)}. {_decision(one)}"
    head = f'<link rel="alternate" type="{MEDIA_TYPE}" title="{FEED_TITLE}" href="{root}{FEED_FILE}">'
    foot = (
        f'<p class="page-footer__versions">Versie {one.number}. {versions} <a href="{root}{FEED_FILE}">'
        f"{FEED_TITLE} volgen (feed, Atom)</a></p>"
    )
    if after is None:
        reason = f" Wat er is veranderd: {escape(one.reason)}" if one.reason else ""
        top = f'<div class="release"><p>{said}{reason} {versions}</p></div>'
        return ReleaseNote(top=top, head=head, foot=foot)
    newer = f"{root}versies/{after.number}/index.html"
    link = f'<a href="{newer}">Naar versie {after.number}</a>'
    gone = (
        f"<strong>Deze versie geldt niet meer.</strong> Versie {after.number} nam haar plaats in op "
        f"{dutch_day(after.moment)}: {escape(after.reason)}"
    )
    top = f'<div class="release notice"><p>{gone}</p><p>{link} {said} {versions}</p></div>'
    beside = f'(<a href="{newer}">vervangen door versie {after.number}</a>)'
    return ReleaseNote(top=top, head=head, beside_file=beside, foot=foot)


def preview_note(one: Release) -> ReleaseNote:
    """Return the note of a version that is not public yet."""
    moment = moment_in_words(one.moment)
    top = (
        '<div class="release notice"><p><strong>Voorvertoning, onder embargo: nog niet openbaar.</strong> '
        f"Versie {one.number} wordt openbaar op {moment}. {_decision(one)} Deel deze link niet.</p></div>"
    )
    return ReleaseNote(top=top, beside_file=f"(onder embargo tot {moment})", is_hidden=True)


def with_note(html: str, note: ReleaseNote) -> str:
    """Return a page with this note in place of an earlier one."""
    page = _NOTE.sub("", html).replace(_ROBOTS, "")
    if note.is_hidden:
        page = page.replace(_TITLE_END, f"{_TITLE_END}{_ROBOTS}", 1)
    if note.head:
        page = page.replace(_TITLE_END, f"{_TITLE_END}{_marked(note.head)}\n", 1)
    if note.foot:
        page = page.replace(_FOOTER_END, f"{_marked(note.foot)}\n{_FOOTER_END}", 1)
    if note.beside_file:
        beside = _marked(f' <span class="note release__file">{note.beside_file}</span>')
        page = _FILES.sub(lambda files: files[0].replace("</li>", f"{beside}</li>"), page)
        page = _TABLE_FILE.sub(lambda file: f"{file[0]}{beside}", page)
    aside = _marked(f'<aside aria-label="Versie van dit stuk">{note.top}</aside>')
    return _MAIN.sub(lambda _: f"{aside}\n", page, count=1)


def _decision(one: Release) -> str:
    return f"Besluit: {escape(one.decision)}." if one.decision else "Er is nog geen besluit."


def _marked(html: str) -> str:
    return f"{_BEGIN}{html}{_END}"
