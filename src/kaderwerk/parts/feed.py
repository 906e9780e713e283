"""The feed of versions (Atom, RFC 4287): a reader or a program hears of a new one."""

import uuid
from xml.sax.saxutils import escape, quoteattr

from kaderwerk.core.releases.register import Register, Release, history, successor

MEDIA_TYPE = "application/atom+xml"
FEED_FILE = "feed.xml"
FEED_TITLE = "Nieuwe versies"


def feed(register: Register, base: str) -> str:
    """Return the feed of the public versions, the newest first; ``base`` is the address of the site or empty."""
    versions = history(register)
    newest = versions[0]
    entries = "".join(_entry(one, successor(register, one.number), base) for one in versions)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">\n'
        f"<title>{escape(newest.title)}: versies</title>\n"
        f"<id>{_id(register)}</id>\n"
        f"<updated>{max(one.moment for one in versions).isoformat()}</updated>\n"
        f"<author><name>{escape(newest.organisation)}</name></author>\n"
        f'<link rel="self" type="{MEDIA_TYPE}" href={quoteattr(f"{base}{FEED_FILE}")}/>\n'
        f"<link href={quoteattr(f'{base}index.html')}/>\n"
        f"{entries}</feed>\n"
    )


def _id(register: Register) -> str:
    """The name of the feed for ever: of version 1, public or not, of which it tells nothing."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'kaderwerk:versies:{register[0].fingerprint}')}"


def _entry(one: Release, after: Release | None, base: str) -> str:
    story = one.reason or "De eerste versie"
    story = story if story.endswith((".", "!", "?")) else f"{story}."
    decision = f" Besluit: {one.decision}." if one.decision else " Er is nog geen besluit."
    gone = "" if after is None else f"Deze versie geldt niet meer: vervangen door versie {after.number}. "
    updated = one.moment if after is None else max(one.moment, after.moment)
    return (
        "<entry>\n"
        f"<title>{escape(one.title)}, versie {one.number}</title>\n"
        f"<id>urn:sha256:{one.fingerprint}:{one.number}</id>\n"
        f"<published>{one.moment.isoformat()}</published>\n"
        f"<updated>{updated.isoformat()}</updated>\n"
        f"<link href={quoteattr(f'{base}versies/{one.number}/index.html')}/>\n"
        f"<summary>{escape(gone + story + decision)}</summary>\n"
        "</entry>\n"
    )
