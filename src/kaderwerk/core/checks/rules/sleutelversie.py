"""Whether proposals that are not decided yet use the newest version of their verdeelsleutel."""

import numpy as np

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.contributions.other_key import effects_by_other_keys
from kaderwerk.core.dossier.frozen_keys import DECIDED_STATUSES
from kaderwerk.core.dossier.key_succession import newest_keys
from kaderwerk.core.perspective.lines import NOBODY

CODE = "sleutelversie"
SOURCE = "Rekenregel: een sleutel waarmee is besloten ligt vast; wat nog niet is besloten, gebruikt de nieuwste versie"
MAKE = Verdicts(rule=CODE, source=SOURCE)


def check(case: CheckInput) -> list[Finding]:
    """Name each proposal with a replaced key, and what the newest version changes for the own organisation."""
    perspective, lines = case.perspective, case.perspective.lines
    newest = newest_keys(case.dossier)
    is_old = np.fromiter((key in newest for key in lines.keys), dtype=np.bool_, count=len(lines.keys))
    rows = np.flatnonzero(is_old & perspective.counts & (lines.proposal_of != NOBODY))
    if not rows.size:
        nothing = ("Geen voorstel dat meetelt, gebruikt een sleutel die is vervangen.", NOTHING_TO_DO)
        return [MAKE.finding(PASSES, nothing)]
    own = lines.organisations.index(perspective.organisation)
    newly_divided, _ = effects_by_other_keys(perspective, rows, newest)
    differences = newly_divided[:, :, own] - perspective.own_effects[rows]
    rows_of: dict[int, list[int]] = {}
    for at, proposal in enumerate(lines.proposal_of[rows].tolist()):
        rows_of.setdefault(proposal, []).append(at)
    findings = []
    for proposal, members in sorted(rows_of.items()):
        keys = sorted({lines.keys[rows[at]] for at in members})
        named = listed([f"{key} (vervangen door {newest[key]})" for key in keys])
        by_year = differences[members].sum(axis=0, dtype=np.int64).tolist()
        findings += _judge(case, lines.proposals[proposal], named, by_year)
    return findings


def _judge(case: CheckInput, proposal: str, keys: str, differences: list[int]) -> list[Finding]:
    table, subject = case.dossier.table("voorstellen"), ("voorstellen", proposal)
    status = table.cell(table.positions("voorstel")[proposal][0], "status")
    if status in DECIDED_STATUSES:
        text = f"Het voorstel is {status.replace('_', ' ')} met sleutel {keys}; daar blijft het mee rekenen."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO), subject=subject)]
    remedy = "Kies in de regels van het voorstel de nieuwste sleutel, of besluit het voorstel met de oude."
    name = case.perspective.own_name
    findings = []
    for year, cents in zip(case.perspective.years, differences, strict=True):
        if cents:
            what = f"het saldo van {name} wordt {euros(abs(cents))} {'gunstiger' if cents > 0 else 'ongunstiger'}"
            text = f"Het voorstel gebruikt sleutel {keys}; met de nieuwste sleutel: {what}."
            findings.append(MAKE.finding(ATTENTION, (text, remedy), subject=subject, year=year, value=cents, norm=0))
    text = f"Het voorstel gebruikt sleutel {keys}; voor {name} maakt dat geen verschil."
    return findings or [MAKE.finding(ATTENTION, (text, remedy), subject=subject, value=0, norm=0)]


RULE = Rule(code=CODE, title="De nieuwste versie van de sleutel", source=SOURCE, check=check)
