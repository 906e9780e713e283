"""Which sign of a table is favourable: by its legend, its kind, or what its numbers show; and how sure that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_I = re.IGNORECASE
_MIN = r"(?:(?<!\w)(?:-|–|−|-/-|min(?:us)?(?:teken|bedragen)?|negatieve?(?: bedragen?| getallen)?|bedragen met een min|haakjes)(?!\w))"
_PLUS = r"(?:(?<!\w)(?:\+|plus(?:teken|bedragen)?|positieve?(?: bedragen?| getallen)?|zonder teken)(?!\w))"
_IS = r"\s?(?:=|:|is|zijn|betekent|staat voor|met|hebben|krijgen|,)?\s?(?:een |de )?"
_BAD = r"(?:nade(?:el|lig|len)|lasten?(?!\w)|kosten|uitgaven?|tekort|hogere lasten|negatief voor|n\b)"
_GOOD = r"(?:voorde(?:el|lig|len)|bate[n]?(?!\w)|inkomst\w*|opbrengst\w*|besparing\w*|lagere lasten|v\b)"
_NEGATIVE_BAD = re.compile(
    rf"{_MIN}{_IS}{_BAD}|{_PLUS}{_IS}{_GOOD}|{_BAD}{_IS}(?:als )?{_MIN}|{_GOOD}{_IS}(?:als )?{_PLUS}|nadelen? (?:als )?negatief|lasten negatief|baten positief",
    _I,
)
_NEGATIVE_GOOD = re.compile(
    rf"{_MIN}{_IS}{_GOOD}|{_PLUS}{_IS}{_BAD}|{_GOOD}{_IS}(?:als )?{_MIN}|{_BAD}{_IS}(?:als )?{_PLUS}|voordelen? (?:als )?negatief|baten negatief|lasten positief",
    _I,
)


@dataclass(frozen=True, kw_only=True)
class SignRule:
    """Whether a minus is unfavourable, and whether the table says so (else it is what such tables usually mean)."""

    is_minus_bad: bool
    is_said: bool


def legend_of(text: str) -> SignRule | None:
    """Return what a caption says of its signs, or None.

    >>> legend_of("(x € 1.000; min = bate)").is_minus_bad, legend_of("x €1.000, -/- is nadeel").is_minus_bad
    (False, True)
    """
    bad, good = _NEGATIVE_BAD.search(text), _NEGATIVE_GOOD.search(text)
    if bad is not None and (good is None or bad.start() <= good.start()):
        return SignRule(is_minus_bad=True, is_said=True)
    return None if good is None else SignRule(is_minus_bad=False, is_said=True)


def usual_rule(
    values: Sequence[Decimal], *, is_saving: bool, is_investment: bool, is_income: bool, is_cost: bool
) -> SignRule:
    """Return what such a table usually means by its signs, seen from its kind and its numbers."""
    negative = sum(value < 0 for value in values)
    positive = sum(value > 0 for value in values)
    if is_investment:
        return SignRule(is_minus_bad=False, is_said=True)
    if is_saving:
        # A plus saves; a table with nothing but minuses writes its lower costs so.
        return SignRule(is_minus_bad=positive > 0, is_said=negative == 0)
    if negative == 0:
        return SignRule(is_minus_bad=is_income, is_said=is_cost or is_income)
    if positive == 0:
        return SignRule(is_minus_bad=not is_income, is_said=True)
    if is_cost:
        return SignRule(is_minus_bad=negative > positive, is_said=False)
    return SignRule(is_minus_bad=True, is_said=False)
