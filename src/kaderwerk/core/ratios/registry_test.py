"""What the registry of ratios refuses, and a ratio that a newcomer adds with one file."""

import dataclasses
import importlib
from pathlib import Path

import pytest

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.ratios.ratio import Amounts, Need, Quotient, Ratio
from kaderwerk.core.ratios.registry import (
    RatioRefusedError,
    all_ratios,
    ordered_ratios,
    ratios_in,
    refuse_without_cases,
)
from kaderwerk.core.ratios.results import ratio_results
from tests.builders import dossier

TOY = """
from kaderwerk.core.ratios.ratio import Need, Ratio

RATIO = Ratio(
    code="schuld_per_baten",
    iv3="eigen.1",
    title="Schuld per baten",
    source="Financiële verordening artikel 9",
    text="A / B",
    needs=(Need(name="schuld", letter="A", label="schuld"), Need(name="totale_baten", letter="B", label="baten")),
    formula=lambda amounts: (amounts["schuld"], amounts["totale_baten"]),
    has_bands=False,
)
"""


def formula(amounts: Amounts) -> Quotient:
    return amounts["a"], 1


PLAIN = Ratio(
    code="een",
    iv3="x.1",
    title="Een",
    source="Een bron",
    text="A",
    needs=(Need(name="a", letter="A", label="a"),),
    formula=formula,
)


def test_a_ratio_is_one_file_and_the_registry_finds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "own_ratios"
    folder.mkdir()
    folder.joinpath("__init__.py").write_text("", encoding="utf-8")
    folder.joinpath("schuld_per_baten.py").write_text(TOY, encoding="utf-8")
    folder.joinpath("schuld_per_baten_test.py").write_text("", encoding="utf-8")
    folder.joinpath("schuld_per_baten.cases.yaml").write_text("gevallen: []\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    (found,) = ratios_in(importlib.import_module("own_ratios"))
    refuse_without_cases([found], [one.name for one in folder.iterdir()])
    table = "gegeven | 2022\nschuld | 250\ntotale_baten | 1000"
    rows = ratio_results(compute(dossier(gegevens=table)), (found,))["schuld_per_baten"]
    assert [one.hundredths for one in rows] == [None, None, 2500, None, None, None]


def test_a_file_without_its_ratio_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "bare_ratios"
    folder.mkdir()
    folder.joinpath("__init__.py").write_text("", encoding="utf-8")
    folder.joinpath("iets_anders.py").write_text(TOY, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(RatioRefusedError, match="iets_anders"):
        ratios_in(importlib.import_module("bare_ratios"))


@pytest.mark.parametrize(
    "change", [{"code": ""}, {"iv3": " "}, {"title": ""}, {"source": ""}, {"text": ""}, {"needs": ()}]
)
def test_an_incomplete_ratio_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(RatioRefusedError, match="titel, bron, formule en invoer moeten er zijn"):
        ordered_ratios([dataclasses.replace(PLAIN, **change)])  # type: ignore[arg-type]  # a case names one field


@pytest.mark.parametrize("change", [{"code": "een", "iv3": "x.2"}, {"code": "twee", "iv3": "x.1"}])
def test_two_ratios_with_one_code_are_refused(change: dict[str, str]) -> None:
    with pytest.raises(RatioRefusedError, match="twee kengetallen"):
        ordered_ratios([PLAIN, dataclasses.replace(PLAIN, **change)])  # type: ignore[arg-type]  # a case names texts


def test_a_ratio_without_cases_is_refused() -> None:
    with pytest.raises(RatioRefusedError, match="een"):
        refuse_without_cases([PLAIN], ["twee.cases.yaml", "een.py"])


def test_every_ratio_of_the_folder_takes_part_once() -> None:
    assert len({one.code for one in all_ratios()}) == len(all_ratios()) == 8
