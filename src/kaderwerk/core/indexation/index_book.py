"""What each index of a dossier changes per year, where that comes from, and the factor since the price level."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.facts import Facts
from kaderwerk.core.indexation.year_average import year_changes
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError

RUNNING = "lopend"
"""The value of ``prijzen`` of a dossier that indexes its lines, and of a line that is indexed already."""
UNCHANGED = Fraction(1)
_YEAR_COLUMN = re.compile(r"[0-9]{4}")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


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

    def unknown_years(self, index: str, years: tuple[int, ...]) -> tuple[int, ...]:
        """Return the years after the base year up to the last of ``years`` without a change of the index."""
        if not self.is_applied or not index:
            return ()
        until = max(years, default=self.base_year) + 1
        return tuple(year for year in range(self.base_year + 1, until) if self.change(index, year) is None)


def index_book(dossier: Dossier, facts: Facts, overlay: Overlay) -> IndexBook:
    """Return the indexes of a dossier.

    An index takes its changes from its year columns and its dated steps; when it has neither, from the index
    of the same id that ships, as known on the ``peildatum`` of the dossier.
    """
    table = dossier.table("indexen")
    names = table.column("index")
    known_on = known_date(dossier)
    steps = dossier_steps(dossier)
    series = {}
    for row, index in enumerate(names):
        changes, origin = dossier_rates(dossier, row), table.cell(row, "bron") or "tabel indexen"
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
    """Return the year of the price level: the first year that ``prijspeil`` names, else the budget year.

    >>> _YEAR.findall("1 januari 2026, herzien in 2027")[0]
    '2026'
    """
    found = _YEAR.search(dossier.features.get("prijspeil", ""))
    return int(found.group()) if found else dossier.budget_year


def known_date(dossier: Dossier) -> datetime.date | None:
    """Return the day as known on which facts count in a dossier; None: as they are known now."""
    text = dossier.features.get("peildatum", "")
    return datetime.date.fromisoformat(text) if text else None


def dossier_rates(dossier: Dossier, row: int) -> dict[int, Fraction]:
    """Return the changes in the year columns of a row of ``indexen``, Fractions of one."""
    table = dossier.table("indexen")
    years = [name for name in table.header if _YEAR_COLUMN.fullmatch(name)]
    texts = {int(year): table.cell(row, year) for year in years}
    return {year: Fraction(text) / 100 for year, text in texts.items() if text}


def dossier_steps(dossier: Dossier) -> dict[str, dict[datetime.date, Fraction]]:
    """Return the dated steps of each index in the dossier, Fractions of one."""
    table = dossier.table("indexstappen")
    found: dict[str, dict[datetime.date, Fraction]] = {}
    columns = (table.column("index"), table.column("datum"), table.column("percentage"))
    for index, date, percentage in zip(*columns, strict=True):
        found.setdefault(index, {})[datetime.date.fromisoformat(date)] = Fraction(percentage) / 100
    return found


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
