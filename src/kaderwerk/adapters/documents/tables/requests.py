"""The requests in a table: each row that asks, with its amounts, direction, nature, coverage and certainty."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kaderwerk.adapters.documents.amounts import CENTS_MOST
from kaderwerk.adapters.documents.categories import category_of
from kaderwerk.adapters.documents.directions import BENEFIT, BURDEN, COSTS, INCOME, Direction, direction_of
from kaderwerk.adapters.documents.fundings import GENERAL, OTHER, RESERVE
from kaderwerk.adapters.documents.headings import INVESTMENT, SAVING, category_of_heading
from kaderwerk.adapters.documents.natures import (
    INCIDENTAL,
    STRUCTURAL,
    is_yearly_plan,
    nature_in,
    nature_of_topic,
)
from kaderwerk.adapters.documents.tables.alignment import Placed, place_rows
from kaderwerk.adapters.documents.tables.cells import Cell, CellKind
from kaderwerk.adapters.documents.tables.columns import Column, Role
from kaderwerk.adapters.documents.tables.grid import Row, Table
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, bare_label, kind_of
from kaderwerk.adapters.documents.tables.signs import SignRule, legend_of, usual_rule
from kaderwerk.adapters.documents.tables.table_kinds import TableKind

SURE, FAIRLY, DOUBTFUL = 96, 85, 70
_USUAL = 91
"""What such tables usually mean by their signs, and what this one seems to say: right each time so far."""
_I = re.IGNORECASE
_TAIL_WORDS = re.compile(
    r"\s(?P<word>lasten?|baten?|baat|uitgaven?|inkomsten|exploitatie|reserve|investering|structureel|incidenteel|eenmalig|struct\.?|inc\.?|[SIELBUNV])\s*$",
    _I,
)
_COSTS_ROW = re.compile(
    r"^(?:(?:structurele?|incidentele?|eenmalige?|extra|totale?|benodigde?|gevraagde?) )?"
    r"(?:lasten|kosten|uitgaven|budget|krediet|exploitatielasten)$|^(?:structureel|incidenteel|eenmalig)$",
    _I,
)
_BALANCE_ROW = re.compile(
    r"^(?:netto|per saldo|saldo|effect|effect op (?:het )?(?:saldo|begroting)\w*|financieel effect)\b", _I
)
_LASTING = re.compile(r"^(?:structureel|struct\.?|s)$", _I)
_ONCE = re.compile(r"^(?:incidenteel|eenmalig|inc\.?|i|e)$", _I)
_COST_WORD = re.compile(r"^(?:lasten?|uitgaven?|l|u)$", _I)
_INCOME_WORD = re.compile(r"^(?:baten?|baat|inkomsten|b)$", _I)
_INCOME_ROW = re.compile(r"\b(?:[Bb]aten?|[Bb]aat|[Ii]nkomsten)\b|\s[BI](?:\s|$)")
_BRACKETS_SHARE = re.compile(
    r"haakjes\W+(?:staat |is )?(?:het |ons |de )?(?:eigen )?(?:aandeel|deel|bijdrage)", re.IGNORECASE
)
_NATURE_COLUMNS = {
    "s": "structureel",
    "structureel": "structureel",
    "i": "incidenteel",
    "incidenteel": "incidenteel",
    "eenmalig": "incidenteel",
}
_LABEL_YEARS = re.compile(r"\((?:19|20)\d\d(?:(?:, | en |, en )(?:19|20)\d\d)+\)")
_GENERAL_COVER = re.compile(
    r"\b(?:saldo|algemene middelen|begrotingsruimte|stelpost|onvoorzien|eigen middelen|algemene dekkingsmiddelen)\b", _I
)
_FTE = re.compile(r"\(?\b(?P<size>\d{1,2}(?:,\d{1,2})?)\s?fte\b\)?", _I)
_CREDIT_YEAR = re.compile(r"\b(?:jaarschijf|jaar|in|investeringen|MIP|krediet(?:en)?)\s+((?:19|20)\d\d)\b", _I)
_ANY_YEAR = re.compile(r"(?<![\d.,-])((?:19|20)\d\d)(?![\d.,-]\d|\d|\s?[-–]\s?\d)")


@dataclass(frozen=True, kw_only=True)
class TableRequest:
    """One request of a row: whole cents per year, positive; positions are those of the row in the text."""

    title: str
    category: str
    nature: str
    effect: str
    side: str | None
    amounts_cents: dict[int, int]
    pm_years: tuple[int, ...]
    until_year: int | None
    share_cents: dict[int, int] | None
    fte: Decimal | None
    funding: str | None
    certainty: int
    doubts: tuple[str, ...]
    begin: int
    end: int
    sentence: str


@dataclass(frozen=True, kw_only=True)
class _Frame:
    """What holds for the whole table."""

    table: Table
    kind: TableKind
    rule: SignRule
    year: int | None
    organisation: str | None
    asked: tuple[int, ...]
    years: tuple[int, ...]
    is_income_negative: bool


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
        rule: what the document said of its signs before, for a table that says nothing.
        subject: the heading right above: a table of costs and income alone is about it.
    """
    shares = _bracketed_shares(table)
    if shares:
        table = _without_brackets(table)
    if subject is not None:
        table = _of_one_subject(table, subject)
    placed = place_rows(table)
    frame = _frame(table, kind, placed, year, organisation)
    if frame is not None and rule is not None and not frame.rule.is_said:
        frame = replace(frame, rule=rule)
    if frame is None:
        return []
    found: list[TableRequest] = []
    for row, cells in zip(table.rows, placed, strict=True):
        what = kind_of(row, table)
        if what is RowKind.COVERAGE or _is_withdrawal(row):
            _cover(found, row, cells, frame)
        elif what is RowKind.ITEM:
            found += _of_row(row, cells, frame)
    found = [_with_share(one, shares, kind.factor) for one in found]
    return _without_pairs(found)


