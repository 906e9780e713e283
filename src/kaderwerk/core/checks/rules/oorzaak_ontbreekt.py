"""Whether lines that change a contribution to a joint arrangement say why."""

from kaderwerk.core.checks.division import line_positions
from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.contributions.bridge import joint_arrangements
from kaderwerk.core.perspective.lines import NOBODY

CODE = "oorzaak_ontbreekt"
SOURCE = "BBV artikel 19: de begroting licht gronden en oorzaken van aanmerkelijke verschillen toe"
MAKE = Verdicts(rule=CODE, source=SOURCE)
REMEDY = "Vul bij de regel een oorzaak in: prijs, volume, verdeelsleutel, nieuwe_taak of afrekening."


def check(case: CheckInput) -> list[Finding]:
    """Name each counted line of a joint arrangement without ``oorzaak``."""
    perspective, lines = case.perspective, case.perspective.lines
    arrangements, names = joint_arrangements(case.dossier), case.dossier.organisation_names
    is_joint = [one in arrangements for one in lines.organisations]
    texts = [
        (f"De regel van {names[one]} heeft geen oorzaak; in de brug van de bijdragen staat zij onder overig.", REMEDY)
        for one in lines.organisations
    ]
    table = case.dossier.table("regels")
    causes = dict(zip(table.column("regel"), table.column("oorzaak"), strict=True))
    counts, askers = perspective.counts.tolist(), lines.asker_of.tolist()
    findings, filled = [], 0
    for line, at in line_positions(case).items():
        # Investments and staff have no such column: the category of their proposal decides.
        if line not in causes or not counts[at] or askers[at] == NOBODY or not is_joint[askers[at]]:
            continue
        if causes[line]:
            filled += 1
            continue
        findings.append(MAKE.finding(ATTENTION, texts[askers[at]], subject=("regels", line)))
    nothing = "Er zijn geen regels van een gemeenschappelijke regeling die meetellen."
    if filled:
        nothing = "Elke regel van een gemeenschappelijke regeling heeft een oorzaak."
    return findings or [MAKE.finding(PASSES, (nothing, NOTHING_TO_DO))]


RULE = Rule(code=CODE, title="Waarom een bijdrage verandert", source=SOURCE, check=check)
