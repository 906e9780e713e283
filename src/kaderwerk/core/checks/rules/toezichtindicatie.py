"""What the structural balances say about the form of financial supervision to expect."""

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding, Verdict
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.structural import NO_BASE, NO_BASE_REMEDY, YearBalance, structural_years
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed

CODE = "toezichtindicatie"
SOURCE = "Gemeentewet artikel 203; Gemeenschappelijk financieel toezichtkader 2020 Gemeenten"
MAKE = Verdicts(rule=CODE, source=SOURCE)


def check(case: CheckInput) -> list[Finding]:
    """Compare the budget year and the years after it: an indication, the province decides."""
    balances, year = structural_years(case), case.dossier.budget_year
    if balances is None:
        texts = (f"Geen indicatie van het toezicht: {NO_BASE}.", NO_BASE_REMEDY)
        return [MAKE.finding(UNDECIDED, texts, year=year, norm=0)]
    verdict, text, remedy = _judge(balances)
    return [MAKE.finding(verdict, (text, remedy), year=year, value=balances[-1].cents, norm=0)]


def _judge(balances: list[YearBalance]) -> tuple[Verdict, str, str]:
    first, last = balances[0], balances[-1]
    series = listed([f"{euros(one.cents)} in {one.year}" for one in balances], limit=12)
    if first.verdict == FAILS and last.verdict == FAILS:
        text = f"Risico op preventief toezicht: het structureel saldo is negatief in {first.year} en in {last.year}"
        remedy = "Breng het begrotingsjaar of het laatste jaar structureel in evenwicht, en overleg met de provincie."
        return FAILS, f"{text} ({series}{_without(balances)}).", remedy
    unsure = [one for one in balances if one.verdict == UNDECIDED]
    if unsure:
        years = listed([one.year for one in unsure], limit=12)
        text = f"Geen indicatie van het toezicht: het structureel saldo is niet zeker in {years}"
        remedy = "Vul in wat nog PM is en kies bij elke regel zonder aard structureel of incidenteel."
        return UNDECIDED, f"{text} ({series}{_without(balances)}).", remedy
    if first.verdict == FAILS:
        text = f"Repressief toezicht is mogelijk: pas in {last.year} is er structureel evenwicht ({series})."
        remedy = (
            "Vergelijk met het vorige document: een evenwicht dat elk jaar verschuift, overtuigt de provincie niet."
        )
        return ATTENTION, text, remedy
    negative = [one.year for one in balances if one.verdict == FAILS]
    if negative:
        text = f"Het begrotingsjaar is structureel in evenwicht, maar {listed(negative, limit=12)} niet: "
        is_last = last.verdict == FAILS
        text += f"het beeld verslechtert ({series})." if is_last else f"dat herstelt zich ({series})."
        return ATTENTION, text, "Zoek structurele dekking voor de latere jaren."
    return PASSES, f"Het structureel saldo is in geen enkel jaar negatief ({series}).", NOTHING_TO_DO


def _without(balances: list[YearBalance]) -> str:
    return "; exclusief PM of bedragen zonder aard" if any(one.uncertainty for one in balances) else ""


RULE = Rule(code=CODE, title="Indicatie van het financieel toezicht", source=SOURCE, check=check)
