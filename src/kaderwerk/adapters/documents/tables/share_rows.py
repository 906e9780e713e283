"""Rows that tell the share of a partner in the row above: ``waarvan Diemen``, ``aandeel Uithoorn``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.tables.alignment import Placed
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.frame import TableFrame
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, kind_of
from kaderwerk.adapters.documents.tables.rows import Row, Table
from kaderwerk.adapters.documents.tables.table_request import TableRequest

_SUMMED = 85
"""Nothing but the head says that the rows are parts of one amount: a person has to look."""
_PAYERS = re.compile(r"(?:gemeenten?|deelnemers?|partners?|leden|aandeelhouders?)$", re.IGNORECASE)
_UNIT = re.compile(r"\([^()]*\)")
_WHOLE_AND_SHARE = 2
_FIELD = re.compile(r"[A-ZÀ-Ý][\w ]{2,20}: ?(?:\w+$|$)")
"""A line of a form that says no subject: "Categorie: onontkoombaar"."""
_WHOLE_OF = re.compile(
    r"tota(?:al|le) (?:meer)?(?:kosten|lasten|bijdrage) (?:van |voor )?(?P<of>\w.{3,})$", re.IGNORECASE
)
_NAME = r"[A-ZÀ-Ý][\w-]+(?: [\w-]+){0,3}"
_OF = re.compile(
    rf"^(?:waarvan|hiervan|w\.?v\.)(?: (?:voor(?: rekening van)?|aandeel|deel|t\.l\.v\.|ten laste van))?"
    rf"(?: (?:de )?gemeente)? (?P<of>{_NAME})(?: \([\w ,]+%?\))?$"
    rf"|^(?i:(?:aandeel|deel)(?: van)?(?: (?:de )?gemeente)?) (?P<share>{_NAME})(?: \([\w ,%]+\))?$"
)


def partner_of(row: Row) -> str | None:
    """Return the partner whose share a row tells, None for any other row."""
    match = _OF.match(row.label.strip(" -–•*"))
    return None if match is None else match.group("of") or match.group("share")


def with_divided_total(table: Table, headings: Sequence[str]) -> Table:
    """Let a total of which every other row tells a share ask for the subject that it names.

    Without one that is the subject of the nearest heading that has one.
    """
    if len(table.rows) < _WHOLE_AND_SHARE:
        return table
    whole, *shares = table.rows
    named = _WHOLE_OF.match(whole.label)
    heading = next((one for one in reversed(headings) if _FIELD.match(one) is None), None)
    subject = heading if named is None else named.group("of")
    if subject is None:
        return table
    if kind_of(whole) is not RowKind.TOTAL or not all(partner_of(row) is not None for row in shares):
        return table
    return replace(table, rows=[replace(whole, label=f"{subject[:1].upper()}{subject[1:]}"), *shares])


def of_one_division(found: list[TableRequest], frame: TableFrame) -> list[TableRequest]:
    """Make one request of rows that each name who pays: their sum is asked, the own row is the share."""
    heads = [one.name for one in frame.table.columns if one.role is Role.LABEL or one is frame.table.columns[0]]
    own = [one for one in found if one.title == frame.organisation]
    is_division = any(_PAYERS.match(one) for one in heads) and len(own) == 1 and len(found) > 1
    if not is_division or len({(one.effect, one.nature) for one in found}) > 1 or any(one.pm_years for one in found):
        return found
    years = sorted({year for one in found for year in one.amounts_cents})
    amounts = {year: sum(one.amounts_cents.get(year, 0) for one in found) for year in years}
    title = _UNIT.sub("", frame.table.caption.split("\n")[0]).strip(" .:") or own[0].title
    return [
        replace(
            own[0],
            title=title,
            amounts_cents=amounts,
            share_cents=own[0].amounts_cents,
            certainty=min(own[0].certainty, _SUMMED),
            doubts=(*own[0].doubts, "de rijen zijn bij elkaar geteld, als delen van één bedrag"),
        )
    ]


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
