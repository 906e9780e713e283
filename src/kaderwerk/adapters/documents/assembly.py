"""From a block of sentences to drafts: sentence by sentence, which amounts ask and what is said around them."""

import re
from dataclasses import replace

from kaderwerk.adapters.documents.amounts import find_amounts, may_hold_amounts
from kaderwerk.adapters.documents.anaphora import only_connects
from kaderwerk.adapters.documents.asking import take_mentioned, take_request
from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.changes import with_breakdown, with_changes
from kaderwerk.adapters.documents.directions import direction_before
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.joining import without_restated
from kaderwerk.adapters.documents.outline import Block
from kaderwerk.adapters.documents.own_parts import is_own_part, is_own_percentage, is_whole, names_itself, names_own
from kaderwerk.adapters.documents.periods import Period, YearsKnown, find_periods
from kaderwerk.adapters.documents.phrases import Phrase, phrases_of
from kaderwerk.adapters.documents.progress import Facts, Progress, Scene
from kaderwerk.adapters.documents.refusals import (
    asks_outright,
    explains_difference,
    explains_past_item,
    heads_refused,
    is_refused,
    is_settled,
    is_turned_down,
    is_unchanged,
    is_voted_down,
    refers_back,
)
from kaderwerk.adapters.documents.remarks import (
    add_funding,
    add_part,
    add_remarks,
    add_staff,
    divide_by_nature,
    take_repeat,
    take_share,
    take_whole,
)
from kaderwerk.adapters.documents.roles import Role, goes_on, role_of
from kaderwerk.adapters.documents.sentences import Sentence
from kaderwerk.adapters.documents.shares import Share, is_for_another, is_marked_own, share_of
from kaderwerk.adapters.documents.totals_in_words import divides_task, goes_on_total

_RAISED_TO = Caseless(
    r"\b(?:verhog\w+|verhoog\w*|op te hogen|ophogen|op te trekken"
    r"|optrekken|trek(?:t|ken)\b.{0,30}\bop|uit te breiden)\b(?!.{0,40}\bmet\b).{0,40}\b(?:tot|naar)\s$"
)


_OTHERS_GIVE = Caseless(
    r"\b(?:provincie|rijk|vereniging|stichting|waterschap|regio"
    r"|(?:andere|overige) (?:\w+ )?(?:gemeenten?|deelnemers?|partners?))"
    r"\b.{0,30}\b(?:legt|leggen|betaalt|betalen|draagt)\b"
)


_COVERS = re.compile(r"dekking(?:smiddelen|svoorstel)?\b[^.€]{0,30}:?\s*$", re.IGNORECASE)
"""The line above a list of what pays for the requests before it."""
_OPENS_BRACKET = re.compile(r"\($")
_NATURE_BEFORE = Caseless(r"\((?:structureel|incidenteel|eenmalig|jaarlijks) $")
_MAY_BE_PART = (Role.REQUEST, Role.PART, Role.TOTAL, Role.REFERENCE, Role.UNIT_PRICE)
"""What an own share may look like by its phrase alone; a level, a fund or history is none."""
_NEWLY = Caseless(
    r"\bvanaf (?:19|20)\d\d\b|\b(?:nieuw|extra) budget\b|\bvalt weg\b|\bvoortaan\b|\bstructureel\b"
    r"|\beenmalige kosten\b"
)
"""What an item of an analysis of differences says when it asks for something all the same."""
_NO_SUBJECT = re.compile(
    r"(?:19|20)\d\d|(?:voor|na)delig|(?:per )?saldo|overige?n?|diversen?|(?:sub|eind)?totaal(?: programma \d+)?"
    r"|afronding(?:en)?",
    re.IGNORECASE,
)
"""What the items of a list are named after when they ask nothing: balances per year, what is left, the sum."""
_REST = re.compile(r"[;,] (?:en |maar )?(?:de rest|het restant|het (?:overige|meerdere)|de overige)\b.*", re.IGNORECASE)
"""What is not granted beside what is: "€ 40.000 toe te kennen; de rest wijzen we af"."""
_BUT_ASKS = Caseless(r"\bwij(?:st|zen)\b[^,;]{0,40}\baf, maar\b(?=.*\bstel(?:t|len)\b.*\bvoor\b)")
"""A refusal with an offer of its own: "wijst dat af, maar stelt voor eenmalig € 8.500 te geven"."""
_AND_WE = re.compile(r"(?:,| en|, en) (?:wij|we)(?: zelf)? $")
_EXPLAINS = Caseless(
    r"\b(?:dat|dit) komt (?:zo|door)|\bopgebouwd\b|\bbestaat uit:|\bkerncijfers\b"
    r"|\b(?:verandering(?:en)?|toename|afname|stijging|daling|mutaties?|afwijking)\b[^.]{0,60}:(?= |$)"
    r"|\bis dit veranderd\b"
    r"|\b(?:vergeleken met|ten opzichte van)\b.*:(?= |$)"
    r"|\bstand van (?:zaken|de) .{0,20}(?:taakstelling|ombuiging|bezuiniging)\w*|\bver(?:klar\w+|klaard)|\boorzaken\b"
    r"|\bverschil\w*\b"
)


