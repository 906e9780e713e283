"""Whose share: the part of an amount that falls on the document's organisation, or on another one."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from kaderwerk.adapters.documents.phrases import Phrase


class Share(Enum):
    """Whether an amount is a share of a whole, and whose."""

    NONE = "none"
    OWN = "own"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Percentage:
    """A share told as a percentage, without an amount."""

    value: Decimal


_I = re.IGNORECASE
_NAME = r"[A-ZÀ-Ý][\wÀ-ÿ]*(?:[-+][\wÀ-ÿ]*)*(?: (?:aan den|aan de|op|en|van|de|den|der|het) [A-ZÀ-Ý][\wÀ-ÿ-]*)?"
_COMMON = (
    r"(?:Besparing|Opbrengst|Kosten|Budget|Totaal|Dekking|Investering|Krediet|Structureel|Incidenteel"
    r"|Eenmalig|Jaarlijks|Bedrag|Raming|Lasten|Baten|Bijdrage|Subsidie|Voordeel|Nadeel|Circa|Ruim|Voor|In"
    r"|Vanaf|Dit|Dat|De|Het|Er)\b"
)
_OTHERS = (
    r"(?:(?:[Dd]e |[Hh]et )?(?:[Oo]verige|andere) (?:deelnemende )?(?:gemeenten|partners|deelnemers|organisaties))"
)
_OWN_WORDS = (
    r"(?:voor onze rekening|ons (?:aandeel|deel|voordeel daarvan|nadeel daarvan)"
    r"|onze (?:\w{3,15} )?(?:bijdrage|gemeente)"
    r"|het gemeentelijk(?:e)? (?:aandeel|deel)"
    r"|de gemeentelijke bijdrage|het lokale deel|eigen aandeel)"
)
_FROM_STATE = re.compile(r"\bonze gemeente\b.{0,90}\bminder (?:inkomsten|geld|rijks\w+)", _I)
"""What the state gives less to us is no part of a whole that we share."""
_FOR_OUR_PART = re.compile(r"[^.;]{0,30}\bvoor ons (?:aandeel|deel|gedeelte)\b", _I)
_OF_ALL = re.compile(r"\btota(?:le|al)\b|\balle (?:\w+ )?gemeenten\b|\bsamen\b|, maar\b|\bomdat\b", _I)
"""What stands between our share and the amount of all together."""
_FOR_EACH = re.compile(
    r"\s?(?:voor|per) (?:elk|elke|ieder|iedere)(?: van)?(?: de)? (?:beide |twee |drie |vier |vijf |deelnemende )?"
    r"(?:gemeenten?|deelnemers?|partners?)\b",
    _I,
)
_MORE_PAID = re.compile(r"[^.;]{0,40}\b(?:meer|extra|afdragen|bijleggen|bijdragen|inleggen)\b", _I)
_ITEM = re.compile(r"[A-Z][\w -]{2,60}: $")
"""The label of an item in a list, when the amount behind it has a year of its own."""
_PERCENT = r"(\d{1,3}(?:,\d{1,2})?)\s?(?:%|procent)"


def is_marked_own(phrase: Phrase) -> bool:
    """Tell an amount of which only the own share is known: "gaat met € 22.000 omhoog (ons deel)"."""
    return re.match(r"[^.;€]{0,60}\(ons (?:aan)?deel\)", phrase.after, _I) is not None


def share_of(phrase: Phrase, organisation: str | None) -> Share:
    """Tell whether the amount of a phrase is somebody's share of a whole."""
    before, after = phrase.before, phrase.after
    if _FROM_STATE.search(phrase.text):
        return Share.NONE
    if organisation:
        own = re.escape(_bare(organisation))
        if _own_before(own).search(before) or _own_after(own).match(after):
            return Share.OWN
    own_words = re.search(rf"\b{_OWN_WORDS}\b(?P<rest>[^;]{{0,120}})$", before, _I)
    if (own_words is not None and not _OF_ALL.search(own_words.group("rest"))) or re.match(
        r"[\s,]{0,2}(?:is |zijn )?(?:voor (?:onze|eigen) (?:gemeente|rekening)|op ons neer|bij ons (?:terecht|neer))\b",
        after,
        _I,
    ):
        return Share.OWN
    if _FOR_OUR_PART.match(after) or _FOR_EACH.match(after):
        return Share.OWN
    if is_marked_own(phrase) or (organisation and _pays_more(phrase, organisation)):
        return Share.OWN
    is_item = phrase.amount.letter is not None or (phrase.has_own_period and _ITEM.match(before) is not None)
    if not is_item and re.search(
        rf"(?:^|[,:;(]| en | over | door | betaalt | draagt | verdelen in | verdeeld in )\s?(?:{_OTHERS}|[Dd]e rest"
        rf"|(?!{_COMMON}){_NAME})(?: (?:betaalt|betalen|draagt"
        rf"|dragen|krijgt|neemt|voor|is))?(?: (?:hiervan|bij|dan|elk|ieder|(?:de|het) (?:overige|resterende)))?"
        rf"[ :(]{{1,3}}$",
        before,
    ):
        return Share.OTHER
    if re.match(rf"\s?(?:is |komt |zijn )?(?:voor rekening van|ten laste van) (?:{_NAME})\b(?=[\s,.;)]|$)", after):
        return Share.OTHER
    return Share.NONE


