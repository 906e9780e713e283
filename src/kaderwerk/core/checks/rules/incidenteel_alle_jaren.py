"""Whether an incidental line comes back in every shown year, and may be structural after all."""

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed
from kaderwerk.core.perspective.lines import INCIDENTAL

CODE = "incidenteel_alle_jaren"
SOURCE = (
    "Commissie BBV, notitie Structurele en incidentele baten en lasten (30 augustus 2018): "
    "vuistregel dat incidenteel hoogstens drie jaar duurt"
)
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
YEARS_MAX = 3
"""An incidental amount lasts at most so many years, as a rule of thumb."""
DECIDED_ENDS = ("besluit", "subsidie")
REMEDY = (
    "Maak de regel structureel, of vul bij einde_reden in dat een besluit of subsidie het einde vastlegt: "
    "dan mag incidenteel langer duren dan drie jaar."
)


def check(case: CheckInput) -> list[Finding]:
    """Count the years in which each counted incidental line has an amount or PM."""
    perspective, lines = case.perspective, case.perspective.lines
    table = case.dossier.table("regels")
    rows_by_id = table.rows_by("regel")
    reasons = table.column("einde_reden")
    shown = perspective.shown
    counts = ((lines.amounts[:, shown] != 0) | lines.pm[:, shown]).sum(axis=1).tolist()
    is_judged = (perspective.counts & (lines.natures == INCIDENTAL)).tolist()
    window = len(perspective.years)
    findings = []
    for row, line in enumerate(lines.ids):
        if not is_judged[row] or lines.tables[row] != "regels":
            continue
        count, reason = counts[row], reasons[rows_by_id[line]]
        years = f"{count} van de {window} getoonde jaren"
        if count < window or window <= YEARS_MAX:
            verdict, texts = PASSES, (f"De incidentele regel heeft een bedrag in {years}.", NOTHING_TO_DO)
        elif reason in DECIDED_ENDS:
            text = f"De incidentele regel heeft een bedrag in alle getoonde jaren; het einde ligt vast ({reason})."
            verdict, texts = PASSES, (text, NOTHING_TO_DO)
        else:
            text = f"De incidentele regel heeft een bedrag in alle getoonde jaren: {listed(perspective.years, 12)}."
            verdict, texts = ATTENTION, (text, REMEDY)
        findings.append(MAKE.finding(verdict, texts, subject=("regels", line), value=count, norm=YEARS_MAX))
    nothing = ("Geen enkele regel die meetelt, is incidenteel.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


RULE = Rule(code=CODE, title="Incidenteel blijft tijdelijk", source=SOURCE, check=check)
