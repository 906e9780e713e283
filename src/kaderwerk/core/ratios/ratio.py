"""What a ratio is: a code, a title, its source, what it needs, and the quotient that it takes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Amounts = Mapping[str, int]
"""Cents by the name of the input; an optional one that is absent is 0."""

Quotient = tuple[int, int]
"""A numerator and a denominator, both in cents: the ratio is exact until it is shown."""


@dataclass(frozen=True, kw_only=True)
class Need:
    """One input: its name in the table gegevens, its letter in the regulation, and how readers call it.

    ``year_shift``: -1 takes the figure of the year before. ``is_optional``: absent is nothing. Of two needs with
    one letter the first takes the amount that stands under the letter, and the other is in it.
    """

    name: str
    letter: str
    label: str
    year_shift: int = 0
    is_optional: bool = False


@dataclass(frozen=True, kw_only=True)
class Ratio:
    """One ratio; ``text`` is its formula in letters, ``iv3`` its code with the CBS.

    Not ``has_bands``: the supervisors have no signal values for it.
    """

    code: str
    iv3: str
    title: str
    source: str
    text: str
    needs: tuple[Need, ...]
    formula: Callable[[Amounts], Quotient]
    has_bands: bool = True
