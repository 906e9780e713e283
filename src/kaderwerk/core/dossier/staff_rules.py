"""What a row of staff or a norm may not be: part of a month, an end before the start, a negative norm."""

from fractions import Fraction

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.spread import is_first_of_month, is_last_of_month
from kaderwerk.core.dossier.table import VALUE, Table
from kaderwerk.core.money import CENTS_MAX
from kaderwerk.core.problems import Problem

_WHOLE_MONTHS = "Personeel telt in gehele maanden."


def staff_problems(dossier: Dossier) -> list[Problem]:
    """Return what contradicts itself in formatie and normbedragen, all at once."""
    problems = []
    table = dossier.table("formatie")
    for row, (first, last) in enumerate(zip(table.column("vanaf"), table.column("tot_en_met"), strict=True)):
        if first and not is_first_of_month(first):
            problems.append(_problem(table, row, "vanaf", (first, "de eerste dag van een maand", _WHOLE_MONTHS)))
        if last and not is_last_of_month(last):
            problems.append(_problem(table, row, "tot_en_met", (last, "de laatste dag van een maand", _WHOLE_MONTHS)))
        if first and last and last < first:
            texts = (last, f"een datum na {first}", "Wissel begin en einde om.")
            problems.append(_problem(table, row, "tot_en_met", texts))
    return problems + _size_problems(dossier) + _norm_problems(dossier.table("normbedragen"))


def _size_problems(dossier: Dossier) -> list[Problem]:
    """Staff that costs more than an amount can be would be stored, and then every figure refused."""
    table, norms = dossier.table("formatie"), dossier.table("normbedragen")
    highest = {scale: int(norms.cents[row].max(initial=0)) for scale, row in norms.rows_by("schaal").items()}
    problems = []
    for row, (text, scale) in enumerate(zip(table.column("fte"), table.column("schaal"), strict=True)):
        if text and abs(Fraction(text)) * highest.get(scale, 0) > CENTS_MAX:
            expected = f"zo veel fte dat zij in een jaar samen hoogstens {write_amount(CENTS_MAX)} euro kosten"
            remedy = f"Kijk naar het aantal fte en naar het normbedrag van schaal {scale}."
            problems.append(_problem(table, row, "fte", (text, expected, remedy)))
    return problems


def _norm_problems(table: Table) -> list[Problem]:
    problems = []
    for row in range(table.size):
        cells = zip(table.years, table.cents[row].tolist(), table.states[row].tolist(), strict=True)
        for year, cents, state in cells:
            if state == VALUE and cents < 0:
                remedy = "Schrijf het normbedrag zonder minteken; minder personeel is een min bij fte."
                problems.append(_problem(table, row, str(year), (write_amount(cents), "nul of meer", remedy)))
    return problems


def _problem(table: Table, row: int, column: str, texts: tuple[str, str, str]) -> Problem:
    found, expected, remedy = texts
    number = table.row_numbers[row]
    return Problem(place=table.place, row=number, column=column, found=found, expected=expected, remedy=remedy)
