"""One row of an overview: cents per year, its formula, and the parts that add up to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kaderwerk.core.overviews.year_lines import YearLines
from kaderwerk.core.perspective.explanation import Part
from kaderwerk.core.perspective.lines import IndexArray

GROUP = "overzichten"
"""The first step of the address of every overview."""

Wanted = Callable[[YearLines], IndexArray]
"""Chooses the lines of a row out of those of a year: their positions."""


@dataclass(frozen=True, kw_only=True)
class OverviewRow:
    """One row; ``path`` stands under the overview, ``cents`` None: not known in that year.

    ``parts`` gives the parts of a year, which add up to its figure.
    """

    path: str
    label: str
    years: tuple[int, ...]
    cents: tuple[int | None, ...]
    pm: tuple[bool, ...]
    formula: str
    parts: Callable[[int], tuple[Part, ...]]

    @property
    def address(self) -> str:
        """The address without its year."""
        return f"{GROUP}/{self.path}"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in any year."""
        return not any(self.cents) and not any(self.pm)

    def at(self, year: int) -> tuple[int | None, bool]:
        """Return the figure of a year and whether it leaves out a PM."""
        position = self.years.index(year)
        return self.cents[position], self.pm[position]


@dataclass(frozen=True, kw_only=True)
class Overview:
    """One overview: its code, its title, its article of law, its rows, and what a reader has to know."""

    code: str
    title: str
    source: str
    rows: tuple[OverviewRow, ...]
    remarks: tuple[str, ...] = ()

    def row(self, path: str) -> OverviewRow:
        """Return the row at a path under the overview.

        Raises:
            KeyError: there is none.
        """
        full = f"{self.code}/{path}"
        found = next((one for one in self.rows if one.path == full), None)
        if found is None:
            raise KeyError(full)
        return found


@dataclass(frozen=True, kw_only=True)
class RowText:
    """How a row is called and what its formula says."""

    path: str
    label: str
    formula: str


def lines_row(text: RowText, lines: Mapping[int, YearLines | None], wanted: Wanted, *, sign: int = 1) -> OverviewRow:
    """Return the row that adds up wanted lines; ``sign`` -1 shows expenditure and additions without a minus."""
    totals = {year: None if one is None else one.total(wanted(one)) for year, one in lines.items()}

    def parts(year: int) -> tuple[Part, ...]:
        one = lines[year]
        return () if one is None else one.parts(wanted(one), sign=sign)

    return OverviewRow(
        path=text.path,
        label=text.label,
        years=tuple(lines),
        cents=tuple(None if one is None else sign * one[0] for one in totals.values()),
        pm=tuple(one is not None and one[1] for one in totals.values()),
        formula=text.formula,
        parts=parts,
    )


def sum_row(text: RowText, terms: Sequence[tuple[int, OverviewRow]]) -> OverviewRow:
    """Return the row that adds up other rows of the same years, each with its sign; not known when one is not."""
    years = terms[0][1].years
    assert all(row.years == years for _, row in terms), text.path  # noqa: S101  # a sum runs over one set of years

    def parts(year: int) -> tuple[Part, ...]:
        found = [(sign, row, *row.at(year)) for sign, row in terms]
        return tuple(
            Part(cell=f"{row.address}/{year}", cents=sign * cents, is_pm=is_pm)
            for sign, row, cents, is_pm in found
            if cents is not None and (cents or is_pm)
        )

    columns = list(zip(*(row.cents for _, row in terms), strict=True))
    signs = [sign for sign, _ in terms]
    return OverviewRow(
        path=text.path,
        label=text.label,
        years=years,
        cents=tuple(_signed_sum(signs, column) for column in columns),
        pm=tuple(any(column) for column in zip(*(row.pm for _, row in terms), strict=True)),
        formula=text.formula,
        parts=parts,
    )


def _signed_sum(signs: Sequence[int], column: Sequence[int | None]) -> int | None:
    known = [cents for cents in column if cents is not None]
    if len(known) < len(column):
        return None
    return sum(sign * cents for sign, cents in zip(signs, known, strict=True))
