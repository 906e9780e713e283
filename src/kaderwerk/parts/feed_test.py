"""The feed of versions."""

import datetime
from xml.etree import ElementTree

from kaderwerk.core.releases.register import Release
from kaderwerk.parts.feed import feed

SPACE = {"a": "http://www.w3.org/2005/Atom"}
MOMENT = datetime.datetime(2026, 5, 12, 12, 0, tzinfo=datetime.UTC)


def test_the_feed_has_an_entry_for_each_public_version_with_the_newest_first() -> None:
    one = Release(
        number=1, title="Kader <nota>", organisation="A & B", fingerprint="aa", sums="1", moment=MOMENT, is_public=True
    )
    two = Release(
        number=2,
        title="Kader <nota>",
        organisation="A & B",
        fingerprint="bb",
        sums="2",
        moment=MOMENT + datetime.timedelta(days=1),
        reason="Een bedrag is verbeterd.",
        decision="raad 13 mei 2026",
        is_public=True,
    )
    waiting = Release(number=3, title="x", organisation="y", fingerprint="cc", sums="3", moment=MOMENT, reason="z")
    root = ElementTree.fromstring(feed((one, two, waiting), "https://voorbeeld.nl/kadernota/"))  # noqa: S314  # our own text
    entries = root.findall("a:entry", SPACE)
    assert [entry.findtext("a:title", namespaces=SPACE) for entry in entries] == [
        "Kader <nota>, versie 2",
        "Kader <nota>, versie 1",
    ]
    link = entries[0].find("a:link", SPACE)
    assert link is not None
    assert link.get("href") == "https://voorbeeld.nl/kadernota/versies/2/index.html"
    assert "raad 13 mei 2026" in (entries[0].findtext("a:summary", namespaces=SPACE) or "")
    assert root.findtext("a:updated", namespaces=SPACE) == "2026-05-13T12:00:00+00:00"
    assert root.findtext("a:author/a:name", namespaces=SPACE) == "A & B"
