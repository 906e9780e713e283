"""Amounts of lines raised by the factor of their index, rounded once per cell."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.indexation.index_book import RUNNING, UNCHANGED, IndexBook
from kaderwerk.core.money import CENTS_MAX, CentsArray
from kaderwerk.core.questions import QuestionError


def applied_indexes(indexes: Sequence[str], prices: Sequence[str]) -> list[str]:
    """Return the index that counts for each line: none for a line that is in running prices already."""
    return ["" if price == RUNNING else index for index, price in zip(indexes, prices, strict=True)]


def indexed_amounts(
    cents: CentsArray, indexes: Sequence[str], book: IndexBook, *, years: tuple[int, ...], ids: Sequence[str]
) -> tuple[CentsArray, NDArray[np.bool_]]:
    """Raise each amount by the factor of its line's index in its year.

    Method ``per_cell_half_up``: the factor is exact, each cell is rounded to the cent once, halves away from
    zero; a later year never builds on a rounded earlier one. Totals may differ some cents from indexing a total.

    Args:
        cents: shape (line, year), within CENTS_MAX.
        indexes: the index per line, empty without one (see ``applied_indexes``).
        book: the indexes of the dossier in a scenario.
        years: the years of the columns, ascending.
        ids: the id per line, for messages.

    Returns:
        The amounts, and which of them (not zero) lack a change of their index: those grow by the changes that are
        known up to there, what lies beyond is unknown and counts as nothing, as PM does. Both of shape (line, year).

    Raises:
        QuestionError: an amount above CENTS_MAX, naming line and year; or the scenario lowers an index below nothing.
    """
    unknown = np.zeros(cents.shape, dtype=np.bool_)
    rows_of: dict[str, list[int]] = {}
    for row, index in enumerate(indexes):
        if index:
            rows_of.setdefault(index, []).append(row)
    if not book.is_applied or not rows_of:
        return cents, unknown
    result = cents.copy()
    for index, rows in rows_of.items():
        for at, year in enumerate(years):
            factor = book.factor(index, year)
            if factor is None:
                unknown[rows, at] = cents[rows, at] != 0
                first_unknown = book.unknown_years(index, years)[0]
                factor = book.factor(index, first_unknown - 1) or UNCHANGED
            if factor != UNCHANGED:
                result[rows, at] = _raised(cents[rows, at], factor.numerator, factor.denominator)
    _refuse_too_large(result, years, ids)
    return result, unknown


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
            f"Regel {ids[row]} wordt in {years[at]} na indexering groter dan 10.000.000.000 euro. "
            "Kijk het bedrag en de percentages van de index na."
        )
        raise QuestionError(message)
