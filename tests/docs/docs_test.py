"""Tests of the documentation: its tables are run, its links lead somewhere, its generated pages are current."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.glossary import GLOSSARY
from kaderwerk.core.money import round_half_up, split

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")])


def run_rows(page: str, marker: str) -> Iterator[list[str]]:
    text = (ROOT / "docs" / "algorithms" / page).read_text(encoding="utf-8")
    block = text.split(f"<!-- run: {marker} -->", 1)[1].strip().split("\n\n", 1)[0]
    for line in block.splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


def numbers(text: str) -> list[int]:
    return [int(one) for one in text.split()]


@pytest.mark.parametrize("row", list(run_rows("allocation.md", "split")), ids="/".join)
def test_the_table_of_the_split_is_what_the_code_gives(row: list[str]) -> None:
    total, weights, unit, shares = row
    assert list(split(int(total), numbers(weights), unit=int(unit))) == numbers(shares)


@pytest.mark.parametrize("row", list(run_rows("rounding.md", "round_half_up")), ids="/".join)
def test_the_table_of_half_up_is_what_the_code_gives(row: list[str]) -> None:
    numerator, denominator, result = (int(cell) for cell in row)
    assert round_half_up(numerator, denominator) == result


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), target


def test_the_reference_pages_are_current() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "reference.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_table_has_its_term_and_no_term_stands_twice() -> None:
    dutch = [term.dutch for term in GLOSSARY]
    english = [term.english for term in GLOSSARY]
    assert len(set(dutch)) == len(dutch)
    assert len(set(english)) == len(english)
    by_dutch = {term.dutch: term.english for term in GLOSSARY}
    for table, term in (
        ("regels", "regel"),
        ("voorstellen", "voorstel"),
        ("verdeelsleutels", "verdeelsleutel"),
        ("reserves", "reserve"),
        ("programmas", "programma"),
        ("aansluitingen", "aansluiting"),
    ):
        assert TABLES[table].english == by_dutch[term]
