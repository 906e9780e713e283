"""What ids must satisfy beyond their own cell: no department is part of itself, and null is no programme."""

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.problems import Problem

NO_PROGRAMME = "null"
"""What stands in an address where a figure has no programme."""


def id_problems(dossier: Dossier) -> list[Problem]:
    """Return a problem for each circle of departments, and for a programme that is called null."""
    problems = []
    table = dossier.table("organisaties")
    columns = (table.column("organisatie"), table.column("soort"), table.column("onderdeel_van"))
    parents = {one: parent for one, kind, parent in zip(*columns, strict=True) if kind == "afdeling"}
    expected = "afdelingen die niet in een kring onderdeel van elkaar zijn"
    remedy = "Laat een van deze afdelingen onderdeel zijn van een andere organisatie."
    for circle in _circles(parents):
        row = table.rows_by("organisatie")[circle[0]]
        problems.append(_problem(table, row, "onderdeel_van", texts=(" → ".join(circle), expected, remedy)))
    table = dossier.table("programmas")
    row_of = table.rows_by("programma")
    if NO_PROGRAMME in row_of:
        expected = f"een ander id dan {NO_PROGRAMME}: zo heet in een adres wat geen programma heeft"
        texts = (NO_PROGRAMME, expected, "Geef het programma een ander id.")
        problems.append(_problem(table, row_of[NO_PROGRAMME], "programma", texts=texts))
    return problems


def _circles(parents: dict[str, str]) -> list[tuple[str, ...]]:
    """Return each circle once; its first member is also the last."""
    done: set[str] = set()
    circles = []
    for start in parents:
        path: list[str] = []
        at = start
        while at and at not in done:
            done.add(at)
            path.append(at)
            at = parents.get(at, "")
        if at in path:
            circles.append((*path[path.index(at) :], at))
    return circles


def _problem(table: Table, row: int, column: str, *, texts: tuple[str, str, str]) -> Problem:
    found, expected, remedy = texts
    number = table.row_numbers[row]
    return Problem(place=table.place, row=number, column=column, found=found, expected=expected, remedy=remedy)
