"""Whether an amendment that is before the council, or adopted, pays for itself in every year."""

import numpy as np

from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import PM, VALUE
from kaderwerk.core.dossier.tables_budget import LINE_KINDS
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.lines import SIGNS
from kaderwerk.core.perspective.series import BoolArray

CODE = "amendement_dekking"
SOURCE = (
    "Gemeentewet artikel 147b (amendement) en 189 (de raad stelt de begroting vast); een motie wijzigt geen bedragen"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
JUDGED = ("ingediend", "aangenomen")
REMEDY = "Voeg aan het amendement een dekking toe voor dit jaar. De raad mag ook zonder dekking besluiten."


def check(case: CheckInput) -> list[Finding]:
    """Add up the whole effect of the lines of each amendment per year; drafts and refused ones are not judged."""
    table = case.dossier.table("amendementen")
    columns = [table.column(name) for name in ("amendement", "soort", "status")]
    effects, unknown = _effects(case) if table.size else ({}, {})
    findings = []
    for amendment, kind, status in zip(*columns, strict=True):
        subject = ("amendementen", amendment)
        if kind == "motie":
            texts = ("Een motie verandert geen bedragen.", NOTHING_TO_DO)
            findings.append(MAKE.finding(PASSES, texts, subject=subject))
        elif not (kind and status):
            texts = (f"Van {amendment} ontbreekt de soort of de status.", "Vul in of het een amendement of motie is.")
            findings.append(MAKE.finding(UNDECIDED, texts, subject=subject))
        elif status in JUDGED and amendment not in effects:
            texts = (f"Amendement {amendment} heeft geen regels.", "Voeg de regels van het amendement toe.")
            findings.append(MAKE.finding(UNDECIDED, texts, subject=subject))
        elif status in JUDGED:
            for at, year in enumerate(case.perspective.years):
                cents, is_pm = int(effects[amendment][at]), bool(unknown[amendment][at])
                findings.append(_judge(subject, year=year, cents=cents, is_pm=is_pm))
    nothing = ("Er zijn geen amendementen die zijn ingediend of aangenomen.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _judge(subject: tuple[str, str], *, year: int, cents: int, is_pm: bool) -> Finding:
    without = ", exclusief PM" if is_pm else ""
    if cents < 0:
        text = f"Het amendement heeft in {year} een nadelig effect van {euros(-cents)}{without}, zonder dekking."
        verdict, texts = ATTENTION, (text, REMEDY)
    elif is_pm:
        text = f"Het effect van het amendement in {year} is {euros(cents)}, exclusief PM."
        verdict, texts = UNDECIDED, (text, "Vul de bedragen van het amendement in die nog PM zijn.")
    else:
        text = f"Het amendement is in {year} gedekt: het effect is {euros(cents)}."
        verdict, texts = PASSES, (text, NOTHING_TO_DO)
    return MAKE.finding(verdict, texts, subject=subject, year=year, value=cents, norm=0)


def _effects(case: CheckInput) -> tuple[dict[str, CentsArray], dict[str, BoolArray]]:
    """Return cents and PM per shown year by amendment; the perspective holds adopted amendments only."""
    table = case.dossier.table("regels")
    cents, states = line_amounts(table, case.perspective.years)
    effects: dict[str, CentsArray] = {}
    unknown: dict[str, BoolArray] = {}
    kinds, confirmed = table.column("soort"), table.column("bevestigd")
    for amendment, rows in table.positions("amendement").items():
        at = np.array([row for row in rows if confirmed[row] != "nee"], dtype=np.int64)
        if not amendment or not at.size:
            continue
        signs = SIGNS[[LINE_KINDS.index(kinds[row]) for row in at.tolist()]][:, None]
        effects[amendment] = (np.where(states[at] == VALUE, cents[at], 0) * signs).sum(axis=0, dtype=np.int64)
        unknown[amendment] = (states[at] == PM).any(axis=0)
    return effects, unknown


RULE = Rule(code=CODE, title="Amendementen zijn gedekt", source=SOURCE, check=check)
