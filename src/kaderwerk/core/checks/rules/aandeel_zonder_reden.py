"""Whether a share that was agreed by hand and departs from the key says why."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.allocation.allocate import allocate
from kaderwerk.core.checks.division import line_positions
from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.dossier.key_book import key_book
from kaderwerk.core.dossier.table import EMPTY, VALUE

CODE = "aandeel_zonder_reden"
SOURCE = "Rekenregel: wie van de verdeelsleutel afwijkt, legt de reden vast"
MAKE = Verdicts(rule=CODE, source=SOURCE)
REMEDY = "Vul in de tabel aandelen de reden in, of maak de cel leeg zodat de sleutel geldt."


@dataclass(frozen=True, kw_only=True)
class _Agreement:
    """One filled cell of the table aandelen; ``cents`` None: PM."""

    row: int
    line: int
    year_at: int
    participant: str
    cents: int | None


def check(case: CheckInput) -> list[Finding]:
    """Compare each agreed share with what the key alone would give."""
    agreements = list(_agreements(case))
    by_key = _shares_by_key(case, agreements)
    findings = [_judge(case, one, by_key.get((one.row, one.year_at))) for one in agreements]
    nothing = ("Er zijn geen afgesproken aandelen in regels die meetellen.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _agreements(case: CheckInput) -> Iterator[_Agreement]:
    table = case.dossier.table("aandelen")
    shares, shown = case.perspective.shared.agreed, case.perspective.shown
    cents, states = shares.known[:, shown], shares.states[:, shown]
    positions = line_positions(case)
    for row, (line, participant) in enumerate(zip(table.column("regel"), table.column("deelnemer"), strict=True)):
        at = positions.get(line)
        if at is None or not case.perspective.counts[at]:
            continue
        for year_at in range(len(case.perspective.years)):
            state = states[row, year_at]
            if state != EMPTY:
                known = int(cents[row, year_at]) if state == VALUE else None
                yield _Agreement(row=row, line=at, year_at=year_at, participant=participant, cents=known)


def _shares_by_key(case: CheckInput, agreements: list[_Agreement]) -> dict[tuple[int, int], int]:
    """What the key of the line gives, per row and year; absent: no key divides the line, or the whole is PM."""
    perspective, lines = case.perspective, case.perspective.lines
    book = key_book(case.dossier)
    groups: dict[tuple[str, int], list[_Agreement]] = {}
    for one in agreements:
        if lines.keys[one.line] and not lines.pm[one.line, perspective.shown[one.year_at]]:
            groups.setdefault((lines.keys[one.line], one.year_at), []).append(one)
    found = {}
    for (key, year_at), members in groups.items():
        totals = lines.amounts[np.array([one.line for one in members]), perspective.shown[year_at]]
        shares = allocate(book, key, year=perspective.years[year_at], totals=totals)
        for at, one in enumerate(members if shares else ()):
            share = shares.get(one.participant)
            found[one.row, year_at] = 0 if share is None else int(share[at])
    return found


def _judge(case: CheckInput, one: _Agreement, by_key: int | None) -> Finding:
    perspective = case.perspective
    lines, table = perspective.lines, case.dossier.table("aandelen")
    reason = table.cell(one.row, "reden")
    key = lines.keys[one.line]
    name = case.dossier.organisation_names.get(one.participant, one.participant)
    agreed = "PM" if one.cents is None else euros(one.cents)
    text = f"{name} draagt {agreed} volgens afspraak"
    is_whole_unknown = bool(lines.pm[one.line, perspective.shown[one.year_at]])
    if by_key is not None and one.cents == by_key:
        verdict, text, remedy = PASSES, f"{text}; sleutel {key} geeft hetzelfde.", NOTHING_TO_DO
    else:
        if by_key is not None:
            text += f"; sleutel {key} geeft {euros(by_key)}"
        elif is_whole_unknown:
            text += "; het geheel is PM"
        else:
            text += f"; sleutel {key} heeft in dit jaar geen delen" if key else "; de regel heeft geen sleutel"
        is_comparable = one.cents is not None and not is_whole_unknown
        if reason:
            verdict, text, remedy = PASSES, f"{text}. Reden: {reason.rstrip('.')}.", NOTHING_TO_DO
        elif is_comparable:
            verdict, text, remedy = FAILS, f"{text}. De reden ontbreekt.", REMEDY
        else:
            verdict, text, remedy = UNDECIDED, f"{text}. De reden ontbreekt.", REMEDY
    return MAKE.finding(
        verdict,
        (text, remedy),
        subject=("aandelen", f"{lines.ids[one.line]}/{one.participant}"),
        year=perspective.years[one.year_at],
        value=one.cents,
        norm=by_key,
    )


RULE = Rule(code=CODE, title="Afwijken van de sleutel heeft een reden", source=SOURCE, check=check)
