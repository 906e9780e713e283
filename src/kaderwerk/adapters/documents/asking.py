"""Asking: from one amount that is a request to a draft with its direction, nature, years and subject."""

import re
from dataclasses import replace
from itertools import takewhile

from kaderwerk.adapters.documents.anaphora import goes_on, keeps_time, points_back, that_sum
from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.directions import (
    BENEFIT,
    BURDEN,
    COSTS,
    INCOME,
    Direction,
    direction_before,
    direction_of,
    moved,
    undoes_saving,
)
from kaderwerk.adapters.documents.drafts import Draft, ShareDraft
from kaderwerk.adapters.documents.headings import SAVING, actors_in
from kaderwerk.adapters.documents.joining import add_draft
from kaderwerk.adapters.documents.natures import is_yearly, nature_in
from kaderwerk.adapters.documents.own_parts import has_own_share, receives
from kaderwerk.adapters.documents.periods import Period, YearsKnown, find_periods
from kaderwerk.adapters.documents.phrases import Phrase
from kaderwerk.adapters.documents.progress import Progress, Scene
from kaderwerk.adapters.documents.refusals import asks_outright, restored_saving
from kaderwerk.adapters.documents.settling import carried_to, is_credit, nature_of_draft, title_of_draft, years_of_draft
from kaderwerk.adapters.documents.shares import paid_by_own
from kaderwerk.adapters.documents.titles import opens_vaguely, own_title

_CODE = re.compile(r"[A-Z]{1,2}[.-]?\d{1,3}[a-z]?\b")
_SAVES = Caseless(
    r"\b(?:sluitend\w*|ombuig\w*|bezuinig\w*|bespar\w*|te dekken|dekkings\w*|gat (?:in|te)|tekort (?:op te|te))\b"
)
_COSTS_SAID = Caseless(
    r"\b(?:kost(?:en)?(?= |$)|nieuw(?=:)|nodig"
    r"|investering\w*|vergt|frictie\w*|eenmalige kosten|tegenvaller|nadeel|nadelig"
    r"|teruggedraaid|terugdraaien"
    r"|niet (?:gehaald|haalbaar|door|gerealiseerd|behaald)|vervalt de (?:bezuiniging|ombuiging)|vervallen van"
    r"|verlie\w+|mislop\w*|derving|(?:lagere|minder) (?:inkomsten|opbrengst\w*)|kwijt|wegval\w*"
    r"|krijg(?:t|en)\b.{0,60}\bbij|beschikbaar|vrijgemaakt|vrij te maken|vrijmaken|maken (?:we|wij)\b.{0,40}\bvrij"
    r"|terugkomt|in te stellen|uit te trekken"
    r"|is er\b.{0,40}(?:fonds|budget|bedrag|subsidie)|fonds in van|noodpot|trek(?:t|ken)\b.{0,90}\buit|uitgetrokken"
    r"|draai(?:t|en)\b.{0,40}\bterug)\b"
)
_NOT_REACHED = re.compile(
    r"\s?halen (?:we|wij)\b.{0,20}\bniet\b"
    r"|[^;]{0,80}\b(?:lopen|loopt)\b.{0,30}\bmis\b|\s?lukt (?:het|dat|dit) niet\b|\s?niet\b(?:\s(?:gehaald|behaald"
    r"|gerealiseerd|ingevuld))?\s?[.,;]",
    re.IGNORECASE,
)
_SPENT = Direction(effect=BENEFIT, side=COSTS, is_said=True)
_WISHES = Caseless(
    r"\b(?:aangemelde?|aanmeldingen|wensen|voorstellen|voorleggen|amendementen|nieuw beleid|aanvragen"
    r"|claims|knelpunten|prioriteiten|keuzes|kiest|kiezen)\b"
)
_BEGINS = Caseless(r"\b(?:met ingang van|vanaf) (?:het jaar )?(?:19|20)\d\d\b[^.;]{0,30}:$")
_GRANTED = Caseless(r"(?<!niet )\b(?:honoreren|toekennen|gehonoreerd|toegekend)\b")
_WEAK = re.compile(r"\been bedrag van\b", re.IGNORECASE)
"""Says that there is money, not which way it goes."""
_WHOLE = Caseless(r"\b(?:het|dit) (?:volledige|hele|gehele|beoogde) bedrag\b")
_RECEIVED = Caseless(r"\b\w*(?:vergoeding|uitkering|teruggave|resultaat|overschot|winst)\b")
_SPARED = Caseless(r"\b(?:scheelt|bespaart|bespaard|vrijval\w*|voordeel|lagere|minder)\b")
_CHARGES = Caseless(r"\b(?:kapitaallast(?:en)?|afschrijving(?:en|slasten)?|rentelasten)\b")


