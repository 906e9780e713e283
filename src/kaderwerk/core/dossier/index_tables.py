"""The tables ``indexen`` and ``indexstappen`` as exact changes, and the price level that they build on."""

import datetime
import re
from fractions import Fraction

from kaderwerk.core.dossier.table import Table

RUNNING = "lopend"
"""The value of ``prijzen`` of a dossier that indexes its lines, and of a line that is indexed already."""
_YEAR_COLUMN = re.compile(r"[0-9]{4}")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def year_in(text: str) -> int | None:
    """Return the first year that a text names, as in the feature ``prijspeil``; None: it names none.

    >>> year_in("1 januari 2026, herzien in 2027"), year_in("begroting")
    (2026, None)
    """
    found = _YEAR.search(text)
    return int(found.group()) if found else None


def index_rates(indexes: Table) -> list[dict[int, Fraction]]:
    """Return per row of ``indexen`` the change by year that its cells give, a Fraction of one."""
    columns = {int(name): texts for name, texts in indexes.columns.items() if _YEAR_COLUMN.fullmatch(name)}
    return [
        {year: Fraction(texts[row]) / 100 for year, texts in columns.items() if texts[row]}
        for row in range(indexes.size)
    ]


def index_steps(steps: Table) -> dict[str, dict[datetime.date, Fraction]]:
    """Return the dated steps of each index, Fractions of one; a row that could not be read is passed over."""
    found: dict[str, dict[datetime.date, Fraction]] = {}
    columns = (steps.column("index"), steps.column("datum"), steps.column("percentage"))
    for index, date, percentage in zip(*columns, strict=True):
        if date and percentage:
            found.setdefault(index, {})[datetime.date.fromisoformat(date)] = Fraction(percentage) / 100
    return found
