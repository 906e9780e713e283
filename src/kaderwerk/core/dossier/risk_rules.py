"""What a risk must satisfy: a chance from 0 to 1, and consequences that rise from smallest to largest."""

import re
from fractions import Fraction

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.problems import Problem

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_ORDER = (("minimum", "waarschijnlijk"), ("waarschijnlijk", "maximum"), ("minimum", "maximum"))


def risk_problems(dossier: Dossier) -> list[Problem]:
    """Return what contradicts itself in the table risicos, all at once."""
    table = dossier.table("risicos")
    problems = []
    for row, text in enumerate(table.column("kans")):
        if _NUMBER.fullmatch(text) and not 0 <= Fraction(text) <= 1:
            remedy = "Schrijf 0.3 voor een kans van 30 %."
            problems.append(_problem(table, row, "kans", (text, "een kans van 0 tot en met 1", remedy)))
        pair = next((one for one in _ORDER if _is_falling(table, row, one)), None)
        if pair is not None:
            low, high = pair
            expected = f"{low} van hoogstens {high} ({table.cell(row, high)})"
            remedy = "Wissel de bedragen om, of verbeter er een."
            problems.append(_problem(table, row, low, (table.cell(row, low), expected, remedy)))
    return problems


def _is_falling(table: Table, row: int, pair: tuple[str, str]) -> bool:
    low, high = (table.cell(row, name) for name in pair)
    return bool(low and high) and read_amount(low) > read_amount(high)


def _problem(table: Table, row: int, column: str, texts: tuple[str, str, str]) -> Problem:
    found, expected, remedy = texts
    number = table.row_numbers[row]
    return Problem(place=table.place, row=number, column=column, found=found, expected=expected, remedy=remedy)
