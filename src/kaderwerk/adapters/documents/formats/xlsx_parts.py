"""The parts beside the sheets of an Excel workbook: their names, the shared texts, and how styles show a number."""

import re

from kaderwerk.adapters.documents.formats.dutch_values import PLAIN, NumberForm
from kaderwerk.adapters.documents.formats.number_forms import LITERAL, built_in_form, number_form
from kaderwerk.adapters.documents.formats.package import LocalNames

# Half a character is none: such an escape stays the text that it is.
_ESCAPE = re.compile(r"_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")
_PERCENT_FORMATS = frozenset((9, 10))
_DAY_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_MONTH_FORMAT = 17


def unescaped(text: str) -> str:
    """Return text with ``_xHHHH_`` as the character that it stands for.

    >>> unescaped("a_x005F_x000D_b")
    'a_x000D_b'
    """
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


class WorkbookSheets:
    """The sheets in order: name, id of the relation to its part, whether it is hidden; and the calendar."""

    def __init__(self) -> None:
        """Start without sheets."""
        self.sheets: list[tuple[str, str, bool]] = []
        self.is_1904 = False
        self._names = LocalNames()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a sheet or the calendar."""
        local = self._names[name]
        if local == "sheet":
            relation = next((value for key, value in attributes.items() if self._names[key] == "id"), "")
            is_hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((unescaped(attributes.get("name", "")), relation, is_hidden))
        elif local == "workbookPr":
            self.is_1904 = attributes.get("date1904", "0") in ("1", "true")

    def end(self, name: str) -> None:
        """Nothing happens when an element closes."""

    def text(self, data: str) -> None:
        """The part holds no text."""


class Strings:
    """The shared texts in order; runs of one text joined, reading aids left out."""

    def __init__(self) -> None:
        """Start without texts."""
        self.found: list[str] = []
        self._names = LocalNames()
        self._runs: list[str] = []
        self._texts: list[str] = []
        self._is_aid = False

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  # as a handler is called
        """Begin a text or a run."""
        local = self._names[name]
        if local == "si":
            self._runs.clear()
        elif local == "rPh":
            self._is_aid = True
        self._texts.clear()

    def end(self, name: str) -> None:
        """Keep a run or the whole text."""
        local = self._names[name]
        if local == "t" and not self._is_aid:
            self._runs.append(unescaped("".join(self._texts)))
        elif local == "rPh":
            self._is_aid = False
        elif local == "si":
            self.found.append("".join(self._runs))

    def text(self, data: str) -> None:
        """Collect text."""
        self._texts.append(data)


class Styles:
    """Which cell styles show a number as a percentage, as a day, or in a unit."""

    def __init__(self) -> None:
        """Start without styles."""
        self.percents: set[str] = set()
        self.days: dict[str, str] = {}
        self.forms: dict[str, NumberForm] = {}
        self.struck: set[str] = set()
        self._names = LocalNames()
        self._codes: dict[str, str] = {}
        self._is_cell_style = self._is_font = False
        self._count = 0
        self._fonts = 0
        self._struck_fonts: set[str] = set()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a format, or a style that uses one."""
        local = self._names[name]
        if local == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif local == "cellXfs":
            self._is_cell_style = True
        elif local == "xf" and self._is_cell_style:
            if attributes.get("fontId") in self._struck_fonts:
                self.struck.add(str(self._count))
            self._add(attributes.get("numFmtId", "0"))
        elif local == "fonts":
            self._is_font = True
        elif local == "font" and self._is_font:
            self._fonts += 1
        elif local == "strike" and self._is_font and attributes.get("val", "1") not in ("0", "false"):
            self._struck_fonts.add(str(self._fonts - 1))

    def end(self, name: str) -> None:
        """Leave the styles of cells."""
        local = self._names[name]
        if local == "cellXfs":
            self._is_cell_style = False
        elif local == "fonts":
            self._is_font = False

    def text(self, data: str) -> None:
        """The part holds no text."""

    def _add(self, number: str) -> None:
        style, self._count = str(self._count), self._count + 1
        code = self._codes.get(number)
        if code is not None:
            shown = LITERAL.sub("", code.partition(";")[0]).lower()
            if "%" in shown:
                self.percents.add(style)
            elif shown not in ("general", "standard") and any(letter in shown for letter in "dmyjhs"):
                self.days[style] = _form(shown)
            elif (form := number_form(code)) != PLAIN:
                self.forms[style] = form
        elif number.isascii() and number.isdigit() and len(number) <= 3:
            if int(number) in _PERCENT_FORMATS:
                self.percents.add(style)
            elif int(number) in _DAY_FORMATS:
                self.days[style] = "my" if int(number) == _MONTH_FORMAT else "dmy"
            elif (form := built_in_form(int(number))) != PLAIN:
                self.forms[style] = form


def _form(shown: str) -> str:
    """Return what a format shows of a day; in Dutch a year is j.

    >>> _form("dd-mm-yyyy"), _form("mmm-yy"), _form("jjjj"), _form("hh:mm")
    ('dmy', 'my', 'y', 'dmy')
    """
    if "d" in shown or "h" in shown or "s" in shown or not ("y" in shown or "j" in shown):
        return "dmy"
    return "my" if "m" in shown else "y"
