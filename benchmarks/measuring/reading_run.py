"""One side of the reading benchmark as a process of its own: reads a PDF, and writes its times and what it read.

Started by ``reading.py`` with the name of the side, the document, another one to begin with, and a file to answer in.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium

from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages
from kaderwerk.adapters.documents.limited_worker import collect_seldom
from kaderwerk.adapters.documents.page import About, Document
from kaderwerk.adapters.documents.reading import document_claims
from measuring.timing import timed

PLUMBER_PAGES = 20
"""pdfplumber takes a tenth of a second and more for a page."""


def read_with_kaderwerk(file: Path) -> list[str]:
    """Return the pages as Kaderwerk reads them."""
    pages, _ = pdf_pages(file.read_bytes(), name=file.name)
    return [page.text for page in pages]


def search_with_kaderwerk(file: Path) -> list[str]:
    """Return the pages as Kaderwerk reads them, after it searched them for proposals: all that a document takes."""
    pages, notes = pdf_pages(file.read_bytes(), name=file.name)
    about = About(organisation="Diemen", year=2026, title="Kadernota 2026")
    claims = document_claims(Document(file=file.name, pages=pages, notes=notes), about)
    if not claims:
        raise SystemExit("No proposal found: nothing was measured.")
    return [page.text for page in pages]


def read_bare(file: Path) -> list[str]:
    """Return the text that pdfium gives for each page, in the order of the file: the floor."""
    texts = []
    with pdfium.PdfDocument(file.read_bytes()) as document:
        for index in range(len(document)):
            page = document[index]
            texts.append(page.get_textpage().get_text_range())
            page.close()
    return texts


def read_with_pdfplumber(file: Path) -> list[str]:
    """Return the tables that pdfplumber finds on the first pages, a row a line."""
    import pdfplumber  # noqa: PLC0415 - the other sides are measured without it

    texts = []
    with pdfplumber.open(file) as document:
        for page in document.pages[:PLUMBER_PAGES]:
            rows = [row for table in page.extract_tables() for row in table]
            texts.append("\n".join(" | ".join(" ".join((cell or "").split()) for cell in row) for row in rows))
            page.close()
    return texts


SIDES: dict[str, Callable[[Path], list[str]]] = {
    "kaderwerk": read_with_kaderwerk,
    "kaderwerk-claims": search_with_kaderwerk,
    "floor": read_bare,
    "pdfplumber": read_with_pdfplumber,
}


def main() -> None:
    """Read another document first, and then the one that is measured: what is loaded once does not count."""
    side, file, other, answer = sys.argv[1:]
    read = SIDES[side]
    # As the process does that reads a document; the others may have it too.
    collect_seldom()
    read(Path(other))
    start = time.process_time()
    seconds, texts = timed(lambda: read(Path(file)))
    processor = time.process_time() - start
    mebibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = {"seconds": [seconds], "processor": processor, "mebibytes": mebibytes, "texts": texts}
    Path(answer).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
