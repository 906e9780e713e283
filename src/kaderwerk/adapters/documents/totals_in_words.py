"""Totals in a sentence: the sum of a list, a task, a programme, or all proposals of a kind together."""

import re

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.phrases import NEAR, Phrase

_I = re.IGNORECASE
_TOTAL_WORD = Caseless(
    r"\bmoet(?:en)? (?:in totaal|samen)\b|\bmoet(?:en)? er\b.{0,60}\b(?:bespaard|bezuinigd|omgebogen)"
    r"|\b(?:van dit totaal|telt op tot|tellen op tot"
    r"|(?:incidentele|structurele|totale) (?:lasten|baten|uitgaven) in deze begroting|pakket nieuw beleid|opgeteld"
    r"|bij elkaar(?: opgeteld)?"
    r"|in totaal (?:gaat het|moet|moeten|is er|bezuinig\w*|ombuig\w*"
    r"|wordt er)|totaal van|totale waarde van(?= (?:€|\d|ruim|circa))|totaalbedrag"
    r"|totale (?:pakket|bedrag|omvang|volume|opgave|ombuiging"
    r"|bezuiniging"
    r"|besparing|investeringen|begroting|kosten van alle|lasten|baten|ruimte)"
    r"|\w*(?:akkoord|programma) (?:gaat uit van|rekent op)|(?:\w*volume"
    r"|\w*programma)\b.{0,50}\b(?:komt uit op|omvat)"
    r"|investerings(?:programma|plan)\b.{0,60}\bin totaal"
    r"|investeringsvolume\b.{0,40}\b(?:is|bedraagt)"
    r"|omvat (?:het|de|ons|onze) [\w-]*(?:programma|plan|volume)"
    r"|\bsamen\b.{0,40}\bopleveren|kapitaallasten (?:hiervan|daarvan)|(?:ombuigings|bezuinigings|besparings"
    r"|maatregelen)pakket"
    r"|(?:de|alle) wensen\b.{0,60}\bgemoeid|(?:bijbehorende|daarbij horende|daaruit voortvloeiende|resulterende) "
    r"(?:kapitaal|rente|afschrijvings)lasten"
    r"|\bsamen\b.{0,20}\b(?:goed voor|(?<!voor )op(?! [a-z]{3})(?=[\s.,;]|$))"
    r"|per programma|pakket (?:van|aan)|alle (?:voorstellen|maatregelen|ontwikkelingen|wensen|ombuigingen"
    r"|bezuinigingen|investeringen|posten)|samen (?:goed|voor|leveren|zijn)"
    r"|de (?:voorstellen|maatregelen|ombuigingen|bezuinigingen|wensen|investeringen"
    r"|ontwikkelingen) (?:tellen|leveren|kosten|bedragen|zijn|komen|belopen|vragen|samen)"
    r"|(?:bezuinigings|ombuigings|besparings|financiële )(?:opgave|doelstelling|taakstelling|doel)"
    r"|de opgave|een opgave van(?= (?:€|\d|ruim|circa))|financiële ruimte"
    r"|begroting van|omzet|gemeentefonds(?:uitkering)? (?:van|is|bedraagt))\b"
)
_OPENS_TOTAL = re.compile(
    r"(?:Eenmalige|Incidentele|Structurele|Tijdelijke) (?:uitgaven|lasten|baten)\b[^.;:]*$"
    r"|Aan (?:incidentele|eenmalige|structurele|nieuwe) (?:wensen|uitgaven|lasten|voorstellen)\b[^.;:]*$|Samen is dat $"
    r"|(?:Programma|Deelprogramma|Taakveld|Thema) [^.;:]{2,60}: (?:[NV] )?$"
    r"|(?:(?:Sub)?[Tt]ota(?:al|le)|Saldo|Per saldo(?=: )|Overige|Diversen?)\b(?! (?:vergt|kost|vraagt))[^.;:]{0,40}$"
    r"|totaal\b[^.;:]{0,40}:\s?$"
    r"|(?:Bijstelling(?:en)?|Resultaat|Mutaties?)\b[^.;]{0,40}\bprogramma\b[^.;]{0,40}$"
    r"|Van (?:incidentele|structurele|eenmalige) (?:lasten|uitgaven|baten) is\b[^.;]*$"
    r"|(?:Het|De) (?:incidentele|structurele|eenmalige|financiële) (?:beslag|mutaties|effecten)\b[^.;]*$"
)
_HOLDS = Caseless(
    r"\b(?:begroting|meerjarenraming|kadernota|voorjaarsnota|perspectiefnota|nota)(?: (?:19|20)\d\d)?"
    r" (?:kent|bevat|bevatten|telt)\b"
)
_GRANTED_FOR = Caseless(r"\bvoor (?:(?:circa|ruim|ongeveer|bijna|maximaal) )?$")
_TO_GRANT = re.compile(r"\s?te honoreren\b", _I)
_MUST_BE = re.compile(r"\s?(?:euro )?moet(?:en)? (?:structureel|incidenteel) zijn\b", _I)
_AGGREGATE_NOUN = (
    r"(?:(?:nieuwe|tijdelijke|eenmalige|incidentele|structurele|extra|totale|geplande|hogere|lagere"
    r"|vervangings)? ?(?:ombuigingen|bezuinigingen|besparingen|maatregelen|investeringen"
    r"|vervangingsinvesteringen|(?<=eenmalige )lasten|(?<=tijdelijke )lasten|(?<=incidentele )lasten"
    r"|(?<=structurele )lasten"
    r"|uitgaven|ingrepen|voorstellen|wensen|tegenvallers|meevallers|nadelen|voordelen|ontwikkelingen|posten"
    r"|taakstellingen|kredieten|mutaties|aanvragen|ambities))"
)
_AGGREGATE = Caseless(rf"\b{_AGGREGATE_NOUN}\b")
_OF_WHICH = re.compile(
    r"Een deel (?:daarvan|hiervan)\b|(?:Daarvan|Hiervan)\b.{0,80}(?:€|euro)|.{0,80}(?:€|euro)[^€]{0,30}\b(?:daarvan"
    r"|van die opgave)\b",
    _I,
)
_TASK = Caseless(
    r"\b(?:moet(?:en)?|wil(?:len)?)\b.{0,80}\b(?:bezuinig|bespa|ombuig|omgebogen|oplever|opbreng|vinden)\w*"
    r"|\btaakstelling van\b|\b(?:rekent|rekenen) op\b.{0,60}\bminder\b"
)
_OF_IT = Caseless(r"[;,].{0,80}\b(?:daarvan|hiervan|daar .{3,30} aan bij)\b")
_IT_IS = Caseless(
    r"\b(?:gaat het|het gaat) (?:dan |nog |hierbij |daarbij |in (?:19|20)\d\d )?om\b|\bbedragen (?:ze|zij|deze)\b"
)
_ALL_OF_KIND = Caseless(
    r"^(?:De|Alle) (?:eenmalige|incidentele|tijdelijke) (?:uitgaven|lasten|posten)\b(?! (?:voor|van|aan|bij))|"
    r"\b(?:eenmalige|incidentele|structurele|tijdelijke) (?:uitgaven|lasten|baten|kosten|posten)\b.{0,40}"
    r"\b(?:begroting|meerjarenraming|nota)\b"
    r"|\b(?:begroting|meerjarenraming|nota)\b.{0,40}\b(?:eenmalige|incidentele|structurele|tijdelijke) "
    r"(?:uitgaven|lasten|baten|kosten|posten)\b"
)
_AGGREGATE_AFTER = re.compile(
    rf"\s?(?:per jaar |structureel |incidenteel )?aan {_AGGREGATE_NOUN}\b|\s?(?:per jaar |structureel "
    rf"|incidenteel )?(?:aan |voor |in |extra aan |voor nieuwe )?{_AGGREGATE_NOUN}\b(?! (?:in|aan|op|voor"
    rf"|van|bij) (?:de |het |een )?\w)",
    _I,
)
_ASIDE_IN_ALL = Caseless(
    r"^Per saldo een (?:nadeel|voordeel) van $|\(in totaal (?:circa |ruim |ongeveer )?$"
    r"|\bin totaal voor (?:circa |ruim |ongeveer )?$"
)
_AGGREGATE_BEFORE = Caseless(
    rf"\b{_AGGREGATE_NOUN}(?: (?:gepland|opgenomen|voorzien|voorbereid|uitgewerkt|bedacht))?(?: (?:voor|van"
    rf"|ter waarde van|ter grootte van"
    rf"|met een omvang van|met een gezamenlijke waarde van|van in totaal"
    rf"|tot|:))?\s?[:,]?\s?(?:(?:circa|ruim|ongeveer|minstens|ten minste|tenminste|minimaal|maximaal|bijna|zo\'n"
    rf"|in totaal) )?$"
)


