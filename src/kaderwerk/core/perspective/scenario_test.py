"""Which proposals count: every status in both fixed scenarios, and a scenario of the dossier on top of ``alles``."""

import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.tables_budget import STATUSES
from kaderwerk.core.perspective.scenario import ADOPTED, ALL, counted_proposals, scenario_names
from kaderwerk.core.questions import QuestionError
from tests.builders import dossier

LEFT_OUT = {"afgewezen", "niet_opgenomen", "doorgeschoven", "ingetrokken"}
DECIDED = {"vastgesteld", "gewijzigd_vastgesteld", "verwerkt"}


def every_status(choices: str = "") -> Dossier:
    """A dossier with a proposal of each status, named after it."""
    rows = "\n".join(f"{status} | Titel | diemen | nieuw | {status}" for status in STATUSES)
    scenarios = f"scenario | voorstel | besluit\n{choices}"
    return dossier(voorstellen=f"voorstel | titel | organisatie | categorie | status\n{rows}", scenarios=scenarios)


def test_each_status_counts_where_the_contract_says() -> None:
    assert counted_proposals(every_status(), ALL) == set(STATUSES) - LEFT_OUT
    assert counted_proposals(every_status(), ADOPTED) == DECIDED


def test_a_scenario_of_the_dossier_takes_in_and_leaves_out_on_top_of_alles() -> None:
    content = every_status("eigen | afgewezen | overnemen\neigen | concept | afwijzen\nander | ingediend | afwijzen")
    assert scenario_names(content) == ("alles", "vastgesteld", "eigen", "ander")
    assert counted_proposals(content, "eigen") == (set(STATUSES) - LEFT_OUT - {"concept"}) | {"afgewezen"}
    assert counted_proposals(content, "ander") == set(STATUSES) - LEFT_OUT - {"ingediend"}


def test_a_partial_choice_is_refused_by_the_scenario_that_makes_it_alone() -> None:
    content = every_status("deels | concept | aanpassen\nheel | concept | afwijzen")
    assert "concept" not in counted_proposals(content, "heel")
    with pytest.raises(QuestionError, match="past voorstel concept aan"):
        counted_proposals(content, "deels")
