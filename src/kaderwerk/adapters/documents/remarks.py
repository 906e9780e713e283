"""Remarks: what other sentences add to a request, its start, its share, its coverage, its staff."""

import re
from dataclasses import replace

from kaderwerk.adapters.documents.amounts import find_amounts
from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.directions import BURDEN, COSTS, Direction
from kaderwerk.adapters.documents.drafts import Draft, ShareDraft
from kaderwerk.adapters.documents.fundings import OTHER, funding_of
from kaderwerk.adapters.documents.natures import (
    INCIDENTAL,
    Firmness,
    Nature,
    nature_in,
    nature_of_one_year,
    nature_of_period,
)
from kaderwerk.adapters.documents.own_parts import only_names, own_divisor, own_percentage, takes_rest
from kaderwerk.adapters.documents.periods import YearsKnown, find_periods
from kaderwerk.adapters.documents.phrases import Phrase
from kaderwerk.adapters.documents.progress import Progress, Scene
from kaderwerk.adapters.documents.refusals import restores_saving
from kaderwerk.adapters.documents.settling import nature_of_draft, years_of_draft
from kaderwerk.adapters.documents.shares import percentage_of
from kaderwerk.adapters.documents.staff import staff_change

DRAFTS_NEAR = 24
"""A share belongs to one of the requests just before it, never to one of long before."""

_START = Caseless(
    r"\b(?:ingang\w*|ingaand|ingaan|start(?:en|datum)?|begin(?:nen|t)?|gaat in|looptijd|aanvang|vanaf"
    r"|aanstell\w*|komen)\b"
)
_WRITTEN_OFF = Caseless(
    r"\b(?:afschrijving (?:in|over)|afschrijvingstermijn|afgeschreven (?:in|over)|in \d{1,2} jaar af"
    r"|kapitaallast(?:en)?)\b"
)
"""Only an investment is written off."""
_EQUAL_COSTS = Caseless(
    r"\btegenover (?:deze|die) (?:baat|baten|inkomsten|bijdrage|opbrengst|uitkering|middelen)\b.{0,20}\bsta(?:at|an)\b"
    r".{0,40}\b(?:uitgaven|lasten|kosten)\b"
    r"|\b(?:daar|hier) sta(?:at|an) (?:uitgaven|lasten|kosten)\b.{0,30}\bhetzelfde bedrag tegenover"
    r"|\b(?:uitgaven|lasten|kosten) (?:zijn|nemen) (?:even hoog|met hetzelfde bedrag)"
)
_RESPECTIVELY = Caseless(r"\b(?:respectievelijk|resp\.|achtereenvolgens)")
_OF_IT = re.compile(r"(?:Hiervan|Daarvan) (?:is|zijn)\b")
_THESE_COSTS = Caseless(r"\b(?:dit bedrag|deze kosten|de kosten|deze lasten|deze uitgave|dit)\b.{0,30}\bdek")


def add_remarks(progress: Progress, scene: Scene) -> None:
    """Read a sentence without a request for what it adds to the last draft of its unit."""
    drafts = progress.drafts
    if len(drafts) <= progress.first:
        if drafts and scene.unit.is_bullet and _THESE_COSTS.search(scene.plain):
            add_funding(progress, len(drafts) - 1, scene.plain)
        return
    plain = scene.plain
    drafts[-1] = _started(drafts[-1], plain, YearsKnown(base=scene.facts.year, last=progress.last_year))
    if restores_saving(plain) and scene.earlier and drafts[-1].sentence is scene.earlier[0]:
        drafts[-1] = replace(drafts[-1], direction=Direction(effect=BURDEN, side=COSTS, is_said=True))
    if _WRITTEN_OFF.search(plain) and drafts[-1].nature.firmness < Firmness.SAID and not drafts[-1].is_credit:
        nature = Nature(value=INCIDENTAL, firmness=Firmness.DERIVED)
        drafts[-1] = replace(drafts[-1], nature=nature, is_credit=True, context=f"{drafts[-1].context} investering")
    same = [at for at, draft in enumerate(drafts) if draft.sentence is drafts[-1].sentence]
    if _EQUAL_COSTS.search(plain):
        # What comes in is spent again: the costs are asked, and the income covers them.
        direction = Direction(effect=BURDEN, side=COSTS, is_said=True)
        drafts[-1] = replace(drafts[-1], direction=direction, funding=drafts[-1].funding or OTHER)
    add_part(progress, max(same[0], progress.first), scene)
    _add_rest(progress, scene)
    add_funding(progress, len(drafts) - 1, plain)


