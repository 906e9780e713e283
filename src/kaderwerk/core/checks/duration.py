"""Which lines of proposals and staff are judged on how long they last, and what fixes their end beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.dossier.frame import Dossier

THREE_YEARS = "driejaarregel"
"""The fact that says how many years an incidental amount lasts at most."""
DECIDED_ENDS = ("besluit", "subsidie")
"""Reasons that fix an end beforehand: with these an amount may be incidental for more than three years."""
LINE_TABLES = ("regels", "formatie")


@dataclass(frozen=True, kw_only=True)
class Ending:
    """How a line ends: the reason (empty: none is given), and whether it comes back in new forms."""

    reason: str = ""
    is_series: bool = False


@dataclass(frozen=True, kw_only=True)
class LastingLine:
    """A counted line of a proposal, or staff: its row among the lines, its place, and how it ends.

    ``count`` is in how many shown years it has an amount or PM; ``is_in_last`` whether it has one in the last.
    """

    row: int
    subject: tuple[str, str]
    count: int
    is_in_last: bool
    ending: Ending

    @property
    def is_staff(self) -> bool:
        """Whether it stands in the table formatie."""
        return self.subject[0] == "formatie"


def lasting_lines(case: CheckInput, natures: tuple[int, ...]) -> list[LastingLine]:
    """Return the counted lines and staff of some natures in their order.

    The one-off cost of structural staff is a second row of its id, and no line of its own.
    """
    perspective, lines = case.perspective, case.perspective.lines
    endings = _endings(case.dossier)
    has_money = (lines.amounts[:, perspective.shown] != 0) | lines.pm[:, perspective.shown]
    counts, is_in_last = has_money.sum(axis=1).tolist(), has_money[:, -1].tolist()
    is_wanted = (perspective.counts & np.isin(lines.natures, natures)).tolist()
    found, seen = [], set()
    for row, subject in enumerate(zip(lines.tables, lines.ids, strict=True)):
        if subject[0] not in LINE_TABLES or subject in seen:
            continue
        seen.add(subject)
        if is_wanted[row]:
            ending = endings.get(subject[1], Ending()) if subject[0] == "regels" else Ending()
            one = LastingLine(row=row, subject=subject, count=counts[row], is_in_last=is_in_last[row], ending=ending)
            found.append(one)
    return found


def _endings(dossier: Dossier) -> Mapping[str, Ending]:
    table = dossier.table("regels")
    columns = (table.column("regel"), table.column("einde_reden"), table.column("reeks"))
    return {
        line: Ending(reason=reason, is_series=series == "ja")
        for line, reason, series in zip(*columns, strict=True)
        if reason or series
    }
