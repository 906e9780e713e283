"""The sides of the benchmark of changes: Kaderwerk and pandas behind the same three questions as polars and DuckDB."""

import dataclasses
from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

import numpy as np
import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore]  # not installed for checks

from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES, NATURES
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.perspective.workbench import Workbench
from kaderwerk.core.scenarios.side_by_side import compare_over
from measuring import pandas_side
from measuring.model import KEY, KEY_YEAR, LEFT_OUT, OWNER, PARTNERS, YEARS, Cents, Model, raw_dossier

SCENARIOS = 10
ROWS = (*CATEGORIES, *NATURES)
"""The rows of a balance that the sides agree on; its columns are the years."""
_SEED = 5
_REJECTED_PERCENT = 20


class Side(Protocol):
    """What every side can be asked; a balance has the shape (row, year)."""

    def change(self, row: int, at: int, cents: int) -> Cents:
        """Change the amount of a line in a year for good and return the balance."""

    def change_weights(self, weights: tuple[int, ...]) -> Cents:
        """Return the balance by other weights."""

    def compare(self) -> Cents:
        """Return the balance of each scenario, shape (scenario, row, year)."""


def counted_lines(model: Model) -> np.ndarray:
    """Return who counts, shape (scenario, line): the first scenario is ``alles``, each other one rejects a fifth."""
    chance = np.random.default_rng(_SEED)
    counted = chance.integers(0, 100, size=(SCENARIOS, len(model.proposals))) >= _REJECTED_PERCENT
    counted[0] = True
    return np.asarray(counted & np.array([one != LEFT_OUT for one in model.statuses]))


class Kaderwerk:
    """The workbench over a dossier with the scenarios in it."""

    def __init__(self, model: Model, counted: np.ndarray) -> None:
        """Read the dossier and compute it once."""
        self.workbench = Workbench(read_dossier(_with_scenarios(raw_dossier(model), model, counted)))
        self.lines = [f"{one}-1" for one in model.proposals]
        self.names = ["alles", *(f"keuze-{at}" for at in range(1, len(counted)))]

    def change(self, row: int, at: int, cents: int) -> Cents:
        """Change one amount on the workbench."""
        return _balance(self.workbench.change(self.lines[row], {YEARS[at]: cents}))

    def change_weights(self, weights: tuple[int, ...]) -> Cents:
        """Change the key on the workbench."""
        values = {one: Decimal(weight) for one, weight in zip(PARTNERS, weights, strict=True)}
        before = self.workbench.perspective
        found = _balance(self.workbench.change_key(KEY, values, from_year=KEY_YEAR))
        # The other sides keep their weights too.
        self.workbench.perspective = before
        return found

    def compare(self) -> Cents:
        """Put the scenarios side by side."""
        found = compare_over(self.workbench.perspective, self.names)
        return np.stack([_balance(one.balance) for one in found.columns])


def _with_scenarios(raw: RawDossier, model: Model, counted: np.ndarray) -> RawDossier:
    rows = [
        [f"keuze-{at}", proposal, "afwijzen"]
        for at, counts in enumerate(counted[1:], start=1)
        for proposal, is_counted, status in zip(model.proposals, counts.tolist(), model.statuses, strict=True)
        if not is_counted and status != LEFT_OUT
    ]
    table = RawTable(
        name="scenarios",
        place="scenarios.csv",
        header=("scenario", "voorstel", "besluit"),
        rows=rows,
        row_numbers=list(range(2, len(rows) + 2)),
    )
    return dataclasses.replace(raw, tables=[*raw.tables, table])


def _balance(series: Mapping[str, Series]) -> Cents:
    return np.stack([series[name].cents for name in ROWS])


class Pandas:
    """The frames of the engine's benchmark; the shares are made once for all scenarios."""

    def __init__(self, model: Model, counted: np.ndarray) -> None:
        """Make the frames."""
        self.frames, self.counted = pandas_side.make_frames(model), counted

    def change(self, row: int, at: int, cents: int) -> Cents:
        """Change one amount and compute again."""
        self.frames.lines.loc[row, YEARS[at]] = cents
        return self._computed(self.frames)

    def change_weights(self, weights: tuple[int, ...]) -> Cents:
        """Compute by other weights."""
        parts = self.frames.parts.assign(gewicht=weights)
        return self._computed(dataclasses.replace(self.frames, parts=parts))

    def compare(self) -> Cents:
        """Add up the owner's shares by group for each scenario."""
        own = pd.DataFrame(pandas_side.compute(self.frames).shares[:, :, PARTNERS.index(OWNER)])
        groups = [
            (self.frames.proposals["categorie"], CATEGORIES),
            (self.frames.lines["aard"], NATURES),
        ]
        return np.stack(
            [
                np.concatenate(
                    [own[counts].groupby(group[counts]).sum().loc[list(names)].to_numpy() for group, names in groups]
                )
                for counts in self.counted
            ]
        )

    @staticmethod
    def _computed(frames: pandas_side.Frames) -> Cents:
        found = pandas_side.compute(frames)
        return np.concatenate([found.own_by_category, found.by_nature[:, :, PARTNERS.index(OWNER)]])
