"""Dates as people read them."""

import datetime

from kaderwerk.core.date_display import day_in_words


def written_date(text: str) -> str:
    """Return an ISO date in Dutch words; other text comes back as it is.

    >>> written_date("2021-01-01"), written_date(""), written_date("voorjaar")
    ('1 januari 2021', '', 'voorjaar')
    """
    try:
        date = datetime.date.fromisoformat(text)
    except ValueError:
        return text
    return day_in_words(date)
