"""From a block of sentences to drafts: which amounts ask, which belong together, and what is said around them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kaderwerk.adapters.documents.changes import with_breakdown, with_changes
from kaderwerk.adapters.documents.directions import BURDEN, COSTS, Direction, direction_before, direction_of
from kaderwerk.adapters.documents.drafts import Draft, ShareDraft, joined
from kaderwerk.adapters.documents.fundings import funding_of
from kaderwerk.adapters.documents.headings import actors_in
from kaderwerk.adapters.documents.natures import INCIDENTAL, Firmness, Nature, is_yearly, nature_in, nature_of_one_year
from kaderwerk.adapters.documents.outline import Block, Unit
from kaderwerk.adapters.documents.periods import Period, YearsKnown, find_periods
from kaderwerk.adapters.documents.phrases import Phrase, phrases_of
from kaderwerk.adapters.documents.refusals import (
    asks_outright,
    explains_difference,
    explains_past_item,
    is_refused,
    refers_back,
)
from kaderwerk.adapters.documents.roles import Role, role_of
from kaderwerk.adapters.documents.sentences import Sentence
from kaderwerk.adapters.documents.settling import is_credit, nature_of_draft, title_of_draft, years_of_draft
from kaderwerk.adapters.documents.shares import Share, paid_by_own, percentage_of, share_of
from kaderwerk.adapters.documents.staff import staff_change
from kaderwerk.adapters.documents.titles import own_title

_ANAPHORA = re.compile(
    r"^\W*(?:(?:in|voor|vanaf|per|met ingang van|m\.i\.v\.) (?:het jaar )?\d{4}\b.{0,12}\s)?(?:(?:kost|levert|vraagt|scheelt|bespaart|is|wordt|gaat|brengt|leidt|betekent) )?"
    r"(?:dit|dat|deze|die|hier\w*|daar(?!naast)\w*|de (?:kosten|lasten|investering|uitgaven|besparing|opbrengst|meerkosten|jaarlijkse|structurele|eenmalige|incidentele|totale)|het gaat|berekend|hun|zo'n|een (?:eerste )?(?:raming|schatting))\b",
    re.IGNORECASE,
)
_SAME_TIME = re.compile(r"\b(?:dit|dat|deze|die|hiervoor|daarvoor|hiermee|daarmee|hieraan|daaraan|de (?:kosten|lasten|investering|uitgaven))\b", re.IGNORECASE)
_CONTINUES = re.compile(
    r"^\W*(?:en |maar )?(?:(?:in|vanaf|voor|per|met ingang van|m\.i\.v\.|tot en met) (?:het jaar |de jaren )?\d{4}|daarna|vervolgens|vanaf dan|in de jaren daarna|dit loopt|dat loopt|het bedrag|dit bedrag|dat bedrag|deze kosten|de kosten (?:lopen|stijgen|dalen)|structureel)",
    re.IGNORECASE,
)
_CHARGES = re.compile(r"\b(?:kapitaallast(?:en)?|afschrijving(?:en|slasten)?|rentelasten)\b", re.IGNORECASE)
_SAME_THING = re.compile(r"\b(?:dus|ofwel|oftewel|dat is|dit is|dit betekent|dat betekent|neerkomt op|afgerond|samen met)\b", re.IGNORECASE)
_START = re.compile(r"\b(?:ingang|ingaand|ingaan|start(?:en|datum)?|begin(?:nen|t)?|gaat in|looptijd|aanvang|vanaf|met ingang van)\b", re.IGNORECASE)
_CONNECTOR_ONLY = re.compile(r"\W*(?:(?:en|of|in|vanaf|voor|nog|dan|daarna|\d{4}|ook|plus|en in)\W*)*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What is known of the document as a whole."""

    organisation: str | None
    year: int | None
    is_account: bool
    has_lettered_total: bool = False


@dataclass(kw_only=True)
class _Progress:
    """What was read so far in one block; grows sentence by sentence."""

    drafts: list[Draft] = field(default_factory=list)
    last_year: int | None = None
    last_cents: int = 0
    last_period: Period | None = None
    earlier: tuple[Sentence, ...] = ()


