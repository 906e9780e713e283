"""One cell: is the text of the kind that its column holds, and what is its canonical form."""

import datetime
import re
from collections.abc import Callable

from kaderwerk.core.amount_text import AmountError, read_amount, write_amount
from kaderwerk.core.dossier.column import NOTATION, YEAR_MAX, YEAR_MIN, Column, Kind
from kaderwerk.core.dossier.raw import NumberText

TEXT_LENGTH_MAX = 32_767
"""The most characters that a cell of a workbook holds; a longer text would be lost on the way."""

ID_LENGTH_MAX = 200
"""An id is also the name of a page of the site, and file systems hold names of 255 characters."""

DATE_MIN = "1900-01-01"
DATE_MAX = "2999-12-31"

ID_PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?", re.ASCII)
_LONG_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_INTEGER = re.compile(r"-?\d{1,15}", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_UNKNOWN = ("pm", "p.m.")
_LEAVE_EMPTY = "PM kan alleen in een jaarkolom met bedragen; laat de cel leeg als de waarde nog onbekend is."
_DIGITS = "Schrijf alleen cijfers, met een punt voor decimalen."
_CODED = (Kind.ID, Kind.REF, Kind.REFS, Kind.CODE)


class CellError(ValueError):
    """A cell does not hold what its column asks; says what was expected and what to do."""

    def __init__(self, expected: str, remedy: str) -> None:
        """Keep both Dutch texts."""
        super().__init__(f"{expected}; {remedy}")
        self.expected = expected
        self.remedy = remedy


def canonical_cell(column: Column, text: str) -> str:
    """Return the canonical text of a cell.

    Raises:
        CellError: the text is not of the column's kind, or a required cell is empty.
    """
    is_prose = column.kind in (Kind.TEXT, Kind.MARKDOWN, Kind.JSON)
    value = canonical_text(text) if is_prose else text.strip()
    if value.strip() == "":
        if column.is_required and not column.is_generated:
            raise CellError(f"een waarde ({NOTATION[column.kind]})", "Vul de cel in; deze kolom is verplicht.")
        return value if is_prose else ""
    if column.kind in _CODED and isinstance(text, NumberText):
        remedy = "Maak de cel op als tekst en typ de code opnieuw: 0.1 en 0.10 zijn verschillende codes."
        raise CellError("een code als tekst, geen getal", remedy)
    return _CHECKS.get(column.kind, _as_is)(column, value)


def canonical_text(text: str) -> str:
    """Return text with line ends as LF.

    Raises:
        CellError: too long for a workbook cell, or a character that no carrier can hold.
    """
    # A workbook counts in UTF-16, where an emoji is two characters.
    length = len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
    if length > TEXT_LENGTH_MAX:
        raise CellError(f"hoogstens {TEXT_LENGTH_MAX} tekens", f"Kort de tekst in; het zijn er nu {length}.")
    value = text.replace("\r\n", "\n").replace("\r", "\n")
    control = _CONTROL.search(value)
    if control:
        remedy = f"Haal het onzichtbare teken U+{ord(control.group()):04X} op plaats {control.start() + 1} weg."
        raise CellError("leesbare tekst", remedy)
    return value


def canonical_number(text: str) -> str:
    """Return a decimal number without superfluous zeros.

    >>> canonical_number("02.50"), canonical_number("-0"), canonical_number("40")
    ('2.5', '0', '40')
    """
    sign = "-" if text.startswith("-") else ""
    whole, _, decimals = text.removeprefix("-").partition(".")
    whole = whole.lstrip("0") or "0"
    decimals = decimals.rstrip("0")
    value = f"{whole}.{decimals}" if decimals else whole
    return value if value == "0" else sign + value


def year_header(text: str) -> int | None:
    """Return the year that a column header names, or None when it is no digits at all.

    Raises:
        CellError: digits that are no year between 1990 and 2100.
    """
    if not (text.isascii() and text.isdigit()):
        return None
    if not _YEAR.fullmatch(text) or not YEAR_MIN <= int(text) <= YEAR_MAX:
        expected = f"een jaar van vier cijfers, {YEAR_MIN} tot en met {YEAR_MAX}"
        raise CellError(expected, "Verbeter het jaartal in de kop, of geef de kolom een naam met letters.")
    return int(text)


def _as_is(_column: Column, value: str) -> str:
    return value


def _code(_column: Column, value: str) -> str:
    return " ".join(canonical_text(value).split())


def _id(_column: Column, value: str) -> str:
    if not ID_PATTERN.fullmatch(value):
        raise CellError(NOTATION[Kind.ID], "Gebruik alleen deze tekens, zonder spaties.")
    if len(value) > ID_LENGTH_MAX:
        raise CellError(f"een id van hoogstens {ID_LENGTH_MAX} tekens", f"Kort het id in; het zijn er nu {len(value)}.")
    return value


def _choice(column: Column, value: str) -> str:
    if value in column.choices:
        return value
    near = [choice for choice in column.choices if choice.casefold() == value.casefold()]
    remedy = f"Schrijf {near[0]}." if near else "Kies een van deze waarden."
    raise CellError("een van: " + ", ".join(column.choices), remedy)


def _yes_no(_column: Column, value: str) -> str:
    if value in ("ja", "nee"):
        return value
    raise CellError("ja of nee", "Schrijf ja of nee, in kleine letters.")


def _amount(_column: Column, value: str) -> str:
    if value.casefold() in _UNKNOWN:
        raise CellError(NOTATION[Kind.AMOUNT], _LEAVE_EMPTY)
    try:
        return write_amount(read_amount(value))
    except AmountError as error:
        raise CellError(error.expected, _sentence(error.remedy)) from error


def _number(column: Column, value: str) -> str:
    if _NUMBER.fullmatch(value):
        return canonical_number(value)
    if value.casefold() in _UNKNOWN:
        raise CellError(NOTATION[column.kind], _LEAVE_EMPTY)
    if _LONG_NUMBER.fullmatch(value):
        raise CellError("hoogstens 15 cijfers voor de punt en 15 erachter", "Kijk of het getal klopt, of rond het af.")
    meant = value.removesuffix("%").rstrip().replace(",", ".")
    remedy = f"Schrijf {meant} als dat is bedoeld." if _NUMBER.fullmatch(meant) else _DIGITS
    raise CellError(NOTATION[column.kind], remedy)


def _integer(_column: Column, value: str) -> str:
    if not _INTEGER.fullmatch(value):
        raise CellError(NOTATION[Kind.INTEGER], "Schrijf alleen cijfers.")
    return str(int(value))


def _year(_column: Column, value: str) -> str:
    if not _YEAR.fullmatch(value) or not YEAR_MIN <= int(value) <= YEAR_MAX:
        raise CellError(NOTATION[Kind.YEAR], "Schrijf een jaartal van vier cijfers.")
    return value


def _date(_column: Column, value: str) -> str:
    if _DATE.fullmatch(value):
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            raise CellError("een bestaande datum als 2022-01-31", "Kijk naar de maand en de dag.") from None
        if not DATE_MIN <= value <= DATE_MAX:
            raise CellError(f"een datum van {DATE_MIN} tot en met {DATE_MAX}", "Kijk naar het jaar.")
        return value
    raise CellError("een datum als 2022-01-31", "Schrijf jaar, maand en dag met streepjes.")


def _sha256(_column: Column, value: str) -> str:
    if not _SHA256.fullmatch(value):
        raise CellError(NOTATION[Kind.SHA256], "Neem de vingerafdruk van het bestand over, of laat de cel leeg.")
    return value


def _refs(_column: Column, value: str) -> str:
    return " ".join(value.split())


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


_CHECKS: dict[Kind, Callable[[Column, str], str]] = {
    Kind.CODE: _code,
    Kind.REF: _code,
    Kind.ID: _id,
    Kind.REFS: _refs,
    Kind.CHOICE: _choice,
    Kind.YES_NO: _yes_no,
    Kind.AMOUNT: _amount,
    Kind.PERCENTAGE: _number,
    Kind.NUMBER: _number,
    Kind.INTEGER: _integer,
    Kind.YEAR: _year,
    Kind.DATE: _date,
    Kind.SHA256: _sha256,
}
