"""From an opening balance by its causes to a closing balance, per year, in steps that add up exactly."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.scenarios.compare import Change, Comparison

STEPS_MAX = 12
OTHER = "overig"
_NAMES = {"basis": "Begroting", "totaal": "Totaal"}
_CAUSES = {
    "begroting": ("post", "begroting", "omschrijving"),
    "voorstellen": ("voorstel", "voorstellen", "titel"),
    "verdeelsleutels": ("sleutel", "verdeelsleutels", "naam"),
    "sleuteldelen": ("sleutel", "verdeelsleutels", "naam"),
    "maatstaven": ("maatstaf", "", ""),
    "organisaties": ("organisatie", "organisaties", "naam"),
    "indexen": ("index", "indexen", "naam"),
    "indexstappen": ("index", "indexen", "naam"),
    "normbedragen": ("normbedrag", "", ""),
    "activasoorten": ("activasoort", "activasoorten", "naam"),
    "amendementen": ("amendement", "amendementen", "titel"),
    "verordening": ("verordening", "", ""),
}
"""Of a changed table: the cause, and the table and column that give its subject a name."""
_OF_PROPOSAL = ("regels", "investeringen", "formatie")
_INTEREST = "omslagrente"


@dataclass(frozen=True, kw_only=True)
class WaterfallStep:
    """One cause and what it does per year; ``parts`` within it add up to it exactly, when there are any.

    ``subject`` is the id of what the cause is about, None for a rest. ``pm_years`` are years of which it leaves
    out a PM.
    """

    cause: str
    subject: str | None
    name: str
    amounts_cents: tuple[int, ...]
    pm_years: tuple[int, ...] = ()
    parts: tuple["WaterfallStep", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Waterfall:
    """``opening`` plus every step is ``closing``, in each year to the cent."""

    years: tuple[int, ...]
    opening: WaterfallStep
    steps: tuple[WaterfallStep, ...]
    closing: WaterfallStep

    def __post_init__(self) -> None:
        """Hold the law of a waterfall."""
        rows = [self.opening, *self.steps]
        sums = [sum(row.amounts_cents[at] for row in rows) for at in range(len(self.years))]
        assert tuple(sums) == self.closing.amounts_cents, "steps lead from opening to closing"  # noqa: S101


def perspective_waterfall(perspective: Perspective) -> Waterfall:
    """Return the way from the budget by the categories, and by the proposals within each, to the total."""
    years = perspective.years
    table = perspective.dossier.table("voorstellen")
    parts: dict[str, list[WaterfallStep]] = {category: [] for category in CATEGORIES}
    for row, proposal in enumerate(table.column("voorstel")):
        effect = perspective.effect(proposal)
        if perspective.is_counted(proposal) and not effect.is_empty:
            step = _step("voorstel", proposal, table.cell(row, "titel"), effect, years)
            parts[table.cell(row, "categorie")].append(step)
    steps = [
        _step("categorie", one, one.capitalize(), perspective.balance[one], years, tuple(parts[one]))
        for one in CATEGORIES
    ]
    opening, closing = (
        _step("saldo", one, _NAMES[one], perspective.balance[one], years) for one in ("basis", "totaal")
    )
    return Waterfall(years=years, opening=opening, steps=tuple(steps), closing=closing)


def change_waterfall(
    first: Dossier, second: Dossier, comparison: Comparison, *, steps_max: int = STEPS_MAX
) -> Waterfall:
    """Return the way from the first total to the second by cause: a proposal, a post, a key, an index, a scenario.

    Causes without an effect are left out. The largest come first; with more than ``steps_max`` the smallest go
    together as the last step.
    """
    namer = _Namer(dossiers=(first, second))
    effects: dict[tuple[str, str], list[int]] = {}
    for change in comparison.changes:
        found = effects.setdefault(namer.cause(change), [0] * len(comparison.years))
        for at, cents in enumerate(change.effects_cents):
            found[at] += cents
    steps = [
        WaterfallStep(cause=cause, subject=subject, name=namer.name(cause, subject), amounts_cents=tuple(found))
        for (cause, subject), found in effects.items()
        if any(found)
    ]
    steps.sort(key=lambda one: (-max(map(abs, one.amounts_cents)), one.cause, one.subject or ""))
    if len(steps) > steps_max:
        rest = steps[steps_max - 1 :]
        sums = [sum(column) for column in zip(*(one.amounts_cents for one in rest), strict=True)]
        other = WaterfallStep(cause=OTHER, subject=None, name="Overige wijzigingen", amounts_cents=tuple(sums))
        steps = [*steps[: steps_max - 1], other]
    names = _titles(first, second)
    opening, closing = (
        _step("saldo", "totaal", name, series, comparison.years)
        for name, series in zip(names, (comparison.opening, comparison.closing), strict=True)
    )
    return Waterfall(years=comparison.years, opening=opening, steps=tuple(steps), closing=closing)


def waterfall_json(waterfall: Waterfall) -> dict[str, Any]:
    """Return the machine form: ``jaren``, ``opening``, ``stappen`` with their ``delen``, ``slot``."""
    return {
        "jaren": list(waterfall.years),
        "opening": _end_json(waterfall.opening),
        "stappen": [_step_json(one) for one in waterfall.steps],
        "slot": _end_json(waterfall.closing),
    }


def _end_json(step: WaterfallStep) -> dict[str, Any]:
    return {"naam": step.name, "bedragen": [*map(as_decimal, step.amounts_cents)], "pm": list(step.pm_years)}


def _step_json(step: WaterfallStep) -> dict[str, Any]:
    return {
        "oorzaak": step.cause,
        "onderwerp": step.subject,
        **_end_json(step),
        "delen": [_step_json(part) for part in step.parts],
    }


def _titles(first: Dossier, second: Dossier) -> tuple[str, str]:
    """The titles of both; where they are the same, which is which."""
    if first.title != second.title:
        return first.title, second.title
    return f"{first.title} (voor)", f"{second.title} (na)"


def _step(
    cause: str,
    subject: str,
    name: str,
    series: Series,
    years: tuple[int, ...],
    parts: tuple[WaterfallStep, ...] = (),
) -> WaterfallStep:
    return WaterfallStep(
        cause=cause,
        subject=subject,
        name=name or subject,
        amounts_cents=tuple(series.cents.tolist()),
        pm_years=tuple(year for year, is_pm in zip(years, series.pm.tolist(), strict=True) if is_pm),
        parts=parts,
    )


@dataclass(frozen=True, kw_only=True)
class _Namer:
    """What a change is about, and what people call it; the second dossier knows best."""

    dossiers: tuple[Dossier, Dossier]
    _found: dict[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

    def cause(self, change: Change) -> tuple[str, str]:
        """Return the cause of a change and the id of its subject."""
        first_id = change.row_id.partition("/")[0]
        if change.table in _OF_PROPOSAL:
            return "voorstel", self._look_up(change.table, "voorstel").get(first_id, first_id)
        if change.table == "aandelen":
            tables = [one for one in _OF_PROPOSAL if first_id in self._look_up(one, "voorstel")]
            return "voorstel", self._look_up(tables[0], "voorstel")[first_id] if tables else first_id
        if change.table in ("scenarios", "scenarioparameters"):
            return "scenario", change.row_id.rpartition("/")[2]
        if change.table == "dossier" and first_id == _INTEREST:
            return "rente", first_id
        return _CAUSES.get(change.table, (change.table, "", ""))[0], first_id

    def name(self, cause: str, subject: str) -> str:
        """Return what people call the subject of a cause."""
        if cause == "voorstel":
            return self._look_up("voorstellen", "titel").get(subject) or subject
        if cause == "scenario":
            return f"Scenario: {self._look_up('voorstellen', 'titel').get(subject) or subject}"
        if cause == "rente":
            return "Omslagrente"
        table, column = next(((table, column) for one, table, column in _CAUSES.values() if one == cause), ("", ""))
        named = (self._look_up(table, column).get(subject) if table else None) or subject
        return named if cause == "post" else f"{cause.capitalize()} {named}"

    def _look_up(self, table: str, column: str) -> Mapping[str, str]:
        """The texts of a column by the id of the row, in both dossiers."""
        found = self._found.get((table, column))
        if found is None:
            texts: dict[str, str] = {}
            for dossier in self.dossiers:
                rows = dossier.table(table)
                schema = rows.schema
                assert schema is not None  # noqa: S101  # only tables of the schema are asked
                texts |= dict(zip(rows.column(schema.key[0]), rows.column(column), strict=True))
            found = self._found[table, column] = texts
        return found