def drafts_of(block: Block, facts: Facts) -> list[Draft]:
    """Return the drafts of one block in reading order."""
    progress = _Progress()
    for unit in block.units:
        text = " ".join(sentence.plain for sentence in unit.sentences)
        if explains_difference(text, facts.year):
            continue
        progress.earlier, progress.last_period = (), None
        first = len(progress.drafts)
        for sentence in unit.sentences:
            _read_sentence(progress, block, unit, sentence=sentence, facts=facts, first=first)
            progress.earlier = (sentence, *progress.earlier)
        _add_staff(progress.drafts, unit, first)
    return _without_restated(progress.drafts)


def _read_sentence(progress: _Progress, block: Block, unit: Unit, *, sentence: Sentence, facts: Facts, first: int) -> None:
    plain = sentence.plain
    if is_refused(plain):
        if refers_back(plain):
            kept = [d for d in progress.drafts if not progress.earlier or d.sentence is not progress.earlier[0]]
            progress.drafts[:] = kept
        return
    known = YearsKnown(base=facts.year, last=progress.last_year)
    phrases = with_breakdown(with_changes(phrases_of(plain, known)))
    is_silent = explains_past_item(plain, facts.year) or (facts.is_account and not asks_outright(plain))
    if phrases and not is_silent:
        before = len(progress.drafts)
        _read_phrases(progress, block, unit, sentence=sentence, phrases=phrases, facts=facts)
        if len(progress.drafts) == before:
            _add_remarks(progress, sentence, facts=facts, first=first)
        else:
            _fund(progress.drafts, before, plain)
    elif not phrases:
        _add_remarks(progress, sentence, facts=facts, first=first)
    _remember_period(progress, plain, known)


def _read_phrases(
    progress: _Progress, block: Block, unit: Unit, *, sentence: Sentence, phrases: tuple[Phrase, ...], facts: Facts
) -> None:
    previous = Role.REQUEST
    has_open = not all(_is_bracketed(phrase) for phrase in phrases)
    for phrase in phrases:
        share = share_of(phrase, facts.organisation)
        role = role_of(phrase, sentence.plain, year=facts.year)
        if previous is not Role.REQUEST and _CONNECTOR_ONLY.fullmatch(phrase.before):
            role = previous
        if role is Role.PART and not progress.drafts and asks_outright(sentence.plain):
            role = Role.REQUEST
        if facts.has_lettered_total and phrase.amount.letter is not None:
            role = Role.HISTORY
        if role is Role.REQUEST and has_open and len(phrases) > 1 and _is_bracketed(phrase) and not phrase.amount.letter:
            role = Role.LEVEL
        if phrase.amount.is_repeat:
            if _repeat(progress, phrase):
                continue
            phrase = replace(phrase, amount=replace(phrase.amount, cents=progress.last_cents))
        if share is Share.OWN and _take_share(progress, phrase):
            continue
        if share is Share.OTHER and progress.drafts:
            continue
        previous = role
        if role is Role.REQUEST or (share is Share.OWN and role in (Role.PART, Role.FUNDING)):
            _take_request(progress, block, unit, sentence=sentence, phrase=phrase, facts=facts, is_share=share is Share.OWN)


def _is_bracketed(phrase: Phrase) -> bool:
    return phrase.before.count("(") > phrase.before.count(")")


def _repeat(progress: _Progress, phrase: Phrase) -> bool:
    """Give "hetzelfde bedrag" the last amount, for the year that it is said of."""
    if progress.drafts and phrase.has_own_period and phrase.period is not None:
        draft = progress.drafts[-1]
        years = dict.fromkeys(phrase.period.years, draft.last_cents)
        progress.drafts[-1] = replace(draft, years={**draft.years, **years}, is_open=draft.is_open or phrase.period.is_open)
        return True
    return False


def _take_share(progress: _Progress, phrase: Phrase) -> bool:
    """Give an own share to the last draft that is larger and has none yet."""
    for index in range(len(progress.drafts) - 1, -1, -1):
        draft = progress.drafts[index]
        if draft.share is None and draft.last_cents >= phrase.amount.cents:
            progress.drafts[index] = _dated(replace(draft, share=ShareDraft(cents=phrase.amount.cents)), phrase)
            return True
    return False


