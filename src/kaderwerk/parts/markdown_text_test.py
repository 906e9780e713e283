"""Tests of Markdown as safe HTML."""

import pytest

from kaderwerk.parts.markdown_text import markdown


def test_emphasis_lists_and_links_stay() -> None:
    html = markdown("Een **groot** plan:\n\n- *een*\n- [twee](https://example.org/x)\n")
    assert "<strong>groot</strong>" in html
    assert "<li><em>een</em></li>" in html
    assert '<a href="https://example.org/x" rel="noopener noreferrer">twee</a>' in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![beeld](https://example.org/x.png)",
        "[klik](javascript:alert(1))",
        "<a href='x' onclick='alert(1)'>x</a>",
        "<style>body{display:none}</style>",
    ],
)
def test_nothing_that_runs_or_loads_passes(text: str) -> None:
    html = markdown(text)
    for forbidden in ("<script", "<img", 'href="javascript', "<style", "<a href='x'"):
        assert forbidden not in html


def test_headings_stay_below_those_of_the_page_and_empty_ones_go() -> None:
    assert markdown("# Kop\n\n## Kleiner\n\n#\n\ntekst") == "<h3>Kop</h3>\n<h4>Kleiner</h4>\n<p>tekst</p>\n"


def test_no_text_is_no_html() -> None:
    assert not markdown("")


def test_a_table_has_a_caption_heads_and_a_region_that_scrolls() -> None:
    html = markdown("Tabel: Bomen & <b>\n\n| | jaar |\n|---|--:|\n| **eik** | 2 |\n| | 3 |\n")
    assert html == (
        '<div class="table-region" role="region" aria-label="Bomen &amp; &lt;b&gt;" tabindex="0">\n<table>\n'
        '<caption><span class="caption">Bomen &amp; &lt;b&gt;</span></caption>\n'
        '<thead>\n<tr>\n<td></td>\n<th scope="col" class="number">jaar</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<th scope="row"><strong>eik</strong></th>\n<td class="number">2</td>\n</tr>\n'
        '<tr>\n<td></td>\n<td class="number">3</td>\n</tr>\n</tbody>\n</table>\n</div>\n'
    )


def test_nobody_types_a_region_or_a_class() -> None:
    typed = '<div class="table-region" role="region" tabindex="0">x</div>\n\n| <th scope="row" onclick="x"> |\n|---|\n'
    html = markdown(typed)
    assert html.count("<div") == 1
    assert "&lt;div class=" in html
    assert "&lt;th scope=" in html


def test_a_picture_is_its_description() -> None:
    assert markdown("![Kaart <b>](x.png)") == "<p>(afbeelding: Kaart &lt;b&gt;)</p>\n"


@pytest.mark.parametrize(
    "text",
    ["[" * 32_767, "> " * 16_000, "- " * 16_000, "*" * 16_000 + "a" + "*" * 16_000, "**a " * 8_000, "|" * 32_767],
    ids=["brackets", "quotes", "lists", "stars", "emphasis", "bars"],
)
def test_the_largest_texts_are_shown_without_breaking(text: str) -> None:
    assert len(markdown(text)) < 10 * len(text)
