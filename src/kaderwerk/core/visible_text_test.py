"""Text of a document cannot colour a terminal, forge a second message or stop the printing of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.core.problems import Problem
from kaderwerk.core.visible_text import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;titel\x07", "[U+001B]]0;titel[U+0007]"),
        ("\x9b31m", "[U+009B]31m"),
        ("a\n1 fout.", "a[U+000A]1 fout."),
        ("\u202egnp.exe", "[U+202E]gnp.exe"),
        ("\ud800", "[U+D800]"),
        ("€ 5,00 — één 😀", "€ 5,00 — één 😀"),
    ],
)
def test_what_acts_is_named_and_what_is_read_stays(text: str, shown: str) -> None:
    assert visible(text) == shown
    problem = Problem(place=text, column=text, found=text, expected="iets", remedy="Kijk.")
    assert problem.sentence == f'{shown}, kolom {shown}: gevonden: "{shown}"; verwacht: iets. Kijk.'


@given(st.text(st.characters(exclude_categories=[])))
def test_every_text_can_be_printed_on_one_line(text: str) -> None:
    assert len(visible(text).splitlines()) <= 1
    visible(text).encode()
