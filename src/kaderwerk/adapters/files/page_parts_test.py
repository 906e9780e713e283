"""Tests of pages in parts: nothing gets lost, nothing gets too heavy, heads and notes come along."""

import re

from kaderwerk.adapters.files.page_parts import page_parts, places

ROW = '<tr id="r{0}"><th scope="row">Rij {0}</th><td>{1}</td></tr>'


def page(*blocks: str) -> str:
    title = '<div class="title-block"><h1>Titel</h1></div>'
    content = "\n".join((title, *blocks))
    return (
        f"<html><head><title>Titel | Kadernota | Kaderwerk</title></head><body>"
        f'<main id="inhoud" tabindex="-1">\n{content}\n</main><footer>voet</footer></body></html>'
    )


def section(name: str, rows: range) -> str:
    body = "\n".join(ROW.format(one, "x" * 400) for one in rows)
    return (
        f'<section aria-labelledby="{name}"><h2 id="{name}">Deel {name}</h2><div class="table-region">'
        f'<table><caption id="c-{name}">Tabel</caption><thead><tr><th>Kop</th></tr></thead>'
        f'<tbody>{body}</tbody></table></div><p class="table-note">PM: onbekend.</p></section>'
    )


def test_a_light_page_stays_as_it_is() -> None:
    html = page(section("a", range(3)))
    (only,) = page_parts("a.html", html, bytes_max=10_000)
    assert (only.path, only.html, only.ids) == ("a.html", html, frozenset())


def test_sections_that_fit_are_not_cut() -> None:
    html = page(section("a", range(10)), section("b", range(10, 20)))
    parts = page_parts("x/a.html", html, bytes_max=9_500)
    assert [one.path for one in parts] == ["x/a.html", "x/a~deel-2.html"]
    assert [re.findall(r"<h2[^>]*>([^<]*)", one.html) for one in parts] == [["Deel a"], ["Deel b"]]
    assert places(parts)["r3"] == "x/a.html"
    assert places(parts)["r13"] == "x/a~deel-2.html"


def test_a_long_table_goes_on_with_its_heads_and_its_note() -> None:
    parts = page_parts("a.html", page(section("a", range(60))), bytes_max=12_000)
    assert len(parts) > 2
    rows = [found for one in parts for found in re.findall(r'<tr id="r(\d+)"', one.html)]
    assert rows == [str(one) for one in range(60)]
    for at, one in enumerate(parts):
        assert len(one.html.encode()) <= 12_000
        assert one.html.count("<thead>") == one.html.count('<caption id="c-a">') == 1
        assert one.html.count("PM: onbekend.") == 1
        assert one.html.count("<h1>Titel</h1>") == one.html.count("<footer>") == 1
        assert one.html.count('aria-current="page"') == 2
        assert f"<title>Titel (deel {at + 1} van {len(parts)}) | Kadernota" in one.html
        assert ("(vervolg)</h2>" in one.html) == (at > 0)


def test_details_that_go_on_are_open() -> None:
    inner = "".join(f"<p>{'y' * 900}{one}</p>" for one in range(20))
    parts = page_parts("a.html", page(f"<details><summary>Toon</summary>{inner}</details>"), bytes_max=10_000)
    assert ["<details open>" in one.html for one in parts] == [False, True, True, True]
    assert all("<summary>Toon</summary>" in one.html for one in parts)


def test_what_cannot_be_cut_stays_whole() -> None:
    html = page(f"<section><h2>Groot</h2><p>{'z' * 20_000}</p></section>")
    assert [one.path for one in page_parts("a.html", html, bytes_max=10_000)] == ["a.html"]


def test_the_script_of_a_page_stays_with_its_first_part() -> None:
    html = page(section("a", range(60)), '<script src="zoeken.js" defer></script>')
    assert ["<script" in one.html for one in page_parts("a.html", html, bytes_max=20_000)] == [True, False]
