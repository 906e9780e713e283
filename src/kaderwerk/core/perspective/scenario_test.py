"""Which proposals count: every status in both fixed scenarios, and a scenario of the dossier on top of ``alles``."""

from fractions import Fraction

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.tables_budget import STATUSES
from kaderwerk.core.perspective.scenario import ADOPTED, ALL, counted_proposals, overlay_of, scenario_names
from tests.builders import dossier

LEFT_OUT = {"afgewezen", "niet_opgenomen", "doorgeschoven", "ingetrokken"}
DECIDED = {"vastgesteld", "gewijzigd_vastgesteld", "verwerkt"}


ROWS = "\n".join(f"{status} | Titel | diemen | nieuw | {status}" for status in STATUSES)
TABLES = {"voorstellen": f"voorstel | titel | organisatie | categorie | status\n{ROWS}"}
"""A proposal of each status, named after it."""


def every_status(choices: str = "") -> Dossier:
    """A dossier with a proposal of each status."""
    return dossier(**TABLES, scenarios=f"scenario | voorstel | besluit\n{choices}")


def test_each_status_counts_where_the_contract_says() -> None:
    assert counted_proposals(every_status(), ALL) == set(STATUSES) - LEFT_OUT
    assert counted_proposals(every_status(), ADOPTED) == DECIDED


def test_a_scenario_of_the_dossier_takes_in_and_leaves_out_on_top_of_alles() -> None:
    content = every_status("eigen | afgewezen | overnemen\neigen | concept | afwijzen\nander | ingediend | afwijzen")
    assert scenario_names(content) == ("alles", "vastgesteld", "eigen", "ander")
    assert counted_proposals(content, "eigen") == (set(STATUSES) - LEFT_OUT - {"concept"}) | {"afgewezen"}
    assert counted_proposals(content, "ander") == set(STATUSES) - LEFT_OUT - {"ingediend"}


def test_an_adapted_proposal_counts_with_its_part_and_its_delay() -> None:
    choices = "scenario | voorstel | besluit | percentage | verschuiving\n"
    rows = "deels | concept | aanpassen | 62.5 |\ndeels | afgewezen | aanpassen | | 2\nheel | concept | afwijzen | |"
    content = dossier(**TABLES, scenarios=choices + rows)
    overlay = overlay_of(content, "deels")
    assert {"concept", "afgewezen"} <= overlay.counted
    assert (overlay.part("concept"), overlay.delay("concept")) == (Fraction(5, 8), 0)
    assert (overlay.part("afgewezen"), overlay.delay("afgewezen"), overlay.delay_max) == (Fraction(1), 2, 2)
    assert not overlay.is_plain
    assert overlay_of(content, "heel").is_plain


def test_a_parameter_differs_by_percentage_points_and_makes_a_scenario_of_its_own() -> None:
    content = dossier(scenarioparameters="scenario | parameter | verschil\nduur | omslagrente | 0.5")
    assert scenario_names(content) == ("alles", "vastgesteld", "duur")
    assert overlay_of(content, "duur").difference("omslagrente") == Fraction(1, 2)
    assert overlay_of(content, "alles").difference("omslagrente") == 0
