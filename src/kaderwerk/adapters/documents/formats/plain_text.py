"""A text file as one page, in UTF-8 or the old Windows code page."""

from kaderwerk.adapters.documents.kinds import Progress
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS_MOST = 8


def text_pages(
    content: bytes, *, name: str, progress: Progress | None = None
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the text of a file as its one page.

    Raises:
        UnreadableDocumentError: it is no text.
    """
    del progress
    return (Page(text=_decoded(content, name=name)),), ()


def is_binary(text: str) -> bool:
    """Tell text from other bytes: more than a few control characters never stand in a document."""
    controls = sum(1 for char in text[:100_000] if char < " " and char not in "\t\n\r\f\v")
    return controls > _CONTROLS_MOST


def _decoded(raw: bytes, *, name: str) -> str:
    if b"\x00" in raw or raw.startswith(_WIDE_MARKS):
        raise UnreadableDocumentError(_no_text(name))
    raw = raw.removeprefix(_MARK)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _from_old_page(raw, name=name)
    if is_binary(text):
        raise UnreadableDocumentError(_no_text(name))
    return text


def _from_old_page(raw: bytes, *, name: str) -> str:
    """Decode the old Windows code page; some bytes have no meaning in it."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableDocumentError(_no_text(name)) from None


def _no_text(name: str) -> str:
    return f"{name}: dit is geen tekst in UTF-8 of Windows-1252; bewaar het document als tekst in UTF-8."