def drafts_of(block: Block, facts: Facts) -> list[Draft]:
    """Return the drafts of one block in reading order."""
    progress = Progress()
    for unit in block.units:
        text = unit.plain
        if not progress.drafts and not may_hold_amounts(text):
            continue
        around = f"{unit.intro or ''} {unit.label or ''}"
        if (
            _COVERS.match(unit.intro or "")
            or explains_difference(text, facts.year)
            or _EXPLAINS.search(around)
            or heads_refused(around)
            or is_turned_down(unit.intro or "")
        ):
            continue
        progress.next_unit()
        earlier: tuple[Sentence, ...] = ()
        scene: Scene | None = None
        for sentence in unit.sentences:
            scene = Scene(block=block, unit=unit, sentence=sentence, facts=facts, earlier=earlier)
            if _may_tell(progress, scene):
                _read_sentence(progress, scene)
            earlier = (sentence, *earlier[:5])
        if scene is not None:
            add_staff(progress, scene)
    return [one for one in without_restated(progress.drafts) if not _NO_SUBJECT.fullmatch(one.subject or "")]


def _read_sentence(progress: Progress, scene: Scene) -> None:
    plain, facts = scene.plain, scene.facts
    known = YearsKnown(base=facts.year, last=progress.last_year)
    if is_voted_down(plain):
        progress.drafts[progress.first :] = []
        return
    if divide_by_nature(progress, scene):
        return
    before = scene.earlier_plain[0] if scene.earlier else ""
    is_kept = is_unchanged(plain) and not asks_outright(before)
    if is_refused(_without_offer(plain)) or is_settled(plain, facts.year) or is_kept:
        amounts = find_amounts(plain)
        # What points back behind an amount points to that one: "de 30k mag eruit, die aanvraag trekken we in".
        if scene.earlier and refers_back(plain[: amounts[0].begin] if amounts else plain, has_amount=bool(amounts)):
            _drop_refused(progress, scene)
        return
    if goes_on_total(plain, before):
        return
    if divides_task(plain, before) and progress.drafts and progress.drafts[-1].sentence is scene.earlier[0]:
        progress.drafts.pop()
    phrases = with_breakdown(with_changes(phrases_of(plain, known)))
    is_silent = explains_past_item(plain, facts.year) or (facts.is_account and not asks_outright(plain))
    count = len(progress.drafts)
    if not phrases:
        take_mentioned(progress, scene)
    elif is_silent:
        progress.last_mentioned = phrases[-1].amount
    else:
        _read_phrases(progress, scene, phrases)
    if len(progress.drafts) > count:
        add_funding(progress, count, plain)
        add_part(progress, count, scene)
    else:
        add_remarks(progress, scene)
    _remember_period(progress, plain, known)


