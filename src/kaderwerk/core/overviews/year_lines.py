"""The lines that count in one year, in their phase: accounts of t-2, budget of t-1, estimates from t on."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.dossier.table import EMPTY, PM, VALUE
from kaderwerk.core.dossier.tables_budget import LINE_KINDS
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Part
from kaderwerk.core.perspective.lines import (
    ADDITION,
    BASE,
    EXPENDITURE,
    INCOME,
    NATURE_NAMES,
    NOBODY,
    SIGNS,
    UNKNOWN_NATURE,
    WITHDRAWAL,
    IndexArray,
)
from kaderwerk.core.perspective.series import BoolArray

TextArray = NDArray[np.str_]

ESTIMATE = "raming"
RESERVE_TAAKVELD = "0.10"
RESULT_TAAKVELD = "0.11"
"""The taakveld of the result itself: no income and no expenditure."""

_ACCOUNTS = ("realisatie", "gewijzigd", "primitief", ESTIMATE)
_CURRENT = ("gewijzigd", ESTIMATE, "primitief")
_ESTIMATES = (ESTIMATE, "gewijzigd", "primitief")
_PHASE_TITLES = {
    "realisatie": "jaarrekening",
    "gewijzigd": "begroting na wijziging",
    "primitief": "vastgestelde begroting",
    ESTIMATE: "raming",
}


@dataclass(frozen=True, kw_only=True)
class LineCodes:
    """What does not change over the years; every array has a row per line.

    ``kinds``, ``natures`` and ``categories`` are positions as in the perspective; ``programmes`` are positions in
    its programmes (the last is: none), ``reserves`` in its reserves (NOBODY: none). A line on taakveld 0.10 counts
    as a movement of a reserve, whatever kind it says: its effect is the same.
    """

    tables: list[str]
    ids: list[str]
    kinds: IndexArray
    natures: IndexArray
    categories: IndexArray
    programmes: IndexArray
    reserves: IndexArray
    taakvelden: TextArray
    economic: TextArray
    titles: list[str]

    def of_kind(self, *kinds: int) -> IndexArray:
        """Return the positions of the lines of some kinds."""
        return positions_of(np.isin(self.kinds, kinds))


@dataclass(frozen=True, kw_only=True)
class YearLines:
    """The lines of one year with their effect on the organisation, shape (line,), plus is favourable.

    ``phase`` says what the figures are. Not ``is_whole``: the budget itself is not in the dossier, so that sums are
    changes and no totals.
    """

    year: int
    phase: str
    is_whole: bool
    codes: LineCodes
    effects: CentsArray
    pm: BoolArray

    @property
    def phase_title(self) -> str:
        """What the figures are, in words."""
        return _PHASE_TITLES[self.phase]

    def total(self, rows: IndexArray) -> tuple[int, bool]:
        """Return the effect of the lines at these positions, and whether a PM is left out."""
        return int(self.effects[rows].sum(dtype=np.int64)), bool(self.pm[rows].any())

    def parts(self, rows: IndexArray, *, sign: int = 1) -> tuple[Part, ...]:
        """Return the lines at these positions that have an amount or a PM, as the parts of a figure."""
        effects, pm = self.effects[rows], self.pm[rows]
        return tuple(
            Part(
                table=self.codes.tables[row],
                row_id=self.codes.ids[row],
                cents=sign * cents,
                is_pm=is_pm,
            )
            for row, cents, is_pm in zip(rows.tolist(), effects.tolist(), pm.tolist(), strict=True)
            if cents or is_pm
        )

    @property
    def every(self) -> IndexArray:
        """The positions of all lines."""
        return np.arange(len(self.effects))


class LineBook:
    """Gives the lines of any year of one perspective; codes are looked up once."""

    def __init__(self, perspective: Perspective) -> None:
        """Keep the perspective; nothing is added up yet."""
        self.perspective = perspective
        self._years: dict[int, YearLines | None] = {}
        self._shown: dict[int, YearLines] = {}

    @property
    def is_own_document(self) -> bool:
        """Whether the budget and the balance sheet of the dossier are those of the organisation."""
        dossier = self.perspective.dossier
        return dossier.owner(dossier.organisation) == self.perspective.organisation

    @cached_property
    def has_base(self) -> bool:
        """Whether the estimates hold the budget itself, not the proposals alone."""
        return self.is_own_document and bool((self.perspective.lines.categories == BASE).any())

    def year(self, year: int) -> YearLines | None:
        """Return the lines of a year, in the phase that comes first for it; None when there are none.

        Order: accounts, changed budget, first budget, estimate for t-2 and before; changed budget, estimate, first
        budget for t-1; from t on the estimate. An estimate of a shown year is what counts in the perspective.
        """
        if year not in self._years:
            self._years[year] = self._found(year)
        return self._years[year]

    def shown(self) -> dict[int, YearLines]:
        """Return the lines that count in the perspective, for each shown year."""
        return {year: self._counted(year) for year in self.perspective.years}

    def _found(self, year: int) -> YearLines | None:
        budget_year = self.perspective.dossier.budget_year
        order = _ESTIMATES if year >= budget_year else _CURRENT if year == budget_year - 1 else _ACCOUNTS
        for phase in order:
            if phase == ESTIMATE and year in self.perspective.years:
                counted = self._counted(year)
                if year >= budget_year or counted.is_whole:
                    return counted
            elif self.is_own_document:
                found = self._posts(phase, year)
                if found is not None:
                    return found
        return None

    def _counted(self, year: int) -> YearLines:
        if year not in self._shown:
            self._shown[year] = self._counted_lines(year)
        return self._shown[year]

    def _counted_lines(self, year: int) -> YearLines:
        at = self.perspective.years.index(year)
        return YearLines(
            year=year,
            phase=ESTIMATE,
            is_whole=self.has_base and self._has_amounts(self._estimate_rows, year),
            codes=self.codes,
            effects=self.perspective.own_effects[:, at],
            pm=self.perspective.own_pm[:, at],
        )

    @cached_property
    def codes(self) -> LineCodes:
        """The codes of the lines of the perspective."""
        lines = self.perspective.lines
        taakvelden = _array(lines.taakvelden)
        return LineCodes(
            tables=lines.tables,
            ids=lines.ids,
            kinds=_kinds(self.perspective.own_kinds, taakvelden),
            natures=lines.natures,
            categories=lines.categories,
            programmes=lines.programme_of,
            reserves=lines.reserve_of,
            taakvelden=taakvelden,
            economic=_array(lines.economic_categories),
            titles=self._titles(),
        )

    def _titles(self) -> list[str]:
        """Return what each line is called in its table; empty when the table does not say."""
        lines, dossier = self.perspective.lines, self.perspective.dossier
        by_table: dict[str, dict[str, str]] = {}
        for name in dict.fromkeys(lines.tables):
            table = dossier.table(name)
            key = table.schema.key[0] if table.schema is not None else ""
            by_table[name] = dict(zip(table.column(key), table.column("omschrijving"), strict=True))
        return [by_table[table].get(one, "") for table, one in zip(lines.tables, lines.ids, strict=True)]

    @cached_property
    def _phase_rows(self) -> dict[str, list[int]]:
        table = self.perspective.dossier.table("begroting")
        found: dict[str, list[int]] = {}
        for row, phase in enumerate(table.column("fase")):
            found.setdefault(phase or ESTIMATE, []).append(row)
        return found

    @property
    def _estimate_rows(self) -> list[int]:
        return self._phase_rows.get(ESTIMATE, [])

    def _has_amounts(self, rows: list[int], year: int) -> bool:
        table = self.perspective.dossier.table("begroting")
        return year in table.years and bool((table.states[rows, table.years.index(year)] != EMPTY).any())

    def _posts(self, phase: str, year: int) -> YearLines | None:
        rows = self._phase_rows.get(phase, [])
        if not self._has_amounts(rows, year):
            return None
        table = self.perspective.dossier.table("begroting")
        at = table.years.index(year)
        cents, states = table.cents[rows, at], table.states[rows, at]
        codes = self._post_codes(rows)
        return YearLines(
            year=year,
            phase=phase,
            is_whole=True,
            codes=codes,
            effects=np.where(states == VALUE, cents, 0) * SIGNS[codes.kinds],
            pm=states == PM,
        )

    def _post_codes(self, rows: list[int]) -> LineCodes:
        table, lines = self.perspective.dossier.table("begroting"), self.perspective.lines
        taakvelden = _array([table.column("taakveld")[row] for row in rows])
        programmes = {one: at for at, one in enumerate(lines.programmes)}
        reserves = {one: at for at, one in enumerate(lines.reserves)}

        def positions(column: str, position_of: dict[str, int], other: int) -> IndexArray:
            texts = table.column(column)
            return np.array([position_of.get(texts[row], other) for row in rows], dtype=np.int64)

        kinds = positions("soort", {one: at for at, one in enumerate(LINE_KINDS)}, NOBODY)
        return LineCodes(
            tables=["begroting"] * len(rows),
            ids=[table.column("post")[row] for row in rows],
            kinds=_kinds(kinds, taakvelden),
            natures=positions("aard", {one: at for at, one in enumerate(NATURE_NAMES)}, UNKNOWN_NATURE),
            categories=np.full(len(rows), BASE, dtype=np.int64),
            programmes=positions(
                "programma", {one: at for one, at in programmes.items() if one}, len(lines.programmes) - 1
            ),
            reserves=positions("reserve", reserves, NOBODY),
            taakvelden=taakvelden,
            economic=_array([table.column("economische_categorie")[row] for row in rows]),
            titles=[table.column("omschrijving")[row] for row in rows],
        )


def positions_of(wanted: BoolArray) -> IndexArray:
    """Return where a choice of lines says yes."""
    return np.flatnonzero(wanted)


def _array(texts: list[str]) -> TextArray:
    return np.array(texts, dtype=np.str_) if texts else np.zeros(0, dtype=np.str_)


def _kinds(kinds: IndexArray, taakvelden: TextArray) -> IndexArray:
    on_reserves = taakvelden == RESERVE_TAAKVELD
    kinds = np.where(on_reserves & (kinds == EXPENDITURE), ADDITION, kinds)
    return np.where(on_reserves & (kinds == INCOME), WITHDRAWAL, kinds)
