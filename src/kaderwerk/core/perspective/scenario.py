"""Which proposals count in a scenario."""

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.questions import QuestionError

ALL = "alles"
ADOPTED = "vastgesteld"
_LEFT_OUT = frozenset({"afgewezen", "niet_opgenomen", "doorgeschoven", "ingetrokken"})
_ADOPTED_STATUSES = frozenset({"vastgesteld", "gewijzigd_vastgesteld", "verwerkt"})


def scenario_names(dossier: Dossier) -> tuple[str, ...]:
    """Return the scenarios that can be asked of a dossier: the two fixed ones and its own."""
    choices, parameters = dossier.table("scenarios"), dossier.table("scenarioparameters")
    own = dict.fromkeys([*choices.column("scenario"), *parameters.column("scenario")])
    return (ALL, ADOPTED, *(name for name in own if name not in (ALL, ADOPTED)))


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
    pairs = zip(table.column("voorstel"), table.column("status"), strict=True)
    if scenario == ADOPTED:
        return frozenset(one for one, status in pairs if status in _ADOPTED_STATUSES)
    if scenario == ALL:
        return frozenset(one for one, status in pairs if status not in _LEFT_OUT)
    counted = {one for one, status in pairs if status not in _LEFT_OUT}
    choices = dossier.table("scenarios")
    for row, name in enumerate(choices.column("scenario")):
        proposal, choice = choices.cell(row, "voorstel"), choices.cell(row, "besluit")
        if name != scenario:
            continue
        if choice in ("overnemen", "aanpassen"):
            counted.add(proposal)
        else:
            counted.discard(proposal)
    return frozenset(counted)
