"""Whether every reference in a text gives a figure; a publication with one that does not is refused."""

from kaderwerk.core.checks.finding import FAILS, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.texts.references import BrokenReference, broken_references

CODE = "tekst_verwijzing"
SOURCE = "Kaderwerk: cijfers in teksten zijn verwijzingen"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")


def check(case: CheckInput) -> list[Finding]:
    """Name every reference that leads nowhere; ``waarde`` counts those of one text."""
    by_text: dict[tuple[str, str], list[BrokenReference]] = {}
    for one in broken_references(case.perspective):
        by_text.setdefault(one.text.subject, []).append(one)
    findings = []
    for subject, broken in by_text.items():
        story = " ".join(one.told for one in broken)
        remedy = " ".join(dict.fromkeys(one.reason for one in broken))
        findings.append(MAKE.finding(FAILS, (story, remedy), subject=subject, value=len(broken), norm=0))
    nothing = ("Elke verwijzing in een tekst geeft een cijfer.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing, value=0, norm=0)]


RULE = Rule(code=CODE, title="Verwijzingen in teksten", source=SOURCE, check=check, is_for_authors=True)
