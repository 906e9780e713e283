"""Where the tables of a text are: their caption, columns, rows and the groups that the rows stand under."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.lines import Line, LineKind
from kaderwerk.adapters.documents.needed_words import holds_any
from kaderwerk.adapters.documents.tables.cells import CellKind, letters_lead
from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.column_groups import with_groups, with_own_parts, with_years_above
from kaderwerk.adapters.documents.tables.columns import header_columns
from kaderwerk.adapters.documents.tables.fitting import fitted
from kaderwerk.adapters.documents.tables.rows import LABEL_WORDS, SENTENCE, VERB, Row, Table, is_page_line, row_of
from kaderwerk.adapters.documents.tables.turned import turned_table
from kaderwerk.adapters.documents.tables.years_in_cells import with_numbers_in_labels

_CAPTION_LINES = 3
_LINES_BEFORE_ROWS = 8
"""A head with no row so soon below it is no head, and a text of nothing but heads is read in one go."""
_HEAD_LINES = 3
_DIGIT = re.compile(r"\d")
_NO_AMOUNTS = ("pm", "p.m", "nvt", "n.v", "nihil")
_UNIT = Caseless(
    r"(?:\bx|×|\*)\s?(?:€|EUR)?\s?1(?:\.?000|\.000\.000)?(?:,-)?\b|\b(?:in|bedragen in|bedrag in) (?:hele "
    r"|duizenden |miljoenen )?(?:euro|€)"
    r"|\bin (?:duizenden|miljoenen)\b|\beuro's\)"
)
_INSIDE = re.compile(r"[a-z)][.!?]\s+[A-ZÀ-Ý]")
_CODE = re.compile(r"\s*(?:[A-Z]{1,2}\.?\d{1,3}|\d{1,3}(?:\.\d{1,2})*|[a-z]\.|[a-z]\)|[IVX]{1,4}\.)[.:)]?\s+(?=\S)")
_SUB = re.compile(r"\s*(?:[a-z][.)]|[-–•*])\s")
_LEGEND_BELOW = re.compile(
    r"(?:een )?(?:min|plus|-|\+|N|V|bedragen)(?:teken)?\s?(?:=|:|(?:is|betekent|x|in)\b)", re.IGNORECASE
)
_YEARS_SPAN = re.compile(r"\b((?:199|20\d)\d)\s?(?:-|–|t/m|tot en met)\s?((?:199|20\d)\d)\b")
_ONE_YEAR = re.compile(r"(?<![\d.,-])(?:199|20\d)\d(?![\d.,-]\d|\d)")


def find_tables(lines: Sequence[Line], organisations: frozenset[str], year: int | None) -> list[Table]:
    """Return the tables of a text in reading order; ``year`` is the document's, for tables that name none."""
    tables: list[Table] = []
    figures = [at for at, line in enumerate(lines) if _may_have_cells(line.text)]
    at = 0
    while at < len(lines):
        near = bisect_left(figures, at)
        if near == len(figures):
            break
        # No head stands further above its first row: it has three lines at most, and as many more as are waited for.
        if figures[near] - at > _LINES_BEFORE_ROWS + _HEAD_LINES:
            at = figures[near] - _LINES_BEFORE_ROWS - _HEAD_LINES
        table = turned_table(lines, at, year) or _table_at(lines, at, organisations, year)
        if table is None:
            at += 1
            continue
        floor, head = tables[-1].last if tables else -1, table.first
        _mend(table, lines, floor)
        table.caption = _caption(lines, table.first, floor)
        if table.first < head:
            table.caption += f"\n{lines[head].text}"
        table.caption += table.more + _legend_below(lines, table.last, organisations)
        tables.append(table)
        at = table.last + 1
    return tables


def _may_have_cells(text: str) -> bool:
    """Tell a line with a figure, a bar, PM, or a dash or n.v.t. at its end: rows have one; prose goes on without."""
    if _DIGIT.search(text) is not None or "|" in text:
        return True
    ink = text.rstrip()
    is_apart = ink[-2:-1].isspace() or len(ink) == 1
    return (is_apart and not ink[-1].isalpha()) or holds_any(text.lower(), _NO_AMOUNTS)


