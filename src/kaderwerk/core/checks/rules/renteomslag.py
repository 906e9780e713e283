"""Whether the interest charged to the taakvelden, and the omslagrente, stay near what the scheme comes to."""

from fractions import Fraction

from kaderwerk.core import amount_display
from kaderwerk.core.capital.charges import interest_rate
from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.interest.scheme import BOOK_VALUE, InterestYear, interest_years
from kaderwerk.core.money import round_half_up

CODE = "renteomslag"
SOURCE = "Commissie BBV, notitie Rente (juli 2017); BBV artikel 13 (paragraaf financiering)"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="procent")
DEVIATION_FACT, ROUNDING_FACT = "renteomslag_afwijking", "renteomslag_afronding"
CHARGE, RATE = ("renteomslag", "e"), ("dossier", "omslagrente")
"""What the two judgements of a year are about."""
FILL = "Vul de tabel renteomslag in: de onderdelen a tot en met e en de boekwaarde per 1 januari."
COMPLETE = "Vul in wat ontbreekt of PM is in de tabel renteomslag."
NORM_REMEDY = "Voeg de norm van dat jaar toe aan de feiten."


def check(case: CheckInput) -> list[Finding]:
    """Judge the charged interest in each year with a scheme, and the omslagrente in each shown one of them."""
    years = interest_years(case.dossier, case.perspective.overlay)
    if not years:
        return [MAKE.finding(UNDECIDED, ("Er is geen schema van de renteomslag voor deze jaren.", FILL))]
    findings = []
    rate = interest_rate(case.dossier, case.perspective.overlay)
    for one in years:
        findings.append(_charge(case, one))
        if rate is not None and one.year in case.perspective.years:
            findings.append(_rate(case, one, rate))
    return findings


def _charge(case: CheckInput, one: InterestYear) -> Finding:
    norm = _norm(case, DEVIATION_FACT, one.year)
    if one.deviation is None or norm is None:
        reason, remedy = _unknown_reason(one)
        if one.deviation is not None:
            reason, remedy = f"de norm ({DEVIATION_FACT}) is niet bekend", NORM_REMEDY
        text = f"De afwijking van de toegerekende rente in {one.year} is niet te bepalen: {reason}."
        return MAKE.finding(UNDECIDED, (text, remedy), subject=CHARGE, year=one.year, value=one.deviation, norm=norm)
    charged, total = one.sum("toegerekend")[0], one.sum("totaal")[0]
    computed = " (omslagrente × boekwaarde)" if one.is_charge_computed else ""
    text = (
        f"Toegerekend in {one.year}: {euros(charged)}{computed}; toe te rekenen: {euros(total)}. "
        f"De afwijking is {_percent(one.deviation)}, hoogstens {_percent(norm)} is toegestaan."
    )
    if one.missing:
        text += f" Niet ingevuld en dus nul: {listed(one.missing, limit=len(one.missing))}."
    remedy = f"Herreken de omslag; dat moet bij een afwijking van meer dan {_percent(norm)}."
    verdict = PASSES if one.deviation <= norm else ATTENTION
    texts = (text, NOTHING_TO_DO if verdict == PASSES else remedy)
    return MAKE.finding(verdict, texts, subject=CHARGE, year=one.year, value=one.deviation, norm=norm)


def _rate(case: CheckInput, one: InterestYear, rate: Fraction) -> Finding:
    rounding = _norm(case, ROUNDING_FACT, one.year)
    if one.rate is None or rounding is None:
        reason, remedy = "de boekwaarde of een onderdeel ontbreekt, is nul of is PM", COMPLETE
        if one.rate is not None:
            reason, remedy = f"de norm ({ROUNDING_FACT}) is niet bekend", NORM_REMEDY
        text = f"Of de omslagrente ({_percent(rate)}) past bij {one.year}, is niet te bepalen: {reason}."
        return MAKE.finding(UNDECIDED, (text, remedy), subject=RATE, year=one.year, value=rate, norm=one.rate)
    assert one.rounded_rate is not None  # noqa: S101  # a rate that is known can be rounded
    text = (
        f"De omslagrente is {_percent(rate)}; het schema van {one.year} komt op {_percent(one.rate)}, "
        f"afgerond op halve procenten {_percent(one.rounded_rate)}."
    )
    verdict = PASSES if abs(rate - one.rate) <= rounding else ATTENTION
    remedy = (
        f"Afronden mag tot {_percent(rounding)} verschil: neem {_percent(one.rounded_rate)} als omslagrente, "
        "of verbeter de tabel renteomslag."
    )
    texts = (text, NOTHING_TO_DO if verdict == PASSES else remedy)
    return MAKE.finding(verdict, texts, subject=RATE, year=one.year, value=rate, norm=one.rate)


def _norm(case: CheckInput, code: str, year: int) -> Fraction | None:
    fact = case.facts.find(code, year)
    return None if fact is None else fact.value / 100


def _unknown_reason(one: InterestYear) -> tuple[str, str]:
    unknown = [part for part in one.cents if part in one.unknown and part != BOOK_VALUE]
    if unknown:
        return f"onbekend is {listed(unknown, limit=len(unknown))}", COMPLETE
    return "de toe te rekenen rente is nul", "Kijk de onderdelen a tot en met d2 na in de tabel renteomslag."


def _percent(part: Fraction) -> str:
    hundredths = round_half_up(part.numerator * 10_000, part.denominator)
    return f"{amount_display.euros(hundredths, with_cents=True)} %"


RULE = Rule(code=CODE, title="Rente volgens de omslag", source=SOURCE, check=check)
