"""A scenario is the base and its decisions, leaves the base as it was, and scenarios commute (I13)."""

from collections.abc import Callable, Iterable

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.money import CentsArray
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.laws_test import contents
from kaderwerk.core.scenarios.side_by_side import compare_scenarios
from tests.builders import raw_table
from tests.properties.profile import examples

SLOW = [HealthCheck.too_slow]
PROPOSALS = tuple(f"v{at}" for at in range(6))
choices = st.sets(st.sampled_from(PROPOSALS))

Engine = Callable[[Dossier, Iterable[frozenset[str]]], list[CentsArray]]
"""The total of each scenario, asked one after another."""


def one_by_one(dossier: Dossier, asked: Iterable[frozenset[str]]) -> list[CentsArray]:
    return [compute(dossier, Overlay(scenario="x", counted=one)).balance["totaal"].cents for one in asked]


def side_by_side(dossier: Dossier, asked: Iterable[frozenset[str]]) -> list[CentsArray]:
    overlays = [Overlay(scenario=str(at), counted=one) for at, one in enumerate(asked)]
    return [column.balance["totaal"].cents for column in compare_scenarios(dossier, overlays).columns]


def with_a_shared_cache(dossier: Dossier, asked: Iterable[frozenset[str]]) -> list[CentsArray]:
    """A known mistake: lines are made once, and each scenario wipes what it leaves out in those very lines."""
    base = compute(dossier, Overlay(scenario="x", counted=frozenset(PROPOSALS)))
    shared = base.own_effects.copy()
    found = []
    for counted in asked:
        for proposal, rows in base.proposal_lines.items():
            if proposal not in counted:
                shared[rows] = 0
        found.append(shared.sum(axis=0, dtype=np.int64))
    return found


def a_scenario_is_its_base_and_its_decisions(
    engine: Engine, raw: RawDossier, chosen: tuple[set[str], set[str]]
) -> None:
    dossier = read_dossier(raw)
    one, other = (frozenset(part) for part in (chosen[0], chosen[1] - chosen[0]))
    nothing: frozenset[str] = frozenset()
    base, first, second, both, again = engine(dossier, [nothing, one, other, one | other, nothing])
    assert (base == again).all(), "asking a scenario leaves the base as it was"
    assert (both - base == (first - base) + (second - base)).all(), "scenarios on other proposals commute"
    whole: Perspective = compute(dossier, Overlay(scenario="x", counted=frozenset(PROPOSALS)))
    effects = [whole.effect(proposal).cents for proposal in sorted(one)]
    assert (first - base == sum(effects, np.zeros_like(base))).all(), "a scenario is the sum of its decisions"


@settings(max_examples=examples(500, 20_000), suppress_health_check=SLOW)
@given(contents, choices, choices)
def test_a_scenario_is_its_base_and_its_decisions(raw: RawDossier, one: set[str], other: set[str]) -> None:
    a_scenario_is_its_base_and_its_decisions(one_by_one, raw, (one, other))
    a_scenario_is_its_base_and_its_decisions(side_by_side, raw, (one, other))


def test_the_law_is_broken_by_a_cache_that_is_shared_and_changed() -> None:
    @settings(max_examples=200, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(contents, choices, choices)
    def attempt(raw: RawDossier, one: set[str], other: set[str]) -> None:
        a_scenario_is_its_base_and_its_decisions(with_a_shared_cache, raw, (one, other))

    with pytest.raises(AssertionError):
        attempt()


@settings(max_examples=examples(100, 5_000), suppress_health_check=SLOW)
@given(contents, choices)
def test_a_scenario_that_is_deleted_leaves_no_trace(raw: RawDossier, rejected: set[str]) -> None:
    rows = [f"s | {one} | afwijzen" for one in sorted(rejected)]
    table = raw_table("scenarios", "\n".join(["scenario | voorstel | besluit", *rows]))
    with_it = RawDossier(place=raw.place, tables=[*raw.tables, table])
    before, after = compute(read_dossier(raw)), compute(read_dossier(with_it))
    for name, series in before.balance.items():
        assert series.cents.tobytes() == after.balance[name].cents.tobytes()
        assert series.pm.tobytes() == after.balance[name].pm.tobytes()
