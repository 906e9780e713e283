"""Columns of a table by where its pieces stand: a row with a piece under each column is read at once, and the same."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.adapters.documents.formats import pdf_grid
from kaderwerk.adapters.documents.formats.pdf_lines import Line, Piece
from kaderwerk.adapters.documents.formats.pdf_words import Word

STEP = 60.0
_places = st.tuples(st.floats(-20, 20), st.floats(1, 58), st.sampled_from(("2026", "1.250", "PM", "Sport", "€", "+")))
_cells = st.dictionaries(st.integers(0, 6), _places, min_size=1)

Found = tuple[dict[int, list[Word]], bool, set[int]]


def _line(baseline: float, cells: dict[int, tuple[float, float, str]]) -> Line:
    """Return a line of pieces that stand near the place of their column, and never over each other."""
    pieces: list[Piece] = []
    reached = 0.0
    for at, (moved, width, text) in sorted(cells.items()):
        left = max(reached + 0.2, at * STEP + moved)
        reached = left + width
        pieces.append(Piece([Word(left, reached, baseline, 10.0, text)]))
    text = " ".join(piece.text for piece in pieces)
    return Line(baseline, 10.0, [word for piece in pieces for word in piece.words], pieces, text)


@contextmanager
def _word_by_word() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_grid, "_is_whole", lambda _pieces, _columns: False)
        yield


def _read(
    rows: list[dict[int, tuple[float, float, str]]],
) -> tuple[list[pdf_grid.Column], list[Found]]:
    lines = [_line(-12.0 * at, cells) for at, cells in enumerate(rows)]
    columns = pdf_grid.columns_of(lines)
    found = pdf_grid.rows_of(lines, columns) if columns else []
    return columns, [(row.cells, row.is_spanning, row.numbers) for row in found]


@given(st.lists(_cells, min_size=1, max_size=8))
def test_rows_of_any_shape(rows: list[dict[int, tuple[float, float, str]]]) -> None:
    at_once = _read(rows)
    with _word_by_word():
        assert at_once == _read(rows)


@given(st.integers(2, 6), st.data())
def test_rows_without_an_empty_cell(count: int, data: st.DataObject) -> None:
    row = st.tuples(*[_places] * count).map(lambda cells: dict(enumerate(cells)))
    rows = data.draw(st.lists(row, min_size=2, max_size=8))
    at_once = _read(rows)
    with _word_by_word():
        assert at_once == _read(rows)
        lines = [_line(-12.0 * at, cells) for at, cells in enumerate(rows)]
        columns = at_once[0]
        if all(pdf_grid._is_whole(line.pieces, columns) for line in lines) and len(columns) > 2:
            assert pdf_grid._pair(columns, lines) is None


def test_a_row_with_a_piece_under_each_column() -> None:
    sizes = (("Sport", 0.0, 50.0), ("2026", 0.0, 20.0), ("1.250", -10.0, 30.0))
    row = {at: (moved, width, text) for at, (text, moved, width) in enumerate(sizes)}
    columns, rows = _read([row, row])
    assert [(one.left, one.right) for one in columns] == [(0.2, 50.2), (60.0, 80.0), (110.0, 140.0)]
    assert [list(cells) for cells, _, _ in rows] == [[0, 1, 2]] * 2
