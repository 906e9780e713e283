"""What a verdeelsleutel must satisfy: one receiver a part, percentages of 100, something to divide by, no circle."""

from decimal import Decimal

from kaderwerk.core.allocation.allocate import CycleError, nesting_depth
from kaderwerk.core.allocation.key_registry import all_keys
from kaderwerk.core.amount_text import read_amount, write_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.key_book import AVERAGE_YEARS_MAX, KeyRows, PartRow, key_book, key_rows, weights
from kaderwerk.core.dossier.key_succession import succession_circle
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.money import UNIT_MAX, WEIGHTS_SUM_MAX
from kaderwerk.core.problems import Problem

NESTING_MAX = 10
"""How many keys deep a key may divide: more is a mistake, and would take a walk without end."""


def key_problems(dossier: Dossier) -> list[Problem]:
    """Return the problems of every key, each at the first row that shows it."""
    problems = _setting_problems(dossier)
    for key in key_rows(dossier).values():
        for year, parts in sorted(key.by_year.items()):
            found = _part_problems(dossier, key, parts)
            problems += found or _whole_problems(dossier, key, year, parts)
    return [*problems, *_nesting_problems(dossier), *_succession_problems(dossier)]


def _setting_problems(dossier: Dossier) -> list[Problem]:
    table = dossier.table("verdeelsleutels")
    problems = []
    for row, (unit, count) in enumerate(zip(table.column("afronding"), table.column("gemiddelde_jaren"), strict=True)):
        if unit and not 1 <= read_amount(unit) <= UNIT_MAX:
            expected = f"een bedrag boven nul, hoogstens {write_amount(UNIT_MAX)}"
            remedy = "Laat de cel leeg om op centen te verdelen."
            problems.append(_table_problem(table, row, "afronding", (unit, expected, remedy)))
        if count and not 1 <= int(count) <= AVERAGE_YEARS_MAX:
            expected = f"1 tot en met {AVERAGE_YEARS_MAX} jaren"
            remedy = "Laat de cel leeg om de waarde op de peildatum zelf te nemen."
            problems.append(_table_problem(table, row, "gemiddelde_jaren", (count, expected, remedy)))
    return problems


def _nesting_problems(dossier: Dossier) -> list[Problem]:
    parts = dossier.table("sleuteldelen")
    try:
        depths = nesting_depth(key_book(dossier))
    except CycleError as error:
        pairs = zip(parts.column("sleutel"), parts.column("via"), strict=True)
        row = next(at for at, pair in enumerate(pairs) if pair == error.members[:2])
        expected = "sleutels die niet in een kring naar elkaar verwijzen"
        texts = (" → ".join(error.members), expected, "Laat een van deze sleutels over deelnemers verdelen.")
        return [_table_problem(parts, row, "via", texts)]
    keys = dossier.table("verdeelsleutels")
    deepest = max(depths, key=lambda key_id: depths[key_id], default="")
    if not depths or depths[deepest] <= NESTING_MAX:
        return []
    expected = f"hoogstens {NESTING_MAX} sleutels in elkaar"
    texts = (f"{deepest}: {depths[deepest]}", expected, "Laat een van de sleutels over deelnemers verdelen.")
    return [_table_problem(keys, keys.rows_by("sleutel")[deepest], "sleutel", texts)]


def _succession_problems(dossier: Dossier) -> list[Problem]:
    circle = succession_circle(dossier)
    if not circle:
        return []
    keys = dossier.table("verdeelsleutels")
    expected = "een nieuwe versie die een oudere sleutel vervangt, niet zichzelf in een kring"
    texts = (" → ".join(circle), expected, "Laat vervangt leeg bij de oudste van deze sleutels.")
    return [_table_problem(keys, keys.rows_by("sleutel")[circle[0]], "vervangt", texts)]


def _part_problems(dossier: Dossier, key: KeyRows, parts: list[PartRow]) -> list[Problem]:
    problems = []
    for part in parts:
        if bool(part.participant) == bool(part.through_key):
            found = f"{part.participant} en {part.through_key}" if part.participant else ""
            expected = "een deelnemer of een via-sleutel, niet beide"
            problems.append(_problem(dossier, part, "deelnemer", (found, expected, "Vul een van beide kolommen.")))
        elif part.value is None:
            expected, remedy = "een waarde", "Vul de waarde in: het besluit over de sleutel noemt haar."
            if _is_measured(key):
                expected += f", of {key.measure} van {part.participant or part.through_key} op de peildatum"
                remedy = "Vul de waarde in, of voeg haar toe aan maatstaven en controleer de peildatum van de sleutel."
            problems.append(_problem(dossier, part, "waarde", ("", expected, remedy)))
        elif part.value < 0:
            found = str(part.value)
            problems.append(_problem(dossier, part, "waarde", (found, "nul of meer", "Een deel is nooit negatief.")))
    return problems


def _whole_problems(dossier: Dossier, key: KeyRows, year: int, parts: list[PartRow]) -> list[Problem]:
    values = [part.value or Decimal(0) for part in parts]
    total = sum(values, Decimal(0))
    what = f"sleutel {key.key_id} vanaf {year}"
    measure = all_keys().get(key.measure)
    if measure is not None and measure.parts_total is not None and total != measure.parts_total:
        remedy = f"De delen van {what} tellen op tot {total}; pas ze aan tot samen {measure.parts_total}."
        expected = f"{measure.noun} die optellen tot {measure.parts_total}"
        return [_problem(dossier, parts[0], "waarde", (str(total), expected, remedy))]
    if total == 0:
        remedy = f"Alle delen van {what} zijn nul; geef minstens een deelnemer een waarde."
        return [_problem(dossier, parts[0], "waarde", ("0", "een gewicht boven nul", remedy))]
    if weights(values) is None:
        expected = f"waarden die zonder komma geteld samen hoogstens {WEIGHTS_SUM_MAX} zijn"
        remedy = f"Rond de waarden van {what} af of deel ze allemaal door hetzelfde getal."
        return [_problem(dossier, parts[0], "waarde", (str(total), expected, remedy))]
    return []


def _is_measured(key: KeyRows) -> bool:
    measure = all_keys().get(key.measure)
    return measure is None or measure.is_measured


def _problem(dossier: Dossier, part: PartRow, column: str, texts: tuple[str, str, str]) -> Problem:
    return _table_problem(dossier.table("sleuteldelen"), part.row, column, texts)


def _table_problem(table: Table, row: int, column: str, texts: tuple[str, str, str]) -> Problem:
    found, expected, remedy = texts
    number = table.row_numbers[row]
    return Problem(place=table.place, row=number, column=column, found=found, expected=expected, remedy=remedy)
