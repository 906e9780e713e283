"""The bulk model in DuckDB: one statement, in which every key and year is a branch with its weights written out."""

from collections.abc import Iterable
from pathlib import Path

import duckdb  # type: ignore[import-not-found,unused-ignore]  # not installed for checks
import numpy as np

from kaderwerk.core.perspective.lines import SIGNS
from measuring.bulk_model import PARTNERS, SHAPE, YEARS, Division, divisions, pairs, read_model
from measuring.model import Cents

_GROUP = "aard, categorie, programma"


def prepare(folder: Path) -> duckdb.DuckDBPyConnection:
    """Load the columns into a table in memory, the amounts of each year side by side."""
    amounts, columns = read_model(folder)
    arrays = {**columns, **{f"jaar{year}": np.ascontiguousarray(amounts[:, at]) for at, year in enumerate(YEARS)}}
    connection = duckdb.connect(":memory:")
    connection.register("kolommen", arrays)
    connection.execute("CREATE TABLE regels AS SELECT * FROM kolommen")
    connection.unregister("kolommen")
    return connection


def compute(connection: duckdb.DuckDBPyConnection) -> Cents:
    """Divide and add up in one statement."""
    branches = [_branch(division, year) for division in divisions() for year in division.years]
    found = connection.execute("\nUNION ALL\n".join(branches)).fetchnumpy()
    totals = np.zeros(SHAPE, dtype=np.int64)
    at = tuple(np.asarray(found[name]) for name in ("jaar", "aard", "categorie", "programma"))
    for partner in range(len(PARTNERS)):
        np.add.at(totals[partner], at, np.asarray(found[f"deel{partner}"]))
    return totals


def _branch(division: Division, year: int) -> str:
    """Return the statement for one key in one year; a name of one step is used in the next."""
    parts, whole = range(len(PARTNERS)), division.whole
    positive = ", ".join(str(at) for at, sign in enumerate(SIGNS.tolist()) if sign > 0)
    amount = f"jaar{YEARS[year]}"
    over = f"(bedrag - ({_sum(f'deel{at}' for at in parts)}))::TINYINT AS over"
    # Amounts stay below 10^12 and weights below 3 x 10^9: no product leaves 64 bits, and none needs a HUGEINT.
    steps = [
        f"{_GROUP}, CASE WHEN soort IN ({positive}) THEN {amount} ELSE -{amount} END AS effect",
        f"{_GROUP}, sign(effect) AS teken, abs(effect) AS bedrag",
        "*, " + _listed(f"bedrag * {weight} AS product{at}" for at, weight in enumerate(division.weights)),
        "*, " + _listed(f"product{at} // {whole} AS deel{at}" for at in parts),
        f"*, {over}, " + _listed(f"product{at} % {whole} AS rest{at}" for at in parts),
        "*, " + _listed(f"(rest{one} >= rest{other})::TINYINT AS voor{one}_{other}" for one, other in pairs()),
        f"{_GROUP}, " + _listed(f"teken * (deel{at} + ({_rank(at)} < over)::TINYINT) AS deel{at}" for at in parts),
    ]
    source = f"regels WHERE sleutel = {division.key}"
    for step in steps:
        source = f"(SELECT {step} FROM {source})"  # noqa: S608  # every word is this file's own
    # The sum of whole numbers is a HUGEINT; totals fit 64 bits.
    sums = _listed(f"sum(deel{at})::BIGINT AS deel{at}" for at in parts)
    return f"SELECT {year} AS jaar, {_GROUP}, {sums} FROM {source} GROUP BY {_GROUP}"  # noqa: S608  # idem


def _listed(expressions: Iterable[str]) -> str:
    return ", ".join(expressions)


def _sum(expressions: Iterable[str]) -> str:
    return " + ".join(expressions)


def _rank(at: int) -> str:
    """Return how many go before a part: those that win, and those that it does not beat itself."""
    wins = [f" + voor{one}_{other}" for one, other in pairs() if other == at]
    beaten = [f" - voor{one}_{other}" for one, other in pairs() if one == at]
    return f"({len(PARTNERS) - 1 - at}::TINYINT{''.join([*wins, *beaten])})"
