"""PDF documents as pages of text, read with pdfium a page at a time, so that a long document takes little memory."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby, islice

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]  # pypdfium2 ships no types
import pypdfium2.raw as pdfium_raw  # type: ignore[import-untyped]  # idem

from kaderwerk.adapters.documents.formats.carried import carried_by_pdf
from kaderwerk.adapters.documents.formats.pdf_footnotes import with_footnotes
from kaderwerk.adapters.documents.formats.pdf_heads import without_repeated_heads
from kaderwerk.adapters.documents.formats.pdf_print import PagePrinter
from kaderwerk.adapters.documents.formats.pdf_running import PageText, page_text, without_running_lines
from kaderwerk.adapters.documents.formats.pdf_words import (
    CHARACTERS_MOST,
    PageWords,
    TooManyCharactersError,
    UnmappedLettersError,
    turned,
    words_of,
)
from kaderwerk.adapters.documents.kinds import Progress
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError
from kaderwerk.core.claims.published import PUBLISHED_FILE

PAGES_MOST = 5_000
_HEAD_BYTES = 1024
_TAIL_BYTES = 2048
_PADDING = b"\0\t\r\n "
_RULE_HEIGHT_MOST = 3.0
_RULES_LOOKED_AT = 5_000
_ATTACHMENTS_LOOKED_AT = 100
_PICTURES_LOOKED_AT = 100
_PICTURE_LEAST = 0.1
_EDGE_WORDS_MOST = 60
"""A header, a footer and a page number together have fewer words."""
_AGAIN = "open het document in het programma waarmee het is gemaakt, bewaar het opnieuw als pdf en lees het nog eens."
_OCR = "doorzoekbaar met tekstherkenning (OCR) en lees het document opnieuw"
_EMPTY, _UNMAPPED, _BROKEN, _PICTURE = "empty", "unmapped", "broken", "picture"
# What is said of one page, and of several.
_NOTES = {
    _EMPTY: (f"heeft geen tekst (een scan?); maak haar {_OCR}", f"hebben geen tekst (scans?); maak ze {_OCR}"),
    _UNMAPPED: (
        f"heeft letters die niet te herkennen zijn; maak haar {_OCR}",
        f"hebben letters die niet te herkennen zijn; maak ze {_OCR}",
    ),
    _BROKEN: (
        "is beschadigd en niet gelezen; bewaar het document opnieuw als pdf en lees het nog eens",
        "zijn beschadigd en niet gelezen; bewaar het document opnieuw als pdf en lees het nog eens",
    ),
}
_CUT_OFF = "het einde van het bestand ontbreekt; kijk of alle pagina's gelezen zijn, of haal het document opnieuw op"


def pdf_pages(
    content: bytes, *, name: str, progress: Progress | None = None
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the text of a PDF page by page, and in Dutch what could not be read.

    Tables come as rows, columns of prose one after the other; running headers, footers and page numbers are left out.

    Raises:
        UnreadableDocumentError: no PDF, a damaged one, one with a password, or more pages or letters than is read.
    """
    if b"%PDF-" not in content[:_HEAD_BYTES]:
        raise UnreadableDocumentError(
            f"{name}: dit is geen pdf; controleer het bestand, of bewaar het opnieuw als pdf."
        )
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise UnreadableDocumentError(_refusal(name, error, is_encrypted=b"/Encrypt" in content)) from None
    with document:
        count = len(document)
        if count > PAGES_MOST:
            raise UnreadableDocumentError(
                f"{name}: deze pdf heeft {_in_words(count)} pagina's, meer dan {_in_words(PAGES_MOST)}; "
                "splits het document en lees de delen apart."
            )
        if count < 1:
            raise UnreadableDocumentError(f"{name}: deze pdf is beschadigd of heeft geen pagina's; {_AGAIN}")
        is_ours = _has_attachment(document)
        texts: list[PageText] = []
        failures: list[str] = []
        printer = PagePrinter()
        for index in range(count):
            text, failure = _read_page(document, index, printer, name)
            texts.append(text)
            failures.append(failure)
            if progress is not None:
                progress(index + 1, count)
    given = without_repeated_heads(without_running_lines(texts))
    pages = [Page(text=text, number=number) for number, text in enumerate(given, start=1)]
    notes = [*_notes([_without_text(one, page.text) for one, page in zip(failures, pages, strict=True)])]
    if b"%%EOF" not in content[-_TAIL_BYTES:] and b"%%EOF" not in content.rstrip(_PADDING)[-_TAIL_BYTES:]:
        notes.append(_CUT_OFF)
    if is_ours:
        pages[0] = replace(pages[0], carried=carried_by_pdf(content))
    return tuple(pages), tuple(notes)


def _has_attachment(document: pdfium.PdfDocument) -> bool:
    """Tell whether a document carries the file of a publication of Kaderwerk."""
    try:
        count = min(document.count_attachments(), _ATTACHMENTS_LOOKED_AT)
        names = [document.get_attachment(at).get_name() for at in range(count)]
    except pdfium.PdfiumError:
        return False
    return PUBLISHED_FILE in names


