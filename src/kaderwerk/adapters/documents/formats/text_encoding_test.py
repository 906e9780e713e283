"""Encodings: the mark first, then what the text says, then UTF-8, then the old Windows code page."""

import pytest

from kaderwerk.adapters.documents.formats.text_encoding import decoded


@pytest.mark.parametrize(
    ("raw", "declared", "text"),
    [
        ("é".encode(), None, "é"),
        ("é".encode(), "windows-1252", "Ã©"),
        (b"\xef\xbb\xbf\xc3\xa9", "windows-1252", "é"),
        (b"\xe9", "utf-8", "é"),
        (b"\xe9", "hex", "é"),
        (b"\xe9", "x" * 40, "é"),
        (b"\x81", None, "\ufffd"),
        (b"\xfe\xff\x00a\xd8", None, "a\ufffd"),
    ],
)
def test_bytes_become_text(raw: bytes, declared: str | None, text: str) -> None:
    assert decoded(raw, declared) == text
