"""What the words of a row say beside its name: lasten or baten, structureel or incidenteel, its year, its staff."""

import re
from dataclasses import dataclass
from decimal import Decimal

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.directions import COSTS, INCOME
from kaderwerk.adapters.documents.natures import (
    INCIDENTAL,
    STRUCTURAL,
    is_yearly_plan,
    nature_in,
    nature_of_topic,
)
from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.cells import CellKind
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.frame import TableFrame
from kaderwerk.adapters.documents.tables.row_kinds import bare_label
from kaderwerk.adapters.documents.tables.row_years import is_yearly, span_of
from kaderwerk.adapters.documents.tables.rows import Row

_I = re.IGNORECASE
_TAIL_WORDS = re.compile(
    r"\s(?P<word>last(?:en)?|baten?|baat|uitgaven?|inkomsten|exploitatie|expl\.|reserve|res\.|investering|structureel|incidenteel"
    r"|eenmalig|struct\.?|inc\.?|[SIELBUNV])\s*$",
    re.IGNORECASE,
)
_YEARLY_PLAN = Caseless(r"\bjaarlijkse? \w*(?:plan|programma)\b")
_LEADING_MARK = re.compile(r"([UILB])\s+(?=\S)")
_NATURE_LETTERS = ("S", "I", "E")
_LASTING = re.compile(r"^(?:structureel|struct\.?|s)$", _I)
_ONCE = re.compile(r"^(?:incidenteel|eenmalig|inc\.?|i|e)$", _I)
_COST_WORD = re.compile(r"^(?:last(?:en)?|uitgaven?|l|u)$", _I)
_INCOME_WORD = re.compile(r"^(?:baten?|baat|inkomsten|b)$", _I)
_GROUP_SIDE = re.compile(
    r"(?:(?:incidentele|structurele|eenmalige|extra|hogere|nieuwe) )?(?:(?P<costs>lasten|uitgaven|kosten)"
    r"|(?P<income>baten|inkomsten|opbrengsten))",
    _I,
)
_FTE = Caseless(r"\(?\b(?P<size>\d{1,2}(?:,\d{1,2})?)\s?fte\b\)?")
_SIZE = re.compile(r"\s(?P<size>\d{1,2},\d{1,2})(?=\s|$)")
_PLAN_YEARS_LEAST = 3


@dataclass(frozen=True, kw_only=True)
class RowWords:
    """The name of a row, and the words of its word columns: Last, S, incidenteel, N."""

    label: str
    words: tuple[str, ...]
    group_side: str | None = None

    def side(self, frame: TableFrame) -> str | None:
        """Return the side that the row is marked with: lasten or baten, None when it is not."""
        if (frame.is_sided and "I" in self.words) or any(_INCOME_WORD.match(one) for one in self.words):
            return INCOME
        return COSTS if any(_COST_WORD.match(one) for one in self.words) else self.group_side


def words_of(row: Row, frame: TableFrame) -> RowWords:
    """Take the words of word columns off the end of a label."""
    label = row.label
    words = [*row.words, *(one.text for one in row.cells if one.kind is CellKind.MARK)]
    if any(one.role is Role.NATURE for one in frame.table.columns):
        words += [one.letter for one in row.cells if one.letter in _NATURE_LETTERS]
    has_words = bool(frame.marks) or any(
        one.role in (Role.NATURE, Role.WORD, Role.COST, Role.INCOME) for one in frame.table.columns
    )
    while has_words and len(label.split()) > 1 and (match := _TAIL_WORDS.search(label)) is not None:
        if len(match.group("word")) == 1 and row.label in row.texts[1:]:
            # Between bars a letter is of the name: "Bomenbeheer naar niveau B".
            break
        words.append(match.group("word"))
        label = label[: match.start()].rstrip()
    if frame.marks and (lead := _LEADING_MARK.match(label)) is not None and lead.group(1) in frame.marks:
        words.append(lead.group(1))
        label = label[lead.end() :]
    return RowWords(label=bare_label(label), words=tuple(words), group_side=_side_of_group(row))


