"""The Markdown of a dossier: what stays text, and where its figures come."""

import pytest

from kaderwerk.core.texts.marked_text import Spot, mentions, parsed
from kaderwerk.core.texts.markup import NESTING_MAX, nesting
from kaderwerk.core.texts.mentions import Mention, Shown


def words(text: str) -> str:
    return " ".join("".join(child.content for child in one.children or ()) for one in parsed(text) if one.children)


def figure(mention: Mention) -> Shown:
    return Shown(text="12", url=f"uitleg/{mention.address}") if mention.address else Shown(text=mention.written)


def line(text: str) -> list[tuple[str, str]]:
    """The tokens of the lines of a text, each with its words or its target."""
    found = [child for one in parsed(text, figure) for child in one.children or ()]
    return [(one.type, str(one.attrs.get("href", "")) or one.content) for one in found]


def test_a_picture_is_the_text_that_describes_it() -> None:
    assert words("Zie ![Kaart van **het** park](kaart.png).") == "Zie (afbeelding: Kaart van **het** park)."
    assert words("![](kaart.png)") == "(afbeelding zonder beschrijving)"


def test_html_is_text() -> None:
    assert words("<script>alert(1)</script>") == "<script>alert(1)</script>"


@pytest.mark.parametrize("unit", ["> ", "- ", "1. ", "> - ", "* > "])
def test_as_deep_as_is_taken_no_word_is_lost(unit: str) -> None:
    deep = unit * (NESTING_MAX // (len(unit.split()))) + "diep **vet *schuin* [naam](https://example.org)**"
    assert nesting(deep) == NESTING_MAX
    assert words(deep) == "diep vet schuin naam"


def test_emphasis_without_end_becomes_text() -> None:
    (paragraph, inline, _) = parsed("*" * 4_000 + "a" + "*" * 4_000)
    assert (paragraph.type, [one.type for one in inline.children or []]) == ("paragraph_open", ["text"])


def test_a_figure_is_a_link_and_inside_a_link_it_is_words() -> None:
    shown = [("link_open", "uitleg/a/b/1"), ("text", "12"), ("link_close", "")]
    assert line("Dit {{ a/b/1 }}.") == [("text", "Dit "), *shown, ("text", ".")]
    assert line("[zie {{ a/b/1 }}](x.html)") == [
        ("link_open", "x.html"),
        ("text", "zie "),
        ("text", "12"),
        ("link_close", ""),
    ]


def test_the_bar_of_a_form_is_no_end_of_a_cell() -> None:
    text = "| a | b |\n|---|--:|\n| x | {{ a/b/1 | absoluut }} |\n"
    assert [content for kind, content in line(text) if kind == "text"] == ["a", "b", "x", "12"]


def test_a_figure_at_the_start_of_a_line_makes_no_list() -> None:
    # "12. Dan" would be the twelfth item of a list.
    assert [one.type for one in parsed("{{ a/b/1 }}. Dan", figure)] == ["paragraph_open", "inline", "paragraph_close"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("`{{ a/b/1 }}`", "{{ a/b/1 }}"),
        ("``x ` {{ a/b/1 }}``", "x ` {{ a/b/1 }}"),
        (r"\{{ a/b/1 }}", "{{ a/b/1 }}"),
        (r"`\{{ a/b/1 }}`", r"\{{ a/b/1 }}"),
        (r"\\{{ a/b/1 }}", "\\12"),
        ("![Kaart {{ a/b/1 }}](x.png)", "(afbeelding: Kaart 12)"),
        ("{{ a/b/1", "{{ a/b/1"),
        ("\ue000 {{ a/b/1 }} \ue0010\ue001", "\ue000 12 \ue0010\ue001"),
    ],
)
def test_braces_in_code_and_behind_a_backslash_are_shown_as_typed(text: str, shown: str) -> None:
    assert "".join(content for kind, content in line(text) if not kind.startswith("link")) == shown


@pytest.mark.parametrize("text", ["    {{ a/b/1 }}\n", "```\n{{ a/b/1 }}\n```\n"])
def test_braces_in_a_block_of_code_are_shown_as_typed(text: str) -> None:
    (block,) = parsed(text, figure)
    assert block.content == "{{ a/b/1 }}\n"


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("Dit {{ a/b/1 }}", Spot.WORDS),
        ("- **{{a/b/1}}**", Spot.WORDS),
        ("`{{ a/b/1 }}`", Spot.CODE),
        ("    {{ a/b/1 }}", Spot.CODE),
        ("``` {{a/b/1}}\nx\n```", Spot.CODE),
        ("[x]({{ a/b/1 }})", Spot.TARGET),
        ("[x](<https://a.nl/{{ a/b/1 }}>)", Spot.TARGET),
        ('[x](y "{{ a/b/1 }}")', Spot.TARGET),
        ("<https://a.nl/{{a/b/1}}>", Spot.TARGET),
        ("![x]({{ a/b/1 }})", Spot.TARGET),
        ("[x][y]\n\n[y]: {{ a/b/1 }}", Spot.TARGET),
        ("[y]: {{ a/b/1 }}", Spot.NOWHERE),
        ("| a |\n|---|\n| b | {{ a/b/1 }} |\n", Spot.NOWHERE),
    ],
)
def test_a_mention_is_known_by_where_it_stands(text: str, spot: Spot) -> None:
    ((mention, found),) = mentions(text)
    assert (mention.address, found) == ("a/b/1", spot)


def test_braces_behind_a_backslash_are_no_mention() -> None:
    assert mentions(r"\{{ a/b/1 }} en gewone tekst") == []
