"""The sheets of a LibreOffice workbook, heard element by element: repeated empty cells are counted, not made."""

import datetime
from bisect import bisect_right
from decimal import Decimal

from kaderwerk.adapters.documents.formats.dutch_values import (
    ALL_DECIMALS,
    PERCENT_DECIMALS,
    NumberForm,
    day_text,
    differs_from_shown,
    percent_text,
    places_in,
    shown_number,
    stored_number,
    with_places,
)
from kaderwerk.adapters.documents.formats.grid_text import address
from kaderwerk.adapters.documents.formats.ods_styles import SheetStyles
from kaderwerk.adapters.documents.formats.package import DamagedPartError, Package, PrefixedNames
from kaderwerk.adapters.documents.formats.sheet_model import COLUMNS_MAX, CellCount, Sheet
from kaderwerk.adapters.documents.formats.table_width import Row

_REPEATED_MAX = 2**30
_ROWS = "table:number-rows-repeated"
_COLUMNS = "table:number-columns-repeated"
_CELLS = ("table:table-cell", "table:covered-table-cell")
_LEFT_OUT = frozenset(("table:tracked-changes", "table:shapes", "office:annotation", "draw:frame", "text:ruby-text"))
_BLANKS = {"text:tab": " ", "text:line-break": " ", "text:s": " "}
_MANIFEST, _CONTENT, _STYLES = "META-INF/manifest.xml", "content.xml", "styles.xml"


def ods_sheets(package: Package) -> list[Sheet]:
    """Return the sheets of a workbook in their order.

    Raises:
        UnreadableDocumentError: the content is missing or broken, has a password, or holds too many cells.
    """
    if package.holds(_MANIFEST, b"encryption-data"):
        package.refuse("een wachtwoord", "een werkmap zonder wachtwoord", "Haal het wachtwoord eraf en bewaar opnieuw.")
    styles = SheetStyles()
    if package.part_named(_STYLES) is not None:
        package.parse(_STYLES, styles)
    content = _Content(CellCount(package), styles)
    package.parse(_CONTENT, content)
    return content.sheets


