"""Runs the cases of every rule: small dossiers that a controller can read, and add to.

A file of cases lies beside its rule: ``<regel>.cases.yaml``. ``basis`` holds tables for all its cases, ``feiten`` a
document of facts (``feiten: meegeleverd``: the facts that ship), ``vorig`` among the tables the dossier before. A case
has a ``naam``, ``gegeven`` tables (a row is ``{kolom: waarde}``) and all findings that are ``verwacht``, in order; what
an expected finding does not name is not compared, and texts need only be contained.

What a case leaves out: a kadernota 2022 of Diemen over 2022 to 2025, with Uithoorn, Ouder-Amstel and Duo+; a proposal
asks for Diemen, is new and a concept; a line is structural expenditure, a post a structural balance, staff structural.
"""

import datetime
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.run import all_rules
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.facts import Facts, facts_of
from kaderwerk.core.perspective.compute import compute
from tests.shipped_facts import load_facts

# Fetched by name: the contract that keeps YAML out of the core counts its tests too.
yaml: Any = pytest.importorskip("yaml")

FOLDER = Path(__file__).parent
FRAME = {
    "dossier": "geval",
    "titel": "Een geval",
    "organisatie": "diemen",
    "soort": "kadernota",
    "begrotingsjaar": "2022",
    "eerste_jaar": "2022",
}
ORGANISATIONS = [
    {"organisatie": "diemen", "naam": "Diemen", "soort": "gemeente"},
    {"organisatie": "uithoorn", "naam": "Uithoorn", "soort": "gemeente"},
    {"organisatie": "ouder-amstel", "naam": "Ouder-Amstel", "soort": "gemeente"},
    {"organisatie": "duo-plus", "naam": "Duo+", "soort": "gemeenschappelijke_regeling"},
]
DEFAULTS = {
    "voorstellen": {"titel": "Een voorstel", "organisatie": "diemen", "categorie": "nieuw", "status": "concept"},
    "regels": {"soort": "lasten", "aard": "structureel"},
    "begroting": {"soort": "saldo", "aard": "structureel"},
    "reserves": {"naam": "Algemene reserve"},
    "verdeelsleutels": {"naam": "Een sleutel", "maatstaf": "gewicht"},
    "formatie": {"aard": "structureel"},
}
UNITS = {"euro", "procent", "aantal", "datum"}
RULES = {rule.code: rule for rule in all_rules()}

Rows = list[dict[str, str]]


def load(code: str) -> dict[str, Any]:
    # The base loader reads every value as text, so that taakveld 0.10 stays 0.10.
    text = (FOLDER / f"{code}.cases.yaml").read_text(encoding="utf-8")
    document: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)
    return document


def all_cases() -> Iterator[Any]:
    for code in RULES:
        document = load(code)
        for case in document["gevallen"]:
            tables = {**document.get("basis", {}), **case.get("gegeven", {})}
            yield pytest.param(code, tables, document.get("feiten", {}), case, id=f"{code}: {case['naam']}")


def raw_table(name: str, rows: Rows) -> RawTable:
    full = [{**DEFAULTS.get(name, {}), **row} for row in rows]
    header = tuple(dict.fromkeys(column for row in full for column in row))
    return RawTable(
        name=name,
        place=f"{name}.csv",
        header=header,
        rows=[[row.get(column, "") for column in header] for row in full],
        row_numbers=list(range(2, len(full) + 2)),
    )


def case_dossier(tables: dict[str, Any]) -> Dossier:
    features = {**FRAME, **tables.get("dossier", {})}
    rows: dict[str, Rows] = {"organisaties": ORGANISATIONS, **tables}
    rows["dossier"] = [{"kenmerk": key, "waarde": value} for key, value in features.items()]
    raw = [raw_table(name, each) for name, each in rows.items() if each]
    return read_dossier(RawDossier(place="geval", tables=raw))


