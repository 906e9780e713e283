"""What a cell of a sheet holds, in the notation that people see in a Dutch spreadsheet."""

import datetime
import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_EXACT = Context(prec=15, rounding=ROUND_HALF_UP)
_CENT = Decimal("0.01")
_FIRST_FIGURES = re.compile(r"\d(?:[\d.,' \xa0\u202f]*\d)?", re.ASCII)
_NO_DIGIT = re.compile(r"\D", re.ASCII)
DECIMALS = 4
ALL_DECIMALS = 15
_UNIT_DECIMALS = 2
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
    """How a cell shows its number: in how many times a thousand, with which unit behind it, and how many decimals.

    ``places`` is None where the form says nothing of decimals. ``has_minus``: the form writes a minus or brackets
    itself. ``below``: how it shows a number below zero, where that is told apart.
    """

    thousands: int = 0
    unit: str = ""
    places: int | None = None
    has_minus: bool = False
    below: "NumberForm | None" = None


PLAIN = NumberForm()


def is_unit(text: str) -> bool:
    """Tell a word behind a number, such as fte or mln, from signs."""
    return any(letter.isalpha() for letter in text)


def shown_number(number: Decimal, form: NumberForm) -> Decimal | str:
    """Return a number as its cell shows it: a heading above it, such as x € 1.000, counts for what is shown.

    >>> (
    ...     shown_number(Decimal("412456.78"), NumberForm(thousands=1, places=0)),
    ...     shown_number(Decimal("-1.5"), NumberForm(unit="fte")),
    ...     shown_number(Decimal("-12"), NumberForm(unit="N", below=NumberForm(unit="V"))),
    ... )
    (Decimal('412'), '-1,5 fte', '12 V')
    """
    part = _part(number, form)
    shown = _in_form(number, part)
    if part.unit:
        shown = shown if part.places is not None else rounded(shown, _UNIT_DECIMALS)
    if _is_below(number, form, part):
        shown = -shown
    return f"{number_text(shown)} {part.unit}" if part.unit else shown


def differs_from_shown(number: Decimal, form: NumberForm) -> bool:
    """Tell whether a cell shows something else than it holds, by more than a cent.

    >>> [differs_from_shown(Decimal(one), NumberForm(places=0)) for one in ("5", "4.99", "5.011")]
    [False, False, True]
    """
    part = _part(number, form)
    return abs(_in_form(number, part).scaleb(3 * part.thousands) - abs(number)) > _CENT


def _part(number: Decimal, form: NumberForm) -> NumberForm:
    return form.below if number < 0 and form.below is not None else form


def _in_form(number: Decimal, part: NumberForm) -> Decimal:
    """Return the number without its sign, in the thousands and decimals of its form."""
    shown = abs(number).scaleb(-3 * part.thousands)
    return shown if part.places is None else rounded(shown, part.places)


def _is_below(number: Decimal, form: NumberForm, part: NumberForm) -> bool:
    """Tell whether people read a number as one below zero.

    A form for those without a minus has a colour or, for the V of a number that is N above zero, a word; only where
    the form above zero has the minus are the two turned round.
    """
    if number >= 0 or part is form:
        return number < 0 or form.has_minus
    is_turned = form.has_minus or (bool(part.unit) and part.unit != form.unit)
    return part.has_minus or not is_turned


def rounded(number: Decimal, places: int) -> Decimal:
    """Return a number with so many decimals at most, half away from zero; fewer stay as they are.

    >>> [str(rounded(Decimal(one), 2)) for one in ("0.335", "-0.335", "5")]
    ['0.34', '-0.34', '5']
    """
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= -places:
        return number
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


@lru_cache(maxsize=256)
def with_places(form: NumberForm, places: int) -> NumberForm:
    """Return a form that shows so many decimals."""
    return replace(form, places=places)


def places_in(text: str, number: Decimal, form: NumberForm) -> int | None:
    """Return how many decimals of a number a text shows, in the notation of any language; None when it shows another.

    >>> [
    ...     places_in(text, Decimal("34443.3333"), PLAIN)
    ...     for text in ("€ 34.443,33", "34,443.3", "34443", "33 % hoger", "")
    ... ]
    [2, 1, 0, None, None]
    """
    figures = _FIRST_FIGURES.search(text)
    if figures is None:
        return None
    wanted = _NO_DIGIT.sub("", figures[0])
    shown = abs(number).scaleb(-3 * form.thousands)
    for places in range(DECIMALS + 1):
        one = shown.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        if _NO_DIGIT.sub("", f"{one:f}") == wanted:
            return places
    return None


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
