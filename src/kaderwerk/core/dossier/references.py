"""References between tables: each id that a cell names must exist, and shared ids are unique."""

from kaderwerk.core.dossier.column import Column, Kind
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.dossier.tables_budget import SOURCED_TABLES
from kaderwerk.core.problems import Problem


def reference_problems(dossier: Dossier, *, unread: frozenset[str] = frozenset()) -> list[Problem]:
    """Return a problem for each reference to nothing and each id that stands in two tables.

    References into a table of ``unread`` are not judged: what they name may well be there.
    """
    ids = {name: set(dossier.table(name).column(schema.key[0])) - {""} for name, schema in TABLES.items() if schema.key}
    problems = [] if "organisaties" in unread else _owner_problem(dossier, ids["organisaties"])
    for table in dossier.tables.values():
        for column in table.schema.columns if table.schema is not None else ():
            if column.refers and column.name in table.columns and not unread & set(column.refers):
                problems += _column_problems(table, column, ids)
    return problems + _shared_namespace_problems(dossier)


def _owner_problem(dossier: Dossier, organisations: set[str]) -> list[Problem]:
    table = dossier.table("dossier")
    row = table.rows_by("kenmerk").get("organisatie")
    owner = "" if row is None else table.cell(row, "waarde")
    # Without an owner at all the frame has its own problem.
    if row is None or owner == "" or owner in organisations:
        return []
    return [
        Problem(
            place=table.place,
            row=table.row_numbers[row],
            column="waarde (organisatie)",
            found=owner,
            expected="een organisatie uit de tabel organisaties",
            remedy="Voeg de organisatie toe of verbeter het id.",
        )
    ]


def _column_problems(table: Table, column: Column, ids: dict[str, set[str]]) -> list[Problem]:
    known = set().union(*(ids[name] for name in column.refers))
    problems = []
    for row, text in enumerate(table.column(column.name)):
        if text == "" or text in known:
            continue
        missing = [one for one in text.split(" ") if one not in known] if column.kind is Kind.REFS else [text]
        problems += [
            Problem(
                place=table.place,
                row=table.row_numbers[row],
                column=column.name,
                found=one,
                expected="een id dat staat in de tabel " + " of ".join(column.refers),
                remedy="Verbeter het id, of voeg de rij toe waarnaar het verwijst.",
            )
            for one in missing
        ]
    return problems


def _shared_namespace_problems(dossier: Dossier) -> list[Problem]:
    first: dict[str, str] = {}
    problems = []
    for name in SOURCED_TABLES:
        table = dossier.table(name)
        schema = TABLES[name]
        for row, one in enumerate(table.column(schema.key[0])):
            if one and first.setdefault(one, name) != name:
                problems.append(
                    Problem(
                        place=table.place,
                        row=table.row_numbers[row],
                        column=schema.key[0],
                        found=one,
                        expected=f"een id dat niet ook in de tabel {first[one]} staat",
                        remedy="Posten, voorstellen, regels, investeringen en aansluitingen delen hun id's: "
                        "geef een van beide een ander id.",
                    )
                )
    return problems
