"""Staff: the change in fte that a text asks for, never the level."""

import re
from decimal import Decimal

from kaderwerk.adapters.documents.number_words import number_in_words

_I = re.IGNORECASE
_NUMBER = (
    r"(?:\d{1,3}(?:[.,]\d{1,2})?|(?:een |één )?(?:half|halve|anderhalf|anderhalve|kwart)|één|een|twee|drie"
    r"|vier|vijf|zes|zeven|acht|negen|tien|twee[ëe]nhalve|drie[ëe]nhalve)"
)
_FTE = r"(?:fte(?:'s)?|f\.t\.e\.|formatieplaats(?:en)?|voltijds(?:e)? (?:baan|banen))(?!\w)"
_LEVELS = re.compile(rf"\bvan (?P<old>{_NUMBER})(?: {_FTE})? (?:naar|tot) (?P<new>{_NUMBER}) {_FTE}", _I)
_ONE = re.compile(rf"(?<![\d.,])(?P<number>{_NUMBER}) (?:extra |vaste |tijdelijke )?{_FTE}", _I)
_PER = re.compile(r"\b(?:elke|iedere|per|een halve fte kost)\s?$", _I)
_CHANGE = re.compile(
    r"\b(?:uitbreid\w*|uitgebreid|extra|nodig|benodigd\w*|erbij|bij(?=[\s.,;]|$)|toevoeg\w*|aan te stellen"
    r"|aanstell\w*|groei\w*|meer|verhog\w*|vermeerder\w*|aantrekken|formatie-?uitbreiding|werven|inzet van"
    r"|voor|minder|krimp\w*|inkrimp\w*|vervalt|vervallen|bezuinig\w*|schrap\w*|reductie)\b",
    _I,
)
_OLD = re.compile(
    r"\b(?:geraamd|huidige|vorig jaar|nu|momenteel|bestaand\w*|thans|begroot|bestaat uit|was|raming)\b", _I
)
_NEW = re.compile(r"\b(?:voorstel|wordt|worden|voortaan|nieuwe|gaat naar|straks|volgend jaar|terug naar)\b", _I)


def staff_change(sentences: tuple[str, ...]) -> Decimal | None:
    """Return the size of the change in fte over some sentences, or None.

    >>> staff_change(("De raad breidt uit van 2 naar 5,0 fte.",))
    Decimal('3.0')
    """
    old: Decimal | None = None
    for sentence in sentences:
        levels = _LEVELS.search(sentence)
        if levels is not None:
            return abs(_value(levels.group("new")) - _value(levels.group("old")))
        for match in _ONE.finditer(sentence):
            if _PER.search(sentence, 0, match.start()):
                continue
            clause = _clause(sentence, match.start())
            if old is not None and _NEW.search(clause):
                return abs(_value(match.group("number")) - old)
            if _OLD.search(clause) and not re.search(r"\bextra\b|\buitbreid", clause, _I):
                old = _value(match.group("number"))
            elif _CHANGE.search(clause):
                return _value(match.group("number"))
    return None


def _clause(sentence: str, place: int) -> str:
    begin = max(sentence.rfind(";", 0, place), sentence.rfind(", maar", 0, place)) + 1
    end = sentence.find(";", place)
    return sentence[begin : len(sentence) if end < 0 else end]


def _value(text: str) -> Decimal:
    word = re.sub(r"^(?:een|één) ", "", text.lower())
    value = number_in_words(word)
    return Decimal(word.replace(",", ".")) if value is None else value
