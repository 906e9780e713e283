"""Whether every investment brings its depreciation and interest into the shown years."""

import numpy as np

from kaderwerk.core.capital.charges import ChargeTable
from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed
from kaderwerk.core.perspective.lines import EXPENDITURE, STRUCTURAL

CODE = "investering_lasten"
SOURCE = (
    "Gemeentewet artikel 189 lid 2: ramingen zijn volledig; BBV artikel 64: op een actief wordt jaarlijks afgeschreven"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
INVESTMENT = "investering"
"""The category of a proposal that asks for an investment."""
WHAT_IS_MISSING = {
    "uitgaven": "uitgaven (leeg of PM)",
    "termijn": "een termijn of methode",
    "omslagrente": "de omslagrente van het dossier",
}


def check(case: CheckInput) -> list[Finding]:
    """Judge each counted proposal that is an investment, or has one."""
    charges = case.perspective.lines.charges
    rows_of: dict[str, list[int]] = {}
    for row, one in enumerate(charges.investments):
        rows_of.setdefault(one.proposal, []).append(row)
    table = case.dossier.table("voorstellen")
    findings = []
    for proposal, category in zip(table.column("voorstel"), table.column("categorie"), strict=True):
        rows = rows_of.get(proposal, [])
        if (rows or category == INVESTMENT) and case.perspective.is_counted(proposal):
            findings.append(_judge(case, charges, proposal, rows))
    nothing = ("Er zijn geen investeringen die meetellen.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _judge(case: CheckInput, charges: ChargeTable, proposal: str, rows: list[int]) -> Finding:
    subject = ("voorstellen", proposal)
    if not rows:
        return _without_investment(case, proposal)
    rows = [row for row in rows if charges.investments[row].is_confirmed]
    if not rows:
        text = "De lasten zijn nog niet bekend: geen investering van dit voorstel is bevestigd."
        remedy = "Lees de bron van de investering, verbeter wat nodig is en maak bevestigd leeg of ja."
        return MAKE.finding(UNDECIDED, (text, remedy), subject=subject)
    shown, years = case.perspective.shown, case.perspective.years
    open_rows = [row for row in rows if charges.pm[row, shown].any()]
    if open_rows:
        parts = [
            f"{charges.investments[row].investment}: {listed([WHAT_IS_MISSING[each] for each in charges.missing[row]])}"
            for row in open_rows
        ]
        text = f"Niet alle lasten zijn te berekenen. Er ontbreekt bij {'; '.join(parts)}."
        remedy = "Vul aan wat ontbreekt; wat onbekend is, telt als PM in geen enkel totaal mee."
        return MAKE.finding(UNDECIDED, (text, remedy), subject=subject)
    costs = charges.total[rows][:, shown].sum(axis=0, dtype=np.int64)
    if costs.any():
        charged = [year for year, cents in zip(years, costs.tolist(), strict=True) if cents]
        text = f"De investering geeft lasten in {listed(charged, 12)}; de waarde is de som van die jaren."
        return MAKE.finding(PASSES, (text, NOTHING_TO_DO), subject=subject, value=int(costs.sum()))
    first = [one for one in (charges.investments[row].first_year for row in rows) if one is not None]
    text = "De investering geeft in geen enkel getoond jaar lasten."
    remedy = "Controleer uitgaven, gereed, termijn en eerste_afschrijving."
    if first and min(first) > years[-1]:
        text = f"De eerste lasten vallen in {min(first)}, na het laatste getoonde jaar {years[-1]}."
        remedy = "Toon meer jaren (aantal_jaren), zodat de raad de lasten ziet; of controleer gereed."
    return MAKE.finding(FAILS, (text, remedy), subject=subject, value=0)


def _without_investment(case: CheckInput, proposal: str) -> Finding:
    perspective, lines = case.perspective, case.perspective.lines
    subject = ("voorstellen", proposal)
    by_hand = [
        row
        for row in perspective.proposal_lines[proposal]
        if (lines.kinds[row], lines.natures[row]) == (EXPENDITURE, STRUCTURAL)
        and perspective.counts[row]
        and (lines.amounts[row, perspective.shown].any() or lines.pm[row, perspective.shown].any())
    ]
    if by_hand:
        ids = listed([lines.ids[row] for row in by_hand])
        text = f"Er is geen investering bij dit voorstel; de lasten staan als regel ({ids}) en zijn niet na te rekenen."
        remedy = "Neem de uitgaven op in investeringen en haal de kapitaallasten uit de regels."
        return MAKE.finding(ATTENTION, (text, remedy), subject=subject)
    text = "Het voorstel is een investering, maar er staat geen rij in investeringen: er zijn geen kapitaallasten."
    remedy = "Voeg de investering toe met haar uitgaven per jaar en haar termijn, of kies een andere categorie."
    return MAKE.finding(FAILS, (text, remedy), subject=subject, value=0)


RULE = Rule(code=CODE, title="Investeringen geven kapitaallasten", source=SOURCE, check=check)
