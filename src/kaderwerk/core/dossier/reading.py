"""From raw cells to a dossier: every cell checked, every error reported, or nothing at all."""

import difflib

from kaderwerk.core.dossier.frame import Dossier, frame_problems
from kaderwerk.core.dossier.key_rules import key_problems
from kaderwerk.core.dossier.line_rules import line_problems
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.references import reference_problems
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.share_rules import share_problems
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.dossier.table_reading import read_table
from kaderwerk.core.problems import DossierRejectedError, Problem


def read_dossier(raw: RawDossier) -> Dossier:
    """Read a dossier from the tables of a carrier.

    Raises:
        DossierRejectedError: with every problem of every table; no dossier exists then.
    """
    problems = list(raw.problems)
    tables: dict[str, Table] = {}
    for table in _in_schema_order(raw.tables):
        if table.name in tables:
            remedy = "Houd een van beide tabellen."
            problems.append(Problem(place=table.place, found=table.name, expected="elke tabel een keer", remedy=remedy))
            continue
        tables[table.name], found = read_table(table)
        problems += found
    problems += _missing_tables(raw, tables)
    if any(name not in tables for name in ("dossier", "organisaties")):
        raise DossierRejectedError(tuple(problems))
    has_frame = {"kenmerk", "waarde"} <= set(tables["dossier"].columns)
    found = frame_problems(tables["dossier"]) if has_frame else []
    problems += found
    dossier = Dossier(tables=tables)
    if has_frame and not found:
        problems += reference_problems(dossier)
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


def _missing_tables(raw: RawDossier, tables: dict[str, Table]) -> list[Problem]:
    problems = []
    for schema in TABLES.values():
        if schema.is_required and schema.name not in tables:
            near = difflib.get_close_matches(schema.name, [name for name in tables if name not in TABLES], n=1)
            remedy = f"Er is wel een tabel {near[0]}: heet die zo?" if near else "Voeg de tabel toe."
            expected = f"de tabel {schema.name}"
            problems.append(Problem(place=raw.place, expected=expected, remedy=remedy))
    return problems
