"""What a cell of a sheet holds, in the notation that people see in a Dutch spreadsheet."""

import datetime
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_EXACT = Context(prec=15, rounding=ROUND_HALF_UP)
DECIMALS = 4
PERCENT_DECIMALS = DECIMALS + 2
_POWER_MAX = 20
_DUTCH = str.maketrans(",.", ".,")
_YEARS = (1990, 2100)
_DAY_MAX = 2_958_465
_FALSE_LEAP_DAY = 60
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


@dataclass(frozen=True, kw_only=True)
class NumberForm:
    """How a cell shows its number: in how many times a thousand, and with which unit behind it."""

    thousands: int = 0
    unit: str = ""


PLAIN = NumberForm()


def is_unit(text: str) -> bool:
    """Tell a word behind a number, such as fte or mln, from signs."""
    return any(letter.isalpha() for letter in text)


def shown_number(number: Decimal, form: NumberForm) -> Decimal | str:
    """Return a number as its cell shows it: a heading above it, such as x € 1.000, counts for what is shown.

    >>> (
    ...     shown_number(Decimal("412456.78"), NumberForm(thousands=1)),
    ...     shown_number(Decimal("1.5"), NumberForm(unit="fte")),
    ... )
    (Decimal('412.45678'), '1,5 fte')
    """
    shown = number.scaleb(-3 * form.thousands)
    return f"{number_text(shown)} {form.unit}" if form.unit else shown


def stored_number(text: str, *, decimals: int = DECIMALS) -> Decimal | None:
    """Return a stored number as the decimal that was meant; None for what is no number that people write.

    A workbook stores binary fractions: fifteen digits are exact, and further ``decimals`` are rounded off.

    >>> [str(stored_number(one)) for one in ("0.30000000000000004", "1.5E-3", "2E3", "0.33333333333333331", "NaN")]
    ['0.3000', '0.0015', '2E+3', '0.3333', 'None']
    """
    if not _NUMBER.fullmatch(text):
        return None
    number = _EXACT.create_decimal(text)
    if number and number.adjusted() > _POWER_MAX:
        return None
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -decimals:
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return number


def number_text(number: Decimal) -> str:
    """Return a number in Dutch notation, without decimals that say nothing.

    >>> [number_text(Decimal(one)) for one in ("412500.00", "-27254.97", "2E+3", "0.50", "-0")]
    ['412.500', '-27.254,97', '2.000', '0,5', '0']
    """
    text = f"{number or Decimal(0):,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(_DUTCH)


def is_year(number: Decimal) -> bool:
    """Tell a whole number that people read as a year."""
    return number == int(number) and _YEARS[0] <= number <= _YEARS[1]


def percent_text(number: Decimal) -> str:
    """Return a number that is shown as a percentage.

    >>> percent_text(Decimal("0.025"))
    '2,5%'
    """
    return f"{number_text(number * 100)}%"


def day_text(day: datetime.date, *, form: str = "dmy") -> str:
    """Return a date in words: the day, only its month and year (``my``), or its year alone (``y``).

    >>> [day_text(datetime.date(2026, 1, 1), form=form) for form in ("dmy", "my", "y")]
    ['1 januari 2026', 'januari 2026', '2026']
    """
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return {"y": str(day.year), "my": month}.get(form, f"{day.day} {month}")


def moment_text(number: Decimal, *, is_1904: bool, form: str = "dmy") -> str:
    """Return a stored day, with its time when it has one; a time alone is less than a day.

    >>> moment_text(Decimal(46023), is_1904=False), moment_text(Decimal("46023.5"), is_1904=False)
    ('1 januari 2026', '1 januari 2026 12:00')
    >>> moment_text(Decimal("0.75"), is_1904=False), moment_text(Decimal(60), is_1904=False)
    ('18:00', '60')
    """
    days = int(number)
    minutes = round((number - days) * 1440) % 1440
    time = f"{minutes // 60:02}:{minutes % 60:02}"
    if number < 0 or days > _DAY_MAX or (days == _FALSE_LEAP_DAY and not is_1904):
        return number_text(number)
    if days == 0 and not is_1904:
        return time
    # Excel counts a 29 February 1900 that never was.
    first = datetime.date(1904, 1, 1) if is_1904 else datetime.date(1899, 12, 31 if days < _FALSE_LEAP_DAY else 30)
    if (datetime.date.max - first).days < days:
        return number_text(number)
    day = day_text(first + datetime.timedelta(days=days), form=form)
    return f"{day} {time}" if minutes else day
