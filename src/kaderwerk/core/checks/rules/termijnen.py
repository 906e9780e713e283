"""Whether the moments of the calendar lie within the terms of the law."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.legal_terms import LegalTerms
from kaderwerk.core.checks.moments import MOMENTS, CalendarRow, calendar_rows
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed
from kaderwerk.core.date_display import day_in_words
from kaderwerk.core.facts import UnknownFactError

CODE = "termijnen"
SOURCE = "Gemeentewet artikelen 190, 191, 197, 198 en 200; Wgr artikelen 34, 34b en 35; BBV artikel 71"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="datum")
NAMES = "gr_kaderbrief_naar_raden, raad_stelt_begroting_vast"


@dataclass(frozen=True, kw_only=True)
class Term:
    """The first and the last day on which a moment may be; ``why`` explains them.

    After ``wise`` the moment is lawful and the next step can no longer be in time. ``missing``: what the calendar
    lacks to tell.
    """

    why: str
    first: datetime.date | None = None
    last: datetime.date | None = None
    wise: datetime.date | None = None
    missing: str = ""


@dataclass(frozen=True, kw_only=True)
class Planning:
    """The calendar of a dossier: the budget year, the terms, and the date of each moment of each organisation.

    ``is_accounts``: the dossier holds the accounts of its year.
    """

    year: int
    terms: LegalTerms
    rows: tuple[CalendarRow, ...]
    is_accounts: bool
    joint_names: Mapping[str, str]

    def date(self, moment: str, organisation: str) -> datetime.date | None:
        """Return the date of a moment, the last one where it stands more than once."""
        dates = [one.date for one in self.rows if (one.moment, one.organisation) == (moment, organisation)]
        return max(dates, default=None)


def check(case: CheckInput) -> list[Finding]:
    """Compare every moment that is recognised with its term."""
    dossier = case.dossier
    rows, names = calendar_rows(dossier), dossier.organisation_names
    table = dossier.table("organisaties")
    kinds = zip(table.column("organisatie"), table.column("soort"), strict=True)
    planning = Planning(
        year=dossier.budget_year,
        terms=LegalTerms(case.facts),
        rows=rows,
        is_accounts=dossier.features["soort"] == "jaarstukken",
        joint_names={one: names[one] for one, kind in kinds if kind == "gemeenschappelijke_regeling"},
    )
    if not rows:
        return [_without_calendar(planning)]
    findings: list[Finding] = []
    seen: dict[str, int] = {}
    for row in rows:
        if not row.moment:
            continue
        name = f"{row.text}/{row.organisation}"
        seen[name] = seen.get(name, 0) + 1
        subject = ("kalender", name if seen[name] == 1 else f"{name}/{seen[name]}")
        findings.append(_judge(planning, row, subject))
    unknown = list(dict.fromkeys(row.text for row in rows if not row.moment))
    if unknown:
        text = f"Niet herkend en niet getoetst: {listed(unknown)}. Een naam als {NAMES} wordt altijd herkend."
        # A calendar may hold days of one's own; one of nothing else says nothing about the terms.
        verdict, remedy = (PASSES, NOTHING_TO_DO) if findings else (UNDECIDED, f"Gebruik namen als {NAMES}.")
        findings.append(MAKE.finding(verdict, (text, remedy)))
    return findings


def _judge(planning: Planning, row: CalendarRow, subject: tuple[str, str]) -> Finding:
    title = MOMENTS[row.moment].capitalize()
    try:
        term = TERMS[row.moment](planning, row)
    except UnknownFactError as error:
        texts = (f"{title}: {error}", "Voeg de termijn van dat jaar toe aan facts/termijnen.yaml.")
        return MAKE.finding(UNDECIDED, texts, subject=subject, year=planning.year, value=row.date)
    verdict, norm, what, remedy = PASSES, term.last or term.first, "", NOTHING_TO_DO
    if term.first is not None and row.date < term.first:
        verdict, norm = FAILS, term.first
        what, remedy = (
            f"te vroeg, het mag vanaf {day_in_words(term.first)}",
            f"Verzet het moment naar {day_in_words(term.first)} of later.",
        )
    elif term.last is not None and row.date > term.last:
        verdict, norm = FAILS, term.last
        what, remedy = (
            f"te laat, het kan tot en met {day_in_words(term.last)}",
            f"Verzet het moment naar {day_in_words(term.last)} of eerder.",
        )
    elif term.missing:
        verdict, norm, what = UNDECIDED, None, f"niet te toetsen, want in de kalender ontbreekt {term.missing}"
        remedy = f"Zet in de kalender {term.missing}."
    elif term.wise is not None and row.date > term.wise:
        verdict, norm, what = (
            ATTENTION,
            term.wise,
            f"wettig, maar na {day_in_words(term.wise)} is de volgende stap niet meer op tijd",
        )
        remedy = f"Plan het moment uiterlijk op {day_in_words(term.wise)}."
    elif term.last is not None:
        what = f"op tijd, het kan tot en met {day_in_words(term.last)}"
    elif term.first is not None:
        what = f"op tijd, het mag vanaf {day_in_words(term.first)}"
    text = f"{title}, {day_in_words(row.date)}: {what or 'geen wettelijke termijn'}. {term.why}"
    return MAKE.finding(verdict, (text, remedy), subject=subject, year=planning.year, value=row.date, norm=norm)


def _without_calendar(planning: Planning) -> Finding:
    remedy = "Zet de momenten met hun datum in de tabel kalender."
    terms, before = planning.terms, planning.year - 1
    try:
        days = (terms.days_after("begroting_behandeling_na", datetime.date(before, 11, 1))).day - 1
        adopted = day_in_words(terms.last_day("begroting_vastgesteld_voor", planning.year))
        sent = day_in_words(terms.last_day("begroting_naar_provincie_voor", before))
        frames = day_in_words(terms.last_day("gr_kaders_voor", before))
        parts = [
            f"de raad behandelt de begroting vanaf {days} dagen na de openbare kennisgeving",
            f"stelt haar vast tot en met {adopted}",
            f"en stuurt haar tot en met {sent} naar de provincie",
        ]
        for organisation, name in planning.joint_names.items():
            last = terms.last_day("gr_begroting_naar_provincie_voor", before)
            draft = terms.days_before("gr_begroting_zienswijze", last)
            parts += [
                f"{name or organisation} stuurt de kaderbrief tot en met {frames}",
                f"de ontwerpbegroting {(last - draft).days // 7} weken voor de vergadering van het bestuur",
                f"en de begroting tot en met {day_in_words(last)} naar de provincie",
            ]
    except UnknownFactError as error:
        return MAKE.finding(UNDECIDED, (f"Er is geen kalender, en {_lower(str(error))}", remedy))
    text = f"Er is geen kalender. Termijnen van de begroting {planning.year}: {', '.join(parts)}."
    return MAKE.finding(UNDECIDED, (text, remedy))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _local(_planning: Planning, _row: CalendarRow) -> Term:
    return Term(why="De gemeente bepaalt dit moment zelf, in haar financiële verordening.")


def _notice(code: str) -> Callable[[Planning, CalendarRow], Term]:
    def term(planning: Planning, row: CalendarRow) -> Term:
        return Term(why=f"De raad kan behandelen vanaf {day_in_words(planning.terms.days_after(code, row.date))}.")

    return term


def _debate(code: str, notice: str) -> Callable[[Planning, CalendarRow], Term]:
    def term(planning: Planning, row: CalendarRow) -> Term:
        day = planning.date(notice, row.organisation)
        if day is None:
            return Term(why="De termijn loopt vanaf die kennisgeving.", missing=f"de {MOMENTS[notice]}")
        return Term(
            first=planning.terms.days_after(code, day), why=f"De openbare kennisgeving is op {day_in_words(day)}."
        )

    return term


def _adoption(planning: Planning, row: CalendarRow) -> Term:
    terms = planning.terms
    debate = ("begroting_behandeling_na", "openbare_kennisgeving", "raad_behandelt_begroting")
    return Term(
        first=_first_day(planning, row, debate),
        last=terms.last_day("begroting_vastgesteld_voor", planning.year),
        wise=terms.last_day("begroting_naar_provincie_voor", planning.year - 1),
        why="De raad stelt de begroting vast in het jaar voor het begrotingsjaar.",
    )


def _accounts_adoption(planning: Planning, row: CalendarRow) -> Term:
    year = planning.year + 1 if planning.is_accounts else row.date.year
    debate = ("jaarstukken_behandeling_na", "openbare_kennisgeving_jaarstukken", "raad_behandelt_jaarstukken")
    return Term(
        first=_first_day(planning, row, debate),
        last=planning.terms.last_day("jaarstukken_vastgesteld_voor", year + 1),
        wise=planning.terms.last_day("jaarstukken_naar_provincie_voor", year),
        why="De raad stelt de jaarstukken vast in het jaar na het jaar waarover zij gaan.",
    )


def _first_day(planning: Planning, row: CalendarRow, debate: tuple[str, str, str]) -> datetime.date | None:
    """Return the first day of the debate where the calendar has none apart; ``debate``: term, notice and debate."""
    code, notice, moment = debate
    day = planning.date(notice, row.organisation)
    if day is None or planning.date(moment, row.organisation) is not None:
        return None
    return planning.terms.days_after(code, day)


def _sending(adoption: str, within: str, before: str) -> Callable[[Planning, CalendarRow], Term]:
    """Sent within a term after adoption, and in any case before a day of the year."""

    def term(planning: Planning, row: CalendarRow) -> Term:
        year = planning.year - 1 if "begroting" in adoption else row.date.year
        last = planning.terms.last_day(before, year)
        adopted = planning.date(adoption, row.organisation)
        if adopted is None:
            return Term(
                last=last, why="De dag van vaststelling staat niet in de kalender; alleen de uiterste dag telt."
            )
        after = planning.terms.days_after(within, adopted)
        which = (
            "de uiterste dag van de wet gaat voor" if last < after else "die dag gaat voor de uiterste dag van de wet"
        )
        why = f"Vastgesteld op {day_in_words(adopted)}, dus tot en met {day_in_words(after)}; "
        why += f"{which} ({day_in_words(last)})."
        return Term(last=min(last, after), why=why)

    return term


def _before(code: str, *, in_year_before: bool) -> Callable[[Planning, CalendarRow], Term]:
    def term(planning: Planning, row: CalendarRow) -> Term:
        year = planning.year - 1 if in_year_before else row.date.year
        last = planning.terms.last_day(code, year)
        return Term(last=last, why=f"Het moet voor {day_in_words(last + datetime.timedelta(days=1))}.")

    return term


def _quarter(planning: Planning, row: CalendarRow) -> Term:
    day = row.date.replace(day=1) - datetime.timedelta(days=1)
    while day.month % 3:
        day = day.replace(day=1) - datetime.timedelta(days=1)
    return Term(
        last=planning.terms.end_of_months_after("iv3_kwartaal_binnen", day),
        why=f"Het kwartaal eindigde op {day_in_words(day)}.",
    )


def _draft(planning: Planning, row: CalendarRow) -> Term:
    board = planning.date("gr_bestuur_stelt_begroting_vast", row.organisation)
    if board is None:
        why = "De termijn loopt terug vanaf de vergadering van het bestuur."
        return Term(why=why, missing="de vergadering waarin het bestuur de begroting vaststelt")
    last = planning.terms.days_before("gr_begroting_zienswijze", board)
    weeks = (board - last).days // 7
    return Term(
        last=last,
        why=f"De raden hebben {weeks} weken voor een zienswijze; het bestuur vergadert op {day_in_words(board)}.",
    )


def _view(planning: Planning, _row: CalendarRow) -> Term:
    drafts = [one for one in planning.rows if one.moment == "gr_ontwerpbegroting_naar_raden"]
    if len(drafts) != 1:
        why = "De termijn loopt vanaf de ontwerpbegroting."
        return Term(why=why, missing="een enkele dag waarop een regeling haar ontwerpbegroting stuurt")
    last = planning.terms.days_after("gr_begroting_zienswijze", drafts[0].date)
    return Term(last=last, why=f"De ontwerpbegroting is van {day_in_words(drafts[0].date)}.")


def _board(planning: Planning, _row: CalendarRow) -> Term:
    return Term(
        last=planning.terms.last_day("gr_begroting_vastgesteld_voor", planning.year),
        wise=planning.terms.last_day("gr_begroting_naar_provincie_voor", planning.year - 1),
        why="Het bestuur stelt de begroting vast in het jaar voor het begrotingsjaar.",
    )


TERMS: dict[str, Callable[[Planning, CalendarRow], Term]] = {
    "kadernota": _local,
    "begroting_naar_raad": lambda *_: Term(why="De begroting is op tijd bij de raad om haar te kunnen vaststellen."),
    "openbare_kennisgeving": _notice("begroting_behandeling_na"),
    "raad_behandelt_begroting": _debate("begroting_behandeling_na", "openbare_kennisgeving"),
    "raad_stelt_begroting_vast": _adoption,
    "begroting_naar_provincie": _sending(
        "raad_stelt_begroting_vast", "begroting_naar_provincie_binnen", "begroting_naar_provincie_voor"
    ),
    "openbare_kennisgeving_jaarstukken": _notice("jaarstukken_behandeling_na"),
    "raad_behandelt_jaarstukken": _debate("jaarstukken_behandeling_na", "openbare_kennisgeving_jaarstukken"),
    "raad_stelt_jaarstukken_vast": _accounts_adoption,
    "jaarstukken_naar_provincie": _sending(
        "raad_stelt_jaarstukken_vast", "jaarstukken_naar_provincie_binnen", "jaarstukken_naar_provincie_voor"
    ),
    "iv3_begroting": _before("iv3_begroting_voor", in_year_before=True),
    "iv3_jaarrekening": _before("iv3_jaarrekening_voor", in_year_before=False),
    "iv3_kwartaal": _quarter,
    "raad_geeft_zienswijze": _view,
    "gr_kaderbrief_naar_raden": _before("gr_kaders_voor", in_year_before=True),
    "gr_ontwerpbegroting_naar_raden": _draft,
    "gr_bestuur_stelt_begroting_vast": _board,
    "gr_begroting_naar_provincie": _sending(
        "gr_bestuur_stelt_begroting_vast", "gr_begroting_naar_provincie_binnen", "gr_begroting_naar_provincie_voor"
    ),
    "gr_jaarrekening_naar_raden": _before("gr_jaarrekening_voor", in_year_before=False),
    "gr_jaarstukken_naar_provincie": _before("gr_jaarstukken_naar_provincie_voor", in_year_before=False),
}
"""How the term of each moment follows from the law and from the rest of the calendar."""

assert set(TERMS) == set(MOMENTS), "every moment has its term"  # noqa: S101

RULE = Rule(code=CODE, title="Termijnen van de begrotingscyclus", source=SOURCE, check=check)