def add_funding(progress: Progress, start: int, plain: str) -> None:
    """Give the coverage that a sentence names to the drafts from ``start`` on."""
    funding = funding_of(plain)
    if funding is not None:
        drafts = progress.drafts
        drafts[start:] = [replace(draft, funding=draft.funding or funding) for draft in drafts[start:]]


def add_part(progress: Progress, start: int, scene: Scene) -> None:
    """Give the percentage or fraction that the organisation pays to the drafts from ``start`` on.

    In the sentence of more than one draft itself it is not clear which one it is of.
    """
    drafts, plain, organisation = progress.drafts, scene.plain, scene.facts.organisation
    is_own_sentence = drafts[-1].sentence is scene.sentence
    if (is_own_sentence and len(drafts) != start + 1) or any(draft.share is not None for draft in drafts[start:]):
        return
    told = percentage_of(plain, organisation)
    percentage = told.value if told is not None else own_percentage(plain, organisation)
    divisor = own_divisor(plain, organisation)
    for at, draft in enumerate(drafts[start:], start):
        if percentage is not None:
            drafts[at] = replace(draft, share=ShareDraft(percentage=percentage))
        elif divisor is not None:
            # A cent that does not divide falls on the organisation, as its readers are those who read this.
            drafts[at] = replace(draft, share=ShareDraft(cents=-(-draft.last_cents // divisor)))


def divide_by_nature(progress: Progress, scene: Scene) -> bool:
    """Make two requests of the last one when a sentence divides it: "Hiervan is € 9.000 structureel en € 4.000 ..."."""
    drafts = progress.drafts
    match = _OF_IT.match(scene.plain)
    amounts = find_amounts(scene.plain) if match and len(drafts) > progress.first else ()
    if len(amounts) != 2 or sum(one.cents for one in amounts) != drafts[-1].last_cents:
        return False
    ends = (amounts[1].begin, len(scene.plain))
    texts = [scene.plain[one.end : end] for one, end in zip(amounts, ends, strict=True)]
    natures = [nature_in(text) or nature_of_period(None, text) for text in texts]
    first, second = natures
    if first is None or second is None or first.value == second.value:
        return False
    whole = drafts.pop()
    for one, nature in zip(amounts, (first, second), strict=True):
        share = None if whole.share is None else ShareDraft(cents=one.cents)
        years = dict.fromkeys(whole.years, one.cents)
        drafts.append(replace(whole, sentence=scene.sentence, cents=one.cents, years=years, nature=nature, share=share))
    return True


def _add_rest(progress: Progress, scene: Scene) -> None:
    """Give the last draft what the amounts of the others in this sentence leave to the organisation."""
    draft = progress.drafts[-1]
    if draft.share is not None or not takes_rest(scene.plain, scene.facts.organisation):
        return
    others = sum(one.cents for one in find_amounts(scene.plain))
    if 0 < others < draft.last_cents:
        progress.drafts[-1] = replace(draft, share=ShareDraft(cents=draft.last_cents - others))


def add_staff(progress: Progress, scene: Scene) -> None:
    """Give the change in staff of a unit to its one draft, or to the draft whose sentence names it."""
    change = staff_change(tuple(sentence.plain for sentence in scene.unit.sentences))
    if change is None or change == 0:
        return
    fresh = range(progress.first, len(progress.drafts))
    for index in fresh:
        draft = progress.drafts[index]
        if len(fresh) == 1 or staff_change((draft.sentence.plain,)) is not None:
            progress.drafts[index] = replace(draft, fte=change)


def take_share(progress: Progress, scene: Scene, phrase: Phrase) -> bool:
    """Give an own share to the request before it that is as large or larger and has none yet."""
    drafts = progress.drafts
    if not drafts:
        return False
    if _RESPECTIVELY.search(scene.plain) and _take_second_share(drafts, phrase):
        return True
    # An item of a list speaks of itself, unless it only names who pays.
    begin = progress.first if scene.unit.is_bullet and not only_names(phrase.before, scene.facts.organisation) else 0
    near = range(max(begin, len(drafts) - DRAFTS_NEAR), len(drafts))
    last = [index for index in near if drafts[index].sentence is drafts[-1].sentence]
    for index in (*last, *reversed(near)):
        draft = drafts[index]
        by_year = _of_year(draft, phrase)
        is_open = (
            draft.share is None
            or draft.share.percentage is not None
            or (by_year != {} and draft.share.by_year.keys().isdisjoint(by_year))
        )
        if is_open and draft.last_cents >= phrase.amount.cents:
            earlier = {} if draft.share is None else draft.share.by_year
            share = ShareDraft(cents=phrase.amount.cents, by_year={**earlier, **by_year})
            drafts[index] = _dated(replace(draft, share=share), phrase)
            return True
    return False


def _take_second_share(drafts: list[Draft], phrase: Phrase) -> bool:
    """Divide "€ 94.000 respectievelijk € 51.000" over the two years of the request that has the first of them."""
    draft = drafts[-1]
    first = draft.share.cents if draft.share is not None and not draft.share.by_year else None
    if first is None or len(draft.years) != 2 or phrase.amount.cents > draft.last_cents:  # this one and the first
        return False
    by_year = dict(zip(sorted(draft.years), (first, phrase.amount.cents), strict=True))
    drafts[-1] = replace(draft, share=ShareDraft(cents=phrase.amount.cents, by_year=by_year))
    return True


def take_whole(progress: Progress, scene: Scene, phrase: Phrase) -> bool:
    """Give the whole behind its share to the last draft: the share was all that was known of it."""
    draft = progress.drafts[-1] if progress.drafts else None
    if draft is None or draft.last_cents >= phrase.amount.cents or len(set(draft.years.values())) > 1:
        return False
    cents, share = phrase.amount.cents, ShareDraft(cents=draft.last_cents)
    nature, years = draft.nature, dict.fromkeys(draft.years, cents)
    if phrase.has_own_period:
        nature = nature_of_draft(scene, phrase, draft.direction)
        years, _ = years_of_draft(phrase, nature, base=scene.facts.year)
    progress.drafts[-1] = replace(draft, cents=cents, nature=nature, years=years, share=share)
    return True


def _of_year(draft: Draft, phrase: Phrase) -> dict[int, int]:
    """Return the share by its own year, where the request has more years and the share names one of them."""
    years = phrase.period.years if phrase.has_own_period and phrase.period is not None else ()
    is_one_of_more = len(years) == 1 and years[0] in draft.years and len(draft.years) > 1
    return {years[0]: phrase.amount.cents} if is_one_of_more else {}


def take_repeat(progress: Progress, phrase: Phrase) -> bool:
    """Give "hetzelfde bedrag" the last amount, for the year that it is said of."""
    if not progress.drafts or not phrase.has_own_period or phrase.period is None:
        return False
    draft, named = progress.drafts[-1], progress.last_mentioned
    if named is not None and not named.is_repeat and named.cents != draft.last_cents:
        return False
    years = dict.fromkeys(phrase.period.years, draft.last_cents)
    is_open = draft.is_open or phrase.period.is_open
    progress.drafts[-1] = replace(draft, years={**draft.years, **years}, is_open=is_open)
    return True


def _started(draft: Draft, plain: str, known: YearsKnown) -> Draft:
    """Let a sentence such as "Ingang: 1 januari 2026." date a draft that had no year."""
    periods = find_periods(plain, known)
    if draft.has_stated_year or len(periods) != 1 or len(periods[0].years) != 1 or not _START.search(plain):
        return draft
    is_open = draft.nature.value != INCIDENTAL
    return replace(draft, years={periods[0].years[0]: draft.cents}, has_stated_year=True, is_open=is_open)


def _dated(draft: Draft, phrase: Phrase) -> Draft:
    """Let the year of a share date the whole, where the whole had none."""
    if draft.has_stated_year or not phrase.has_own_period or phrase.period is None:
        return draft
    nature = draft.nature
    if nature.firmness < Firmness.DERIVED and not phrase.period.is_open:
        nature = nature_of_one_year(draft.sentence.plain, draft.context)
    return replace(draft, years={phrase.period.years[0]: draft.cents}, has_stated_year=True, nature=nature)
