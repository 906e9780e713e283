"""Of which years an amount is that stands below no year: the year of its row, of its name or of the caption."""

import re

from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.frame import TableFrame
from kaderwerk.adapters.documents.tables.rows import Row
from kaderwerk.adapters.documents.tables.years_in_cells import is_year, span_in

_I = re.IGNORECASE
_LABEL_YEARS = re.compile(r"\((?:19|20)\d\d(?:(?:, | en |, en )(?:19|20)\d\d)+\)")
_CREDIT_YEAR = re.compile(r"\b(?:jaarschijf|jaar|in|investeringen|MIP|krediet(?:en)?)\s+((?:199|20\d)\d)\b", _I)
_YEAR_LAST_WORD = re.compile(r"(?<=\s)((?:199|20\d)\d)\s*$")
ANY_YEAR = re.compile(r"(?<![\d.,-])((?:199|20\d)\d)(?![\d.,-]\d|\d|\s?[-–]\s?\d)")
_DATE = re.compile(r"\d{1,2}[-/ ](?:\d{1,2}|[a-z]{3,9})[-/ ](?P<year>20\d\d)", _I)
_AHEAD_MOST = 15
_YEARLY = re.compile(r"\b(?:per |/ ?|p\.)(?:jr|jaar|j)\.?\s*$|\bjaarlijks\b", _I)


def years_of(row: Row, placed: Placed, frame: TableFrame) -> list[int]:
    """Return the years of an amount without a year column.

    Those that the label names in brackets; else the one in a column of its own, in the label, the groups or the
    caption; else the document's. Of a span, every year when the amount is a yearly one, else the first.
    """
    named = _LABEL_YEARS.search(row.label)
    if named is not None:
        return [int(one) for one in ANY_YEAR.findall(named.group())]
    span = span_of(row, frame)
    if span:
        return span if is_yearly(row, frame) else span[:1]
    year = (
        _when(placed, frame) or _year_of_date(row, frame) or _year_before_amounts(row, frame) or _year_near(row, frame)
    )
    return [] if year is None else [year]


def span_of(row: Row, frame: TableFrame) -> list[int]:
    """Return the years that the column of the year names together: ``2022 t/m 2025``."""
    return span_in(frame.own_column(row, Role.WHEN) or "")


def is_yearly(row: Row, frame: TableFrame) -> bool:
    """Tell an amount that is asked each year by what stands beside it in its own part: ``€ 600.000 per jaar``."""
    if frame.is_each_year:
        return True
    texts = row.texts
    return len(texts) > 1 and any(
        _YEARLY.search(texts[at]) is not None for at in frame.asked_parts if 0 < at < len(texts)
    )


def _when(placed: Placed, frame: TableFrame) -> int | None:
    whens = [(at, one) for at, one in enumerate(frame.table.columns) if one.role is Role.WHEN]
    # A column of years is surer than one of dates, which may tell when something was asked.
    for at, _ in sorted(whens, key=lambda pair: not pair[1].name.endswith("jaar")):
        cell = placed.cells.get(at)
        if cell is not None and is_year(cell):
            return int(cell.value)
    return None


def _year_of_date(row: Row, frame: TableFrame) -> int | None:
    match = _DATE.fullmatch(frame.own_column(row, Role.WHEN) or "")
    return None if match is None else int(match.group("year"))


def _year_before_amounts(row: Row, frame: TableFrame) -> int | None:
    """Read the year of a row whose table has a column for it beside columns of years: ``Fietsbrug 2023 1.150``."""
    if not any(one.name.endswith("jaar") and one.role is Role.WORD for one in frame.table.columns):
        return None
    match = re.search(rf"{re.escape(row.label)}\s+((?:199|20\d)\d)\s", row.line)
    return None if match is None else int(match.group(1))


def _year_near(row: Row, frame: TableFrame) -> int | None:
    last = _YEAR_LAST_WORD.search(row.label) if frame.kind.is_investment else None
    if last is not None and frame.year is not None and 0 <= int(last.group(1)) - frame.year <= _AHEAD_MOST:
        return int(last.group(1))
    for text in (row.label, *reversed(row.groups), *reversed(frame.table.caption.split("\n"))):
        match = _CREDIT_YEAR.search(text)
        if match is not None:
            return int(match.group(1))
    years = {int(one) for one in ANY_YEAR.findall(frame.table.caption)}
    return years.pop() if len(years) == 1 and not frame.years else frame.year
