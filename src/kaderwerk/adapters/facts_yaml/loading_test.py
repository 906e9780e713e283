"""The facts as shipped, against the code lists of the CBS beside the repository."""

import csv
import json
from pathlib import Path

import pytest

from kaderwerk.adapters.facts_yaml.loading import facts_from, load_facts
from kaderwerk.core.facts import FactsError

RESULT = "0.11"
"""The result of the accounts: in the definition files, not among the figures of the open data."""


def test_codes_stay_text_and_lists_differ_per_year() -> None:
    facts = load_facts()
    lists = {year: facts.taakvelden(year) or {} for year in (2022, 2024, 2026)}
    assert [len(codes) for codes in lists.values()] == [53, 71, 69]
    assert (lists[2026]["0.1"], lists[2026]["0.10"]) == ("Bestuur", "Mutaties reserves")
    assert "6.72a" in lists[2024]
    assert "6.72a" not in lists[2026]
    assert facts.successors("6.81a", 2025) == ("6.811",)
    assert load_facts() is facts


def test_every_code_that_goes_has_a_successor() -> None:
    facts = load_facts()
    for year in range(2017, facts.newest_taakveld_year):
        gone = set(facts.taakvelden(year) or {}) - set(facts.taakvelden(year + 1) or {})
        assert [code for code in sorted(gone) if not facts.successors(code, year + 1)] == []


def test_the_newest_list_is_the_definition_file_of_that_year(shared_folder: Path) -> None:
    facts = load_facts()
    text = (shared_folder / "data/iv3/iv3_definities_Gemeente_2026.json").read_text(encoding="utf-8")
    groups = json.loads(text)["codelijsten"]["taakveld"]["codelijst"][0]["subcodes"]
    leaves = {leaf["code"]: leaf["omschrijving"].strip() for group in groups for leaf in group["subcodes"]}
    assert facts.newest_taakveld_year == 2026
    assert facts.taakvelden(2026) == leaves


def test_each_year_has_the_codes_that_the_open_data_of_that_year_have(shared_folder: Path) -> None:
    facts = load_facts()
    with (shared_folder / "data/iv3/taakvelden_2017_2026.csv").open(encoding="utf-8", newline="") as file:
        published = [(int(row["jaar"]), row["code"]) for row in csv.DictReader(file)]
    for year in range(2017, 2027):
        codes = set(facts.taakvelden(year) or {})
        open_data = {code for of_year, code in published if of_year == year}
        # The open data add up the codes of three decimals or a letter: 6.71 stands for 6.711 to 6.714.
        assert {code for code in open_data - codes if not any(one.startswith(code) for one in codes)} == set()
        assert {code for code in codes - open_data if code[:4] not in open_data} == {RESULT}


def test_a_text_that_contradicts_itself_is_refused() -> None:
    text = """
        bron: een bron
        lijsten: {vanaf: 2022, tot: 2023}
        taakvelden: [{code: "0.1", naam: A, vanaf: 2017}, {code: "0.1", naam: B, vanaf: 2020}]
        hernummerd: []
    """
    with pytest.raises(FactsError):
        facts_from(text)
