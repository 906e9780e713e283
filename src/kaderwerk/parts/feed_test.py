"""The feed of versions."""

import datetime
from dataclasses import replace
from xml.etree import ElementTree

from kaderwerk.core.releases.register import Register, Release, with_public
from kaderwerk.parts.feed import feed

SPACE = {"a": "http://www.w3.org/2005/Atom"}
MOMENT = datetime.datetime(2026, 5, 12, 12, 0, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
ONE = Release(number=1, title="Kader <nota>", organisation="A & B", fingerprint="aa", sums="1", moment=MOMENT)
TWO = replace(
    ONE, number=2, fingerprint="bb", moment=MOMENT + DAY, reason="Een bedrag is verbeterd.", decision="raad 13 mei 2026"
)
WAITING = Release(number=3, title="x", organisation="y", fingerprint="cc", sums="3", moment=MOMENT, reason="z")


def read(register: Register) -> ElementTree.Element:
    return ElementTree.fromstring(feed(register, "https://voorbeeld.nl/kadernota/"))  # noqa: S314  # our own text


def test_the_feed_has_an_entry_for_each_public_version_with_the_newest_first() -> None:
    root = read((replace(ONE, is_public=True), replace(TWO, is_public=True), WAITING))
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


def test_an_entry_of_a_version_that_was_replaced_says_so_and_is_new_again() -> None:
    old = read((replace(ONE, is_public=True), replace(TWO, is_public=True))).findall("a:entry", SPACE)[1]
    summary = "Deze versie geldt niet meer: vervangen door versie 2. De eerste versie. Er is nog geen besluit."
    assert old.findtext("a:summary", namespaces=SPACE) == summary
    assert old.findtext("a:published", namespaces=SPACE) == "2026-05-12T12:00:00+00:00"
    assert old.findtext("a:updated", namespaces=SPACE) == "2026-05-13T12:00:00+00:00"


def test_the_feed_keeps_its_name_when_an_earlier_version_becomes_public_later() -> None:
    only_second = with_public((ONE, TWO), [2], MOMENT + DAY)
    both = with_public(only_second, [1], MOMENT + 2 * DAY)
    before, after = read(only_second), read(both)
    name = before.findtext("a:id", namespaces=SPACE) or ""
    assert name.startswith("urn:uuid:")
    assert after.findtext("a:id", namespaces=SPACE) == name
    assert "aa" not in name, "of a version that waits nothing is told"
    assert after.findtext("a:updated", namespaces=SPACE) == "2026-05-14T12:00:00+00:00"


def test_a_reason_without_a_full_stop_gets_one() -> None:
    second = replace(ONE, number=2, fingerprint="bb", moment=MOMENT + DAY, reason="bedrag van K2 verbeterd")
    document = feed((replace(ONE, is_public=True), replace(second, is_public=True)), "https://voorbeeld.nl/")
    assert "<summary>bedrag van K2 verbeterd. " in document