_OF_ALL = Caseless(r"\b(?:totaal|totale|samen|alle|geheel|gezamenlijk)\b")
_LEADS_TO = Caseless(
    r"\b(?:leid(?:t|en) tot|zorg(?:t|en) voor|betekent|geeft|vraagt om) (?:extra|hogere|meer) (?:uitgaven|lasten) "
    r"van $"
)


def is_total(phrase: Phrase, sentence: str) -> bool:
    """Tell whether an amount adds up others, or is an aggregate without a subject of its own."""
    if _LEADS_TO.search(phrase.before) and not _OF_ALL.search(phrase.before):
        return False
    if _ASIDE_IN_ALL.search(phrase.before):
        return True
    if _OPENS_TOTAL.match(phrase.before) or _TOTAL_WORD.search(phrase.text) or _AGGREGATE_AFTER.match(phrase.after):
        return True
    if _GRANTED_FOR.search(phrase.before) and _TO_GRANT.match(phrase.after):
        return True
    if _TASK.search(phrase.before + phrase.after) and _OF_IT.search(sentence, phrase.amount.end):
        return True
    if _MUST_BE.match(phrase.after) or (_HOLDS.search(phrase.before) and _AGGREGATE.search(phrase.before)):
        return True
    return _AGGREGATE_BEFORE.search(phrase.before[-NEAR:]) is not None


def divides_task(sentence: str, earlier: str) -> bool:
    """Tell a sentence that names who takes which part of the task of the sentence before it.

    >>> divides_task("Daarvan neemt de school € 5.000 voor haar rekening.", "Wij moeten € 9.000 bezuinigen.")
    True
    """
    return _OF_WHICH.match(sentence) is not None and _TASK.search(earlier) is not None


def goes_on_total(sentence: str, earlier: str) -> bool:
    """Tell "Tot die tijd gaat het om ..." after a sentence about all money of a kind in a budget.

    >>> goes_on_total("Dan gaat het om € 5.000 in 2022.", "Er zijn geen eenmalige uitgaven meer in de begroting.")
    True
    """
    return _IT_IS.search(sentence) is not None and _ALL_OF_KIND.search(earlier) is not None
