"""What the number of a choice must satisfy: K and a number, and no two proposals with the same one."""

import re

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.problems import Problem

COLUMN = "keuze"
_NUMBER = re.compile(r"K[1-9][0-9]{0,3}", re.ASCII)


def choice_problems(dossier: Dossier) -> list[Problem]:
    """Return a problem for each number that is written in another way, and for each that stands twice."""
    table = dossier.table("voorstellen")
    problems = []
    row_of: dict[str, int] = {}
    for row, number in enumerate(table.column(COLUMN)):
        if not number:
            continue
        if not is_choice_number(number):
            expected = "K en een getal van 1 tot en met 9999, als K1"
            problems.append(_problem(table, row, expected, remedy=_spelling(number)))
        elif number in row_of:
            first = row_of[number]
            expected = "een nummer dat geen ander voorstel heeft"
            remedy = (
                f"Voorstel {table.cell(first, 'voorstel')} in rij {table.row_numbers[first]} heeft {number} ook. "
                "Geef een van beide een ander nummer, of maak de cel leeg."
            )
            problems.append(_problem(table, row, expected, remedy=remedy))
        else:
            row_of[number] = row
    return problems


def is_choice_number(text: str) -> bool:
    """Tell whether a text is the number of a choice.

    >>> is_choice_number("K12"), is_choice_number("K0"), is_choice_number("k1"), is_choice_number("K01")
    (True, False, False, False)
    """
    return _NUMBER.fullmatch(text) is not None


def _spelling(number: str) -> str:
    """Say what to write: the number that was meant, when it can be told."""
    found = re.fullmatch(r"[Kk]?[\s._-]*0*([1-9][0-9]{0,3})", number.strip(), re.ASCII)
    return f"Schrijf K{found[1]}." if found else "Verbeter het nummer, of maak de cel leeg."


def _problem(table: Table, row: int, expected: str, *, remedy: str) -> Problem:
    number = table.row_numbers[row]
    return Problem(
        place=table.place, row=number, column=COLUMN, found=table.cell(row, COLUMN), expected=expected, remedy=remedy
    )
