"""Tests of rendering: what a dossier says is escaped, and an amount keeps its euro sign."""

from dataclasses import replace

from kaderwerk.parts.frame import Frame
from kaderwerk.parts.pages.message import MessageView
from kaderwerk.parts.rendering import _piece, render

FRAME = Frame(theme=None, title="t", stylesheet="s", icon="i", home=None)


def test_the_euro_sign_stays_on_the_line_of_its_amount() -> None:
    page = render("message.html", FRAME, MessageView(title="Kosten", story="Dat is € 25.000.", remedy="<b>"))
    assert "Dat is €\N{NARROW NO-BREAK SPACE}25.000." in page
    assert "&lt;b&gt;" in page


def test_pages_with_the_same_frame_share_header_and_footer() -> None:
    view = MessageView(title="Kosten", story="s", remedy="r")
    first, second = (
        replace(FRAME, title=title, terms=lambda anchor: anchor, table=lambda *steps: "".join(steps)) for title in "ab"
    )
    render("message.html", first, view)
    made = _piece.cache_info().misses
    assert "<title>b</title>" in render("message.html", second, view)
    assert _piece.cache_info().misses == made
