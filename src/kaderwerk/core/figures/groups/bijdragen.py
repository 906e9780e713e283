"""Contributions to joint arrangements per participant: the bridge from the last to the new one, and the settlement."""

import datetime
from collections.abc import Iterator
from typing import Any

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.contributions.bridge import BRIDGE_ROWS, LATEST, NEW, Contribution, contribution_book
from kaderwerk.core.contributions.changes import BY_KEY, CAUSES, LineChanges
from kaderwerk.core.date_display import day_in_words
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.perspective.share_story import ROUNDING
from kaderwerk.core.perspective.sources import source_sentence

CODE = "bijdragen"
SIGN_RULE = "plus is wat de deelnemer betaalt"
ADVANCE, FINAL, DIFFERENCE = "voorlopig", "definitief", "verrekening"
LABELS = {
    LATEST: "Laatste bijdrage",
    "prijs": "Prijs",
    "volume": "Volume",
    "verdeelsleutel": "Verdeelsleutel",
    "nieuwe_taak": "Nieuwe taak",
    "afrekening": "Afrekening",
    "overig": "Overig (zonder oorzaak)",
    NEW: "Nieuwe bijdrage",
    ADVANCE: "Voorlopig betaald (voorschot)",
    FINAL: "Definitief (afrekening)",
    DIFFERENCE: "Nog te verrekenen",
}


def bijdragen_json(perspective: Perspective) -> list[dict[str, Any]]:
    """Return every contribution; settled years are their own, and null where an amount is not known."""
    table = perspective.dossier.table("bijdragen")
    found = []
    for one in perspective.remembered("bijdragen", lambda: contribution_book(perspective)).contributions:
        row = None if one.latest is None else one.latest.row_of(_budget_position(perspective))
        found.append(
            {
                "gemeenschappelijke_regeling": one.joint_arrangement,
                "deelnemer": one.participant,
                "status": None if row is None else table.cell(row, "status"),
                "datum": (None if row is None else table.cell(row, "datum")) or None,
                **{name: _series_json(one.rows[name], perspective.years) for name in BRIDGE_ROWS},
                **{
                    name: {
                        "jaren": list(one.settlement.years),
                        "bedragen": [None if cents is None else as_decimal(cents) for cents in amounts],
                        "pm": [year for year, is_pm in zip(one.settlement.years, pm, strict=True) if is_pm],
                    }
                    for name, (amounts, pm) in _settled(one).items()
                },
            }
        )
    return found


def bijdragen_series(perspective: Perspective) -> Iterator[FigureSeries]:
    """Yield the rows of every bridge, and of every settlement that there is."""
    names = perspective.dossier.organisation_names
    for one in perspective.remembered("bijdragen", lambda: contribution_book(perspective)).contributions:
        start = f"{CODE}/{one.joint_arrangement}/{one.participant}"
        whose = f"{names[one.participant]} aan {names[one.joint_arrangement]}"
        for name in BRIDGE_ROWS:
            yield FigureSeries(
                address=f"{start}/{name}",
                label=f"{LABELS[name]}, {whose}",
                unit="euro",
                years=perspective.years,
                hundredths=tuple(one.rows[name].cents.tolist()),
                pm=tuple(one.rows[name].pm.tolist()),
            )
        for name, (amounts, pm) in _settled(one).items() if one.settlement.years else ():
            yield FigureSeries(
                address=f"{start}/{name}",
                label=f"{LABELS[name]}, {whose}",
                unit="euro",
                years=one.settlement.years,
                hundredths=amounts,
                pm=pm,
            )


def explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    """Explain one figure of a contribution: the rows or figures that add up to it."""
    _, arrangement, participant, name = series.address.split("/")
    book = perspective.remembered("bijdragen", lambda: contribution_book(perspective))
    one = next(
        found
        for found in book.contributions
        if (found.joint_arrangement, found.participant) == (arrangement, participant)
    )
    at = series.years.index(year)
    rounding: str | None = None
    if name == NEW:
        formula = f"laatste bijdrage + de veranderingen per oorzaak; {SIGN_RULE}"
        parts = [_cell(one, row, at, year) for row in BRIDGE_ROWS[:-1]]
    elif name == LATEST:
        formula, parts = _latest(perspective, one, at)
    elif name in CAUSES:
        formula, parts = _cause(perspective, one, book.changes, (name, at))
        rounding = ROUNDING if parts else None
    else:
        formula, parts = _settlement(perspective, one, name, at)
    value = series.hundredths[at]
    return Explanation(
        address=f"{series.address}/{year}",
        cents=value or 0,
        is_pm=series.pm[at],
        formula=formula,
        parts=tuple(parts),
        rounding=rounding,
        source=_source(perspective, parts),
        is_known=value is not None,
    )


def _budget_position(perspective: Perspective) -> int:
    return perspective.years.index(perspective.dossier.budget_year)


def _series_json(series: Series, years: tuple[int, ...]) -> dict[str, Any]:
    return {
        "bedragen": [as_decimal(cents) for cents in series.cents.tolist()],
        "pm": [year for year, is_pm in zip(years, series.pm.tolist(), strict=True) if is_pm],
    }


