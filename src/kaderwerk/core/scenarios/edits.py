"""The edits that lead from the tables of one dossier to those of another, and how to apply them."""

import dataclasses
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table import EMPTY, PM, VALUE, Table


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
    """Return an id for every row: its key columns joined by a slash, numbered where it repeats."""
    names = table.schema.key if table.schema is not None and table.schema.key else table.header[:2]
    ids: list[str] = []
    counts: dict[str, int] = {}
    for row in range(table.size):
        one = "/".join(value for value in (table.cell(row, name) for name in names) if value)
        counts[one] = counts.get(one, 0) + 1
        ids.append(one if counts[one] == 1 else f"{one}#{counts[one]}")
    return ids


def united(first: Dossier, second: Dossier) -> dict[str, Table]:
    """Return the tables of the first dossier, each with the columns and years of both."""
    tables = {}
    for name in (*TABLES, *first.tables, *second.tables):
        if name in tables or not (name in first.tables or name in second.tables):
            continue
        mine = first.tables.get(name)
        other = second.tables.get(name)
        base = mine if mine is not None else other
        assert base is not None  # noqa: S101  # one of both has the table
        size = mine.size if mine is not None else 0
        both = [table for table in (mine, other) if table is not None]
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
            schema=base.schema,
            header=header,
            columns={column: list(mine.column(column)) if mine is not None else [] for column in texts},
            size=size,
            years=years,
            cents=cents,
            states=states,
        )
    return tables


def edits_between(first: Dossier, second: Dossier) -> list[Edit]:
    """Return new rows and changed cells in the order of the tables, then rows that went, in reverse."""
    coming: list[Edit] = []
    going: list[Edit] = []
    for name in dict.fromkeys((*TABLES, *first.tables, *second.tables)):
        before, after = _rows(first, name), _rows(second, name)
        for row_id, cells in after.items():
            old_cells = before.get(row_id)
            if old_cells is None:
                text = _row_text(cells)
                coming.append(Edit(table=name, row_id=row_id, column=None, old=None, new=text, cells=cells))
                continue
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


def apply_edit(table: Table, edit: Edit) -> Table:
    """Return the table after an edit; the given table is used up."""
    if edit.old is None:
        return _added(table, edit)
    row = row_ids(table).index(edit.row_id)
    if edit.new is None:
        columns = {name: [*values[:row], *values[row + 1 :]] for name, values in table.columns.items()}
        return dataclasses.replace(
            table,
            columns=columns,
            size=table.size - 1,
            cents=np.delete(table.cents, row, axis=0),
            states=np.delete(table.states, row, axis=0),
        )
    assert edit.column is not None  # noqa: S101  # a change of a cell names its column
    if edit.column in table.columns:
        table.columns[edit.column][row] = edit.new
    else:
        at = table.years.index(int(edit.column))
        table.cents[row, at], table.states[row, at] = _amount(edit.new)
    return dataclasses.replace(table)


def _added(table: Table, edit: Edit) -> Table:
    columns = {name: [*values, edit.cells.get(name, "")] for name, values in table.columns.items()}
    pairs = [_amount(edit.cells.get(str(year), "")) for year in table.years]
    cents = np.array([[pair[0] for pair in pairs]], dtype=np.int64).reshape(1, len(pairs))
    states = np.array([[pair[1] for pair in pairs]], dtype=np.int8).reshape(1, len(pairs))
    return dataclasses.replace(
        table,
        columns=columns,
        size=table.size + 1,
        cents=np.concatenate([table.cents, cents]),
        states=np.concatenate([table.states, states]),
    )


def _amount(text: str) -> tuple[int, int]:
    if text in ("", "PM"):
        return 0, PM if text else EMPTY
    return read_amount(text), VALUE
