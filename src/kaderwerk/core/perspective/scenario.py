"""Which proposals count in a scenario, and what it lays over them."""

from fractions import Fraction

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.frozen_keys import DECIDED_STATUSES
from kaderwerk.core.dossier.scenario_rules import FIXED_SCENARIOS
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError

ALL, ADOPTED = FIXED_SCENARIOS
LEFT_OUT = frozenset({"afgewezen", "niet_opgenomen", "doorgeschoven", "ingetrokken"})
"""The statuses of proposals that were not included."""


def scenario_names(dossier: Dossier) -> tuple[str, ...]:
    """Return the scenarios that can be asked of a dossier: the two fixed ones and its own."""
    choices, parameters = dossier.table("scenarios"), dossier.table("scenarioparameters")
    own = dict.fromkeys([*choices.positions("scenario"), *parameters.positions("scenario")])
    return (*FIXED_SCENARIOS, *own)


def counted_proposals(dossier: Dossier, scenario: str) -> frozenset[str]:
    """Return the ids of the proposals that count.

    ``alles``: every proposal that is not rejected, left out, deferred or withdrawn. ``vastgesteld``:
    those that the council decided. A scenario of the dossier starts from ``alles``.

    Raises:
        QuestionError: the dossier has no such scenario.
    """
    names = scenario_names(dossier)
    if scenario not in names:
        message = f"Scenario {scenario} bestaat niet in dit dossier. Kies uit: {', '.join(names)}."
        raise QuestionError(message)
    table = dossier.table("voorstellen")
    by_status, ids = table.positions("status"), table.column("voorstel")
    statuses = DECIDED_STATUSES if scenario == ADOPTED else by_status.keys() - LEFT_OUT
    counted = {ids[row] for status in statuses for row in by_status.get(status, ())}
    if scenario in FIXED_SCENARIOS:
        return frozenset(counted)
    choices = dossier.table("scenarios")
    asked, decisions = choices.column("voorstel"), choices.column("besluit")
    for row in choices.positions("scenario").get(scenario, []):
        proposal, choice = asked[row], decisions[row]
        if choice in ("overnemen", "aanpassen"):
            counted.add(proposal)
        else:
            counted.discard(proposal)
    return frozenset(counted)


def overlay_of(dossier: Dossier, scenario: str) -> Overlay:
    """Return what a scenario lays over a dossier.

    Raises:
        QuestionError: the dossier has no such scenario.
    """
    counted = counted_proposals(dossier, scenario)
    parts: dict[str, Fraction] = {}
    delays: dict[str, int] = {}
    choices = dossier.table("scenarios")
    asked = choices.column("voorstel")
    percentages, shifts = choices.column("percentage"), choices.column("verschuiving")
    for row in choices.positions("scenario").get(scenario, []):
        proposal = asked[row]
        if percentages[row]:
            parts[proposal] = Fraction(percentages[row]) / 100
        if shifts[row] not in ("", "0"):
            delays[proposal] = int(shifts[row])
    parameters = dossier.table("scenarioparameters")
    differences = {
        parameters.cell(row, "parameter"): Fraction(parameters.cell(row, "verschil"))
        for row in parameters.positions("scenario").get(scenario, [])
    }
    return Overlay(scenario=scenario, counted=counted, parts=parts, delays=delays, differences=differences)
