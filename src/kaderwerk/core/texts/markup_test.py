"""What the markup of a text may not hold, with its line."""

import pytest

from kaderwerk.core.texts.markup import COLUMNS_MAX, markup_problems, pictures


@pytest.mark.parametrize(
    "text",
    [
        *("![](x.png)", "![ ](x.png)", "Eerst.\n\n- ![][plaat]\n\n[plaat]: x.png"),
        *("![&nbsp;](k.png)", "![\u200b](b.png)", "![&#8203;&shy;](b.png)", "![...](b.png)", "![**–**](b.png)"),
    ],
)
def test_a_picture_without_description_is_refused_with_its_line(text: str) -> None:
    (found,) = markup_problems(text)
    assert found.line == (3 if "Eerst" in text else 1)
    assert "![Kaart" in found.expected
    assert "niet de afbeelding zelf" in found.remedy


@pytest.mark.parametrize(
    "text",
    [
        "![Kaart](x.png)",
        "![é&nbsp;](x.png)",
        "![2](x.png)",
        "![&eacute;](x.png)",
        "`![](x.png)`",
        "```\n![](x.png)\n```",
        r"\![](x.png)",
        "!\\[](x.png)",
        "``![](`)``",
    ],
)
def test_a_described_picture_and_code_about_one_are_not(text: str) -> None:
    assert list(markup_problems(text)) == []


def test_after_a_block_of_code_text_goes_on() -> None:
    (found,) = markup_problems("~~~\n![](a)\n```\n~~~\n![](b)")
    assert (found.line, found.written) == (5, "![](b)")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("> " * 11 + "diep", 1),
        (">" * 11, 1),
        ("- " * 11 + "diep", 1),
        ("Eerst.\n\n" + "\n".join("  " * depth + "- laag" for depth in range(12)), 13),
        ("- " * 6 + "a\n" + "\t" * 6 + "diep", 2),
    ],
    ids=["quotes", "quotes without spaces", "lists in a line", "lists", "tabs"],
)
def test_what_is_nested_too_deep_is_refused_once(text: str, line: int) -> None:
    (found,) = markup_problems(text)
    assert (found.line, found.expected) == (line, "hoogstens 10 lijsten en citaten in elkaar")
    assert len(found.written) <= 60


@pytest.mark.parametrize(
    "text", ["> " * 9 + "diep", "\n".join("  " * depth + "- laag" for depth in range(9)), "", "```\n" + " " * 60 + "x"]
)
def test_what_people_write_is_not(text: str) -> None:
    assert list(markup_problems(text)) == []


def test_a_table_of_40_columns_is_taken_and_of_101_is_not() -> None:
    def wide(columns: int) -> str:
        return "\n".join(["|" + "a|" * columns, "|" + "-|" * columns, "|" + "1|" * columns])

    assert list(markup_problems(wide(40))) == []
    assert list(markup_problems(wide(COLUMNS_MAX))) == []
    (found,) = markup_problems("Eerst.\n\n" + wide(COLUMNS_MAX + 1))
    assert (found.line, found.expected) == (4, "een tabel van hoogstens 100 kolommen")


@pytest.mark.parametrize(
    "text", ["![" * 16_000, "`" * 32_000, "`a" * 16_000, "|-" * 16_000, "- " * 16_000, "> " * 16_000, "-" * 32_000]
)
def test_the_largest_texts_are_scanned(text: str) -> None:
    assert len(list(markup_problems(text))) <= 2
    assert pictures(text) == []