def _bracketed_shares(table: Table) -> dict[int, list[Decimal]]:
    """Return the amounts in brackets of each row, by its place in the text, when the caption calls them shares."""
    if _BRACKETS_SHARE.search(table.caption) is None:
        return {}
    return {row.begin: [abs(one.value) for one in row.cells if one.text.startswith("(")] for row in table.rows}


def _without_brackets(table: Table) -> Table:
    kept = [
        replace(row, parts=tuple(tuple(one for one in part if not one.text.startswith("(")) for part in row.parts))
        for row in table.rows
    ]
    return replace(table, rows=kept)


def _with_share(request: TableRequest, shares: dict[int, list[Decimal]], factor: int) -> TableRequest:
    found = shares.get(request.begin, [])
    if len(found) != len(request.amounts_cents):
        return request
    pairs = zip(sorted(request.amounts_cents), found, strict=True)
    return replace(request, share_cents={year: int(value * 100 * factor) for year, value in pairs})


def _of_one_subject(table: Table, subject: str) -> Table:
    """Let the row of costs, or else that of the balance, ask for the subject above, when no row names one itself."""
    if any(kind_of(row, table) is RowKind.ITEM for row in table.rows):
        return table
    costs = [row for row in table.rows if _COSTS_ROW.match(bare_label(row.label))]
    chosen = costs or [row for row in table.rows if _BALANCE_ROW.match(bare_label(row.label))][:1]
    natures = [row for row in costs if nature_in(row.label) is not None]
    rows = [
        replace(row, label=subject, words=(*row.words, row.label), groups=(*row.groups, row.label))
        for row in (natures or chosen[:1])
    ]
    return replace(table, rows=rows) if rows else table


