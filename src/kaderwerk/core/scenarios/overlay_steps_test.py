"""What a choice is called, and that the steps between two scenarios are all of their difference."""

from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.scenarios.overlay_steps import choice_text, overlay_steps
from tests.builders import FRAGMENT, dossier
from tests.strategies.dossiers import dossiers


def test_a_choice_is_told_in_the_words_of_the_table() -> None:
    overlay = Overlay(
        scenario="x",
        counted=frozenset({"a", "b", "c"}),
        parts={"b": Fraction(1, 2), "c": Fraction(1, 3)},
        delays={"c": 2},
    )
    assert [choice_text(overlay, one) for one in "abcd"] == [
        "overnemen",
        "aanpassen: 50 %",
        "aanpassen: 33.333333 %, 2 jaar later",
        "afwijzen",
    ]


def test_the_same_scenario_has_no_steps() -> None:
    overlay = Overlay(scenario="x", counted=frozenset({"ict"}))
    assert overlay_steps(dossier(**FRAGMENT), overlay, overlay) == []


def test_a_parameter_without_effect_is_a_step_too() -> None:
    first = Overlay(scenario="x", counted=frozenset())
    second = Overlay(scenario="y", counted=frozenset(), differences={"omslagrente": Fraction(1, 2)})
    (step,) = overlay_steps(dossier(**FRAGMENT), first, second)
    assert (step.table, step.subject, step.old, step.new) == ("scenarioparameters", "omslagrente", "0", "0.5")
    assert step.effects_cents == (0, 0, 0, 0)


def test_half_of_a_proposal_gives_half_of_its_effect_back() -> None:
    first = Overlay(scenario="x", counted=frozenset({"ict", "veilig"}))
    second = Overlay(scenario="y", counted=frozenset({"ict", "veilig"}), parts={"veilig": Fraction(1, 2)})
    (step,) = overlay_steps(dossier(**FRAGMENT), first, second)
    assert step.effects_cents == (5_000_000, 2_500_000, 2_500_000, 2_500_000)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers(), st.data())
def test_steps_are_all_of_the_difference(raw: RawDossier, data: st.DataObject) -> None:
    case = read_dossier(raw)
    proposals = case.table("voorstellen").column("voorstel")
    overlays = []
    for name in ("x", "y"):
        counted = frozenset(one for one in proposals if data.draw(st.booleans()))
        parts = {one: Fraction(data.draw(st.integers(0, 4)), 4) for one in sorted(counted)}
        delays = {one: data.draw(st.integers(0, 2)) for one in sorted(counted)}
        overlays.append(Overlay(scenario=name, counted=counted, parts=parts, delays=delays))
    first, second = overlays
    steps = overlay_steps(case, first, second)
    expected = compute(case, second).balance["totaal"].cents - compute(case, first).balance["totaal"].cents
    assert [sum(one.effects_cents[at] for one in steps) for at in range(len(case.years))] == expected.tolist()


def test_parts_that_differ_behind_the_second_decimal_are_a_step() -> None:
    parts = [Fraction(33_333, 100_000), Fraction(33_334, 100_000)]
    first, second = (Overlay(scenario="x", counted=frozenset({"veilig"}), parts={"veilig": one}) for one in parts)
    (step,) = overlay_steps(dossier(**FRAGMENT), first, second)
    assert (step.old, step.new) == ("aanpassen: 33.333 %", "aanpassen: 33.334 %")
    # Two lines of 50,000 in 2022: each 16,666.50 and then 16,667.00.
    assert step.effects_cents == (-100, -50, -50, -50)
