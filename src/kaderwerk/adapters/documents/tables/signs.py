"""Which sign of a table is favourable: by its legend, its kind, or what its numbers show; and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kaderwerk.adapters.documents.caseless import Caseless

_MIN = (
    r"(?:(?<![\w-])(?:-/-|-|–|−|min(?:us)?(?:teken|bedrag(?:en)?)?|negatie(?:f|ve)"
    r"(?: bedrag(?:en)?| getal(?:len)?| cijfers?)?"
    r"|bedragen met een min(?:teken)?"
    r"|(?:(?:bedragen|cijfers|getallen) )?(?:tussen )?haakjes(?= ?(?:=|:|is|zijn|betek|staan? voor)))(?![\w-]))"
)
_PLUS = (
    r"(?:(?<![\w+])(?:\+|plus(?:teken|bedragen)?|positie(?:f|ve)(?: bedrag(?:en)?| getal(?:len)?"
    r"| cijfers?)?"
    r"|(?:bedragen )?zonder (?:min)?teken)(?![\w+]))"
)
_IS = (
    r"\s?(?:=|:|is|zijn|betekent|betekenen|staat voor|staan voor|met|hebben|krijgen|,)?\s?(?:een |het |de )?(?:als )?"
    r"(?:budgettaire? |financieel )?"
)
_WORSE = (
    r"(?:nade(?:el|lig|len|lige)|(?:hogere |meer |extra )?(?:last(?:en)?|kosten|uitgaven?)(?!\w)|tekort"
    r"|minder (?:besparing|opbrengst|baten|inkomsten)\w*"
    r"|(?:hogere |extra )bijdragen?(?! van (?:het rijk|de provincie|derden))"
    r"|lagere (?:baten|inkomsten|opbrengst\w*)|ten laste van"
    r"|verhoogt de (?:lasten|kosten)|verlaagt de (?:baten|inkomsten)|verslechtering|ongunstig|(?<!\w)n(?!\w))"
)
_BETTER = (
    r"(?:(?:hogere |extra )bijdragen? van (?:het rijk|de provincie|derden)"
    r"|voorde(?:el|lig|len|lige)|(?:hogere |meer |extra )?(?:(?:baat|baten?)(?!\w)"
    r"|inkomst\w*|opbrengst\w*|besparing\w*)"
    r"|(?:lagere|minder) (?:last(?:en)?|kosten|uitgaven|bijdragen?)"
    r"|verlaagt de (?:lasten|kosten)|verhoogt de (?:baten|inkomsten)"
    r"|ten gunste van|verbetering|gunstig|(?<!\w)v(?!\w))"
)
_END = rf"(?!\s?(?:(?:=|is|zijn|betekent|betekenen)\s?(?:een )?|een )(?:{_WORSE}|{_BETTER}))"
"""A sign behind what it means, unless it begins the other half: "besparing, een negatief bedrag een last"."""
_NEGATIVE_BAD = Caseless(
    rf"{_MIN}{_IS}{_WORSE}|{_PLUS}{_IS}{_BETTER}|{_WORSE}{_IS}(?>{_MIN}){_END}|{_BETTER}{_IS}(?>{_PLUS}){_END}"
    rf"|lasten negatief"
    rf"|baten positief"
)
_NEGATIVE_GOOD = Caseless(
    rf"{_MIN}{_IS}{_BETTER}|{_PLUS}{_IS}{_WORSE}|{_BETTER}{_IS}(?>{_MIN}){_END}|{_WORSE}{_IS}(?>{_PLUS}){_END}"
    rf"|baten negatief"
    rf"|lasten positief"
)
_SIGN_WORDS = Caseless(
    r"(?<!\w)[+\-−–] ?(?:=|is\b)"
    r"|\b(?:plus|min(?:us)?)(?:teken|bedrag\w*)?(?= (?:is|=|verlaagt|verhoogt|betek|geeft|staat))"
    r"|\b(?:positie|negatie)(?:f|ve)\b(?! saldo| resultaat)"
)


@dataclass(frozen=True, kw_only=True)
class SignRule:
    """Whether a minus is unfavourable, and whether the table says so (else it is what such tables usually mean).

    ``is_unclear``: it says something of its signs that is not understood.
    """

    is_minus_bad: bool
    is_said: bool
    is_unclear: bool = False


@lru_cache(maxsize=256)
def legend_of(text: str) -> SignRule | None:
    """Return what a caption says of its signs, or None.

    >>> legend_of("(x € 1.000; min = bate)").is_minus_bad, legend_of("x €1.000, -/- is nadeel").is_minus_bad
    (False, True)
    """
    bad, good = _NEGATIVE_BAD.search(text), _NEGATIVE_GOOD.search(text)
    if bad is None and good is None:
        return None
    is_bad = good is None or (bad is not None and bad.start() <= good.start())
    return SignRule(is_minus_bad=is_bad, is_said=True)


def speaks_of_signs(text: str) -> bool:
    """Tell a caption that says something of plus and min, in whatever words.

    >>> speaks_of_signs("Wensen (euro's, kosten positief)"), speaks_of_signs("Wensen (x € 1.000)")
    (True, False)
    """
    return _SIGN_WORDS.search(text) is not None


def usual_rule(
    values: Sequence[Decimal], *, is_saving: bool, is_investment: bool, is_income: bool, is_cost: bool, told: int = 0
) -> SignRule:
    """Return what such a table usually means by its signs, seen from its kind and its numbers.

    ``told``: how many amounts of rows that name a benefit have no minus, less those that have one.
    """
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
    if told:
        return SignRule(is_minus_bad=told > 0, is_said=False)
    return SignRule(is_minus_bad=negative > positive if is_cost else True, is_said=False)
