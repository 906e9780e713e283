"""Amounts of lines raised by the factor of their index, rounded once per cell."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np

from kaderwerk.core.money import CENTS_MAX, CentsArray
from kaderwerk.core.questions import QuestionError


def indexed_amounts(
    cents: CentsArray,
    factors: Mapping[str, Sequence[Fraction]],
    *,
    indexes: Sequence[str],
    years: tuple[int, ...],
    ids: Sequence[str],
) -> CentsArray:
    """Raise each amount by the factor of its line's index in its year.

    Method ``per_cell_half_up``: the factor is exact, each cell is rounded to the cent once, halves away from
    zero; a later year never builds on a rounded earlier one. Totals may differ some cents from indexing a total.

    Args:
        cents: shape (line, year), within CENTS_MAX; stays as it is.
        factors: by index a factor above zero per year.
        indexes: the index per line; a line whose index has no factors keeps its amounts.
        years: the years of the columns, for messages.
        ids: the id per line, for messages.

    Raises:
        QuestionError: an amount above CENTS_MAX, naming line and year.
    """
    rows_of: dict[str, list[int]] = {}
    for row, index in enumerate(indexes):
        if index in factors:
            rows_of.setdefault(index, []).append(row)
    result = cents.copy()
    for index, rows in rows_of.items():
        for at, factor in enumerate(factors[index]):
            if factor != 1:
                result[rows, at] = _raised(cents[rows, at], factor.numerator, factor.denominator)
    _refuse_too_large(result, years, ids)
    return result


def _raised(cents: CentsArray, numerator: int, denominator: int) -> CentsArray:
    """Multiply and round half away from zero; whole numbers without limit, as a factor can have long terms."""
    double, twice = 2 * numerator, 2 * denominator
    amounts = np.abs(cents).tolist()
    # What is too large for an amount anyway is held at one above the limit, and refused with its line and year.
    raised = [min((one * double + denominator) // twice, CENTS_MAX + 1) if one else 0 for one in amounts]
    return np.asarray(np.sign(cents) * np.array(raised, dtype=np.int64), dtype=np.int64)


def _refuse_too_large(cents: CentsArray, years: tuple[int, ...], ids: Sequence[str]) -> None:
    too_large = np.argwhere(np.abs(cents) > CENTS_MAX)
    if len(too_large):
        row, at = too_large[0].tolist()
        message = (
            f"Post of regel {ids[row]} wordt in {years[at]} na indexering groter dan € 10.000.000.000. "
            "Kijk het bedrag en de percentages van de index na."
        )
        raise QuestionError(message)