def _without_offer(plain: str) -> str:
    """Return a sentence without a refusal beside which something is granted or offered."""
    match = _BUT_ASKS.search(plain)
    if match is not None and not find_amounts(plain[: match.start()]):
        plain = plain[: match.start()] + plain[match.end() :]
    return _REST.sub("", plain)


def _drop_refused(progress: Progress, scene: Scene) -> None:
    """Drop what the nearest sentence before a refusal asked; one that asked nothing stands between the two."""
    asked = [draft.sentence for draft in progress.drafts[progress.first :]]
    refused = next((one for one in scene.earlier[:2] if any(one is sentence for sentence in asked)), None)
    if refused is not None:
        progress.drafts[:] = [draft for draft in progress.drafts if draft.sentence is not refused]


def _read_phrases(progress: Progress, scene: Scene, phrases: tuple[Phrase, ...]) -> None:
    previous, share = Role.REQUEST, Share.NONE
    has_open = not all(_is_bracketed(phrase, scene.plain) for phrase in phrases)
    for found in phrases:
        phrase = found
        role = _role(progress, scene, phrase, previous=previous)
        if role is Role.REQUEST and has_open and _is_aside(phrase, scene.plain) and not _has_asked(progress, scene):
            role = Role.LEVEL
        phrase = _raised(progress, _without_lent_year(phrase, scene.plain))
        if phrase.amount.is_repeat and _OTHERS_GIVE.search(phrase.before):
            continue
        if phrase.amount.is_repeat:
            if take_repeat(progress, phrase):
                continue
            phrase = replace(phrase, amount=replace(phrase.amount, cents=_last_cents(progress)))
        progress.last_mentioned = phrase.amount
        share = _share(progress, scene, phrase, role=role, previous=share)
        if _is_taken(progress, scene, phrase, share):
            continue
        previous = role
        if role is Role.REQUEST or (share is Share.OWN and role in (Role.PART, Role.FUNDING)):
            take_request(progress, scene, phrase, is_share=share is Share.OWN)


def _share(progress: Progress, scene: Scene, phrase: Phrase, *, role: Role, previous: Share) -> Share:
    """Tell whose share an amount is; one that only goes on is of whom the one before it is."""
    organisation, for_another = scene.facts.organisation, is_for_another(phrase)
    if scene.facts.has_bracketed_shares and _OPENS_BRACKET.search(phrase.before) and _has_asked(progress, scene):
        return Share.OWN
    share = previous
    if previous is Share.OTHER and _AND_WE.search(phrase.before):
        return Share.OWN
    if previous is Share.NONE or for_another or not only_connects(phrase.before):
        share = share_of(phrase, organisation)
        if share is Share.NONE and previous is not Share.NONE and for_another:
            return Share.OTHER
    may_be = role in _MAY_BE_PART or (role is Role.LEVEL and names_itself(phrase.before, organisation))
    if share is Share.NONE and may_be and _follows_whole(progress, scene, phrase):
        return Share.OWN
    return share


def _is_taken(progress: Progress, scene: Scene, phrase: Phrase, share: Share) -> bool:
    """Give an amount to the request before it that it is the whole or a share of; tell whether it is."""
    if is_whole(phrase) and names_own(scene.plain, scene.facts.organisation) and take_whole(progress, scene, phrase):
        return True
    if share is Share.OWN and not is_marked_own(phrase) and take_share(progress, scene, phrase):
        return True
    return share is Share.OTHER and _is_below_last(progress, phrase)


def _follows_whole(progress: Progress, scene: Scene, phrase: Phrase) -> bool:
    """Tell a part of the organisation itself right behind the larger amount that it is of."""
    last = progress.drafts[-1] if len(progress.drafts) > progress.first else None
    if last is None or last.share is not None or last.last_cents <= phrase.amount.cents:
        return False
    is_near = last.sentence is scene.sentence or last.sentence in scene.earlier[:2]
    organisation = scene.facts.organisation
    return is_near and (
        is_own_part(phrase, organisation) or is_own_percentage(scene.plain, organisation, last.last_cents, phrase)
    )


