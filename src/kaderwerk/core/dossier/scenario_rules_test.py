"""Choices and parameters of scenarios that say something else than they mean."""

import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.scenario_rules import scenario_problems
from kaderwerk.core.dossier.table_reading import read_table
from tests.builders import FRAME, raw_dossier

CHOICES = "scenario | voorstel | besluit | percentage | verschuiving\n"
PARAMETERS = "scenario | parameter | verschil\n"


def found(**tables: str) -> list[tuple[int | None, str | None, str | None]]:
    """Row, column and text of the problems, of tables that no other rule has judged."""
    read = {one.name: read_table(one)[0] for one in raw_dossier(**tables).tables}
    return [(one.row, one.column, one.found) for one in scenario_problems(Dossier(tables=read))]


@pytest.mark.parametrize(
    ("row", "problems"),
    [
        ("overnemen | |", []),
        ("afwijzen | |", []),
        ("aanpassen | 0 |", []),
        ("aanpassen | 100 | 3", []),
        ("aanpassen | | 0", []),
        ("aanpassen | 100.01 |", [(2, "percentage", "100.01")]),
        ("aanpassen | -1 |", [(2, "percentage", "-1")]),
        ("aanpassen | | -1", [(2, "verschuiving", "-1")]),
        ("aanpassen | | 4", [(2, "verschuiving", "4")]),
        ("aanpassen | |", [(2, "percentage", "")]),
        ("overnemen | 50 | 1", []),
        ("afwijzen | 50 | 1", [(2, "percentage", "50"), (2, "verschuiving", "1")]),
        ("afwijzen | | 0", [(2, "verschuiving", "0")]),
    ],
)
def test_a_choice_adapts_within_bounds_or_not_at_all(
    row: str, problems: list[tuple[int | None, str | None, str | None]]
) -> None:
    assert found(scenarios=f"{CHOICES}s | v | {row}") == problems


@pytest.mark.parametrize("name", ["alles", "vastgesteld"])
def test_a_scenario_has_a_name_of_its_own(name: str) -> None:
    assert found(scenarios=f"{CHOICES}{name} | v | aanpassen | 50 |") == [(2, "scenario", name)]
    assert found(scenarioparameters=f"{PARAMETERS}{name} | omslagrente | 1") == [(2, "scenario", name)]


def test_the_window_is_that_of_the_dossier() -> None:
    shifted = f"{CHOICES}s | v | aanpassen | | 4"
    assert found(dossier=FRAME + "aantal_jaren | 5\n", scenarios=shifted) == []
    assert found(dossier=FRAME + "aantal_jaren | veel\n", scenarios=shifted) == [(2, "verschuiving", "4")]
    (problem,) = scenario_problems(
        Dossier(tables={one.name: read_table(one)[0] for one in raw_dossier(scenarios=shifted).tables})
    )
    assert "valt het voorstel buiten het venster" in problem.sentence


@pytest.mark.parametrize(
    ("row", "problems"),
    [
        ("omslagrente | 1", []),
        ("loon | -0.5", []),
        ("inflatie | 1", [(2, "parameter", "inflatie")]),
        ("loon | -100", [(2, "verschil", "-100")]),
        ("omslagrente | 250", [(2, "verschil", "250")]),
    ],
)
def test_a_parameter_is_an_index_of_the_dossier_or_the_omslagrente(
    row: str, problems: list[tuple[int | None, str | None, str | None]]
) -> None:
    assert found(indexen="index\nloon", scenarioparameters=f"{PARAMETERS}s | {row}") == problems
