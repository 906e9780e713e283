"""What an investment or a rate may not be: a term of no years, an end before the start, less than nothing left."""

import re
from fractions import Fraction

from kaderwerk.core.amount_text import read_amount, write_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import PM, VALUE, Table
from kaderwerk.core.money import CENTS_MAX
from kaderwerk.core.overlay import INTEREST
from kaderwerk.core.problems import Problem

RATE_MAX = Fraction(1, 4)
"""The highest rate: more is a typing mistake."""

TERM_YEARS_MAX = 200
"""The longest term: more is a typing mistake, or land, which has the method ``geen``."""

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_TERM = f"1 tot en met {TERM_YEARS_MAX} jaren"
_TERM_REMEDY = "Vul een termijn in, of laat de cel leeg; grond heeft methode geen."


def investment_problems(
    dossier: Dossier, faulty_rows: frozenset[tuple[str, int | None]] = frozenset()
) -> list[Problem]:
    """Return what contradicts itself in investeringen, activasoorten and the omslagrente, all at once.

    A row of ``faulty_rows`` (place and row number) has a cell that could not be read: its amounts and years are not
    held against each other, so that one mistake is told once.
    """
    problems = _rate_problems(dossier)
    for name, column in (("investeringen", "termijn"), ("activasoorten", "termijn_hoogste")):
        table = dossier.table(name)
        for row, text in enumerate(table.column(column)):
            if text and not 1 <= int(text) <= TERM_YEARS_MAX:
                problems.append(_problem(table, row, column, (text, _TERM, _TERM_REMEDY)))
    table = dossier.table("investeringen")
    for row, number in enumerate(table.row_numbers):
        if (table.place, number) in faulty_rows:
            continue
        problems += [*_year_problems(table, row), *_amount_problems(table, row)]
    return problems


def _rate_problems(dossier: Dossier) -> list[Problem]:
    table = dossier.table("dossier")
    row = table.rows_by("kenmerk").get(INTEREST)
    text = "" if row is None else table.cell(row, "waarde")
    # Text that is no number was refused when the frame was read.
    if row is None or not _NUMBER.fullmatch(text) or 0 <= Fraction(text) <= RATE_MAX * 100:
        return []
    texts = (text, f"0 tot en met {RATE_MAX * 100} procent", "Schrijf 2.5 voor 2,5 %, zonder minteken.")
    return [_problem(table, row, "waarde", texts, shown=f"waarde ({INTEREST})")]


def _year_problems(table: Table, row: int) -> list[Problem]:
    problems = []
    spent = _spent(table, row)
    last = max((year for year, cents in spent.items() if cents), default=None)
    ready, first = table.cell(row, "gereed"), table.cell(row, "eerste_afschrijving")
    if ready and last is not None and int(ready) < last:
        remedy = f"In {last} staat nog een uitgave: verbeter het jaar van gereed of de uitgave."
        problems.append(_problem(table, row, "gereed", (ready, f"{last} of later", remedy)))
    earliest = int(ready) if ready else last
    if first and earliest is not None and int(first) < earliest:
        remedy = "Afschrijven begint op zijn vroegst in het jaar waarin de investering gereed is."
        problems.append(_problem(table, row, "eerste_afschrijving", (first, f"{earliest} of later", remedy)))
    return problems


def _amount_problems(table: Table, row: int) -> list[Problem]:
    contribution, residual = table.cell(row, "bijdrage_derden"), table.cell(row, "restwaarde")
    is_known = not (table.states[row] == PM).any() and (table.states[row] == VALUE).any()
    spent = _spent(table, row)
    spend = sum(spent.values())
    if abs(spend) > CENTS_MAX:
        expected = f"uitgaven die samen hoogstens {write_amount(CENTS_MAX)} zijn"
        texts = (write_amount(spend), expected, "Kijk of de uitgaven in euro's staan, of splits de investering.")
        return [_problem(table, row, str(max(spent)), texts)]
    problems = []
    refused = _out_of_bounds(contribution, spend if is_known else None, what="de uitgaven")
    if refused is not None:
        remedy = "Schrijf de bijdrage zonder minteken; anderen betalen nooit meer dan de investering kost."
        problems.append(_problem(table, row, "bijdrage_derden", (*refused, remedy)))
    left = spend - (read_amount(contribution) if contribution and refused is None else 0)
    refused = _out_of_bounds(residual, left if is_known else None, what="wat na de bijdrage van derden overblijft")
    if refused is not None:
        remedy = "De restwaarde is wat er na de laatste termijn nog op de balans staat."
        problems.append(_problem(table, row, "restwaarde", (*refused, remedy)))
    return problems


def _out_of_bounds(text: str, most: int | None, *, what: str) -> tuple[str, str] | None:
    """Return what was found and what was expected of an amount of zero to ``most``; None when it is in bounds."""
    cents = read_amount(text) if text else 0
    if cents < 0:
        return text, "nul of meer"
    if cents == 0 or most is None or cents <= most:
        return None
    return text, f"hoogstens {write_amount(max(0, most))}, {what}"


def _spent(table: Table, row: int) -> dict[int, int]:
    cells = zip(table.years, table.cents[row].tolist(), table.states[row].tolist(), strict=True)
    return {year: cents for year, cents, state in cells if state == VALUE}


def _problem(table: Table, row: int, column: str, texts: tuple[str, str, str], *, shown: str = "") -> Problem:
    found, expected, remedy = texts
    number = table.row_numbers[row]
    return Problem(place=table.place, row=number, column=shown or column, found=found, expected=expected, remedy=remedy)
