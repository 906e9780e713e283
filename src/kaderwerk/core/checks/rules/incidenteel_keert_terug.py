"""Whether an incidental amount has in fact been there for more than three years, in this dossier or the one before."""

from collections.abc import Iterator

from kaderwerk.core.checks.duration import DECIDED_ENDS, THREE_YEARS
from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import PM
from kaderwerk.core.perspective.lines import INCIDENTAL, PLAIN
from kaderwerk.core.staff.cost import staff_costs

CODE = "incidenteel_keert_terug"
SOURCE = (
    "Commissie BBV, notitie Structurele en incidentele baten en lasten (30 augustus 2018): "
    "vuistregel 2 (hoogstens drie jaar), met vuistregel 3 als uitzondering"
)
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
TABLES = (("begroting", "post"), ("regels", "regel"))
REMEDY = (
    "Maak het bedrag structureel als het blijft terugkomen. Ligt het einde vast, vul dan bij de regel einde_reden "
    "besluit of subsidie in."
)
STAFF_REMEDY = "Maak de formatie structureel als zij blijft terugkomen, of vul bij tot_en_met in wanneer zij eindigt."

Years = dict[tuple[str, ...], set[int]]
"""Years with money by id, and by description with programme."""
Row = tuple[str, str, list[int], str, tuple[str, ...]]
"""Table, id, years with money, reason of the end, and description with programme."""


def check(case: CheckInput) -> list[Finding]:
    """Collect the years with money of each counted incidental post, line and staff, also outside the shown years."""
    perspective, lines = case.perspective, case.perspective.lines
    dossier = case.dossier
    fact = case.facts.find(THREE_YEARS, dossier.budget_year)
    own = {(table, one): (years, reason, names) for table, one, years, reason, names in _incidental_rows(dossier)}
    before: Years = {}
    for _, one, found, _, names in _incidental_rows(case.previous) if case.previous else ():
        for key in ((one,), names):
            before.setdefault(key, set()).update(found)
    findings = []
    for row in (perspective.counts & (lines.natures == INCIDENTAL)).nonzero()[0].tolist():
        subject = (lines.tables[row], lines.ids[row])
        if subject not in own:
            continue
        if fact is None:
            text = f"Feit {THREE_YEARS} is niet bekend voor {dossier.budget_year}."
            return [MAKE.finding(UNDECIDED, (text, "Voeg het toe aan de feiten."))]
        here, reason, names = own[subject]
        earlier = before.get((subject[1],), set()) | (before.get(names, set()) if names[0] else set())
        years, years_max = sorted({*here, *earlier}), int(fact.value)
        text = f"Het incidentele bedrag staat in {len(years)} verschillende jaren"
        text += f": {listed(years, limit=12)}" if years else ""
        text += ", het vorige dossier meegeteld" if earlier else ""
        if len(years) <= years_max:
            verdict, texts = PASSES, (f"{text}.", NOTHING_TO_DO)
        elif reason in DECIDED_ENDS:
            verdict, texts = PASSES, (f"{text}; het einde ligt vast ({reason}, vuistregel 3).", NOTHING_TO_DO)
        else:
            text = f"{text}; incidenteel duurt hoogstens {years_max} jaar (vuistregel 2)."
            verdict, texts = ATTENTION, (text, STAFF_REMEDY if subject[0] == "formatie" else REMEDY)
        findings.append(MAKE.finding(verdict, texts, subject=subject, value=len(years), norm=years_max))
    nothing = ("Geen enkele post, regel of formatieregel die meetelt, is incidenteel.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _incidental_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield table, id, years with money, reason of the end, and description with programme of incidental rows."""
    proposals = dossier.table("voorstellen")
    programmes = dict(zip(proposals.column("voorstel"), proposals.column("programma"), strict=True))
    for name, key in TABLES:
        table = dossier.table(name)
        all_years = tuple(sorted({*table.years, *dossier.years}))
        cents, states = line_amounts(table, all_years)
        has_money = ((cents != 0) | (states == PM)).tolist()
        columns = [table.column(one) for one in (key, "aard", "einde_reden", "omschrijving", "programma", "voorstel")]
        phases = table.column("fase")
        for row, (one, nature, reason, description, programme, proposal) in enumerate(zip(*columns, strict=True)):
            # Other phases of the budget are there to compare with, the same year counted twice would be one anyhow.
            if nature != "incidenteel" or phases[row] not in ("", "raming"):
                continue
            years = [year for year, is_there in zip(all_years, has_money[row], strict=True) if is_there]
            names = (_plain(description), programme or programmes.get(proposal, ""))
            yield name, one, years, reason, names
    yield from _incidental_staff(dossier, programmes)


def _incidental_staff(dossier: Dossier, programmes: dict[str, str]) -> Iterator[Row]:
    """Yield incidental staff over the years of its dates; without a last day up to the last shown year."""
    table = dossier.table("formatie")
    natures, positions = table.column("aard"), table.column("functie")
    for row, one in enumerate(staff_costs(dossier, (), overlay=PLAIN).rows):
        if natures[row] != "incidenteel":
            continue
        last = dossier.years[-1] if one.end is None else (one.end - 1) // 12
        years = [year for year in range(one.start_year, last + 1) if one.fte != 0 and one.months_in(year)]
        yield "formatie", one.staff_line, years, "", (_plain(positions[row]), programmes.get(one.proposal, ""))


def _plain(description: str) -> str:
    return " ".join(description.casefold().split())


RULE = Rule(code=CODE, title="Incidenteel keert niet terug", source=SOURCE, check=check)
