"""The page on ratios: its worked table is run, and every ratio stands in it."""

from fractions import Fraction
from pathlib import Path

import pytest

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.ratios.bands import band_facts, signal_class
from kaderwerk.core.ratios.registry import all_ratios
from kaderwerk.core.ratios.results import hundredths_of
from tests.shipped_facts import load_facts

PAGE = Path(__file__).parents[4] / "docs" / "algorithms" / "ratios.md"
RATIOS = {one.code: one for one in all_ratios()}


def rows() -> list[list[str]]:
    block = PAGE.read_text(encoding="utf-8").split("<!-- run: ratio -->", 1)[1].strip().split("\n\n", 1)[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()[2:]]


@pytest.mark.parametrize("row", rows(), ids="/".join)
def test_the_table_of_ratios_is_what_the_code_gives(row: list[str]) -> None:
    code, numerator, denominator, percent, signal = row
    value = Fraction(int(numerator), int(denominator))
    assert hundredths_of(value) == read_amount(percent)
    assert signal_class(value, band_facts(RATIOS[code], load_facts(), 2022)) == signal


def test_every_ratio_stands_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    missing = [one.code for one in all_ratios() if f"| {one.iv3} | {one.code} |" not in text]
    assert not missing
