"""What a sentence gives a number to: its words right before the number, held against the names of figures."""

import re
from functools import cache

_YEAR = (
    r"(?:(?:in|van|over|voor|vanaf|sinds|eind|einde|begin|ultimo|per|en|tot en met|t/m)\s+)*(?:het\s+)?(?:jaar\s+)?"
    r"\(?(?:19|20)\d\d\)?"
)
_DAY = r"(?:op|per)\s+(?:1 januari|31 december)"
# Words that leave a sentence about what it was about.
_FILLER = (
    rf"(?:{_DAY}|{_YEAR}|per jaar|(?:in )?(?:elk|ieder) jaar|in totaal|komt uit|jaarlijks|eenmalig|structureel"
    r"|incidenteel|dan|nu|ook|dus|nog|al|weer|samen|we|wij|ons|er|ongeveer|circa|ca|ruim|bijna|rond|zo['’]n"
    r"|naar verwachting|naar|op|uit|begroot|geraamd|maar|slechts|toch|een bedrag van|een bedrag|minus|min|plus)"
)
_BETWEEN = r"[\s*_:,|(]"
_NOTHING = re.compile(rf"(?:{_BETWEEN}+{_FILLER})*{_BETWEEN}*[-−–]?\s*", re.IGNORECASE)
_BEFORE_MAX = 160

# fmt: off
COSTS = ("kost", "kosten", "vraagt", "vragen", "levert", "leveren", "bespaart", "besparen", "bedraagt", "bedragen")
STANDS = (
    "is", "was", "bedraagt", "bedroeg", "wordt", "blijft", "daalt", "stijgt", "zakt", "groeit", "komt", "staat", "zijn",
)
# fmt: on
HOLDS = (*STANDS, "bevat", "heeft", "telt")
SPENDS = (*COSTS, "geven", "geeft", "besteden", "besteedt", "brengt", "brengen")
SPENDS_OR_IS = (*SPENDS, "is", "zijn")


def gives(before: str, name: str, verbs: tuple[str, ...]) -> bool:
    """Tell whether the words before a number are a name, one of these verbs, and nothing that changes the subject.

    ``before`` is as typed, ``name`` in small letters.

    >>> gives("De brug kost in 2022 ", "brug", COSTS), gives("In de brug kost het hout ", "brug", COSTS)
    (True, False)
    """
    return _ends(before, name, _claim(verbs))


def stands_right_before(before: str, name: str) -> bool:
    """Tell whether a name stands before a number with nothing between them but a year.

    >>> stands_right_before("| saldo 2022 | ", "saldo"), stands_right_before("een saldo van ", "saldo")
    (True, False)
    """
    return _ends(before, name, _NOTHING)


def _ends(before: str, name: str, pattern: re.Pattern[str]) -> bool:
    """Whether a text ends with a name, as a word of its own, and a pattern."""
    words = before[-_BEFORE_MAX:].casefold()
    at = words.rfind(name)
    while at >= 0:
        is_whole = not words[:at][-1:].isalnum()
        if is_whole and pattern.fullmatch(words, at + len(name)):
            return True
        at = words.rfind(name, 0, at)
    return False


@cache
def _claim(verbs: tuple[str, ...]) -> re.Pattern[str]:
    said = "|".join(verbs)
    return re.compile(
        rf"(?:{_BETWEEN}+{_FILLER})*{_BETWEEN}+(?:{said})(?:{_BETWEEN}+(?:{_FILLER}|{said}))*{_BETWEEN}*[-−–]?\s*",
        re.IGNORECASE,
    )
