"""Requests without an amount: a budget that is asked and not yet named, or staff without its price."""

import re

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.directions import BURDEN, COSTS, Direction
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL, Firmness, Nature, nature_in
from kaderwerk.adapters.documents.needed_words import holds_any
from kaderwerk.adapters.documents.outline import Block, Unit
from kaderwerk.adapters.documents.periods import YearsKnown, find_periods
from kaderwerk.adapters.documents.refusals import is_refused
from kaderwerk.adapters.documents.sentences import Sentence
from kaderwerk.adapters.documents.staff import staff_change
from kaderwerk.adapters.documents.titles import title_of

_I = re.IGNORECASE
_MONEY = r"(?:budget\w*|middelen|bedrag|bedragen|krediet\w*|geld|formatie|capaciteit)"
_MAY_ASK = (
    *("budget", "middelen", "bedrag", "krediet", "geld", "formatie", "capaciteit", "bekend", "duidelijk", "in beeld"),
    *("later", "nader", "onderzocht", "nog niet", "niet te ramen", "nog uit", "noemen", "memorie", "n.t.b.", "pm"),
    *("p.m", "fte", "f.t.e.", "voltijds"),
)
"""What one of the patterns below needs: most paragraphs have none of it."""
_PROPOSED = Caseless(
    rf"\b(?:(?:het )?voorstel is|stellen (?:we|wij|u)?\b.{{0,20}}\bvoor|stelt\b.{{0,20}}\bvoor"
    rf"|wordt voorgesteld|voorgesteld wordt|voorgesteld om|verzoek(?:en)? (?:is )?om|vragen (?:we|wij|u)"
    rf"|is het verzoek)\b.{{0,160}}\b{_MONEY}\b"
    rf"|\b{_MONEY}\b.{{0,60}}\b(?:te ramen|op te nemen|beschikbaar te stellen|te reserveren|vrij te maken"
    rf"|toe te kennen)\b"
)
_UNKNOWN = Caseless(
    r"\b(?:(?:een |het |de )?bedrag(?:en)? volg(?:t|en)|(?:kosten|bedragen|gevolgen|omvang) (?:zijn|is"
    r"|worden|wordt|volgen) (?:op dit moment |nu |thans )?(?:nog )?(?:niet (?:bekend|te ramen|in beeld"
    r"|duidelijk)|onbekend|later|nader|onderzocht|in beeld gebracht)"
    r"|weten (?:we|wij) nog niet|volgt (?:een|het) bedrag|(?:kosten|bedragen) noemen (?:we|wij) (?:in|bij)"
    r"|reken(?:en|t) (?:we|wij|het college)? ?nog uit|nog niet (?:te ramen|bekend|berekend|in beeld|geraamd"
    r"|te kwantificeren)|pro memorie"
    r"|nader te bepalen|n\.t\.b\.)"
)
_PM = re.compile(r"(?<![\w.])(?:PM|P\.M\.|p\.m\.)(?![\w])")
_TEAM = re.compile(
    r"\b(?:het|de|ons|onze|dat|die|wordt|groeit) (?P<team>[a-z]{4,20} team|(?:team|afdeling|dienst) (?!(?:uit|in|met"
    r"|van|op|nu|is|wordt|moet|straks)\b)[\w-]{4,30}"
    r"|[\w-]*(?:team|afdeling|loket|beheer|griffie|dienst))\b",
    re.IGNORECASE,
)
_BARE_TEAMS = ("team", "afdeling", "dienst", "huidige team", "hele team", "nieuwe team")
_FOLLOWS = Caseless(r"\b(?:bedragen|cijfers) volgen uit\b|\brekenen (?:we|wij) (?:voor|met)\b")
"""Says where amounts come from, not that they come later."""
_RULE = Caseless(r"\b(?:was|waren|werd|werden|risico|afhankelijk van het rijk)\b")


def open_draft(block: Block, unit: Unit, *, year: int | None) -> Draft | None:
    """Return the request without an amount that a unit holds, or None.

    The caller asks this only of units in which no amount was asked.
    """
    low = unit.plain.lower()
    if not holds_any(low, _MAY_ASK):
        return None
    plains = tuple(sentence.plain for sentence in unit.sentences)
    if any(is_refused(plain) for plain in plains):
        return None
    title = title_of(label=unit.label, subject=block.setting.subject, phrase="", clause="", earlier=plains[:1])
    fte = staff_change(plains)
    sentence, is_said = _asking(unit, has_staff=fte is not None)
    title = (fte is not None and title_of_team(plains)) or title
    if sentence is None or title is None or _FOLLOWS.search(sentence.plain):
        return None
    periods = find_periods(sentence.plain, YearsKnown(base=year))
    period = next((item for item in periods if not item.is_weak), None)
    nature = _nature(sentence.plain, None if period is None or period.is_open else period.years)
    years: tuple[int, ...] = () if year is None else (year,)
    if period is not None:
        years = period.years if nature.value == INCIDENTAL else period.years[:1]
    return Draft(
        sentence=sentence,
        phrase=None,
        cents=0,
        years={},
        has_stated_year=period is not None,
        nature=nature,
        direction=Direction(effect=BURDEN, side=COSTS, is_said=True),
        subject=title,
        organisation=block.setting.organisation,
        fte=fte,
        pm_years=years,
        context=" ".join((*block.setting.trail[-2:], *plains)),
        doubts=() if is_said and period is not None else ("de tekst noemt geen bedrag",),
    )


def title_of_team(sentences: tuple[str, ...]) -> str | None:
    """Return the team or department that grows, as the last sentence that names one calls it.

    >>> title_of_team(("Bij het team handhaving is het druk.", "We breiden dat team uit met 2 fte."))
    'Team handhaving'
    """
    found = [match.group("team") for one in sentences for match in _TEAM.finditer(one)]
    named = [one for one in found if one.lower() not in _BARE_TEAMS]
    return None if not named else named[-1][:1].upper() + named[-1][1:]


def _asking(unit: Unit, *, has_staff: bool) -> tuple[Sentence | None, bool]:
    for sentence in unit.sentences:
        if _RULE.search(sentence.plain):
            continue
        if _PROPOSED.search(sentence.plain):
            return sentence, True
        if _UNKNOWN.search(sentence.plain) or _PM.search(sentence.plain):
            return sentence, False
    if has_staff:
        return next((item for item in unit.sentences if staff_change((item.plain,)) is not None), None), False
    return None, False


def _nature(plain: str, years: tuple[int, ...] | None) -> Nature:
    said = nature_in(plain)
    if said is not None:
        return said
    if years is not None and (len(years) > 1 or not re.search(r"\b(?:fte|formatie)\b", plain, _I)):
        return Nature(value=INCIDENTAL, firmness=Firmness.SAID if len(years) > 1 else Firmness.DERIVED)
    return Nature(value=STRUCTURAL, firmness=Firmness.TOPIC)
