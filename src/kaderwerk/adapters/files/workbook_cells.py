"""The cells of one sheet, heard element by element: what is empty costs nothing, whatever the sheet claims."""

from dataclasses import dataclass

from kaderwerk.adapters.files.workbook_package import DamagedPartError
from kaderwerk.adapters.files.workbook_parts import WorkbookParts, unescaped
from kaderwerk.adapters.files.workbook_values import ValueTextError, date_text, number_text, percent_text, truth_text

ROWS_MAX = 200_000
COLUMNS_MAX = 500
CELLS_MAX = 3_000_000
"""Cells with a value in one sheet; each takes about a hundred bytes of memory."""

_DIGITS = "0123456789"
_ROW_REMEDY = "Haal de cel weg, of verdeel het blad."


@dataclass(frozen=True, kw_only=True)
class CellProblem:
    """A cell that cannot be read; row and column count from 1."""

    row: int
    column: int
    found: str
    expected: str
    remedy: str


class SheetTooLargeError(Exception):
    """A sheet holds more than Kaderwerk reads; ``problem`` names the first cell that is too far."""

    def __init__(self, problem: CellProblem) -> None:
        """Keep the problem."""
        super().__init__(problem.expected)
        self.problem = problem


class SheetCells:
    """Hears one sheet; afterwards ``rows`` holds its texts by row and column, ``problems`` what it could not read."""

    def __init__(self, parts: WorkbookParts) -> None:
        """Start with an empty sheet."""
        self.rows: dict[int, dict[int, str]] = {}
        self.problems: list[CellProblem] = []
        self._parts = parts
        self._columns: dict[str, int] = {}
        self._count = 0
        self._row = self._column = 0
        self._attributes: dict[str, str] = {}
        self._value: str | None = None
        self._formula: str | None = None
        self._text: list[str] = []
        self._is_aid = False
        self._is_first = True
        self._set_names("")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note where a cell stands, and forget the text between elements."""
        self._text.clear()
        if name == self._cell_name:
            self._place(attributes.get("r"))
            self._attributes = attributes
            self._value = self._formula = None
        elif name == self._value_name:
            return
        elif name == self._row_name:
            number = attributes.get("r")
            self._row = self._row + 1 if number is None else _row_number(number)
            self._column = 0
        elif name == self._aid_name:
            self._is_aid = True
        elif self._is_first:
            self._is_first = False
            self._set_names(name[: name.rfind(":") + 1])

    def end(self, name: str) -> None:
        """Take the text of a part of a cell, or the whole cell."""
        if name == self._cell_name:
            if self._value is not None or self._formula is not None:
                self._finish()
        elif name == self._value_name:
            self._value = "".join(self._text)
        elif name == self._formula_name:
            self._formula = "".join(self._text)
        elif name == self._text_name and not self._is_aid:
            self._value = (self._value or "") + unescaped("".join(self._text))
        elif name == self._aid_name:
            self._is_aid = False

    def text(self, data: str) -> None:
        """Collect text; an element clears it when it opens."""
        self._text.append(data)

    def _set_names(self, prefix: str) -> None:
        # The first element shows the prefix that the others have too; most programs write none.
        self._cell_name, self._row_name, self._value_name = f"{prefix}c", f"{prefix}row", f"{prefix}v"
        self._formula_name, self._text_name, self._aid_name = f"{prefix}f", f"{prefix}t", f"{prefix}rPh"

    def _place(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        letters = reference.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = _column_number(letters)
        self._column = column
        self._row = _row_number(reference[len(letters) :])

    def _finish(self) -> None:
        kind = self._attributes.get("t", "n")
        value = self._value
        if self._formula is not None and (value is None or (value == "" and kind not in ("str", "inlineStr"))):
            remedy = (
                "Laat een spreadsheet de werkmap doorrekenen en bewaar haar, of typ de waarde in plaats van de formule."
            )
            self._report(found=f"={self._formula}", expected="een formule met een berekende waarde", remedy=remedy)
            return
        if value is None or (value == "" and kind != "s"):
            return
        text = self._cell_text(kind, value)
        if text == "":
            return
        self._count += 1
        if self._row > ROWS_MAX or self._column > COLUMNS_MAX or self._count > CELLS_MAX:
            raise SheetTooLargeError(self._too_far(text))
        self.rows.setdefault(self._row, {})[self._column] = text

    def _cell_text(self, kind: str, value: str) -> str:
        try:
            if kind == "s":
                return self._parts.strings[_index(value)]
            if kind == "n":
                if self._attributes.get("s") in self._parts.date_styles:
                    return date_text(value.strip(), is_1904=self._parts.is_1904)
                if self._attributes.get("s") in self._parts.percent_styles:
                    return percent_text(value.strip())
                return number_text(value.strip())
        except ValueTextError as error:
            self._report(found=str(error), expected="een getal", remedy="Typ een gewoon getal in de cel.")
            return ""
        except (ValueError, IndexError):
            self._report(found=value, expected="een verwijzing naar een tekst", remedy="Typ de tekst opnieuw.")
            return ""
        if kind == "b":
            return truth_text(value.strip())
        if kind == "e":
            formula = "" if self._formula is None else f" uit ={self._formula}"
            self._report(found=f"{value}{formula}", expected="een waarde, geen fout", remedy="Herstel de formule.")
            return ""
        return unescaped(value) if kind == "str" else value

    def _report(self, *, found: str, expected: str, remedy: str) -> None:
        self.problems.append(
            CellProblem(row=self._row, column=self._column, found=found, expected=expected, remedy=remedy)
        )

    def _too_far(self, text: str) -> CellProblem:
        expected = f"hoogstens {ROWS_MAX} rijen, {COLUMNS_MAX} kolommen en {CELLS_MAX} gevulde cellen"
        return CellProblem(row=self._row, column=self._column, found=text, expected=expected, remedy=_ROW_REMEDY)


def _column_number(letters: str) -> int:
    if not (1 <= len(letters) <= 3 and letters.isascii() and letters.isalpha() and letters.isupper()):
        raise DamagedPartError
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _row_number(digits: str) -> int:
    if not (1 <= len(digits) <= 9 and digits.isascii() and digits.isdigit()):
        raise DamagedPartError
    return int(digits)


def _index(digits: str) -> int:
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError(digits)
    return int(digits)
