"""Heads of tables over page breaks: once, and only where the same table goes on."""

from kaderwerk.adapters.documents.formats.pdf_heads import without_repeated_heads

HEAD = "Post | 2027 | 2028"


def test_the_head_that_comes_back_on_the_next_pages_is_given_once() -> None:
    pages = [f"Tekst.\n\n{HEAD}\nA | 1 | 2", f"{HEAD}\nB | 3 | 4", f"{HEAD}\nC | 5 | 6\n\nTekst."]
    assert list(without_repeated_heads(pages)) == [pages[0], "B | 3 | 4", "C | 5 | 6\n\nTekst."]


def test_a_head_of_two_rows_is_given_once() -> None:
    head = f" | Lasten | \n{HEAD}"
    assert list(without_repeated_heads([f"{head}\nA | 1 | 2", f"{head}\nB | 3 | 4"])) == [
        f"{head}\nA | 1 | 2",
        "B | 3 | 4",
    ]


def test_another_table_keeps_its_head() -> None:
    for first in (f"{HEAD}\nTotaal | 1 | 2", f"{HEAD}\nA | 1 | 2\n\nTekst.", ""):
        assert list(without_repeated_heads([first, f"{HEAD}\nB | 3 | 4"]))[1] == f"{HEAD}\nB | 3 | 4"
    under_caption = f"Lasten\n{HEAD}\nB | 3 | 4"
    assert list(without_repeated_heads([f"{HEAD}\nA | 1 | 2", under_caption]))[1] == under_caption
