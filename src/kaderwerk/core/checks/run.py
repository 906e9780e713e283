"""Finds the rules in their folder and lets each of them judge a dossier."""

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.checks.rule import CheckInput, Rule

RULES_FOLDER = "kaderwerk.core.checks.rules"

FIRST_RULES = (
    "verdeling_volledig",
    "aandeel_zonder_reden",
    "structureel_stopt",
    "incidenteel_alle_jaren",
    "reserve_onder_ondergrens",
    "structureel_saldo",
    "toezichtindicatie",
    "pm_open",
    "taakveld_onbekend",
    "aansluiting",
)
"""The rules of the contract in its order; every other rule follows by its code."""


class RuleRefusedError(ValueError):
    """A rule cannot take part: its code is taken, or it lacks a title or a source."""


def ordered_rules(found: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return rules in the order of the findings.

    Raises:
        RuleRefusedError: a double code, an incomplete rule, or a rule of the contract that is missing.
    """
    by_code: dict[str, Rule] = {}
    for rule in found:
        if not (rule.code and rule.title.strip() and rule.source.strip()):
            raise RuleRefusedError(f"Regel {rule.code or '(zonder code)'} heeft geen code, titel of bron.")
        if rule.code in by_code:
            raise RuleRefusedError(f"Er zijn twee regels met de code {rule.code}.")
        by_code[rule.code] = rule
    missing = [code for code in FIRST_RULES if code not in by_code]
    if missing:
        raise RuleRefusedError(f"Deze regels ontbreken: {', '.join(missing)}.")
    others = sorted(code for code in by_code if code not in FIRST_RULES)
    return tuple(by_code[code] for code in (*FIRST_RULES, *others))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of the folder; a file there without a ``RULE`` of its own name is our own mistake."""
    found = []
    for module in pkgutil.iter_modules(importlib.import_module(RULES_FOLDER).__path__):
        if module.name.endswith("_test"):
            continue
        rule = importlib.import_module(f"{RULES_FOLDER}.{module.name}").RULE
        assert isinstance(rule, Rule), f"{module.name}.py holds no rule"  # noqa: S101
        assert rule.code == module.name, f"{module.name}.py holds the rule {rule.code}"  # noqa: S101
        found.append(rule)
    return ordered_rules(found)


def run_checks(case: CheckInput) -> list[Finding]:
    """Return the findings of every rule: those of the contract first and in its order, then the others."""
    findings: list[Finding] = []
    for rule in all_rules():
        found = rule.check(case)
        assert found, f"rule {rule.code} says something, whatever the dossier"  # noqa: S101
        findings += found
    return findings