def is_for_another(phrase: Phrase) -> bool:
    """Tell "€ 55.000 voor Ouder-Amstel", which is a share where the amount before it is one."""
    return (
        re.match(rf"\s?(?:voor|ten laste van|voor rekening van) (?!{_COMMON}){_NAME}(?=[\s,.;)]|$)", phrase.after)
        is not None
    )


def _pays_more(phrase: Phrase, organisation: str) -> bool:
    """Tell that the organisation itself pays more: "moet Nuenen twee ton extra bijdragen"."""
    own = re.escape(_bare(organisation))
    named = re.search(rf"\b{own} (?:moet|gaat|zal)\b[^;]{{0,60}}$|\b(?:moet|gaat|betaalt) {own}\b", phrase.before)
    return named is not None and _MORE_PAID.match(phrase.after) is not None


def _own_before(own: str) -> re.Pattern[str]:
    adjective = rf"{own}(?:se|s|er|e)?"
    return re.compile(
        rf"\b(?:(?:[Hh]et|[Dd]e) )?{adjective} (?:aandeel|deel|bijdrage|kosten|lasten|part)\b[^;]{{0,60}}$"
        rf"|\b(?:[Aa]andeel|[Dd]eel|[Bb]ijdrage|[Gg]evolgen|kosten|lasten|rekening|effect) (?:van"
        rf"|voor)? ?(?:de )?(?:gemeente )?{own}\b[^;]{{0,100}}$"
        rf"|\b[Vv]oor (?:de )?(?:gemeente )?{own}\b(?: (?:is|betekent|gaat|komt|bedraagt|zijn|kost"
        rf"|betreft|valt|vallen|stijgt|daalt|neemt|wordt))[^;]{{0,70}}$"
        rf"|\b[Vv]oor (?:de )?(?:gemeente )?{own}\b,[^;]{{0,90}}\b(?:betekent|is|komt|gaat)\b[^;]{{0,60}}$"
        rf"|\b[Vv]oor (?:ons|onze gemeente)\b(?: (?:is|betekent|komt|gaat|bedraagt))?[^;]{{0,20}}$"
        rf"|\b[Vv]oor (?:de )?(?:gemeente )?{own} tot een (?:hogere|extra|lagere) (?:bijdrage|last) van $"
        rf"|\bbetekent (?:dat |dit )?voor (?:de )?(?:gemeente )?{own} een [^;,]{{3,50}} van $"
        rf"|\b(?:vraagt|vragen) (?!veel|meer|het nodige)[^;,]{{2,40}} van ons\b(?:(?!\ben [a-z])[^;,]){{0,40}}$"
        rf"|\b[Vv]oor onze gemeente komt d[ia]t (?:neer|uit) op $"
        rf"|\b(?:voor rekening van|ten laste van) (?:de )?(?:gemeente )?{own}\s?[:(]\s?$"
        rf"|\b{own} (?:\d{{1,3}}(?:,\d+)? ?% )?(?:draagt|betaalt|neemt|levert|legt|heeft|is)\b[^;]{{0,60}}$"
        rf"|\b{own} (?:ontvangt|krijgt) (?:hiervan|daarvan)\b[^;]{{0,30}}$"
        rf"|\b(?:verdelen|verdeeld) over {own} \($"
        rf"|\b(?:doorbelast|toegerekend|doorberekend) aan (?:de )?(?:gemeente )?{own}\b[^;]{{0,20}}$"
        rf"|\b[Bb]ij (?:de )?(?:gemeente )?{own} (?:wordt|komt|gaat)\b[^;]{{0,60}}$"
        rf"|\b(?:betaalt|draagt|neemt) (?:de )?(?:gemeente )?{own}(?: daarvan| hiervan)? $"
        rf"|(?:^|[,:;(]| en | van )\s?(?:de )?(?:gemeente )?{own}(?: \d{{1,3}}(?:,\d+)?\s?%)?[ :(]{{1,3}}(?:is "
        rf"|voor )?$",
    )


