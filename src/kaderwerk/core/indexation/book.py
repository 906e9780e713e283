"""What each index of a dossier changes per year, where that comes from, and the factor since the price level."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.index_tables import RUNNING, index_rates, index_steps, year_in
from kaderwerk.core.facts import Facts
from kaderwerk.core.indexation.indexed_amounts import indexed_amounts
from kaderwerk.core.indexation.year_average import year_changes
from kaderwerk.core.money import CentsArray
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError

UNCHANGED = Fraction(1)


@dataclass(frozen=True, kw_only=True)
class IndexSeries:
    """One index: its change by year (Fraction of one) without the scenario, and where the changes come from."""

    index: str
    name: str
    changes: Mapping[int, Fraction]
    origin: str


@dataclass(frozen=True, kw_only=True)
class IndexBook:
    """Every index of a dossier in one scenario.

    ``is_applied``: the dossier is in running prices. ``base_year`` is the year of its price level.
    ``differences``: percentage points that a scenario adds in every year after the base year.
    """

    is_applied: bool
    base_year: int
    series: Mapping[str, IndexSeries]
    differences: Mapping[str, Fraction]

    def change(self, index: str, year: int) -> Fraction | None:
        """Return the change of an index in a year, that of the scenario included; None: unknown.

        Raises:
            QuestionError: the scenario lowers the index by 100 % or more.
        """
        series = self.series.get(index)
        if series is None or year not in series.changes:
            return None
        change = series.changes[year]
        if year > self.base_year:
            change += self.differences.get(index, Fraction(0)) / 100
        if change <= -1:
            message = f"Index {index} daalt in {year} met {-change * 100} %. Kies een verschil dat iets overlaat."
            raise QuestionError(message)
        return change

    def factor(self, index: str, year: int) -> Fraction | None:
        """Return what an amount at the price level of the base year is multiplied by in a year.

        One without an index, up to the base year and in constant prices; None when a change in between is unknown.

        Raises:
            QuestionError: the scenario lowers the index by 100 % or more.
        """
        if not self.is_applied or not index:
            return UNCHANGED
        factor = UNCHANGED
        for between in range(self.base_year + 1, year + 1):
            change = self.change(index, between)
            if change is None:
                return None
            factor *= 1 + change
        return factor

    def known_factor(self, index: str, year: int) -> Fraction:
        """Return the factor as far as it is known: growth beyond that counts as nothing, as PM does.

        Raises:
            QuestionError: the scenario lowers the index by 100 % or more.
        """
        unknown = self.unknown_years(index, (year,))
        return self.factor(index, unknown[0] - 1 if unknown else year) or UNCHANGED

    def unknown_years(self, index: str, years: Sequence[int]) -> tuple[int, ...]:
        """Return the years after the base year up to the last of ``years`` without a change of the index."""
        if not self.is_applied or not index:
            return ()
        until = max(years, default=self.base_year) + 1
        return tuple(year for year in range(self.base_year + 1, until) if self.change(index, year) is None)

    def indexed(
        self, cents: CentsArray, indexes: Sequence[str], *, years: tuple[int, ...], ids: Sequence[str]
    ) -> CentsArray:
        """Raise amounts by the index of their line, as far as its changes are known; see ``indexed_amounts``.

        Args:
            cents: shape (line, year), within CENTS_MAX.
            indexes: the index per line; empty: none, or in running prices already.
            years: the years of the columns.
            ids: the id per line, for messages.

        Raises:
            QuestionError: an amount becomes larger than CENTS_MAX, or the scenario leaves nothing of an index.
        """
        if not self.is_applied:
            return cents
        factors = {index: [self.known_factor(index, year) for year in years] for index in set(indexes) if index}
        return indexed_amounts(cents, factors, indexes=indexes, years=years, ids=ids)

    def lacking(self, indexes: Sequence[str], years: tuple[int, ...]) -> NDArray[np.bool_]:
        """Return where the factor of a line is unknown, shape (line, year): an amount there is marked as PM."""
        known = np.zeros(len(years), dtype=np.bool_)
        by_index = {
            index: np.array([self.factor(index, year) is None for year in years], dtype=np.bool_)
            for index in set(indexes)
        }
        return np.array([by_index.get(index, known) for index in indexes], dtype=np.bool_).reshape(-1, len(years))


def index_book(dossier: Dossier, *, facts: Facts, overlay: Overlay) -> IndexBook:
    """Return the indexes of a dossier.

    An index takes its changes from its year columns and its dated steps; when it has neither, from the index
    of the same id that ships, as known on the ``peildatum`` of the dossier.
    """
    table = dossier.table("indexen")
    names = table.column("index")
    known_on = dossier.known_on
    steps, rates = index_steps(dossier.table("indexstappen")), index_rates(table)
    series = {}
    for row, index in enumerate(names):
        changes, origin = rates[row], table.cell(row, "bron") or "tabel indexen"
        if index in steps:
            stepped = year_changes(steps[index])
            origin = f"{origin}; tabel indexstappen" if changes else "tabel indexstappen"
            changes = {**stepped, **changes}
        if not changes:
            changes, origin = _shipped(facts, index, known_on)
        series[index] = IndexSeries(index=index, name=table.cell(row, "naam") or index, changes=changes, origin=origin)
    return IndexBook(
        is_applied=dossier.features.get("prijzen") == RUNNING,
        base_year=price_base_year(dossier),
        series=series,
        differences={index: overlay.difference(index) for index in names if overlay.difference(index)},
    )


def price_base_year(dossier: Dossier) -> int:
    """Return the year of the price level: the first year that ``prijspeil`` names, else the budget year."""
    found = year_in(dossier.features.get("prijspeil", ""))
    return dossier.budget_year if found is None else found


def _shipped(facts: Facts, index: str, known_on: datetime.date | None) -> tuple[dict[int, Fraction], str]:
    shipped = facts.index(index)
    if shipped is None:
        return {}, "geen: er zijn geen percentages, stappen of meegeleverde index"
    stepped = year_changes(shipped.steps_known(known_on))
    changes = {year: change for year, change in stepped.items() if year >= shipped.first_year}
    changes.update(shipped.years_known(known_on))
    rows = [row for row in (*shipped.steps, *shipped.years) if known_on is None or row.known_since <= known_on]
    sources = "; ".join(dict.fromkeys(row.source for row in rows))
    return changes, f"meegeleverde index: {sources}" if sources else f"meegeleverde index, onbekend op {known_on}"
