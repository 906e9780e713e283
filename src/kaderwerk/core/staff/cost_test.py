"""Staff costs its fte at the norm of each year, by the month; what is not known is PM and counts as nothing."""

from fractions import Fraction

import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table_reading import read_table
from kaderwerk.core.money import CentsArray
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.staff.cost import StaffTable, staff_costs
from tests.builders import dossier, raw_table

YEARS = (2022, 2023, 2024, 2025)
PLAIN = Overlay(scenario="alles", counted=frozenset({"v"}))
PROPOSAL = "voorstel | titel | organisatie | categorie | status\nv | V | diemen | nieuw | concept"
NORMS = """
schaal | 2022  | 2023  | 2024  | 2025
8      | 60000 | 61000 | 62000 | 63000
10     | 80000 | PM    |       | 83000.01
"""
HEADER = "formatieregel | voorstel | schaal | fte | vanaf | tot_en_met | eenmalig\n"


def costs(row: str, *, overlay: Overlay = PLAIN, years: tuple[int, ...] = YEARS, norms: str = NORMS) -> StaffTable:
    found = dossier(voorstellen=PROPOSAL, normbedragen=norms, formatie=f"{HEADER}f | v | {row}")
    return staff_costs(found, years, overlay=overlay)


def euros(array: CentsArray) -> list[float]:
    return [each / 100 for each in array[0].tolist()]


def marks(found: StaffTable) -> list[int]:
    return [int(each) for each in found.pm[0]]


def test_a_full_fte_costs_the_norm_of_each_year() -> None:
    found = costs("8 | 1 | | |")
    assert euros(found.recurring) == [60_000, 61_000, 62_000, 63_000]
    assert marks(found) == [0, 0, 0, 0]
    assert not found.one_off.any()


def test_months_count_from_the_start_to_the_end() -> None:
    # 0.5 fte of 60,000 for 6 months is 15,000; 0.5 of 61,000 for 3 months is 7,625.
    found = costs("8 | 0.5 | 2022-07-01 | 2023-03-31 | 2500")
    assert euros(found.recurring) == [15_000, 7_625, 0, 0]
    assert euros(found.one_off) == [2_500, 0, 0, 0]
    assert found.months.tolist() == [[6, 3, 0, 0]]


def test_a_cost_is_rounded_once_per_row_and_year_halves_away_from_zero() -> None:
    # 0.3333 * 63,000 / 12 = 1,749.825.
    assert euros(costs("8 | 0.3333 | 2025-12-01 | |").recurring) == [0, 0, 0, 1_749.83]
    assert euros(costs("8 | -0.3333 | 2025-12-01 | |").recurring) == [0, 0, 0, -1_749.83]


def test_a_reduction_saves_what_an_extension_costs() -> None:
    assert (costs("8 | -2 | | |").recurring == -costs("8 | 2 | | |").recurring).all()


def test_staff_from_before_the_window_runs_on_without_its_one_off_cost() -> None:
    found = costs("8 | 1 | 2019-01-01 | | 5000")
    assert euros(found.recurring)[0] == 60_000
    assert not found.one_off.any()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("10 | 1 | | |", [0, 1, 1, 0]),
        ("10 | 1 | | 2022-12-31 |", [0, 0, 0, 0]),
        ("10 | 1 | 2024-12-01 | |", [0, 0, 1, 0]),
        ("12 | 1 | | |", [1, 1, 1, 1]),
        ("| 1 | | |", [1, 1, 1, 1]),
        ("8 | | 2023-01-01 | 2024-01-31 |", [0, 1, 1, 0]),
        ("8 | 0 | | |", [0, 0, 0, 0]),
    ],
)
def test_pm_stands_where_fte_scale_or_norm_is_missing_in_a_year_that_runs(row: str, expected: list[int]) -> None:
    found = costs(row)
    assert marks(found) == expected
    assert not found.recurring[found.pm].any()


def test_one_off_cost_counts_when_the_rest_is_unknown() -> None:
    found = costs("| | 2023-04-01 | | 750")
    assert euros(found.one_off) == [0, 750, 0, 0]
    assert marks(found) == [0, 1, 1, 1]


def test_a_scenario_takes_a_part_before_rounding_and_moves_the_dates() -> None:
    overlay = Overlay(scenario="s", counted=frozenset(), parts={"v": Fraction(1, 3)}, delays={"v": 1})
    found = costs("8 | 1 | | 2023-06-30 | 100", overlay=overlay)
    # A third of 61,000 is 20,333.33; of 62,000 half a year 10,333.33.
    assert euros(found.recurring) == [0, 20_333.33, 10_333.33, 0]
    assert euros(found.one_off) == [0, 33.33, 0, 0]
    assert found.rows[0].start_year == 2023


def test_a_year_outside_the_table_of_norms_is_unknown() -> None:
    assert costs("8 | 1 | | |", years=(2025, 2026)).pm.tolist() == [[False, True]]


def test_a_cost_beyond_the_limit_is_refused_by_name() -> None:
    # Reading refuses it too; a dossier that is half of one and half of another is not read.
    whole = dossier(voorstellen=PROPOSAL, normbedragen=NORMS)
    staff, _ = read_table(raw_table("formatie", f"{HEADER}f | v | 8 | 999999999999999 | | |"))
    mixed = Dossier(tables={**whole.tables, "formatie": staff})
    with pytest.raises(QuestionError, match="Formatieregel f kost in 2022 € 59"):
        staff_costs(mixed, YEARS, overlay=PLAIN)


def test_a_dossier_without_staff_has_no_rows() -> None:
    found = staff_costs(dossier(), YEARS, overlay=PLAIN)
    assert found.recurring.shape == found.pm.shape == found.months.shape == found.norms.shape == (0, 4)
    assert found.row_of == {}