def _own_after(own: str) -> re.Pattern[str]:
    return re.compile(
        rf"\s?(?:daarvan |hiervan )?(?:is |komt |zijn |valt )?(?:voor rekening van|ten laste van|voor"
        rf"|door) (?:de )?(?:gemeente )?{own}\b(?![\w-])"
        rf"|\s?\((?:aandeel )?{own}\)"
        rf"|: zoveel [^.;€]{{0,30}}\b{own}(?:se|s|er|e)? (?:bijdrage|aandeel)\b",
    )


def percentage_of(sentence: str, organisation: str | None) -> Percentage | None:
    """Return the percentage that a sentence lets the document's organisation pay, or None."""
    if "%" not in sentence and "procent" not in sentence.lower():
        return None
    own = (
        rf"(?:{re.escape(_bare(organisation))}(?:se)?|ons|onze gemeente|wij|we)"
        if organisation
        else r"(?:ons|onze gemeente|wij|we)"
    )
    pays = r"(?:draagt|betaalt|neemt|dragen|betalen|nemen|levert)(?: hiervan| hieraan| daarvan| daaraan)?(?: voor)?"
    part = r"(?:aandeel|deel)"
    patterns = (
        rf"\b{own}\b {pays} {_PERCENT}",
        rf"\b(?:het )?{part} van (?:de gemeente )?{own} (?:is|bedraagt|in de kosten is)(?: dan| hierin)? {_PERCENT}",
        rf"\b{own} {part}(?: hierin| in de kosten)? (?:is|bedraagt)(?: dan)? {_PERCENT}",
        rf"{_PERCENT} (?:is |komt )?(?:voor rekening van|ten laste van|voor) (?:de )?(?:gemeente )?{own}\b",
    )
    for pattern in patterns:
        match = re.search(pattern, sentence, _I)
        if match is not None:
            return Percentage(value=Decimal(match.group(1).replace(",", ".")))
    return None


def paid_by_own(sentence: str, organisation: str | None) -> str | None:
    """Return who receives, when a sentence speaks of the contribution of the document's organisation to a joint body.

    >>> paid_by_own("De bijdrage van Diemen aan Duo+ ligt hoger.", "Diemen")
    'Duo+'
    """
    if not organisation:
        return None
    own = re.escape(_bare(organisation))
    pattern = (
        rf"\b(?:[Bb]ijdrage van (?:de )?(?:gemeente )?{own}|{own}(?:se|s|er|e)? bijdrage"
        rf"|[Oo]nze bijdrage) aan (?:de |het )?(?P<to>{_NAME}(?: {_NAME}){{0,3}})"
    )
    match = re.search(pattern, sentence)
    return None if match is None else match.group("to")


def _bare(organisation: str) -> str:
    return re.sub(r"^(?:de )?gemeente ", "", organisation.strip(), flags=_I)
