"""The tables of the page on resilience, run by the code that they describe."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from kaderwerk.adapters.facts_yaml.loading import load_facts
from kaderwerk.core.risks.impact import Impact
from kaderwerk.core.risks.resilience import resilience_class
from kaderwerk.core.risks.simulation import SEED, TRIALS, Risk, required_capacity

PAGE = (Path(__file__).parents[2] / "docs" / "algorithms" / "resilience.md").read_text(encoding="utf-8")


def run_rows(marker: str) -> Iterator[list[str]]:
    block = PAGE.split(f"<!-- run: {marker} -->", 1)[1].strip().split("\n\n", 1)[0]
    for line in block.splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.parametrize("row", list(run_rows("required_capacity")), ids="/".join)
def test_the_table_of_the_trials_is_what_the_code_gives(row: list[str]) -> None:
    risks = []
    for at, text in enumerate(row[0].split()):
        probability, amount = text.split("x")
        impact = Impact(least=int(amount), likely=int(amount), most=int(amount))
        risks.append(Risk(risk=f"r{at}", probability=Fraction(probability), impact=impact))
    found = required_capacity(risks, certainty=Fraction(int(row[1]), 100))
    assert [found.cents, found.expected_cents] == [int(row[2]), int(row[3])]


@pytest.mark.parametrize("row", list(run_rows("resilience_class")), ids="/".join)
def test_the_table_of_classes_is_what_the_code_gives(row: list[str]) -> None:
    assert resilience_class(Fraction(int(row[0]), int(row[1])), load_facts(), 2022) == row[2]


def test_the_page_names_the_start_number_and_the_trials() -> None:
    assert f"start number ({SEED})" in PAGE
    assert f"{TRIALS:,} trials" in PAGE