def _frame(
    table: Table, kind: TableKind, placed: Sequence[Placed], year: int | None, organisation: str | None
) -> _Frame | None:
    columns = table.columns
    years = [at for at, one in enumerate(columns) if one.role is Role.YEAR]
    if kind.is_investment:
        groups = {columns[at].group for at in years} - {None}
        if Role.COST in groups and any(one.role is Role.TOTAL for one in columns):
            years = [at for at in years if columns[at].group is not Role.COST]
        if Role.TOTAL in groups:
            years = [at for at in years if columns[at].group is Role.TOTAL]
        charges = [at for at, one in enumerate(columns) if one.role in (Role.CHARGE, Role.TERM)]
        total = [at for at, one in enumerate(columns) if one.role is Role.TOTAL]
        if total and years and charges and any(total[0] < charge < years[0] for charge in charges):
            years = []
    sided = [
        at
        for at, one in enumerate(columns)
        if one.role in (Role.BURDEN, Role.BENEFIT, Role.COST, Role.INCOME, Role.NET)
    ]
    totals = [at for at, one in enumerate(columns) if one.role is Role.TOTAL]
    both = [at for at in sided if columns[at].role is not Role.NET]
    asked = years or totals or both or sided
    if not asked:
        return None
    values = [
        cell.value
        for row, cells in zip(table.rows, placed, strict=True)
        if kind_of(row, table) is RowKind.ITEM
        for at in asked
        if (cell := cells.cells.get(at)) is not None and cell.has_amount
    ]
    rule = legend_of(table.caption) or usual_rule(
        values,
        is_saving=kind.is_saving,
        is_investment=kind.is_investment,
        is_income=kind.is_income,
        is_cost=kind.is_cost,
    )
    shown = tuple(sorted({one.year for at in years if (one := columns[at]).year is not None and one.year is not None}))
    return _Frame(
        table=table,
        kind=kind,
        rule=rule,
        year=year,
        organisation=organisation,
        asked=tuple(asked),
        years=shown,
        is_income_negative=_is_income_negative(table),
    )


def _of_row(row: Row, placed: Placed, frame: _Frame) -> Iterator[TableRequest]:
    by_nature: dict[str, list[int]] = {}
    for at in frame.asked:
        by_nature.setdefault(_NATURE_COLUMNS.get(frame.table.columns[at].name.lower(), ""), []).append(at)
    for nature, asked in by_nature.items():
        own = row if not nature else replace(row, words=(*row.words, nature))
        yield from _of_columns(own, placed, frame, asked)


def _of_columns(row: Row, placed: Placed, frame: _Frame, asked: Sequence[int]) -> Iterator[TableRequest]:
    label, tail = _split_tail(row, frame)
    burden: dict[int, Decimal] = {}
    benefit: dict[int, Decimal] = {}
    pm: list[int] = []
    side = _side_of(tail, frame)
    letters: set[str] = set()
    row_letter = _row_letter(row)
    for at in asked:
        cell, column = placed.cells.get(at), frame.table.columns[at]
        years = [column.year] if column.year is not None else _years_of(row, placed, frame)
        if cell is None or not years:
            continue
        if cell.kind is CellKind.PM:
            pm += years
        if not cell.has_amount:
            continue
        if row_letter is not None:
            cell = replace(cell, letter=row_letter)
        if cell.letter:
            letters.add(cell.letter)
        target = burden if _is_burden(cell, column, side, frame) else benefit
        for year in years:
            target[year] = target.get(year, Decimal(0)) + abs(cell.value)
    is_paired = any(
        frame.table.columns[at].role is Role.INCOME or frame.table.columns[at].group is Role.INCOME for at in asked
    )
    if is_paired and burden and benefit:
        # What others pay of a cost is its cover, not a request of its own.
        benefit = {}
    for effect, amounts in ((BURDEN, burden), (BENEFIT, benefit)):
        if amounts:
            yield _request(row, label, tail, effect, amounts, tuple(pm), placed, frame, letters)
    if pm and not burden and not benefit and len(label.split()) > 1:
        effect = BENEFIT if frame.kind.is_saving else BURDEN
        yield _request(row, label, tail, effect, {}, tuple(pm), placed, frame, letters)


def _years_of(row: Row, placed: Placed, frame: _Frame) -> list[int]:
    """The years of an amount without a year column: those that the label names in brackets, else one."""
    named = _LABEL_YEARS.search(row.label)
    if named is not None:
        return [int(one) for one in _ANY_YEAR.findall(named.group())]
    year = _when(placed, frame) or _year_of(row, frame)
    return [] if year is None else [year]


