"""Tables among the lines of a region: which lines form one, and the rows that they make."""

from collections import Counter
from dataclasses import dataclass, field
from math import inf

from kaderwerk.adapters.documents.formats.pdf_grid import Column, Row, columns_of, divided_piece, fits, over, rows_of
from kaderwerk.adapters.documents.formats.pdf_lines import Line, Piece
from kaderwerk.adapters.documents.formats.pdf_rows import joined_rows, label_goes_on, line_step
from kaderwerk.adapters.documents.formats.pdf_words import Word

_LINES_MOST = 200
_ATTEMPTS_MOST = 4
"""A block that is no table may be one without its first lines."""

# Distances between lines: of the size of the letters, of the largest before it, and for a line without cells.
_GAP_MOST = 2.6
_GAP_GROWTH = 1.5
_GAP_GROWTH_LOOSE = 1.3
_STEP_USUAL = 1.4

# Lines without cells within a table: how many, how wide a part of it, and how much larger their letters.
_LOOSE_MOST = 3
_WIDE_LINE = 0.6
_SIZE_MOST = 1.25

# In line with each other: within so many points, for such a share of the cells.
_EDGE = 2.0
_ALIGNED_LEAST = 0.75
_NUMBERS_LEAST = 0.5
_CENTURIES = ("19", "20")


@dataclass(slots=True)
class Table:
    """Lines ``begin`` until ``end`` of a region as rows of cells; a row of one cell that spans columns is a line."""

    begin: int
    end: int
    columns: list[Column]
    rows: list[Row] = field(default_factory=list)


def tables_of(lines: list[Line], before: list[Column]) -> list[Table]:
    """Return the tables of a region, from top to bottom.

    ``before`` are the columns of the last table: rows without a heading that stand under them go on with them.
    """
    found: list[Table] = []
    at = used = 0
    attempts: Counter[int] = Counter()
    while at < len(lines):
        if len(lines[at].pieces) == 1:
            at += 1
            continue
        end = _end(lines, at)
        table = _table(lines, at, end, used, before)
        if table is not None:
            found.append(table)
            before = table.columns
            at = used = table.end
        else:
            attempts[end] += 1
            at = at + 1 if attempts[end] < _ATTEMPTS_MOST else end
    return found


def _table(lines: list[Line], at: int, end: int, used: int, before: list[Column]) -> Table | None:
    block = lines[at:end]
    columns = columns_of(block)
    if not columns:
        return None
    if _goes_on(block, columns, before):
        columns = before
    rows = rows_of(block, columns)
    if columns is not before and not _is_table(rows, columns):
        return None
    step = line_step(rows)
    begin = at
    while begin > used and _belongs(lines[begin - 1], lines[begin], columns, step):
        begin -= 1
    rows = [*rows_of(lines[begin:at], columns), *rows]
    while end < len(lines):
        (row,) = rows_of(lines[end : end + 1], columns)
        is_part = _belongs(lines[end], lines[end - 1], columns, step) or _goes_under(
            lines[end], lines[end - 1], columns
        )
        if not is_part and not label_goes_on(rows[-1], row, columns):
            break
        rows.append(row)
        end += 1
    return Table(begin, end, columns, joined_rows(rows, columns, step))


def _end(lines: list[Line], at: int) -> int:
    """Return where the lines that may be one table end: behind its last line of more than one piece."""
    left, right = lines[at].left, lines[at].right
    gaps: list[float] = []
    end, loose, second = at + 1, 0, lines[at].pieces[1].left
    has_figures = _has_figures(lines[at])
    for index in range(at + 1, min(len(lines), at + _LINES_MOST)):
        line, above = lines[index], lines[index - 1]
        gap = above.baseline - line.baseline
        growth = _GAP_GROWTH if len(line.pieces) > 1 else _GAP_GROWTH_LOOSE
        if gap > _GAP_MOST * line.size or (len(gaps) > 1 and gap > growth * max(gaps)):
            break
        if not 1 / _SIZE_MOST < line.size / lines[at].size < _SIZE_MOST:
            break
        gaps.append(gap)
        left, right = min(left, line.left), max(right, line.right)
        if len(line.pieces) > 1:
            if loose and has_figures and _is_heading(line):
                break
            end, loose, second = index + 1, 0, min(second, line.pieces[1].left)
            has_figures = has_figures or _has_figures(line)
            continue
        if line.left >= second - _EDGE:
            # The rest of a cell, or an amount that stands between the two lines of its label.
            end = index + 1 if line.pieces[0].is_number else end
            continue
        loose += 1
        is_wide = line.right > second and line.right - line.left > _WIDE_LINE * (right - left)
        if loose > _LOOSE_MOST or is_wide:
            break
    return end


