"""Tests of a page as a tree: what is read is what was written."""

import pytest

from kaderwerk.adapters.files.page_tree import elements, ids_of


def test_elements_are_written_as_they_were_read() -> None:
    html = '<section id="a"><h2>Eén</h2>\n<p class="x y">Tekst<br>meer &amp; <b>vet</b></p><img src="p.svg"/></section>'
    (found,) = elements(f"\n{html}\n", opened=("section", "p"))
    assert found.html == html
    assert [one.tag for one in found.elements] == ["h2", "p"]
    assert found.weight == len(html) + 1  # é is two bytes
    assert found.elements[1].has_class("y")
    assert not found.elements[1].has_class("z")


def test_an_element_that_is_not_opened_holds_its_inside_as_text() -> None:
    (found,) = elements("<div><h2>Een <i>twee</i><br></h2><div>drie</div></div>", opened=("div",))
    head, inner = found.elements
    assert head.children == ("Een <i>twee</i><br>",)
    assert inner.children == ("drie",)
    assert head.holding((*head.children, " (vervolg)")).html == "<h2>Een <i>twee</i><br> (vervolg)</h2>"
    assert found.holding((inner,)).html == "<div><div>drie</div></div>"


@pytest.mark.parametrize("html", ["<p>", "<p></p></p>", "<p></b>", "<b><p></b></p>"])
def test_a_piece_that_does_not_fit_together_is_refused(html: str) -> None:
    with pytest.raises(ValueError, match="element"):
        elements(html, opened=("p",))


def test_ids_come_in_their_order() -> None:
    assert list(ids_of('<p id="b">x</p><i class="c" id="a"></i><b data-id="no">')) == ["b", "a"]