def _request(
    row: Row,
    label: str,
    tail: tuple[str, ...],
    effect: str,
    amounts: dict[int, Decimal],
    pm: tuple[int, ...],
    placed: Placed,
    frame: _Frame,
    letters: set[str],
) -> TableRequest:
    kind = frame.kind
    doubts: list[tuple[int, str]] = [] if placed.doubt is None else [(DOUBTFUL, placed.doubt)]
    if frame.table.is_torn:
        doubts.append((FAIRLY, "namen en bedragen staan los van elkaar; de volgorde verbindt ze"))
    cents = {year: int(value * 100 * kind.factor) for year, value in sorted(amounts.items())}
    nature, nature_doubt = _nature(row, label, tail, cents or dict.fromkeys(pm, 1), frame, letters)
    if nature_doubt:
        doubts.append((FAIRLY - 5, nature_doubt))
    category = _category(row, label, effect, frame)
    if effect == BURDEN and category == SAVING:
        category = "technisch"
    direction = direction_of(label)
    if not frame.rule.is_said and not (letters & {"N", "V"}) and _side_of(tail, frame) is None:
        agrees = direction is not None and direction.effect == effect
        doubts.append(
            (_USUAL if agrees or effect == BURDEN else DOUBTFUL, "de tabel zegt niet wat een plus of een min betekent")
        )
    if not kind.has_unit and max(cents.values(), default=0) < 100_000:
        doubts.append((DOUBTFUL, "de tabel noemt geen eenheid"))
    if frame.table.is_headless and len(frame.years) <= 1 and not _ANY_YEAR.search(frame.table.caption):
        doubts.append((FAIRLY, "de tabel noemt geen jaar; het jaar van het document is genomen"))
    if max(cents.values(), default=0) > CENTS_MOST:
        doubts.append((50, "het bedrag is groter dan Kaderwerk aankan"))
        cents = {}
    certainty = min([SURE, *(limit for limit, _ in doubts)])
    years = sorted({*cents, *pm})
    fte = _FTE.search(label)
    return TableRequest(
        title=_title(row, label),
        category=category,
        nature=nature,
        effect=effect,
        side=_side_of(tail, frame),
        amounts_cents=cents,
        pm_years=tuple(sorted(pm)),
        until_year=years[-1] if nature == INCIDENTAL and years else None,
        share_cents=_share(row, placed, frame, cents),
        fte=_fte(placed, frame) or (Decimal(fte.group("size").replace(",", ".")) if fte else None),
        funding=None,
        certainty=certainty,
        doubts=tuple(text for limit, text in doubts if limit < 90),
        begin=row.begin,
        end=row.end,
        sentence=row.line,
    )


def _row_letter(row: Row) -> str | None:
    """Return the one N or V that stands behind the last cell: it is about the whole row."""
    cells = [one for one in row.cells if one.kind is not CellKind.MARK or one.text in ("N", "V")]
    marks = [one.text for one in row.cells if one.kind is CellKind.MARK and one.text in ("N", "V")]
    lettered = [one for one in cells if one.letter in ("N", "V")]
    if len(marks) == 1 and not lettered:
        return marks[0]
    numbers = [one for one in row.cells if one.kind is not CellKind.MARK]
    is_last = len(lettered) == 1 and len(numbers) > 1 and lettered[0] is numbers[-1]
    return lettered[0].letter if is_last else None


def _is_burden(cell: Cell, column: Column, side: str | None, frame: _Frame) -> bool:
    if cell.letter in ("N", "V"):
        return cell.letter == "N"
    if column.role is Role.BURDEN or column.role is Role.BENEFIT:
        return column.role is Role.BURDEN
    if column.role in (Role.COST, Role.INCOME) or column.group in (Role.COST, Role.INCOME):
        is_cost = Role.COST in (column.role, column.group)
        return is_cost == (cell.value > 0)
    if frame.kind.is_saving:
        side = None
    if side == COSTS:
        return cell.value > 0 or frame.rule.is_minus_bad
    if side == INCOME:
        return (cell.value < 0) != frame.is_income_negative
    return (cell.value < 0) == frame.rule.is_minus_bad


