"""Markdown: what people see of it, line by line."""

import pytest

from kaderwerk.adapters.documents.formats.markdown_pages import markdown_pages


def read(text: str) -> tuple[str, tuple[str, ...]]:
    (page,), notes = markdown_pages(text.encode(), name="nota.md")
    return page.text, notes


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("# Kop\n\n- punt", "# Kop\n\n- punt"),
        ("| **Cultuurhuis** | I |", "| Cultuurhuis | I |"),
        ("- *Minder inhuur*: € 5", "- Minder inhuur: € 5"),
        ("### __Zwembad__ en _park_", "### Zwembad en park"),
        ("***zeer***", "zeer"),
        ("**over twee\nregels**", "over twee\nregels"),
        ("**geen paar\n\nhier**", "**geen paar\n\nhier**"),
        ("* punt 1\n* punt 2", "* punt 1\n* punt 2"),
        ("(x * € 1.000) en 2*3*4", "(x * € 1.000) en 2*3*4"),
        ("Lasten* en baten*", "Lasten* en baten*"),
        ("mijn_lange_naam", "mijn_lange_naam"),
        ("Nodig: `€ 10.000` voor het [zwembad](http://x.nl/2027)", "Nodig: € 10.000 voor het zwembad"),
        ("een<br>twee<br />drie", "een twee drie"),
        (r"5 \* 3 en \_niet\_", "5 * 3 en _niet_"),
        ("a <!-- b\nc --> d", "a \n d"),
        ("a <!-- b", "a <!-- b"),
        ("```\n**letterlijk**\n```\n**vet**", "```\n**letterlijk**\n```\nvet"),
        ("a\r\n**b**\r\n", "a\r\nb\r\n"),
        ("<html>", "<html>"),
    ],
)
def test_marks_are_dropped_and_lines_stay(text: str, seen: str) -> None:
    assert read(text)[0] == seen
    assert seen.count("\n") == text.count("\n")


def test_struck_text_is_left_out_and_told_by_its_line() -> None:
    text = "Park ~~€ 5~~ € 6\n\n```\n~~x~~\n```\n- ~~Schouwburg\n  € 7~~\n<del>Bos € 8</del>\n"
    assert read(text) == (
        "Park  € 6\n\n```\n~~x~~\n```\n\n\n\n",
        ("regel 1, 6, 8: doorgehaalde tekst is niet gelezen",),
    )


def test_many_struck_lines_are_counted() -> None:
    assert read("~~a~~\n" * 25)[1] == (
        f"regel {', '.join(map(str, range(1, 21)))} en nog 5: doorgehaalde tekst is niet gelezen",
    )


@pytest.mark.parametrize(
    "mark", ["~~", "**", "__", "*", "_", "`", "[", "<!--", "<del>", "```\n", "**a", "~~a ", "__a ", "*a "]
)
def test_marks_without_a_partner_stay(mark: str) -> None:
    assert read(f"a {mark}b")[0] == f"a {mark}b"
