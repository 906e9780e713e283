"""Whether an incidental line comes back in every shown year, and may be structural after all."""

from kaderwerk.core.checks.duration import DECIDED_ENDS, lasting_lines
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
REMEDY = (
    "Maak de regel structureel, of vul bij einde_reden in dat een besluit of subsidie het einde vastlegt: "
    "dan mag incidenteel langer duren dan drie jaar."
)
STAFF_REMEDY = (
    "Maak de formatieregel structureel, vul bij tot_en_met in wanneer zij eindigt, of leg in de toelichting van het "
    "voorstel uit welk besluit of welke subsidie het einde vastlegt."
)


def check(case: CheckInput) -> list[Finding]:
    """Count the years in which each counted incidental line, and incidental staff, has an amount or PM."""
    perspective = case.perspective
    window = len(perspective.years)
    findings = []
    for one in lasting_lines(case, (INCIDENTAL,)):
        named, remedy = ("formatieregel", STAFF_REMEDY) if one.is_staff else ("regel", REMEDY)
        begin, reason = f"De incidentele {named} heeft een bedrag in", one.ending.reason
        if one.count < window or window <= YEARS_MAX:
            verdict, texts = PASSES, (f"{begin} {one.count} van de {window} getoonde jaren.", NOTHING_TO_DO)
        elif reason in DECIDED_ENDS:
            text = f"{begin} alle getoonde jaren; het einde ligt vast ({reason})."
            verdict, texts = PASSES, (text, NOTHING_TO_DO)
        else:
            text = f"{begin} alle getoonde jaren: {listed(perspective.years, 12)}."
            verdict, texts = ATTENTION, (text, remedy)
        findings.append(MAKE.finding(verdict, texts, subject=one.subject, value=one.count, norm=YEARS_MAX))
    nothing = ("Geen enkele regel die meetelt, is incidenteel.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


RULE = Rule(code=CODE, title="Incidenteel blijft tijdelijk", source=SOURCE, check=check)
