"""Whether what is there to bear risks is enough for what the risks ask together, per year."""

from fractions import Fraction

from kaderwerk.core.amount_display import MINUS
from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding, Verdict
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.risks.resilience import CLASS_NAMES, Resilience, resilience, resilience_class
from kaderwerk.core.risks.simulation import PERCENTILE_METHOD

CODE = "weerstandsvermogen"
SOURCE = (
    "BBV artikel 11; normtabel van het Nederlands Adviesbureau voor Risicomanagement en de Universiteit Twente, "
    "met halfopen grenzen"
)
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="procent")
BELOW_NORM = ("D", "E", "F")
RISK_REMEDY = "Vul bij elk risico een kans van 0 tot en met 1 en een gevolg in."
NORM_FACT = "weerstandsklasse_c"
"""The ratio from which the capacity is called enough."""


def check(case: CheckInput) -> list[Finding]:
    """Compare the available with the required capacity per shown year; ``waarde`` is their ratio."""
    dossier, perspective = case.dossier, case.perspective
    if not (dossier.table("risicos").size or dossier.table("weerstandscapaciteit").size):
        text = "Er zijn geen risico's en er is geen weerstandscapaciteit ingevuld."
        remedy = "Vul de tabellen risicos en weerstandscapaciteit in."
        return [MAKE.finding(UNDECIDED, (text, remedy))]
    try:
        found = resilience(
            dossier, organisation=perspective.organisation, overlay=perspective.overlay, facts=case.facts
        )
        return [_judge(case, found, at) for at in range(len(found.years))]
    except QuestionError as error:
        return [MAKE.finding(UNDECIDED, (str(error), "Verbeter de verordening, de risico's of de feiten."))]


def _judge(case: CheckInput, found: Resilience, at: int) -> Finding:
    year, available, required = found.years[at], found.available_cents[at], found.required
    norm = case.facts.fact(NORM_FACT, year).value
    told = _told(found)
    if found.own.incomplete:
        named = listed([f"{risk} ({why})" for risk, why in found.own.incomplete.items()], limit=5)
        told += f" Zonder {named}."
    if available is None:
        text = f"De beschikbare weerstandscapaciteit van {year} ontbreekt. {told}"
        return MAKE.finding(
            UNDECIDED, (text, "Vul in de tabel weerstandscapaciteit de bedragen van dit jaar in."), year=year, norm=norm
        )
    ratio = found.ratio(at)
    without = ", exclusief PM" if found.pm[at] else ""
    is_open = bool(found.own.incomplete) or found.pm[at]
    if ratio is None:
        text = f"In {year} is {euros(available)} beschikbaar{without}; de risico's vragen niets. {told}"
        verdict: Verdict = UNDECIDED if is_open or not found.own.risks else PASSES
        remedy = NOTHING_TO_DO if verdict == PASSES else RISK_REMEDY
        return MAKE.finding(verdict, (text, remedy), year=year, norm=norm)
    letter = resilience_class(ratio, case.facts, year)
    text = (
        f"In {year} is {euros(available)} beschikbaar{without} en {euros(required.cents)} nodig: verhouding "
        f"{_shown(ratio)}, klasse {letter} ({CLASS_NAMES[letter]}). {told}"
    )
    if letter in BELOW_NORM:
        verdict = ATTENTION
        remedy = "Vergroot de weerstandscapaciteit, verklein of verzeker risico's, of leg uit waarom dit genoeg is."
    elif is_open:
        verdict = UNDECIDED
        remedy = RISK_REMEDY if found.own.incomplete else "Vul de bedragen in die nog PM zijn."
    else:
        verdict, remedy = PASSES, NOTHING_TO_DO
    return MAKE.finding(verdict, (text, remedy), year=year, value=ratio, norm=norm)


def _shown(ratio: Fraction) -> str:
    """Return a ratio with two decimals cut off, so that just below a bound never reads as on it."""
    whole, rest = divmod(abs(ratio.numerator) * 100 // ratio.denominator, 100)
    sign = MINUS if ratio < 0 and (whole or rest) else ""
    return f"{sign}{whole},{rest:02d}"


def _told(found: Resilience) -> str:
    """What one needs to repeat the outcome."""
    required = found.required
    percent = required.certainty * 100
    shown = str(percent) if percent.denominator == 1 else f"{percent.numerator}/{percent.denominator}"
    trials = f"{required.trials:,}".replace(",", ".")
    count = len(found.own.risks)
    named = "1 risico" if count == 1 else f"{count} risico's"
    return (
        f"{named}, {trials} trekkingen met startgetal {required.seed}, "
        f"zekerheid {shown} % ({PERCENTILE_METHOD}); verwachtingswaarde {euros(required.expected_cents)}."
    )


RULE = Rule(code=CODE, title="Weerstandsvermogen", source=SOURCE, check=check)
