"""Whether each reserve that structural withdrawals come from may cover structural costs."""

from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.reserve_cover import NO_ROWS, RESERVE_YEARS, ReserveTest, reserve_test, withdrawal_rows
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.perspective.lines import NOBODY, STRUCTURAL

CODE = "reserve_dekking"
SOURCE = (
    "Commissie BBV, notitie Structurele en incidentele baten en lasten (30 augustus 2018), vuistregel 6: "
    "mutaties van reserves zijn incidenteel, behalve uit een reserve voor kapitaallasten of een reserve die minstens "
    "drie jaar toereikend is"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
REMEDY = (
    "Maak de onttrekking incidenteel en zoek structurele dekking, of verlaag haar tot wat de reserve minstens "
    "drie jaar kan dragen."
)


def check(case: CheckInput) -> list[Finding]:
    """Test each reserve with structural withdrawals; ``waarde`` is what they ask, ``norm`` what is there for them."""
    rows_by_reserve = withdrawal_rows(case, STRUCTURAL)
    if not rows_by_reserve:
        return [MAKE.finding(PASSES, ("Er zijn geen structurele onttrekkingen aan reserves.", NOTHING_TO_DO))]
    fact = case.facts.find(RESERVE_YEARS, case.dossier.budget_year)
    if fact is None:
        text = f"Feit {RESERVE_YEARS} is niet bekend voor {case.dossier.budget_year}."
        return [MAKE.finding(UNDECIDED, (text, "Voeg het toe aan de feiten."))]
    lines = case.perspective.lines
    findings = []
    for reserve in case.perspective.reserves:
        rows = rows_by_reserve.get(lines.reserves.index(reserve.reserve), NO_ROWS)
        outcome = reserve_test(case, reserve, rows, years_min=int(fact.value)) if rows else None
        if outcome is not None:
            findings.append(_judge(("reserves", reserve.reserve), outcome))
    for row in rows_by_reserve.get(NOBODY, NO_ROWS):
        texts = ("De structurele onttrekking noemt geen reserve.", "Vul in uit welke reserve wordt onttrokken.")
        findings.append(MAKE.finding(UNDECIDED, texts, subject=(lines.tables[row], lines.ids[row])))
    nothing = ("Geen van de eigen reserves kent structurele onttrekkingen in de getoonde jaren.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _judge(subject: tuple[str, str], outcome: ReserveTest) -> Finding:
    value, norm = outcome.needed_cents, None if outcome.is_for_capital else outcome.available_cents
    if outcome.passes is None:
        texts = (f"{outcome.explanation}.", "Vul de beginstand van de reserve in, en de bedragen die nog PM zijn.")
        return MAKE.finding(UNDECIDED, texts, subject=subject, value=value, norm=norm)
    if outcome.passes:
        return MAKE.finding(PASSES, (f"{outcome.explanation}.", NOTHING_TO_DO), subject=subject, value=value, norm=norm)
    text = f"{outcome.explanation}: de onttrekkingen mogen niet structureel zijn (vuistregel 6)."
    return MAKE.finding(FAILS, (text, REMEDY), subject=subject, value=value, norm=norm)


RULE = Rule(code=CODE, title="Reserves die structurele lasten dekken", source=SOURCE, check=check)
