"""A day as Dutch readers write it."""

import datetime

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def day_in_words(day: datetime.date) -> str:
    """Return a day in Dutch words.

    >>> day_in_words(datetime.date(2025, 7, 1))
    '1 juli 2025'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