def take_request(progress: Progress, scene: Scene, phrase: Phrase, *, is_share: bool) -> None:
    """Add the draft of one amount; without a direction or a concrete subject nothing is added."""
    if phrase.amount.cents == 0 or _is_charge_of_credit(progress, phrase):
        return
    context = _context(scene)
    direction = _direction(scene, phrase, context)
    if _WHOLE.search(phrase.before) and progress.drafts and progress.drafts[-1].sentence is scene.sentence:
        direction = progress.drafts[-1].direction
    title = title_of_draft(scene, phrase)
    if direction is None or title is None or _is_long_total(phrase):
        return
    if phrase.period is None and progress.last_period is not None and (keeps_time(scene.plain) or is_share):
        phrase = replace(phrase, period=progress.last_period, has_own_period=True)
    if phrase.period is None and (begun := _period_of_list(scene)) is not None:
        phrase = replace(phrase, period=begun, has_own_period=True)
    if phrase.period is None and (carried := carried_to(scene.unit.intro or "")) is not None:
        period = Period(begin=phrase.amount.begin, end=phrase.amount.end, years=(carried,))
        phrase = replace(phrase, period=period, has_own_period=True)
    nature = nature_of_draft(scene, phrase, direction)
    years, is_unclear = years_of_draft(phrase, nature, base=scene.facts.year)
    draft = Draft(
        sentence=scene.sentence,
        phrase=phrase,
        cents=phrase.amount.cents,
        years=years,
        has_stated_year=phrase.period is not None,
        nature=nature,
        direction=direction,
        subject=_own_subject(progress, scene, phrase, title=title),
        is_open=phrase.period is not None and phrase.period.is_open,
        is_credit=is_credit(phrase.clause),
        is_exact=phrase.amount.is_exact,
        is_range=phrase.amount.least_cents is not None,
        is_per_year_unclear=is_unclear,
        share=ShareDraft(cents=phrase.amount.cents) if is_share else None,
        organisation=_organisation(scene, is_share=is_share),
        context=f"{context} {scene.plain}",
    )
    progress.last_cents = phrase.amount.cents
    add_draft(progress, draft)


def _period_of_list(scene: Scene) -> Period | None:
    """Return when all items of a list begin: "Ombuigingen met ingang van 2027:"."""
    intro = scene.unit.intro or ""
    match = _BEGINS.search(intro)
    if match is None:
        return None
    periods = [one for one in find_periods(intro, YearsKnown(base=scene.facts.year)) if not one.is_weak]
    return periods[0] if len(periods) == 1 else None


def take_mentioned(progress: Progress, scene: Scene) -> None:
    """Take the amount of the sentence before, when this one proposes "dit bedrag" or takes back the saving of it."""
    amount = progress.last_mentioned
    if amount is None or len(progress.drafts) > progress.first:
        return
    restored = restored_saving(scene.plain) if any(_SAVES.search(one) for one in scene.earlier_plain[:2]) else None
    match = restored or (that_sum(scene.plain) if asks_outright(scene.plain) else None)
    if match is None:
        return
    periods = find_periods(scene.plain, YearsKnown(base=scene.facts.year, last=progress.last_year))
    phrase = Phrase(
        amount=replace(amount, begin=match.start(), end=match.end()),
        text=scene.plain,
        before=scene.plain[: match.start()],
        after=scene.plain[match.end() :],
        clause=scene.plain,
        period=next((one for one in periods if not one.is_weak), None),
        has_own_period=bool(periods),
    )
    take_request(progress, scene, phrase, is_share=False)
    if restored is not None and len(progress.drafts) > progress.first:
        burden = Direction(effect=BURDEN, side=COSTS, is_said=True)
        progress.drafts[-1] = replace(progress.drafts[-1], direction=burden)


def _context(scene: Scene) -> str:
    """Join what stands around a sentence: headings, label, the opening of its list, and what it points back to."""
    back = scene.earlier_plain[:2] if points_back(scene.plain) or goes_on(scene.plain) else ()
    return " ".join((*scene.block.setting.trail[-2:], scene.unit.label or "", scene.unit.intro or "", *back))


