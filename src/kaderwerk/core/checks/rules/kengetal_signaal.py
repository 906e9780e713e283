"""Whether each ratio stays out of the class that the supervisors call most risky, and what they say together."""

from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed
from kaderwerk.core.facts import Fact, UnknownFactError
from kaderwerk.core.ratios.bands import CLASS_TITLES, band_facts
from kaderwerk.core.ratios.inputs import LINE_INPUTS, ON_BALANCE_SHEET
from kaderwerk.core.ratios.results import RatioYear, percent_text, ratio_results

CODE = "kengetal_signaal"
SOURCE = "BBV artikel 11 lid 2 onder d en e; signaleringswaarden van de gezamenlijke provinciale toezichthouders"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="procent")
_RISK_REMEDY = "Leg uit wat het kengetal betekent voor de financiële positie, en wat het college eraan doet."
_OTHER_YEAR = "jaar wijkt af"
"""How the note starts of an input that was taken from another year than the ratio asks."""
_FACTS_REMEDY = "Voeg de signaleringswaarden van dat jaar toe aan de feiten, of kijk naar de peildatum van het dossier."


def check(case: CheckInput) -> list[Finding]:
    """Judge each ratio in each of its six years, then the ratios of the budget year in relation to each other.

    A ratio that no year gives is one finding: for a kadernota no ratio is obliged, and six times the same says less.
    """
    results = [rows for rows in ratio_results(case.perspective).values() if rows[0].ratio.has_bands]
    year = case.dossier.budget_year
    found = []
    for rows in results:
        if all(one.value is None for one in rows):
            found.append(_undecided(next(one for one in rows if one.year == year)))
        else:
            found += [_judge(case, one) for one in rows]
    return [*found, _together([one for rows in results for one in rows if one.year == year], year)]


def _judge(case: CheckInput, one: RatioYear) -> Finding:
    subject = ("kengetallen", one.ratio.code)
    named = f"{one.ratio.title} {one.year}"
    if one.value is None:
        text = f"{named} is niet te bepalen: {one.reason}."
        return MAKE.finding(UNDECIDED, (text, _input_remedy(one)), subject=subject, year=one.year)
    try:
        bounds = band_facts(one.ratio, case.facts, one.year)
    except UnknownFactError as error:
        text = f"{named} is {percent_text(one.value)}. {error}"
        return MAKE.finding(UNDECIDED, (text, _FACTS_REMEDY), subject=subject, year=one.year, value=one.value)
    assert one.signal is not None  # noqa: S101  # a value and its bounds give a class
    shown = percent_text(one.value, beside=tuple(bound.value / 100 for bound in bounds))
    text = f"{named} is {shown}: klasse {one.signal}, {CLASS_TITLES[one.signal]}{_bounds(bounds)}."
    text += "".join(f" Let op: {note}." for note in one.notes)
    remedies = [_RISK_REMEDY] if one.signal == "C" else []
    remedies += [
        f"Vul in de tabel gegevens {each.need.name} van het goede jaar in (kolom {one.year + each.need.year_shift})."
        for each in one.inputs
        if each.note.startswith(_OTHER_YEAR)
    ]
    return MAKE.finding(
        ATTENTION if remedies else PASSES,
        (text, " ".join(remedies) or NOTHING_TO_DO),
        subject=subject,
        year=one.year,
        value=one.value,
        norm=bounds[1].value / 100,
    )


def _undecided(one: RatioYear) -> Finding:
    text = f"{one.ratio.title} is voor geen enkel jaar te bepalen. In {one.year}: {one.reason}."
    return MAKE.finding(UNDECIDED, (text, _input_remedy(one)), subject=("kengetallen", one.ratio.code))


def _bounds(bounds: tuple[Fact, Fact]) -> str:
    first, second = (percent_text(one.value / 100) for one in bounds)
    is_low = bounds[0].code.endswith(".a_onder")
    return f" (A {'onder' if is_low else 'boven'} {first}, C {'boven' if is_low else 'onder'} {second})"


def _input_remedy(one: RatioYear) -> str:
    if not one.missing:
        return "Kijk naar de gegevens waar de noemer op rust."
    lacking = [each for each in one.inputs if each.is_missing]
    columns = [f"{each.need.name} (kolom {one.year + each.need.year_shift})" for each in lacking]
    if all(each.table == "gegevens" for each in lacking):
        return f"Verbeter in de tabel gegevens: {listed(columns)}."
    names = {each.need.name for each in lacking}
    documents = [
        title
        for title, given in (("de balans", ON_BALANCE_SHEET), ("de begroting", frozenset(LINE_INPUTS)))
        if names & given
    ]
    instead = f"; of neem {listed(documents)} van dat jaar op" if documents else ""
    return f"Vul in de tabel gegevens in: {listed(columns)}{instead}."


def _together(rows: list[RatioYear], year: int) -> Finding:
    """Say what the classes of the budget year are together: their relation is what BBV 11 asks to be judged."""
    known = [one for one in rows if one.signal is not None]
    missing = [one.ratio.title for one in rows if one.signal is None]
    risky = [one.ratio.title for one in known if one.signal == "C"]
    classes = listed([f"{one.ratio.title} {one.signal}" for one in known]) if known else ""
    if missing:
        text = (
            f"De kengetallen van {year} zijn niet in samenhang te beoordelen: van {listed(missing)} is er geen klasse."
        )
        text += f" Wel bekend: {classes}." if classes else ""
        return MAKE.finding(UNDECIDED, (text, "Vul in wat bij elk kengetal ontbreekt."), year=year)
    if risky:
        text = f"In samenhang zijn de kengetallen van {year}: {classes}. Meest risicovol: {listed(risky)}."
        remedy = "Beoordeel in de paragraaf weerstandsvermogen of de andere kengetallen dit opvangen."
        return MAKE.finding(ATTENTION, (text, remedy), year=year)
    text = f"In samenhang zijn de kengetallen van {year}: {classes}. Geen enkel is meest risicovol."
    return MAKE.finding(PASSES, (text, NOTHING_TO_DO), year=year)


RULE = Rule(code=CODE, title="Signalen van de kengetallen", source=SOURCE, check=check)
