"""Whether the proposals that count go together: what one requires is there, what it excludes is not."""

from kaderwerk.core.checks.finding import FAILS, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed

CODE = "voorstellen_samen"
SOURCE = "Kaderwerk: kolommen vereist en sluit_uit van de tabel voorstellen"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")


def check(case: CheckInput) -> list[Finding]:
    """Look up what each counted proposal requires and excludes among the counted ones; ``waarde`` counts breaches."""
    table, perspective = case.dossier.table("voorstellen"), case.perspective
    columns = [table.column(name) for name in ("voorstel", "vereist", "sluit_uit")]
    findings = []
    for proposal, required, excluded in zip(*columns, strict=True):
        if not (required or excluded) or not perspective.is_counted(proposal):
            continue
        missing = [one for one in required.split() if not perspective.is_counted(one)]
        clashing = [one for one in excluded.split() if perspective.is_counted(one)]
        subject = ("voorstellen", proposal)
        if not (missing or clashing):
            texts = ("Wat dit voorstel vereist, telt mee; wat het uitsluit, niet.", NOTHING_TO_DO)
            findings.append(MAKE.finding(PASSES, texts, subject=subject, value=0, norm=0))
            continue
        said, asked = [], []
        if missing:
            said.append(f"vereist {listed(missing)}, en dat telt in scenario {perspective.scenario} niet mee")
            asked.append(f"Neem {listed(missing)} ook op, of laat {proposal} vervallen.")
        if clashing:
            said.append(f"sluit {listed(clashing)} uit, en dat telt in scenario {perspective.scenario} ook mee")
            asked.append(f"Kies tussen {listed([proposal, *clashing])}.")
        texts = (f"Voorstel {proposal} {'; het '.join(said)}.", " ".join(asked))
        count = len(missing) + len(clashing)
        findings.append(MAKE.finding(FAILS, texts, subject=subject, value=count, norm=0))
    nothing = ("Geen enkel voorstel dat meetelt, vereist een ander of sluit een ander uit.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


RULE = Rule(code=CODE, title="Voorstellen gaan samen", source=SOURCE, check=check)
