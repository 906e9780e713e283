"""The worked tables of indexation and of interest allocation are what the code gives."""

import datetime
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from kaderwerk.adapters.facts_yaml.loading import load_facts
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.rules import renteomslag
from kaderwerk.core.indexation.book import index_book
from kaderwerk.core.indexation.year_average import year_changes
from kaderwerk.core.interest.scheme import half_point, interest_years
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.compute import compute
from tests.builders import FRAME, dossier

ALGORITHMS = Path(__file__).parents[2] / "docs" / "algorithms"
PLAIN = Overlay(scenario="alles", counted=frozenset())


def table_rows(page: str, marker: str) -> Iterator[list[str]]:
    text = (ALGORITHMS / page).read_text(encoding="utf-8")
    block = text.split(f"<!-- run: {marker} -->", 1)[1].strip().split("\n\n", 1)[0]
    for line in block.splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.parametrize("row", list(table_rows("indexation.md", "steps")), ids="/".join)
def test_steps_change_a_year_as_the_page_says(row: list[str]) -> None:
    texts = {"2025-04-01": "2", row[0]: "1.85", "2026-07-01": "1.25", "2027-01-01": "1.6"}
    steps = {datetime.date.fromisoformat(date): Fraction(text) / 100 for date, text in texts.items()}
    assert round(year_changes(steps)[int(row[1])] * 10_000) == Fraction(row[2]) * 100


@pytest.mark.parametrize("row", list(table_rows("indexation.md", "amounts")), ids="/".join)
def test_an_amount_grows_as_the_page_says(row: list[str]) -> None:
    frame = FRAME + "prijzen | lopend\nprijspeil | 2026\n"
    one = dossier(dossier=frame, indexen="index | 2027 | 2028\nloon | 2.5 | 2.5")
    overlay = Overlay(scenario="s", counted=frozenset(), differences={"loon": Fraction(row[1])})
    book = index_book(one, facts=load_facts(), overlay=overlay)
    cents = np.full((1, 3), int(row[0]), dtype=np.int64)
    grown = book.indexed(cents, ["loon"], years=(2026, 2027, 2028), ids=["l"])
    assert grown.tolist() == [[int(cell) for cell in row[2:]]]


@pytest.mark.parametrize("row", list(table_rows("interest-allocation.md", "scheme")), ids="/".join)
def test_the_scheme_adds_up_as_the_page_says(row: list[str]) -> None:
    parts = ("a", "b", "c1", "c2", "c3", "d1", "d2", "e")
    cells = "\n".join(f"{part} | {cell}" for part, cell in zip(parts, row, strict=False))
    (found,) = interest_years(dossier(renteomslag=f"onderdeel | 2022\n{cells}"), PLAIN)
    assert [found.sum("totaal")[0], found.sum("resultaat")[0]] == [int(cell) * 100 for cell in row[8:]]


@pytest.mark.parametrize("row", list(table_rows("interest-allocation.md", "half_point")), ids="/".join)
def test_a_percentage_is_rounded_as_the_page_says(row: list[str]) -> None:
    assert half_point(Fraction(row[0]) / 100) == Fraction(row[1]) / 100


@pytest.mark.parametrize("row", list(table_rows("interest-allocation.md", "deviation")), ids="/".join)
def test_a_deviation_is_judged_as_the_page_says(row: list[str]) -> None:
    one = dossier(renteomslag=f"onderdeel | 2022\na | {row[0]}\ne | {row[1]}")
    facts = load_facts()
    (finding,) = renteomslag.check(CheckInput(dossier=one, perspective=compute(one), facts=facts))
    assert isinstance(finding.value, Fraction)
    assert round(finding.value * 1000) == Fraction(row[2]) * 10
    assert finding.verdict == row[3]
