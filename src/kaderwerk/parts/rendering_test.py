"""Tests of rendering: what a dossier says is escaped, and an amount keeps its euro sign."""

from kaderwerk.parts.frame import Frame
from kaderwerk.parts.pages.message import MessageView
from kaderwerk.parts.rendering import render

FRAME = Frame(theme=None, title="t", stylesheet="s", icon="i", home=None)


def test_the_euro_sign_stays_on_the_line_of_its_amount() -> None:
    page = render("message.html", FRAME, MessageView(title="Kosten", story="Dat is € 25.000.", remedy="<b>"))
    assert "Dat is €\N{NO-BREAK SPACE}25.000." in page
    assert "&lt;b&gt;" in page
