"""The reader of budget proposals: from the text of a document to claims, in reading order."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from kaderwerk.adapters.documents.amounts import find_amounts
from kaderwerk.adapters.documents.assembly import drafts_of
from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.categories import category_of
from kaderwerk.adapters.documents.certainty import certainty_of
from kaderwerk.adapters.documents.coded_headings import coded_draft
from kaderwerk.adapters.documents.distributions import with_share_below, without_distributions
from kaderwerk.adapters.documents.divided_lines import without_divided_lines
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.forms import Form, find_forms
from kaderwerk.adapters.documents.headings import AUTONOMOUS, NEW, SAVING, category_of_heading
from kaderwerk.adapters.documents.lines import Line, read_lines, without_lines, without_page_lines
from kaderwerk.adapters.documents.natures import INCIDENTAL, Firmness
from kaderwerk.adapters.documents.open_requests import open_draft
from kaderwerk.adapters.documents.outline import Block, blocks_of
from kaderwerk.adapters.documents.progress import Facts
from kaderwerk.adapters.documents.refusals import heads_refused
from kaderwerk.adapters.documents.restating import without_same
from kaderwerk.adapters.documents.second_look import looked_at_again
from kaderwerk.adapters.documents.tables.bracketed_shares import announces_shares
from kaderwerk.adapters.documents.tables.reading import FoundRequest, read_tables
from kaderwerk.adapters.documents.titles import own_title
from kaderwerk.adapters.documents.year_lines import find_year_lines
from kaderwerk.adapters.documents.years import find_years
from kaderwerk.core.claims.claim import Claim, OwnShare, Place

SHARED_SENTENCE = "de zin noemt meer voorstellen; zij kunnen bij elkaar horen"
OTHER_YEAR = "de zin noemt nog een jaar dat er niet bij hoort"
LEFT_OVER = "de zin noemt nog een bedrag dat er niet bij hoort"
UNKNOWN_ORGANISATION = "onbekend"
_ACCOUNT = Caseless(
    r"\b(?:jaarstuk\w*|jaarverslag\w*|jaarrekening\w*|rekening|\w*verantwoording|weerstandsvermogen|slotwijziging\w*"
    r"|slotrapportage)\b"
)

_NEXT_ITEM = re.compile(r",?\s(?:en|plus|alsmede|evenals)\s(?:[\w-]+\s){2,}", re.IGNORECASE)
"""The second item of a sentence: "en krijgt de schouwburg" names its own subject, "en" alone does not."""
_SAVING_TITLE = Caseless(r"\b(?:ombuiging|bezuiniging|besparing|taakstelling|dekkingsplan|herstelplan)\w*")
_ADJUSTS = Caseless(r"rapportage|voorjaarsnota|najaarsnota|kadernota|perspectiefnota")
"""Such a document changes the budget: its N and V ask, where a programme budget explains."""
_LETTER_BEHIND = re.compile(r": ?[NV] ?(?:€ ?)?\d")
_LETTERED_TOTAL = re.compile(
    r"^(?!(?:saldo|totaal|Saldo|Totaal)\b)[^:\n]{2,80}: ?[NV] ?(?:€ ?)?\d[\d.,]{0,15}(?: (?:miljoen|mln\.?"
    r"|duizend))?(?: euro)?\.?[ \r]*$",
    re.MULTILINE,
)
"""A line such as "Veilig wonen: N 1,3 miljoen euro" heads an analysis of differences, not a list of proposals."""


def read_claims(
    text: str,
    *,
    file: str,
    organisation: str | None,
    year: int | None,
    title: str | None,
    sheets: Sequence[tuple[int, str]] = (),
) -> list[Claim]:
    """Return the budget proposals of a document in reading order, each without an id: that hangs on its page.

    ``text`` is the document as decoded; begin and end of a claim's place index into it.
    ``year`` is the document's year: what the text gives no year for falls in it. ``sheets`` holds where each sheet of a
    workbook begins, and its name.
    """
    facts = Facts(
        organisation=organisation,
        year=year,
        is_account=_ACCOUNT.search(title or "") is not None,
        has_lettered_total=_has_lettered_total(text) and not _ADJUSTS.search(title or ""),
        is_saving=category_of_heading(title or "") == SAVING or _SAVING_TITLE.search(title or "") is not None,
        has_bracketed_shares=announces_shares(text),
    )
    whole, text = text, without_page_lines(text)
    tables, prose = read_tables(text, organisation=organisation, year=year, title=title, sheets=sheets)
    rows = [] if facts.is_account else [_row_claim(one, file=file, organisation=organisation) for one in tables]
    lines = read_lines(prose)
    forms = [] if facts.is_account else _forms(lines, prose, year, organisation)
    rows += [
        _claim(one.draft, file=file, organisation=organisation, section=one.section)
        for one in forms
        if not one.is_refused
    ]
    rest = without_lines(prose, lines, [(one.first, one.last) for one in forms]) if forms else prose
    blocks = blocks_of(rest, organisation, lines=None if forms else lines)
    first_new = _first_new_section(blocks)
    claims: list[Claim] = []
    for index, block in enumerate(blocks):
        drafts = _with_left_over(_drafts(block, facts))
        for draft in drafts:
            section = block.setting.section or (AUTONOMOUS if index < first_new else None)
            claims.append(_claim(draft, file=file, organisation=organisation, section=section))
    claims = without_same(claims, rows, text)
    claims = with_share_below(without_distributions(rows, claims, organisation), text, organisation)
    claims.sort(key=lambda one: one.place.begin)
    claims = looked_at_again(without_divided_lines(claims, text, organisation), text, organisation)
    if whole == text:
        return claims
    return [replace(one, place=replace(one.place, sentence=whole[one.place.begin : one.place.end])) for one in claims]


def _has_lettered_total(text: str) -> bool:
    """Tell a text with such a line; its colon and letter are looked for first, as that is faster in a long text."""
    return _LETTER_BEHIND.search(text) is not None and _LETTERED_TOTAL.search(text) is not None


def _forms(lines: Sequence[Line], text: str, year: int | None, organisation: str | None) -> list[Form]:
    """Return the forms of a document, and the subjects with a line per year that are no part of one."""
    forms = find_forms(lines, year, organisation)
    taken = {at for one in forms for at in range(one.first, one.last + 1)}
    apart = [one for one in find_year_lines(lines, text, year) if taken.isdisjoint(range(one.first, one.last + 1))]
    return sorted([*forms, *apart], key=lambda one: one.first)


def _drafts(block: Block, facts: Facts) -> list[Draft]:
    if any(heads_refused(one) for one in block.setting.trail):
        return []
    coded = coded_draft(block, year=facts.year)
    if coded is not None:
        return [coded]
    drafts = drafts_of(block, facts)
    if facts.is_account:
        return drafts
    asked = {draft.sentence.begin for draft in drafts}
    for unit in block.units:
        is_silent = not asked or asked.isdisjoint(sentence.begin for sentence in unit.sentences)
        if is_silent and (unit.is_bullet or not drafts):
            draft = open_draft(block, unit, year=facts.year)
            if draft is not None:
                drafts.append(draft)
    return sorted(drafts, key=lambda draft: draft.sentence.begin)


def _with_left_over(drafts: list[Draft]) -> list[Draft]:
    """Doubt the requests of a sentence with more amounts than they take up, and those that share a sentence.

    One of the amounts may be the right one; two requests of one sentence may be one. Two natures, both said, are two.
    """
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence.begin, []).append(draft)
    found: list[Draft] = []
    for draft in drafts:
        same = by_sentence[draft.sentence.begin]
        if any(_is_said_again(one, draft) for one in same[: same.index(draft)]):
            continue
        taken = sum(
            len(set(one.years.values())) + (one.share is not None and one.share.cents is not None) for one in same
        )
        is_left = len({one.cents for one in find_amounts(draft.sentence.plain)}) > taken
        natures = {one.nature.value for one in same if one.nature.firmness is Firmness.SAID}
        doubt = LEFT_OVER if is_left else SHARED_SENTENCE if len(same) > max(1, len(natures)) else None
        if doubt is None and not {one.year for one in find_years(draft.sentence.plain)} <= {
            year for one in same for year in (*one.years, *one.pm_years)
        }:
            doubt = OTHER_YEAR
        has_doubt = doubt is not None and draft.phrase is not None
        found.append(replace(draft, doubts=(*draft.doubts, doubt)) if has_doubt and doubt else draft)
    return found


def _is_said_again(first: Draft, second: Draft) -> bool:
    """Tell a second amount of one sentence with the same subject and direction: a part or a level far more often."""
    if second.phrase is None or first.phrase is None:
        return False
    own = own_title(second.phrase.text)
    is_own = _NEXT_ITEM.match(second.phrase.text) or (own is not None and own != own_title(first.phrase.text))
    return (
        not is_own
        and first.subject == second.subject
        and first.direction.effect == second.direction.effect
        and not (first.nature.firmness is second.nature.firmness is Firmness.SAID and first.nature != second.nature)
    )


def _first_new_section(blocks: list[Block]) -> int:
    """Return where "nieuwe ontwikkelingen" begins: what stands before it without a section is the other half."""
    for index, block in enumerate(blocks):
        if block.setting.section == NEW:
            is_first = all(earlier.setting.section is None for earlier in blocks[:index])
            return index if is_first else 0
    return 0


def _row_claim(found: FoundRequest, *, file: str, organisation: str | None) -> Claim:
    one = found.request
    years = sorted({*one.amounts_cents, *one.pm_years})
    share = None
    if one.share_cents is not None and organisation is not None:
        share = OwnShare(organisation=organisation, amounts_cents=one.share_cents)
    return Claim(
        id="",
        title=one.title,
        organisation=found.organisation or organisation or UNKNOWN_ORGANISATION,
        category=one.category,
        nature=one.nature,
        effect=one.effect,
        side=one.side,
        amounts_cents=one.amounts_cents,
        from_year=years[0] if years else None,
        until_year=one.until_year,
        pm_years=one.pm_years,
        own_share=share,
        fte=one.fte,
        funding=one.funding,
        certainty=one.certainty,
        doubt="; ".join(one.doubts) or None,
        place=Place(file=file, begin=one.begin, end=one.end, sentence=one.sentence),
    )


def _claim(draft: Draft, *, file: str, organisation: str | None, section: str | None) -> Claim:
    certainty, doubt = certainty_of(draft)
    years = sorted((*draft.years, *draft.pm_years))
    is_incidental = draft.nature.value == INCIDENTAL
    place = Place(file=file, begin=draft.sentence.begin, end=draft.sentence.end, sentence=draft.sentence.literal)
    category = category_of(
        draft.context, section=section, direction=draft.direction, is_joint=draft.organisation is not None
    )
    return Claim(
        id="",
        title=draft.subject or "",
        organisation=draft.organisation or organisation or UNKNOWN_ORGANISATION,
        category=category,
        nature=draft.nature.value,
        effect=draft.direction.effect,
        side=draft.direction.side,
        amounts_cents=dict(sorted(draft.years.items())),
        from_year=years[0] if years else None,
        until_year=years[-1] if years and is_incidental else None,
        pm_years=draft.pm_years,
        own_share=_own_share(draft, organisation),
        fte=draft.fte,
        funding=draft.funding,
        certainty=certainty,
        doubt=doubt,
        place=place,
    )


def _own_share(draft: Draft, organisation: str | None) -> OwnShare | None:
    if draft.share is None or organisation is None or not draft.years:
        return None
    percentage = draft.share.percentage
    amounts = {year: _share_cents(draft, year) for year in sorted(draft.years)}
    return OwnShare(organisation=organisation, amounts_cents=amounts, percentage=percentage)


def _share_cents(draft: Draft, year: int) -> int:
    if draft.share is not None and draft.share.cents is not None:
        return min(draft.share.by_year.get(year, draft.share.cents), draft.years[year])
    percentage = (
        draft.share.percentage if draft.share is not None and draft.share.percentage is not None else Decimal(100)
    )
    return int((draft.years[year] * percentage / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))
