"""Text into a cell as text, also when it looks like a formula, an escape or markup."""

import re

from xlsxwriter.format import Format  # type: ignore[import-untyped]  # xlsxwriter ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # xlsxwriter ships no types

_ESCAPE_BORDER = re.compile(r"(?<=_)(?=x[0-9A-Fa-f]{4}_)")


def write_text(sheet: Worksheet, place: tuple[int, int], text: str, formats: tuple[Format, Format]) -> None:
    """Write one text at a place (row, column from 0) with the formats of the cell and of its runs."""
    cell_format, run = formats
    # The format writes a control character as _x000D_. Text that says so itself is cut after its underscore, because
    # xlsxwriter escapes overlapping ones wrongly; it takes text between <r> and </r> for markup.
    runs = _ESCAPE_BORDER.split(text)
    if len(runs) == 1 and text.startswith("<r>") and text.endswith("</r>"):
        runs = [text[:1], text[1:]]
    if len(runs) == 1:
        code: int = sheet.write_string(*place, text, cell_format)
    else:
        formatted = [part for one in runs[1:] for part in (run, one)]
        code = sheet.write_rich_string(*place, runs[0], *formatted, cell_format)
    assert code == 0, "the core refuses text that a cell cannot hold"  # noqa: S101  # the law of the schema