def _read_page(document: pdfium.PdfDocument, index: int, printer: PagePrinter, name: str) -> tuple[PageText, str]:
    """Return the text of a page and what is wrong with it, empty when nothing is."""
    try:
        found, box, has_picture = _drawn_on(document, index)
        _, bottom, _, top = turned(np.array([box]), found.turns)[0].tolist()
        rules = _Rules(document, index, found.turns)
        printed = printer.printed(found, bottom=bottom, top=top, count_rules=rules.count)
        text = page_text(with_footnotes(printed, found.marks), index + 1)
    except pdfium.PdfiumError:
        return PageText(""), _BROKEN
    except UnmappedLettersError:
        return PageText(""), _UNMAPPED
    except TooManyCharactersError as error:
        raise UnreadableDocumentError(
            f"{name}: pagina {index + 1} heeft {_in_words(error.count)} tekens, meer dan "
            f"{_in_words(CHARACTERS_MOST)}; bewaar het document opnieuw als pdf met gewone pagina's."
        ) from None
    if not found.texts:
        return text, _EMPTY
    return text, _PICTURE if has_picture else ""


def _drawn_on(document: pdfium.PdfDocument, index: int) -> tuple[PageWords, tuple[float, ...], bool]:
    """Return the words of a page, its edges, and whether it is a picture with little text.

    What pdfium keeps of a page is let go at once, while it is near: later that takes twice as long.
    """
    page = document[index]
    try:
        found = words_of(page, page.get_textpage())
        return found, page.get_bbox(), 0 < len(found.texts) < _EDGE_WORDS_MOST and _has_picture(page)
    finally:
        # Its text page goes with it.
        page.close()


def _has_picture(page: pdfium.PdfPage) -> bool:
    """Whether a picture covers a good part of a page."""
    pictures = islice(page.get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_IMAGE], max_depth=2), _PICTURES_LOOKED_AT)
    least = _PICTURE_LEAST * page.get_width() * page.get_height()
    for picture in pictures:
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) >= least:
            return True
    return False


def _without_text(failure: str, text: str) -> str:
    """A page with a picture is a scan when nothing but its header, footer and number is text."""
    if failure != _PICTURE:
        return failure
    return "" if text else _EMPTY


class _Rules:
    """The lines that are drawn on a page; it is opened again when they are asked for, as few pages need them."""

    def __init__(self, document: pdfium.PdfDocument, index: int, turns: int) -> None:
        self._document, self._index, self._turns = document, index, turns

    def count(self, across: float, bottom: float, top: float) -> int:
        """Count the level lines between two heights that go over a place."""
        if not self._bounds:
            return 0
        lefts, bottoms, rights, tops = turned(np.array(self._bounds), self._turns).T
        is_level = (tops - bottoms < _RULE_HEIGHT_MOST) & (lefts < across) & (across < rights)
        return int((is_level & (bottoms > bottom) & (tops < top)).sum())

    @cached_property
    def _bounds(self) -> list[tuple[float, ...]]:
        """The left, bottom, right and top of what is drawn."""
        bounds: list[tuple[float, ...]] = []
        page = self._document[self._index]
        try:
            for drawn in page.get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_PATH], max_depth=2):
                try:
                    bounds.append(drawn.get_bounds())
                except pdfium.PdfiumError:
                    continue
                if len(bounds) == _RULES_LOOKED_AT:
                    break
        finally:
            page.close()
        return bounds


def _refusal(name: str, error: pdfium.PdfiumError, *, is_encrypted: bool) -> str:
    # Where pdfium has nothing to say about a document, the code is still that of an earlier one.
    if is_encrypted and error.err_code == pdfium_raw.FPDF_ERR_PASSWORD:
        return f"{name}: deze pdf heeft een wachtwoord; haal het wachtwoord eraf, bewaar de pdf en lees hem nog eens."
    if is_encrypted and error.err_code == pdfium_raw.FPDF_ERR_SECURITY:
        return f"{name}: deze pdf is beveiligd op een manier die Kaderwerk niet kent; bewaar hem zonder beveiliging."
    return f"{name}: deze pdf is beschadigd of heeft geen pagina's; {_AGAIN}"


def _notes(failures: list[str]) -> Iterator[str]:
    """Say what is wrong with pages, those that follow each other in one sentence."""
    for failure, group in groupby(enumerate(failures, start=1), key=lambda numbered: numbered[1]):
        numbers = [number for number, _ in group]
        if not failure:
            continue
        one, several = _NOTES[failure]
        if len(numbers) == 1:
            yield f"pagina {numbers[0]} {one}"
        else:
            yield f"pagina {numbers[0]} tot en met {numbers[-1]} {several}"


def _in_words(number: int) -> str:
    return f"{number:,}".replace(",", ".")
