"""What a cell of a workbook holds, as the text that a CSV file would hold."""

import datetime
import math
import re
from decimal import Decimal

from kaderwerk.core.dossier.raw import NumberText

_PLAIN = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_WHOLE = re.compile(r"-?\d+", re.ASCII)
_EXACT_DIGITS = 15
_DAY_MAX = 2_958_465
_FALSE_LEAP_DAY = 60


class ValueTextError(ValueError):
    """A number cell holds what no number is; the message is the text that stood there."""


def number_text(text: str) -> NumberText:
    """Return a stored number as its shortest decimal.

    >>> number_text("27254.97"), number_text("0.30000000000000004"), number_text("1.5E-3"), number_text("2E3")
    ('27254.97', '0.30000000000000004', '0.0015', '2000')

    Raises:
        ValueTextError: no number, or one without end.
    """
    if _PLAIN.fullmatch(text) and (len(text) <= _EXACT_DIGITS or _WHOLE.fullmatch(text)):
        return NumberText(text)
    try:
        # A workbook stores binary fractions; the shortest decimal that means the same one is what was typed.
        number = float(text)
    except ValueError:
        raise ValueTextError(text) from None
    if not math.isfinite(number):
        raise ValueTextError(text)
    decimal = format(Decimal(repr(number)), "f")
    return NumberText(decimal.rstrip("0").rstrip(".") if "." in decimal else decimal)


def percent_text(text: str) -> str:
    """Return a number that is shown as a percentage as people see it: 0.025 is 2.5 %.

    The sign stays, so that it is never taken for 0.025 percent: a column of percentages says what to write.

    >>> percent_text("0.025"), percent_text("1")
    ('2.5 %', '100 %')

    Raises:
        ValueTextError: no number.
    """
    percentage = f"{Decimal(number_text(text)) * 100:f}"
    return f"{percentage.rstrip('0').rstrip('.') if '.' in percentage else percentage} %"


def date_text(text: str, *, is_1904: bool) -> str:
    """Return the number of a day as an ISO date, with its time when it has one.

    >>> date_text("44592", is_1904=False), date_text("44592.5", is_1904=False)
    ('2022-01-31', '2022-01-31T12:00:00')

    Raises:
        ValueTextError: no number.
    """
    number = Decimal(number_text(text))
    days = int(number)
    if is_1904:
        days += 1462
    if number < 0 or days > _DAY_MAX or days == _FALSE_LEAP_DAY:
        return number_text(text)
    seconds = round((number - int(number)) * 86_400)
    # Excel counts a 29 February 1900 that never was.
    first = datetime.datetime(1899, 12, 31 if days < _FALSE_LEAP_DAY else 30)  # noqa: DTZ001  # a date on paper
    moment = first + datetime.timedelta(days=days, seconds=seconds)
    return moment.date().isoformat() if seconds == 0 else moment.isoformat()


def truth_text(text: str) -> str:
    """Return a truth value as ``ja`` or ``nee``."""
    return "ja" if text in ("1", "true") else "nee"
