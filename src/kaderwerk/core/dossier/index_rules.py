"""What indexes must satisfy: one source per year, changes within bounds, a price level with a year."""

import datetime
import math
from collections.abc import Iterator, Mapping
from fractions import Fraction

import numpy as np

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.index_tables import RUNNING, index_rates, index_steps, year_in
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.money import CENTS_MAX
from kaderwerk.core.problems import Problem

_BOUNDS = "een verandering boven -100 en hoogstens 100 %"
_BOUNDS_REMEDY = "Schrijf 2.5 voor 2,5 %, niet het indexcijfer zelf."


def index_problems(dossier: Dossier) -> list[Problem]:
    """Return the problems of indexes and of the lines that carry one."""
    return [
        *_bound_problems(dossier),
        *_double_problems(dossier),
        *_line_problems(dossier),
        *_size_problems(dossier),
    ]


def _bound_problems(dossier: Dossier) -> list[Problem]:
    problems = []
    indexes = dossier.table("indexen")
    for row, rates in enumerate(index_rates(indexes)):
        for year, change in rates.items():
            if not -1 < change <= 1:
                texts = (indexes.cell(row, str(year)), _BOUNDS, _BOUNDS_REMEDY)
                problems.append(_problem(indexes, row, str(year), texts))
    steps = dossier.table("indexstappen")
    for row, text in enumerate(steps.column("percentage")):
        if text and not -1 < Fraction(text) / 100 <= 1:
            problems.append(_problem(steps, row, "percentage", (text, _BOUNDS, _BOUNDS_REMEDY)))
    return problems


def _double_problems(dossier: Dossier) -> list[Problem]:
    """An index with a percentage for a year that its steps already tell would be applied twice."""
    indexes = dossier.table("indexen")
    by_index: Mapping[str, dict[datetime.date, Fraction]] = index_steps(dossier.table("indexstappen"))
    problems = []
    for row, rates in enumerate(index_rates(indexes)):
        steps = by_index.get(indexes.cell(row, "index"))
        if not steps:
            continue
        first, last = min(steps).year, max(steps).year
        for year in sorted(year for year in rates if first <= year <= last):
            expected = f"een lege cel: de stappen van {min(steps)} tot en met {max(steps)} bepalen {year} al"
            remedy = "Een index telt een keer: maak de cel leeg, of haal de stappen weg."
            problems.append(_problem(indexes, row, str(year), (indexes.cell(row, str(year)), expected, remedy)))
    return problems


def _line_problems(dossier: Dossier) -> list[Problem]:
    problems = []
    is_indexed = False
    for name in ("begroting", "regels"):
        table = dossier.table(name)
        for row, (index, prices) in enumerate(zip(table.column("index"), table.column("prijzen"), strict=True)):
            is_indexed = is_indexed or index != ""
            if index and prices == RUNNING:
                expected = "geen index: het bedrag staat al in lopende prijzen"
                remedy = "Maak de index leeg, of kies bij prijzen constant."
                problems.append(_problem(table, row, "index", (index, expected, remedy)))
    return problems + (_price_level_problems(dossier) if is_indexed else [])


def _size_problems(dossier: Dossier) -> list[Problem]:
    """Refuse what grows beyond the largest amount: stored, no figure of the dossier could be computed any more."""
    if dict(_features(dossier)).get("prijzen") != RUNNING:
        return []
    growth = _growth(dossier)
    problems = []
    for name in ("begroting", "regels"):
        table = dossier.table(name)
        for row, index in enumerate(table.column("index")):
            amounts = np.abs(table.cents[row]).tolist() if index and table.years else []
            if amounts and max(amounts) * growth.get(index, Fraction(1)) > CENTS_MAX:
                at = amounts.index(max(amounts))
                expected = f"een bedrag dat na indexering hoogstens {CENTS_MAX // 100} euro is"
                texts = (write_amount(int(table.cents[row, at])), expected, "Verbeter het bedrag of de index.")
                problems.append(_problem(table, row, str(table.years[at]), texts))
    return problems


def _growth(dossier: Dossier) -> dict[str, Fraction]:
    """Return at most how many times larger each index makes an amount: its rises since the price level, all of them."""
    features = dict(_features(dossier))
    level = year_in(features.get("prijspeil", "")) or year_in(features.get("begrotingsjaar", "")) or 0
    found: dict[str, Fraction] = {}
    table = dossier.table("indexen")
    for index, rates in zip(table.column("index"), index_rates(table), strict=True):
        steps = index_steps(dossier.table("indexstappen")).get(index, {})
        rises = [change for year, change in rates.items() if year > level]
        rises += [change for date, change in steps.items() if date.year >= level]
        found[index] = math.prod((1 + max(change, Fraction(0)) for change in rises), start=Fraction(1))
    return found


def _features(dossier: Dossier) -> Iterator[tuple[str, str]]:
    frame = dossier.table("dossier")
    return zip(frame.column("kenmerk"), frame.column("waarde"), strict=True)


def _price_level_problems(dossier: Dossier) -> list[Problem]:
    frame = dossier.table("dossier")
    features = dict(_features(dossier))
    level = features.get("prijspeil", "")
    if features.get("prijzen") != RUNNING or not level or year_in(level) is not None:
        return []
    expected = "een tekst met het jaar van het prijspeil, als 1 januari 2026"
    remedy = "Noem het jaar van vier cijfers; zonder kenmerk prijspeil geldt het begrotingsjaar."
    return [_problem(frame, frame.rows_by("kenmerk")["prijspeil"], "waarde (prijspeil)", (level, expected, remedy))]


def _problem(table: Table, row: int, column: str, texts: tuple[str, str, str]) -> Problem:
    found, expected, remedy = texts
    number = table.row_numbers[row]
    return Problem(place=table.place, row=number, column=column, found=found, expected=expected, remedy=remedy)
