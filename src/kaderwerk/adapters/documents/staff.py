"""Staff: the change in fte that a text asks for, never the level."""

import itertools
import re
from decimal import Decimal

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.number_words import number_in_words

_I = re.IGNORECASE
_NEAR, _CLAUSE_REACH = 40, 300
_MENTIONS_MOST = 24
"""A sentence with more numbers of staff than this is a table that lost its lines."""
_NUMBER = (
    r"(?:\d{1,3}(?:[.,]\d{1,2})?|(?:een |één )?(?:half|halve|anderhalf|anderhalve|kwart)|één|een|twee|drie"
    r"|vier|vijf|zes|zeven|acht|negen|tien|twee[ëe]nhalve|drie[ëe]nhalve)"
)
_FTE = r"(?:fte(?:'s)?|f\.t\.e\.|formatieplaats(?:en)?|voltijds(?:e)? (?:baan|banen))(?!\w)"
_STAFF = Caseless("fte|f\\.t\\.e\\.|formatieplaats|voltijds")
_LEVELS = Caseless(rf"\bvan (?P<old>{_NUMBER})(?: {_FTE})? (?:terug )?(?:naar|tot) (?P<new>{_NUMBER}) {_FTE}")
_ONE = Caseless(rf"(?<![\d.,])(?P<number>{_NUMBER}) (?:extra |vaste |tijdelijke )?{_FTE}")
_IN_BRACKETS = re.compile(rf"[^:;€]{{2,60}}\((?P<number>{_NUMBER}) (?:extra )?{_FTE}\)\s?:", _I)
"""Behind the subject of an item: "Armoederegisseur (0,8 fte): € 71.000"."""
_PER = Caseless(r"\b(?:elke|iedere|per|een halve fte kost)\s?$")
_CHANGE = Caseless(
    r"\b(?:uitbreid\w*|breid(?:t|en)|uitgebreid|extra|nodig|benodigd\w*|erbij|bij(?=[\s.,;]|$)|toevoeg\w*"
    r"|aan te stellen"
    r"|aanstell\w*|groei\w*|meer|verhog\w*|vermeerder\w*|aantrekken|formatie-?uitbreiding|werven|inzet van|betreft"
    r"|voor|versterk\w*|vraagt|vragen|minder|krimp\w*|inkrimp\w*|vervalt|vervallen|bezuinig\w*|schrap\w*|reductie"
    r"|nieuw(?=:)|(?:kan|kunnen|wordt|worden)\b.{0,80}\bingezet)\b"
)
_OLD = Caseless(
    r"\b(?:geraamd|huidige|vorig jaar|op dit moment|nu|momenteel|bestaand\w*|thans|begroot|rekening gehouden"
    r"|bestaat|bedraagt|ligt bij|team van|is in handen van"
    r"|telt|bezet|staat"
    r"|stond|was|raming)\b"
)
_ADDED = Caseless(r"\bextra\b|\buitbreid|\bkom(?:t|en)\b.{0,40}\bfte (?:er)?bij\b")
_NEW = Caseless(
    r"\b(?:voorstel|wordt|worden|voortaan|nieuwe|gaat naar|straks|volgend jaar|terug naar|nodig|vereist"
    r"|kan\b.{0,60}\bnaar|resteert|blijft"
    r"|resteren|volstaan|volstaat|werkt|toe met|uit op|benoemd|hoort|norm|stellen (?:we|wij))\b"
)


def staff_change(sentences: tuple[str, ...]) -> Decimal | None:
    """Return the size of the change in fte over some sentences, or None.

    >>> staff_change(("De raad breidt uit van 2 naar 5,0 fte.",))
    Decimal('3.0')
    """
    old: Decimal | None = None
    for sentence in sentences:
        if _STAFF.search(sentence) is None:
            continue
        levels = _LEVELS.search(sentence)
        if levels is not None:
            return abs(_value(levels.group("new")) - _value(levels.group("old")))
        subject = _IN_BRACKETS.match(sentence)
        if subject is not None and _OLD.search(subject[0]) is None:
            return _value(subject.group("number"))
        for match in itertools.islice(_ONE.finditer(sentence), _MENTIONS_MOST):
            if _PER.search(sentence, max(0, match.start() - _NEAR), match.start()):
                continue
            clause = _clause(sentence, match.start())
            if old is not None and _NEW.search(clause) and not _ADDED.search(clause):
                return abs(_value(match.group("number")) - old)
            if _OLD.search(clause) and not _ADDED.search(clause):
                old = _value(match.group("number"))
            elif _CHANGE.search(clause):
                return _value(match.group("number"))
    return None


def _clause(sentence: str, place: int) -> str:
    """Return what stands around a place up to a semicolon or a "maar"; not the whole of a sentence without end."""
    first, last = max(0, place - _CLAUSE_REACH), min(len(sentence), place + _CLAUSE_REACH)
    begin = max(first, sentence.rfind(";", first, place) + 1, sentence.rfind(", maar", first, place) + 1)
    end = sentence.find(";", place, last)
    return sentence[begin : last if end < 0 else end]


def _value(text: str) -> Decimal:
    word = re.sub(r"^(?:een|één) ", "", text.lower())
    value = number_in_words(word)
    return Decimal(word.replace(",", ".")) if value is None else value
