"""The bulk model in polars: one lazy plan per key and year, all of them collected together on every core."""

from pathlib import Path

import numpy as np
import polars as pl  # type: ignore[import-not-found,unused-ignore]  # not installed for checks

from kaderwerk.core.perspective.lines import SIGNS, IndexArray
from measuring.bulk_model import PARTNERS, SHAPE, YEARS, Division, divisions, pairs, read_model
from measuring.model import Cents

_GROUP = ["aard", "categorie", "programma"]


def prepare(folder: Path) -> pl.DataFrame:
    """Put the columns into a frame, the amounts of each year side by side."""
    amounts, columns = read_model(folder)
    years = {str(year): np.ascontiguousarray(amounts[:, at]) for at, year in enumerate(YEARS)}
    return pl.DataFrame({**columns, **years})


def compute(frame: pl.DataFrame) -> Cents:
    """Divide key by key and year by year, and add up by group."""
    wanted = [(division, year) for division in divisions() for year in division.years]
    found = pl.collect_all([_sums(frame.lazy(), division, str(YEARS[year])) for division, year in wanted])
    totals = np.zeros(SHAPE, dtype=np.int64)
    for (_, year), sums in zip(wanted, found, strict=True):
        at: tuple[IndexArray, ...] = tuple(sums[name].to_numpy() for name in _GROUP)
        for partner in range(len(PARTNERS)):
            totals[(partner, year, *at)] += sums[f"deel{partner}"].to_numpy()
    return totals


def _sums(lines: pl.LazyFrame, division: Division, year: str) -> pl.LazyFrame:
    parts = range(len(PARTNERS))
    is_favourable = pl.col("soort").is_in([at for at, sign in enumerate(SIGNS.tolist()) if sign > 0])
    effect = pl.when(is_favourable).then(pl.col(year)).otherwise(-pl.col(year))
    compared = {pair: (pl.col(f"rest{pair[0]}") >= pl.col(f"rest{pair[1]}")).cast(pl.Int8) for pair in pairs()}
    return (
        lines.filter(pl.col("sleutel") == division.key)
        .select(*_GROUP, effect.sign().alias("teken"), effect.abs().alias("bedrag"))
        .with_columns((pl.col("bedrag") * weight).alias(f"product{at}") for at, weight in enumerate(division.weights))
        .with_columns((pl.col(f"product{at}") // division.whole).alias(f"deel{at}") for at in parts)
        .with_columns(
            *((pl.col(f"product{at}") - pl.col(f"deel{at}") * division.whole).alias(f"rest{at}") for at in parts),
            (pl.col("bedrag") - pl.sum_horizontal(f"deel{at}" for at in parts)).cast(pl.Int8).alias("over"),
        )
        .with_columns(before.alias(f"voor{one}_{other}") for (one, other), before in compared.items())
        .with_columns(_rank(at).alias(f"plaats{at}") for at in parts)
        .select(
            *_GROUP,
            *(
                (pl.col("teken") * (pl.col(f"deel{at}") + (pl.col(f"plaats{at}") < pl.col("over")))).alias(f"deel{at}")
                for at in parts
            ),
        )
        .group_by(_GROUP)
        .agg(pl.col(f"deel{at}").sum() for at in parts)
    )


def _rank(at: int) -> pl.Expr:
    """Return how many go before a part: those that win, and those that it does not beat itself."""
    rank = pl.lit(len(PARTNERS) - 1 - at, dtype=pl.Int8)
    for one, other in pairs():
        if other == at:
            rank += pl.col(f"voor{one}_{other}")
        elif one == at:
            rank -= pl.col(f"voor{one}_{other}")
    return rank
