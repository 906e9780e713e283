"""From raw cells to a dossier: every cell checked, every error reported, or nothing at all."""

import difflib
import re
from dataclasses import dataclass

from kaderwerk.core.dossier.choice_rules import choice_problems
from kaderwerk.core.dossier.frame import Dossier, frame_problems
from kaderwerk.core.dossier.id_rules import id_problems
from kaderwerk.core.dossier.index_rules import index_problems
from kaderwerk.core.dossier.investment_rules import investment_problems
from kaderwerk.core.dossier.key_rules import key_problems
from kaderwerk.core.dossier.line_ids import generate_line_ids
from kaderwerk.core.dossier.line_rules import line_problems
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.references import reference_problems
from kaderwerk.core.dossier.risk_rules import risk_problems
from kaderwerk.core.dossier.scenario_rules import scenario_problems
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.share_rules import share_problems
from kaderwerk.core.dossier.staff_rules import staff_problems
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.dossier.table_reading import read_table
from kaderwerk.core.problems import DossierRejectedError, Problem

TABLE_NAME_LENGTH_MAX = 31
"""The longest name of a sheet."""

GUIDE_NAME = "Leeswijzer"
"""The sheet of a workbook that explains the others; no table has this name."""

# What a sheet of a workbook and a file of any operating system can both be called.
_TABLE_NAME = re.compile(r"\w(?:[\w .+-]*[\w+-])?")
_RESERVED_NAMES = (GUIDE_NAME.casefold(), "history")


def read_dossier(raw: RawDossier) -> Dossier:
    """Read a dossier from the tables of a carrier.

    Raises:
        DossierRejectedError: with every problem of every table; no dossier exists then.
    """
    problems = list(raw.problems)
    tables: dict[str, Table] = {}
    for table in _in_schema_order(raw.tables):
        refused = _name_problem(table, tables)
        if refused is not None:
            problems.append(refused)
            continue
        tables[table.name], found = read_table(table)
        problems += found
    generate_line_ids(tables)
    problems += _missing_tables(raw, tables)
    dossier = Dossier(tables=tables)
    for judge in _RULES:
        # What is wrong with a cell is said once: a rule that stumbles over the same cell adds nothing.
        told = {(one.place, one.row, one.column) for one in problems if one.column is not None}
        found = judge(dossier, _Reading(raw=raw, problems=tuple(problems)))
        problems += [one for one in found if (one.place, one.row, one.column) not in told]
    if problems:
        raise DossierRejectedError(tuple(problems))
    return dossier


@dataclass(frozen=True, kw_only=True)
class _Reading:
    """What is known when a rule looks at a dossier: the raw tables, and the problems so far."""

    raw: RawDossier
    problems: tuple[Problem, ...]

    def is_unread(self, dossier: Dossier, *names: str) -> bool:
        """Whether a table is not there to be judged: it could not be opened, or is required and missing."""
        return bool(self.unread(dossier) & set(names))

    def unread(self, dossier: Dossier) -> frozenset[str]:
        """The tables that nobody can refer to because they are not there, while they should be."""
        missing = {name for name, schema in TABLES.items() if schema.is_required and name not in dossier.tables}
        return self.raw.unread | missing


def _frame(dossier: Dossier, _reading: _Reading) -> list[Problem]:
    table = dossier.tables.get("dossier")
    return frame_problems(table) if table is not None and {"kenmerk", "waarde"} <= set(table.columns) else []


def _references(dossier: Dossier, reading: _Reading) -> list[Problem]:
    return reference_problems(dossier, unread=reading.unread(dossier))


def _keys(dossier: Dossier, reading: _Reading) -> list[Problem]:
    # Without one of its tables a key would be blamed for what nobody could open.
    return [] if reading.is_unread(dossier, "verdeelsleutels", "sleuteldelen", "maatstaven") else key_problems(dossier)


def _ids_and_lines(dossier: Dossier, _reading: _Reading) -> list[Problem]:
    return [*id_problems(dossier), *choice_problems(dossier), *line_problems(dossier)]


def _shares(dossier: Dossier, reading: _Reading) -> list[Problem]:
    # A header that is wrong hides a column: what is missing there says nothing about the shares.
    headers = {(table.place, table.header_row) for table in reading.raw.tables if table.name in ("regels", "aandelen")}
    faulty_rows = frozenset((one.place, one.row) for one in reading.problems)
    return [] if headers & faulty_rows else share_problems(dossier, faulty_rows)


def _engine(dossier: Dossier, reading: _Reading) -> list[Problem]:
    faulty_rows = frozenset((one.place, one.row) for one in reading.problems)
    return [
        *investment_problems(dossier, faulty_rows),
        *staff_problems(dossier),
        *index_problems(dossier),
        *scenario_problems(dossier),
        *risk_problems(dossier),
    ]


_RULES = (_frame, _references, _keys, _ids_and_lines, _shares, _engine)
"""What is judged when every cell has been read, in this order."""


def _in_schema_order(tables: list[RawTable]) -> list[RawTable]:
    order = {name: number for number, name in enumerate(TABLES)}
    return sorted(tables, key=lambda table: (order.get(table.name, len(order)), table.name))


def _name_problem(table: RawTable, others: dict[str, Table]) -> Problem | None:
    name = table.name
    twins = [other for other in others if other.casefold() == name.casefold()]
    known = [other for other in TABLES if other.casefold() == name.casefold() and other != name]
    length = len(name.encode("utf-16-le", "surrogatepass")) // 2
    if twins:
        expected, remedy = "elke tabel een keer, los van hoofdletters", f"Houd deze of de tabel {twins[0]}."
    elif known:
        expected, remedy = f"de tabel {known[0]}", f"Noem de tabel {known[0]}, in kleine letters."
    elif name.casefold() in _RESERVED_NAMES:
        expected, remedy = f"een tabel die geen {name} heet", "Geef de tabel een andere naam."
    elif length > TABLE_NAME_LENGTH_MAX or not _TABLE_NAME.fullmatch(name):
        expected = f"een naam van hoogstens {TABLE_NAME_LENGTH_MAX} letters, cijfers, spaties of . _ + -"
        remedy = "Geef de tabel een andere naam: een werkmap kan deze niet als blad bevatten."
    else:
        return None
    return Problem(place=table.place, found=name, expected=expected, remedy=remedy)


def _missing_tables(raw: RawDossier, tables: dict[str, Table]) -> list[Problem]:
    problems = []
    for schema in TABLES.values():
        if schema.is_required and schema.name not in tables and schema.name not in raw.unread:
            near = difflib.get_close_matches(schema.name, [name for name in tables if name not in TABLES], n=1)
            remedy = f"Er is wel een tabel {near[0]}: heet die zo?" if near else "Voeg de tabel toe."
            expected = f"de tabel {schema.name}"
            problems.append(Problem(place=raw.place, expected=expected, remedy=remedy))
    return problems
