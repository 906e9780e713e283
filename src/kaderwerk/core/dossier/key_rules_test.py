"""Keys as the tables say them: weights looked up, averaged and scaled, and what a key may not be."""

import itertools
from decimal import Decimal

import pytest

from kaderwerk.core.allocation.allocate import AllocationKey
from kaderwerk.core.dossier.key_book import key_book, key_rows, weights
from kaderwerk.core.dossier.key_rules import NESTING_MAX
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError, Problem
from tests.builders import SHARED_KEY, dossier, raw_dossier

PARTS = "sleutel | deelnemer | via | vanaf_jaar | waarde\n"


def key(parts: str, *, measure: str = "gewicht", more: str = "") -> dict[str, str]:
    header = "sleutel | naam | maatstaf" + "".join(f" | {one.split('=')[0]}" for one in more.split() if one)
    row = f"k | Sleutel | {measure}" + "".join(f" | {one.split('=')[1]}" for one in more.split() if one)
    return {"verdeelsleutels": f"{header}\n{row}", "sleuteldelen": PARTS + parts}


def problem_of(**tables: str) -> Problem:
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw_dossier(**tables))
    (problem,) = rejected.value.problems
    return problem


def part_weights(found: AllocationKey, year: int) -> dict[str, int]:
    return {part.participant or part.through_key or "": part.weight for part in found.parts(year)}


def test_a_part_without_a_value_weighs_what_was_measured_on_the_reference_date() -> None:
    found = key_book(dossier(**SHARED_KEY))["inwoners"]
    assert part_weights(found, 2022) == {"ouder-amstel": 14_125, "uithoorn": 30_206}
    assert part_weights(found, 2019) == {}


def test_a_measure_may_be_averaged_over_years() -> None:
    # 100 and 104 average to 102; their sum divides in the same proportion and stays whole.
    parts = "k | diemen | | 2020 |\nk | uithoorn | | 2020 |"
    tables = key(parts, measure="fte", more="peildatum=2021-01-01 gemiddelde_jaren=2")
    tables["maatstaven"] = (
        "maatstaf | organisatie | peildatum | waarde\n"
        "fte | diemen | 2021-01-01 | 100\nfte | diemen | 2020-01-01 | 104\n"
        "fte | uithoorn | 2021-01-01 | 50\nfte | uithoorn | 2020-01-01 | 52"
    )
    assert part_weights(key_book(dossier(**tables))["k"], 2022) == {"diemen": 204, "uithoorn": 102}


def test_an_average_that_lacks_a_year_is_refused_and_not_taken_over_fewer() -> None:
    parts = "k | diemen | | 2020 |\nk | uithoorn | | 2020 | 5"
    tables = key(parts, measure="fte", more="peildatum=2021-01-01 gemiddelde_jaren=2")
    tables["maatstaven"] = "maatstaf | organisatie | peildatum | waarde\nfte | diemen | 2021-01-01 | 100"
    problem = problem_of(**tables)
    assert (problem.place, problem.row, problem.column) == ("sleuteldelen.csv", 2, "waarde")


def test_percentages_and_decimals_become_whole_weights() -> None:
    tables = key(
        "k | diemen | | 2020 | 33.25\nk | uithoorn | | 2020 | 66.75", measure="percentage", more="afronding=1000"
    )
    found = key_book(dossier(**tables))["k"]
    assert part_weights(found, 2022) == {"diemen": 3_325, "uithoorn": 6_675}
    assert found.unit_cents == 100_000


def test_a_percentage_may_have_many_decimals() -> None:
    tables = key("k | diemen | | 2020 | 33.333333\nk | uithoorn | | 2020 | 66.666667", measure="percentage")
    assert part_weights(key_book(dossier(**tables))["k"], 2022) == {"diemen": 33_333_333, "uithoorn": 66_666_667}


def test_each_year_takes_the_latest_version_of_the_key() -> None:
    tables = key("k | diemen | | 2020 | 1\nk | uithoorn | | 2024 | 1")
    found = key_book(dossier(**tables))["k"]
    assert [part_weights(found, year) for year in (2023, 2024)] == [{"diemen": 1}, {"uithoorn": 1}]
    assert list(key_rows(dossier(**tables))["k"].by_year) == [2020, 2024]


@pytest.mark.parametrize(
    ("values", "whole"),
    [
        (["0.5", "1"], [5, 10]),
        (["1.50", "0.250"], [150, 25]),
        (["33.333333", "66.666667"], [33_333_333, 66_666_667]),
        (["0", "100"], [0, 100]),
        (["0.00001", "1"], [1, 100_000]),
        (["300000", "0.1"], [3_000_000, 1]),
        (["4000000000", "2000000000"], [2, 1]),
        (["3000000000", "1"], None),
        (["0.000000001", "100"], None),
    ],
)
def test_weights_that_64_bits_cannot_hold_are_none(values: list[str], whole: list[int] | None) -> None:
    assert weights([Decimal(value) for value in values]) == whole


@pytest.mark.parametrize(
    ("parts", "column", "found", "expected"),
    [
        ("k | | | 2020 | 1", "deelnemer", "", "een deelnemer of een via-sleutel, niet beide"),
        ("k | diemen | k | 2020 | 1", "deelnemer", "diemen en k", "een deelnemer of een via-sleutel, niet beide"),
        ("k | diemen | | 2020 |", "waarde", "", "een waarde, of gewicht van diemen op de peildatum"),
        ("k | diemen | | 2020 | -1\nk | uithoorn | | 2020 | 2", "waarde", "-1", "nul of meer"),
        (
            "k | diemen | | 2020 | 4000000001\nk | uithoorn | | 2020 | 1",
            "waarde",
            "4000000002",
            "samen hoogstens 3000000000",
        ),
    ],
)
def test_a_part_that_cannot_divide_is_refused(parts: str, column: str, found: str, expected: str) -> None:
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw_dossier(**key(parts)))
    problem = rejected.value.problems[0]
    assert (problem.place, problem.row, problem.column, problem.found) == ("sleuteldelen.csv", 2, column, found)
    assert expected in problem.expected


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("afronding=0", "een bedrag boven nul, hoogstens 10000000"),
        ("afronding=-5", "een bedrag boven nul"),
        ("afronding=10000000.01", "hoogstens 10000000"),
        ("gemiddelde_jaren=0", "1 tot en met 20 jaren"),
        ("gemiddelde_jaren=999999999999999", "1 tot en met 20 jaren"),
    ],
)
def test_a_setting_of_a_key_out_of_bounds_is_refused(setting: str, expected: str) -> None:
    problem = problem_of(**key("k | diemen | | 2020 | 1", more=setting))
    name, value = setting.split("=")
    assert (problem.place, problem.row, problem.column, problem.found) == ("verdeelsleutels.csv", 2, name, value)
    assert expected in problem.expected


def test_keys_in_keys_without_end_are_refused() -> None:
    names = [f"k{at}" for at in range(NESTING_MAX + 1)]
    tables = {
        "verdeelsleutels": "sleutel | naam | maatstaf\n" + "\n".join(f"{name} | S | gewicht" for name in names),
        "sleuteldelen": PARTS
        + "\n".join(f"{one} | | {deeper} | 2020 | 1" for one, deeper in itertools.pairwise(names))
        + f"\n{names[-1]} | diemen | | 2020 | 1",
    }
    problem = problem_of(**tables)
    assert (problem.place, problem.row, problem.found) == ("verdeelsleutels.csv", 2, "k0: 11")
    assert problem.expected == "hoogstens 10 sleutels in elkaar"