def _role(progress: Progress, scene: Scene, phrase: Phrase, *, previous: Role) -> Role:
    """Judge an amount in its sentence; one that only connects plays the part of the one before it."""
    if scene.facts.has_lettered_total and phrase.amount.letter is not None and not _NEWLY.search(scene.plain):
        return Role.HISTORY
    if (previous is not Role.REQUEST and only_connects(phrase.before)) or goes_on(phrase, previous):
        return previous
    role = role_of(phrase, scene.plain, year=scene.facts.year)
    if role is Role.PART and not progress.drafts and asks_outright(scene.plain):
        return Role.REQUEST
    return role


def _is_bracketed(phrase: Phrase, sentence: str) -> bool:
    before = sentence[: phrase.amount.begin]
    return before.count("(") > before.count(")")


def _is_aside(phrase: Phrase, sentence: str) -> bool:
    """Tell an amount in brackets that only describes, from one that is named: (besparing € 5.000), (N € 5.000)."""
    is_named = direction_before(phrase.before[-30:]) is not None or phrase.amount.letter is not None
    return _is_bracketed(phrase, sentence) and not is_named and _NATURE_BEFORE.search(phrase.before) is None


def _last_cents(progress: Progress) -> int:
    """Return what "hetzelfde bedrag" repeats: the last request, else the last amount that was named."""
    named = progress.last_mentioned
    return progress.last_cents if named is None else named.cents


def _without_lent_year(phrase: Phrase, sentence: str) -> Phrase:
    """Take the year of what stands behind a bracket off the amount in it: (structureel € 80.000) en in 2026 ..."""
    end = sentence.find(")", phrase.amount.end)
    is_lent = phrase.period is not None and _NATURE_BEFORE.search(phrase.before) and 0 <= end < phrase.period.begin
    return replace(phrase, period=None, has_own_period=False) if is_lent else phrase


def _has_asked(progress: Progress, scene: Scene) -> bool:
    return bool(progress.drafts) and progress.drafts[-1].sentence is scene.sentence


def _raised(progress: Progress, phrase: Phrase) -> Phrase:
    """Take the change out of "verhogen tot € 100.000", where the sentence before named the old level."""
    old = progress.last_mentioned
    is_first = (
        not progress.drafts or progress.drafts[-1].phrase is None or phrase.clause != progress.drafts[-1].phrase.clause
    )
    is_raise = _RAISED_TO.search(phrase.before) is not None and is_first
    if old is None or old.is_change or not is_raise or old.cents >= phrase.amount.cents:
        return phrase
    return replace(phrase, amount=replace(phrase.amount, cents=phrase.amount.cents - old.cents, is_change=True))


def _is_below_last(progress: Progress, phrase: Phrase) -> bool:
    """Tell whether a part of somebody else can belong to the last draft: it is not more than the whole."""
    return bool(progress.drafts) and progress.drafts[-1].last_cents >= phrase.amount.cents


def _may_tell(progress: Progress, scene: Scene) -> bool:
    """Tell whether a sentence can ask for something, add to what its paragraph asked, or name a period to remember."""
    if len(progress.drafts) > progress.first or progress.last_mentioned is not None or scene.unit.is_bullet:
        return True
    known = YearsKnown(base=scene.facts.year, last=progress.last_year)
    return bool(find_amounts(scene.plain)) or bool(_firm_periods(scene.plain, known))


def _firm_periods(plain: str, known: YearsKnown) -> list[Period]:
    return [period for period in find_periods(plain, known) if not period.is_weak]


def _remember_period(progress: Progress, plain: str, known: YearsKnown) -> None:
    periods = _firm_periods(plain, known)
    if periods:
        progress.last_period = periods[-1]
        progress.last_year = periods[-1].years[-1]
