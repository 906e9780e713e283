"""The balance in the unit that a dossier shows, such as thousands of euros, so that what people see adds up."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import NATURE_NAMES
from kaderwerk.core.publication.presentation import rounded_table

DISPLAY_UNIT = "weergave_eenheid"
TOTAL = "totaal"


@dataclass(frozen=True, kw_only=True)
class ShownBalance:
    """The rows of the balance in whole units, per shown year; the data behind them keep their cents.

    ``unit`` in euros. ``moved`` marks a figure that is not its own rounding, ``note`` says why (empty: none is).
    """

    unit: int
    values: dict[str, tuple[int, ...]]
    moved: dict[str, tuple[bool, ...]]
    note: str


def shown_balance(perspective: Perspective) -> ShownBalance | None:
    """Return the balance in the unit of the dossier, None when it shows euros.

    Parts and natures each add up to the total, which is its own sum in cents rounded once: the same in both.
    """
    unit = int(perspective.dossier.features.get(DISPLAY_UNIT) or 1)
    if unit == 1:
        return None
    values: dict[str, tuple[int, ...]] = {}
    moved: dict[str, tuple[bool, ...]] = {}
    notes = []
    for names in (("basis", *CATEGORIES), NATURE_NAMES):
        table = rounded_table(np.array([perspective.balance[name].cents for name in names]), unit * 100)
        values |= {name: tuple(row) for name, row in zip(names, table.values.tolist(), strict=True)}
        moved |= {name: tuple(row) for name, row in zip(names, table.is_moved.tolist(), strict=True)}
        values[TOTAL], moved[TOTAL] = tuple(table.totals.tolist()), tuple(table.total_is_moved.tolist())
        notes.append(table.note)
    return ShownBalance(unit=unit, values=values, moved=moved, note=next(filter(None, notes), ""))