def case_input(tables: dict[str, Any], facts: dict[str, Any] | str, scenario: str) -> CheckInput:
    """The input of a case; ``feiten: meegeleverd`` takes the facts that ship, ``vorig`` holds the dossier before."""
    previous = tables.get("vorig")
    dossier = case_dossier({name: rows for name, rows in tables.items() if name != "vorig"})
    if facts == "meegeleverd":
        known = load_facts()
    else:
        known = facts_of({**facts, "bron": "geval"}) if isinstance(facts, dict) and facts else Facts()
    perspective = compute(dossier, scenario, facts=known)
    return CheckInput(
        dossier=dossier,
        perspective=perspective,
        facts=perspective.facts,
        previous=None if previous is None else case_dossier(previous),
    )


def shown(finding: Finding) -> dict[str, str]:
    """The finding in the words of a case."""
    table_and_id = "dossier als geheel" if finding.subject is None else "/".join(finding.subject).rstrip("/")
    return {
        "onderwerp": table_and_id,
        "jaar": "geen" if finding.year is None else str(finding.year),
        "oordeel": finding.verdict,
        "toelichting": finding.explanation,
        "herstel": finding.remedy,
    }


def compare(finding: Finding, expected: dict[str, str]) -> None:
    for key in ("onderwerp", "jaar", "oordeel"):
        assert expected.get(key, shown(finding)[key]) == shown(finding)[key], (key, finding)
    for key in ("toelichting", "herstel"):
        assert expected.get(key, "") in shown(finding)[key], (key, finding)
    for key, value in (("waarde", finding.value), ("norm", finding.norm)):
        if key in expected:
            assert measured_text(finding.unit, expected[key]) == measured(finding.unit, value), (key, finding)


def measured_text(unit: str, text: str) -> object:
    """What a case writes: euros, a percentage (compared to two decimals), a date or a count."""
    if text == "onbekend":
        return None
    if unit == "procent":
        return round(Fraction(text) * 100)
    return read_amount(text) if unit == "euro" else text if unit == "datum" else int(text)


def measured(unit: str, value: object) -> object:
    """The same of a finding."""
    if isinstance(value, Fraction) and unit == "procent":
        return round(value * 10_000)
    return value.isoformat() if isinstance(value, datetime.date) else value


@pytest.mark.parametrize(("code", "tables", "facts", "case"), list(all_cases()))
def test_a_rule_finds_what_its_case_expects(
    code: str, tables: dict[str, Any], facts: dict[str, Any] | str, case: dict[str, Any]
) -> None:
    found = RULES[code].check(case_input(tables, facts, case.get("scenario", "alles")))
    assert len(found) == len(case["verwacht"]), "\n".join(str(shown(one)) for one in found)
    assert len({(one.subject, one.year) for one in found}) == len(found), "one row per subject and year"
    for finding, expected in zip(found, case["verwacht"], strict=True):
        compare(finding, expected)
        assert (finding.rule, finding.source) == (code, RULES[code].source)
        assert finding.remedy or finding.verdict == "voldoet", finding
        assert finding.unit in UNITS, finding


@pytest.mark.parametrize("code", list(RULES))
def test_a_rule_speaks_of_a_dossier_without_anything_in_it(code: str) -> None:
    found = RULES[code].check(case_input({}, {}, "alles"))
    assert found
    assert {one.verdict for one in found} <= {"voldoet", "niet_te_bepalen"}


def test_a_case_that_expects_something_else_fails() -> None:
    finding = RULES["pm_open"].check(case_input({}, {}, "alles"))[0]
    compare(finding, {"oordeel": "voldoet"})
    for wrong in ({"oordeel": "let_op"}, {"jaar": "2022"}, {"onderwerp": "regels/a"}, {"toelichting": "x"}):
        with pytest.raises(AssertionError):
            compare(finding, wrong)
    with pytest.raises(AssertionError):
        compare(finding, {"waarde": "1"})
