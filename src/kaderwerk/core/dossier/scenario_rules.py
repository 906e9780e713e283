"""What a scenario must satisfy: parts of 0 to 100 %, delays within the window, parameters that exist."""

from fractions import Fraction

from kaderwerk.core.dossier.frame import YEAR_COUNT_DEFAULT, Dossier
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.overlay import INTEREST
from kaderwerk.core.problems import Problem

ADAPT, REJECT = "aanpassen", "afwijzen"
FIXED_SCENARIOS = ("alles", "vastgesteld")
"""The scenarios of every dossier: which proposals count follows from their status alone."""
_WHOLE = 100


def scenario_problems(dossier: Dossier) -> list[Problem]:
    """Return the problems of the choices and the parameters of every scenario."""
    return [*_name_problems(dossier), *_choice_problems(dossier), *_parameter_problems(dossier)]


def _name_problems(dossier: Dossier) -> list[Problem]:
    """A row under a fixed name would change what every reader takes for the dossier as it is."""
    problems = []
    for table in (dossier.table("scenarios"), dossier.table("scenarioparameters")):
        for row, name in enumerate(table.column("scenario")):
            if name in FIXED_SCENARIOS:
                expected = f"een eigen naam: {' en '.join(FIXED_SCENARIOS)} zijn vaste scenario's"
                remedy = "Geef het scenario een andere naam; in een eigen scenario telt alles wat er niet anders staat."
                problems.append(_problem(table, row, "scenario", (name, expected, remedy)))
    return problems


def _choice_problems(dossier: Dossier) -> list[Problem]:
    table = dossier.table("scenarios")
    year_count = _year_count(dossier)
    problems = []
    columns = (table.column("besluit"), table.column("percentage"), table.column("verschuiving"))
    for row, (choice, percentage, shift) in enumerate(zip(*columns, strict=True)):
        if choice == REJECT:
            for name, text in (("percentage", percentage), ("verschuiving", shift)):
                if text:
                    expected = f"een lege cel bij het besluit {choice}"
                    remedy = f"Kies het besluit {ADAPT}, of maak de cel leeg."
                    problems.append(_problem(table, row, name, (text, expected, remedy)))
            continue
        if choice == ADAPT and not percentage and not shift:
            expected = f"een percentage of een verschuiving bij {ADAPT}"
            remedy = "Vul in welk deel doorgaat of hoeveel jaar later, of kies overnemen."
            problems.append(_problem(table, row, "percentage", ("", expected, remedy)))
        if percentage and not 0 <= Fraction(percentage) <= _WHOLE:
            remedy = "Het percentage is het deel van het voorstel dat doorgaat."
            problems.append(_problem(table, row, "percentage", (percentage, "0 tot en met 100", remedy)))
        if shift and int(shift) < 0:
            remedy = "Een voorstel kan later beginnen, niet eerder."
            problems.append(_problem(table, row, "verschuiving", (shift, "0 jaren of meer", remedy)))
        elif shift and int(shift) >= year_count:
            expected = f"hoogstens {year_count - 1} jaar: het dossier toont {year_count} jaren"
            remedy = "Zo valt het voorstel buiten het venster; kies het besluit afwijzen of een kortere verschuiving."
            problems.append(_problem(table, row, "verschuiving", (shift, expected, remedy)))
    return problems


def _parameter_problems(dossier: Dossier) -> list[Problem]:
    table = dossier.table("scenarioparameters")
    known = {INTEREST, *dossier.table("indexen").column("index")}
    problems = []
    for row, (parameter, text) in enumerate(zip(table.column("parameter"), table.column("verschil"), strict=True)):
        if parameter and parameter not in known:
            expected = f"{INTEREST} of een index uit de tabel indexen"
            remedy = "Verbeter de naam, of voeg de index toe aan de tabel indexen."
            problems.append(_problem(table, row, "parameter", (parameter, expected, remedy)))
        if text and not -_WHOLE < Fraction(text) <= _WHOLE:
            remedy = "Schrijf 1 voor een procentpunt hoger, -0.5 voor een half procentpunt lager."
            expected = "een verschil boven -100 en hoogstens 100 procentpunten"
            problems.append(_problem(table, row, "verschil", (text, expected, remedy)))
    return problems


def _year_count(dossier: Dossier) -> int:
    """Return how many years are shown; the default when the frame itself cannot be read, which is said elsewhere."""
    frame = dossier.table("dossier")
    row = frame.rows_by("kenmerk").get("aantal_jaren")
    text = "" if row is None else frame.cell(row, "waarde")
    return int(text) if text.isdecimal() and int(text) > 0 else YEAR_COUNT_DEFAULT


def _problem(table: Table, row: int, column: str, texts: tuple[str, str, str]) -> Problem:
    found, expected, remedy = texts
    number = table.row_numbers[row]
    return Problem(place=table.place, row=number, column=column, found=found, expected=expected, remedy=remedy)
