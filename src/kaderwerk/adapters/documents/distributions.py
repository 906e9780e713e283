"""Tables that only divide what the text before them asks: a row for each partner, together its amount."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.tables.bars import barred
from kaderwerk.adapters.documents.tables.cells import CellKind, trailing_cells
from kaderwerk.core.claims.claim import Claim, OwnShare

_PARTNERS_MOST = 12
_SUM = re.compile(r"(?:totaal|samen|tezamen)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:inwoners?|aantal(?:len)?|woningen|leden)\b", re.IGNORECASE)
_APART_MOST = 1_000
"""A table divides what is asked right above it, at most so many characters away; further off it asks by itself."""


def without_distributions(rows: list[Claim], prose: list[Claim], organisation: str | None) -> list[Claim]:
    """Return the claims of tables and prose; rows that divide the request before them give its own share and go.

    Args:
        rows: the claims of tables in reading order.
        prose: those of the text in reading order.
        organisation: whose document it is; a row with its name is needed.
    """
    gone, shared = _summed(rows, prose, organisation)
    owns = [at for at, one in enumerate(rows) if organisation is not None and one.title == organisation]
    for at in owns:
        for first in range(max(0, at - _PARTNERS_MOST), at + 1):
            whole = _before(prose, rows[first])
            last = None if whole is None else _end_of(rows, first, at, prose[whole])
            if whole is not None and last is not None:
                shared[whole] = _shared(prose[whole], rows[at].amounts_cents, organisation or "")
                gone.update(range(first, last))
                break
    kept = [one for at, one in enumerate(rows) if at not in gone]
    return [*kept, *(shared.get(at, one) for at, one in enumerate(prose))]


def with_share_below(claims: Sequence[Claim], text: str, organisation: str | None) -> list[Claim]:
    """Give each claim without a share that of the rows right below it, of which one column adds up to its amount.

    ``Gemeente | inwoners | aandeel`` over a row for each partner and a total: the column of the total that is the
    amount asked holds the shares, whatever its head says.
    """
    if not organisation:
        return list(claims)
    return [_with_share_of_rows(one, text, organisation) for one in claims]


def _with_share_of_rows(claim: Claim, text: str, organisation: str) -> Claim:
    asked = set(claim.amounts_cents.values())
    if claim.own_share is not None or len(asked) != 1:
        return claim
    below = text[claim.place.end : claim.place.end + _APART_MOST]
    if organisation not in below or _SUM.search(below) is None:
        return claim
    own: list[int] | None = None
    for line in below.splitlines():
        name, cells = _row(line)
        if own is not None and _SUM.match(name):
            columns = [at for at, cents in enumerate(cells) if cents in asked]
            is_counted = len(cells) == 1 and _COUNTED.search(below) is not None
            if is_counted or len(columns) != 1 or len(cells) != len(own) or own[columns[0]] > cells[columns[0]]:
                return claim
            return _shared(claim, dict.fromkeys(claim.amounts_cents, own[columns[0]]), organisation)
        if name == organisation and cells:
            own = cells
    return claim


def _row(line: str) -> tuple[str, list[int]]:
    """Return the name of a row between bars, and the cents of its amounts."""
    name, *parts = barred(line.strip()).strip(" |").split("|")
    cells = [cell for part in parts for cell in trailing_cells(part)[1] if cell.kind is CellKind.AMOUNT]
    return name.strip(), [int(cell.value * 100) for cell in cells]


def _summed(
    rows: Sequence[Claim], prose: Sequence[Claim], organisation: str | None
) -> tuple[set[int], dict[int, Claim]]:
    """Return the rows that sum up what each partner pays of the claim before them, and that claim with its share.

    Such a row is cited by the line of the organisation itself; any other row with a share is a request of its own.
    """
    gone: set[int] = set()
    shared: dict[int, Claim] = {}
    for at, row in enumerate(rows):
        is_summed = organisation is not None and row.place.sentence.lstrip(" |").startswith(organisation)
        whole = _before(prose, row) if is_summed else None
        if row.own_share is not None and whole is not None and _end_of([row], 0, 0, prose[whole], least=1) is not None:
            gone.add(at)
            shared[whole] = _shared(prose[whole], row.own_share.amounts_cents, row.own_share.organisation)
    return gone, shared


def _before(prose: Sequence[Claim], row: Claim) -> int | None:
    """Return the last claim of the text right above a row, when it has no share yet."""
    at = bisect_right(prose, row.place.begin, key=lambda one: one.place.begin) - 1
    if at < 0 or prose[at].own_share is not None:
        return None
    return at if 0 <= row.place.begin - prose[at].place.end <= _APART_MOST else None


def _end_of(rows: Sequence[Claim], first: int, own: int, whole: Claim, *, least: int = 2) -> int | None:
    """Return where rows from ``first`` on, the own one among them, add up to a claim in each of its years."""
    for last in range(max(own + 1, first + least), min(len(rows), first + _PARTNERS_MOST) + 1):
        parts = rows[first:last]
        if whole.amounts_cents and all(
            sum(one.amounts_cents.get(year, 0) for one in parts) == cents for year, cents in whole.amounts_cents.items()
        ):
            return last
    return None


def _shared(whole: Claim, own: dict[int, int], organisation: str) -> Claim:
    amounts = {year: own.get(year, 0) for year in whole.amounts_cents}
    return replace(whole, own_share=OwnShare(organisation=organisation, amounts_cents=amounts))
