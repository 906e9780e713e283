"""Whether the contributions in a kadernota come from the newest document of the joint arrangement."""

import datetime
from dataclasses import dataclass

from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.legal_terms import LegalTerms
from kaderwerk.core.checks.moments import calendar_rows
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.contributions.latest import latest_contributions
from kaderwerk.core.date_display import day_in_words
from kaderwerk.core.facts import UnknownFactError

CODE = "bijdrage_actueel"
SOURCE = "Wgr artikel 35: de raden ontvangen de ontwerpbegroting weken voordat het bestuur haar vaststelt"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="datum")
FRAMES, DRAFT = "kaderbrief", "ontwerpbegroting"
REMEDY = "Neem de bijdrage uit de ontwerpbegroting over, of vraag haar op bij de regeling."


@dataclass(frozen=True, kw_only=True)
class _Draft:
    """What is known of the draft budget of a joint arrangement.

    ``is_there``: a row of bijdragen comes from it, ``date`` the newest of those. ``expected``: the day on which it was
    sent or should have been, as ``why`` says.
    """

    is_there: bool
    date: datetime.date | None
    expected: datetime.date | None
    why: str


def check(case: CheckInput) -> list[Finding]:
    """Compare the document of each last contribution with the draft budget that is there, or should be."""
    years = case.perspective.years
    table, findings = case.dossier.table("bijdragen"), []
    drafts: dict[str, _Draft] = {}
    for pair, one in latest_contributions(case.dossier, years).items():
        row = one.row_of(years.index(case.dossier.budget_year))
        if row is None:
            continue
        if pair[0] not in drafts:
            drafts[pair[0]] = _draft(case, pair[0])
        findings.append(_judge(case, row, drafts[pair[0]]))
    if not findings and table.size:
        texts = ("De tabel bijdragen heeft geen stand met een bedrag.", "Vul de bedragen per jaar in.")
        return [MAKE.finding(UNDECIDED, texts)]
    return findings or [MAKE.finding(PASSES, ("Er zijn geen bijdragen aan regelingen.", NOTHING_TO_DO))]


def _judge(case: CheckInput, row: int, draft: _Draft) -> Finding:
    table, known_on = case.dossier.table("bijdragen"), case.dossier.known_on
    status, text = table.cell(row, "status"), table.cell(row, "datum")
    date = datetime.date.fromisoformat(text) if text else None
    stand = f"De bijdrage komt uit het stuk met status {status}" + (f" van {day_in_words(date)}" if date else "")
    norm, remedy = draft.date or draft.expected, REMEDY
    is_of_this_cycle = date is not None and date.year >= case.dossier.budget_year - 1
    is_older = status == FRAMES or (date is not None and draft.date is not None and date < draft.date)
    verdict = ATTENTION
    if draft.is_there and is_older:
        when = f" van {day_in_words(draft.date)}" if draft.date else ""
        what = f"van dezelfde regeling is er al een ontwerpbegroting{when}"
    elif status != FRAMES and date is None:
        verdict, what, remedy = UNDECIDED, "hoe oud die is, is niet bekend", "Vul in de tabel bijdragen de datum in."
    elif status != FRAMES and is_of_this_cycle:
        verdict, what, remedy = PASSES, "een nieuwer stuk is er niet", NOTHING_TO_DO
    elif draft.expected is None:
        verdict, what, remedy = UNDECIDED, draft.why, "Zet de momenten van de regeling in de kalender."
    elif known_on is None:
        verdict, what = UNDECIDED, f"{draft.why}, en het dossier heeft geen peildatum om mee te vergelijken"
        remedy = "Vul bij het dossier het kenmerk peildatum in."
    elif draft.expected <= known_on:
        what = f"{draft.why}, voor de peildatum {day_in_words(known_on)}"
    else:
        verdict, remedy = PASSES, NOTHING_TO_DO
        what = f"{draft.why}, na de peildatum {day_in_words(known_on)}"
    return MAKE.finding(
        verdict,
        (f"{stand}; {what}.", remedy),
        subject=("bijdragen", table.cell(row, "bijdrage")),
        year=case.dossier.budget_year,
        value=date,
        norm=norm,
    )


def _draft(case: CheckInput, arrangement: str) -> _Draft:
    table = case.dossier.table("bijdragen")
    rows = [
        row
        for row, one in enumerate(table.column("gemeenschappelijke_regeling"))
        if case.dossier.owner(one) == arrangement and table.cell(row, "status") == DRAFT
    ]
    dates = [datetime.date.fromisoformat(text) for row in rows if (text := table.cell(row, "datum"))]
    this_cycle = [one for one in dates if one.year >= case.dossier.budget_year - 1]
    is_there = bool(this_cycle) or len(dates) < len(rows)
    expected, why = _expected(case, arrangement)
    return _Draft(is_there=is_there, date=max(this_cycle, default=None), expected=expected, why=why)


def _expected(case: CheckInput, arrangement: str) -> tuple[datetime.date | None, str]:
    """Return when the draft is sent: as planned, so long before the board meets, or on the last day of the law."""
    dates = {one.moment: one.date for one in calendar_rows(case.dossier) if one.organisation == arrangement}
    name = case.dossier.organisation_names[arrangement]
    sent = dates.get("gr_ontwerpbegroting_naar_raden")
    if sent is not None:
        return sent, f"{name} stuurt de ontwerpbegroting op {day_in_words(sent)}"
    terms = LegalTerms(case.facts)
    board = dates.get("gr_bestuur_stelt_begroting_vast")
    try:
        if board is not None:
            day = terms.days_before("gr_begroting_zienswijze", board)
            meets, latest = day_in_words(board), day_in_words(day)
            return (
                day,
                f"het bestuur van {name} vergadert op {meets}, dus de ontwerpbegroting is er uiterlijk op {latest}",
            )
        last = terms.last_day("gr_begroting_naar_provincie_voor", case.dossier.budget_year - 1)
        day = terms.days_before("gr_begroting_zienswijze", last)
    except UnknownFactError as error:
        return None, str(error).rstrip(".")
    latest = f"volgens de wet is de ontwerpbegroting er uiterlijk op {day_in_words(day)}"
    return day, f"{latest}, want zij moet op {day_in_words(last)} bij de provincie zijn"


RULE = Rule(code=CODE, title="Bijdragen uit het nieuwste stuk", source=SOURCE, check=check)
