"""The dossier of the year after: the window moves one year on, and what is structural is carried on into it."""

import dataclasses
import re
from collections.abc import Callable, Collection

from kaderwerk.core.dossier.column import YEAR_MAX
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import EMPTY
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.questions import QuestionError

STRUCTURAL = "structureel"
EXTENDED_FROM = "doorgetrokken_vanaf"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_RANGE = re.compile(r"(?<!\d)(\d{4})(\s*(?:[-–/]|t/m|tot en met)\s*)(\d{4})(?!\d)", re.ASCII)

Cells = dict[str, str]
"""One row by column name."""


def rolled(dossier: Dossier) -> Dossier:
    """Return the dossier of the year after; the given one stays as it was.

    Method ``carry_on``: the window moves one year on, its length stays. In the new last year a structural post
    or line repeats its last cell (an amount or PM; empty stays empty) and an incidental one stays empty; a cell
    that was already filled in there stays. An agreed share repeats where the amount that it is about repeats.
    Everything else is kept, the years that drop out of the window included. See docs/algorithms/rolling.md.

    Raises:
        QuestionError: the last year of the dossier is the last that Kaderwerk knows.
    """
    last = dossier.years[-1]
    if last >= YEAR_MAX:
        message = f"Dossier {dossier.id} loopt tot en met {last}; een later jaar kent Kaderwerk niet."
        raise QuestionError(message)
    raw = raw_tables(dossier)
    tables = [_rolled_table(dossier, table) for table in raw.tables]
    return read_dossier(RawDossier(place=raw.place, tables=tables))


def rolled_id(dossier: Dossier) -> str:
    """Return the id of the dossier of the year after: its year is one more, or stands behind it."""
    return _renamed(dossier.id, dossier, join="-")


def _rolled_table(dossier: Dossier, table: RawTable) -> RawTable:
    match table.name:
        case "dossier":
            return _rolled_frame(dossier, table)
        case "begroting" | "regels":
            return _extended(dossier, table, is_carried=lambda cells: cells.get("aard") == STRUCTURAL)
        case "aandelen":
            repeats = _repeating_lines(dossier)
            return _extended(dossier, table, is_carried=lambda cells: cells["regel"] in repeats)
        case "reserves":
            return _dated_reserves(dossier, table)
        case "formatie":
            return _dated_staff(dossier, table)
        case _:
            return table


def _rolled_frame(dossier: Dossier, table: RawTable) -> RawTable:
    first, last = dossier.years[0] + 1, dossier.years[-1] + 1
    earlier = dossier.features.get(EXTENDED_FROM)
    values = {
        "dossier": rolled_id(dossier),
        "titel": _renamed(dossier.title, dossier, join=" "),
        "begrotingsjaar": str(dossier.budget_year + 1),
        "eerste_jaar": str(first),
        "status": "concept",
        "vorig_dossier": dossier.id,
        EXTENDED_FROM: str(min(last, max(first, int(earlier)))) if earlier else str(last),
    }
    price_base = dossier.features.get("prijspeil", "")
    if dossier.features.get("prijzen") == "lopend" and not _YEAR.search(price_base):
        # A price level without a year is that of the budget year, and the budget year moves on.
        values["prijspeil"] = f"{price_base} {dossier.budget_year}".strip()
    name_at, value_at = table.header.index("kenmerk"), table.header.index("waarde")
    rows = [list(row) for row in table.rows]
    for row in rows:
        if row[name_at] in values:
            row[value_at] = values.pop(row[name_at])
    for name, value in values.items():
        row = [""] * len(table.header)
        row[name_at], row[value_at] = name, value
        rows.append(row)
    return _with_rows(table, table.header, rows)


def _renamed(text: str, dossier: Dossier, *, join: str) -> str:
    """Return a name with its budget year, and a range that is the window, one year on."""
    year, window = dossier.budget_year, (str(dossier.years[0]), str(dossier.years[-1]))

    def later(match: re.Match[str]) -> str:
        start, between, end = match.groups()
        is_window = end == window[1] and start in (window[0], str(year))
        return f"{int(start) + 1}{between}{int(end) + 1}" if is_window else match.group()

    moved = _RANGE.sub(later, text)
    if moved == text:
        moved = re.sub(rf"(?<!\d){year}(?!\d)", str(year + 1), text)
    return moved if moved != text else f"{text}{join}{year + 1}"


