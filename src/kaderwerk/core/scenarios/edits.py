"""The edits that lead from the tables of one dossier to those of another, and how to apply them."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table import EMPTY, PM, VALUE, Table

# An organisation comes before everything that names it, the dossier included, and goes after it.
_ORDER = ("organisaties", *(name for name in TABLES if name != "organisaties"))


@dataclass(frozen=True, kw_only=True)
class Edit:
    """A cell that changes, or a row that comes (``old`` None) or goes (``new`` None); ``cells`` of a new row."""

    table: str
    row_id: str
    column: str | None
    old: str | None
    new: str | None
    cells: dict[str, str] = dataclasses.field(default_factory=dict)


def row_ids(table: Table) -> list[str]:
    """Return an id for every row: its key columns joined by a slash, numbered where it repeats.

    A table without a key is known by its first two columns; one that Kaderwerk does not know by the number
    of the row.
    """
    schema = table.schema
    if schema is None:
        return [str(number) for number in range(1, table.size + 1)]
    names = schema.key or tuple(column.name for column in schema.columns[:2])
    ids: list[str] = []
    counts: dict[str, int] = {}
    for values in zip(*(table.column(name) for name in names), strict=True):
        one = "/".join(value for value in values if value)
        counts[one] = counts.get(one, 0) + 1
        ids.append(one if counts[one] == 1 else f"{one}#{counts[one]}")
    return ids


def united(first: Dossier, second: Dossier) -> dict[str, Table]:
    """Return the tables of the first dossier, each with the columns and years of both."""
    tables = {}
    for name in dict.fromkeys((*TABLES, *first.tables, *second.tables)):
        mine, other = first.tables.get(name), second.tables.get(name)
        both = [table for table in (mine, other) if table is not None]
        if not both:
            continue
        years = tuple(sorted({year for table in both for year in table.years}))
        header = tuple(dict.fromkeys(column for table in both for column in table.header))
        texts = [column for column in header if any(column in table.columns for table in both)]
        cents, states = (
            mine.amounts(years)
            if mine is not None
            else (np.zeros((0, len(years)), dtype=np.int64), np.zeros((0, len(years)), dtype=np.int8))
        )
        tables[name] = Table(
            name=name,
            schema=both[0].schema,
            header=header,
            columns={column: list(mine.column(column)) if mine is not None else [] for column in texts},
            size=mine.size if mine is not None else 0,
            years=years,
            cents=cents,
            states=states,
        )
    return tables


def edits_between(first: Dossier, second: Dossier) -> list[Edit]:
    """Return new rows and changed cells in the order of the tables, then rows that went, in reverse."""
    coming: list[Edit] = []
    going: list[Edit] = []
    for name in dict.fromkeys((*_ORDER, *first.tables, *second.tables)):
        before, after = _rows(first, name), _rows(second, name)
        for row_id, cells in after.items():
            if row_id not in before:
                text = _row_text(cells)
                coming.append(Edit(table=name, row_id=row_id, column=None, old=None, new=text, cells=cells))
        # A changed cell may name a row of its own table that has just come.
        for row_id, cells in after.items():
            old_cells = before.get(row_id, cells)
            for column in dict.fromkeys((*old_cells, *cells)):
                old, new = old_cells.get(column, ""), cells.get(column, "")
                if old != new:
                    coming.append(Edit(table=name, row_id=row_id, column=column, old=old, new=new))
        gone = [row_id for row_id in before if row_id not in after]
        going += [
            Edit(table=name, row_id=row_id, column=None, old=_row_text(before[row_id]), new=None) for row_id in gone
        ]
    return coming + going[::-1]


def _rows(dossier: Dossier, name: str) -> dict[str, dict[str, str]]:
    table = dossier.tables.get(name)
    if table is None:
        return {}
    return {row_id: table.row(row) for row, row_id in enumerate(row_ids(table))}


def _row_text(cells: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cells.items() if value)


def apply_edits(table: Table, edits: Sequence[Edit]) -> Table:
    """Return a table after edits of its cells and rows, all at once; the given table stays as it was."""
    rows = {row_id: row for row, row_id in enumerate(row_ids(table))}
    columns = {name: list(values) for name, values in table.columns.items()}
    cents, states = table.cents.copy(), table.states.copy()
    for edit in edits:
        if edit.column in columns:
            columns[edit.column][rows[edit.row_id]] = edit.new or ""
        elif edit.column is not None:
            place = rows[edit.row_id], table.years.index(int(edit.column))
            cents[place], states[place] = _amount(edit.new or "")
    gone = {rows[edit.row_id] for edit in edits if edit.new is None}
    kept = [row for row in range(table.size) if row not in gone]
    come = [edit.cells for edit in edits if edit.old is None]
    pairs = [[_amount(cells.get(str(year), "")) for year in table.years] for cells in come]
    added = np.array(pairs, dtype=np.int64).reshape(len(come), len(table.years), 2)
    return dataclasses.replace(
        table,
        columns={
            name: [*(values[row] for row in kept), *(cells.get(name, "") for cells in come)]
            for name, values in columns.items()
        },
        size=len(kept) + len(come),
        cents=np.concatenate([cents[kept], added[:, :, 0]]),
        states=np.concatenate([states[kept], added[:, :, 1].astype(np.int8)]),
    )


def _amount(text: str) -> tuple[int, int]:
    if text in ("", "PM"):
        return 0, PM if text else EMPTY
    return read_amount(text), VALUE