def _has_figures(line: Line) -> bool:
    later = line.pieces[1:]
    return any(piece.is_number for piece in later) and not all(_is_year(piece) for piece in later)


def _is_heading(line: Line) -> bool:
    """Whether a line can only head a table: above it, a label or a caption ends the table before."""
    later = line.pieces[1:]
    return all(_is_year(piece) for piece in later) or (len(later) > 1 and not any(piece.is_number for piece in later))


def _belongs(line: Line, neighbour: Line, columns: list[Column], step: float) -> bool:
    """Whether a line above or under a table is a part of a cell of it: very near, and within one column."""
    if len(line.pieces) > 1:
        return False
    under = over(columns, line.left, line.right)
    if len(under) != 1:
        return False
    column = columns[under[0]]
    if under[0]:
        step = max(step, _STEP_USUAL * line.size)
    is_near = abs(line.baseline - neighbour.baseline) < step
    return is_near and column.left - _EDGE <= line.left and line.right <= _limit(columns, column)


def _goes_under(line: Line, above: Line, columns: list[Column]) -> bool:
    """Whether a line without wide white is a row all the same: its label is long, and its numbers end as the others."""
    under = over(columns, line.left, line.right)
    is_near = above.baseline - line.baseline < _GAP_MOST * line.size
    if len(line.pieces) > 1 or len(under) < 2 or not is_near:
        return False
    return divided_piece(line.pieces[0], columns, under, is_alone=True) is not None


def _limit(columns: list[Column], column: Column) -> float:
    later = [one.left for one in columns if one.left > column.left]
    return min(later, default=inf)


def _goes_on(block: list[Line], columns: list[Column], before: list[Column]) -> bool:
    """Whether rows without a heading stand under the columns of the table before, of which some are empty here."""
    if len(before) < 2 or len(columns) > len(before) or block[0].pieces[0].is_number:
        return False
    is_headed = not all(piece.is_number and not _is_year(piece) for piece in _later(block[0], before))
    if is_headed or not fits(block, before):
        return False
    later = [piece for line in block if len(line.pieces) > 1 for piece in _later(line, before)]
    return sum(piece.is_number for piece in later) > _NUMBERS_LEAST * len(later)


def _later(line: Line, columns: list[Column]) -> list[Piece]:
    return [piece for piece in line.pieces if 0 not in over(columns, piece.left, piece.right)]


def _is_year(piece: Piece) -> bool:
    text = piece.text
    return len(text) == 4 and text.isdigit() and text.startswith(_CENTURIES)


def _is_table(rows: list[Row], columns: list[Column]) -> bool:
    """Tell a table from lines with wide white: a column of numbers, or cells in line with each other."""
    if len(columns) < 2:
        return False
    rows = [row for row in rows if len(row.line.pieces) > 1]
    if len(rows) == 1:
        return len(rows[0].numbers) > 1
    counts: list[int] = []
    for at in range(1, len(columns)):
        cells = [row.cells[at] for row in rows if at in row.cells]
        numbers = [row.cells[at] for row in rows if at in row.numbers]
        if len(cells) > 1 and len(numbers) >= max(1, _NUMBERS_LEAST * (len(cells) - 1)):
            counts.append(len(numbers))
            if _is_aligned(numbers if len(numbers) > 1 else cells):
                return True
    if len(counts) > 1 and min(counts) > 2:
        # Numbers that are in line by their comma.
        return True
    return (len(rows) > 2 or len(columns) > 2) and all(
        _is_aligned([row.cells[at] for row in rows if at in row.cells]) for at in range(1, len(columns))
    )


def _is_aligned(cells: list[list[Word]]) -> bool:
    for places in (
        [words[0].left for words in cells],
        [words[-1].right for words in cells],
        [(words[0].left + words[-1].right) / 2 for words in cells],
    ):
        most = max((sum(abs(place - other) < _EDGE for other in places) for place in places[:3]), default=0)
        if most >= _ALIGNED_LEAST * len(places):
            return True
    return False
