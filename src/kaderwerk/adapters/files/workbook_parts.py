"""The parts beside the sheets: which sheets there are, the shared texts, which styles are dates or percentages."""

import re
from dataclasses import dataclass

from kaderwerk.adapters.files.workbook_package import WorkbookPackage

# Half a character is none: such an escape stays the text that it is.
_ESCAPE = re.compile(r"_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")
_PERCENT_FORMATS = frozenset((9, 10))
_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
# What a format shows as it stands: quoted text, escaped characters, colours and conditions.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class SheetPart:
    """One sheet: the name that people see, and the part that holds its cells."""

    name: str
    part: str


@dataclass(frozen=True, kw_only=True)
class WorkbookParts:
    """What is needed to understand the cells of any sheet."""

    sheets: tuple[SheetPart, ...]
    strings: tuple[str, ...]
    date_styles: frozenset[str]
    percent_styles: frozenset[str]
    is_1904: bool


def unescaped(text: str) -> str:
    """Return text with ``_xHHHH_`` as the character that it stands for.

    >>> unescaped("a_x005F_x000D_b")
    'a_x000D_b'
    """
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def read_parts(package: WorkbookPackage) -> WorkbookParts:
    """Read what the sheets refer to.

    Raises:
        DossierRejectedError: a part is missing or broken.
    """
    main = _main_part(package)
    workbook = _Workbook()
    package.parse(main, workbook)
    folder, _, name = main.rpartition("/")
    relations = _Relations()
    package.parse(f"{folder}/_rels/{name}.rels".lstrip("/"), relations)
    sheets = []
    for sheet_name, relation_id in workbook.sheets:
        kind, reference = relations.by_id.get(relation_id, ("", ""))
        if kind == "worksheet":
            sheets.append(SheetPart(name=sheet_name, part=package.target(main, reference)))
    strings, styles = _Strings(), _Styles()
    for kind, reference in relations.by_id.values():
        if kind == "sharedStrings":
            package.parse(package.target(main, reference), strings)
        elif kind == "styles":
            package.parse(package.target(main, reference), styles)
    return WorkbookParts(
        sheets=tuple(sheets),
        strings=tuple(strings.found),
        date_styles=styles.date_styles(),
        percent_styles=styles.percent_styles(),
        is_1904=workbook.is_1904,
    )


def _main_part(package: WorkbookPackage) -> str:
    relations = _Relations()
    package.parse("_rels/.rels", relations)
    found = [reference for kind, reference in relations.by_id.values() if kind == "officeDocument"]
    if not found:
        raise package.damaged("geen bladen")
    return package.target("", found[0])


def _local(name: str) -> str:
    return name.rpartition(":")[2]


class _Relations:
    """Which part refers to which: the last word of the kind, and the target, by id."""

    def __init__(self) -> None:
        self.by_id: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.by_id[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    def end(self, name: str) -> None:
        pass

    def text(self, data: str) -> None:
        pass


class _Workbook:
    """The names of the sheets with the ids of their parts, hidden ones too, and the calendar."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.is_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "sheet":
            relation_id = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self.sheets.append((unescaped(attributes.get("name", "")), relation_id))
        elif _local(name) == "workbookPr":
            self.is_1904 = attributes.get("date1904", "0") in ("1", "true")

    def end(self, name: str) -> None:
        pass

    def text(self, data: str) -> None:
        pass


class _Strings:
    """The shared texts in order; runs of one text joined, reading aids left out."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._runs: list[str] = []
        self._text: list[str] = []
        self._is_aid = False

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  # as a handler is called
        local = _local(name)
        if local == "si":
            self._runs.clear()
        elif local == "rPh":
            self._is_aid = True
        self._text.clear()

    def end(self, name: str) -> None:
        local = _local(name)
        if local == "t" and not self._is_aid:
            self._runs.append(unescaped("".join(self._text)))
        elif local == "rPh":
            self._is_aid = False
        elif local == "si":
            self.found.append("".join(self._runs))

    def text(self, data: str) -> None:
        self._text.append(data)


class _Styles:
    """Which cell styles show a number as a date or a time, and which as a percentage."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._formats: list[str] = []
        self._is_cell_style = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if local == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif local == "cellXfs":
            self._is_cell_style = True
        elif local == "xf" and self._is_cell_style:
            self._formats.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        if _local(name) == "cellXfs":
            self._is_cell_style = False

    def text(self, data: str) -> None:
        pass

    def date_styles(self) -> frozenset[str]:
        """The numbers of the styles, as cells name them."""
        return frozenset(str(at) for at, number in enumerate(self._formats) if self._is_date(number))

    def percent_styles(self) -> frozenset[str]:
        """The numbers of the styles that show a hundred times the number, with a percent sign."""
        return frozenset(str(at) for at, number in enumerate(self._formats) if self._is_percent(number))

    def _is_percent(self, number: str) -> bool:
        code = self._codes.get(number)
        if code is None:
            return number.isdecimal() and int(number) in _PERCENT_FORMATS
        return "%" in _LITERAL.sub("", code.partition(";")[0])

    def _is_date(self, number: str) -> bool:
        code = self._codes.get(number)
        if code is None:
            return number.isdecimal() and int(number) in _DATE_FORMATS
        shown = _LITERAL.sub("", code.partition(";")[0]).lower()
        return shown not in ("general", "standard") and any(letter in shown for letter in "dmyhs")
