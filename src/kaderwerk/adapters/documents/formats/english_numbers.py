"""Numbers in English notation, with commas and a decimal point: told by the whole sheet, shown in Dutch."""

import re
from collections.abc import Iterator

from kaderwerk.adapters.documents.formats.table_width import Row

_SIGN = r"[-+−(]?\s?(?:€|EUR|\$)?\s?[-−]?"
# 12,500.00 and 1,250,000 are no Dutch; 12,500 alone may be either.
_ONLY_ENGLISH = re.compile(rf"{_SIGN}\d{{1,3}}(?:(?:,\d{{3}})+\.\d{{1,4}}|(?:,\d{{3}}){{2,4}})\)?", re.ASCII)
_ONLY_DUTCH = re.compile(
    rf"{_SIGN}(?:\d{{1,3}}(?:\.\d{{3}})+,(?:\d{{1,4}}|[-–]+)|\d{{1,3}}(?:\.\d{{3}}){{2,4}}"
    r"|\d{1,12},(?:\d{1,2}|[-–]+))\)?",
    re.ASCII,
)
_ENGLISH = re.compile(rf"{_SIGN}\d{{1,3}}(?:(?:,\d{{3}})+\.\d{{1,4}}|(?:,\d{{3}}){{2,4}})\)?", re.ASCII)
_ONLY_DUTCH = re.compile(
    rf"{_SIGN}(?:\d{{1,3}}(?:\.\d{{3}})+,(?:\d{{1,4}}|[-–]+)|\d{{1,3}}(?:\.\d{{3}}){{2,4}}|\d{{1,12}},(?:\d{{1,2}}|[-–]+))\)?",
    re.ASCII,
)
_ENGLISH = re.compile(rf"{_SIGN}(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}(?:\.\d{{1,4}})?|\d{{1,3}}\.\d{{1,2}})\)?", re.ASCII)
_DUTCH = str.maketrans(",.", ".,")


def with_dutch_numbers(rows: dict[int, Row]) -> tuple[dict[int, Row], str | None]:
    """Return the rows with their numbers in Dutch notation, and a note where they were in English.

    >>> with_dutch_numbers({1: {1: "Sport", 2: "12,500.00", 3: "850.5"}})
    ({1: {1: 'Sport', 2: '12.500,00', 3: '850,5'}}, \
'getallen in Engelse notatie, zoals 12,500.00, zijn gelezen als 12.500,00')
    >>> with_dutch_numbers({1: {1: "12,500"}})
    ({1: {1: '12,500'}}, None)
    """
    example = next((text for text in _texts(rows) if _ONLY_ENGLISH.fullmatch(text)), None)
    if example is None or any(_ONLY_DUTCH.fullmatch(text) for text in _texts(rows)):
        return rows, None
    shown = {
        number: {
            column: value.translate(_DUTCH) if isinstance(value, str) and _ENGLISH.fullmatch(value) else value
            for column, value in row.items()
        }
        for number, row in rows.items()
    }
    return shown, f"getallen in Engelse notatie, zoals {example}, zijn gelezen als {example.translate(_DUTCH)}"


def _texts(rows: dict[int, Row]) -> Iterator[str]:
    return (value for row in rows.values() for value in row.values() if isinstance(value, str))
