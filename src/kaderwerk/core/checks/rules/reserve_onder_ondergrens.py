"""Whether each reserve stays at or above its floor at the end of every shown year."""

from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.perspective.reserves import ReserveResult

CODE = "reserve_onder_ondergrens"
SOURCE = (
    "Rekenregel: een reserve komt in geen enkel jaar onder haar ondergrens, en nooit onder nul; "
    "BBV artikel 17 onder d (toevoegingen en onttrekkingen)"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)


def check(case: CheckInput) -> list[Finding]:
    """Compare each balance with the floor."""
    reserves = case.perspective.reserves
    findings = [_judge(one, at, year) for one in reserves for at, year in enumerate(case.perspective.years)]
    name = case.dossier.organisation_names[case.perspective.organisation]
    text = f"Er zijn geen reserves van {name} in de tabel reserves."
    remedy = "Vul de reserves in met beginstand, peildatum en ondergrens."
    return findings or [MAKE.finding(UNDECIDED, (text, remedy))]


def _judge(reserve: ReserveResult, at: int, year: int) -> Finding:
    cents, is_unknown = reserve.balance.at(at)
    floor = reserve.floor_cents
    subject = ("reserves", reserve.reserve)
    named = f"{reserve.name}, eind {year}"
    if reserve.opening_cents is None:
        texts = (f"{named}: de beginstand ontbreekt.", "Vul de beginstand en haar peildatum in.")
        return MAKE.finding(UNDECIDED, texts, subject=subject, year=year, norm=floor)
    stands = f"{named}: de stand is {euros(cents)}{', exclusief PM' if is_unknown else ''}"
    if cents < floor:
        verdict = FAILS
        text = f"{stands}, dat is {euros(floor - cents)} onder de ondergrens van {euros(floor)}."
        remedy = "Verlaag of verschuif een onttrekking, voeg iets toe, of kies een andere dekking."
    elif is_unknown:
        verdict, text = UNDECIDED, f"{stands}; de ondergrens is {euros(floor)}."
        remedy = "Vul de bedragen in die nog PM zijn en die deze reserve raken."
    else:
        verdict, text, remedy = PASSES, f"{stands}; de ondergrens is {euros(floor)}.", NOTHING_TO_DO
    return MAKE.finding(verdict, (text, remedy), subject=subject, year=year, value=cents, norm=floor)


RULE = Rule(code=CODE, title="Reserves blijven boven hun ondergrens", source=SOURCE, check=check)
