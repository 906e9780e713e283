"""Scenarios beside each other: the balance of each and the difference with the first, also with other indexes."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.facts import Facts
from kaderwerk.core.money import CentsArray
from kaderwerk.core.overlay import INTEREST, Overlay
from kaderwerk.core.perspective.compute import BALANCE_ROWS, NO_FACTS, Perspective, chosen_balances, compute
from kaderwerk.core.perspective.scenario import overlay_of, scenario_names
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.scenarios.overlay_steps import points_text

ALL_INDEXES = "indexen"
"""The name that stands for every index at once."""
_INDEXED_TABLES = ("begroting", "regels")


@dataclass(frozen=True, kw_only=True)
class ScenarioColumn:
    """One scenario: its balance by row of BALANCE_ROWS, and each less that of the first scenario."""

    overlay: Overlay
    balance: Mapping[str, Series]
    differences: Mapping[str, CentsArray]

    @property
    def name(self) -> str:
        """The name of the scenario."""
        return self.overlay.scenario


@dataclass(frozen=True, kw_only=True)
class ScenarioTable:
    """Scenarios over the same dossier and years, in the order in which they were asked."""

    years: tuple[int, ...]
    columns: tuple[ScenarioColumn, ...]


def compare_scenarios(
    dossier: Dossier, scenarios: Sequence[str | Overlay] = (), *, facts: Facts = NO_FACTS
) -> ScenarioTable:
    """Return the balance of each scenario; without any, of every scenario of the dossier.

    Raises:
        QuestionError: the dossier has no such scenario.
    """
    return compare_over(compute(dossier, facts=facts), scenarios)


def compare_over(perspective: Perspective, scenarios: Sequence[str | Overlay] = ()) -> ScenarioTable:
    """Return the same for the dossier and the organisation of a perspective that is at hand.

    Its lines and shares serve every overlay that only chooses proposals; an overlay that changes amounts is
    computed by itself.

    Raises:
        QuestionError: the dossier has no such scenario.
    """
    dossier, facts, organisation = perspective.dossier, perspective.facts, perspective.organisation
    if not perspective.overlay.is_plain:
        perspective = compute(dossier, organisation=organisation, facts=facts)
    asked = scenarios or scenario_names(dossier)
    overlays = [one if isinstance(one, Overlay) else overlay_of(dossier, one) for one in asked]
    chosen = chosen_balances(perspective, [one for one in overlays if one.is_plain])
    balances = [
        next(chosen) if one.is_plain else compute(dossier, one, organisation, facts=facts).balance for one in overlays
    ]
    first = balances[0]
    columns = tuple(
        ScenarioColumn(
            overlay=overlay,
            balance=balance,
            differences={row: balance[row].cents - first[row].cents for row in BALANCE_ROWS},
        )
        for overlay, balance in zip(overlays, balances, strict=True)
    )
    return ScenarioTable(years=dossier.years, columns=columns)


def with_differences(overlay: Overlay, points: Mapping[str, Fraction]) -> Overlay:
    """Return a scenario with other indexes or interest on top of its own: "inflation one point higher".

    Args:
        overlay: the scenario to start from.
        points: percentage points by index, or by ``omslagrente``.
    """
    shifted = dict(overlay.differences)
    for parameter, one in points.items():
        shifted[parameter] = shifted.get(parameter, Fraction(0)) + one
    names = ", ".join(f"{parameter} {'+' if one >= 0 else ''}{points_text(one)}" for parameter, one in points.items())
    return dataclasses.replace(
        overlay,
        scenario=f"{overlay.scenario}, {names}",
        differences={parameter: one for parameter, one in shifted.items() if one},
    )


def shifted_overlay(
    dossier: Dossier, overlay: Overlay, parameter: str, points: Fraction, *, facts: Facts = NO_FACTS
) -> Overlay:
    """Return a scenario with one parameter so many percentage points higher: an index, all of them or the omslagrente.

    Raises:
        QuestionError: the dossier uses no such index.
    """
    indexes = used_indexes(dossier, facts)
    if parameter == ALL_INDEXES:
        shifted = with_differences(overlay, dict.fromkeys(indexes, points))
        sign = "+" if points >= 0 else ""
        return dataclasses.replace(shifted, scenario=f"{overlay.scenario}, {ALL_INDEXES} {sign}{points_text(points)}")
    if parameter != INTEREST and parameter not in indexes:
        known = ", ".join((INTEREST, ALL_INDEXES, *indexes))
        message = f"{parameter} is geen index van dit dossier. Kies uit: {known}."
        raise QuestionError(message)
    return with_differences(overlay, {parameter: points})


def used_indexes(dossier: Dossier, facts: Facts = NO_FACTS) -> tuple[str, ...]:
    """Return the indexes that a dossier can use: its own, those that ship, and those that its lines name."""
    named = {one for table in _INDEXED_TABLES for one in dossier.table(table).column("index") if one}
    shipped = {one.index for one in facts.indexes}
    return tuple(sorted({*dossier.table("indexen").column("index"), *shipped, *named}))


def scenario_table_json(table: ScenarioTable) -> dict[str, Any]:
    """Return the machine form: ``jaren`` and per scenario ``saldo`` and ``verschil`` by row."""
    return {
        "jaren": list(table.years),
        "scenarios": [
            {
                "scenario": column.name,
                "saldo": {row: _series_json(column.balance[row], table.years) for row in BALANCE_ROWS},
                "verschil": {row: [*map(as_decimal, column.differences[row].tolist())] for row in BALANCE_ROWS},
            }
            for column in table.columns
        ],
    }


def _series_json(series: Series, years: tuple[int, ...]) -> dict[str, Any]:
    return {
        "bedragen": [*map(as_decimal, series.cents.tolist())],
        "pm": [year for year, is_pm in zip(years, series.pm.tolist(), strict=True) if is_pm],
    }
