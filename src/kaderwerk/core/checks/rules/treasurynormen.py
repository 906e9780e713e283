"""Whether floating debt stays under the kasgeldlimiet and refinancing under the renterisiconorm, per year from t on."""

from dataclasses import dataclass

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.facts import Fact, UnknownFactError
from kaderwerk.core.money import round_half_up
from kaderwerk.core.ratios.input_names import BUDGET_TOTAL, INTEREST_RISK
from kaderwerk.core.ratios.inputs import InputBook
from kaderwerk.core.ratios.ratio import Need
from kaderwerk.core.ratios.registry import all_ratios

CODE = "treasurynormen"
SOURCE = "Wet financiering decentrale overheden artikel 3 tot en met 6"
MAKE = Verdicts(rule=CODE, source=SOURCE)
FORECAST = "balansprognose/"
"""How the place of an amount starts that the forecast balance sheet gives."""


@dataclass(frozen=True, kw_only=True)
class _Norm:
    """One norm: its code in the facts, the input that it limits, and what to do above it."""

    code: str
    title: str
    need: Need
    remedy: str


_NORMS = (
    _Norm(
        code="kasgeldlimiet",
        title="Kasgeldlimiet",
        need=Need(name="netto_vlottende_schuld", letter="", label="de netto vlottende schuld"),
        remedy="Zet korte schuld om in een langlopende lening, of meld de overschrijding aan de toezichthouder.",
    ),
    _Norm(
        code="renterisiconorm",
        title="Renterisiconorm",
        need=Need(name=INTEREST_RISK, letter="", label="het renterisico (aflossing en renteherziening)"),
        remedy="Spreid de aflossingen en renteherzieningen over meer jaren.",
    ),
)
_BASE = Need(name=BUDGET_TOTAL, letter="", label="begrotingstotaal")
_EXPENDITURE = Need(name="totale_lasten", letter="", label="totale lasten")


def check(case: CheckInput) -> list[Finding]:
    """Compare each norm with what the table gegevens gives, for the budget year and later shown years."""
    book = InputBook(case.perspective, all_ratios())
    years = [year for year in case.perspective.years if year >= case.dossier.budget_year]
    return [_judge(case, book, norm, year) for norm in _NORMS for year in years]


def _judge(case: CheckInput, book: InputBook, norm: _Norm, year: int) -> Finding:
    subject = ("gegevens", norm.need.name)
    base = book.amount(_BASE, year)
    if base.cents is None:
        base = book.amount(_EXPENDITURE, year)
    if base.cents is None:
        text = f"{norm.title} {year} is niet te bepalen: het begrotingstotaal ontbreekt ({base.reason})."
        remedy = f"Vul begrotingstotaal (kolom {year}) in de tabel gegevens in, of neem de begroting op."
        return MAKE.finding(UNDECIDED, (text, remedy), subject=subject, year=year)
    try:
        fact = _fact(case, norm, year)
    except UnknownFactError as error:
        remedy = "Voeg het percentage van dat jaar toe aan de feiten."
        return MAKE.finding(UNDECIDED, (f"{norm.title} {year}: {error}", remedy), subject=subject, year=year)
    limit = round_half_up(base.cents * fact.value.numerator, fact.value.denominator * 100)
    text = f"{norm.title} {year}: {euros(limit)} ({_percentage(fact)} van {euros(base.cents)})"
    amount = book.amount(norm.need, year)
    if amount.cents is None:
        remedy = f"Vul {norm.need.name} (kolom {year}) in de tabel gegevens in."
        text = f"{text}; niet te toetsen: {amount.reason}."
        return MAKE.finding(UNDECIDED, (text, remedy), subject=subject, year=year, norm=limit)
    text = f"{text}; {norm.need.label} is {euros(amount.cents)}"
    is_forecast = amount.row_id.startswith(FORECAST)
    if is_forecast:
        text = f"{text} volgens de balansprognose, waarin alles wat nog geleend moet worden als korte schuld telt"
    if amount.cents > limit and is_forecast:
        text = f"{text}, dat is {euros(amount.cents - limit)} meer."
        remedy = (
            f"Vul {norm.need.name} (kolom {year}) in de tabel gegevens in, zonder wat met een langlopende lening wordt "
            f"gefinancierd. Blijft het meer: {norm.remedy}"
        )
        return MAKE.finding(ATTENTION, (text, remedy), subject=subject, year=year, value=amount.cents, norm=limit)
    if amount.cents > limit:
        text = f"{text}, dat is {euros(amount.cents - limit)} meer."
        return MAKE.finding(FAILS, (text, norm.remedy), subject=subject, year=year, value=amount.cents, norm=limit)
    text = f"{text}; er is {euros(limit - amount.cents)} ruimte."
    return MAKE.finding(PASSES, (text, NOTHING_TO_DO), subject=subject, year=year, value=amount.cents, norm=limit)


def _fact(case: CheckInput, norm: _Norm, year: int) -> Fact:
    organisations = case.dossier.table("organisaties")
    row = organisations.rows_by("organisatie")[case.perspective.organisation]
    is_joint = organisations.cell(row, "soort") == "gemeenschappelijke_regeling"
    kind = "gemeenschappelijke_regeling" if is_joint else "gemeente"
    return case.facts.fact(f"{norm.code}.{kind}", year)


def _percentage(fact: Fact) -> str:
    tenths = round_half_up(fact.value.numerator * 10, fact.value.denominator)
    return f"{tenths // 10},{tenths % 10} %".replace(",0 ", " ")


RULE = Rule(code=CODE, title="Kasgeldlimiet en renterisiconorm", source=SOURCE, check=check)