def _dated(draft: Draft, phrase: Phrase) -> Draft:
    """Let the year of a share date the whole, where the whole had none."""
    if draft.has_stated_year or not phrase.has_own_period or phrase.period is None:
        return draft
    is_weak = draft.nature.firmness < Firmness.DERIVED
    nature = nature_of_one_year(draft.sentence.plain, draft.context) if is_weak and not phrase.period.is_open else draft.nature
    return replace(draft, years={phrase.period.years[0]: draft.cents}, has_stated_year=True, nature=nature)


def _take_request(
    progress: _Progress, block: Block, unit: Unit, *, sentence: Sentence, phrase: Phrase, facts: Facts, is_share: bool
) -> None:
    if phrase.amount.cents == 0 or (_CHARGES.search(phrase.text) and any(draft.is_credit for draft in progress.drafts)):
        return
    earlier = tuple(item.plain for item in progress.earlier)
    is_anaphoric = _ANAPHORA.match(sentence.plain) is not None
    context = " ".join((*block.setting.trail[-2:], unit.label or "", unit.intro or "", *earlier[:2] * is_anaphoric))
    direction = _direction(phrase, sentence.plain, context)
    title = title_of_draft(block, unit, phrase, sentence=sentence.plain, earlier=earlier)
    if direction is None or title is None or _is_long_total(phrase):
        return
    if phrase.period is None and is_anaphoric and progress.last_period is not None and _SAME_TIME.search(sentence.plain[:40]):
        phrase = replace(phrase, period=progress.last_period)
    nature = nature_of_draft(block, unit, phrase, sentence=sentence.plain, earlier=earlier, direction=direction)
    years, is_unclear = years_of_draft(phrase, nature, base=facts.year)
    receiver = paid_by_own(sentence.plain, facts.organisation) if is_share else None
    draft = Draft(
        sentence=sentence,
        phrase=phrase,
        cents=phrase.amount.cents,
        years=years,
        has_stated_year=phrase.period is not None,
        nature=nature,
        direction=direction,
        subject=_own_subject(progress, title, phrase, sentence),
        is_open=phrase.period is not None and phrase.period.is_open,
        is_exact=phrase.amount.is_exact,
        is_range=phrase.amount.least_cents is not None,
        is_per_year_unclear=is_unclear,
        share=ShareDraft(cents=phrase.amount.cents) if is_share else None,
        organisation=block.setting.organisation or receiver or _actor(sentence.plain, facts.organisation),
        is_credit=is_credit(phrase.clause),
        context=f"{context} {sentence.plain}",
    )
    progress.last_cents = phrase.amount.cents
    _add_draft(progress, draft, is_bullet=unit.is_bullet)


def _is_long_total(phrase: Phrase) -> bool:
    """Tell a sum over all years up to some year, which says nothing of any one of them."""
    return phrase.period is not None and not phrase.period.has_start and not is_yearly(phrase.clause)


def _own_subject(progress: _Progress, title: str, phrase: Phrase, sentence: Sentence) -> str:
    """Tell two requests of one sentence apart by the words of the second one."""
    own = own_title(phrase.after)
    if own is None or not any(draft.sentence is sentence and draft.subject == title for draft in progress.drafts):
        return title
    return title if own.lower() in title.lower() else f"{title}: {own[:1].lower()}{own[1:]}"


def _direction(phrase: Phrase, sentence: str, context: str) -> Direction | None:
    """Ask the phrase first, then the clause, the sentence and what stands before it."""
    letter = phrase.amount.letter
    straight = direction_before(phrase.before[-30:]) if phrase.before.rstrip().rfind("(") >= len(phrase.before) - 30 else None
    if straight is not None:
        return straight
    for text in (phrase.text, phrase.clause, sentence):
        found = direction_of(text, letter=letter)
        if found is not None:
            return found
    found = direction_of(context)
    if found is None and nature_in(sentence) is not None:
        return Direction(effect=BURDEN, side=COSTS, is_said=False)
    return None if found is None else replace(found, is_said=False)


def _actor(sentence: str, organisation: str | None) -> str | None:
    actors = actors_in(sentence, organisation)
    return next(iter(actors)) if len(actors) == 1 and "bijdrage" not in sentence.lower() else None


def _add_draft(progress: _Progress, fresh: Draft, *, is_bullet: bool) -> None:
    for index in range(len(progress.drafts) - 1, -1, -1):
        draft = progress.drafts[index]
        if _belongs(draft, fresh, is_bullet=is_bullet):
            progress.drafts[index] = joined(draft, fresh)
            return
        if draft.sentence is not fresh.sentence:
            break
    progress.drafts.append(fresh)


