"""Amounts in brackets that are the share of the document's organisation: ``120 (26)``."""

import re
from dataclasses import replace
from decimal import Decimal

from kaderwerk.adapters.documents.tables.rows import Table
from kaderwerk.adapters.documents.tables.table_request import TableRequest

_SHARE = re.compile(
    r"haakjes\W+(?:staat |staan |is )?(?:het |ons |de |onze )?(?:"
    r"(?:eigen )?(?:aandeel|deel|bijdrage|last(?:en)?|kosten)"
    r"|(?!jaarlijks|maandelijks|rijks)[a-z-]{3,25}se? (?:aandeel|deel|bijdrage)"
    r")(?: (?:van|voor|in)\b|[\s.,;)]|$)",
    re.IGNORECASE,
)

Shares = dict[int, list[Decimal]]
"""The amounts in brackets of each row, by where the row begins."""


def announces_shares(text: str) -> bool:
    """Tell that a text says that what stands in brackets is the own share.

    >>> announces_shares("Tussen haakjes staat het Castricumse deel van de kosten.")
    True
    """
    return "haakjes" in text.lower() and _SHARE.search(text) is not None


def shares_in_brackets(table: Table) -> tuple[Shares, Table]:
    """Return the amounts in brackets, and the table without them, when the caption calls them shares."""
    if not announces_shares(table.caption):
        return {}, table
    shares = {row.begin: [abs(one.value) for one in row.cells if one.text.startswith("(")] for row in table.rows}
    rows = [
        replace(row, parts=tuple(tuple(one for one in part if not one.text.startswith("(")) for part in row.parts))
        for row in table.rows
    ]
    return shares, replace(table, rows=rows)


def with_share(request: TableRequest, shares: Shares, factor: int) -> TableRequest:
    """Give a request its shares, one for each of its amounts."""
    found = shares.get(request.begin, [])
    if len(found) != len(request.amounts_cents):
        return request
    pairs = zip(sorted(request.amounts_cents), found, strict=True)
    return replace(request, share_cents={year: int(value * 100 * factor) for year, value in pairs})
