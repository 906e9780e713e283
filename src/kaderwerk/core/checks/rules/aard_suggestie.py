"""Whether the nature of a line fits how long it lasts and how it ends; a suggestion, the controller decides."""

from kaderwerk.core.checks.duration import DECIDED_ENDS, THREE_YEARS, Ending, lasting_lines
from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding, Verdict
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.perspective.lines import INCIDENTAL, STRUCTURAL

CODE = "aard_suggestie"
SOURCE = (
    "Commissie BBV, notitie Structurele en incidentele baten en lasten (30 augustus 2018): "
    "vuistregels 1 tot en met 4 en 7"
)
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
TO_INCIDENTAL = "Maak de regel incidenteel, of leg in de toelichting van het voorstel uit waarom zij structureel is."
TO_STRUCTURAL = "Maak de regel structureel, of leg in de toelichting van het voorstel uit waarom zij incidenteel is."

Judgement = tuple[Verdict, tuple[str, str]]


def check(case: CheckInput) -> list[Finding]:
    """Count the shown years with an amount or PM of each counted line and staff, and hold them against its nature."""
    fact = case.facts.find(THREE_YEARS, case.dossier.budget_year)
    natures = case.perspective.lines.natures.tolist()
    findings = []
    for one in lasting_lines(case, (STRUCTURAL, INCIDENTAL)):
        if fact is None:
            text = f"Feit {THREE_YEARS} is niet bekend voor {case.dossier.budget_year}."
            return [MAKE.finding(UNDECIDED, (text, "Voeg het toe aan de feiten."))]
        years_max = int(fact.value)
        if natures[one.row] == STRUCTURAL:
            # A first amount in the last shown year runs on behind the window.
            is_single = one.count == 1 and not one.is_in_last
            verdict, texts = _structural(one.count, is_single=is_single, ending=one.ending)
        else:
            verdict, texts = _incidental(one.count, years_max, ending=one.ending)
            if one.is_staff and verdict == ATTENTION:
                texts = (texts[0], TO_STRUCTURAL)
        findings.append(MAKE.finding(verdict, texts, subject=one.subject, value=one.count, norm=years_max))
    nothing = ("Geen enkele regel die meetelt, heeft een aard om te beoordelen.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _structural(count: int, *, is_single: bool, ending: Ending) -> Judgement:
    reason = ending.reason
    if ending.is_series:
        text = "De regel komt in nieuwe vormen terug en is dus structureel (vuistregel 7: een vast patroon)."
        return PASSES, (text, NOTHING_TO_DO)
    if reason in DECIDED_ENDS:
        text = (
            f"Het einde ligt vast ({reason}): stel incidenteel voor (vuistregel 3: een einde dat bij besluit vastligt)."
        )
        remedy = f"{TO_INCIDENTAL} Bestaand beleid dat stopt, blijft structureel tot het stopt (vuistregel 4)."
        return ATTENTION, (text, remedy)
    if is_single and reason == "":
        text = "Er staat een bedrag in één jaar: stel incidenteel voor (vuistregel 2: de driejaarregel)."
        return ATTENTION, (text, TO_INCIDENTAL)
    if reason:
        text = f"Structureel beleid dat stopt (reden: {reason}), blijft structureel tot het stopt (vuistregel 4)."
        return PASSES, (text, NOTHING_TO_DO)
    return PASSES, (f"Structureel is de regel (vuistregel 1); {_years(count)} met een bedrag.", NOTHING_TO_DO)


def _incidental(count: int, years_max: int, *, ending: Ending) -> Judgement:
    reason = ending.reason
    if ending.is_series:
        text = "De regel komt in nieuwe vormen terug: stel structureel voor (vuistregel 7: een vast patroon)."
        return ATTENTION, (text, TO_STRUCTURAL)
    if count <= years_max:
        return PASSES, (f"Incidenteel past bij {_years(count)} met een bedrag (vuistregel 2).", NOTHING_TO_DO)
    if reason in DECIDED_ENDS:
        text = (
            f"Incidenteel past: het bedrag staat in {_years(count)}, en het einde ligt vast ({reason}; vuistregel 3)."
        )
        return PASSES, (text, NOTHING_TO_DO)
    text = f"Het bedrag staat in {_years(count)} zonder besluit over het einde: stel structureel voor (vuistregel 2)."
    return ATTENTION, (text, f"{TO_STRUCTURAL} Ligt het einde vast, vul dan bij einde_reden besluit of subsidie in.")


def _years(count: int) -> str:
    return "1 jaar" if count == 1 else f"{count} jaren"


RULE = Rule(code=CODE, title="De aard past bij de duur", source=SOURCE, check=check)
