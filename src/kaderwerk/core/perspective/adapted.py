"""The amounts of a table as a scenario adapts them: later, in part, and raised by their index."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import PM, VALUE, StateArray
from kaderwerk.core.indexation.book import IndexBook
from kaderwerk.core.money import CentsArray
from kaderwerk.core.overlay import Overlay, scaled

ReadAmounts = Callable[[tuple[int, ...]], tuple[CentsArray, StateArray]]
"""Gives cents and states of shape (row, year) for any years."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What amounts are made in: the dossier, the years, the scenario and the indexes as it has them."""

    dossier: Dossier
    years: tuple[int, ...]
    overlay: Overlay
    indexes: IndexBook


@dataclass(frozen=True, kw_only=True)
class Amounts:
    """Amounts of rows, shape (row, year): cents, the states of their cells, and which of them lack a part.

    An amount lacks a part when its index is not known in its year: what is known counts.
    """

    cents: CentsArray
    states: StateArray
    lacks: NDArray[np.bool_]

    @property
    def known(self) -> CentsArray:
        """The cents that count: nothing where the cell is empty or PM."""
        return np.where(self.states == VALUE, self.cents, 0)

    @property
    def pm(self) -> NDArray[np.bool_]:
        """What is unknown, in whole or in part."""
        return np.asarray((self.states == PM) | self.lacks)


@dataclass(frozen=True, kw_only=True)
class RowLabels:
    """What is known of each row: its id, its proposal (empty: none) and its index (empty: none)."""

    ids: Sequence[str]
    proposals: Sequence[str]
    indexes: Sequence[str]


def adapted_amounts(setting: Setting, read: ReadAmounts, labels: RowLabels) -> Amounts:
    """Return the amounts of rows as they count in a scenario.

    A delay moves the amounts of a proposal to later years as they stand, before they are indexed: what comes
    later is bought at the prices of its own year. A part is rounded half up to the cent, then the index is
    applied and rounded once more.

    Raises:
        QuestionError: an index makes an amount larger than Kaderwerk holds.
    """
    cents, states = delayed_amounts(setting, read, labels)
    overlay = setting.overlay
    if overlay.parts:
        for row, proposal in enumerate(labels.proposals):
            if proposal in overlay.parts:
                cents[row] = scaled(cents[row], overlay.part(proposal))
    if not setting.indexes.is_applied:
        return Amounts(cents=cents, states=states, lacks=np.zeros(cents.shape, dtype=np.bool_))
    lacks = setting.indexes.lacking(labels.indexes, setting.years) & (cents != 0)
    cents = setting.indexes.indexed(cents, labels.indexes, years=setting.years, ids=labels.ids)
    return Amounts(cents=cents, states=states, lacks=lacks)


def delayed_amounts(setting: Setting, read: ReadAmounts, labels: RowLabels) -> tuple[CentsArray, StateArray]:
    """Return cents and states of rows in the years in which the scenario has them, otherwise as they stand."""
    cents, states = read(setting.years)
    overlay = setting.overlay
    if overlay.delays:
        first, last = setting.years[0] - overlay.delay_max, setting.years[-1]
        wide_cents, wide_states = read(tuple(range(first, last + 1)))
        for row, proposal in enumerate(labels.proposals):
            if proposal in overlay.delays:
                start = overlay.delay_max - overlay.delay(proposal)
                window = slice(start, start + len(setting.years))
                cents[row], states[row] = wide_cents[row, window], wide_states[row, window]
    return cents, states
