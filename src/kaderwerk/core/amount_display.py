"""Cents to text for people: the one place that writes Dutch notation."""

MINUS = "\N{MINUS SIGN}"


def euros(cents: int, *, with_cents: bool = False) -> str:
    """Return an amount in Dutch notation, with decimals when there are cents or when its column has them.

    >>> euros(-2725497), euros(4000000), euros(0), euros(4000000, with_cents=True)
    ('−27.254,97', '40.000', '0', '40.000,00')
    """
    whole, rest = divmod(abs(cents), 100)
    grouped = f"{whole:,}".replace(",", ".")
    sign = MINUS if cents < 0 else ""
    return f"{sign}{grouped},{rest:02d}" if rest or with_cents else f"{sign}{grouped}"
