"""From raw cells to a dossier: every cell checked, every error reported, or nothing at all."""

import difflib
import re

from kaderwerk.core.dossier.frame import Dossier, frame_problems
from kaderwerk.core.dossier.key_rules import key_problems
from kaderwerk.core.dossier.line_ids import generate_line_ids
from kaderwerk.core.dossier.line_rules import line_problems
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.references import reference_problems
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.share_rules import share_problems
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
    if any(name not in tables for name in ("dossier", "organisaties")):
        raise DossierRejectedError(tuple(problems))
    has_frame = {"kenmerk", "waarde"} <= set(tables["dossier"].columns)
    found = frame_problems(tables["dossier"]) if has_frame else []
    problems += found
    dossier = Dossier(tables=tables)
    if has_frame and not found:
        problems += reference_problems(dossier, unread=raw.unread)
        # Without one of its tables a key would be blamed for what nobody could open.
        if not raw.unread & {"verdeelsleutels", "sleuteldelen", "maatstaven"}:
            problems += key_problems(dossier)
        problems += line_problems(dossier)
        if not problems:
            problems += share_problems(dossier)
    if problems:
        raise DossierRejectedError(tuple(problems))
    return dossier


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
