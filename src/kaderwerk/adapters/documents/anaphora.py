"""Words that point back: a sentence about what the sentence before it named, or about another year of it."""

import re

from kaderwerk.adapters.documents.caseless import Caseless

_I = re.IGNORECASE
_BACK = re.compile(
    r"^\W*(?:(?:in|voor|vanaf|per|met ingang van|m\.i\.v\.) (?:het jaar )?\d{4}\b.{0,12}\s)?"
    r"(?:(?:kost|levert|vraagt|scheelt|bespaart|is|wordt|gaat|brengt|leidt|betekent) )?"
    r"(?:dit|dat|deze|die|hier\w*|daar(?!naast)\w*"
    r"|de (?:kosten|bouw|aanschaf|last(?:en)?|investering|uitgaven|besparing|opbrengst|meerkosten|jaarlijkse"
    r"|structurele"
    r"|eenmalige|incidentele|totale)"
    r"|voor [A-Z][\w-]+(?: [A-Z][\w-]+){0,2} (?:is|betekent|gaat|komt)|ons aandeel|onze bijdrage|het aandeel|zoiets"
    r"|het gaat|berekend|hun|zo'n|een (?:eerste )?(?:raming|schatting)|voor (?:ons|onze organisatie"
    r"|onze gemeente|de gemeente))\b",
    _I,
)
_SAME_TIME = Caseless(
    r"\b(?:dit|dat|deze|die|hieraan|daaraan"
    r"|de (?:(?:eenmalige|incidentele|structurele|jaarlijkse|totale|extra) )?(?:bouw|aanschaf|\w*kosten|last(?:en)?"
    r"|investering|uitgaven))\b"
)
_OF_THE_SUM = re.compile(r"^Van de (?:€|EUR)")
_COSTS_ONLY = re.compile(r"^(?:De )?(?:[Tt]otale |[Ee]xtra |[Jj]aarlijkse )?[Kk]osten: ")
_THOSE_YEARS = Caseless(r"\bin (?:die|deze) jaren\b")
_THEREBY = Caseless(r"\b(?:hier|daar)(?:voor|door|mee|toe)\b")
_ON = re.compile(
    r"^\W*(?:en |maar )?(?:(?:in|vanaf|voor|per|met ingang van|m\.i\.v\.|tot en met) (?:het jaar |de jaren )?\d{4}"
    r"|daarna\b|vervolgens|vanaf dan|in de jaren daarna|dit loopt|dat loopt|het bedrag|dit bedrag|dat bedrag"
    r"|deze kosten"
    r"|de kosten (?:lopen|stijgen|dalen)|structureel)",
    _I,
)
_SAME_SUM = Caseless(
    r"\b(?:dus|ofwel|oftewel|dat is|dit is|dit betekent|dat betekent|neerkomt op|afgerond|samen met)\b"
)
_THAT_SUM = Caseless(r"\b(?:dit|dat|genoemd|gevraagde|benodigde) (?:bedrag|tekort|restant|overschot)\b")
_CONNECTOR_ONLY = re.compile(
    r"\W*(?:(?:en|of|in|vanaf|voor|nog|dan|daarna|\d{4}|ook|plus|respectievelijk|resp)\W*)*", _I
)


def points_back(sentence: str) -> bool:
    """Tell whether a sentence speaks of the subject of the one before it.

    >>> points_back("Dat kost € 5.000."), points_back("Daarnaast kost het zwembad € 5.000.")
    (True, False)
    """
    return _BACK.match(sentence) is not None


def keeps_time(sentence: str) -> bool:
    """Tell whether the years of the sentence before also hold for this one."""
    if any(pattern.search(sentence[:70]) for pattern in (_THEREBY, _OF_THE_SUM, _COSTS_ONLY, _THOSE_YEARS)):
        return True
    return points_back(sentence) and _SAME_TIME.search(sentence[:40]) is not None


def goes_on(sentence: str) -> bool:
    """Tell whether a sentence opens with another year of the same subject."""
    return _ON.match(sentence) is not None


def same_sum(before: str) -> bool:
    """Tell whether the words before an amount announce the same sum again."""
    return _SAME_SUM.search(before) is not None


def that_sum(sentence: str) -> re.Match[str] | None:
    """Find "dit bedrag" in a sentence."""
    return _THAT_SUM.search(sentence)


def only_connects(before: str) -> bool:
    """Tell whether nothing but "en", a year and the like stands before an amount."""
    return _CONNECTOR_ONLY.fullmatch(before) is not None