def _belongs(draft: Draft, fresh: Draft, *, is_bullet: bool) -> bool:
    """Tell whether a fresh amount is about the same request: another year of it, or the same sum again."""
    if draft.direction.effect != fresh.direction.effect:
        return False
    is_same_sentence = draft.sentence is fresh.sentence
    if is_bullet and not is_same_sentence and draft.sentence.end < fresh.sentence.begin - 400:
        return False
    if fresh.cents == draft.last_cents and not is_same_sentence:
        return _ANAPHORA.match(fresh.sentence.plain) is not None and (fresh.years.keys() <= draft.years.keys() or not draft.has_stated_year)
    if fresh.cents == draft.last_cents and _SAME_THING.search(fresh.phrase.before if fresh.phrase else ""):
        return True
    if _natures_differ(draft, fresh) or not (draft.has_stated_year and fresh.has_stated_year):
        return False
    if draft.years.keys() & fresh.years.keys():
        return False
    return (is_same_sentence and fresh.phrase is not None and fresh.phrase.has_own_period and _is_same_subject(draft, fresh)) or (
        not is_same_sentence and _CONTINUES.match(fresh.sentence.plain) is not None
    )


def _is_same_subject(draft: Draft, fresh: Draft) -> bool:
    """Tell two subjects apart only where both phrases name one of their own."""
    first = own_title(draft.phrase.text) if draft.phrase else None
    second = own_title(fresh.phrase.text) if fresh.phrase else None
    return second is None or first is None or first == second or draft.subject == fresh.subject


def _natures_differ(draft: Draft, fresh: Draft) -> bool:
    both_said = draft.nature.firmness is Firmness.SAID and fresh.nature.firmness is Firmness.SAID
    return both_said and draft.nature.value != fresh.nature.value


def _add_remarks(progress: _Progress, sentence: Sentence, *, facts: Facts, first: int) -> None:
    """Read a sentence without a request for what it adds to the drafts before it: start, share, coverage."""
    drafts = progress.drafts
    if len(drafts) <= first:
        return
    plain = sentence.plain
    periods = find_periods(plain, YearsKnown(base=facts.year, last=progress.last_year))
    if len(periods) == 1 and _START.search(plain) and not drafts[-1].has_stated_year and len(periods[0].years) == 1:
        drafts[-1] = replace(
            drafts[-1],
            years={periods[0].years[0]: drafts[-1].cents},
            has_stated_year=True,
            is_open=drafts[-1].nature.value != INCIDENTAL,
        )
    percentage = percentage_of(plain, facts.organisation)
    if percentage is not None and drafts[-1].share is None:
        drafts[-1] = replace(drafts[-1], share=ShareDraft(percentage=percentage.value))
    _fund(drafts, len(drafts) - 1, plain)


def _fund(drafts: list[Draft], start: int, plain: str) -> None:
    funding = funding_of(plain)
    if funding is not None:
        drafts[start:] = [replace(draft, funding=draft.funding or funding) for draft in drafts[start:]]


def _add_staff(drafts: list[Draft], unit: Unit, first: int) -> None:
    """Give the change in staff to the one draft of a unit, or to the draft whose sentence names it."""
    change = staff_change(tuple(sentence.plain for sentence in unit.sentences))
    if change is None or change == 0:
        return
    fresh = range(first, len(drafts))
    for index in fresh:
        if len(fresh) == 1 or staff_change((drafts[index].sentence.plain,)) is not None:
            drafts[index] = replace(drafts[index], fte=change)


def _without_restated(drafts: list[Draft]) -> list[Draft]:
    """Drop a sum without a year that a later draft gives its years to."""
    return [draft for index, draft in enumerate(drafts) if draft.has_stated_year or not _is_restated(draft, drafts[index + 1 :])]


def _is_restated(draft: Draft, later: Iterable[Draft]) -> bool:
    return any(
        other.has_stated_year and other.direction.effect == draft.direction.effect and draft.cents in other.years.values()
        for other in later
    )


def _remember_period(progress: _Progress, plain: str, known: YearsKnown) -> None:
    periods = [period for period in find_periods(plain, known) if not period.is_weak]
    if periods:
        progress.last_period = periods[-1]
        progress.last_year = periods[-1].years[-1]


