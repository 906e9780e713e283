"""What is drawn is well-formed, escaped, and the same bytes each time."""

import pytest
from markupsafe import Markup

from kaderwerk.parts.charts.drawing import LOOKS, Alternative, Box, bar, element, hatching, picture, words
from tests.svg_picture import SVG, parsed

HOSTILE = '<script>alert("1")</script> & \x00\x1b\u202e\ufffe\ud800'


def test_hostile_text_is_shown_as_text() -> None:
    drawn = words(1, 2, HOSTILE)
    assert "<script" not in drawn
    text = parsed(drawn).text
    assert text == '<script>alert("1")</script> & [U+0000][U+001B][U+202E]\ufffd[U+D800]'


def test_an_attribute_cannot_be_left() -> None:
    drawn = element("g", id='a" onload="b')
    assert parsed(drawn).attrib == {"id": 'a" onload="b'}


def test_a_picture_has_a_role_a_name_and_a_description() -> None:
    alternative = Alternative(id="proef", title=HOSTILE, description="In woorden: <b>.")
    drawn = parsed(picture(alternative, [Markup("<g/>")], size=(340, 120.04), look="upright"))
    assert drawn.attrib["viewBox"] == "0 0 340 120"
    assert (drawn.attrib["role"], drawn.attrib["class"]) == ("img", "chart chart--upright")
    title, description, _ = drawn
    assert (title.tag, title.attrib["id"]) == (f"{SVG}title", drawn.attrib["aria-labelledby"])
    assert (description.text, description.attrib["id"]) == ("In woorden: <b>.", drawn.attrib["aria-describedby"])


def test_an_unfavourable_bar_is_hatched_and_a_favourable_one_is_not() -> None:
    box = Box(x=10, y=20, width=14, height=7)
    assert bar(box, "plus").count("<path") == 0
    # Lines x + y = 3.5, 10.5 and 17.5 from the corner, each cut off at the edges of 14 by 7.
    assert 'd="M10 23.5L13.5 20M13.5 27L20.5 20M20.5 27L24 23.5"' in bar(box, "minus")


def test_a_bar_without_size_has_no_hatching() -> None:
    assert hatching(Box(x=0, y=0, width=2, height=0)) == ""


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_has_a_colour_of_its_own_where_no_stylesheet_is(look: str) -> None:
    assert LOOKS[look].keys() & {"fill", "stroke"}
    assert 'class="chart-' in element("path", look=look)
