"""Own parts: what is told of the document's organisation right behind the whole that a joint body asks is its share."""

import re
from decimal import Decimal
from functools import lru_cache

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.phrases import Phrase

_I = re.IGNORECASE
_OF_IT = r"(?:daarvan|hiervan|waarvan|daaraan|hieraan|waaraan)"
_US = (
    r"(?<![\w-])(?:onze (?:gemeente|begroting|rekening|bijdrage)|ons (?:deel|aandeel)|(?:voor|op|bij|naast) ons"
    rf"|(?:wij|we) (?:betalen|dragen|nemen) {_OF_IT}|{_OF_IT} (?:betalen|dragen|nemen) (?:wij|we))(?![\w-])"
)
_PART = Caseless(
    r"\b(?:daarvan|hiervan|waarvan|daaraan|hieraan|waaraan|aandeel|deel|part|\w*bijdrage|betaalt|betalen|draagt|dragen"
    r"|neemt|nemen|financiert|dekt|drukt|doorbelast|rekening|kwijt|\w*sleutel|inwoners|procent|derde|helft|kwart"
    r"|profiteert|profiteren|valt toe|mee(?=[\s,.;]|$)|bijdraagt|bijdragen|tekent|tekenen|rekent|terecht|ieder|elk"
    r"|luidt"
    r"|gaat het om|is dat|is dit|betekent|levert|kost dit|kost dat)\b|%"
)
"""What tells that something is divided, or who pays."""
_OTHERS_PAY = Caseless(r"\b(?:subsidi\w+|rijk|provincie|ontvangt|ontvangen)\b")
_THEIRS = re.compile(r"\s?(?:samen )?(?:voor|op|ten laste van) hun\b", _I)
"""Behind an amount of two or more bodies together, which is the share of none."""
_PAID_FROM = re.compile(
    r"\s?(?:per jaar |structureel )?uit (?:\w+ )?(?:rijks\w+|subsidie\w*|\w*reserve\w*|\w*budget\w*)", _I
)
"""What money comes from is no part of a whole that is shared."""
_BEFORE, _AFTER = 110, 70
_WHOLE_BEFORE = Caseless(
    r"\b(?:op een totaal van|van in totaal|van het totaal van|van de totale \w+ van"
    r"|(?:aandeel|deel|part) (?:in|van) een [\w-]+ van) $"
)
_WHICH = Caseless(r"\bdie (?:jaarlijks|per jaar|structureel|eenmalig) $")
_COSTS = re.compile(r"\s?(?:vergt|kost|vraagt)\b", _I)
_WHOLE_OF = Caseless(r"\b(?:van|in|aan) de $")
_WHOLE_AFTER = re.compile(
    r"\s?die\b.{0,90}\b(?:kost(?:en)?|vergt|vraagt|uitgeeft"
    r"|(?:jaarlijks |structureel |eenmalig )?nodig (?:heeft|is|zijn|hebben))\b",
    _I,
)
_FRACTION = Caseless(
    r"\b(?:de|onze|een|één) (?P<fraction>helft\b|kwart\b|(?:derde|vierde|vijfde)(?= (?:deel|part|van|daarvan|hiervan)\b"
    r"|[.,;]|$))"
)
_DIVISORS = {"helft": 2, "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5}
_EACH_A_PART = Caseless(
    r"\b(?:de|beide|alle) (?:(?:twee|drie|vier|vijf) )?gemeenten (?:betalen"
    r"|dragen|nemen)\b[^.;]{0,30}?(?:\b(?:ieder|elk) )?"
    r"\b(?:de|een) (?P<fraction>helft|derde|kwart|vierde|vijfde)\b"
)
_OTHER_HALF = re.compile(r"\bandere helft\b", _I)
_REST = re.compile(
    r"\b(?:het restant|de rest|het resterende (?:deel|bedrag)|het overige(?: deel| bedrag)?)\b(?P<of>[^.;]*)", _I
)
_PERCENTAGE = re.compile(r"(?P<value>\d{1,3}(?:,\d{1,2})?)\s?(?:%|procent)")
_PAYS = Caseless(r"\b(?:draag|dragen|draagt|betaal|betalen|betaalt|neem|nemen|neemt|bijdrage\w*|aandeel|deel)\b")
_WE = Caseless(r"\b(?:wij|we|ons|onze)\b")
_ROUNDED_OFF = 200
"""A share is told in whole thousands: it may be this part of itself away from its percentage."""
_INDEX = Caseless(
    r"\b(?:index\w*|inflatie|cao|loonstijging|prijsstijging|rente|stijging|daling|groei|meer dan|minder dan|hoger|lager"
    r"|van (?:de|onze|alle) (?:inkomsten|uitgaven|begroting|woningen|inwoners|aanvragen))\b"
)
"""Percentages of other things."""
_STEM_LEAST = 4


def is_own_part(phrase: Phrase, organisation: str | None) -> bool:
    """Tell an amount that is said of the organisation itself as a part; the caller knows the whole before it."""
    is_short = len(phrase.clause) < _BEFORE
    around = phrase.clause if is_short else f"{phrase.before[-_BEFORE:]}{phrase.after[:_AFTER]}"
    if _OTHERS_PAY.search(around) or _THEIRS.match(phrase.after) or _PAID_FROM.match(phrase.after):
        return False
    return names_itself(around, organisation) or (_PART.search(around) is not None and names_own(around, organisation))


def is_own_percentage(sentence: str, organisation: str | None, whole_cents: int, phrase: Phrase) -> bool:
    """Tell that an amount is what a percentage or fraction for the organisation makes of the whole before it."""
    divisor = own_divisor(sentence, organisation)
    if divisor is not None and divisor * phrase.amount.cents == whole_cents and _WE.search(sentence):
        return True
    match = _PERCENTAGE.search(phrase.before)
    is_paid = _PAYS.search(phrase.before) is not None and _INDEX.search(sentence) is None
    if match is None or not is_paid or not (_WE.search(phrase.before) or names_itself(phrase.before, organisation)):
        return False
    part = Decimal(match.group("value").replace(",", ".")) * whole_cents / 100
    return abs(part - phrase.amount.cents) <= part / _ROUNDED_OFF


def is_whole(phrase: Phrase) -> bool:
    """Tell the whole that is named behind a share of it: "€ 92.000, op een totaal van € 230.000"."""
    if _WHOLE_BEFORE.search(phrase.before):
        return True
    if _WHICH.search(phrase.before) and _COSTS.match(phrase.after):
        return True
    return _WHOLE_OF.search(phrase.before) is not None and _WHOLE_AFTER.match(phrase.after) is not None


def own_divisor(sentence: str, organisation: str | None) -> int | None:
    """Return in how many parts what was named before is divided, where the organisation takes one of them.

    >>> own_divisor("De helft daarvan komt ten laste van Wormerland.", "Wormerland")
    2
    """
    lowered = sentence.lower()
    if not any(fraction in lowered for fraction in _DIVISORS):
        return None
    text = _OTHER_HALF.sub("", sentence)
    each = _EACH_A_PART.search(text)
    if each is not None:
        return _DIVISORS[each.group("fraction").lower()]
    match = _FRACTION.search(text)
    if match is None or _PART.search(text) is None or not names_own(text, organisation):
        return None
    return _DIVISORS[match.group("fraction").lower()]


def takes_rest(sentence: str, organisation: str | None) -> bool:
    """Tell that the organisation pays what the others do not.

    >>> takes_rest("Oostzaan betaalt € 51.000; het restant komt ten laste van onze begroting.", "Wormerland")
    True
    """
    match = _REST.search(sentence)
    return match is not None and names_own(match.group("of"), organisation)


def own_percentage(sentence: str, organisation: str | None) -> Decimal | None:
    """Return the percentage that a sentence about who pays gives the organisation, the one nearest behind its name.

    >>> own_percentage("Dinkelland financiert 55 procent, Tubbergen 45 procent.", "Tubbergen")
    Decimal('45')
    """
    found = list(_PERCENTAGE.finditer(sentence)) if "%" in sentence or "procent" in sentence else []
    own = _own(organisation).search(sentence) if found else None
    if own is None or _PART.search(_PERCENTAGE.sub("", sentence)) is None or _INDEX.search(sentence):
        return None
    behind = [match for match in found if match.start() >= own.end()]
    return Decimal((behind or found[-1:])[0].group("value").replace(",", "."))


def names_itself(text: str, organisation: str | None) -> bool:
    """Tell whether a text has the name of the organisation."""
    return organisation is not None and _name(organisation).search(text) is not None


def only_names(before: str, organisation: str | None) -> bool:
    """Tell that nothing but the organisation stands before an amount, with its percentage or number of inhabitants.

    >>> only_names("Loosdonk 33%: ", "Loosdonk"), only_names("Dienstverlening Loosdonk: ", "Loosdonk")
    (True, False)
    """
    if organisation is None:
        return False
    own = re.escape(_bare(organisation))
    part = r"(?: \(?[\d.,]+ ?(?:%|procent|inwoners)\)?)?"
    return re.fullmatch(rf"\W*(?:de )?(?:gemeente )?{own}{part}[ :]*", before) is not None


def receives(before: str, organisation: str | None) -> bool:
    """Tell that the organisation itself gets the amount behind these words: "Leiderdorp ontvangt in 2022 eenmalig"."""
    if organisation is None:
        return False
    own = re.escape(_bare(organisation))
    return re.search(rf"(?<![\w-]){own} (?:ontvangt|krijgt)\b[^;]{{0,40}}$", before) is not None


def has_own_share(text: str, organisation: str | None) -> bool:
    """Tell that a text gives the organisation a share: "aandeel Duiven € 37.200"."""
    name = re.escape(_bare(organisation or "")) or "ons"
    return (
        re.search(rf"\b(?:aandeel|deel|bijdrage) (?:van )?(?:{name}|ons)\b|\bons (?:aan)?deel\b", text, _I) is not None
    )


def names_own(text: str, organisation: str | None) -> bool:
    """Tell whether a text names the organisation: its name, "wij betalen daarvan", "het Capelse aandeel"."""
    return _own(organisation).search(text) is not None


@lru_cache(maxsize=64)
def _name(organisation: str) -> re.Pattern[str]:
    bare = _bare(organisation)
    short = re.match(r"([A-ZÀ-Ý][\wÀ-ÿ]{3,}) (?:aan|op) d", bare)
    names = [bare] if short is None else [bare, short.group(1)]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")


def _bare(organisation: str) -> str:
    return re.sub(r"^(?:de )?gemeente ", "", organisation.strip(), flags=_I)


@lru_cache(maxsize=64)
def _own(organisation: str | None) -> re.Pattern[str]:
    bare = _bare(organisation or "")
    if not bare:
        return re.compile(_US, _I)
    first = re.split(r"[\s-]", bare)[0]
    adjective = rf"|\b{re.escape(first[:_STEM_LEAST])}\w{{0,7}}e (?:aandeel|deel|part|bijdrage|inbreng|begroting)\b"
    return re.compile(
        rf"(?<![\w-]){re.escape(bare)}(?:se|s|er|e)?(?![\w-])|(?i:{_US})"
        + (adjective if len(first) >= _STEM_LEAST else "")
    )
