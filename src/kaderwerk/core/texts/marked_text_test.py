"""The Markdown of a dossier: what stays text, and what is refused with its line."""

import pytest

from kaderwerk.core.texts.marked_tables import pieces, plain_text
from kaderwerk.core.texts.marked_text import COLUMNS_MAX, ROWS_MAX, marked_problems, parsed

TABLE = "| boom | jaar |\n|---|--:|\n| eik | 2 |\n"


def words(text: str) -> str:
    return " ".join(plain_text(one) for one in parsed(text) if one.type == "inline")


def test_a_picture_is_the_text_that_describes_it() -> None:
    assert words("Zie ![Kaart van **het** park](kaart.png).") == "Zie (afbeelding: Kaart van **het** park)."
    assert words("![](kaart.png)") == "(afbeelding zonder beschrijving)"


def test_html_is_text() -> None:
    assert words("<script>alert(1)</script>") == "<script>alert(1)</script>"


@pytest.mark.parametrize("text", ["![](x.png)", "![ ](x.png)", "Eerst.\n\n- ![][plaat]\n\n[plaat]: x.png"])
def test_a_picture_without_description_is_refused_with_its_line(text: str) -> None:
    (found,) = marked_problems(text)
    assert found.line == (3 if "Eerst" in text else 1)
    assert "![Kaart" in found.expected
    assert "niet de afbeelding zelf" in found.remedy


@pytest.mark.parametrize("text", ["![Kaart](x.png)", "`![](x.png)`", "    ![](x.png)", r"\![](x.png)", "!\\[](x.png)"])
def test_a_described_picture_and_code_about_one_are_not(text: str) -> None:
    assert list(marked_problems(text)) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("> " * 21 + "diep", 1),
        ("Eerst.\n\n" + "\n".join("  " * depth + "- laag" for depth in range(12)), 12),
        ("*" * 50 + "a" + "*" * 50, 1),
    ],
    ids=["quotes", "lists", "emphasis"],
)
def test_what_is_nested_too_deep_is_refused_once(text: str, line: int) -> None:
    (found,) = marked_problems(text)
    assert (found.line, found.expected) == (line, "hoogstens 20 niveaus van lijsten, citaten en nadruk in elkaar")
    assert len(found.written) <= 60


@pytest.mark.parametrize("text", ["> " * 9 + "diep", "\n".join("  " * depth + "- laag" for depth in range(9)), ""])
def test_what_people_write_is_not(text: str) -> None:
    assert list(marked_problems(text)) == []


def test_a_table_of_40_columns_is_taken_and_of_101_is_not() -> None:
    def wide(columns: int, rows: int = 1) -> str:
        return "\n".join(["|" + "a|" * columns, "|" + "-|" * columns, *(["|" + "1|" * columns] * rows)])

    assert list(marked_problems(wide(40))) == []
    (found,) = marked_problems("Eerst.\n\n" + wide(COLUMNS_MAX + 1))
    assert found.line == 3
    assert "100 kolommen" in found.expected
    assert len(list(marked_problems(wide(2, ROWS_MAX)))) == 0
    assert len(list(marked_problems(wide(2, ROWS_MAX + 1)))) == 1


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