def _extended(dossier: Dossier, table: RawTable, *, is_carried: Callable[[Cells], bool]) -> RawTable:
    """Return a table with the new last year, filled in where it was empty and its row is carried on."""
    last, new = str(dossier.years[-1]), str(dossier.years[-1] + 1)
    header = list(table.header)
    if new not in header:
        # Beside the year before it; in a table that lacks that year at the end.
        at = header.index(last) + 1 if last in header else len(header)
        header.insert(at, new)
    rows = []
    for row in table.rows:
        cells = dict(zip(table.header, row, strict=True))
        if not cells.get(new) and is_carried(cells):
            cells[new] = cells.get(last, "")
        rows.append([cells.get(name, "") for name in header])
    return _with_rows(table, tuple(header), rows)


def _repeating_lines(dossier: Dossier) -> Collection[str]:
    """Return what agreed shares are carried on for: what is structural, and as large in the new year as before.

    A share that was agreed of another amount is not agreed of this one: the key then divides it. Nor is a share
    carried on beside one that was already agreed for the new year.
    """
    last = dossier.years[-1]
    lines = dossier.table("regels")
    cents, states = line_amounts(lines, (last, last + 1))
    by_months, natures = lines.column("per_jaar"), lines.column("aard")
    found = set(dossier.table("investeringen").column("investering"))
    staff = dossier.table("formatie")
    found |= {
        one
        for one, nature in zip(staff.column("formatieregel"), staff.column("aard"), strict=True)
        if nature == STRUCTURAL
    }
    for row, line in enumerate(lines.column("regel")):
        is_carried = not by_months[row] and states[row, 1] == EMPTY
        is_same = (cents[row, 0], states[row, 0]) == (cents[row, 1], states[row, 1])
        found.discard(line)
        if natures[row] == STRUCTURAL and (is_carried or is_same):
            found.add(line)
    shares = dossier.table("aandelen")
    is_agreed = shares.amounts((last + 1,))[1][:, 0] != EMPTY
    return found - {line for line, agreed in zip(shares.column("regel"), is_agreed.tolist(), strict=True) if agreed}


def _dated_reserves(dossier: Dossier, table: RawTable) -> RawTable:
    """Return the reserves with the date of each opening balance written out.

    Without a date it is that of 1 January of the first year, and the first year moves on. That holds as well for an
    opening balance that is not known yet: what moved in the year that leaves the window still belongs to it.
    """
    opening = f"{dossier.years[0]}-01-01"
    header = table.header if "peildatum" in table.header else (*table.header, "peildatum")
    rows = []
    for row in table.rows:
        cells = dict(zip(table.header, row, strict=True))
        if not cells.get("peildatum"):
            cells["peildatum"] = opening
        rows.append([cells.get(name, "") for name in header])
    return _with_rows(table, header, rows)


def _dated_staff(dossier: Dossier, table: RawTable) -> RawTable:
    """Return the staff with each first day written out.

    Without one it is 1 January of the budget year, and the budget year moves on.
    """
    start = f"{dossier.budget_year}-01-01"
    header = table.header if "vanaf" in table.header else (*table.header, "vanaf")
    rows = []
    for row in table.rows:
        cells = dict(zip(table.header, row, strict=True))
        # Who left before that day costs nothing in either dossier.
        if not cells.get("vanaf") and not "" < cells.get("tot_en_met", "") < start:
            cells["vanaf"] = start
        rows.append([cells.get(name, "") for name in header])
    return _with_rows(table, header, rows)


def _with_rows(table: RawTable, header: tuple[str, ...], rows: list[list[str]]) -> RawTable:
    return dataclasses.replace(table, header=header, rows=rows, row_numbers=list(range(2, len(rows) + 2)))
