"""The ratios and overviews as published: their JSON, their addresses and their explanations."""

from decimal import Decimal

import pytest

from kaderwerk.core.figures.groups.kengetallen import GROUP as RATIOS
from kaderwerk.core.figures.groups.overzichten import GROUP as OVERVIEWS
from kaderwerk.core.figures.registry import explain
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.explanation import Part
from kaderwerk.core.questions import QuestionError
from tests.builders import dossier
from tests.shipped_facts import load_facts

TABLES = {
    "gegevens": "gegeven | 2022 | bron\neigen_vermogen | 41322 | CBS\nbalanstotaal | 104309 |",
    "programmas": "programma | naam\n1 | Bestuur",
    "begroting": "post|programma|soort|aard|2022\np|1|lasten|structureel|1000000\nq|1|baten|structureel|5",
    "bronnen": "regel | bestand | pagina\np | begroting.pdf | 3",
}


@pytest.fixture(scope="module")
def perspective() -> Perspective:
    return compute(dossier(**TABLES), facts=load_facts())


def test_a_ratio_gives_values_classes_inputs_and_what_is_missing(perspective: Perspective) -> None:
    found = {one["kengetal"]: one for one in RATIOS.json(perspective)}
    solvency = found["solvabiliteitsratio"]
    assert solvency["jaren"] == [2020, 2021, 2022, 2023, 2024, 2025]
    assert solvency["waarden"] == [None, None, Decimal("39.61"), None, None, None]
    assert solvency["klassen"] == [None, None, "B", None, None, None]
    assert solvency["ontbreekt"][2:4] == [[], ["eigen_vermogen", "balanstotaal"]]
    assert solvency["invoer"]["balanstotaal"] == [None, None, 104309, None, None, None]
    assert solvency["herkomst"]["eigen_vermogen"][2] == "gegevens, eigen_vermogen 2022 (CBS)"
    assert (solvency["code"], solvency["eenheid"]) == ("fk.3", "procent")


def test_a_ratio_is_explained_by_its_formula_and_inputs(perspective: Perspective) -> None:
    found = explain(perspective, "kengetallen/solvabiliteitsratio/2022")
    assert (found.cents, found.unit, found.is_known, found.is_sum) == (3961, "procent", True, False)
    assert found.formula == (
        "Solvabiliteitsratio = A / B; A = eigen vermogen (BBV 42): € 41.322; B = balanstotaal: € 104.309; "
        "€ 41.322 / € 104.309; klasse B, neutraal"
    )
    assert found.parts == (
        Part(table="gegevens", row_id="eigen_vermogen", cents=4132200, is_pm=False),
        Part(table="gegevens", row_id="balanstotaal", cents=10430900, is_pm=False),
    )
    assert "gegevens, eigen_vermogen 2022 (CBS)" in (found.source or "")


def test_a_ratio_that_cannot_be_determined_says_why(perspective: Perspective) -> None:
    found = explain(perspective, "kengetallen/solvabiliteitsratio/2023")
    assert not found.is_known
    assert "niet te bepalen" in found.formula
    with pytest.raises(QuestionError, match="2029 wordt niet getoond"):
        explain(perspective, "kengetallen/solvabiliteitsratio/2029")


def test_overviews_nest_by_the_steps_of_their_addresses(perspective: Perspective) -> None:
    found = OVERVIEWS.json(perspective)
    row = found["bbv17"]["programmas"]["1"]["lasten"]
    assert row == {
        "naam": "Bestuur: lasten",
        "jaren": [2022, 2023, 2024, 2025],
        "bedragen": [1000000, 0, 0, 0],
        "pm": [],
    }
    assert found["bbv22"]["jaren"] == [2023, 2024, 2025]
    assert found["emu"]["ontbreekt"][0]["jaar"] == 2021
    for series in OVERVIEWS.series(perspective):
        at = {"overzichten": found}
        for step in series.address.split("/"):
            at = at[step]
        assert at["jaren"] == list(series.years)


def test_an_overview_is_explained_by_lines_with_their_source(perspective: Perspective) -> None:
    found = explain(perspective, "overzichten/bbv17/programmas/1/lasten/2022")
    assert found.parts == (Part(table="begroting", row_id="p", cents=100_000_000, is_pm=False),)
    assert "begroting.pdf, pagina 3" in (found.source or "")
    total = explain(perspective, "overzichten/bbv17/totaal/resultaat/2022")
    assert sum(part.cents for part in total.parts) == total.cents == -99_999_500


def test_a_year_that_is_not_known_is_no_zero(perspective: Perspective) -> None:
    found = explain(perspective, "overzichten/emu/emu_saldo/2021")
    assert not found.is_known


def test_a_ratio_says_in_which_years_it_is_in_which_class(perspective: Perspective) -> None:
    notes = {one.address: one.note for one in RATIOS.series(perspective)}
    # 41,322 / 104,309 = 39.6 %: between 20 and 50.
    assert notes["kengetallen/solvabiliteitsratio"] == "Klasse B in 2022"
    assert notes["kengetallen/grondexploitatie"] == ""