def _is_income_negative(table: Table) -> bool:
    """Whether rows that are marked as income carry a minus when they are income."""
    marked = [row for row in table.rows if _INCOME_ROW.search(" ".join([row.label, *row.words]))]
    asked = {one.segment for one in table.columns if one.role in (Role.YEAR, Role.TOTAL)}
    parts = [part for row in marked for at, part in enumerate(row.parts) if at in asked or len(row.parts) == 1]
    values = [cell.value for part in parts for cell in part if cell.has_amount]
    return bool(values) and max(values) < 0


def _nature(
    row: Row, label: str, tail: tuple[str, ...], amounts: dict[int, int], frame: _Frame, letters: set[str]
) -> tuple[str, str | None]:
    own = _own_column(row, frame.table, Role.NATURE)
    if own is not None and (_LASTING.match(own) or _ONCE.match(own)):
        return (STRUCTURAL if _LASTING.match(own) else INCIDENTAL), None
    for word in (*tail, *sorted(letters), *(cell.text for cell in row.cells if cell.kind is CellKind.MARK), *row.words):
        if _LASTING.match(word):
            return STRUCTURAL, None
        if _ONCE.match(word) and not _is_sided(frame):
            return INCIDENTAL, None
    said = nature_in(label)
    if said is None:
        said = next((found for one in reversed(row.groups) if (found := nature_in(one)) is not None), None)
    said = said or frame.kind.nature
    if said is not None:
        return said.value, None
    if frame.kind.is_investment:
        return _nature_of_credit(label, amounts, frame)
    if len(frame.years) >= 2:
        return (STRUCTURAL if frame.years[-1] in amounts else INCIDENTAL), None
    guess = nature_of_topic(label)
    if frame.kind.is_saving:
        return STRUCTURAL, "de tabel toont één jaar; een besparing gaat meestal door"
    return guess.value, "de tabel zegt niet of dit structureel of incidenteel is"


def _nature_of_credit(label: str, amounts: dict[int, int], frame: _Frame) -> tuple[str, str | None]:
    """One credit, also phased, is incidental; a yearly plan, or an amount in every year to the last one, is structural."""
    asked_years = [year for year in frame.years if year in amounts]
    if is_yearly_plan(label) and len(asked_years) > 1:
        return STRUCTURAL, None
    has_total = any(one.role is Role.TOTAL for one in frame.table.columns if one.group is None)
    if has_total or len(frame.years) < 3:
        return INCIDENTAL, None
    asked = [year for year in frame.years if year in amounts]
    goes_on = bool(asked) and asked == [year for year in frame.years if year >= asked[0]]
    if goes_on and len(asked) >= 3:
        return STRUCTURAL, None
    return INCIDENTAL, None


def _own_column(row: Row, table: Table, role: Role) -> str | None:
    """Return the text of a column that stands between bars by itself."""
    column = next((one for one in table.columns if one.role is role), None)
    if column is None or sum(one.segment == column.segment for one in table.columns) != 1:
        return None
    return row.texts[column.segment] if column.segment < len(row.texts) else None


def _is_sided(frame: _Frame) -> bool:
    """Whether U and I stand for uitgaven and inkomsten in this table, so that I is no incidenteel."""
    return any("u/i" in one.name.lower() or "i/u" in one.name.lower() for one in frame.table.columns)


def _category(row: Row, label: str, effect: str, frame: _Frame) -> str:
    kind = frame.kind
    if kind.category in (INVESTMENT,):
        return INVESTMENT
    of_group = next((found for one in reversed(row.groups) if (found := category_of_heading(one)) is not None), None)
    section = of_group or kind.category
    if section == INVESTMENT:
        section = None
    direction = Direction(effect=effect, side=None, is_said=True)
    return category_of(label, section=section, direction=direction, is_joint=False)


def _split_tail(row: Row, frame: _Frame) -> tuple[str, tuple[str, ...]]:
    """Take the words of word columns off the end of a label: Last, Baat, S, incidenteel."""
    label = row.label
    words: list[str] = [*row.words, *(one.text for one in row.cells if one.kind is CellKind.MARK)]
    has_words = any(one.role in (Role.NATURE, Role.WORD, Role.COST, Role.INCOME) for one in frame.table.columns)
    while has_words and len(label.split()) > 1:
        match = _TAIL_WORDS.search(label)
        if match is None:
            break
        words.append(match.group("word"))
        label = label[: match.start()].rstrip()
    return bare_label(label), tuple(words)