def _table_at(lines: Sequence[Line], at: int, organisations: frozenset[str], year: int | None) -> Table | None:
    text = lines[at].text
    if lines[at].kind is LineKind.BLANK:
        return None
    columns = header_columns(text, organisations)
    if columns is not None and _is_caption_of(lines, at, columns, organisations):
        columns = None
    if columns is not None and any(one.is_numeric for one in columns):
        table = _headed(lines, at, columns, organisations)
        if not _Filling(table, lines, organisations).fill():
            return None
        table.columns = with_own_parts(table.columns, {len(row.parts) for row in table.rows})
        table.columns = fitted(table)
        table.rows = with_numbers_in_labels(table)
        return table
    if not _has_unit(text) or (_INSIDE.search(text) and VERB.search(text)):
        return None
    has_head = any(header_columns(one.text, organisations) for one in lines[at + 1 : at + 4])
    return None if has_head else _headless(lines, at, organisations, year)


def _has_unit(text: str) -> bool:
    """Tell a text with a unit; only one with a 1, euros or a large number is searched, as every line passes here."""
    lowered = text.lower()
    may_have = "1" in text or "€" in text or holds_any(lowered, ("euro", "duizend", "miljoen"))
    return may_have and _UNIT.search(text) is not None


def _is_caption_of(lines: Sequence[Line], at: int, columns: Sequence[Column], organisations: frozenset[str]) -> bool:
    """Tell a caption with a unit and one year from a head, by the fuller head right below it."""
    below = header_columns(lines[at + 1].text, organisations) if at + 1 < len(lines) else None
    if below is None or _UNIT.search(lines[at].text) is None:
        return False
    return sum(one.is_numeric for one in columns) <= 1 < sum(one.is_numeric for one in below)


def _words(lines: Sequence[Line], at: int) -> tuple[Column, ...]:
    """Read the line above as words alone: ``Investering  Kapitaallast``."""
    if at == 0 or len(lines[at - 1].text) > 120:
        return ()
    found = header_columns(lines[at - 1].text + " | 2000 | 2001")
    return () if found is None else tuple(one for one in found if one.year is None)


def _headless(lines: Sequence[Line], at: int, organisations: frozenset[str], year: int | None) -> Table | None:
    """A caption with a unit and rows right below it: the years of the caption, else the document's year."""
    text = lines[at].text
    span = _YEARS_SPAN.search(text)
    years = [int(one) for one in _ONE_YEAR.findall(text)]
    if span is not None and 0 < int(span.group(2)) - int(span.group(1)) < 12:
        shown = list(range(int(span.group(1)), int(span.group(2)) + 1))
    else:
        shown = years[:1] or ([year] if year is not None else [])
    if not shown:
        return None
    columns = (Column(role=Role.LABEL), *(Column(role=Role.YEAR, year=one) for one in shown))
    table = Table(caption="", columns=columns, first=at, last=at, is_headless=True)

    def fits(row: Row) -> bool:
        width = sum(one.kind is not CellKind.MARK for one in row.cells)
        return width == len(shown) or (len(shown) == 1 and not width)

    return table if _Filling(table, lines, organisations).fill(fits) else None


def _headed(lines: Sequence[Line], at: int, columns: tuple[Column, ...], organisations: frozenset[str]) -> Table:
    """Return a table with its columns: of one line, or of two of which one holds the years."""
    above = header_columns(lines[at - 1].text, organisations) if at else None
    below = header_columns(lines[at + 1].text, organisations) if at + 1 < len(lines) else None
    last = at
    if below is not None:
        years, more = (sum(one.role is Role.YEAR for one in each) for each in (columns, below))
        if more > years or (years and not more and _sides(below) > 1):
            above, columns, last = columns, below, at + 1
        third = header_columns(lines[at + 2].text, organisations) if last > at and at + 2 < len(lines) else None
        if more > years and third is not None and _sides(third) > 1 and all(one.year is None for one in third):
            above, columns, last = below, third, at + 2
    columns = with_years_above(with_groups(columns, above or _words(lines, at)), above or ())
    return Table(caption="", columns=columns, first=at, last=last)


