"""Joining: which amounts are one request, and which sums are only said twice."""

from kaderwerk.adapters.documents.anaphora import goes_on, points_back, same_sum
from kaderwerk.adapters.documents.drafts import Draft, joined
from kaderwerk.adapters.documents.natures import Firmness, nature_in
from kaderwerk.adapters.documents.progress import Progress
from kaderwerk.adapters.documents.titles import own_title


def add_draft(progress: Progress, fresh: Draft) -> None:
    """Add a draft, or give its years to the earlier draft that it belongs to; the sum of its years adds nothing."""
    last = progress.drafts[-1] if progress.drafts else None
    if last is not None and _is_sum(last, fresh):
        return
    for index in range(len(progress.drafts) - 1, -1, -1):
        draft = progress.drafts[index]
        if _belongs(draft, fresh):
            progress.drafts[index] = joined(draft, fresh)
            return
        if draft.sentence is not fresh.sentence:
            break
    progress.drafts.append(fresh)


def without_restated(drafts: list[Draft]) -> list[Draft]:
    """Drop a sum without a year that a later draft gives its years to."""
    kept: list[Draft] = []
    dated: set[tuple[str, int]] = set()
    for draft in reversed(drafts):
        if draft.has_stated_year:
            dated.update((draft.direction.effect, cents) for cents in draft.years.values())
        elif (draft.direction.effect, draft.cents) in dated:
            continue
        kept.append(draft)
    return kept[::-1]


def _is_sum(last: Draft, fresh: Draft) -> bool:
    """Tell the sum of the years of a request, said after them, from a next year of it."""
    is_undated = not fresh.has_stated_year or fresh.years.keys() <= last.years.keys()
    return len(last.years) > 1 and is_undated and fresh.cents == sum(last.years.values())


def _belongs(draft: Draft, fresh: Draft) -> bool:
    """Tell whether a fresh amount is about the same request: another year of it, or the same sum again."""
    if draft.direction.effect != fresh.direction.effect:
        return False
    before = fresh.phrase.before if fresh.phrase else ""
    is_same_sentence = draft.sentence is fresh.sentence
    if fresh.cents == draft.last_cents:
        if not is_same_sentence:
            is_within = fresh.years.keys() <= draft.years.keys() or not draft.has_stated_year
            is_next = draft.has_stated_year and fresh.has_stated_year and goes_on(fresh.sentence.plain)
            if is_within or not is_next:
                return points_back(fresh.sentence.plain) and is_within
        if same_sum(before):
            return True
    if _is_next_step(draft, fresh):
        return True
    if _natures_differ(draft, fresh) or not (draft.has_stated_year and fresh.has_stated_year):
        return False
    if draft.years.keys() & fresh.years.keys():
        return False
    if is_same_sentence:
        return fresh.phrase is not None and fresh.phrase.has_own_period and _is_same_subject(draft, fresh)
    return goes_on(fresh.sentence.plain) and _is_same_subject(draft, fresh)


def _is_next_step(draft: Draft, fresh: Draft) -> bool:
    """Tell the last step of an amount that comes in steps: 2022, 2023, and "Vanaf 2024 is dat € 80.000 per jaar"."""
    is_dated = draft.has_stated_year and fresh.has_stated_year and bool(draft.years) and bool(fresh.years)
    return (
        is_dated
        and fresh.is_open
        and not draft.is_open
        and min(fresh.years) == max(draft.years) + 1
        and goes_on(fresh.sentence.plain)
        and _is_same_subject(draft, fresh)
        and nature_in(draft.sentence.plain) is None
    )


def _is_same_subject(draft: Draft, fresh: Draft) -> bool:
    """Tell two subjects apart only where both phrases name one of their own."""
    first = own_title(draft.phrase.text) if draft.phrase else None
    second = own_title(fresh.phrase.text) if fresh.phrase else None
    return second is None or first is None or first == second or draft.subject == fresh.subject


def _natures_differ(draft: Draft, fresh: Draft) -> bool:
    both_said = draft.nature.firmness is Firmness.SAID and fresh.nature.firmness is Firmness.SAID
    return both_said and draft.nature.value != fresh.nature.value
