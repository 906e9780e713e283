"""The kinds of documents that are read: their suffixes, how large they may be, and which reader makes their pages.

A reader is named as ``module:function`` and loaded in the process that runs it, so that no library of a format is
loaded before a document needs it. It takes the content, the name for messages and what hears its progress, and gives
pages and notes: see ``Reader``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kaderwerk.adapters.documents.page import Page

MIB = 2**20
TEXT_BYTES_MOST = 10 * MIB
OFFICE_BYTES_MOST = 50 * MIB
_FORMATS = "kaderwerk.adapters.documents.formats"

Progress = Callable[[int, int], None]
"""Hears the number of the page that was read, and of how many."""


class Reader(Protocol):
    """What makes pages of the content of a document; it raises ``UnreadableDocumentError`` when it cannot."""

    def __call__(
        self, content: bytes, *, name: str, progress: Progress | None = None
    ) -> tuple[tuple[Page, ...], tuple[str, ...]]:
        """Return the pages, and in Dutch what could not be read."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of document, and ``module:function`` of what reads it."""

    name: str
    suffixes: tuple[str, ...]
    bytes_most: int
    reader: str


TEXT = Kind(
    name="gewone tekst",
    suffixes=(".txt",),
    bytes_most=TEXT_BYTES_MOST,
    reader=f"{_FORMATS}.plain_text:text_pages",
)
KINDS = (
    TEXT,
    Kind(
        name="Markdown",
        suffixes=(".md",),
        bytes_most=TEXT_BYTES_MOST,
        reader=f"{_FORMATS}.markdown_pages:markdown_pages",
    ),
    Kind(
        name="een pdf",
        suffixes=(".pdf",),
        bytes_most=OFFICE_BYTES_MOST,
        reader=f"{_FORMATS}.pdf_pages:pdf_pages",
    ),
    Kind(
        name="een Word-document",
        suffixes=(".docx",),
        bytes_most=OFFICE_BYTES_MOST,
        reader=f"{_FORMATS}.docx_pages:docx_pages",
    ),
    Kind(
        name="een webpagina",
        suffixes=(".html", ".htm"),
        bytes_most=TEXT_BYTES_MOST,
        reader=f"{_FORMATS}.html_pages:html_pages",
    ),
    Kind(
        name="een Excel-werkmap",
        suffixes=(".xlsx",),
        bytes_most=OFFICE_BYTES_MOST,
        reader=f"{_FORMATS}.sheet_pages:xlsx_pages",
    ),
    Kind(
        name="een LibreOffice-werkmap",
        suffixes=(".ods",),
        bytes_most=OFFICE_BYTES_MOST,
        reader=f"{_FORMATS}.sheet_pages:ods_pages",
    ),
    Kind(
        name="een CSV-bestand",
        suffixes=(".csv",),
        bytes_most=TEXT_BYTES_MOST,
        reader=f"{_FORMATS}.csv_pages:csv_pages",
    ),
)

SUFFIXES = tuple(suffix for kind in KINDS for suffix in kind.suffixes)


def kind_with(suffix: str) -> Kind | None:
    """Return the kind that a suffix stands for, None when it is not read."""
    return next((kind for kind in KINDS if suffix.lower() in kind.suffixes), None)


def suffixes_in_words() -> str:
    """Return the suffixes as a Dutch list.

    >>> suffixes_in_words()
    '.txt, .md, .pdf, .docx, .html, .htm, .xlsx, .ods of .csv'
    """
    return f"{', '.join(SUFFIXES[:-1])} of {SUFFIXES[-1]}"
