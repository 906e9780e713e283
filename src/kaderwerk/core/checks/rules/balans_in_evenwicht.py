"""Whether the balance sheet closes: assets and liabilities of the table balans are equal, year by year."""

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.overviews.balance_sheet import BalanceSheet, balance_sheets, is_sided

CODE = "balans_in_evenwicht"
SOURCE = "BBV artikel 2 en artikel 30; CBS, Iv3-plausibiliteitscontrole activa is passiva"
MAKE = Verdicts(rule=CODE, source=SOURCE)
CODES_REMEDY = "Gebruik de balanscodes van Iv3, zoals A23 of P111; zonder zo'n code zijn de kengetallen niet zeker."


def check(case: CheckInput) -> list[Finding]:
    """Compare both sides of each balance sheet."""
    sheets = balance_sheets(case.dossier)
    texts = (
        "Er is geen balans in de tabel balans.",
        "Neem de balans per balanscode (Iv3) op, met een kolom per jaar; de kengetallen rusten erop.",
    )
    return [_judge(one) for one in sheets.values()] + _uncounted(case) or [MAKE.finding(UNDECIDED, texts)]


def _uncounted(case: CheckInput) -> list[Finding]:
    """Name the rows that are on neither side of the balance sheet."""
    names = [name for name in case.dossier.table("balans").column("balanspost") if not is_sided(name)]
    if not names:
        return []
    text = f"{listed(names)}: geen balanscode, want die begint met A of P en een cijfer. Dit telt nergens mee."
    return [MAKE.finding(ATTENTION, (text, CODES_REMEDY))]


def _judge(sheet: BalanceSheet) -> Finding:
    difference, year = sheet.assets - sheet.liabilities, sheet.year
    sums = f"De balans van {year} heeft {euros(sheet.assets)} aan activa en {euros(sheet.liabilities)} aan passiva"
    unknown = f" Onbekende balanscodes: {listed(sheet.unknown_codes)}." if sheet.unknown_codes else ""
    if sheet.pm:
        text = f"{sums}, exclusief PM van {listed(sorted(sheet.pm))}.{unknown}"
        return MAKE.finding(UNDECIDED, (text, "Vul in wat nog PM is."), year=year, value=difference, norm=0)
    if difference:
        side = "activa" if difference > 0 else "passiva"
        text = f"{sums}: de {side} zijn {euros(abs(difference))} hoger.{unknown}"
        remedy = "Kijk of er een balanspost ontbreekt of een bedrag in een andere eenheid staat."
        return MAKE.finding(FAILS, (text, remedy), year=year, value=difference, norm=0)
    text = f"{sums}: beide zijden zijn gelijk.{unknown}"
    if unknown:
        return MAKE.finding(ATTENTION, (text, CODES_REMEDY), year=year, value=0, norm=0)
    return MAKE.finding(PASSES, (text, NOTHING_TO_DO), year=year, value=0, norm=0)


RULE = Rule(code=CODE, title="De balans is in evenwicht", source=SOURCE, check=check)
