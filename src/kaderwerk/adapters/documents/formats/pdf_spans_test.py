"""Words in the text of a page: white parts them, the hyphen of a line end closes one, and dots that lead are one."""

import pytest

from kaderwerk.adapters.documents.formats.pdf_spans import characters_of, spans_of


def _words(text: str) -> list[str]:
    spans = spans_of(text)
    return [text[begin:end] for begin, end in zip(spans.begins.tolist(), spans.ends.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \r\n", []),
        ("De kosten\r\nstijgen.", ["De", "kosten", "stijgen."]),
        ("veilig\ufffeheid", ["veilig\ufffe", "heid"]),
        ("een \ufffe twee", ["een", "\ufffe", "twee"]),
        ("a\x01b\u00a0c", ["a", "b", "c"]),
        ("Inleiding . . . . 12", ["Inleiding", ". . . .", "12"]),
        (".\n. .", [".", ". ."]),
        ("Zin. . Nog een", ["Zin.", ".", "Nog", "een"]),
        ("euro 😀 ok", ["euro", "😀", "ok"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert _words(text) == words


def test_which_words_hold_and_end_in_characters() -> None:
    spans = spans_of("45.0001 en m2, niets")
    assert spans.holding(characters_of("0123456789")).tolist() == [True, False, True, False]
    assert spans.ending_in(characters_of(",1")).tolist() == [True, False, True, False]


def test_where_a_line_ends() -> None:
    assert spans_of("een twee\r\ndrie").ends_line.tolist() == [False, True, False]
