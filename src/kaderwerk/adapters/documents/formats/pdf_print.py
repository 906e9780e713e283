"""What one page of a PDF says, line by line: prose as printed, tables as rows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from kaderwerk.adapters.documents.formats.characters import cell_text
from kaderwerk.adapters.documents.formats.pdf_columns import CountRules, Strip, regions_of
from kaderwerk.adapters.documents.formats.pdf_grid import Column, Row
from kaderwerk.adapters.documents.formats.pdf_lines import Line, lines_of
from kaderwerk.adapters.documents.formats.pdf_printed import Printed
from kaderwerk.adapters.documents.formats.pdf_tables import Table, tables_of
from kaderwerk.adapters.documents.formats.pdf_words import PageWords
from kaderwerk.adapters.documents.formats.text_lines import BAR

_USUAL_STEP = 1.3
_STEP_MOST = 1.8
_GAP = 1.18
_SIZE_CHANGE = 1.15
_HEADER_ROWS_MOST = 3
_HEADER_CELLS_MOST = 2
"""A header with something at the left and at the right looks like a small table."""
_PROSE_MOST = 6
"""After so many lines of prose a table is another table."""


@dataclass(slots=True)
class PagePrinter:
    """Prints page after page; it keeps what may go on over a page break: the columns of the last table and of prose."""

    columns: list[Column] = field(default_factory=list)
    strip: Strip = field(default_factory=Strip)

    def printed(self, words: PageWords, *, bottom: float, top: float, count_rules: CountRules) -> list[Printed]:
        """Return the lines of a page in reading order; ``bottom`` and ``top`` are its edges."""
        found: list[Printed] = []
        for region in regions_of(lines_of(words.texts, words.places), count_rules, self.strip):
            tables = tables_of(region, self.columns)
            self._keep_columns(tables, len(region))
            begin = len(found)
            found += _printed_region(region, tables, bottom=bottom, top=top)
            if 0 < begin < len(found) and found[begin].from_top < found[begin - 1].from_top:
                found[begin] = found[begin]._replace(is_top=True)
        return found

    def _keep_columns(self, tables: list[Table], count: int) -> None:
        if tables:
            self.columns = tables[-1].columns
        if count - (tables[-1].end if tables else 0) > _PROSE_MOST:
            self.columns = []


def _printed_region(lines: list[Line], tables: list[Table], *, bottom: float, top: float) -> Iterator[Printed]:
    usual = _usual_step(lines, tables)
    above: Line | None = None
    at = 0
    for table in [*tables, None]:
        for line in lines[at : table.begin if table else len(lines)]:
            has_gap = above is None or _has_gap(above, line, usual)
            from_top, from_bottom = top - line.baseline, line.baseline - bottom
            yield Printed(line.text, line.size, from_top, from_bottom, has_gap=has_gap, pieces=line.pieces)
            above = line
        if table is None:
            return
        is_table = len(table.rows) > _HEADER_ROWS_MOST or len(table.columns) > _HEADER_CELLS_MOST
        for row in table.rows:
            line = row.line
            has_gap = row is table.rows[0] and (above is None or _has_gap(above, line, usual))
            text = _row_text(row, len(table.columns))
            from_top, from_bottom = top - line.baseline, line.baseline - bottom
            yield Printed(text, line.size, from_top, from_bottom, is_table, has_gap, pieces=line.pieces)
        at = table.end
        above = lines[at - 1]


def _row_text(row: Row, count: int) -> str:
    if row.is_spanning:
        return row.line.text
    cells = [" ".join([word.text for word in row.cells.get(at, ())]) for at in range(count)]
    return BAR.join([cell_text(cell) if "|" in cell else cell for cell in cells])


def _usual_step(lines: list[Line], tables: list[Table]) -> float:
    """Return the distance between two lines of a paragraph, as a multiple of the height of the letters."""
    within = {at for table in tables for at in range(table.begin, table.end)}
    steps = Counter(
        round((above.baseline - below.baseline) / below.size, 1)
        for at, (above, below) in enumerate(pairwise(lines), start=1)
        if at not in within and _is_same_size(above, below)
    )
    likely = [(-count, step) for step, count in steps.items() if step < _STEP_MOST]
    return min(likely)[1] if likely else _USUAL_STEP


def _is_same_size(above: Line, below: Line) -> bool:
    return 1 / _SIZE_CHANGE < above.size / below.size < _SIZE_CHANGE


def _has_gap(above: Line, line: Line, usual: float) -> bool:
    step = (above.baseline - line.baseline) / min(above.size, line.size)
    return step < 0 or step > _GAP * usual or not _is_same_size(above, line)
