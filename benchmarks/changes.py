"""Measures one change and ten scenarios in a municipality of 5,000 lines, side by side, figures equal to the cent."""

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
from measuring import duckdb_side, polars_side
from measuring.changing import SCENARIOS, Kaderwerk, Pandas, Side, counted_lines
from measuring.libreoffice_side import find_office
from measuring.model import PARTNERS, WEIGHTS, YEARS, Cents, Model, make_model
from measuring.timing import RUNS, Row, print_table, timed
from measuring.workbook_model import amount_cell, weight_cell

LINES = 5_000
CHANGE_SECONDS_MAX = 0.005
COMPARE_SECONDS_MAX = 0.05
OFFICE_RATIO_MIN = 100
"""On a parameter: then every share of every line is another."""
_SEED = 11

Change = tuple[int, int, int]
"""A line, a year, both counted from nought, and cents."""
Weights = tuple[int, ...]
Measured = tuple[list[float], list[Cents]]
"""Seconds and balances, one of each for every run."""


def main() -> None:
    """Measure every row and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how many runs each median is of ({RUNS})")
    parser.add_argument("--lines", type=int, default=LINES, help=f"how many lines ({LINES})")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kaderwerk-benchmark-") as folder:
        measure(Path(folder), runs=arguments.runs, count=arguments.lines)


def measure(folder: Path, *, runs: int, count: int) -> None:
    """Measure an amount, a weight and the scenarios on every side."""
    model = make_model(count)
    counted = counted_lines(model)
    # One run more than is counted, to warm up.
    changes = amounts_to_change(model, counted, runs + 1)
    weights: list[Weights] = [(WEIGHTS[0] + 7 * (run + 1), *WEIGHTS[1:]) for run in range(runs + 1)]
    ours, *others = [
        (name, measure_side(side(model, counted), changes, weights))
        for name, side in (
            ("Kaderwerk", Kaderwerk),
            ("pandas", Pandas),
            ("polars", polars_side.Side),
            ("DuckDB", duckdb_side.Side),
        )
    ]
    expected = ours[1]
    for name, found in others:
        for (_, mine), (_, theirs) in zip(expected, found, strict=True):
            demand_same(mine, theirs, side=name)
    titles = ("one amount changed", "a weight of the key changed", f"{SCENARIOS} scenarios compared")
    rows = [
        Row(what=title, ours=expected[at][0], seconds_max=limit)
        for at, title, limit in zip(range(3), titles, (CHANGE_SECONDS_MAX, None, COMPARE_SECONDS_MAX), strict=True)
    ]
    for at, title in enumerate(titles):
        rows += [
            Row(what=title, ours=expected[at][0], other=name, theirs=found[at][0], ratio_min=1)
            for name, found in others
        ]
    rows += office_rows(folder, model, (changes, weights), expected, titles)
    size = f"{count:,} proposals x {len(YEARS)} years x {len(PARTNERS)} partners"
    print_table(size, rows, runs=runs)


def amounts_to_change(model: Model, counted: np.ndarray, count: int) -> list[Change]:
    """Choose amounts that count, and other ones for them."""
    chance = np.random.default_rng(_SEED)
    places = np.argwhere(model.is_filled & counted[0][:, None])
    return [
        (row, at, int(model.amounts[row, at]) + 12_345 * (run + 1))
        for run, (row, at) in enumerate(chance.choice(places, size=count, replace=False).tolist())
    ]


def measure_side(side: Side, changes: list[Change], weights: list[Weights]) -> tuple[Measured, ...]:
    """Ask one side everything; the first answer warms up and is compared too."""
    changed = [timed(lambda one=one: side.change(*one)) for one in changes]  # type: ignore[misc]  # bound at once
    weighed = [timed(lambda one=one: side.change_weights(one)) for one in weights]  # type: ignore[misc]  # idem
    compared = [timed(side.compare) for _ in changes]
    return tuple(([one for one, _ in found[1:]], [one for _, one in found]) for found in (changed, weighed, compared))


def demand_same(expected: list[Cents], found: list[Cents], *, side: str) -> None:
    """Stop when a side differs by a cent anywhere: a time says nothing about another sum."""
    for run, (one, other) in enumerate(zip(expected, found, strict=True)):
        if not np.array_equal(one, other):
            message = f"{side} differs from Kaderwerk in run {run}:\n{other}\n{one}\nNothing is printed."
            raise SystemExit(message)


def office_rows(
    folder: Path,
    model: Model,
    asked: tuple[list[Change], list[Weights]],
    expected: tuple[Measured, ...],
    titles: tuple[str, ...],
) -> list[Row]:
    """Measure the office on an amount and on a weight; it knows no scenarios."""
    rows = [
        Row(what=title, ours=seconds, other="LibreOffice", ratio_min=ratio)
        for title, ratio, (seconds, _) in zip(titles[:2], (1, OFFICE_RATIO_MIN), expected, strict=False)
    ]
    office = find_office(folder, len(model.proposals))
    if isinstance(office, str):
        return [replace(row, missing=office) for row in rows]
    office.build(model)
    changes, weights = asked
    steps = [[(*amount_cell(row, at), cents)] for row, at, cents in changes]
    steps += [[(*weight_cell(0), one[0])] for one in weights]
    seconds, found = office.change(steps)
    count = len(changes)
    demand_same([*expected[0][1], *expected[1][1]], found, side="LibreOffice")
    times = (seconds[1:count], seconds[count + 1 :])
    return [replace(row, theirs=one) for row, one in zip(rows, times, strict=True)]


if __name__ == "__main__":
    main()
