"""Rows that tell the share of a partner in the row above: ``waarvan Diemen``, ``aandeel Uithoorn``."""

import re
from dataclasses import replace

from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.frame import TableFrame
from kaderwerk.adapters.documents.tables.rows import Row
from kaderwerk.adapters.documents.tables.table_request import TableRequest

_NAME = r"[A-ZÀ-Ý][\w-]+(?: [\w-]+){0,3}"
_OF = re.compile(
    rf"^(?:waarvan|hiervan|w\.?v\.)(?: (?:voor|aandeel|deel))?(?: (?:de )?gemeente)? (?P<of>{_NAME})$"
    rf"|^(?i:(?:aandeel|deel)(?: van)?(?: (?:de )?gemeente)?) (?P<share>{_NAME})$"
)


def partner_of(row: Row) -> str | None:
    """Return the partner whose share a row tells, None for any other row."""
    match = _OF.match(row.label.strip(" -–•*"))
    return None if match is None else match.group("of") or match.group("share")


def take_share_row(found: list[TableRequest], row: Row, placed: Placed, frame: TableFrame) -> bool:
    """Give a row with the share of the document's organisation to the request above; tell whether it is such a row.

    The shares of others are no requests either, but are kept nowhere.
    """
    partner = partner_of(row)
    if partner is None or not found:
        return False
    if partner == frame.organisation:
        last = found[-1]
        shares = {
            year: cents
            for at in frame.asked
            if (cell := placed.cells.get(at)) is not None
            and (cents := frame.cents(cell.value))
            and (year := frame.table.columns[at].year) is not None
            and cents <= last.amounts_cents.get(year, 0)
        }
        found[-1] = replace(last, share_cents=shares or last.share_cents)
    return True
