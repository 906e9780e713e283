"""Runs the business rules of the trade, one file of worked examples that a controller can read and add to.

``domain_rules.cases.yaml`` holds the 25 rules of the trade by number, each with a ``naam`` and its ``gevallen``. A case
has ``gegeven`` tables as in the cases of a check (what it leaves out stands in ``rules_test.py``), and says what comes
out: ``cijfers`` by address, ``bevindingen`` of the checks (each names its ``regel``, and as much of the finding as it
wants to hold), or the ``fout`` with which the dossier is refused. ``scenario`` and ``voor`` (an organisation) are as at
the command line. Euros are compared to the cent, percentages to a hundredth.
"""

from pathlib import Path
from typing import Any

import pytest

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.rules.rules_test import RULES, case_input, compare, shown
from kaderwerk.core.figures.registry import all_groups, group_series
from kaderwerk.core.perspective.address import GROUPS, parse_address
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.problems import DossierRejectedError

yaml: Any = pytest.importorskip("yaml")

FILE = Path(__file__).with_name("domain_rules.cases.yaml")
RULE_COUNT = 25
CASE_KEYS = {"naam", "gegeven", "scenario", "voor", "cijfers", "bevindingen", "fout"}


def load() -> list[dict[str, Any]]:
    # The base loader reads every value as text, so that taakveld 0.10 stays 0.10.
    document: list[dict[str, Any]] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)["regels"]
    return document


CASES = [
    pytest.param(case, id=f"{rule['nummer']} {rule['naam']}: {case['naam']}")
    for rule in load()
    for case in rule["gevallen"]
]


def figure(perspective: Perspective, text: str) -> int | None:
    """The figure at an address in hundredths: cents, or hundredths of a percent."""
    if text.partition("/")[0] in GROUPS:
        found = parse_address(perspective, text)
        return int(found.series.cents[found.position])
    group = next(one for one in all_groups() if one.code == text.partition("/")[0])
    address, _, year = text.rpartition("/")
    series = group_series(perspective, group)[address]
    return series.hundredths[series.years.index(int(year))]


def expect_findings(case: CheckInput, expected: list[dict[str, str]]) -> None:
    """Each expected finding is the one of its rule, subject and year."""
    by_rule: dict[str, list[Finding]] = {}
    for one in expected:
        if one["regel"] not in by_rule:
            by_rule[one["regel"]] = RULES[one["regel"]].check(case)
        found = [
            finding
            for finding in by_rule[one["regel"]]
            if all(one.get(key, shown(finding)[key]) == shown(finding)[key] for key in ("onderwerp", "jaar"))
        ]
        assert len(found) == 1, (one, [shown(finding) for finding in by_rule[one["regel"]]])
        compare(found[0], one)


@pytest.mark.parametrize("case", CASES)
def test_a_rule_of_the_trade_comes_out_as_worked(case: dict[str, Any]) -> None:
    scenario = case.get("scenario", "alles")
    if "fout" in case:
        with pytest.raises(DossierRejectedError) as caught:
            case_input(case.get("gegeven", {}), "meegeleverd", scenario)
        assert case["fout"] in "\n".join(problem.sentence for problem in caught.value.problems)
        return
    given = case_input(case.get("gegeven", {}), "meegeleverd", scenario)
    perspective = given.perspective
    if "voor" in case:
        perspective = compute(given.dossier, scenario, case["voor"], facts=given.facts)
    found = {address: figure(perspective, address) for address in case.get("cijfers", {})}
    assert found == {address: read_amount(text) for address, text in case.get("cijfers", {}).items()}
    expect_findings(given, case.get("bevindingen", []))


def test_every_rule_of_the_trade_has_its_examples() -> None:
    assert [int(rule["nummer"]) for rule in load()] == list(range(1, RULE_COUNT + 1))
    for rule in load():
        assert rule["naam"]
        for case in rule["gevallen"]:
            assert set(case) <= CASE_KEYS, case["naam"]
            assert set(case) & {"cijfers", "bevindingen", "fout"}, f"{case['naam']} says nothing"


def test_an_example_that_expects_something_else_fails() -> None:
    given = case_input({"begroting": [{"post": "p", "2022": "100"}]}, "meegeleverd", "alles")
    assert figure(given.perspective, "saldo/totaal/2022") == 10_000
    expect_findings(given, [{"regel": "pm_open", "oordeel": "voldoet"}])
    for wrong in ({"oordeel": "let_op"}, {"onderwerp": "begroting/q"}, {"toelichting": "iets anders"}):
        with pytest.raises(AssertionError):
            expect_findings(given, [{"regel": "pm_open", **wrong}])
