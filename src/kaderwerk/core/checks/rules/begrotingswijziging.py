"""Whether a decision to change the budget is whole: programmes add up, in time, and decided by the council."""

import datetime

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.overviews.section import SectionBook
from kaderwerk.core.overviews.year_lines import LineBook, YearLines, positions_of
from kaderwerk.core.perspective.lines import BASE

CODE = "begrotingswijziging"
SOURCE = "BBV artikel 18; Gemeentewet artikel 192; Wet gemeenschappelijke regelingen artikel 58"
MAKE = Verdicts(rule=CODE, source=SOURCE)
ON_TIME = Verdicts(rule=CODE, source=SOURCE, unit="datum")
KIND = "begrotingswijziging"
_BODIES = {"gemeenschappelijke_regeling": ("algemeen_bestuur", "het algemeen bestuur")}
_COUNCIL = ("raad", "de raad")


def check(case: CheckInput) -> list[Finding]:
    """Judge the sums per year, the day and the decision; a document of another kind has none of these."""
    kind = case.dossier.features["soort"]
    if kind != KIND:
        text = f"Dit dossier is een {kind}, geen begrotingswijziging: niet van toepassing."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO))]
    book = LineBook(case.perspective)
    sections = SectionBook(book)
    sums = [_judge_sum(sections, lines) for lines in book.shown().values()]
    return [*sums, _judge_day(case), _judge_decision(case)]


def _judge_sum(sections: SectionBook, lines: YearLines) -> Finding:
    """The mutations per programme together are the change of the result, movements of reserves included."""
    year, is_mutation = lines.year, lines.codes.categories != BASE
    change, is_pm = lines.total(positions_of(is_mutation))
    nowhere = next(at for at, one in enumerate(sections.sections) if one.path == "programmas/null")
    loose = lines.parts(positions_of(is_mutation & (sections.section_of(lines) == nowhere)))
    placed = change - sum(part.cents for part in loose)
    text = (
        f"De mutaties per programma van {year} zijn samen {euros(placed)}; het resultaat verandert met {euros(change)}"
    )
    if loose:
        text = f"{text}: {listed([part.row_id for part in loose])} staat bij geen programma."
        return MAKE.finding(FAILS, (text, "Kies bij elke regel een programma."), year=year, value=placed, norm=change)
    if is_pm:
        remedy = "Vul in wat nog PM is: een wijziging noemt bedragen."
        return MAKE.finding(UNDECIDED, (f"{text}, exclusief PM.", remedy), year=year, value=placed, norm=change)
    return MAKE.finding(PASSES, (f"{text}.", NOTHING_TO_DO), year=year, value=placed, norm=change)


def _judge_day(case: CheckInput) -> Finding:
    last = datetime.date(case.dossier.budget_year, 12, 31)
    subject, text = ("dossier", "peildatum"), case.dossier.features.get("peildatum", "")
    if not text:
        texts = (
            f"De dag van de wijziging ontbreekt; zij kan tot en met {last}.",
            "Vul de peildatum van het dossier in.",
        )
        return ON_TIME.finding(UNDECIDED, texts, subject=subject, year=last.year, norm=last)
    day = datetime.date.fromisoformat(text)
    if day > last:
        texts = (
            f"De wijziging is van {day}, na afloop van het begrotingsjaar {last.year}.",
            "Verwerk de afwijking in de jaarrekening: de begroting kan tot en met 31 december worden gewijzigd.",
        )
        return ON_TIME.finding(FAILS, texts, subject=subject, year=last.year, value=day, norm=last)
    texts = (f"De wijziging is van {day}; zij kan tot en met {last}.", NOTHING_TO_DO)
    return ON_TIME.finding(PASSES, texts, subject=subject, year=last.year, value=day, norm=last)


def _judge_decision(case: CheckInput) -> Finding:
    dossier = case.dossier
    organisations = dossier.table("organisaties")
    row = organisations.rows_by("organisatie")[dossier.owner(dossier.organisation)]
    body, name = _BODIES.get(organisations.cell(row, "soort"), _COUNCIL)
    subject, year = ("dossier", "status"), dossier.budget_year
    if dossier.features.get("status") != "vastgesteld":
        texts = (f"De wijziging is nog niet vastgesteld; alleen {name} stelt haar vast.", NOTHING_TO_DO)
        return MAKE.finding(PASSES, texts, subject=subject, year=year)
    if body in dossier.table("besluiten").column("orgaan"):
        return MAKE.finding(
            PASSES, (f"De wijziging is vastgesteld door {name}.", NOTHING_TO_DO), subject=subject, year=year
        )
    texts = (
        f"De wijziging heet vastgesteld, maar er is geen besluit van {name} in de tabel besluiten.",
        f"Neem het besluit van {name} op, of zet de status terug.",
    )
    return MAKE.finding(ATTENTION, texts, subject=subject, year=year)


RULE = Rule(code=CODE, title="Begrotingswijziging: programma's, termijn en besluit", source=SOURCE, check=check)
