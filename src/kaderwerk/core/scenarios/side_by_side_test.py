"""Scenarios beside each other are each what computing gives, whatever else is in the table."""

import dataclasses
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.compute import BALANCE_ROWS, compute
from kaderwerk.core.perspective.scenario import overlay_of
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.scenarios.side_by_side import (
    ScenarioTable,
    compare_scenarios,
    scenario_table_json,
    shifted_overlay,
    with_differences,
)
from tests.builders import FRAGMENT, dossier
from tests.strategies.dossiers import dossiers

SCENARIOS = "scenario | voorstel | besluit\nzuinig | veilig | afwijzen\nzuinig | adviseur | afwijzen"


def total(table: ScenarioTable, at: int) -> list[int]:
    found: list[int] = table.columns[at].balance["totaal"].cents.tolist()
    return found


def test_the_scenarios_of_the_fragment_stand_beside_each_other() -> None:
    table = compare_scenarios(dossier(**FRAGMENT, scenarios=SCENARIOS))
    assert [one.name for one in table.columns] == ["alles", "vastgesteld", "zuinig"]
    assert total(table, 0) == [-16_500_000, -9_000_000, -9_000_000, -9_000_000]
    assert total(table, 1) == [0, 0, 0, 0]
    # Without safety (100,000 and then 50,000) and without the adviser, who is PM.
    assert total(table, 2) == [-6_500_000, -4_000_000, -4_000_000, -4_000_000]
    assert table.columns[2].differences["totaal"].tolist() == [10_000_000, 5_000_000, 5_000_000, 5_000_000]
    assert table.columns[0].differences["totaal"].tolist() == [0, 0, 0, 0]
    assert [one.balance["totaal"].pm.tolist()[0] for one in table.columns] == [True, False, False]


def test_only_what_is_asked_stands_in_the_table_and_the_first_is_the_measure() -> None:
    table = compare_scenarios(dossier(**FRAGMENT, scenarios=SCENARIOS), ["zuinig", "alles"])
    assert table.columns[1].differences["incidenteel"].tolist() == [-5_000_000, 0, 0, 0]
    with pytest.raises(QuestionError, match="Scenario feest bestaat niet"):
        compare_scenarios(dossier(**FRAGMENT), ["feest"])


def test_a_shift_comes_on_top_of_what_the_scenario_has() -> None:
    overlay = Overlay(scenario="x", counted=frozenset(), differences={"cao": Fraction(1)})
    shifted = with_differences(overlay, {"cao": Fraction(1, 2), "omslagrente": Fraction(-1)})
    assert shifted.differences == {"cao": Fraction(3, 2), "omslagrente": Fraction(-1)}
    assert shifted.scenario == "x, cao +0.5, omslagrente -1"
    assert overlay.differences == {"cao": Fraction(1)}
    assert with_differences(overlay, {"cao": Fraction(-1)}).is_plain


def test_all_indexes_are_shifted_under_one_name_and_an_unknown_one_is_told() -> None:
    case = dossier(indexen="index | naam | 2023\ncao | Cao | 2\ncpi | Prijs | 1")
    plain = overlay_of(case, "alles")
    shifted = shifted_overlay(case, plain, "indexen", Fraction(1))
    assert shifted.differences == {"cao": Fraction(1), "cpi": Fraction(1)}
    assert shifted.scenario == "alles, indexen +1"
    assert shifted_overlay(case, plain, "omslagrente", Fraction(-1)).differences == {"omslagrente": Fraction(-1)}
    with pytest.raises(
        QuestionError, match=r"loon is geen index van dit dossier\. Kies uit: omslagrente, indexen, cao"
    ):
        shifted_overlay(case, plain, "loon", Fraction(1))


def test_the_machine_form_names_scenario_balance_and_difference() -> None:
    found = scenario_table_json(compare_scenarios(dossier(**FRAGMENT), ["alles", "vastgesteld"]))
    assert found["jaren"] == [2022, 2023, 2024, 2025]
    assert found["scenarios"][1]["scenario"] == "vastgesteld"
    assert found["scenarios"][0]["saldo"]["totaal"] == {
        "bedragen": [-165_000, -90_000, -90_000, -90_000],
        "pm": [2022, 2023],
    }
    assert found["scenarios"][1]["verschil"]["totaal"] == [165_000, 90_000, 90_000, 90_000]


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers(), st.data())
def test_every_column_is_what_computing_gives(raw: RawDossier, data: st.DataObject) -> None:
    case = read_dossier(raw)
    proposals = case.table("voorstellen").column("voorstel")
    chosen = [frozenset(one for one in proposals if data.draw(st.booleans())) for _ in range(3)]
    overlays = [Overlay(scenario=str(at), counted=one) for at, one in enumerate(chosen)]
    overlays.append(dataclasses.replace(overlays[0], parts={one: Fraction(1, 2) for one in proposals[:1]}))
    for overlay, column in zip(overlays, compare_scenarios(case, overlays).columns, strict=True):
        expected = compute(case, overlay).balance
        assert list(column.balance) == list(BALANCE_ROWS)
        for row, series in expected.items():
            assert series.cents.tolist() == column.balance[row].cents.tolist(), row
            assert series.pm.tolist() == column.balance[row].pm.tolist(), row


def test_ten_scenarios_over_five_thousand_lines() -> None:
    numbers = range(1_000)
    case = dossier(
        voorstellen="voorstel | titel | organisatie | categorie | status\n"
        + "\n".join(f"v{at} | V | diemen | nieuw | concept" for at in numbers),
        regels="regel | voorstel | soort | aard | 2022 | 2023 | 2024 | 2025\n"
        + "\n".join(
            f"r{at}-{line} | v{at} | lasten | structureel | {at} | {at} | {at} | {at}"
            for at in numbers
            for line in range(5)
        ),
    )
    overlays = [
        Overlay(scenario=str(one), counted=frozenset(f"v{at}" for at in numbers if at % 10 != one)) for one in range(10)
    ]
    table = compare_scenarios(case, overlays)
    # 5 lines of 0 to 999 euro, without those of every tenth proposal.
    assert table.columns[0].balance["totaal"].cents[0] == -500 * (499_500 - 49_500)
    assert int(np.sum(table.columns[0].differences["totaal"])) == 0
