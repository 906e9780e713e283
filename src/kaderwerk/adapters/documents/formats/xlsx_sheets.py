"""The sheets of an Excel workbook, heard element by element: what is empty costs nothing, whatever it claims."""

from decimal import Decimal
from functools import lru_cache

from kaderwerk.adapters.documents.formats.dutch_values import (
    ALL_DECIMALS,
    PERCENT_DECIMALS,
    PLAIN,
    differs_from_shown,
    moment_text,
    percent_text,
    shown_number,
    stored_number,
)
from kaderwerk.adapters.documents.formats.grid_text import address
from kaderwerk.adapters.documents.formats.package import DamagedPartError, LocalNames, Package
from kaderwerk.adapters.documents.formats.sheet_model import COLUMNS_MAX, ROWS_MAX, CellCount, Sheet
from kaderwerk.adapters.documents.formats.xlsx_parts import Strings, Styles, WorkbookSheets, unescaped

_DIGITS = "0123456789"
_SHEET_KIND = "worksheet"
_TEXT_KINDS = ("str", "inlineStr")


def xlsx_sheets(package: Package) -> list[Sheet]:
    """Return the sheets of a workbook in their order.

    Raises:
        UnreadableDocumentError: a part is missing or broken, or there are too many cells.
    """
    main = package.relations("").first("officeDocument") or "xl/workbook.xml"
    relations = package.relations(main)
    workbook, strings, styles = WorkbookSheets(), Strings(), Styles()
    package.parse(main, workbook)
    for kind, handler in (("sharedStrings", strings), ("styles", styles)):
        part = relations.first(kind)
        if part is not None:
            package.parse(part, handler)
    count = CellCount(package)
    sheets: list[Sheet] = []
    for name, relation, is_hidden in workbook.sheets:
        kind, part = relations.by_id.get(relation, ("", ""))
        if kind == _SHEET_KIND:
            sheet = Sheet(name=name, is_hidden=is_hidden)
            package.parse(part, _Cells(sheet, strings.found, styles, count=count, is_1904=workbook.is_1904))
            sheets.append(sheet)
    return sheets


class _Cells:
    """Hears one sheet and fills it."""

    def __init__(self, sheet: Sheet, strings: list[str], styles: Styles, *, count: CellCount, is_1904: bool) -> None:
        self._sheet = sheet
        self._strings = strings
        self._styles = styles
        self._count = count
        self._is_1904 = is_1904
        self._names = LocalNames()
        self._row = self._column = 0
        self._cell: dict[str, str] = {}
        self._value: str | None = None
        self._has_formula = False
        self._texts: list[str] = []
        self._aids = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note where a cell stands, and forget the text between elements."""
        self._texts.clear()
        local = self._names[name]
        if local == "c":
            self._place(attributes.get("r"))
            self._cell = attributes
            self._value, self._has_formula = None, False
        elif local == "row":
            number = attributes.get("r")
            self._row = self._row + 1 if number is None else _bounded(number, ROWS_MAX)
            self._column = 0
            if attributes.get("hidden") in ("1", "true"):
                self._sheet.hidden_rows.add(self._row)
        elif local == "f":
            self._has_formula = True
        elif local == "rPh":
            self._aids += 1
        elif local == "col" and attributes.get("hidden") in ("1", "true"):
            first = _bounded(attributes.get("min", ""), COLUMNS_MAX)
            self._sheet.hidden_columns.update(range(first, _bounded(attributes.get("max", ""), COLUMNS_MAX) + 1))

    def end(self, name: str) -> None:
        """Take the text of a part of a cell, or the whole cell."""
        local = self._names[name]
        if local == "c":
            self._finish()
        elif local == "v":
            self._value = "".join(self._texts)
        elif local == "t" and not self._aids:
            self._value = (self._value or "") + unescaped("".join(self._texts))
        elif local == "rPh":
            self._aids -= 1

    def text(self, data: str) -> None:
        """Collect text; an element clears it when it opens."""
        self._texts.append(data)

    def _place(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        letters = reference.rstrip(_DIGITS)
        self._column = _column(letters)
        self._row = _bounded(reference[len(letters) :], ROWS_MAX)

    def _finish(self) -> None:
        kind, value = self._cell.get("t", "n"), self._value
        if self._has_formula and (value is None or (value == "" and kind not in _TEXT_KINDS)):
            self._sheet.without_value.append(address(self._row, self._column))
            return
        shown = "" if value is None else self._shown(kind, value)
        if shown != "":
            self._count.add()
            self._sheet.rows.setdefault(self._row, {})[self._column] = shown
            if self._cell.get("s", "") in self._styles.struck:
                self._sheet.struck.setdefault(self._row, set()).add(self._column)

    def _shown(self, kind: str, value: str) -> str | Decimal:
        match kind:
            case "s":
                at = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else len(self._strings)
                if at >= len(self._strings):
                    raise DamagedPartError
                return self._strings[at]
            case "str" | "inlineStr":
                return unescaped(value) if kind == "str" else value
            case "b":
                return "ja" if value.strip() in ("1", "true") else "nee"
            case "e":
                self._sheet.with_error.append((address(self._row, self._column), value))
                return value
            case _:
                return self._number(value.strip())

    def _number(self, value: str) -> str | Decimal:
        number = stored_number(value)
        if number is None:
            return value
        style = self._cell.get("s", "")
        if style in self._styles.percents:
            return percent_text(stored_number(value, decimals=PERCENT_DECIMALS) or Decimal(0))
        form = self._styles.days.get(style)
        if form is not None:
            return moment_text(number, is_1904=self._is_1904, form=form)
        exact = stored_number(value, decimals=ALL_DECIMALS) or Decimal(0)
        shape = self._styles.forms.get(style, PLAIN)
        if self._sheet.first_rounded is None and differs_from_shown(exact, shape):
            self._sheet.first_rounded = address(self._row, self._column)
        return shown_number(exact, shape)


# A sheet names the same columns in every row, and the same row in every cell of it.
@lru_cache(maxsize=COLUMNS_MAX)
def _column(letters: str) -> int:
    if not (1 <= len(letters) <= 3 and letters.isascii() and letters.isalpha() and letters.isupper()):
        raise DamagedPartError
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    if number > COLUMNS_MAX:
        raise DamagedPartError
    return number


@lru_cache(maxsize=256)
def _bounded(digits: str, most: int) -> int:
    if not (1 <= len(digits) <= 9 and digits.isascii() and digits.isdigit() and 1 <= int(digits) <= most):
        raise DamagedPartError
    return int(digits)