def _side_of(tail: tuple[str, ...], frame: _Frame) -> str | None:
    if _is_sided(frame) and "I" in tail:
        return INCOME
    if any(_INCOME_WORD.match(one) for one in tail):
        return INCOME
    return COSTS if any(_COST_WORD.match(one) for one in tail) else None


def _is_withdrawal(row: Row) -> bool:
    """Tell a row that is marked as income from a reserve."""
    words = " ".join([row.label, *row.words]).lower()
    return re.search(r"\bbaa?te?n?\s+reserve\b|\breserve\s+baa?te?n?\b", words) is not None


def _title(row: Row, label: str) -> str:
    parent = row.groups[-1] if row.groups and re.match(r"\s*[a-z][.)]\s", row.label) else None
    return f"{bare_label(parent)}: {label}" if parent else label


def _year_of(row: Row, frame: _Frame) -> int | None:
    """The year of an amount without a year column: of the label, the group or the caption, else the document's."""
    for text in (row.label, *reversed(row.groups), *reversed(frame.table.caption.split("\n"))):
        match = _CREDIT_YEAR.search(text)
        if match is not None:
            return int(match.group(1))
    years = {int(one) for one in _ANY_YEAR.findall(frame.table.caption)}
    return years.pop() if len(years) == 1 and not frame.years else frame.year


def _when(placed: Placed, frame: _Frame) -> int | None:
    at = next((at for at, one in enumerate(frame.table.columns) if one.role is Role.WHEN), None)
    cell = None if at is None else placed.cells.get(at)
    return int(cell.value) if cell is not None and 1990 <= cell.value <= 2100 else None


def _share(row: Row, placed: Placed, frame: _Frame, cents: dict[int, int]) -> dict[int, int] | None:
    own = frame.organisation
    at = next(
        (at for at, one in enumerate(frame.table.columns) if one.role is Role.SHARE and own and one.name == own), None
    )
    cell = None if at is None else placed.cells.get(at)
    if cell is None or not cell.has_amount or not cents:
        return None
    return dict.fromkeys(cents, int(abs(cell.value) * 100 * frame.kind.factor))


def _fte(placed: Placed, frame: _Frame) -> Decimal | None:
    # Of levels and their difference, the difference stands last.
    ats = [at for at, one in enumerate(frame.table.columns) if one.role is Role.FTE]
    cell = placed.cells.get(ats[-1]) if ats else None
    return abs(cell.value) if cell is not None and cell.has_amount else None


def _cover(found: list[TableRequest], row: Row, placed: Placed, frame: _Frame) -> None:
    """Give the coverage of a row to the request with the same amounts, else to the one before it."""
    amounts = {
        column.year: int(abs(cell.value) * 100 * frame.kind.factor)
        for at in frame.asked
        if (cell := placed.cells.get(at)) is not None and cell.has_amount and (column := frame.table.columns[at]).year
    }
    text = " ".join([row.label, *row.words])
    funding = GENERAL if _GENERAL_COVER.search(text) else RESERVE if re.search(r"reserve", text, _I) else OTHER
    same = [
        at
        for at, one in enumerate(found)
        if one.effect == BURDEN and one.amounts_cents == amounts and one.funding is None
    ]
    at = same[-1] if same else len(found) - 1
    if at >= 0 and found[at].funding is None and found[at].effect == BURDEN:
        found[at] = replace(found[at], funding=funding)


def _without_pairs(found: list[TableRequest]) -> list[TableRequest]:
    """Make one of income and the spending of it: equal amounts, the same subject; the costs stay, covered by others."""
    kept = list(found)
    for income in [one for one in found if one.effect == BENEFIT]:
        for cost in [one for one in kept if one.effect == BURDEN and one.amounts_cents == income.amounts_cents]:
            if income in kept and _subject(income.title) & _subject(cost.title):
                kept.remove(income)
                kept[kept.index(cost)] = replace(cost, funding=cost.funding or OTHER)
    return kept


def _subject(title: str) -> set[str]:
    return {word for word in re.findall(r"\w{5,}", title.lower())}
