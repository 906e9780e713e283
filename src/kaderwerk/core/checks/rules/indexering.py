"""Whether every index that lines grow with has a change for each year that is needed."""

import numpy as np

from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed

CODE = "indexering"
SOURCE = "Gemeentewet artikel 189 lid 2 (structureel en reëel evenwicht: ramingen zijn volledig en realistisch)"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")


def check(case: CheckInput) -> list[Finding]:
    """Look for years without a change of each index that counted lines carry, up to the last shown year."""
    book = case.perspective.lines.setting.indexes
    carriers = _carriers(case)
    if carriers and not case.dossier.features.get("prijzen"):
        return [_unsaid([line for lines in carriers.values() for line in lines])]
    if not book.is_applied:
        text = "Het dossier is niet in lopende prijzen: er wordt geen index toegepast."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO), value=sum(map(len, carriers.values())))]
    findings: list[Finding] = []
    for index in book.series:
        lines = carriers.get(index, [])
        subject = ("indexen", index)
        unknown = book.unknown_years(index, case.perspective.years)
        if not lines:
            text = f"Geen regel die meetelt, groeit met de index {index}."
            findings.append(MAKE.finding(PASSES, (text, NOTHING_TO_DO), subject=subject, value=0))
        elif not unknown:
            last = case.perspective.years[-1]
            text = f"De index {index} is bekend tot en met {last}; {_growing(len(lines))} mee."
            findings.append(MAKE.finding(PASSES, (text, NOTHING_TO_DO), subject=subject, value=len(lines)))
        for year in unknown if lines else ():
            text = (
                f"De verandering van de index {index} in {year} is niet bekend, en {_growing(len(lines))} ermee: "
                f"{listed(lines)}. Vanaf {year} is de groei niet meegeteld."
            )
            remedy = (
                f"Vul de verandering van {year} in bij indexen, of voeg een stap toe bij indexstappen; een stap van "
                "0 % zegt dat er niets verandert."
            )
            findings.append(MAKE.finding(UNDECIDED, (text, remedy), subject=subject, year=year, value=len(lines)))
    nothing = ("Het dossier is in lopende prijzen en heeft geen indexen.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing, value=0)]


def _unsaid(lines: list[str]) -> Finding:
    """Whoever gives a line an index wants it to grow; a dossier that does not say its prices never applies one."""
    having = "1 regel heeft" if len(lines) == 1 else f"{len(lines)} regels hebben"
    text = f"{having} een index ({listed(lines)}), maar het dossier zegt niet in welke prijzen het is: er groeit niets."
    remedy = "Zet het kenmerk prijzen van het dossier op lopend, of op constant als niets hoeft te groeien."
    return MAKE.finding(ATTENTION, (text, remedy), subject=("dossier", "prijzen"), value=len(lines), norm=0)


def _carriers(case: CheckInput) -> dict[str, list[str]]:
    """Return the ids of the counted lines by their index."""
    lines = case.perspective.lines
    found: dict[str, list[str]] = {}
    for row in np.flatnonzero(case.perspective.counts).tolist():
        if lines.indexes[row]:
            found.setdefault(lines.indexes[row], []).append(lines.ids[row])
    return found


def _growing(number: int) -> str:
    return "1 regel groeit" if number == 1 else f"{number} regels groeien"


RULE = Rule(code=CODE, title="Indexen zijn bekend", source=SOURCE, check=check)
