"""The model in polars: one wide frame, the owner's share of each year as an expression, sums by group."""

import numpy as np
import polars as pl  # type: ignore[import-not-found,unused-ignore]  # not installed for checks

from measuring import wide_model
from measuring.model import OWNER, PARTNERS, WEIGHTS, YEARS, Cents, Model

_OWN = PARTNERS.index(OWNER)


class Side:
    """A frame with a row per line, and truth values for who counts in which scenario."""

    def __init__(self, model: Model, counted: np.ndarray) -> None:
        """Make the frame; ``counted`` has shape (scenario, line)."""
        self.frame = pl.DataFrame(wide_model.columns(model, counted))
        self.scenarios = len(counted)

    def change(self, row: int, at: int, cents: int) -> Cents:
        """Change one amount and compute the owner's balance again."""
        self.frame[row, f"jaar{at}"] = cents
        return np.asarray(self._balances([0])[0])

    def change_weights(self, weights: tuple[int, ...]) -> Cents:
        """Compute the owner's balance by other weights."""
        return np.asarray(self._balances([0], weights)[0])

    def compare(self) -> Cents:
        """Return the owner's balance in every scenario."""
        return self._balances(list(range(self.scenarios)))

    def _balances(self, scenarios: list[int], weights: tuple[int, ...] = WEIGHTS) -> Cents:
        counts = [f"telt{one}" for one in scenarios]
        own = self.frame.lazy().select(
            "categorie", "aard", *counts, *(_own_effect(at, weights).alias(f"eigen{at}") for at in range(len(YEARS)))
        )
        sums = [
            pl.col(f"eigen{at}").filter(pl.col(counted)).sum().alias(f"{counted}_{at}")
            for counted in counts
            for at in range(len(YEARS))
        ]
        found = pl.collect_all([own.group_by(group).agg(sums) for group in ("categorie", "aard")])
        shape = (-1, len(scenarios), len(YEARS))
        tables = [one.sort(one.columns[0]).drop(one.columns[0]).to_numpy().reshape(shape) for one in found]
        return np.concatenate(tables).transpose(1, 0, 2)


def _own_effect(at: int, weights: tuple[int, ...]) -> pl.Expr:
    """Return what falls on the owner in one year, by largest remainder; an agreed share comes first."""
    agreed = [pl.col(f"afgesproken{at}_{one}") for one in range(len(PARTNERS))]
    rest = pl.col(f"jaar{at}") - pl.sum_horizontal(one.fill_null(0) for one in agreed)
    live = [
        pl.when(one.is_null()).then(pl.lit(weight, dtype=pl.Int64)).otherwise(pl.lit(0, dtype=pl.Int64))
        for one, weight in zip(agreed, weights, strict=True)
    ]
    whole = pl.sum_horizontal(live)
    products = [rest.abs() * one for one in live]
    shares = [product // whole for product in products]
    remainders = [product - share * whole for product, share in zip(products, shares, strict=True)]
    left = rest.abs() - pl.sum_horizontal(shares)
    before = [
        (one >= remainders[_OWN] if place < _OWN else one > remainders[_OWN]).cast(pl.Int64)
        for place, one in enumerate(remainders)
        if place != _OWN
    ]
    share = shares[_OWN] + (pl.sum_horizontal(before) < left).cast(pl.Int64)
    return pl.col("teken") * (rest.sign() * share + agreed[_OWN].fill_null(0))
