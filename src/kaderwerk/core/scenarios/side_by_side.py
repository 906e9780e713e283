"""Scenarios beside each other: the balance of each and the difference with the first, also with other indexes."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.facts import Facts
from kaderwerk.core.money import CentsArray
from kaderwerk.core.overlay import INTEREST, Overlay
from kaderwerk.core.perspective.compute import BALANCE_ROWS, NO_FACTS, Perspective, compute
from kaderwerk.core.perspective.lines import NATURE_NAMES, NOBODY, IndexArray
from kaderwerk.core.perspective.scenario import overlay_of, scenario_names
from kaderwerk.core.perspective.series import BoolArray, Series, sum_groups
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

    Lines and shares are made once for all overlays that only choose proposals; an overlay that changes amounts is
    computed by itself.

    Raises:
        QuestionError: the dossier has no such scenario.
    """
    asked = scenarios or scenario_names(dossier)
    overlays = [one if isinstance(one, Overlay) else overlay_of(dossier, one) for one in asked]
    chosen: _Choices | None = None
    balances: list[Mapping[str, Series]] = []
    for overlay in overlays:
        if not overlay.is_plain:
            balances.append(compute(dossier, overlay, facts=facts).balance)
            continue
        if chosen is None:
            chosen = _Choices(dossier, facts)
        balances.append(chosen.balance(overlay))
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


class _Choices:
    """Every proposal computed once as if it counted, so that a scenario is a sum over those that it takes."""

    def __init__(self, dossier: Dossier, facts: Facts) -> None:
        proposals = dossier.table("voorstellen").column("voorstel")
        every = Overlay(scenario="", counted=frozenset(proposals))
        self._whole = compute(dossier, every, facts=facts)
        self._categories = self._category_of_proposal()
        self._base = self._of_base(self._whole)

    def balance(self, overlay: Overlay) -> dict[str, Series]:
        """Return the balance of a scenario that only chooses."""
        totals, lines = self._whole.totals, self._whole.lines
        counts = np.array([one in overlay.counted for one in lines.proposals], dtype=np.bool_)
        # Shape (category, nature, year): what proposals add, and what of it is unknown.
        cents = np.zeros((len(CATEGORIES), *totals.own.shape[1:]), dtype=np.int64)
        pm = np.zeros(cents.shape, dtype=np.bool_)
        at = self._categories[counts]
        np.add.at(cents, at, totals.own[counts])
        np.logical_or.at(pm, at, totals.own_pm[counts])
        base_cents, base_pm = self._base
        by_nature_cents = cents.sum(axis=0, dtype=np.int64) + base_cents
        by_nature_pm = pm.any(axis=0) | base_pm
        rows = {"basis": _sum(base_cents, base_pm)}
        rows |= {one: _sum(cents[row], pm[row]) for row, one in enumerate(CATEGORIES)}
        rows["totaal"] = _sum(by_nature_cents, by_nature_pm)
        natures = (
            Series(cents=by_nature_cents[row], pm=np.asarray(by_nature_pm[row])) for row in range(len(NATURE_NAMES))
        )
        return rows | dict(zip(NATURE_NAMES, natures, strict=True))

    def _category_of_proposal(self) -> IndexArray:
        texts = self._whole.dossier.table("voorstellen").column("categorie")
        return np.array([CATEGORIES.index(one) for one in texts], dtype=np.int64)

    @staticmethod
    def _of_base(whole: Perspective) -> tuple[CentsArray, BoolArray]:
        """What stands outside proposals, shape (nature, year)."""
        lines = whole.lines
        natures = np.where(lines.proposal_of == NOBODY, lines.natures, -1)
        sums = sum_groups(whole.own_effects, whole.own_pm, natures, count=len(NATURE_NAMES))
        return np.array([one.cents for one in sums]), np.array([one.pm for one in sums])


def _sum(cents: CentsArray, pm: BoolArray) -> Series:
    return Series(cents=cents.sum(axis=0, dtype=np.int64), pm=np.asarray(pm.any(axis=0)))
