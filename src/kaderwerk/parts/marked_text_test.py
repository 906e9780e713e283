"""The Markdown of a dossier: what stays text, and tables with their captions."""

import pytest

from kaderwerk.core.texts.markup import NESTING_MAX, nesting
from kaderwerk.parts.marked_tables import pieces, plain_text
from kaderwerk.parts.marked_text import parsed

TABLE = "| boom | jaar |\n|---|--:|\n| eik | 2 |\n"


def words(text: str) -> str:
    return " ".join(plain_text(one) for one in parsed(text) if one.type == "inline")


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


def test_a_table_has_the_caption_above_it_or_the_names_of_its_columns() -> None:
    found = list(pieces(parsed(f"Tekst.\n\nTabel: Onze bomen\n\n{TABLE}\nMeer.\n\n{TABLE}"), has_inner=True))
    assert [one.caption for one in found] == ["", "Onze bomen", "", "Tabel met boom, jaar"]
    assert [plain_text(one) for one in found[0].tokens if one.type == "inline"] == ["Tekst."]


def test_a_table_in_a_list_stays_in_it_when_asked() -> None:
    text = "- bomen\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n"
    assert [one.caption for one in pieces(parsed(text), has_inner=False)] == [""]
    assert [one.caption for one in pieces(parsed(text), has_inner=True)] == ["", "Tabel met a, b", ""]
