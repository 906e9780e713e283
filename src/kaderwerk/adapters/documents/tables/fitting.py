"""A head fitted to the rows below it: what its words mean shows from how many numbers stand under them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.tables.cells import Cell, CellKind
from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.head_part import years_under
from kaderwerk.adapters.documents.tables.head_words import WORD_AT
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, kind_of
from kaderwerk.adapters.documents.tables.rows import Row, Table
from kaderwerk.adapters.documents.tables.years_in_cells import is_small, is_year

_TOTAL = next(pattern for role, pattern in WORD_AT if role is Role.TOTAL)
_OF_WORDS = ("nut", "soort", "aard", "categorie", "dekking", "team", "wijk", "kern")
"""Columns whose cells are never numbers."""
Columns = tuple[Column, ...]
Numbers = list[list[Cell]]
"""The cells that are no words, for each row that asks something."""


def fitted(table: Table) -> Columns:
    """Return the columns of a table as its rows show them."""
    columns = table.columns
    segments = sorted({one.segment for one in columns})
    items = [row for row in table.rows if kind_of(row) is RowKind.ITEM]
    for segment in segments:
        rows = _numbers(items, segment if len(segments) > 1 else None)
        if rows:
            columns = _fitted_part(columns, segment, rows)
        elif segment == 0 and _is_alone(columns, 0):
            # "Investering | jaar | krediet": no number stands below the first word, so it names the rows.
            columns = _without_corner(columns, segment) or columns
    return columns


def _numbers(rows: Sequence[Row], segment: int | None) -> Numbers:
    """Return the cells of each row in one part between bars, or in all when none is given."""
    mark = CellKind.MARK  # looked up once: Python 3.11 takes its time for a member of an enumeration
    of_rows = [row.cells if segment is None else row.parts[segment] for row in rows if (segment or 0) < len(row.parts)]
    return [numbers for cells in of_rows if (numbers := [one for one in cells if one.kind is not mark])]


def _fitted_part(columns: Columns, segment: int, rows: Numbers) -> Columns:
    columns = _with_when(columns, segment, rows)
    counts = Counter(len(one) for one in rows)
    width = max(counts, key=lambda one: (counts[one], -one))
    # A number too many behind a name may be of the name: "Veld 2".
    most = max(len(one) - (len(one) == width + 1 and is_small(one[0])) for one in rows)
    missing = _count(columns, segment) - most
    if missing == 1:
        columns = (
            _without_corner(columns, segment)
            or _without_name_of_years(columns, segment)
            or _with_funding_in_words(columns, segment)
            or columns
        )
    extra = width - _count(columns, segment)
    if extra <= 0:
        return columns
    return (
        _with_total_in_corner(columns, segment, extra)
        or _with_when_before_years(columns, segment, rows)
        or _with_numbers(columns, segment, extra)
    )


def _is_alone(columns: Columns, segment: int) -> bool:
    return len({one.segment for one in columns}) > 1 and sum(one.segment == segment for one in columns) == 1


def _count(columns: Columns, segment: int) -> int:
    return sum(one.is_numeric and one.segment == segment for one in columns)


def _with_when(columns: Columns, segment: int, rows: Numbers) -> Columns:
    """Let a word such as "jaar" be the column of the year of each row, when years stand below it."""
    at = next(
        (
            at
            for at, one in enumerate(columns)
            if one.segment == segment
            and one.role is Role.WORD
            and (one.name.endswith(("jaar", "jaarschijf")) or _is_alone(columns, segment))
        ),
        None,
    )
    if at is None:
        return columns
    before = sum(one.is_numeric and one.segment == segment for one in columns[:at])
    is_alone = _is_alone(columns, segment)
    if not all(before < len(cells) and (len(cells) > 1 or is_alone) and is_year(cells[before]) for cells in rows):
        return columns
    return (*columns[:at], replace(columns[at], role=Role.WHEN), *columns[at + 1 :])


def _without_corner(columns: Columns, segment: int) -> Columns | None:
    """Let "Krediet" in the corner name the rows: ``Krediet Termijn 2025 2026``."""
    if segment or columns[0].role is not Role.TOTAL or any(one.role is Role.LABEL for one in columns):
        return None
    return (replace(columns[0], role=Role.LABEL), *columns[1:])


def _without_name_of_years(columns: Columns, segment: int) -> Columns | None:
    """Let a word before years say what they hold: ``krediet termijn kapitaallasten 2026 2027 2028``."""
    for at, one in enumerate(columns):
        years = _run_of_years(columns[at + 1 :], segment)
        if one.segment == segment and one.role is Role.CHARGE and one.year is None and len(years) > 1:
            return (*columns[:at], *years_under(one, years), *columns[at + 1 + len(years) :])
    return None


def _with_funding_in_words(columns: Columns, segment: int) -> Columns | None:
    """Let a column of coverage right behind the name hold words: ``Omschrijving dekking 2026 2027``."""
    for at, one in enumerate(columns[1:], start=1):
        if one.segment == segment and one.role is Role.FUNDING and columns[at - 1].role is Role.LABEL:
            return (*columns[:at], replace(one, role=Role.WORD), *columns[at + 1 :])
    return None


def _with_when_before_years(columns: Columns, segment: int, rows: Numbers) -> Columns | None:
    """Let "jaar" right before the first year be a column: ``krediet jaar 2026 2027`` over ``400 2026 0 20``."""
    at = next((at for at, one in enumerate(columns) if one.role is Role.YEAR), None)
    if at is None or columns[at].segment != segment or columns[at].name != "jaar":
        return None
    before = sum(one.is_numeric and one.segment == segment for one in columns[:at])
    if not all(before < len(cells) and is_year(cells[before]) for cells in rows):
        return None
    when = Column(role=Role.WHEN, name="jaar", segment=segment)
    return (*columns[:at], when, replace(columns[at], name=""), *columns[at + 1 :])


def _run_of_years(columns: Sequence[Column], segment: int) -> list[Column]:
    found: list[Column] = []
    for one in columns:
        if one.role is not Role.YEAR or one.segment != segment:
            break
        found.append(one)
    return found


def _with_total_in_corner(columns: Columns, segment: int, extra: int) -> Columns | None:
    """Let "Totaal krediet" in the corner be a column after all, when a number stands below it in every row."""
    if segment or extra != 1 or columns[0].role is not Role.LABEL or _TOTAL.match(columns[0].name) is None:
        return None
    return (replace(columns[0], role=Role.TOTAL), *columns[1:])


def _with_numbers(columns: Columns, segment: int, extra: int) -> Columns:
    """Let words of the head that nobody knows be columns of numbers, when that is what makes the rows fit."""
    named = next((at for at, one in enumerate(columns) if one.role is Role.LABEL), -1)
    unknown = [
        at
        for at, one in enumerate(columns)
        if at > max(named, 0)
        and one.segment == segment
        and one.role in (Role.WORD, Role.CODE)
        and one.name not in _OF_WORDS
    ]
    if len(unknown) != extra:
        return columns
    return tuple(replace(one, role=Role.OTHER) if at in unknown else one for at, one in enumerate(columns))