def _side_of_group(row: Row) -> str | None:
    """Return the side that the line above a row names alone: ``Incidentele baten``."""
    match = _GROUP_SIDE.fullmatch(bare_label(row.groups[-1])) if row.groups else None
    if match is None:
        return None
    return COSTS if match.group("costs") is not None else INCOME


def nature_of(row: Row, words: RowWords, years: set[int], frame: TableFrame) -> tuple[str, str | None]:
    """Return structureel or incidenteel, and why that is not sure.

    A word in the row wins, then one in the groups and the caption; else what stands in the last year goes on. ``years``
    are those with an amount.
    """
    own = frame.own_column(row, Role.NATURE)
    when = None if own is not None else frame.own_column(row, Role.WHEN)
    if when is not None and (said := nature_in(when)) is not None:
        return said.value, None
    if own is None and is_yearly(row, frame):
        return _nature_of_yearly(words.label, row, frame), None
    for word in [own] if own is not None and (_LASTING.match(own) or _ONCE.match(own)) else words.words:
        if _LASTING.match(word):
            return STRUCTURAL, None
        if _ONCE.match(word) and (own is not None or not frame.is_sided):
            return INCIDENTAL, None
    groups = [found for one in reversed(row.groups) if (found := nature_in(one)) is not None]
    said = nature_in(words.label) or (groups[0] if groups else None) or frame.kind.nature
    if said is not None:
        return said.value, None
    if frame.kind.is_investment:
        return _nature_of_credit(words.label, years, frame), None
    if len(frame.years) > 1:
        return (STRUCTURAL if frame.years[-1] in years else INCIDENTAL), None
    if frame.kind.is_saving:
        return STRUCTURAL, "de tabel toont één jaar; een besparing gaat meestal door"
    return nature_of_topic(words.label).value, "de tabel zegt niet of dit structureel of incidenteel is"


def _nature_of_yearly(label: str, row: Row, frame: TableFrame) -> str:
    """What is asked each year goes on, unless its span has an end; a yearly plan of investments goes on behind it."""
    is_plan = frame.kind.is_investment or is_yearly_plan(label)
    is_period = any(one.role is Role.WHEN and one.name == "periode" for one in frame.table.columns)
    return INCIDENTAL if (span_of(row, frame) or is_period) and not is_plan else STRUCTURAL


def _nature_of_credit(label: str, years: set[int], frame: TableFrame) -> str:
    """One credit, also phased, is incidental; a yearly plan, or an amount in every year to the last, is structural."""
    asked = [year for year in frame.years if year in years]
    is_plan = _YEARLY_PLAN.search(frame.table.caption) and len(asked) >= max(_PLAN_YEARS_LEAST, len(frame.years) - 1)
    if (is_yearly_plan(label) or is_plan) and len(asked) > 1:
        return STRUCTURAL
    has_total = any(one.role is Role.TOTAL for one in frame.table.columns if one.group is None)
    goes_on = bool(asked) and asked == [year for year in frame.years if year >= asked[0]]
    is_plan = not has_total and goes_on and len(asked) >= _PLAN_YEARS_LEAST
    return STRUCTURAL if is_plan else INCIDENTAL


def title_of(row: Row, label: str) -> str:
    """Return the name of a request: of a part (``a.``), behind the name of the whole."""
    parent = row.groups[-1] if row.groups and re.match(r"\s*[a-z][.)]\s", row.label) else None
    return f"{bare_label(parent)}: {label}" if parent else label


def fte_of(label: str, placed: Placed, frame: TableFrame) -> Decimal | None:
    """Return the change in staff: of levels and their difference, the difference stands last."""
    ats = [at for at, one in enumerate(frame.table.columns) if one.role is Role.FTE]
    cell = placed.cells.get(ats[-1]) if ats else None
    if cell is not None and cell.has_amount:
        return abs(cell.value)
    match = _FTE.search(label) or (_SIZE.search(label) if ats else None)
    return Decimal(match.group("size").replace(",", ".")) if match else None
