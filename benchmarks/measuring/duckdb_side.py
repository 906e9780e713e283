"""The model in DuckDB: one wide table, the owner's share of each year in SQL, sums by grouping sets."""

from collections.abc import Iterable

import duckdb  # type: ignore[import-not-found,unused-ignore]  # not installed for checks
import numpy as np
import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore]  # idem

from measuring import wide_model
from measuring.model import OWNER, PARTNERS, WEIGHTS, YEARS, Cents, Model

_OWN = PARTNERS.index(OWNER)


class Side:
    """A table with a row per line, and truth values for who counts in which scenario."""

    def __init__(self, model: Model, counted: np.ndarray) -> None:
        """Make the table; ``counted`` has shape (scenario, line)."""
        self.connection = duckdb.connect(":memory:")
        columns = {"rij": np.arange(len(model.proposals)), **wide_model.columns(model, counted)}
        # A column of pandas can hold no number; one of numpy cannot.
        frame = pd.DataFrame(
            {
                name: values if isinstance(values, np.ndarray) else pd.array(values, dtype="Int64")
                for name, values in columns.items()
            }
        )
        self.connection.register("kolommen", frame)
        self.connection.execute("CREATE TABLE regels AS SELECT * FROM kolommen")
        self.connection.unregister("kolommen")
        self.scenarios = len(counted)

    def change(self, row: int, at: int, cents: int) -> Cents:
        """Change one amount and compute the owner's balance again."""
        self.connection.execute(f"UPDATE regels SET jaar{at} = ? WHERE rij = ?", [cents, row])  # noqa: S608  # own words
        return np.asarray(self._balances([0])[0])

    def change_weights(self, weights: tuple[int, ...]) -> Cents:
        """Compute the owner's balance by other weights."""
        return np.asarray(self._balances([0], weights)[0])

    def compare(self) -> Cents:
        """Return the owner's balance in every scenario."""
        return self._balances(list(range(self.scenarios)))

    def _balances(self, scenarios: list[int], weights: tuple[int, ...] = WEIGHTS) -> Cents:
        years, parts = range(len(YEARS)), range(len(PARTNERS))
        steps = [
            [f"jaar{at} - {_plus(f'coalesce(afgesproken{at}_{one}, 0)' for one in parts)} AS rest{at}" for at in years]
            + [
                f"CASE WHEN afgesproken{at}_{one} IS NULL THEN {weights[one]} ELSE 0 END AS gewicht{at}_{one}"
                for at in years
                for one in parts
            ],
            [f"{_plus(f'gewicht{at}_{one}' for one in parts)} AS geheel{at}" for at in years]
            + [f"abs(rest{at}) * gewicht{at}_{one} AS product{at}_{one}" for at in years for one in parts],
            [f"product{at}_{one} // geheel{at} AS deel{at}_{one}" for at in years for one in parts],
            [f"product{at}_{one} - deel{at}_{one} * geheel{at} AS over{at}_{one}" for at in years for one in parts],
            [f"{_own_effect(at)} AS eigen{at}" for at in years],
        ]
        source = "regels"
        for step in steps:
            source = f"(SELECT *, {', '.join(step)} FROM {source})"  # noqa: S608  # every word is this file's own
        sums = [f"sum(eigen{at}) FILTER (telt{one})::BIGINT AS s{one}_{at}" for one in scenarios for at in years]
        # Categories first, then natures.
        found = self.connection.execute(
            f"SELECT {', '.join(sums)} FROM {source} GROUP BY GROUPING SETS ((categorie), (aard)) "  # noqa: S608  # idem
            "ORDER BY grouping(categorie), categorie, aard"
        ).fetchnumpy()
        rows: Cents = np.stack([np.asarray(found[name]) for name in found], axis=1)
        return rows.reshape(-1, len(scenarios), len(years)).transpose(1, 0, 2)


def _plus(terms: Iterable[str]) -> str:
    return f"({' + '.join(terms)})"


def _own_effect(at: int) -> str:
    """Return what falls on the owner in one year, by largest remainder; an agreed share comes first."""
    own, parts = f"over{at}_{_OWN}", range(len(PARTNERS))
    before = [f"(over{at}_{one} {'>=' if one < _OWN else '>'} {own})::BIGINT" for one in parts if one != _OWN]
    left = f"abs(rest{at}) - {_plus(f'deel{at}_{one}' for one in parts)}"
    share = f"deel{at}_{_OWN} + ({_plus(before)} < {left})::BIGINT"
    return f"teken * (sign(rest{at}) * ({share}) + coalesce(afgesproken{at}_{_OWN}, 0))"