class _Content:
    """Hears the whole workbook and fills its sheets."""

    def __init__(self, count: CellCount, styles: SheetStyles) -> None:
        self.sheets: list[Sheet] = []
        self._count = count
        self._names = PrefixedNames()
        self._styles = styles
        self._column_styles: list[tuple[int, str]] = []
        self._skipped = 0
        self._row: Row = {}
        self._row_number = self._row_times = self._column = 0
        self._is_row_hidden = False
        self._cell: dict[str, str] | None = None
        self._paragraphs = 0
        self._texts: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open a sheet, a row, a cell or a paragraph."""
        tag = self._names[name]
        if self._skipped or tag in _LEFT_OUT:
            self._skipped += 1
        elif tag in _CELLS:
            self._cell = {self._names[key]: value for key, value in attributes.items()}
            self._paragraphs = 0
            self._texts.clear()
        elif self._cell is not None:
            self._inside_cell(tag)
        elif tag == "table:table-row":
            self._open_row({self._names[key]: value for key, value in attributes.items()})
        elif tag in ("table:table", "table:table-column"):
            self._declare(tag, {self._names[key]: value for key, value in attributes.items()})
        elif not self.sheets:
            self._styles.start(name, attributes)

    def end(self, name: str) -> None:
        """Close a cell or a row."""
        if self._skipped:
            self._skipped -= 1
            return
        tag = self._names[name]
        if tag in _CELLS:
            self._close_cell(is_covered=tag == _CELLS[1])
        elif tag == "table:table-row":
            self._close_row()
        elif not self.sheets:
            self._styles.end(name)

    def text(self, data: str) -> None:
        """Collect the text of the paragraphs of a cell."""
        if self._cell is not None and self._paragraphs and not self._skipped:
            self._texts.append(data)
        elif not self.sheets:
            self._styles.text(data)

    def _inside_cell(self, tag: str) -> None:
        if tag in ("text:p", "text:h"):
            if self._paragraphs:
                self._texts.append(" ")
            self._paragraphs += 1
        elif tag in _BLANKS:
            self._texts.append(_BLANKS[tag])

    def _declare(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            is_hidden = attributes.get("table:style-name") in self._styles.hidden
            self._column_styles.clear()
            self.sheets.append(Sheet(name=attributes.get("table:name", ""), is_hidden=is_hidden))
            self._row_number = self._column = 0
        elif self.sheets:
            times = _times(attributes, _COLUMNS)
            if attributes.get("table:visibility", "visible") != "visible" and self._column < _REPEATED_MAX:
                last = min(self._column + times, COLUMNS_MAX)
                self.sheets[-1].hidden_columns.update(range(self._column + 1, last + 1))
            self._column_styles.append((self._column, attributes.get("table:default-cell-style-name", "")))
            self._column += times

    def _open_row(self, attributes: dict[str, str]) -> None:
        if not self.sheets:
            raise DamagedPartError
        self._row, self._column = {}, 0
        self._row_times = _times(attributes, _ROWS)
        self._is_row_hidden = attributes.get("table:visibility", "visible") != "visible"

    def _close_row(self) -> None:
        sheet = self.sheets[-1]
        if self._row:
            self._count.add(len(self._row) * (self._row_times - 1))
            for number in range(self._row_number + 1, self._row_number + self._row_times + 1):
                sheet.rows[number] = self._row
                if self._is_row_hidden:
                    sheet.hidden_rows.add(number)
        self._row_number += self._row_times

    def _close_cell(self, *, is_covered: bool) -> None:
        cell, self._cell = self._cell or {}, None
        times = _times(cell, _COLUMNS)
        # What a merged cell covers is there, and nobody sees it.
        shown = "" if is_covered else self._shown(cell, "".join(self._texts))
        if shown != "":
            self._count.add(times)
            for column in range(self._column + 1, self._column + times + 1):
                self._row[column] = shown
        self._column += times

    def _shown(self, cell: dict[str, str], text: str) -> str | Decimal:
        kind = cell.get("office:value-type")
        if cell.get("calcext:value-type") == "error":
            self.sheets[-1].with_error.append((self._address(), text))
            return text
        if "table:formula" in cell and kind is None and not text:
            self.sheets[-1].without_value.append(self._address())
            return ""
        match kind:
            case "float" | "currency" | "percentage":
                is_percentage = kind == "percentage"
                decimals = PERCENT_DECIMALS if is_percentage else ALL_DECIMALS
                number = stored_number(cell.get("office:value", ""), decimals=decimals)
                if number is None:
                    return text
                return percent_text(number) if is_percentage else self._number(number, text, self._form(cell))
            case "date":
                return _day(cell.get("office:date-value", ""), text)
            case "boolean":
                return "ja" if cell.get("office:boolean-value") == "true" else "nee"
            case _:
                return text or cell.get("office:string-value", "")

    def _number(self, number: Decimal, text: str, form: NumberForm) -> str | Decimal:
        """Return a number with the decimals of the text that the workbook keeps beside it."""
        places = places_in(text, number, form)
        if places is not None:
            form = with_places(form, places)
            if self.sheets[-1].first_rounded is None and differs_from_shown(number, form):
                self.sheets[-1].first_rounded = self._address()
        return shown_number(number, form)

    def _form(self, cell: dict[str, str]) -> NumberForm:
        style = cell.get("table:style-name")
        if style is None:
            at = bisect_right(self._column_styles, self._column, key=lambda one: one[0]) - 1
            style = self._column_styles[at][1] if at >= 0 else ""
        return self._styles.form_of(style)

    def _address(self) -> str:
        return address(self._row_number + 1, self._column + 1)


def _times(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    if not (text.isascii() and text.isdigit() and 1 <= len(text) <= 10):
        raise DamagedPartError
    return max(1, min(int(text), _REPEATED_MAX))


def _day(stored: str, text: str) -> str:
    """Return a stored day in words, with its time when it has one; what cannot be a day stays as it is shown."""
    try:
        moment = datetime.datetime.fromisoformat(stored)
    except ValueError:
        return text or stored
    day = day_text(moment.date())
    return day if moment.time() == datetime.time() else f"{day} {moment:%H:%M}"
