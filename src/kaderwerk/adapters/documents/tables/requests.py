"""The requests in a table: each row that asks, with its amounts, direction, nature, coverage and certainty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kaderwerk.adapters.documents.amounts import CENTS_MOST
from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.categories import category_of
from kaderwerk.adapters.documents.certainty import SURE_ENOUGH
from kaderwerk.adapters.documents.directions import BENEFIT, BURDEN, Direction, direction_of
from kaderwerk.adapters.documents.fundings import OTHER
from kaderwerk.adapters.documents.headings import INVESTMENT, SAVING, TECHNICAL, category_of_heading
from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL
from kaderwerk.adapters.documents.tables.alignment import Placed, place_rows
from kaderwerk.adapters.documents.tables.bracketed_shares import shares_in_brackets, with_share
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.covers import cover, is_withdrawal, without_pairs
from kaderwerk.adapters.documents.tables.frame import TableFrame, frame_of
from kaderwerk.adapters.documents.tables.head_part import EACH_YEAR
from kaderwerk.adapters.documents.tables.long_rows import of_one_subject_each, with_nature_in_words
from kaderwerk.adapters.documents.tables.misread import misread_signs
from kaderwerk.adapters.documents.tables.one_subject import of_one_subject
from kaderwerk.adapters.documents.tables.partners import OURS
from kaderwerk.adapters.documents.tables.row_amounts import RowAmounts, amounts_of
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, is_to_be_filled_in, kind_of
from kaderwerk.adapters.documents.tables.row_words import RowWords, fte_of, nature_of, title_of, words_of
from kaderwerk.adapters.documents.tables.row_years import ANY_YEAR, is_yearly, span_of
from kaderwerk.adapters.documents.tables.rows import Row, Table
from kaderwerk.adapters.documents.tables.share_rows import of_one_division, take_share_row
from kaderwerk.adapters.documents.tables.signs import SignRule, legend_of
from kaderwerk.adapters.documents.tables.table_kinds import TableKind
from kaderwerk.adapters.documents.tables.table_request import TableRequest
from kaderwerk.adapters.documents.tables.totals import DOUBT as DOES_NOT_ADD_UP
from kaderwerk.adapters.documents.tables.totals import rows_that_do_not_add_up, with_named_total

SURE, USUAL, FAIRLY, GUESSED, DOUBTFUL = 96, 91, 85, 80, 70
"""How sure a row is, in percent. USUAL: what such tables mean by their signs, and what this one seems to say."""
SIGN_DIFFERS = "het teken zegt iets anders dan de woorden"
SIGN_DIFFERS_ELSEWHERE = "in een andere rij van de tabel zegt het teken iets anders dan de woorden"
_SHORTEST_SUBJECT = 4
_PLAIN_LEAST_CENTS = 100_000
"""A smaller amount in a table without a unit may well be in thousands."""
_CHARGES = Caseless(r"\b(?:kapitaal|afschrijvings|rente)lasten\b")
_NATURES = {
    "s": STRUCTURAL,
    "structureel": STRUCTURAL,
    EACH_YEAR: STRUCTURAL,
    "i": INCIDENTAL,
    "incidenteel": INCIDENTAL,
    "eenmalig": INCIDENTAL,
}
"""Columns of amounts that name their nature."""
_ALL_OURS = Caseless(
    r"\bons (?:aandeel|deel) in\b|\bonze bijdrage aan\b"
    r"|\b(?:mutaties?|wijziging(?:en)?) (?:in|van|op) onze bijdragen?\b"
)
"""A caption that says that only the own share is shown."""


@dataclass(frozen=True, kw_only=True)
class _Reading:
    """One row as read: the row itself, its words, its cells by column and its amounts."""

    row: Row
    words: RowWords
    placed: Placed
    amounts: RowAmounts


def requests_of(
    table: Table,
    kind: TableKind,
    *,
    year: int | None,
    organisation: str | None,
    subject: str | None = None,
    rule: SignRule | None = None,
) -> list[TableRequest]:
    """Return the requests of a table in reading order.

    Args:
        table: the table.
        kind: what it is about.
        year: the document's year, for a column or credit that names none.
        organisation: whose document it is: a column with its name holds its share.
        subject: the heading right above: a table of costs and income alone is about it.
        rule: what the document said of its signs before, for a table that says nothing.
    """
    shares, plain = shares_in_brackets(table)
    if subject is not None:
        plain = of_one_subject(plain, subject)
    plain = with_nature_in_words(with_named_total(plain))
    placed = place_rows(plain)
    frame = frame_of(plain, kind, placed, year=year, organisation=organisation, rule=rule)
    if frame is None:
        return []
    found: list[TableRequest] = []
    astray = rows_that_do_not_add_up(plain, placed)
    signs = misread_signs(frame, placed)
    for at, (row, cells) in enumerate(zip(plain.rows, placed, strict=True)):
        what = kind_of(row)
        if take_share_row(found, row, cells, frame):
            continue
        if what is RowKind.COVERAGE or is_withdrawal(row, frame):
            cover(found, row, cells, frame)
        elif what is RowKind.ITEM:
            doubt = cells.doubt or (DOES_NOT_ADD_UP if at in astray else signs[at])
            found += _of_row(row, cells if doubt == cells.doubt else replace(cells, doubt=doubt), frame)
    found = _with_doubts(found, list(_doubts_of_table(frame)))
    found = _with_doubted_signs(
        of_one_subject_each(of_one_division(found, frame)), has_legend=legend_of(frame.table.caption) is not None
    )
    return without_pairs([with_share(one, shares, kind.factor) for one in found])


def _of_row(row: Row, placed: Placed, frame: TableFrame) -> Iterator[TableRequest]:
    """Yield the requests of a row: one for each direction, and for each nature that has a column of its own."""
    by_nature: dict[str, list[int]] = {}
    for at in frame.asked:
        by_nature.setdefault(_NATURES.get(frame.table.columns[at].name.lower(), ""), []).append(at)
    for nature, asked in by_nature.items():
        own = replace(row, words=(*row.words, nature)) if nature else row
        words = words_of(own, frame)
        amounts = amounts_of(own, words, placed, frame, asked)
        reading = _Reading(row=own, words=words, placed=placed, amounts=amounts)
        if amounts.burden:
            yield _request(reading, BURDEN, amounts.burden, frame)
        if amounts.benefit:
            yield _request(reading, BENEFIT, amounts.benefit, frame)
        is_open = is_to_be_filled_in(words.label, alone=False)
        is_named = len(words.label) > _SHORTEST_SUBJECT and not is_open
        if amounts.pm and not amounts.burden and not amounts.benefit and is_named:
            yield _request(reading, BENEFIT if frame.kind.is_saving else BURDEN, {}, frame)


def _request(reading: _Reading, effect: str, amounts: dict[int, int], frame: TableFrame) -> TableRequest:
    row, label, pm = reading.row, reading.words.label, tuple(sorted(reading.amounts.pm))
    nature, doubt = nature_of(row, reading.words, set(amounts) or set(pm), frame)
    doubts = [*_doubts(reading, effect, amounts, frame)]
    if doubt is not None:
        doubts.append((GUESSED, doubt))
    if max(amounts.values(), default=0) > CENTS_MOST:
        doubts.append((DOUBTFUL, "het bedrag is groter dan Kaderwerk aankan"))
        amounts = {}
    years = sorted(amounts or pm)
    return TableRequest(
        title=title_of(row, label),
        category=_category(row, label, effect, frame),
        nature=nature,
        effect=effect,
        side=reading.words.side(frame),
        amounts_cents=dict(sorted(amounts.items())),
        pm_years=pm,
        until_year=years[-1] if nature == INCIDENTAL and years else None,
        share_cents=dict(amounts)
        if amounts and _is_ours(row.label, frame.organisation)
        else _share(reading.placed, frame, amounts),
        fte=fte_of(label, reading.placed, frame),
        funding=OTHER if reading.amounts.is_covered else None,
        certainty=min([SURE, *(limit for limit, _ in doubts)]),
        doubts=tuple(text for limit, text in doubts if limit < SURE_ENOUGH),
        begin=row.begin,
        end=row.end,
        sentence=row.line,
    )


def _doubts(reading: _Reading, effect: str, amounts: dict[int, int], frame: TableFrame) -> Iterator[tuple[int, str]]:
    """Yield how sure a row can be at most, and why."""
    if reading.placed.doubt is not None:
        yield DOUBTFUL, reading.placed.doubt
    is_marked = reading.amounts.has_letter or frame.has_sides or reading.words.side(frame) is not None
    if not is_marked:
        direction = direction_of(reading.words.label)
        agrees = effect == (BURDEN if direction is None else direction.effect)
        if not frame.rule.is_said:
            yield USUAL if agrees else DOUBTFUL, "de tabel zegt niet wat een plus of een min betekent"
        elif direction is not None and not agrees:
            yield FAIRLY, SIGN_DIFFERS
        if frame.rule.is_unclear:
            yield GUESSED, "wat de tabel zegt over plus en min, is niet duidelijk"
    if not frame.kind.has_unit and max(amounts.values(), default=0) < _PLAIN_LEAST_CENTS:
        yield DOUBTFUL, "de tabel noemt geen eenheid"
    if span_of(reading.row, frame) and not is_yearly(reading.row, frame):
        yield GUESSED, "het bedrag is voor meer jaren samen; het eerste jaar is genomen"
    if reading.amounts.is_covered:
        yield FAIRLY, "de inkomsten in deze rij staan niet in het bedrag; ze zijn genomen als dekking"
    if is_to_be_filled_in(reading.words.label, alone=False):
        yield FAIRLY, "wat het wordt, is nog niet ingevuld"


def _with_doubts(requests: list[TableRequest], doubts: list[tuple[int, str]]) -> list[TableRequest]:
    """Give every row of a table the doubts of the table."""
    if not doubts:
        return requests
    most, told = min(limit for limit, _ in doubts), tuple(text for limit, text in doubts if limit < SURE_ENOUGH)
    return [replace(one, certainty=min(one.certainty, most), doubts=(*told, *one.doubts)) for one in requests]


def _with_doubted_signs(requests: list[TableRequest], *, has_legend: bool) -> list[TableRequest]:
    """Doubt every row of a table in which the signs say something else than the words more often than the same.

    Against a legend one row says little: subsidies are paid and received.
    """
    differs = sum(SIGN_DIFFERS in one.doubts for one in requests)
    least = 2 if has_legend else 1
    if differs < least or differs < sum(_agrees(one) for one in requests):
        return requests
    return [
        replace(one, certainty=min(one.certainty, FAIRLY), doubts=one.doubts or (SIGN_DIFFERS_ELSEWHERE,))
        for one in requests
    ]


def _agrees(request: TableRequest) -> bool:
    direction = direction_of(request.title)
    return direction is not None and direction.effect == request.effect


def _doubts_of_table(frame: TableFrame) -> Iterator[tuple[int, str]]:
    """Yield how sure any row of a table can be at most, and why."""
    roles = {one.role for one in frame.table.columns}
    if frame.table.is_torn:
        yield FAIRLY, "namen en bedragen staan los van elkaar; de volgorde verbindt ze"
    if not frame.kind.is_asking:
        yield FAIRLY, "niets zegt dat de tabel iets vraagt"
    if frame.are_charges_guessed and Role.WHEN not in roles:
        yield FAIRLY, "de bedragen onder de jaren lijken kapitaallasten; het krediet is genomen"
    if frame.kind.is_investment and frame.years and _may_be_charges(frame.table):
        yield FAIRLY, "de tabel kan kapitaallasten tonen in plaats van kredieten"
    if frame.table.is_headless and len(frame.years) <= 1 and not ANY_YEAR.search(frame.table.caption):
        yield FAIRLY, "de tabel noemt geen jaar; het jaar van het document is genomen"


def _may_be_charges(table: Table) -> bool:
    """Tell years that may hold charges: the caption names them and no column does, or one stands before the years."""
    roles = [one.role for one in table.columns]
    if Role.CHARGE not in roles:
        return _CHARGES.search(table.caption) is not None
    return Role.TOTAL not in roles and roles.index(Role.CHARGE) < roles.index(Role.YEAR)


def _category(row: Row, label: str, effect: str, frame: TableFrame) -> str:
    if frame.kind.category == INVESTMENT:
        return INVESTMENT
    of_group = next((found for one in reversed(row.groups) if (found := category_of_heading(one)) is not None), None)
    section = of_group or frame.kind.category
    direction = Direction(effect=effect, side=None, is_said=True)
    found = category_of(label, section=None if section == INVESTMENT else section, direction=direction, is_joint=False)
    # A saving that costs is one that is not reached.
    return TECHNICAL if found == SAVING and effect == BURDEN else found


@lru_cache(maxsize=256)
def _are_all_ours(caption: str, organisation: str | None) -> bool:
    """Tell by the caption that only the own share is shown: ``aandeel Kapelle in de wijzigingen``."""
    if _ALL_OURS.search(caption):
        return True
    own = re.escape(organisation or "")
    named = (
        rf"\b(?:(?:aan)?deel|bijdrage) (?:van )?(?:de )?(?:gemeente )?{own}(?: (?:in|van|aan) |[,;)]|\s*(?:\(|\n|$))"
    )
    return bool(own) and re.search(named, caption, re.IGNORECASE) is not None


def _is_ours(label: str, organisation: str | None) -> bool:
    """Tell by its name that a row is the own share alone: ``Loonontwikkeling (aandeel Son en Breugel)``."""
    own = re.escape(organisation or "")
    is_named = organisation is not None and organisation in label
    return is_named and re.search(rf"\b(?:aan)?deel (?:van )?(?:de )?(?:gemeente )?{own}\)?$", label) is not None


def _share(placed: Placed, frame: TableFrame, amounts: dict[int, int]) -> dict[int, int] | None:
    """Return the own share of a row by year: below the name of the organisation, in one column or in one a year."""
    own = [
        (one.year, cents)
        for at, one in enumerate(frame.table.columns)
        if one.role is Role.SHARE and one.name in (frame.organisation, OURS)
        if (cell := placed.cells.get(at)) is not None and cell.has_amount and (cents := frame.cents(cell.value))
    ]
    if not own and _are_all_ours(frame.table.caption, frame.organisation):
        return dict(amounts) or None
    by_year = {year: cents for year, cents in own if year in amounts}
    if by_year or not own or not amounts:
        return by_year or None
    return dict.fromkeys(amounts, own[0][1])
