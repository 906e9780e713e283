"""What holds for a whole table: which columns hold what is asked, which years it shows, and what its signs mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.directions import BENEFIT, direction_of
from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.cells import CellKind
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.head_part import EACH_YEAR
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, kind_of
from kaderwerk.adapters.documents.tables.rows import Row, Table
from kaderwerk.adapters.documents.tables.signs import SignRule, legend_of, speaks_of_signs, usual_rule
from kaderwerk.adapters.documents.tables.table_kinds import TableKind

_INCOME_ROW = re.compile(r"\b(?i:baten?|baat|inkomsten)\b|(?:^|\s)[BI](?:\s|$)")
NATURES = ("s", "i", "structureel", "incidenteel", "eenmalig", EACH_YEAR)
_COST_ROW = re.compile(r"\b(?i:last(?:en)?|uitgaven?)\b|(?:^|\s)[LU](?:\s|$)")
_MARK = re.compile(r"\s([A-Z])$|^([UILB])\s")
_MINUS_IS_MORE = Caseless(
    r"(?:(?<!\w)[-–−]|\bmin) ?(?:=|is) ?(?:een )?(?:hogere|meer|extra) (?:opbrengst|baten?|inkomsten)"
)
_PAIRS = (frozenset("UI"), frozenset("LB"), frozenset("SI"))
_CHARGE_SHARE = 3
"""What a credit costs each year is less than a third of it: nothing wears out in three years."""
_TELLING = (Role.BURDEN, Role.BENEFIT, Role.COST, Role.INCOME)
_SIDED = (Role.BURDEN, Role.BENEFIT, Role.COST, Role.INCOME, Role.NET)


@dataclass(frozen=True, kw_only=True)
class TableFrame:
    """A table with its meaning.

    ``asked`` are the positions of the columns that hold what is asked, ``years`` the years among them. ``year`` is the
    document's. ``are_charges_guessed``: years were left out, as their numbers look like capital charges.
    ``marks``: the letters that all names end in, such as L and B, though no word of the head says so.
    ``is_income_negative``: rows that are marked as income carry a minus when they are income. ``are_costs_positive``:
    rows that are marked as costs have no minus, so that one with a minus is a lower cost; no legend says otherwise.
    """

    table: Table
    kind: TableKind
    rule: SignRule
    year: int | None
    organisation: str | None
    asked: tuple[int, ...]
    years: tuple[int, ...]
    is_income_negative: bool
    are_costs_positive: bool
    are_charges_guessed: bool
    marks: frozenset[str]

    @cached_property
    def is_sided(self) -> bool:
        """Whether U and I stand for uitgaven and inkomsten in this table, so that I is no incidenteel."""
        return "U" in self.marks or any(
            "u/i" in one.name.lower() or "i/u" in one.name.lower() for one in self.table.columns
        )

    @cached_property
    def is_each_year(self) -> bool:
        """Whether every column that is asked names an amount that comes back each year."""
        return all(self.table.columns[at].name == EACH_YEAR for at in self.asked)

    @cached_property
    def has_sides(self) -> bool:
        """Whether a column that is asked says by its head whether it costs or brings in."""
        asked = [self.table.columns[at] for at in self.asked]
        return any(one.role in _TELLING or one.group in _TELLING for one in asked)

    @cached_property
    def asked_parts(self) -> frozenset[int]:
        """The parts between bars in which the asked columns stand."""
        return frozenset(self.table.columns[at].segment for at in self.asked)

    def own_column(self, row: Row, role: Role) -> str | None:
        """Return the text of a row in a column that stands between bars by itself."""
        column = next((one for one in self.table.columns if one.role is role), None)
        if column is None or sum(one.segment == column.segment for one in self.table.columns) != 1:
            return None
        return row.texts[column.segment] if column.segment < len(row.texts) else None

    def cents(self, value: Decimal) -> int | None:
        """Return the size of a cell in cents; None for parts of a cent, which no amount has."""
        cents = abs(value) * 100 * self.kind.factor
        return int(cents) if cents == cents.to_integral_value() else None


def frame_of(
    table: Table,
    kind: TableKind,
    placed: Sequence[Placed],
    *,
    year: int | None,
    organisation: str | None,
    rule: SignRule | None,
) -> TableFrame | None:
    """Return the frame of a table, None when no column holds what is asked.

    Args:
        table: the table.
        kind: what it is about.
        placed: its cells by column.
        year: the document's year.
        organisation: whose document it is.
        rule: what the document said of its signs before, for a table that says nothing.
    """
    asked, shown, are_charges_guessed = _asked(table, kind, placed)
    if not asked:
        return None
    values = [
        cell.value
        for row, cells in zip(table.rows, placed, strict=True)
        if kind_of(row) is RowKind.ITEM
        for at in asked
        if (cell := cells.cells.get(at)) is not None and cell.has_amount
    ]
    own = legend_of(table.caption) or usual_rule(
        values,
        is_saving=kind.is_saving,
        is_investment=kind.is_investment,
        is_income=kind.is_income,
        is_cost=kind.is_cost,
        told=_told_by_words(table, placed, asked) if min(values, default=0) < 0 < max(values, default=0) else 0,
    )
    if legend_of(table.caption) is None and speaks_of_signs(table.caption):
        own = replace(own, is_unclear=True)
    return TableFrame(
        table=table,
        kind=kind,
        rule=own if own.is_said or own.is_unclear or rule is None else rule,
        year=year,
        organisation=organisation,
        asked=tuple(asked),
        years=tuple(sorted(shown)),
        is_income_negative=_is_income_negative(table),
        are_costs_positive=legend_of(table.caption) is None and _are_mostly_positive(_marked_values(table, _COST_ROW)),
        are_charges_guessed=are_charges_guessed,
        marks=_marks(table),
    )


def _told_by_words(table: Table, placed: Sequence[Placed], asked: Sequence[int]) -> int:
    """Return how many amounts of rows that name a benefit have no minus, less those that have one."""
    told = 0
    for row, cells in zip(table.rows, placed, strict=True):
        direction = direction_of(row.label) if kind_of(row) is RowKind.ITEM else None
        if direction is not None and direction.effect == BENEFIT:
            # Words for costs say little: a subsidy is paid, or received.
            values = [cell.value for at in asked if (cell := cells.cells.get(at)) is not None and cell.has_amount]
            told += sum(1 if value > 0 else -1 for value in values if value)
    return told


def _asked(table: Table, kind: TableKind, placed: Sequence[Placed]) -> tuple[list[int], set[int], bool]:
    """Return the columns that hold what is asked, the years among them, and whether charges were left out by a guess.

    Asked are years, else a total, else lasten and baten. Of more than one total the first is asked, unless each is of
    a nature: bruto stands before netto, a credit before what it costs each year.
    """
    columns = table.columns
    years = [at for at, one in enumerate(columns) if one.role is Role.YEAR]
    totals = [at for at, one in enumerate(columns) if one.role is Role.TOTAL]
    are_guessed = False
    if kind.is_investment:
        years = _years_of_credits(table, years, totals)
        are_guessed = are_charges(placed, years, totals)
        years = [] if are_guessed else years
    if not any(columns[at].name.lower() in NATURES for at in totals):
        totals = totals[:1]
    sided = [at for at, one in enumerate(columns) if one.role in _SIDED]
    both = [at for at in sided if columns[at].role is not Role.NET]
    shown = {year for at in years if (year := columns[at].year) is not None}
    return years or totals or both or sided, shown, are_guessed


def _years_of_credits(table: Table, years: list[int], totals: list[int]) -> list[int]:
    """Leave out the years of capital charges; behind a total and a term, all years are theirs."""
    columns = table.columns
    groups = {columns[at].group for at in years}
    if Role.COST in groups and totals:
        years = [at for at in years if columns[at].group is not Role.COST]
    if Role.TOTAL in groups:
        years = [at for at in years if columns[at].group is Role.TOTAL]
    charges = [at for at, one in enumerate(columns) if one.role in (Role.CHARGE, Role.TERM)]
    if totals and years and any(totals[0] < charge < years[0] for charge in charges):
        return []
    return years


def are_charges(placed: Sequence[Placed], years: Sequence[int], totals: Sequence[int]) -> bool:
    """Tell capital charges below years that nothing names: small beside the credit, and never adding up to it.

    A credit in parts adds up to its total, or has a part that is no small share of it.
    """
    if len(totals) != 1:
        return False
    pairs = [
        (abs(total.value), [abs(cell.value) for at in years if (cell := one.cells.get(at)) is not None])
        for one in placed
        if (total := one.cells.get(totals[0])) is not None and total.has_amount
    ]
    shown = [(total, parts) for total, parts in pairs if any(parts)]
    return bool(shown) and all(sum(parts) != total and max(parts) * _CHARGE_SHARE <= total for total, parts in shown)


def _marks(table: Table) -> frozenset[str]:
    """Return the letters at the end of the names of a table, when each name ends in one and they belong together."""
    items = [row for row in table.rows if kind_of(row) is RowKind.ITEM]
    marks = frozenset(_mark(row) for row in items)
    return marks if len(marks) > 1 and any(marks <= pair for pair in _PAIRS) else frozenset()


def _mark(row: Row) -> str:
    """Return the letter between the name of a row and its numbers, which is a cell where it may be one."""
    if row.cells and row.cells[0].kind is CellKind.MARK:
        return row.cells[0].text
    match = _MARK.search(row.label)
    return "" if match is None else match.group(1) or match.group(2)


def _is_income_negative(table: Table) -> bool:
    """Tell whether rows of income have a minus: all of them do, or one does and the legend says that it is more."""
    values = _marked_values(table, _INCOME_ROW)
    is_told = _MINUS_IS_MORE.search(table.caption) is not None
    return bool(values) and (max(values) < 0 or (is_told and min(values) < 0))


def _marked_values(table: Table, mark: re.Pattern[str]) -> list[Decimal]:
    """Return the amounts of the rows that are marked as one side."""
    marked = [row for row in table.rows if mark.search(" ".join([row.label, *row.words]))]
    asked = {one.segment for one in table.columns if one.role in (Role.YEAR, Role.TOTAL)}
    parts = [part for row in marked for at, part in enumerate(row.parts) if at in asked or len(row.parts) == 1]
    return [cell.value for part in parts for cell in part if cell.has_amount]


def _are_mostly_positive(values: Sequence[Decimal]) -> bool:
    return bool(values) and 2 * sum(value > 0 for value in values) >= len(values)
