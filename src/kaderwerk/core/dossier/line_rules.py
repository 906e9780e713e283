"""What a post or line must satisfy: a nature, and an amount written in one of the two ways."""

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.spread import is_first_of_month, is_last_of_month
from kaderwerk.core.dossier.table import EMPTY, Table
from kaderwerk.core.problems import Problem


def line_problems(dossier: Dossier) -> list[Problem]:
    """Return the problems of the rows of begroting and regels that need more than one cell to see."""
    problems: list[Problem] = []
    for name in ("begroting", "regels"):
        table = dossier.table(name)
        pairs = zip(table.column("soort"), table.column("aard"), strict=True)
        for row, (kind, nature) in enumerate(pairs):
            if nature == "" and kind not in ("saldo", ""):
                texts = ("", "structureel of incidenteel", f"Alleen bij saldo mag de aard leeg zijn, bij {kind} niet.")
                problems.append(_problem(table, row, "aard", texts))
    table = dossier.table("regels")
    for row, text in enumerate(table.column("per_jaar")):
        if text:
            problems += _spread_problems(table, row)
    return problems


def _spread_problems(table: Table, row: int) -> list[Problem]:
    problems = []
    first, last = table.cell(row, "vanaf"), table.cell(row, "tot_en_met")
    if (table.states[row] != EMPTY).any():
        texts = (table.cell(row, "per_jaar"), "per_jaar of jaarkolommen, niet beide", "Maak een van beide leeg.")
        problems.append(_problem(table, row, "per_jaar", texts))
    if not first:
        texts = ("", "een begindatum bij per_jaar", "Vul in vanaf wanneer het bedrag loopt.")
        problems.append(_problem(table, row, "vanaf", texts))
    elif not is_first_of_month(first):
        texts = (first, "de eerste dag van een maand", "Het bedrag wordt over gehele maanden verdeeld.")
        problems.append(_problem(table, row, "vanaf", texts))
    if last and not is_last_of_month(last):
        texts = (last, "de laatste dag van een maand", "Het bedrag wordt over gehele maanden verdeeld.")
        problems.append(_problem(table, row, "tot_en_met", texts))
    if first and last and last < first:
        texts = (last, f"een datum na {first}", "Wissel begin en einde om.")
        problems.append(_problem(table, row, "tot_en_met", texts))
    return problems


def _problem(table: Table, row: int, column: str, texts: tuple[str, str, str]) -> Problem:
    found, expected, remedy = texts
    number = table.row_numbers[row]
    return Problem(place=table.place, row=number, column=column, found=found, expected=expected, remedy=remedy)
