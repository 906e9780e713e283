"""The words of a page as they read, whatever stands between and within them."""

import pytest
import typst

from kaderwerk.adapters.documents.formats import pdf_words
from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages
from kaderwerk.adapters.documents.formats.pdf_spans import spans_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De kosten\r\nstijgen", ["De", "kosten", "stijgen"]),
        ("veilig\ufffeheid \ufb01nanciën", ["veilig-", "heid", "financiën"]),
        ("Inleiding . . 4 a\x01b kosten", ["Inleiding", "..", "4", "a", "b", "kosten"]),
        ("Inleiding . . . . 12", ["Inleiding", "....", "12"]),
    ],
)
def test_words_read_as_they_are_printed(text: str, words: list[str]) -> None:
    assert pdf_words._texts(text, spans_of(text)) == words


def test_a_page_of_letters_without_meaning_is_refused() -> None:
    text = "\ue001\ue002\ue003 a"
    with pytest.raises(pdf_words.UnmappedLettersError):
        pdf_words._texts(text, spans_of(text))


def test_text_on_the_slope_of_a_page_stays_apart_from_level_text() -> None:
    source = """#set page(paper: "a4")
#set text(size: 10pt, hyphenate: false)
De kosten stijgen.

#place(dx: 4cm, dy: 6cm, rotate(45deg)[CONCEPT VOOR DE RAAD])

#v(3cm)
De baten dalen."""
    (page,), _ = pdf_pages(typst.compile(source.encode(), ignore_system_fonts=True), name="nota.pdf")
    lines = page.text.split("\n")
    assert {"De kosten stijgen.", "De baten dalen."} <= set(lines)


def test_a_page_with_more_words_than_are_placed_at_once_keeps_them_all() -> None:
    words = [f"w{number}" for number in range(2 * pdf_words._BOXES + 500)]
    source = f'#set page(paper: "a2", margin: 1cm)\n#set text(size: 5pt, hyphenate: false)\n{" ".join(words)}'
    (page,), _ = pdf_pages(typst.compile(source.encode(), ignore_system_fonts=True), name="nota.pdf")
    assert page.text.split() == words
