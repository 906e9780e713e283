"""The lines, investments and agreed shares of a proposal, as written in the dossier."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import Table
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import Figure, written_figures
from kaderwerk.parts.numbers import have_cents
from kaderwerk.parts.words import KIND_LABELS, capital


@dataclass(frozen=True, kw_only=True)
class LineRow:
    """A line with its amounts as written; ``notes`` say what is particular, ``left_out`` why it does not count."""

    id: str
    anchor: str
    name: str
    kind: str
    nature: str
    key: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()
    is_confirmed: bool = True
    left_out: str = ""


@dataclass(frozen=True, kw_only=True)
class AgreedRow:
    """A share agreed by hand, with its reason."""

    line: str
    participant: str
    figures: tuple[Figure, ...]
    reason: str


def line_rows(edition: Edition, proposal: str) -> tuple[LineRow, ...]:
    """Return the lines of a proposal; an amount per year is written out over its months."""
    table = edition.dossier.table("regels")
    rows = table.positions("voorstel").get(proposal, [])
    cents, states = line_amounts(table, edition.years)
    with_cents = have_cents(cents[rows].ravel().tolist())
    return tuple(
        LineRow(
            id=table.cell(row, "regel"),
            anchor=f"regel-{table.cell(row, 'regel')}",
            name=table.cell(row, "omschrijving") or f"Regel {table.cell(row, 'regel')}",
            kind=KIND_LABELS[table.cell(row, "soort")],
            nature=table.cell(row, "aard") or "onbekend",
            key=edition.cell("verdeelsleutels", table.cell(row, "sleutel"), "naam"),
            figures=written_figures(cents[row].tolist(), states[row].tolist(), with_cents=with_cents),
            notes=_notes(edition, table, row),
            is_confirmed=table.cell(row, "bevestigd") != "nee",
            left_out=_left_out(edition, table.cell(row, "amendement")),
        )
        for row in rows
    )


def investment_rows(edition: Edition, proposal: str) -> tuple[LineRow, ...]:
    """Return the investments of a proposal with their spending."""
    table = edition.dossier.table("investeringen")
    rows = table.positions("voorstel").get(proposal, [])
    cents, states = table.amounts(edition.years)
    with_cents = have_cents(cents[rows].ravel().tolist())
    return tuple(
        LineRow(
            id=table.cell(row, "investering"),
            anchor=f"investering-{table.cell(row, 'investering')}",
            name=table.cell(row, "omschrijving") or f"Investering {table.cell(row, 'investering')}",
            kind="uitgave",
            nature="structureel",
            key=edition.cell("verdeelsleutels", table.cell(row, "sleutel"), "naam"),
            figures=written_figures(cents[row].tolist(), states[row].tolist(), with_cents=with_cents),
            notes=_investment_notes(edition, table, row),
            is_confirmed=table.cell(row, "bevestigd") != "nee",
        )
        for row in rows
    )


def agreed_rows(edition: Edition, proposal: str) -> tuple[AgreedRow, ...]:
    """Return the shares agreed by hand for the lines of a proposal."""
    table = edition.dossier.table("aandelen")
    lines = edition.dossier.table("regels")
    names = [lines.cell(row, "regel") for row in lines.positions("voorstel").get(proposal, [])]
    rows = np.array([row for name in names for row in table.positions("regel").get(name, [])], dtype=np.int64)
    cents, states = table.amounts(edition.years)
    with_cents = have_cents(cents[rows].ravel().tolist())
    return tuple(
        AgreedRow(
            line=edition.cell("regels", table.cell(row, "regel"), "omschrijving") or table.cell(row, "regel"),
            participant=edition.organisation(table.cell(row, "deelnemer")),
            figures=written_figures(cents[row].tolist(), states[row].tolist(), with_cents=with_cents),
            reason=table.cell(row, "reden") or "geen reden vastgelegd",
        )
        for row in rows.tolist()
    )


def _notes(edition: Edition, table: Table, row: int) -> tuple[str, ...]:
    notes = []
    if table.cell(row, "per_jaar"):
        until = table.cell(row, "tot_en_met")
        period = f"vanaf {written_date(table.cell(row, 'vanaf'))}" + (
            f" tot en met {written_date(until)}" if until else ""
        )
        notes.append(f"per vol jaar, {period}")
    if table.cell(row, "reserve"):
        name = edition.cell("reserves", table.cell(row, "reserve"), "naam")
        notes.append(f"reserve: {name}")
    if table.cell(row, "einde_reden"):
        notes.append(f"stopt door {table.cell(row, 'einde_reden')}")
    return tuple(notes)


def _left_out(edition: Edition, amendment: str) -> str:
    """Why a line of an amendment does not count; empty when it does or when there is none."""
    if not amendment:
        return ""
    kind = edition.cell("amendementen", amendment, "soort")
    status = edition.cell("amendementen", amendment, "status")
    if (kind, status) == ("amendement", "aangenomen"):
        return ""
    return f"telt niet mee: {kind or 'amendement'} {amendment} is {status or 'nog niet behandeld'}"


_INVESTMENT_COLUMNS = (
    ("gereed", "gereed in"),
    ("termijn", "jaren van afschrijving:"),
    ("methode", "afschrijving"),
    ("eerste_afschrijving", "eerste afschrijving in"),
)


def _investment_notes(edition: Edition, table: Table, row: int) -> tuple[str, ...]:
    asset = table.cell(row, "activasoort")
    found = [f"soort: {edition.cell('activasoorten', asset, 'naam') or asset}"] if asset else []
    found += [f"{word} {table.cell(row, name)}" for name, word in _INVESTMENT_COLUMNS if table.cell(row, name)]
    return tuple(capital(text) if at == 0 else text for at, text in enumerate(found))
