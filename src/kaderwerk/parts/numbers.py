"""Amounts as people read them: Dutch notation, a real minus, PM in words."""

from collections.abc import Iterable

from kaderwerk.core.amount_display import MINUS, euros

NO_BREAK = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"
"""Between the sign of the euro or of per cent and its amount."""

__all__ = ["MINUS", "NO_BREAK", "THIN", "direction", "euros", "have_cents", "in_unit", "number", "whole_number"]


def have_cents(amounts: Iterable[int]) -> bool:
    """Tell whether amounts that stand under each other need decimals, so that all of them line up.

    >>> have_cents([4000000, -2725497]), have_cents([4000000, 0])
    (True, False)
    """
    return any(cents % 100 for cents in amounts)


def direction(cents: int) -> str:
    """Return in a word whether an effect is favourable, so that neither sign nor colour stands alone."""
    if cents == 0:
        return ""
    return "voordelig" if cents > 0 else "nadelig"


def in_unit(hundredths: int, unit: str, *, with_cents: bool = False) -> str:
    r"""Return a figure in its unit; a percentage always has two decimals, so that percentages line up.

    >>> in_unit(1250, "procent"), in_unit(150, "aantal"), in_unit(400, "euro")
    ('12,50\u202f%', '1,50', '4')
    """
    if unit == "procent":
        return f"{euros(hundredths, with_cents=True)}{THIN}%"
    return euros(hundredths, with_cents=with_cents)


def whole_number(text: str) -> str:
    """Return a whole number with points between thousands.

    >>> whole_number("30206")
    '30.206'
    """
    return f"{int(text):,}".replace(",", ".")


def number(text: str) -> str:
    """Return a number of the dossier in Dutch notation; other text comes back as it is.

    >>> number("30206"), number("33.25"), number("-0.5"), number("n.v.t.")
    ('30.206', '33,25', '−0,5', 'n.v.t.')
    """
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, decimals = digits.partition(".")
    if not whole.isdecimal() or (point and not decimals.isdecimal()):
        return text
    return (MINUS if sign else "") + whole_number(whole) + (f",{decimals}" if point else "")
