"""The rows of the balance in whole steps of one unit, so that the labels of a waterfall add up as shown."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.publication.presentation import rounded_table
from kaderwerk.core.publication.readable_unit import ReadableUnit, readable_unit
from kaderwerk.core.publication.shown_balance import shown_balance

CHARTED_ROWS = ("basis", *CATEGORIES, "totaal")


@dataclass(frozen=True, kw_only=True)
class ChartedBalance:
    """Per row of ``CHARTED_ROWS`` its steps per shown year; ``moved`` marks one that is not its own rounding."""

    unit: ReadableUnit
    steps: dict[str, tuple[int, ...]]
    moved: dict[str, tuple[bool, ...]]


def charted_balance(perspective: Perspective) -> ChartedBalance:
    """Return the balance for a picture: in the unit of the dossier, else in the unit that suits its amounts.

    Method ``largest_remainder_table`` (see ``rounded_table``): per year, opening and categories add up to the total.
    """
    shown = shown_balance(perspective)
    if shown is not None:
        return ChartedBalance(
            unit=ReadableUnit(euros=shown.unit),
            steps={name: shown.values[name] for name in CHARTED_ROWS},
            moved={name: shown.moved[name] for name in CHARTED_ROWS},
        )
    rows = np.array([perspective.balance[name].cents for name in CHARTED_ROWS[:-1]])
    total = perspective.balance["totaal"].cents.tolist()
    unit = readable_unit([*rows.ravel().tolist(), *total])
    table = rounded_table(rows, unit.step_cents)
    values, moved = [*table.values.tolist(), table.totals.tolist()], [*table.is_moved.tolist()]
    moved.append(table.total_is_moved.tolist())
    return ChartedBalance(
        unit=unit,
        steps={name: tuple(row) for name, row in zip(CHARTED_ROWS, values, strict=True)},
        moved={name: tuple(row) for name, row in zip(CHARTED_ROWS, moved, strict=True)},
    )
