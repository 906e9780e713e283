"""What a verdeelsleutel must satisfy: one receiver a part, percentages of 100, something to divide by, no circle."""

from decimal import Decimal

from kaderwerk.core.allocation.allocate import find_cycle
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.key_book import KeyRows, PartRow, key_book, key_rows, weights
from kaderwerk.core.money import WEIGHTS_SUM_MAX
from kaderwerk.core.problems import Problem

_PERCENT_WHOLE = Decimal(100)


def key_problems(dossier: Dossier) -> list[Problem]:
    """Return the problems of every key, each at the first row that shows it."""
    problems: list[Problem] = []
    for key in key_rows(dossier).values():
        for year, parts in sorted(key.by_year.items()):
            found = _part_problems(dossier, key, parts)
            problems += found or _whole_problems(dossier, key, year, parts)
    cycle = find_cycle(key_book(dossier))
    if cycle:
        table = dossier.table("sleuteldelen")
        row = next(
            at
            for at in range(table.size)
            if (table.column("sleutel")[at], table.column("via")[at]) == (cycle[0], cycle[1])
        )
        problems.append(
            Problem(
                place=table.place,
                row=table.row_numbers[row],
                column="via",
                found=" → ".join(cycle),
                expected="sleutels die niet in een kring naar elkaar verwijzen",
                remedy="Laat een van deze sleutels over deelnemers verdelen.",
            )
        )
    return problems


def _part_problems(dossier: Dossier, key: KeyRows, parts: list[PartRow]) -> list[Problem]:
    problems = []
    for part in parts:
        if bool(part.participant) == bool(part.through_key):
            found = f"{part.participant} en {part.through_key}" if part.participant else ""
            expected = "een deelnemer of een via-sleutel, niet beide"
            problems.append(_problem(dossier, part, "deelnemer", (found, expected, "Vul een van beide kolommen.")))
        elif part.value is None:
            expected = f"een waarde, of {key.measure} van {part.participant or part.through_key} op de peildatum"
            remedy = "Vul de waarde in, of voeg de rij toe aan maatstaven en controleer de peildatum van de sleutel."
            problems.append(_problem(dossier, part, "waarde", ("", expected, remedy)))
        elif part.value < 0:
            found = str(part.value)
            problems.append(_problem(dossier, part, "waarde", (found, "nul of meer", "Een deel is nooit negatief.")))
    return problems


def _whole_problems(dossier: Dossier, key: KeyRows, year: int, parts: list[PartRow]) -> list[Problem]:
    values = [part.value or Decimal(0) for part in parts]
    total = sum(values, Decimal(0))
    what = f"sleutel {key.key_id} vanaf {year}"
    if key.measure == "percentage" and total != _PERCENT_WHOLE:
        remedy = f"De delen van {what} tellen op tot {total}; pas ze aan tot samen 100."
        return [_problem(dossier, parts[0], "waarde", (str(total), "percentages die optellen tot 100", remedy))]
    if total == 0:
        remedy = f"Alle delen van {what} zijn nul; geef minstens een deelnemer een waarde."
        return [_problem(dossier, parts[0], "waarde", ("0", "een gewicht boven nul", remedy))]
    if weights(values) is None:
        expected = f"hoogstens vier decimalen en samen hoogstens {WEIGHTS_SUM_MAX}"
        remedy = f"Rond de waarden van {what} af of deel ze allemaal door hetzelfde getal."
        return [_problem(dossier, parts[0], "waarde", (str(total), expected, remedy))]
    return []


def _problem(dossier: Dossier, part: PartRow, column: str, texts: tuple[str, str, str]) -> Problem:
    table = dossier.table("sleuteldelen")
    found, expected, remedy = texts
    number = table.row_numbers[part.row]
    return Problem(
        place=table.place, row=number, column=column, found=found, expected=expected, remedy=remedy
    )
