"""A table of the dossier in memory: canonical text by column, year amounts as columns of cents."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.column import TableSchema
from kaderwerk.core.money import CentsArray

EMPTY, VALUE, PM = 0, 1, 2
"""The states of a year cell: nothing, an amount (zero included), or pro memorie: unknown."""

StateArray = NDArray[np.int8]


@dataclass(frozen=True, kw_only=True)
class Table:
    """One table: ``columns`` by name as canonical text, in the order of ``header``.

    ``schema`` is None for a table that Kaderwerk does not know. In a table of amounts ``years`` are the
    year columns and ``cents`` and ``states`` have shape (row, year); elsewhere year columns are text.
    """

    name: str
    schema: TableSchema | None
    header: tuple[str, ...]
    columns: dict[str, list[str]]
    size: int
    years: tuple[int, ...] = ()
    cents: CentsArray = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int64))
    states: StateArray = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int8))
    place: str = ""
    row_numbers: list[int] = field(default_factory=list)
    _positions: dict[str, dict[str, list[int]]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def column(self, name: str) -> list[str]:
        """Return the texts of a column, empty ones when the table lacks it."""
        found = self.columns.get(name)
        return found if found is not None else [""] * self.size

    def rows_by(self, name: str) -> dict[str, int]:
        """Return the row of each value of a column; of equal values the first."""
        found: dict[str, int] = {}
        for row, value in enumerate(self.column(name)):
            found.setdefault(value, row)
        return found

    def positions(self, name: str) -> dict[str, list[int]]:
        """Return the same as ``groups_by``, remembered: for look-ups one by one."""
        found = self._positions.get(name)
        if found is None:
            found = self._positions[name] = self.groups_by(name)
        return found

    def groups_by(self, name: str) -> dict[str, list[int]]:
        """Return the rows of each value of a column, in row order."""
        found: dict[str, list[int]] = {}
        for row, value in enumerate(self.column(name)):
            found.setdefault(value, []).append(row)
        return found

    def row(self, number: int) -> dict[str, str]:
        """Return one row as text by column name, year cells included."""
        return {name: self.cell(number, name) for name in self.header}

    def cell(self, number: int, name: str) -> str:
        """Return one cell as canonical text; empty when the table lacks the column."""
        found = self.columns.get(name)
        if found is not None:
            return found[number]
        if name.isdigit() and int(name) in self.years:
            at = self.years.index(int(name))
            return year_text(int(self.cents[number, at]), int(self.states[number, at]))
        return ""

    def amounts(self, years: tuple[int, ...]) -> tuple[CentsArray, StateArray]:
        """Return cents and states for exactly these years, shape (row, year); a year that is absent is empty."""
        cents = np.zeros((self.size, len(years)), dtype=np.int64)
        states = np.zeros((self.size, len(years)), dtype=np.int8)
        for target, year in enumerate(years):
            if year in self.years:
                source = self.years.index(year)
                cents[:, target] = self.cents[:, source]
                states[:, target] = self.states[:, source]
        return cents, states

    def texts(self) -> list[list[str]]:
        """Return every row as canonical text in the order of the header: what carriers write."""
        by_column: list[list[str]] = []
        for name in self.header:
            if name in self.columns:
                by_column.append(self.columns[name])
            else:
                at = self.years.index(int(name))
                pairs = zip(self.cents[:, at].tolist(), self.states[:, at].tolist(), strict=True)
                by_column.append([year_text(cents, state) for cents, state in pairs])
        return [list(row) for row in zip(*by_column, strict=True)] if by_column else []


def year_text(cents: int, state: int) -> str:
    """Return the text of a year cell.

    >>> year_text(0, EMPTY), year_text(0, VALUE), year_text(0, PM)
    ('', '0', 'PM')
    """
    if state == VALUE:
        return write_amount(cents)
    return "PM" if state == PM else ""


def empty_table(schema: TableSchema) -> Table:
    """Return a table without rows, with every column of the schema."""
    header = tuple(column.name for column in schema.columns)
    return Table(name=schema.name, schema=schema, header=header, columns={name: [] for name in header}, size=0)