def _sides(columns: tuple[Column, ...]) -> int:
    return sum(one.role in (Role.COST, Role.INCOME, Role.NET) for one in columns)


class _Filling:
    """Takes the rows below a head into its table, as far as they go."""

    def __init__(self, table: Table, lines: Sequence[Line], organisations: frozenset[str]) -> None:
        self.table, self.lines, self.organisations = table, lines, organisations
        self.groups: list[str] = []
        self.held: tuple[int, str] | None = None
        self.taken: list[Line] = []
        self.start = self.at = table.last + 1

    def fill(self, fits: Callable[[Row], bool] | None = None) -> bool:
        """Take rows until something else begins; tell whether any of them holds an amount.

        One row that does not fit ends it, as the rows are none of this table: each caption of a long document would be
        tried on all that follows.
        """
        while self.at < len(self.lines) and self._takes():
            self.at += 1
            if fits is not None and self.table.rows and not fits(self.table.rows[-1]):
                return False
        self._reread_letters()
        rows = self.table.rows
        return any(cell.kind in (CellKind.AMOUNT, CellKind.PM) for row in rows for cell in row.cells)

    def _reread_letters(self) -> None:
        """Read the rows that do not show on which side of a number its letter stands as the other rows do."""
        sides = [letters_lead(line.text) for line in self.taken]
        if None not in sides or not any(sides) or sides.count(False) >= sides.count(True):
            return
        self.table.letters_lead = True
        for at, line in enumerate(self.taken):
            read = row_of(line, self.table) if sides[at] is None else None
            if read is not None:
                self.table.rows[at] = replace(self.table.rows[at], parts=read.parts, words=read.words)

    def _takes(self) -> bool:
        """Take one line; tell whether the table goes on behind it."""
        if not self.table.rows and self.at - self.start > _LINES_BEFORE_ROWS:
            return False
        line = self.lines[self.at]
        if line.kind is LineKind.BLANK or is_page_line(line.text):
            return _goes_on(self.lines, self.at + 1, self.organisations) or self._resumes()
        head = header_columns(line.text, self.organisations)
        if head is not None and any(one.year is not None for one in head):
            return _is_same_head(head, self.table) and (self._is_behind_break(line) or not self.table.rows)
        row = row_of(line, self.table)
        if row is None:
            return self._takes_label(line)
        self._take_row(row)
        return True

    def _takes_label(self, line: Line) -> bool:
        table, label = self.table, line.text.strip(" |\t")
        if not table.rows and (_UNIT.search(label) or _LEGEND_BELOW.match(label.strip("( "))):
            table.more += f"\n{label}"
            table.last = self.at
            return True
        goes_on = _goes_on(self.lines, self.at + 1, self.organisations)
        if not _is_label(line.text) or not (table.rows or goes_on):
            return False
        is_rest = bool(table.rows) and label[:1].islower() and table.last == self.at - 1 and self.held is None
        if is_rest and not _CODE.match(label):
            table.rows[-1] = replace(table.rows[-1], label=f"{table.rows[-1].label} {label}")
        elif goes_on:
            self.held = (line.begin, label)
            self.groups = _grouped(self.groups, label)
        else:
            return False
        table.last = self.at
        return True

    def _take_row(self, row: Row) -> None:
        held = self.held
        is_wrapped = held is not None and self.lines[self.at - 1].begin == held[0] and not _CODE.match(row.label)
        if (
            held is not None
            and is_wrapped
            and (row.label[:1].islower() or held[1].endswith(("-", " en", " van", " de", ":")))
        ):
            self.groups = self.groups[:-1]
            row = replace(row, label=f"{held[1]} {row.label}")
        self.held = None
        if not _is_sub(row.label) and self.groups and _is_parent(self.groups[-1]):
            self.groups = self.groups[:-1]
        self.table.rows.append(replace(row, groups=tuple(self.groups)) if self.groups else row)
        self.taken.append(self.lines[self.at])
        self.table.last = self.at

    def _resumes(self) -> bool:
        """Tell whether the head of the table comes back behind a page break."""
        for line in self.lines[self.at + 1 : self.at + 5]:
            if line.kind is LineKind.BLANK or is_page_line(line.text):
                continue
            head = header_columns(line.text, self.organisations)
            return head is not None and _is_same_head(head, self.table) and self._is_behind_break(line)
        return False

    def _is_behind_break(self, line: Line) -> bool:
        near = self.lines[max(0, self.at - 2) : self.at + 4]
        return "vervolg" in line.text.lower() or any(is_page_line(one.text) for one in near)


