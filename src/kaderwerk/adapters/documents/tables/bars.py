"""What separates the cells of a row: bars, tabs, or semicolons between spaces, all seen as bars."""

import re

_SLASHES, _CELLS = 3, 2
_CELL = re.compile(
    r"(?:€ ?)?[-–]?\d[\d.]*(?:,\d+)?(?: (?:jaar|jr\.?))?|krediet|bedrag|termijn|dekking"
    r"|(?:\w+ )*(?:jaarlast|lasten|kosten)"
    r"(?: 20\d\d)?",
    re.IGNORECASE,
)


def _has_cells(parts: list[str]) -> bool:
    """Tell cells between slashes from names: amounts, terms of years, and the heads of such columns."""
    return sum(_CELL.fullmatch(one.strip()) is not None for one in parts) >= _CELLS


def barred(text: str) -> str:
    """Return a line with a bar for each separator; every position stays the same.

    >>> barred("3 ; Kermis ; 12.000 ; I")
    '3 | Kermis | 12.000 | I'
    >>> barred('"Kermis","12.000","I"')
    ' Kermis | 12.000 | I '
    """
    if "|" not in text and ";" not in text and "\t" not in text and "/" not in text and text[:1] != '"':
        return text
    if text.count('","') >= 2 and text.startswith('"'):
        # A row of an export, each cell between quotes.
        text = " " + text[1:].replace('","', " | ")
        end = len(text.rstrip())
        text = text[: end - 1] + " " + text[end:] if text[end - 1] == '"' else text
    if "\t" in text:
        text = text.replace("\t", "|")
    if "|" not in text and text.count(";") >= 2 and not text.rstrip().endswith((";", ".")):
        text = text.replace(";", "|")
    if "|" not in text and text.count(";") >= 3 and "; " not in text:
        text = text.replace(";", "|")  # a row of an export whose last cells are empty
    if "|" not in text and text.count(" / ") >= _SLASHES and _has_cells(text.split(" / ")[1:]):
        text = text.replace(" / ", " | ")
    # Bars at both ends frame a row of Markdown; they separate nothing.
    end = len(text.rstrip())
    if text.count("|") >= 3 and text[:1] == "|" and text[end - 1 : end] == "|":
        text = " " + text[1 : end - 1] + " " + text[end:]
    return text
