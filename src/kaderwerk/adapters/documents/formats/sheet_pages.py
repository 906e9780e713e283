"""Workbooks as pages of text: a page a sheet, with the address of every cell."""

from collections.abc import Callable
from dataclasses import replace

from kaderwerk.adapters.documents.formats.carried import carried_by_package
from kaderwerk.adapters.documents.formats.characters import on_one_line
from kaderwerk.adapters.documents.formats.grid_text import grid_page
from kaderwerk.adapters.documents.formats.ods_sheets import ods_sheets
from kaderwerk.adapters.documents.formats.package import Package
from kaderwerk.adapters.documents.formats.sheet_model import Sheet
from kaderwerk.adapters.documents.formats.xlsx_sheets import xlsx_sheets
from kaderwerk.adapters.documents.kinds import Progress
from kaderwerk.adapters.documents.page import Page

Pages = tuple[tuple[Page, ...], tuple[str, ...]]


def xlsx_pages(content: bytes, *, name: str, progress: Progress | None = None) -> Pages:
    """Return the sheets of an Excel workbook, hidden ones too.

    Raises:
        UnreadableDocumentError: no whole workbook, larger than Kaderwerk reads, or with a DOCTYPE.
    """
    package = Package(content, name=name)
    carried = carried_by_package(package)
    (first, *others), notes = _pages(package, xlsx_sheets, progress)
    return (replace(first, carried=carried), *others), notes


def ods_pages(content: bytes, *, name: str, progress: Progress | None = None) -> Pages:
    """Return the sheets of a LibreOffice workbook, hidden ones too.

    Raises:
        UnreadableDocumentError: no whole workbook, larger than Kaderwerk reads, or with a DOCTYPE.
    """
    return _pages(Package(content, name=name), ods_sheets, progress)


def _pages(package: Package, sheets_of: Callable[[Package], list[Sheet]], progress: Progress | None) -> Pages:
    sheets = sheets_of(package)
    pages: list[Page] = []
    notes: list[str] = []
    for number, sheet in enumerate(sheets, start=1):
        sheet.name = on_one_line(sheet.name)
        notes += sheet.leave_out_struck()
        pages.append(grid_page(sheet.rows, sheet=sheet.name))
        notes += sheet.notes()
        # Each cell is there twice otherwise, and the next sheet needs the room.
        sheet.rows.clear()
        if progress is not None:
            progress(number, len(sheets))
    if not any(page.text for page in pages):
        notes.append("er staat niets in de cellen van deze werkmap")
    return tuple(pages), tuple(notes)
