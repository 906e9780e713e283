"""Totals in a sentence: the sum of a list, a task, a programme, or all proposals of a kind together."""

import re

from kaderwerk.adapters.documents.phrases import NEAR, Phrase

_I = re.IGNORECASE
_TOTAL_WORD = re.compile(
    r"\bmoet(?:en)? (?:in totaal|samen)\b|\bmoet(?:en)? er\b.{0,60}\b(?:bespaard|bezuinigd|omgebogen)"
    r"|\b(?:van dit totaal|telt op tot|tellen op tot"
    r"|(?:incidentele|structurele|totale) (?:lasten|baten|uitgaven) in deze begroting|pakket nieuw beleid|opgeteld"
    r"|bij elkaar(?: opgeteld)?"
    r"|in totaal (?:gaat het|moet|moeten|is er|bezuinig\w*|ombuig\w*"
    r"|wordt er)|totaal van|totaalbedrag|totale (?:pakket|bedrag|omvang|opgave|ombuiging|bezuiniging"
    r"|besparing|investering|investeringen|begroting|kosten van alle|lasten|baten|ruimte)"
    r"|\bsamen\b.{0,20}\b(?:goed voor|op(?=[\s.,;]|$))|per programma|pakket (?:van|aan)|alle (?:voorstellen"
    r"|maatregelen|ontwikkelingen|wensen|ombuigingen"
    r"|bezuinigingen|investeringen|posten)|samen (?:goed|voor|leveren|zijn)"
    r"|de (?:voorstellen|maatregelen|ombuigingen|bezuinigingen|wensen|investeringen"
    r"|ontwikkelingen) (?:tellen|leveren|kosten|bedragen|zijn|komen|belopen|vragen|samen)"
    r"|(?:bezuinigings|ombuigings|besparings|financiële )(?:opgave|doelstelling|taakstelling|doel)"
    r"|de opgave|financiële ruimte|begroting van|omzet|gemeentefonds(?:uitkering)? (?:van|is|bedraagt))\b",
    _I,
)
_OPENS_TOTAL = re.compile(r"(?:(?:Sub)?[Tt]ota(?:al|le)|Saldo|Overige|Diverse)\b[^.;:]{0,40}$")
_AGGREGATE_NOUN = (
    r"(?:(?:nieuwe|eenmalige|incidentele|structurele|extra|totale|geplande|hogere|lagere"
    r"|vervangings)? ?(?:ombuigingen|bezuinigingen|besparingen|maatregelen|investeringen"
    r"|vervangingsinvesteringen|(?<=eenmalige )lasten|(?<=incidentele )lasten|(?<=structurele )lasten"
    r"|uitgaven|voorstellen|wensen|tegenvallers|meevallers|nadelen|voordelen|ontwikkelingen|posten"
    r"|taakstellingen|kredieten|mutaties|aanvragen|ambities))"
)
_AGGREGATE_AFTER = re.compile(
    rf"\s?(?:per jaar |structureel |incidenteel )?aan {_AGGREGATE_NOUN}\b|\s?(?:per jaar |structureel "
    rf"|incidenteel )?(?:aan |voor |in |extra aan |voor nieuwe )?{_AGGREGATE_NOUN}\b(?! (?:in|aan|op|voor"
    rf"|van|bij) (?:de |het |een )?\w)",
    _I,
)
_AGGREGATE_BEFORE = re.compile(
    rf"\b{_AGGREGATE_NOUN}(?: (?:voor|van|ter waarde van|ter grootte van|met een omvang van|van in totaal"
    rf"|tot|:))?\s?:?\s?(?:(?:circa|ruim|ongeveer|minstens|bijna|zo\'n|in totaal) )?$",
    _I,
)


def is_total(phrase: Phrase, _sentence: str) -> bool:
    """Tell whether an amount adds up others, or is an aggregate without a subject of its own."""
    if _OPENS_TOTAL.match(phrase.before) or _TOTAL_WORD.search(phrase.text) or _AGGREGATE_AFTER.match(phrase.after):
        return True
    return _AGGREGATE_BEFORE.search(phrase.before[-NEAR:]) is not None