def _is_same_head(head: tuple[Column, ...], table: Table) -> bool:
    return [one.year for one in head if one.year] == [one.year for one in table.columns if one.year]


def _mend(table: Table, lines: Sequence[Line], floor: int) -> None:
    """Give rows without labels those that stand above the head: a page that was cut into columns."""
    if len(table.rows) < 2 or any(re.search(r"[A-Za-z]{2}", row.label) for row in table.rows):
        return
    start = table.first - len(table.rows)
    above = lines[max(start, 0) : table.first]
    if start <= floor or len(above) < len(table.rows) or not all(_is_label(line.text) for line in above):
        return
    table.rows = [replace(row, label=line.text.strip()) for row, line in zip(table.rows, above, strict=True)]
    table.first, table.is_torn = start, True


def _legend_below(lines: Sequence[Line], last: int, organisations: frozenset[str]) -> str:
    below = next((line.text.strip() for line in lines[last + 1 : last + 3] if line.text.strip()), "")
    is_legend = below.startswith(("(", "*")) or _LEGEND_BELOW.match(below) is not None
    if (
        not is_legend
        or not (_UNIT.search(below) or _LEGEND_BELOW.search(below))
        or header_columns(below, organisations)
    ):
        return ""
    return f"\n{below}"


def _goes_on(lines: Sequence[Line], at: int, organisations: frozenset[str]) -> bool:
    """Tell whether rows follow: at most three labels before the next row, and no new head."""
    for line in lines[at : at + 4]:
        if line.kind is LineKind.BLANK:
            continue
        if header_columns(line.text, organisations) is not None or _UNIT.search(line.text):
            return False
        row = row_of(line, Table(caption="", columns=(), first=0, last=0))
        if row is not None:
            return len(row.cells) > 1 or len(line.text) < 110
        if not _is_label(line.text):
            return False
    return False


_ABBREVIATED = re.compile(r" (?:i\.p\.v|t\.b\.v|i\.v\.m|m\.b\.t|t\.g\.v|o\.b\.v|i\.h\.k\.v)\.$")
"""A name that goes on below ends in such words, and no sentence does."""


def _is_label(text: str) -> bool:
    plain = text.strip(" |\t")
    return (
        0 < len(plain) <= 120
        and len(plain.split()) <= LABEL_WORDS
        and not SENTENCE.search(_ABBREVIATED.sub("", plain))
        and not _INSIDE.search(plain)
        and (not VERB.search(plain) or _CODE.match(plain) is not None)
    )


def _grouped(groups: list[str], label: str) -> list[str]:
    """Put a label-only line on the stack of groups: one with a code below one without."""
    if _CODE.match(label) and groups and not _CODE.match(groups[-1]):
        return [groups[0], label]
    return [label]


def _is_parent(group: str) -> bool:
    return _CODE.match(group) is not None


def _is_sub(label: str) -> bool:
    """Tell a part of the item above: a., b), - or a number with one more step."""
    return _SUB.match(label) is not None or not _CODE.match(label)


def _caption(lines: Sequence[Line], first: int, floor: int) -> str:
    """Return the line that holds the unit or the head, and up to three lines above it that belong to it."""
    found: list[str] = []
    at = first
    while at > floor and len(found) < _CAPTION_LINES + 1:
        line = lines[at]
        if line.kind is LineKind.BLANK:
            if at != first - 1 or not found:
                break
        elif at != first and SENTENCE.search(line.text) and len(line.text) > 160 and not _UNIT.search(line.text):
            break
        else:
            found.append(line.text.strip())
        at -= 1
    return "\n".join(reversed(found))
