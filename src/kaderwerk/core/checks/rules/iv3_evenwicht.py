"""Whether the budget by taakveld balances: with reserves and the result in it, expenditure equals income."""

import numpy as np

from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.perspective.lines import ADDITION, BASE, EXPENDITURE, INCOME, WITHDRAWAL

CODE = "iv3_evenwicht"
SOURCE = "CBS, Iv3-definitiebestand, plausibiliteitscontrole PF006: totaal lasten is totaal baten, met 0.10 en 0.11"
MAKE = Verdicts(rule=CODE, source=SOURCE)
RESULT = "0.11"
"""The taakveld that carries the result of income and expenditure."""
DELIVERED = ("begroting", "jaarstukken")
"""The documents that go to the CBS as Iv3; another one is judged when it has a post on taakveld 0.11."""
REMEDY = "Vergelijk het resultaat op taakveld 0.11 met het saldo van de andere taakvelden, reserves (0.10) meegeteld."


def check(case: CheckInput) -> list[Finding]:
    """Compare both sides of the posts per shown year; ``waarde`` is income less expenditure, ``norm`` what may differ.

    Each taakveld that is used can differ by half a unit of presentation.
    """
    perspective, lines = case.perspective, case.perspective.lines
    table = case.dossier.table("begroting")
    taakvelden = dict(zip(table.column("post"), table.column("taakveld"), strict=True))
    rows = np.flatnonzero(perspective.counts & (lines.categories == BASE))
    used = {taakvelden.get(lines.ids[row], "") for row in rows.tolist()} - {""}
    kind = case.dossier.features["soort"]
    if RESULT not in used and kind not in DELIVERED:
        text = f"Een document van de soort {kind} boekt geen resultaat op taakveld {RESULT} en gaat niet naar het CBS."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO))]
    if RESULT not in used:
        text = f"Er zijn geen posten op taakveld {RESULT} (resultaat): of lasten en baten sluiten, is niet te zeggen."
        remedy = f"Neem het resultaat op als post op taakveld {RESULT}: een overschot als lasten, een tekort als baten."
        return [MAKE.finding(UNDECIDED, (text, remedy))]
    unit = int(case.dossier.features.get("weergave_eenheid") or 1)
    tolerance = len(used) * unit * 100 // 2
    kinds = lines.kinds[rows]
    amounts, unknown = lines.amounts[rows][:, perspective.shown], lines.pm[rows][:, perspective.shown]
    sides = [amounts[np.isin(kinds, side)].sum(axis=0) for side in ((EXPENDITURE, ADDITION), (INCOME, WITHDRAWAL))]
    # A balance is on neither side, and yet in the difference between them.
    differences = (amounts * lines.signs[rows]).sum(axis=0)
    findings = []
    for at, year in enumerate(perspective.years):
        spent, earned, difference = (int(one[at]) for one in (*sides, differences))
        text = f"Begroting {year}: lasten {euros(spent)}, baten {euros(earned)}, verschil {euros(difference)}"
        text += f"; door afronding van {len(used)} taakvelden mag dat {euros(tolerance)} zijn."
        if unknown[:, at].any():
            verdict, remedy = UNDECIDED, "Vul de posten in die nog PM zijn."
            text += " Er staat nog PM."
        elif abs(difference) > tolerance:
            verdict, remedy = ATTENTION, REMEDY
        else:
            verdict, remedy = PASSES, NOTHING_TO_DO
        findings.append(MAKE.finding(verdict, (text, remedy), year=year, value=difference, norm=tolerance))
    return findings


RULE = Rule(code=CODE, title="Lasten en baten per taakveld sluiten", source=SOURCE, check=check)
