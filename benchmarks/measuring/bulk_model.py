"""Millions of lines as columns in files: six years, ten partners, and keys of which the weights change halfway."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.lines import BASE, NATURE_NAMES, SIGNS
from measuring.model import Cents

LINES = 2_000_000
YEARS = (2027, 2028, 2029, 2030, 2031, 2032)
PARTNERS = tuple(f"partner-{number:02d}" for number in range(1, 11))
"""The parts of every key in the order of their ids, which settles equal remainders."""
PROGRAMMES = 12
SHAPE = (len(PARTNERS), len(YEARS), len(NATURE_NAMES), len(CATEGORIES) + 1, PROGRAMMES)
"""The shape of the totals that every side comes to: (partner, year, nature, category, programme), in cents."""

# Inhabitants with awkward sums, hours, whole percentages in which a partner takes no part, and small weights.
KEYS: tuple[tuple[tuple[int, tuple[int, ...]], ...], ...] = (
    (
        (2027, (92_353, 31_334, 14_125, 30_206, 48_211, 9_917, 27_533, 61_002, 18_420, 73_105)),
        (2030, (93_010, 31_902, 14_318, 30_411, 48_866, 9_904, 27_610, 61_777, 18_395, 74_250)),
    ),
    ((2027, (10_550, 3_310, 1_420, 2_980, 5_010, 1_010, 2_770, 6_300, 1_830, 7_450)),),
    ((2027, (22, 8, 4, 8, 12, 0, 7, 16, 5, 18)), (2029, (20, 8, 4, 8, 12, 2, 7, 16, 5, 18))),
    ((2027, (3, 1, 1, 1, 2, 1, 1, 2, 1, 3)),),
)
COLUMNS = ("soort", "aard", "categorie", "programma", "sleutel")
"""Positions of one byte: in LINE_KINDS, the natures, the categories or the budget, the programmes and the keys."""

_SEED = 2027
_BLOCK = 1 << 18


@dataclass(frozen=True, kw_only=True)
class Division:
    """The weights of one key in the years, as positions, in which it has them."""

    key: int
    years: tuple[int, ...]
    weights: tuple[int, ...]

    @property
    def whole(self) -> int:
        """The sum of the weights."""
        return sum(self.weights)


def divisions() -> Iterator[Division]:
    """Give every key with each of its versions."""
    for key, versions in enumerate(KEYS):
        ends = [*(start for start, _ in versions[1:]), YEARS[-1] + 1]
        for (start, weights), end in zip(versions, ends, strict=True):
            years = tuple(at for at, year in enumerate(YEARS) if start <= year < end)
            yield Division(key=key, years=years, weights=weights)


def pairs() -> list[tuple[int, int]]:
    """Return every pair of partners, the first of which goes before at an equal remainder."""
    return list(itertools.combinations(range(len(PARTNERS)), 2))


def write_model(folder: Path, count: int) -> None:
    """Write the columns block by block; the same count gives the same lines on every machine."""
    folder.mkdir(parents=True)
    chance = np.random.default_rng(_SEED)
    highest = (len(SIGNS), len(NATURE_NAMES), BASE + 1, PROGRAMMES, len(KEYS))
    files = [(folder / name).open("wb") for name in ("bedragen", *COLUMNS)]
    for first in range(0, count, _BLOCK):
        size = min(_BLOCK, count - first)
        start = chance.integers(-5_000_000, 100_000_000, size=(size, 1))
        (start + chance.integers(-5_000, 90_000, size=(size, len(YEARS)))).tofile(files[0])
        for file, high in zip(files[1:], highest, strict=True):
            chance.integers(0, high, size=size, dtype=np.int8).tofile(file)
    for file in files:
        file.close()


def read_model(folder: Path) -> tuple[Cents, dict[str, np.ndarray]]:
    """Return the amounts, shape (line, year), and the columns, shape (line,)."""
    amounts = np.fromfile(folder / "bedragen", dtype=np.int64).reshape(-1, len(YEARS))
    return amounts, {name: np.fromfile(folder / name, dtype=np.int8) for name in COLUMNS}
