"""Amounts as people read them: Dutch notation, a real minus, PM in words."""

MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"


def euros(cents: int) -> str:
    """Return an amount in Dutch notation, with decimals when there are cents.

    >>> euros(-2725497), euros(4000000), euros(0)
    ('−27.254,97', '40.000', '0')
    """
    whole, rest = divmod(abs(cents), 100)
    grouped = f"{whole:,}".replace(",", ".")
    sign = MINUS if cents < 0 else ""
    return f"{sign}{grouped},{rest:02d}" if rest else f"{sign}{grouped}"


def direction(cents: int) -> str:
    """Return in a word whether an effect is favourable, so that neither sign nor colour stands alone."""
    if cents == 0:
        return ""
    return "voordelig" if cents > 0 else "nadelig"


def whole_number(text: str) -> str:
    """Return a whole number with points between thousands.

    >>> whole_number("30206")
    '30.206'
    """
    return f"{int(text):,}".replace(",", ".")
