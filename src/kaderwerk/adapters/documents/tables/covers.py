"""Rows that pay for another row: coverage below a request, withdrawals, and income that is spent again."""

import re
from collections import defaultdict, deque
from dataclasses import replace

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.directions import BENEFIT, BURDEN, INCOME
from kaderwerk.adapters.documents.fundings import GENERAL, OTHER, RESERVE
from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.frame import TableFrame
from kaderwerk.adapters.documents.tables.row_words import words_of
from kaderwerk.adapters.documents.tables.rows import Row
from kaderwerk.adapters.documents.tables.table_request import TableRequest

_I = re.IGNORECASE
_GENERAL = Caseless(
    r"\b(?:saldo|algemene middelen|begrotingsruimte|stelpost|onvoorzien|eigen middelen|algemene dekkingsmiddelen)\b"
)
_WITHDRAWAL = Caseless(r"\bbaa?te?n?\s+res(?:erve\b|\.)|\breserve\s+baa?te?n?\b")
_FROM_RESERVE = Caseless(r"^(?!.*\b(?:vrijval\w*|opheff\w+|opgeheven|afroming|rente)\b).*\b\w*reserves?\b")
"""A name of a reserve, or what is taken from one; one that falls free is income by itself."""
_PAID = Caseless(r"subsidie|bijdrage|uitkering|rijksgeld|vergoeding|\b(?:rijk|provincie)\b")
_WORD = re.compile(r"\w{5,}")
_Amounts = tuple[tuple[int, int], ...]
_CODE = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})+|[A-Z]{1,2}\d{1,3})\b")


def is_withdrawal(row: Row, frame: TableFrame) -> bool:
    """Tell a row that is marked as income from a reserve: with its side in words, or with B or I in a column."""
    text = " ".join([row.label, *row.words])
    if "reserve" not in text.lower() and "res." not in text.lower():
        return False
    if _WITHDRAWAL.search(text) is not None:
        return True
    words = words_of(row, frame)
    return words.side(frame) == INCOME and _FROM_RESERVE.search(words.label) is not None


def cover(found: list[TableRequest], row: Row, placed: Placed, frame: TableFrame) -> None:
    """Give the coverage of a row to the request with the same amounts, else to the one before it."""
    amounts = {
        year: frame.cents(cell.value)
        for at in frame.asked
        if (cell := placed.cells.get(at)) is not None
        and cell.has_amount
        and (year := frame.table.columns[at].year) is not None
    }
    text = " ".join([row.label, *row.words])
    funding = GENERAL if _GENERAL.search(text) else RESERVE if re.search("reserve", text, _I) else OTHER
    open_costs = [at for at, one in enumerate(found) if one.effect == BURDEN and one.funding is None]
    same = [at for at in open_costs if found[at].amounts_cents == amounts]
    at = same[-1] if same else len(found) - 1
    if at in open_costs:
        found[at] = replace(found[at], funding=funding)


def without_pairs(found: list[TableRequest]) -> list[TableRequest]:
    """Make one of income and the spending of it: equal amounts, the same subject; the costs stay, covered by others."""
    costs = _Costs(found)
    paid: dict[int, int] = {}
    for at, income in enumerate(found):
        if income.effect == BENEFIT and (cost := costs.take(at, income)) is not None:
            paid[cost] = at
    gone = set(paid.values())
    return _without_paid_part(
        [
            replace(one, funding=one.funding or OTHER) if at in paid else one
            for at, one in enumerate(found)
            if at not in gone
        ]
    )


class _Costs:
    """Costs by their amounts and the words of their subject; each is taken once, the highest row first."""

    def __init__(self, found: list[TableRequest]) -> None:
        self._found = found
        self._taken: set[int] = set()
        self._rows: dict[tuple[_Amounts, str], deque[int]] = defaultdict(deque)
        for at, one in enumerate(found):
            if one.effect == BURDEN:
                for word in _subject(one):
                    self._rows[_amounts(one), word].append(at)

    def take(self, at: int, income: TableRequest) -> int | None:
        """Take the cost that the income on row ``at`` pays for."""
        amounts = _amounts(income)
        nearest = [at - 1] if at and self._is_open(at - 1) and _is_numbered_alike(income, self._found[at - 1]) else []
        for word in _subject(income):
            rows = self._rows.get((amounts, word), deque())
            while rows and not self._is_open(rows[0]):
                rows.popleft()
            nearest += [rows[0]] if rows else []
        if not nearest:
            return None
        self._taken.add(min(nearest))
        return min(nearest)

    def _is_open(self, at: int) -> bool:
        return at not in self._taken


def _amounts(request: TableRequest) -> _Amounts:
    return tuple(sorted(request.amounts_cents.items()))


def _is_numbered_alike(income: TableRequest, cost: TableRequest) -> bool:
    """Tell a cost of the same amounts as the income, with the same number before it."""
    first, second = _CODE.match(cost.sentence), _CODE.match(income.sentence)
    is_same = first is not None and second is not None and first.group() == second.group()
    return is_same and cost.effect == BURDEN and cost.amounts_cents == income.amounts_cents


def _without_paid_part(found: list[TableRequest]) -> list[TableRequest]:
    """Take income right below a cost of the same subject, never more than it, for what others pay of it."""
    kept: list[TableRequest] = []
    for one in found:
        cost = kept[-1] if kept else None
        is_part = (
            cost is not None
            and (cost.effect, one.effect) == (BURDEN, BENEFIT)
            and _PAID.search(one.title) is not None
            and _is_of_same_subject(cost, one)
            and all(cents <= cost.amounts_cents.get(year, 0) for year, cents in one.amounts_cents.items())
        )
        if cost is not None and is_part:
            kept[-1] = replace(cost, funding=cost.funding or OTHER)
        else:
            kept.append(one)
    return kept


def _is_of_same_subject(cost: TableRequest, income: TableRequest) -> bool:
    """Tell a shared word of two names; that of the whole of which both are parts does not count."""
    whole, _, part = income.title.rpartition(": ")
    if whole and cost.title.startswith(f"{whole}: "):
        return bool(_words(cost.title.removeprefix(f"{whole}: ")) & _words(part))
    return bool(_subject(cost) & _subject(income))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _subject(request: TableRequest) -> set[str]:
    return _words(request.title)
