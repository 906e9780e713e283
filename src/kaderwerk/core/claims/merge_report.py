"""What a merge did with each claim, and what it found different: data for the command and its machine form."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kaderwerk.core.claims.claim_rows import Cells


class Outcome(StrEnum):
    """What became of a claim."""

    UNCHANGED = "ongewijzigd"
    MOVED = "verplaatst"
    CHANGED = "gewijzigd"
    NEW = "nieuw"
    GONE = "niet meer gevonden"
    DECIDED = "vastgesteld"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One cell, before and after, as canonical text; of a cell that stays, what it holds and what was read.

    ``label`` is what people call it: a year, ``aandeel Diemen, 2022``, ``aard``.
    """

    table: str
    row_id: str
    column: str
    label: str
    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class MergedClaim:
    """What became of one claim.

    ``differences`` are the cells that changed; of a decided proposal or with a ``reason_left`` those that would
    have. ``kept`` are cells that a person wrote other than the document says, and that stay. ``must_confirm``: a
    person had confirmed the line, and must do so again. ``waits``: not counted until a person confirms it.
    """

    outcome: Outcome
    title: str
    proposal: str
    file: str
    differences: tuple[Difference, ...] = ()
    kept: tuple[Difference, ...] = ()
    must_confirm: bool = False
    waits: bool = False
    reason_left: str = ""


def differences_of_row(table: str, row_id: str, cells: Cells, *, start: str = "") -> tuple[Difference, ...]:
    """Return the amounts of a new row as differences from nothing."""
    return tuple(
        Difference(table=table, row_id=row_id, column=name, label=f"{start}{name}", old="", new=text)
        for name, text in cells.items()
        if name.isdigit() and text
    )


def merged_claim_json(one: MergedClaim) -> dict[str, Any]:
    """Return the machine form of one claim of a merge."""
    return {
        "uitkomst": str(one.outcome),
        "titel": one.title,
        "voorstel": one.proposal,
        "bestand": one.file,
        "verschillen": [_difference_json(each) for each in one.differences],
        "behouden": [_difference_json(each) for each in one.kept],
        "opnieuw_bevestigen": one.must_confirm,
        "wacht": one.waits,
        "reden": one.reason_left or None,
    }


def _difference_json(one: Difference) -> dict[str, str]:
    return {"tabel": one.table, "id": one.row_id, "kolom": one.column, "oud": one.old, "nieuw": one.new}
