"""All overviews of one perspective, in the order in which the law names them."""

from dataclasses import dataclass

from kaderwerk.core.overviews.changes import changes
from kaderwerk.core.overviews.comparison import comparison
from kaderwerk.core.overviews.emu import EmuResult, emu_balance
from kaderwerk.core.overviews.forecast_balance import forecast_overview
from kaderwerk.core.overviews.incidental import incidental_items, structural_movements
from kaderwerk.core.overviews.policy import policy
from kaderwerk.core.overviews.programme_plan import programme_plan
from kaderwerk.core.overviews.row import Overview
from kaderwerk.core.overviews.structural_balance import structural_balance
from kaderwerk.core.overviews.year_lines import LineBook
from kaderwerk.core.perspective.compute import Perspective

LATER_YEARS = {
    "bbv22": ("bbv17", "bbv20", "balansprognose"),
    "bbv23": ("incidenteel", "structurele_reservemutaties", "emu"),
}
"""What BBV 22 and 23 ask for the three years after t stands in the same rows, under the later years."""


@dataclass(frozen=True, kw_only=True)
class Overviews:
    """The overviews by code, and what the EMU balance lacks."""

    by_code: dict[str, Overview]
    emu: EmuResult


def overviews(perspective: Perspective) -> Overviews:
    """Return every overview of a perspective."""
    book = LineBook(perspective)
    emu = emu_balance(book)
    found = (
        programme_plan(book),
        changes(book),
        comparison(book),
        incidental_items(book),
        structural_movements(book),
        structural_balance(book),
        policy(book),
        forecast_overview(book),
        emu.overview,
    )
    return Overviews(by_code={one.code: one for one in found}, emu=emu)
