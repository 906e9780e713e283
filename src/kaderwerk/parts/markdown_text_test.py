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
