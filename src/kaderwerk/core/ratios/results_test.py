"""Ratios over their six years, and the class that the supervisors give them."""

from fractions import Fraction

import pytest

from kaderwerk.core.facts import Facts, UnknownFactError
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.ratios.bands import band_facts, found_class, signal_class
from kaderwerk.core.ratios.registry import all_ratios
from kaderwerk.core.ratios.results import hundredths_of, percent_text, ratio_results, ratio_years
from tests.builders import FRAME, dossier
from tests.shipped_facts import load_facts

RATIOS = {one.code: one for one in all_ratios()}
GIVEN = "gegeven | 2022 | 2023\neigen_vermogen | 41322 | 1\nbalanstotaal | 104309 | 0"


def test_the_six_years_run_from_two_before_to_three_after() -> None:
    assert ratio_years(2026) == (2024, 2025, 2026, 2027, 2028, 2029)


def test_a_ratio_has_a_row_for_every_year_and_says_what_is_missing() -> None:
    rows = ratio_results(compute(dossier(gegevens=GIVEN), facts=load_facts()))["solvabiliteitsratio"]
    assert [one.value for one in rows[2:4]] == [Fraction(41322, 104309), None]
    assert (rows[2].signal, rows[2].missing, rows[3].reason) == ("B", (), "de noemer is nul")
    assert rows[0].missing == ("eigen_vermogen", "balanstotaal")


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"), [(1, 3, 3333), (2, 3, 6667), (1, 20000, 1), (-1, 20000, -1), (0, 7, 0)]
)
def test_a_percentage_is_rounded_half_away_from_zero(numerator: int, denominator: int, expected: int) -> None:
    assert hundredths_of(Fraction(numerator, denominator)) == expected


def test_a_percentage_reads_as_in_dutch_with_two_decimals_and_a_real_minus() -> None:
    # 20.0281 % and -33.333 %.
    assert percent_text(Fraction(13527, 67540)) == "20,03 %"
    assert percent_text(Fraction(-1, 3)) == "−33,33 %"


@pytest.mark.parametrize(
    ("code", "percentage", "expected"),
    [
        ("structurele_exploitatieruimte", "0", "B"),
        ("structurele_exploitatieruimte", "0.0001", "A"),
        ("structurele_exploitatieruimte", "-0.0001", "C"),
        ("solvabiliteitsratio", "50", "B"),
        ("solvabiliteitsratio", "50.0001", "A"),
        ("netto_schuldquote", "130", "B"),
        ("netto_schuldquote", "130.0001", "C"),
        ("grondexploitatie", "19.9999", "A"),
    ],
)
def test_a_value_on_a_bound_is_neutral(code: str, percentage: str, expected: str) -> None:
    bounds = band_facts(RATIOS[code], load_facts(), 2022)
    assert signal_class(Fraction(percentage) / 100, bounds) == expected


def test_a_year_without_signal_values_is_refused_by_name() -> None:
    with pytest.raises(UnknownFactError, match=r"solvabiliteitsratio\.\w+ is niet bekend voor 2014"):
        band_facts(RATIOS["solvabiliteitsratio"], load_facts(), 2014)
    assert found_class(RATIOS["solvabiliteitsratio"], Fraction(1, 2), facts=Facts(), year=2022) is None


def test_facts_are_those_that_were_known_on_the_day_of_the_dossier() -> None:
    features = FRAME + "peildatum | 2016-10-31\n"
    rows = ratio_results(compute(dossier(dossier=features, gegevens=GIVEN), facts=load_facts()))["solvabiliteitsratio"]
    assert (rows[2].hundredths, rows[2].signal) == (3961, None)


def test_an_indicator_has_no_class() -> None:
    assert found_class(RATIOS["overhead_aandeel"], Fraction(1, 2), facts=load_facts(), year=2022) is None
