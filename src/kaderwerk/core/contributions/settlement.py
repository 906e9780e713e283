"""The settlement of contributions per year: what was paid in advance, what it came to, and the difference."""

from dataclasses import dataclass

from kaderwerk.core.contributions.latest import Pair, pair_of
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import EMPTY, VALUE, Table

ADVANCE, FINAL = "voorschot", "afrekening"


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """Advance and final contribution over ``years``, those in which a row says something; None: not known.

    ``advance_rows`` and ``final_rows`` are the rows of bijdragen behind them; a PM has its row and no amount.
    """

    years: tuple[int, ...] = ()
    advance: tuple[int | None, ...] = ()
    final: tuple[int | None, ...] = ()
    advance_rows: tuple[int | None, ...] = ()
    final_rows: tuple[int | None, ...] = ()

    @property
    def difference(self) -> tuple[int | None, ...]:
        """The final contribution minus the advance, where both are known: plus is still to be paid."""
        pairs = zip(self.advance, self.final, strict=True)
        return tuple(None if paid is None or final is None else final - paid for paid, final in pairs)


def settlements(dossier: Dossier) -> dict[Pair, Settlement]:
    """Return the settlement per joint arrangement and participant that has one, in order of id.

    Of several advances, or settlements, for one year the newest counts, then the last in the table.
    """
    table = dossier.table("bijdragen")
    rows_of: dict[Pair, list[int]] = {}
    for row in range(table.size):
        if table.cell(row, "status") in (ADVANCE, FINAL):
            rows_of.setdefault(pair_of(dossier, table, row), []).append(row)
    return {pair: _settlement(table, rows) for pair, rows in sorted(rows_of.items())}


def _settlement(table: Table, rows: list[int]) -> Settlement:
    in_order = sorted(rows, key=lambda row: (table.cell(row, "datum"), row))
    found: dict[str, dict[int, int]] = {ADVANCE: {}, FINAL: {}}
    for row in in_order:
        for at, year in enumerate(table.years):
            if table.states[row, at] != EMPTY:
                found[table.cell(row, "status")][year] = row
    years = tuple(sorted({*found[ADVANCE], *found[FINAL]}))
    advance_rows, final_rows = (tuple(found[one].get(year) for year in years) for one in (ADVANCE, FINAL))
    return Settlement(
        years=years,
        advance=_amounts(table, years, advance_rows),
        final=_amounts(table, years, final_rows),
        advance_rows=advance_rows,
        final_rows=final_rows,
    )


def _amounts(table: Table, years: tuple[int, ...], rows: tuple[int | None, ...]) -> tuple[int | None, ...]:
    amounts: list[int | None] = []
    for year, row in zip(years, rows, strict=True):
        at = table.years.index(year)
        amounts.append(None if row is None or table.states[row, at] != VALUE else int(table.cents[row, at]))
    return tuple(amounts)
