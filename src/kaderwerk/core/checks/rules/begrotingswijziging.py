"""Whether a decision to change the budget is whole: programmes add up, in time, and decided by the council."""

import datetime
import re
from dataclasses import dataclass

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.date_display import day_in_words
from kaderwerk.core.dossier.frame import Dossier
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

_ADOPTED = "vastgesteld"


@dataclass(frozen=True, kw_only=True)
class _Decision:
    """The decision about this change: its number in besluiten, and its moment as written there."""

    number: str
    moment: str

    @property
    def day(self) -> datetime.date | None:
        """The day of the moment as it is written, in the time zone that it is written in; None: it is no date."""
        try:
            return datetime.date.fromisoformat(self.moment.strip()[:10])
        except ValueError:
            return None


def check(case: CheckInput) -> list[Finding]:
    """Judge the sums per year, the day and the decision; a document of another kind has none of these."""
    kind = case.dossier.features["soort"]
    if kind != KIND:
        text = f"Dit dossier is een {kind}, geen begrotingswijziging: niet van toepassing."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO))]
    book = LineBook(case.perspective)
    sections = SectionBook(book)
    sums = [_judge_sum(sections, lines) for lines in book.shown().values()]
    decision = _decision(case.dossier)
    return [*sums, _judge_day(case.dossier, decision), _judge_decision(case.dossier, decision)]


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


def _judge_day(dossier: Dossier, decision: _Decision | None) -> Finding:
    last = datetime.date(dossier.budget_year, 12, 31)
    until = f"zij kan tot en met {day_in_words(last)}"
    if decision is not None:
        subject, day = ("besluiten", decision.number), decision.day
        if day is None:
            texts = (
                f"De dag van de wijziging is niet te bepalen: het moment ({decision.moment}) is geen datum; {until}.",
                "Schrijf het moment van het besluit als jaar, maand en dag, zoals 2022-06-30.",
            )
            return ON_TIME.finding(UNDECIDED, texts, subject=subject, year=last.year, norm=last)
        text = f"De wijziging is van {day_in_words(day)}, de dag van het besluit"
        return _judge_last(text, day, last, subject)
    subject, peildatum = ("dossier", "peildatum"), dossier.features.get("peildatum", "")
    name = _body(dossier)[1]
    if dossier.features.get("status") == _ADOPTED:
        texts = (
            f"De dag van de wijziging is niet te bepalen: het besluit van {name} ontbreekt; {until}.",
            f"Neem het besluit van {name} met zijn moment op in de tabel besluiten.",
        )
        return ON_TIME.finding(UNDECIDED, texts, subject=subject, year=last.year, norm=last)
    if not peildatum:
        texts = (
            f"De dag van de wijziging ontbreekt; {until}.",
            f"Neem het besluit van {name} op, of vul zolang als geplande dag de peildatum van het dossier in.",
        )
        return ON_TIME.finding(UNDECIDED, texts, subject=subject, year=last.year, norm=last)
    day = datetime.date.fromisoformat(peildatum)
    text = f"Er is nog geen besluit; als geplande dag telt de peildatum, {day_in_words(day)}"
    return _judge_last(text, day, last, subject)


def _judge_last(text: str, day: datetime.date, last: datetime.date, subject: tuple[str, str]) -> Finding:
    if day > last:
        texts = (
            f"{text}: na afloop van het begrotingsjaar {last.year}.",
            "Verwerk de afwijking in de jaarrekening: de begroting kan tot en met 31 december worden gewijzigd.",
        )
        return ON_TIME.finding(FAILS, texts, subject=subject, year=last.year, value=day, norm=last)
    texts = (f"{text}; de begroting kan worden gewijzigd tot en met {day_in_words(last)}.", NOTHING_TO_DO)
    return ON_TIME.finding(PASSES, texts, subject=subject, year=last.year, value=day, norm=last)


def _body(dossier: Dossier) -> tuple[str, str]:
    """Return who decides of the budget of this organisation, as besluiten and as a sentence name it."""
    organisations = dossier.table("organisaties")
    row = organisations.rows_by("organisatie")[dossier.owner(dossier.organisation)]
    return _BODIES.get(organisations.cell(row, "soort"), _COUNCIL)


def _decision(dossier: Dossier) -> _Decision | None:
    """Return the last decision of the right body about this change; those that name the dossier go first."""
    table, body = dossier.table("besluiten"), _body(dossier)[0]
    names = [dossier.features[one].casefold() for one in ("dossier", "titel")]
    named_here = re.compile("|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in names))
    own = [row for row in range(table.size) if table.cell(row, "orgaan") == body]
    named = [row for row in own if named_here.search(table.cell(row, "onderwerp").casefold())]
    found = named or [row for row in own if table.cell(row, "soort").strip().casefold() == KIND]
    if not found:
        return None
    row = max(found, key=lambda one: int(table.cell(one, "volgnummer")))
    return _Decision(number=table.cell(row, "volgnummer"), moment=table.cell(row, "moment"))


def _judge_decision(dossier: Dossier, decision: _Decision | None) -> Finding:
    name = _body(dossier)[1]
    subject, year = ("dossier", "status"), dossier.budget_year
    if dossier.features.get("status") != _ADOPTED:
        texts = (f"De wijziging is nog niet vastgesteld; alleen {name} stelt haar vast.", NOTHING_TO_DO)
        return MAKE.finding(PASSES, texts, subject=subject, year=year)
    if decision is not None:
        texts = (f"De wijziging is vastgesteld door {name} (besluit {decision.number}).", NOTHING_TO_DO)
        return MAKE.finding(PASSES, texts, subject=subject, year=year)
    text = (
        f"Besluit ontbreekt: de wijziging heet vastgesteld, maar in de tabel besluiten staat geen besluit van {name} "
        f"over deze wijziging (soort {KIND}, of een onderwerp dat het dossier noemt)."
    )
    remedy = f"Neem het besluit van {name} op, of zet de status terug."
    return MAKE.finding(ATTENTION, (text, remedy), subject=subject, year=year)


RULE = Rule(code=CODE, title="Begrotingswijziging: programma's, termijn en besluit", source=SOURCE, check=check)
