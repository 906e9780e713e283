"""The tables of a dossier as everybody may read them: staff by few people taken together, no names of employees."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.perspective.lines import LineSet
from kaderwerk.core.staff.recognisable import withheld_rows

TOGETHER = "Personeel, samengenomen (functie, schaal en fte niet openbaar)"
"""What the function of a row is that stands for staff that is withheld."""

_STAFF, _ID = "formatie", "formatieregel"
_SAME = ("inzet", "taakveld")
"""What a row that stands for others tells when it is the same for all of them; everything else is withheld."""
_INTERNAL = {"bronnen": ("bevestigd_door",)}
"""Columns with the name of an employee: who booked a line is no part of what is published."""
_PATHS = {"bronnen": ("bestand",)}
"""Columns with the name of a file: where it stands on the computer of an employee is no part of that name."""
_SEPARATOR = re.compile(r"[\\/]")


@dataclass(frozen=True, kw_only=True)
class PublicTables:
    """``dossier`` as it is published; ``stands_for`` gives the id of the public row for each withheld one."""

    dossier: Dossier
    stands_for: Mapping[str, str]


def public_tables(dossier: Dossier, lines: LineSet) -> PublicTables:
    """Return the tables that may be published of a dossier with these lines.

    Rows of ``formatie`` that are withheld become one row for each proposal, without a figure. When there is one, no
    row keeps its scale and the norms go as a whole: with them an amount would give a scale away. Tables and columns
    that Kaderwerk does not know are nobody's to publish.
    """
    stands_for = _stands_for(dossier, {*lines.ids})
    tables = {name: _known(table) for name, table in dossier.tables.items() if name in TABLES}
    for name, columns in _INTERNAL.items():
        if name in tables:
            tables[name] = _without_columns(tables[name], columns)
    for name, columns in _PATHS.items():
        if name in tables:
            tables[name] = _without_folders(tables[name], columns)
    if stands_for:
        tables[_STAFF] = _staff(dossier, stands_for)
        tables["aandelen"] = _kept(
            tables.get("aandelen", dossier.table("aandelen")),
            [at for at, line in enumerate(dossier.table("aandelen").column("regel")) if line not in stands_for],
        )
        if "normbedragen" in tables:
            tables["normbedragen"] = _kept(tables["normbedragen"], [])
    return PublicTables(dossier=Dossier(tables=tables), stands_for=stands_for)


def _stands_for(dossier: Dossier, taken: set[str]) -> dict[str, str]:
    table = dossier.table(_STAFF)
    named: dict[str, str] = {}
    found: dict[str, str] = {}
    for at in withheld_rows(dossier):
        proposal = table.cell(at, "voorstel")
        if proposal not in named:
            named[proposal] = _free(f"{proposal}-personeel", taken | {*named.values()})
        found[table.cell(at, _ID)] = named[proposal]
    return found


def _free(name: str, taken: set[str]) -> str:
    """Return the name, with a number behind it when another row has it."""
    number, found = 2, name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found


def _staff(dossier: Dossier, stands_for: Mapping[str, str]) -> Table:
    table = dossier.table(_STAFF)
    schema = TABLES[_STAFF]
    header = tuple(name for name in table.header if schema.column(name) is not None)
    rows: dict[str, dict[str, str]] = {}
    for at in range(table.size):
        row = {name: table.cell(at, name) for name in header} | {"schaal": ""}
        name = stands_for.get(row[_ID])
        if name is not None:
            row = {"voorstel": row["voorstel"], _ID: name, "functie": TOGETHER, **_same(row, rows.get(name, row))}
        rows[row[_ID]] = row
    header = tuple(dict.fromkeys((*header, "functie")))
    return dataclasses.replace(
        table,
        header=header,
        columns={name: [row.get(name, "") for row in rows.values()] for name in header},
        size=len(rows),
        row_numbers=[],
    )


def _same(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    """What two rows tell alike of what a row that stands for both may tell."""
    return {name: one[name] for name in _SAME if name in one and one[name] == other.get(name)}


def _known(table: Table) -> Table:
    """The table with the columns that its schema knows, and its years."""
    assert table.schema is not None  # noqa: S101  # only tables of the schema are asked
    unknown = [
        name
        for name in table.columns
        if table.schema.column(name) is None and not (table.schema.years is not None and name.isdigit())
    ]
    return _without_columns(table, unknown)


def _without_columns(table: Table, names: Sequence[str]) -> Table:
    if not any(name in table.columns for name in names):
        return table
    return dataclasses.replace(
        table,
        header=tuple(name for name in table.header if name not in names),
        columns={name: texts for name, texts in table.columns.items() if name not in names},
    )


def _without_folders(table: Table, names: Sequence[str]) -> Table:
    """The table with the last part of each path, of Windows and of others."""
    named = {
        name: [_SEPARATOR.split(text)[-1] for text in table.columns[name]] for name in names if name in table.columns
    }
    return dataclasses.replace(table, columns={**table.columns, **named})


def _kept(table: Table, rows: Sequence[int]) -> Table:
    chosen = np.array(rows if table.years else [], dtype=np.int64)
    return dataclasses.replace(
        table,
        columns={name: [texts[at] for at in rows] for name, texts in table.columns.items()},
        size=len(rows),
        cents=table.cents[chosen],
        states=table.states[chosen],
        row_numbers=[table.row_numbers[at] for at in rows] if table.row_numbers else [],
    )
