"""Whether structural expenditure is covered by structural income, year by year."""

from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.structural import NO_BASE, NO_BASE_REMEDY, YearBalance, structural_years
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros

CODE = "structureel_saldo"
SOURCE = "Gemeentewet artikel 189 lid 2 (structureel en reëel evenwicht); BBV artikel 17 onder e"
MAKE = Verdicts(rule=CODE, source=SOURCE)
DEFICIT_REMEDY = "Zoek structurele dekking: verlaag structurele lasten, verhoog structurele baten of stel iets uit."
UNKNOWN_REMEDY = "Vul in wat nog PM is en kies bij elke regel zonder aard structureel of incidenteel."


def check(case: CheckInput) -> list[Finding]:
    """Judge the structural balance of the budget year and each later year."""
    balances = structural_years(case)
    if balances is None:
        texts = (f"Het structureel saldo is niet te bepalen: {NO_BASE}.", NO_BASE_REMEDY)
        years = [year for year in case.perspective.years if year >= case.dossier.budget_year]
        return [MAKE.finding(UNDECIDED, texts, year=year, norm=0) for year in years]
    return [_judge(one) for one in balances]


def _judge(balance: YearBalance) -> Finding:
    text = f"Het structureel saldo van {balance.year} is {euros(balance.cents)}"
    text += f", {balance.uncertainty}." if balance.uncertainty else "."
    remedies = {PASSES: NOTHING_TO_DO, FAILS: DEFICIT_REMEDY, UNDECIDED: UNKNOWN_REMEDY}
    verdict = balance.verdict
    return MAKE.finding(verdict, (text, remedies[verdict]), year=balance.year, value=balance.cents, norm=0)


RULE = Rule(code=CODE, title="Structureel evenwicht per jaar", source=SOURCE, check=check)
