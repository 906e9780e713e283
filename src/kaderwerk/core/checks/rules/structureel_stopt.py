"""Whether a structural line runs on to the last shown year, or says why it ends."""

from kaderwerk.core.checks.finding import FAILS, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.perspective.lines import STRUCTURAL

CODE = "structureel_stopt"
SOURCE = (
    "Commissie BBV, notitie Structurele en incidentele baten en lasten (30 augustus 2018): structureel is de regel "
    "en loopt door tot het stopt"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
REMEDY = (
    "Vul het bedrag ook in de latere jaren in. Stopt het echt, kies dan bij einde_reden waarom; "
    "was het tijdelijk bedoeld, maak de regel dan incidenteel."
)


def check(case: CheckInput) -> list[Finding]:
    """Look in each counted structural line for the first year without an amount after a year with one."""
    perspective, lines = case.perspective, case.perspective.lines
    table = case.dossier.table("regels")
    rows_by_id = table.rows_by("regel")
    reasons = table.column("einde_reden")
    amounts = lines.amounts[:, perspective.shown].tolist()
    unknown = lines.pm[:, perspective.shown].tolist()
    is_judged = (perspective.counts & (lines.natures == STRUCTURAL)).tolist()
    last = perspective.years[-1]
    runs_on = (f"Het bedrag loopt door tot en met {last}.", NOTHING_TO_DO)
    findings = []
    for row, line in enumerate(lines.ids):
        if not is_judged[row] or lines.tables[row] != "regels":
            continue
        at = _first_stop(amounts[row], unknown[row])
        if at is None:
            findings.append(MAKE.finding(PASSES, runs_on, subject=("regels", line)))
            continue
        year, reason = perspective.years[at], reasons[rows_by_id[line]]
        before = amounts[row][at - 1]
        was = "PM" if unknown[row][at - 1] else euros(before)
        text = f"Een structureel bedrag ({was} in {year - 1}) stopt in {year}"
        verdict = PASSES if reason else FAILS
        texts = (f"{text}; reden: {reason}.", NOTHING_TO_DO) if reason else (f"{text} zonder reden.", REMEDY)
        norm = None if unknown[row][at - 1] else before
        findings.append(MAKE.finding(verdict, texts, subject=("regels", line), year=year, value=0, norm=norm))
    nothing = ("Geen enkele regel die meetelt, is structureel.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _first_stop(amounts: list[int], unknown: list[bool]) -> int | None:
    """The first year without an amount that follows one with an amount; PM counts as going on."""
    runs = [bool(cents) or is_pm for cents, is_pm in zip(amounts, unknown, strict=True)]
    return next((at for at in range(1, len(runs)) if runs[at - 1] and not runs[at]), None)


RULE = Rule(code=CODE, title="Structurele bedragen lopen door", source=SOURCE, check=check)
