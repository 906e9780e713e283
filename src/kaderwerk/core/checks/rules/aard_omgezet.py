"""Whether the label structural or incidental of a post or line was turned since the dossier before."""

from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.lines import NATURE_NAMES, UNKNOWN_NATURE

CODE = "aard_omgezet"
SOURCE = (
    "BBV artikel 19 en 23 (overzicht van incidentele baten en lasten); de aard volgt uit het bedrag zelf "
    "en verandert niet met het document"
)
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
REMEDY = "Zet de aard terug, of leg in de toelichting uit wat er aan het bedrag is veranderd."


def check(case: CheckInput) -> list[Finding]:
    """Compare the nature of each counted post and line with that under the same id in the previous dossier."""
    if case.previous is None:
        named = case.dossier.features.get("vorig_dossier")
        if named:
            text = f"Het vorige dossier {named} is niet gevonden: de aard van toen is niet te vergelijken."
            remedy = "Zet het vorige dossier ernaast, of verbeter het kenmerk vorig_dossier."
            return [MAKE.finding(UNDECIDED, (text, remedy))]
        return [MAKE.finding(PASSES, ("Het dossier noemt geen vorig dossier.", NOTHING_TO_DO))]
    lines, before = case.perspective.lines, _natures(case.previous)
    findings, compared = [], 0
    for row in (case.perspective.counts & (lines.natures != UNKNOWN_NATURE)).nonzero()[0].tolist():
        was, now = before.get(lines.ids[row], ""), NATURE_NAMES[int(lines.natures[row])]
        compared += was != ""
        if was not in ("", now):
            text = f"De aard was {was} in dossier {case.previous.id} en is nu {now}."
            subject = (lines.tables[row], lines.ids[row])
            findings.append(MAKE.finding(ATTENTION, (text, REMEDY), subject=subject))
    text = f"Van de posten en regels die ook in dossier {case.previous.id} staan ({compared}), is de aard gelijk."
    return findings or [MAKE.finding(PASSES, (text, NOTHING_TO_DO), value=compared)]


def _natures(dossier: Dossier) -> dict[str, str]:
    """Return the nature by id: posts and lines share one namespace, and a line can have become a post."""
    found: dict[str, str] = {}
    for name, key in (("begroting", "post"), ("regels", "regel")):
        table = dossier.table(name)
        found.update(zip(table.column(key), table.column("aard"), strict=True))
    return found


RULE = Rule(code=CODE, title="De aard blijft die van het vorige dossier", source=SOURCE, check=check)
