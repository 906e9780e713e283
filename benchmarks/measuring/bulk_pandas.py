"""The bulk model in pandas, as someone who knows it well writes it: whole columns by numpy, sums by pandas."""

from pathlib import Path

import numpy as np
import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore]  # not installed for checks

from kaderwerk.core.perspective.lines import SIGNS
from measuring.bulk_model import PARTNERS, SHAPE, YEARS, Division, divisions, pairs, read_model
from measuring.model import Cents

_GROUP = ["aard", "categorie", "programma"]


def prepare(folder: Path) -> pd.DataFrame:
    """Put the columns into a frame, the amounts of each year side by side."""
    amounts, columns = read_model(folder)
    frame = pd.DataFrame(columns)
    for at, year in enumerate(YEARS):
        frame[year] = np.ascontiguousarray(amounts[:, at])
    return frame


def compute(frame: pd.DataFrame) -> Cents:
    """Divide key by key and year by year, and add up by group."""
    totals = np.zeros(SHAPE, dtype=np.int64)
    by_key = dict(tuple(frame.groupby("sleutel", sort=False)))
    for division in divisions():
        lines = by_key[division.key]
        group = lines.groupby(_GROUP, sort=False).ngroup()
        first = lines.groupby(_GROUP, sort=False)[_GROUP].first()
        at = tuple(first[name].to_numpy() for name in _GROUP)
        sign = SIGNS[lines["soort"].to_numpy()]
        for year in division.years:
            shares = pd.DataFrame(_shares(lines[YEARS[year]].to_numpy() * sign, division), copy=False)
            sums = shares.groupby(group.to_numpy()).sum().to_numpy()
            for partner in range(len(PARTNERS)):
                totals[(partner, year, *at)] += sums[:, partner]
    return totals


def _shares(effects: Cents, division: Division) -> dict[int, Cents]:
    """Divide by largest remainder; comparing pairs of columns is several times faster than ranking rows."""
    amounts = np.abs(effects)
    products = [amounts * weight for weight in division.weights]
    shares = [product // division.whole for product in products]
    remainders = [product - share * division.whole for product, share in zip(products, shares, strict=True)]
    left = amounts - sum(shares)
    ranks = np.zeros((len(PARTNERS), len(amounts)), dtype=np.int8)
    for one, other in pairs():
        goes_before = remainders[one] >= remainders[other]
        ranks[other] += goes_before
        ranks[one] += ~goes_before
    sign = np.sign(effects)
    return {at: sign * (share + (ranks[at] < left)) for at, share in enumerate(shares)}
