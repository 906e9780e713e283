"""Runs the cases of every ratio: inputs that a controller can read, and the percentage and class that follow.

A file of cases lies beside its ratio: ``<kengetal>.cases.yaml``. A case has a ``naam``, its ``invoer`` by name, and
what is ``verwacht``: ``waarde`` in percent with two decimals or ``niet_te_bepalen``, and ``klasse`` (geen: no signal
values), ``reden`` (contained) or ``ontbreekt``. The figures are those of 2022; the facts that ship decide the class.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.ratios.formulas.netto_schuldquote import net_debt
from kaderwerk.core.ratios.formulas.netto_schuldquote_gecorrigeerd import LOANS
from kaderwerk.core.ratios.registry import all_ratios, refuse_without_cases
from kaderwerk.core.ratios.results import RatioYear, ratio_results
from tests.builders import dossier
from tests.shipped_facts import load_facts

# Fetched by name: the contract that keeps YAML out of the core counts its tests too.
yaml: Any = pytest.importorskip("yaml")

FOLDER = Path(__file__).parent
RATIOS = {one.code: one for one in all_ratios()}
YEAR = 2022


def all_cases() -> Iterator[Any]:
    for code in RATIOS:
        text = (FOLDER / f"{code}.cases.yaml").read_text(encoding="utf-8")
        for case in yaml.load(text, Loader=yaml.CBaseLoader)["gevallen"]:
            yield pytest.param(code, case, id=f"{code}: {case['naam']}")


def result(code: str, inputs: dict[str, str]) -> RatioYear:
    shifts = {need.name: need.year_shift for need in RATIOS[code].needs}
    rows = [
        f"{name} | {text if shifts[name] == -1 else ''} | {text if not shifts[name] else ''}"
        for name, text in inputs.items()
    ]
    table = "\n".join([f"gegeven | {YEAR - 1} | {YEAR}", *rows])
    found = ratio_results(compute(dossier(gegevens=table), facts=load_facts()))[code]
    return next(one for one in found if one.year == YEAR)


@pytest.mark.parametrize(("code", "case"), list(all_cases()))
def test_a_ratio_gives_what_its_case_expects(code: str, case: dict[str, Any]) -> None:
    found, expected = result(code, case["invoer"]), case["verwacht"]
    if expected["waarde"] == "niet_te_bepalen":
        assert found.value is None
        assert found.signal is None
        assert expected.get("reden", "") in found.reason
        assert " ".join(found.missing) == expected.get("ontbreekt", "")
        return
    assert found.hundredths == read_amount(expected["waarde"])
    assert found.signal == (None if expected["klasse"] == "geen" else expected["klasse"])


def test_every_ratio_has_its_cases() -> None:
    refuse_without_cases(all_ratios(), [one.name for one in FOLDER.iterdir()])


def test_the_six_ratios_of_the_regulation_are_there_and_the_indicators_follow() -> None:
    assert [one.iv3 for one in all_ratios()] == ["fk.1", "fk.2", "fk.3", "fk.4", "fk.5", "fk.6", "bi.4", "bi.5"]


def test_loans_are_no_part_of_net_debt_itself() -> None:
    names = [need.name for need in RATIOS["netto_schuldquote"].needs]
    assert LOANS.name not in names
    assert net_debt({**dict.fromkeys(names, 0), "vaste_schuld": 5, "liquide_middelen": 7}) == -2
