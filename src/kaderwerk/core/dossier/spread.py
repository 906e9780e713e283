"""A full-year amount spread over the months in which it runs."""

import calendar
import datetime

import numpy as np

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.table import EMPTY, VALUE, StateArray, Table
from kaderwerk.core.money import CentsArray, round_half_up

_MONTHS = 12


def line_amounts(table: Table, years: tuple[int, ...]) -> tuple[CentsArray, StateArray]:
    """Return cents and states of the lines for these years, ``per_jaar`` written out by whole months.

    Method ``half_up``: twelfths are rounded per year to the cent, halves away from zero. Without ``vanaf``
    there is nothing to spread.

    Returns:
        Two arrays of shape (line, year).
    """
    cents, states = table.amounts(years)
    for row, text in enumerate(table.columns.get("per_jaar", [])):
        if text and table.cell(row, "vanaf"):
            months = _months_by_year(table.cell(row, "vanaf"), table.cell(row, "tot_en_met"), years)
            for at, count in enumerate(months):
                cents[row, at] = round_half_up(read_amount(text) * count, _MONTHS)
                states[row, at] = VALUE if count else EMPTY
    return cents, states


def _months_by_year(from_text: str, until_text: str, years: tuple[int, ...]) -> list[int]:
    start = _month_number(datetime.date.fromisoformat(from_text))
    end = _month_number(datetime.date.fromisoformat(until_text)) + 1 if until_text else np.iinfo(np.int32).max
    return [max(0, min(end, (year + 1) * _MONTHS) - max(start, year * _MONTHS)) for year in years]


def _month_number(date: datetime.date) -> int:
    return date.year * _MONTHS + date.month - 1


def is_first_of_month(text: str) -> bool:
    """Tell whether a date is the first day of its month."""
    return datetime.date.fromisoformat(text).day == 1


def is_last_of_month(text: str) -> bool:
    """Tell whether a date is the last day of its month."""
    date = datetime.date.fromisoformat(text)
    return date.day == calendar.monthrange(date.year, date.month)[1]