def _direction(scene: Scene, phrase: Phrase, context: str) -> Direction | None:
    """Ask the phrase first, then the clause, the sentence and what stands around it."""
    if _is_saving_item(scene, phrase):
        return Direction(effect=BENEFIT, side=(direction_of(phrase.text) or _SPENT).side, is_said=True)
    if receives(phrase.before, scene.facts.organisation):
        return Direction(effect=BENEFIT, side=INCOME, is_said=True)
    near = phrase.before[-30:]
    straight = direction_before(near) if "(" in near else None
    if straight is not None:
        return straight
    alone = moved(phrase.text, scene.plain) if phrase.text != scene.plain else None
    if alone is not None and phrase.amount.letter is None:
        return alone
    if _NOT_REACHED.match(phrase.after):
        return Direction(effect=BURDEN, side=COSTS, is_said=True)
    for text in (_WEAK.sub("", phrase.text), phrase.clause, scene.plain):
        found = direction_of(text, letter=phrase.amount.letter)
        if found is not None:
            return _with_side(found, context)
    found = direction_of(context)
    is_divided = has_own_share(scene.plain, scene.facts.organisation) and _RECEIVED.search(scene.plain) is None
    if found is None and (
        nature_in(scene.plain) is not None
        or _is_listed(scene)
        or _is_wish(scene)
        or is_divided
        or _GRANTED.search(scene.plain)
    ):
        return Direction(effect=BURDEN, side=COSTS, is_said=False)
    return None if found is None else replace(found, is_said=False)


def _is_saving_item(scene: Scene, phrase: Phrase) -> bool:
    """Tell an item of a list of savings that says no cost of its own: what the list is for decides."""
    intro = scene.unit.intro or ""
    is_list = scene.unit.is_bullet and (scene.facts.is_saving or _SAVES.search(intro) is not None)
    if undoes_saving(scene.plain):
        return False
    return (is_list or scene.block.setting.section == SAVING) and _COSTS_SAID.search(phrase.text) is None


def _with_side(direction: Direction, context: str) -> Direction:
    """Take the side that moves from what the sentence points back to, where it does not name one itself."""
    around = direction_of(context) if direction.side is None else None
    return (
        replace(direction, side=around.side) if around is not None and around.effect == direction.effect else direction
    )


def _organisation(scene: Scene, *, is_share: bool) -> str | None:
    """Name who asks, when it is not the organisation whose document it is."""
    if scene.block.setting.organisation is not None:
        return scene.block.setting.organisation
    receiver = paid_by_own(scene.plain, scene.facts.organisation) if is_share else None
    actors = actors_in(scene.plain, scene.facts.organisation)
    if receiver is None and len(actors) == 1 and "bijdrage" not in scene.plain.lower():
        return next(iter(actors))
    return receiver


def _own_subject(progress: Progress, scene: Scene, phrase: Phrase, *, title: str) -> str:
    """Tell two requests of one sentence apart by the words of the second one."""
    same = list(takewhile(lambda draft: draft.sentence is scene.sentence, reversed(progress.drafts)))
    own = title if opens_vaguely(title) else own_title(phrase.after) or own_title(phrase.before)
    subject = (same[-1].subject or title) if same else title
    is_second = any(draft.subject == title for draft in same) or (bool(same) and opens_vaguely(title))
    if own is None or not is_second or own.lower() in subject.lower():
        return title
    return f"{subject}: {own[:1].lower()}{own[1:]}"


def _is_charge_of_credit(progress: Progress, phrase: Phrase) -> bool:
    """Tell the yearly charges of an investment that is asked: they follow from it."""
    is_charge = _CHARGES.search(phrase.text) is not None and _SPARED.search(phrase.before) is None
    has_asked = len(progress.drafts) > progress.first or any(draft.is_credit for draft in progress.drafts[-8:])
    return is_charge and has_asked


def _is_listed(scene: Scene) -> bool:
    """Tell an item of a list of proposals: its label has a code, or the section above it is one of proposals."""
    label = scene.unit.label
    return label is not None and (scene.block.setting.section is not None or _CODE.match(label) is not None)


def _is_wish(scene: Scene) -> bool:
    """Tell an item of a list that is announced as one of wishes or proposals."""
    around = " ".join((scene.unit.intro or "", *scene.block.setting.trail[-1:]))
    return scene.unit.is_bullet and _WISHES.search(around) is not None


def _is_long_total(phrase: Phrase) -> bool:
    """Tell a sum over all years up to some year, which says nothing of any one of them."""
    return phrase.period is not None and not phrase.period.has_start and not is_yearly(phrase.clause)
