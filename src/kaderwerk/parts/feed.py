"""The feed of versions (Atom, RFC 4287): a reader or a program hears of a new one."""

from xml.sax.saxutils import escape, quoteattr

from kaderwerk.core.releases.register import Register, Release, history

MEDIA_TYPE = "application/atom+xml"


def feed(register: Register, base: str) -> str:
    """Return the feed of the public versions, the newest first; ``base`` is the address of the site or empty."""
    versions = history(register)
    newest = versions[0]
    entries = "".join(_entry(one, base) for one in versions)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">\n'
        f"<title>{escape(newest.title)}: versies</title>\n"
        f"<id>urn:sha256:{versions[-1].fingerprint}:versies</id>\n"
        f"<updated>{newest.moment.isoformat()}</updated>\n"
        f"<author><name>{escape(newest.organisation)}</name></author>\n"
        f'<link rel="self" type="{MEDIA_TYPE}" href={quoteattr(f"{base}feed.xml")}/>\n'
        f"<link href={quoteattr(f'{base}index.html')}/>\n"
        f"{entries}</feed>\n"
    )


def _entry(one: Release, base: str) -> str:
    story = one.reason or "De eerste versie."
    decision = f" Besluit: {one.decision}." if one.decision else ""
    return (
        "<entry>\n"
        f"<title>{escape(one.title)}, versie {one.number}</title>\n"
        f"<id>urn:sha256:{one.fingerprint}:{one.number}</id>\n"
        f"<updated>{one.moment.isoformat()}</updated>\n"
        f"<link href={quoteattr(f'{base}versies/{one.number}/index.html')}/>\n"
        f"<summary>{escape(story + decision)}</summary>\n"
        "</entry>\n"
    )