def _settled(one: Contribution) -> dict[str, tuple[tuple[int | None, ...], tuple[bool, ...]]]:
    """Return the amounts of the settlement by row, and in which years they are PM."""
    found = one.settlement
    pairs = {
        ADVANCE: (found.advance, found.advance_rows),
        FINAL: (found.final, found.final_rows),
    }
    pm = {
        name: tuple(cents is None and row is not None for cents, row in zip(amounts, rows, strict=True))
        for name, (amounts, rows) in pairs.items()
    }
    either = tuple(any(both) for both in zip(pm[ADVANCE], pm[FINAL], strict=True))
    return {
        ADVANCE: (found.advance, pm[ADVANCE]),
        FINAL: (found.final, pm[FINAL]),
        DIFFERENCE: (found.difference, either),
    }


def _cell(one: Contribution, row: str, at: int, year: int) -> Part:
    cents, is_pm = one.rows[row].at(at)
    return Part(cell=f"{CODE}/{one.joint_arrangement}/{one.participant}/{row}/{year}", cents=cents, is_pm=is_pm)


def _latest(perspective: Perspective, one: Contribution, at: int) -> tuple[str, list[Part]]:
    row = None if one.latest is None else one.latest.rows[at]
    if one.latest is None:
        return "onbekend: de tabel bijdragen heeft geen rij met de stand van deze bijdrage", []
    if row is None:
        return "de tabel bijdragen heeft nog geen bedrag in dit jaar of ervoor", []
    table = perspective.dossier.table("bijdragen")
    date = table.cell(row, "datum")
    when = f" van {day_in_words(datetime.date.fromisoformat(date))}" if date else ""
    formula = f"de laatste stand: {table.cell(row, 'status')}{when}; {SIGN_RULE}"
    from_year = one.latest.from_years[at]
    if from_year != perspective.years[at]:
        formula += f"; na {from_year} staat er geen bedrag en loopt dat van {from_year} door"
    cents, is_pm = one.latest.series.at(at)
    return formula, [Part(table="bijdragen", row_id=table.cell(row, "bijdrage"), cents=cents, is_pm=is_pm)]


def _cause(
    perspective: Perspective, one: Contribution, changes: LineChanges, place: tuple[str, int]
) -> tuple[str, list[Part]]:
    name, at = place
    lines, cause = perspective.lines, CAUSES.index(name)
    asker, participant = (lines.organisations.index(each) for each in (one.joint_arrangement, one.participant))
    parts = []
    for row, series in changes.parts(asker, participant, cause):
        cents, is_pm = series.at(at)
        if cents or is_pm:
            parts.append(Part(table=lines.tables[row], row_id=lines.ids[row], cents=cents, is_pm=is_pm))
    formula = f"aandelen in regels met oorzaak {name}"
    if name == "overig":
        formula = "aandelen in regels zonder oorzaak"
    if name == "nieuwe_taak":
        formula += ", en in kapitaallasten en formatie van nieuwe voorstellen"
    if cause == BY_KEY:
        formula += (
            ", en het verschil tussen een nieuwe sleutel en de sleutel die zij vervangt, in regels en in de som van "
            "de laatste bijdragen"
        )
        for key, series in one.base_key_changes.items():
            cents, is_pm = series.at(at)
            if cents or is_pm:
                parts.append(Part(table="verdeelsleutels", row_id=key, cents=cents, is_pm=is_pm))
    return f"{formula}; {SIGN_RULE}", parts


def _settlement(perspective: Perspective, one: Contribution, name: str, at: int) -> tuple[str, list[Part]]:
    found, year = one.settlement, one.settlement.years[at]
    settled = _settled(one)
    if name == DIFFERENCE:
        start = f"{CODE}/{one.joint_arrangement}/{one.participant}"
        parts = []
        for row, sign in ((FINAL, 1), (ADVANCE, -1)):
            amounts, pm = settled[row]
            parts.append(Part(cell=f"{start}/{row}/{year}", cents=sign * (amounts[at] or 0), is_pm=pm[at]))
        if found.difference[at] is None:
            return "definitief − voorlopig; niet te bepalen: een van beide is niet bekend", []
        return "definitief − voorlopig; plus is wat de deelnemer nog betaalt", parts
    row_at = (found.advance_rows if name == ADVANCE else found.final_rows)[at]
    if row_at is None:
        return "niet ingevuld in de tabel bijdragen", []
    amounts, pm = settled[name]
    row_id = perspective.dossier.table("bijdragen").cell(row_at, "bijdrage")
    formula = f"zoals ingevuld in de tabel bijdragen; {SIGN_RULE}"
    return formula, [Part(table="bijdragen", row_id=row_id, cents=amounts[at] or 0, is_pm=pm[at])]


def _source(perspective: Perspective, parts: list[Part]) -> str | None:
    """Return the sources of the rows behind a figure; a contribution and a key name their own."""
    if not parts or not all(part.table for part in parts):
        return None
    own = {"bijdragen": ("bijdrage", "bron"), "verdeelsleutels": ("sleutel", "besluit")}
    texts = []
    for part in parts:
        if part.table in own:
            key, column = own[part.table]
            table = perspective.dossier.table(part.table)
            texts.append(table.cell(table.positions(key)[part.row_id or ""][0], column))
        else:
            texts.append(source_sentence(perspective.dossier, [part.row_id or ""]) or "")
    return " | ".join(dict.fromkeys(text for text in texts if text)) or None


GROUP = FigureGroup(
    code=CODE,
    title="Bijdragen aan regelingen",
    json=bijdragen_json,
    series=bijdragen_series,
    explain=explain,
    introduction=(
        "Van de laatste bijdrage van elke deelnemer naar de nieuwe, per oorzaak. Een bijdrage is een last: "
        "hoger is meer betalen."
    ),
)
