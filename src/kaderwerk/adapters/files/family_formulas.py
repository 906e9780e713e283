"""How a total on the sheet of a family follows from other rows of that sheet, where its explanation says so."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from kaderwerk.adapters.files.publication_sheet import FIRST_ROW
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.perspective.explanation import Explanation

_FORMULA_MAX = 8_000
"""Characters: a spreadsheet takes some more, with the name of the column filled in."""

Explanations = Mapping[str, Explanation]


def family_formulas(series: Sequence[FigureSeries], explanations: Explanations) -> dict[str, str]:
    """Return the formula of each series that other series of the same sheet add up to in every year, by address.

    The formulas have ``{c}`` for their column, and the series stand below each other from FIRST_ROW on.
    """
    rows = {one.address: (FIRST_ROW + at, one) for at, one in enumerate(series) if one.unit == "euro"}
    found = {address: _formula(one, rows, explanations) for address, (_, one) in rows.items()}
    return {address: formula for address, formula in found.items() if 0 < len(formula) <= _FORMULA_MAX}


def _formula(total: FigureSeries, rows: Mapping[str, tuple[int, FigureSeries]], explanations: Explanations) -> str:
    """The formula of one series, empty when its parts do not all stand on the sheet or do not add up to it.

    A part that is zero in every year is left out: nothing says with which sign it would count.
    """
    signs: dict[str, int] = {}
    for year, cents in zip(total.years, total.hundredths, strict=True):
        explained = explanations[f"{total.address}/{year}"]
        if cents is not None and not explained.is_sum:
            return ""
        for part in explained.parts:
            # A row of a table stands on the sheet when the family shows that table as figures.
            place = part.cell or f"{part.table}/{part.row_id}/{year}"
            address, _, last = place.rpartition("/")
            value = _at(rows[address][1], year) if address in rows and last == str(year) else None
            if value is None or abs(value) != abs(part.cents) or address == total.address:
                return ""
            sign = 1 if value == part.cents else -1
            if value and signs.setdefault(address, sign) != sign:
                return ""
    if not signs or not all(_adds_up(total, year, signs, rows) for year in total.years):
        return ""
    return _written(sorted((rows[address][0], sign) for address, sign in signs.items()))


def _at(series: FigureSeries, year: int) -> int | None:
    return series.hundredths[series.years.index(year)] if year in series.years else None


def _adds_up(
    total: FigureSeries, year: int, signs: Mapping[str, int], rows: Mapping[str, tuple[int, FigureSeries]]
) -> bool:
    """Whether the formula gives the figure of a year; a figure that is not known gets no formula."""
    cents = _at(total, year)
    terms = [(sign, _at(rows[address][1], year)) for address, sign in signs.items()]
    return cents is None or cents == sum(sign * term for sign, term in terms if term is not None)


def _written(terms: Sequence[tuple[int, int]]) -> str:
    """Write rows with their signs: rows below each other with the same sign are one sum."""
    shown = []
    for (sign, _), run in groupby(enumerate(terms), key=lambda one: (one[1][1], one[1][0] - one[0])):
        numbers = [row for _, (row, _) in run]
        first, last = numbers[0], numbers[-1]
        written = f"{{c}}{first}" if first == last else f"SUM({{c}}{first}:{{c}}{last})"
        shown.append(f"{'+' if sign > 0 else '-'}{written}")
    return "".join(shown).removeprefix("+")
