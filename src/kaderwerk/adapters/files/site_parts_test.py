"""Tests of links to pages in parts: each leads to the part where its place stands."""

from kaderwerk.adapters.files.page_parts import PagePart
from kaderwerk.adapters.files.site_parts import in_parts, led_addresses, led_to_parts

MOVED = {"cijfers/a.html": {"een": "cijfers/a.html", "twee": "cijfers/a~deel-2.html"}}


def led(page: str, path: str, html: str) -> str:
    return led_to_parts(page, PagePart(path=path, html=html, ids=frozenset()), MOVED)


def test_a_link_from_another_page_leads_to_the_part() -> None:
    html = '<a href="cijfers/a.html#twee">x</a><a href="cijfers/a.html#een">x</a><a href="b.html#twee">x</a>'
    expected = '<a href="cijfers/a~deel-2.html#twee">x</a><a href="cijfers/a.html#een">x</a><a href="b.html#twee">x</a>'
    assert led("index.html", "index.html", html) == expected
    assert led("uitleg/x/y.html", "uitleg/x/y.html", '<a href="../../cijfers/a.html#twee">') == (
        '<a href="../../cijfers/a~deel-2.html#twee">'
    )


def test_links_between_parts_of_one_page_lead_to_each_other() -> None:
    first = '<p id="een"><a href="#een">x</a><a href="#twee">x</a><a href="#inhoud">x</a>'
    assert led("cijfers/a.html", "cijfers/a.html", first) == first.replace("#twee", "a~deel-2.html#twee")
    second = '<main id="inhoud"><p id="twee"><a href="#een">x</a><a href="#twee">x</a><a href="#inhoud">x</a>'
    expected = second.replace("#een", "a.html#een")
    assert led("cijfers/a.html", "cijfers/a~deel-2.html", second) == expected


def test_addresses_of_the_search_lead_to_parts_too() -> None:
    assert led_addresses("zoeken.html", ["cijfers/a.html#twee", "cijfers/a.html"], MOVED) == [
        "cijfers/a~deel-2.html#twee",
        "cijfers/a.html",
    ]


def test_pages_that_carry_claims_are_cut_sooner() -> None:
    rows = "".join(f"<section><p>{'x' * 10_000}</p></section>" for _ in range(9))
    html = f'<html><title>T</title><main id="inhoud">{rows}</main></html>'
    parts, moved = in_parts([("a.html", html), ("b.html", html)], {"b.html"})
    assert [(page, one.path) for page, one in parts] == [
        ("a.html", "a.html"),
        ("b.html", "b.html"),
        ("b.html", "b~deel-2.html"),
    ]
    assert list(moved) == ["b.html"]
