"""The columns of a table by where its pieces stand: numbers stay under their year, also where a cell is empty."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from operator import attrgetter

from kaderwerk.adapters.documents.formats.pdf_lines import CURRENCIES, Line, Piece, are_numbers, is_number
from kaderwerk.adapters.documents.formats.pdf_words import Word

_SPLIT_LEAST = 0.15
_SPLIT_CLEAR = 0.45
"""Between two cells is at least this part of the height; the larger where nothing else shows that there are two."""
_TOUCH = 0.5
_ALIGNED = 1.5
_COLUMNS_MOST = 60
_LEFT = attrgetter("left")


@dataclass(slots=True)
class Column:
    """From where to where the cells of a column reach."""

    left: float
    right: float


_BEHIND_ALL = Column(inf, inf)


@dataclass(slots=True)
class Row:
    """One line of a table: the words of each cell by column, or the words of a line that goes over several columns.

    ``numbers``: the columns, but the first, in which a number stands; a part of one, such as + PM or €, is none.
    """

    line: Line
    cells: dict[int, list[Word]]
    is_spanning: bool = False
    numbers: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = {at for at, words in self.cells.items() if at and are_numbers(words) and not _is_part(words)}


def _is_part(words: list[Word]) -> bool:
    return words[0].text == "+" or (len(words) == 1 and words[0].text in CURRENCIES)


def over(columns: list[Column], left: float, right: float) -> list[int]:
    """Return the columns that something stands over or under, by more than half a point."""
    left, right = left + _TOUCH, right - _TOUCH
    return [at for at, column in enumerate(columns) if column.left < right and left < column.right]


def columns_of(lines: list[Line]) -> list[Column]:
    """Return the columns of lines, from left to right, none when there are too many for a table.

    Lines of one piece have no say.
    """
    columns: list[Column] = []
    lines = [line for line in lines if len(line.pieces) > 1]
    are_whole = True
    for number, line in enumerate(sorted(lines, key=_pieces, reverse=True)):
        if _is_whole(line.pieces, columns):
            for piece, column in zip(line.pieces, columns, strict=True):
                column.left, column.right = min(column.left, piece.left), max(column.right, piece.right)
            continue
        for piece in line.pieces:
            _place(columns, piece)
        if len(columns) > _COLUMNS_MOST:
            return []
        # The first line makes the columns, and no other may add to them.
        are_whole = number == 0 and len(columns) == len(line.pieces)
    if are_whole:
        # No two of them are one, as each row has a cell in both.
        return columns
    columns.sort(key=_LEFT)
    while len(columns) > 2:
        at = _pair(columns, lines)
        if at is None:
            break
        columns[at].right = max(columns[at].right, columns[at + 1].right)
        del columns[at + 1]
    return columns


def _is_whole(pieces: list[Piece], columns: list[Column]) -> bool:
    """Tell pieces that each stand under the column of their own number, and under no other."""
    if len(pieces) != len(columns):
        return False
    reached = -inf
    for piece, column, after in zip(pieces, columns, [*columns[1:], _BEHIND_ALL], strict=True):
        left, right = piece.left + _TOUCH, piece.right - _TOUCH
        if left < reached or right > after.left or left >= column.right or right <= column.left:
            return False
        reached = max(reached, column.right)
    return True


def rows_of(lines: list[Line], columns: list[Column]) -> list[Row]:
    """Give each line its cells."""
    return [_row(line, columns) for line in lines]


def fits(lines: list[Line], columns: list[Column]) -> bool:
    """Whether every piece of lines stands under one column, and no two of a line under the same."""
    for line in lines:
        if len(line.pieces) > 1:
            found = [over(columns, piece.left, piece.right) for piece in line.pieces]
            if any(len(one) != 1 for one in found) or len({one[0] for one in found}) < len(found):
                return False
    return True


def _pieces(line: Line) -> int:
    return len(line.pieces)


def _place(columns: list[Column], piece: Piece) -> None:
    """Widen the column that a piece stands under, or begin one; what spans several columns makes none."""
    under = over(columns, piece.left, piece.right)
    if not under:
        columns.append(Column(piece.left, piece.right))
    elif len(under) == 1:
        column = columns[under[0]]
        column.left, column.right = min(column.left, piece.left), max(column.right, piece.right)


def _pair(columns: list[Column], lines: list[Line]) -> int | None:
    """Return the nearest two columns that are one: they never hold two cells of one line, and something joins them.

    One cell stands in both, such as an amount with PM behind it; or one of them holds nothing but the first or the
    last line, such as a heading beside what it heads.
    """
    filled: list[set[tuple[int, int]]] = [set() for _ in columns]
    for number, line in enumerate(lines):
        if _is_whole(line.pieces, columns):
            for at, cells in enumerate(filled):
                cells.add((number, at))
            continue
        for place, piece in enumerate(line.pieces):
            for at in over(columns, piece.left, piece.right):
                filled[at].add((number, place))
    if _is_stretched_label(filled, lines) or _is_label_at_the_right(filled, lines):
        return 0
    found: list[tuple[float, int]] = []
    for at in range(1, len(columns) - 1):
        shared = filled[at] & filled[at + 1]
        one, other = ({number for number, _ in side - shared} for side in (filled[at], filled[at + 1]))
        if not one.isdisjoint(other):
            continue
        is_apart = one and other and (max(one) < min(other) or max(other) < min(one)) and 1 in (len(one), len(other))
        if shared or is_apart:
            found.append((columns[at + 1].left - columns[at].right, at))
    return min(found)[1] if found else None


def _is_stretched_label(filled: list[set[tuple[int, int]]], lines: list[Line]) -> bool:
    """Whether the second column holds nothing but words of labels that were stretched, while others go over it."""
    shared = filled[0] & filled[1]
    apart = filled[1] - shared
    is_headed = any(number == 0 for number, _ in apart)
    return bool(shared) and not is_headed and not any(lines[number].pieces[at].is_number for number, at in apart)


def _is_label_at_the_right(filled: list[set[tuple[int, int]]], lines: list[Line]) -> bool:
    """Whether the second column holds nothing but words in lines without a label, such as Totaal beside the amounts."""
    labelled = {number for number, _ in filled[0]}
    apart = {number for number, _ in filled[1]}
    is_words = not any(lines[number].pieces[at].is_number for number, at in filled[1])
    return is_words and 0 not in apart and labelled.isdisjoint(apart) and len(apart) < len(labelled)


def _row(line: Line, columns: list[Column]) -> Row:
    if _is_whole(line.pieces, columns):
        return Row(line, {at: piece.words for at, piece in enumerate(line.pieces)})
    cells: dict[int, list[Word]] = {}
    for piece in line.pieces:
        under = over(columns, piece.left, piece.right)
        if len(under) == 1:
            cells[under[0]] = cells[under[0]] + piece.words if under[0] in cells else piece.words
            continue
        divided = divided_piece(piece, columns, under, is_alone=len(line.pieces) == 1) if under else None
        if divided is None and under and len(line.pieces) == 1:
            return Row(line, {under[0]: piece.words}, is_spanning=True)
        if divided is None:
            divided = {under[0] if under else _nearest(columns, piece): piece.words}
        for at, words in divided.items():
            cells[at] = cells.get(at, []) + words
    return Row(line, cells)


def _nearest(columns: list[Column], piece: Piece) -> int:
    distances = [max(column.left - piece.right, piece.left - column.right) for column in columns]
    return distances.index(min(distances))


def _widest(words: list[Word]) -> tuple[int, float]:
    """Return behind how many words the white is widest, and how wide; of two alike the last."""
    gaps = [(word.left - before.right, at) for at, (before, word) in enumerate(pairwise(words), 1)]
    white, behind = max(gaps, default=(-inf, 0))
    return behind, white


def divided_piece(
    piece: Piece, columns: list[Column], under: list[int], *, is_alone: bool
) -> dict[int, list[Word]] | None:
    """Give the words of a piece to the columns that they stand under; None when a cell spans them.

    Where the white between label and number, or between two numbers, is narrow, the columns of other lines show it.
    In a line without any wide white, what follows the label must be numbers that end where their column ends.
    """
    found: dict[int, list[Word]] = {}
    narrow: list[int] = []
    at, loose = under[0], list[Word]()
    for word in piece.words:
        here = [one for one in over(columns, word.left, word.right) if one in under]
        if here and here[0] > at:
            last = found[at][-1:] if at in found else []
            behind, white = _widest([*last, *loose, word])
            gap, beside = white / word.size, behind - len(last)
            if len(here) > 1 or gap < (_SPLIT_LEAST if is_number(word.text) else _SPLIT_CLEAR):
                return None
            found.setdefault(at, []).extend(loose[:beside])
            at, loose = here[0], loose[beside:]
            narrow += [at] if gap < _SPLIT_CLEAR else []
        elif len(here) > 1:
            return None
        if here:
            found.setdefault(at, []).extend([*loose, word])
            loose = []
        else:
            # It stands over none of the columns, such as the first word of "Begroting 2026" over narrow numbers.
            loose.append(word)
    found.setdefault(at, []).extend(loose)
    if len(found) == 1:
        return None
    if is_alone and not all(are_numbers(words) for one, words in found.items() if one > under[0]):
        return None
    if is_alone and any(abs(found[one][-1].right - columns[one].right) > _ALIGNED for one in narrow):
        return None
    return found
