"""One sheet of kadernota.xlsx as plain values: heads with widths, rows with their unit and their PM."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

FIRST_ROW = 2
"""The number of the first row of values in a spreadsheet: it counts from 1, and the heads come first."""

Value = str | int | Decimal | None


@dataclass(frozen=True, kw_only=True)
class SheetColumn:
    """The head of a column with its width in characters; ``is_amount``: it holds numbers in the unit of their row."""

    label: str
    width: int
    is_amount: bool = False


@dataclass(frozen=True, kw_only=True)
class SheetRow:
    """The values of one row; ``pm`` marks the columns whose number leaves out a PM.

    ``formula`` is how a spreadsheet adds up each amount of the row, with ``{c}`` for its column; the value stands with
    it, as computed. The first row of a sheet has number FIRST_ROW there.
    """

    values: Sequence[Value]
    pm: frozenset[int] = frozenset()
    is_total: bool = False
    unit: str = "euro"
    formula: str = ""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet; ``frozen`` is how many columns stay in sight, ``note`` a sentence below the rows."""

    name: str
    purpose: str
    columns: Sequence[SheetColumn]
    rows: Sequence[SheetRow]
    frozen: int
    note: str = ""

    @property
    def has_cents(self) -> bool:
        """Whether an amount on this sheet is no whole euro: all of them then show decimals."""
        amounts = [at for at, column in enumerate(self.columns) if column.is_amount]
        rows = [row for row in self.rows if row.unit == "euro"]
        return any(isinstance(row.values[at], Decimal) for row in rows for at in amounts)


def text_column(label: str, width: int) -> SheetColumn:
    """Return a column of text."""
    return SheetColumn(label=label, width=width)


def amount_column(label: str) -> SheetColumn:
    """Return a column of numbers, as wide as the largest one needs."""
    return SheetColumn(label=label, width=17, is_amount=True)
