"""Whether each post and proposal falls under a programme of the budget."""

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed

CODE = "programma_onbekend"
SOURCE = "BBV artikel 8 (programmaplan) en artikel 17 onder a (baten en lasten per programma)"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
HAS_ONE = ("Er is een programma.", NOTHING_TO_DO)
WITHOUT = "Zonder programma staat het in het overzicht onder geen enkel programma."


def check(case: CheckInput) -> list[Finding]:
    """Look for counted posts without a programme, and for proposals of which a line has none."""
    perspective, lines = case.perspective, case.perspective.lines
    nowhere = len(lines.programmes) - 1
    programme_of = lines.programme_of.tolist()
    counts = perspective.counts.tolist()
    findings = []
    for row, one in enumerate(lines.ids):
        if lines.tables[row] == "begroting":
            verdict, texts = (PASSES, HAS_ONE)
            if programme_of[row] == nowhere:
                text = f"De post heeft geen programma. {WITHOUT}"
                verdict, texts = ATTENTION, (text, "Vul bij de post een programma in.")
            findings.append(MAKE.finding(verdict, texts, subject=("begroting", one)))
    own = case.dossier.table("voorstellen").column("programma")
    for proposal, rows in perspective.proposal_lines.items():
        if not perspective.is_counted(proposal):
            continue
        # Structural staff with one-off cost is two rows of one id.
        bare = list(dict.fromkeys(lines.ids[row] for row in rows if counts[row] and programme_of[row] == nowhere))
        verdict, texts = PASSES, HAS_ONE
        if bare:
            text = f"Het voorstel heeft geen programma, en ook {listed(bare)} niet. {WITHOUT}"
            verdict, texts = ATTENTION, (text, "Vul bij het voorstel een programma in, of bij elke regel.")
        elif not rows and not own[perspective.proposal_at[proposal]]:
            verdict = ATTENTION
            texts = (f"Het voorstel heeft geen programma. {WITHOUT}", "Vul bij het voorstel een programma in.")
        findings.append(MAKE.finding(verdict, texts, subject=("voorstellen", proposal)))
    nothing = ("Er zijn geen posten of voorstellen die meetellen.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


RULE = Rule(code=CODE, title="Alles valt onder een programma", source=SOURCE, check=check)
