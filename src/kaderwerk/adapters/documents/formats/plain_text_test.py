"""Text files: their code page, and what is no text."""

import pytest

from kaderwerk.adapters.documents.formats.plain_text import is_binary, text_pages
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("één\r\ntwee".encode(), "één\r\ntwee"),
        (b"\xef\xbb\xbf# Kop", "# Kop"),
        (b"\x80 50.000 voor caf\xe9", "€ 50.000 voor café"),
        (b"", ""),
    ],
)
def test_a_text_is_one_page(content: bytes, text: str) -> None:
    assert text_pages(content, name="nota.txt") == ((Page(text=text),), ())


@pytest.mark.parametrize("content", [b"\xff\xfeh\x00", b"a\x00b", b"\x81\x8d", b"\x01" * 9])
def test_other_bytes_are_refused_by_name(content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.txt: dit is geen tekst in UTF-8"):
        text_pages(content, name="nota.txt")


def test_some_control_characters_may_stand_in_a_text() -> None:
    assert not is_binary("\x01" * 8 + "\t\n")
    assert is_binary("\x01" * 9)
