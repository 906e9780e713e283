"""Changes told as two levels: van 75.000 naar 160.000, and the same for staff."""

import re
from dataclasses import replace
from itertools import chain

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.phrases import Phrase

_FROM = Caseless(r"\bvan(?: de| nu| thans| circa| ongeveer| ruim| bijna)?(?: huidige| jaarlijks)?\s$")
_TO = re.compile(
    r"\s?(?:per jaar |in \d{4} |nu |\(\d{4}\) )?(?:naar|tot)\s(?:een bedrag van |circa |ongeveer |ruim "
    r"|bijna |jaarlijks |structureel )?",
    re.IGNORECASE,
)
_SETS = Caseless(r"\b(?:zet|zetten|brengt|brengen|stelt|stellen)\b.{3,80}\bvan $")
_ON = re.compile(r"\s?op\s")
_LEVEL_BEFORE_CHANGE = Caseless(r"\b(?:verho+g|verlaag|verlag|verminder|ophog|op te hogen)\w*\b.{3,80}\bvan $")
_BY = Caseless(
    r"\bmet(?: een bedrag van| circa| ongeveer| ruim| bijna| maximaal| structureel| eenmalig| incidenteel"
    r"| jaarlijks| in totaal| nog eens| een){0,3}\s$"
)
_NEW_LEVEL = Caseless(
    r"\b(?:naar|tot|op|wordt daarmee|komt (?:daarmee|dan) (?:uit )?op|bedraagt dan)(?: een bedrag van"
    r"| een niveau van| circa| ongeveer| ruim| dan| in totaal){0,2}\s$"
)
_DOUBLED = Caseless(r"\bverdubbel(?:en|d|t|ing)\b.{0,40}\b(?:tot|naar)\s$")
_HALVES = Caseless(r"\b(?:gehalveerd|te halveren)\b")
_INSTEAD = re.compile(r"\s?(?:per jaar )?in plaats van (?:de )?(?:geraamde |begrote |eerder geraamde )?", re.IGNORECASE)
_SAVED = Caseless(r"\b(?:korting|bezuiniging|besparing|taakstelling|ombuiging)\b")
_GROWS = Caseless(
    r"\b(?:oplopend|oploopt|loopt(?: dit| dat)? op|loopt (?:dit|dat|het bedrag) (?:verder )?op|groeiend"
    r"|aflopend|afbouwend|oplopen|stijgend|dalend)\b[^;]{0,40}$"
)


def _is_set_to(first: Phrase, second: Phrase) -> bool:
    """Tell "zet de taakstelling van € 320.000 op € 400.000"."""
    return _SETS.search(first.before) is not None and _ON.fullmatch(first.after + second.before) is not None


def with_changes(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Replace two levels by the change between them, and drop the level that a change leads to.

    A saving that is raised keeps its new level: the saving itself is what is asked.
    A growth over years ("oplopend tot") keeps both amounts.
    """
    kept: list[Phrase] = []
    for found in phrases:
        previous = kept[-1] if kept else None
        is_half = _DOUBLED.search(found.before) or (len(phrases) == 1 and _HALVES.search(found.after))
        phrase = _halved(found) if is_half else found
        if previous is not None and _is_more_exact(previous, phrase):
            kept[-1] = replace(phrase, text=previous.text + phrase.text, before=previous.before)
        elif previous is not None and _is_level_pair(previous, phrase):
            kept[-1] = _changed(previous, phrase)
        elif previous is not None and _is_change_of_level(previous, phrase):
            kept[-1] = replace(phrase, text=previous.text + phrase.text, before=previous.before)
        elif previous is None or not _is_level_after_change(previous, phrase):
            kept.append(phrase)
    return tuple(kept)


def with_breakdown(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Let parts with their own years stand for the sum before them: € 150.000, verdeeld over 2025 (…) en 2026 (…)."""
    if len(phrases) < 3:
        return phrases
    first, parts = phrases[0], phrases[1:]
    years = [phrase.period.years for phrase in parts if phrase.period is not None and phrase.has_own_period]
    if first.has_own_period and first.period is not None and not set(first.period.years) & set(chain(*years)):
        return phrases
    is_whole = first.amount.cents == sum(phrase.amount.cents for phrase in parts)
    if not is_whole or len(years) < len(parts) or len(set(years)) < len(parts):
        return phrases
    opening = first.before + first.after
    return tuple(
        replace(phrase, text=f"{opening} {phrase.text}", before=f"{opening} ", has_own_period=True) for phrase in parts
    )


def _halved(phrase: Phrase) -> Phrase:
    """Take the change out of "verdubbelen tot € 100.000" and "van € 100.000 wordt gehalveerd": it is half."""
    return replace(phrase, amount=replace(phrase.amount, cents=phrase.amount.cents // 2, is_change=True))


def _is_more_exact(first: Phrase, second: Phrase) -> bool:
    """Tell the amount in brackets that says a rounded one exactly: "ruim drie ton (€ 310.000)"."""
    gap = first.after + second.before
    is_near = 10 * abs(first.amount.cents - second.amount.cents) <= first.amount.cents
    return not first.amount.is_exact and second.amount.is_exact and gap.strip() == "(" and is_near


def _is_level_pair(first: Phrase, second: Phrase) -> bool:
    gap = first.after + second.before
    if _GROWS.search(first.before) or _GROWS.search(gap):
        return False
    if _INSTEAD.fullmatch(gap) or _is_set_to(first, second):
        return True
    return _FROM.search(first.before) is not None and _TO.fullmatch(gap) is not None


def _is_change_of_level(first: Phrase, second: Phrase) -> bool:
    """Tell "Wij verhogen de raming van € 7,1 miljoen met € 690.000": the second amount is the change."""
    return _LEVEL_BEFORE_CHANGE.search(first.before) is not None and _BY.search(second.before) is not None


def _changed(first: Phrase, second: Phrase) -> Phrase:
    new = second.amount.cents
    is_saving = _SAVED.search(first.before) is not None and new > first.amount.cents
    cents = new if is_saving else abs(new - first.amount.cents)
    amount = replace(second.amount, begin=first.amount.begin, cents=cents, is_change=True)
    return replace(
        second,
        amount=amount,
        text=first.text + second.text,
        before=first.before,
        period=second.period or first.period,
        has_own_period=first.has_own_period or second.has_own_period,
    )


def _is_level_after_change(first: Phrase, second: Phrase) -> bool:
    """Tell the level that "met € 20.000 naar € 160.000" ends in."""
    gap = first.after + second.before
    if len(gap) > 45 or ";" in gap or _GROWS.search(gap):
        return False
    return _BY.search(first.before) is not None and _NEW_LEVEL.search(gap) is not None and not second.has_own_period
