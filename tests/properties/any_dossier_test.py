"""Whatever a dossier holds that reading accepts: every figure is explained and every rule says something."""

import contextlib

from hypothesis import HealthCheck, given, settings

from kaderwerk.adapters.facts_yaml.loading import load_facts
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.run import all_rules
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.figures.registry import all_groups, explain, group_series
from kaderwerk.core.perspective.address import addresses
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.scenario import scenario_names
from kaderwerk.core.publication.json_shapes import perspective_json
from kaderwerk.core.questions import QuestionError
from tests.strategies.dossiers import dossiers

FACTS = load_facts()


def computed(raw: RawDossier) -> list[Perspective]:
    """The perspective of every scenario; a question that has no answer is told in a sentence and has none."""
    content = read_dossier(raw)
    found = []
    for scenario in scenario_names(content)[:4]:
        # A scenario whose question has no answer (an amount beyond the limits) is refused in a sentence.
        with contextlib.suppress(QuestionError):
            found.append(compute(content, scenario, facts=FACTS))
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_every_rule_speaks_of_any_dossier(raw: RawDossier) -> None:
    for perspective in computed(raw):
        case = CheckInput(
            dossier=perspective.dossier, perspective=perspective, facts=FACTS, previous=perspective.dossier
        )
        for rule in all_rules():
            found = rule.check(case)
            assert found, rule.code
            assert len({(one.subject, one.year) for one in found}) == len(found), rule.code
            assert all(one.explanation.endswith(".") for one in found), rule.code


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_every_figure_of_any_dossier_is_explained_by_parts_that_add_up(raw: RawDossier) -> None:
    for perspective in computed(raw):
        assert perspective_json(perspective)["saldo"]
        every = list(addresses(perspective))
        for group in all_groups():
            series = group_series(perspective, group).values()
            every += [f"{one.address}/{year}" for one in series for year in one.years]
        for address in every:
            found = explain(perspective, address)
            assert found.address == address
            if found.is_sum and found.is_known and found.unit == "euro":
                assert sum(part.cents for part in found.parts) == found.cents, address
