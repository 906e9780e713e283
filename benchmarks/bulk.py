"""Measures totals of two million lines: Kaderwerk, pandas, polars and DuckDB, equal to the cent, and mere reading."""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from measuring.bulk_model import LINES, PARTNERS, YEARS, write_model
from measuring.processes import environment
from measuring.timing import machine, print_cells, write_seconds

RUNS = 3
SECONDS_MAX = 5.0
SIDE_SECONDS_MAX = 120
MEBIBYTES_MAX = 2048
SIDE_MEBIBYTES_MAX = 8192
OURS, FLOOR = "kaderwerk", "floor"
NAMES = {
    OURS: "Kaderwerk",
    "polars": "polars",
    "pandas": "pandas",
    "duckdb": "DuckDB",
    FLOOR: "only reading the bytes",
}
RIVALS = tuple(side for side in NAMES if side not in (OURS, FLOOR))
GROWTH = (8, 4, 2)
"""The whole divided by these: growth is measured at an eighth, a quarter and a half."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One side at one size: its times and peak of memory, or in ``missing`` why there is none.

    ``processor`` is the time of all threads together, the mean of the runs: other work on the machine moves it less.
    """

    lines: int
    seconds: list[float]
    processor: float = 0
    mebibytes: float = 0
    missing: str = ""

    @property
    def median(self) -> float:
        """The median time."""
        return statistics.median(self.seconds)


def main() -> None:
    """Measure every side and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how many runs each median is of ({RUNS})")
    parser.add_argument("--lines", type=int, default=LINES, help=f"how many lines ({LINES})")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kaderwerk-benchmark-") as name:
        measure(Path(name), runs=arguments.runs, count=arguments.lines)


def measure(folder: Path, *, runs: int, count: int) -> None:
    """Measure the sides at the whole size, and Kaderwerk at smaller ones."""
    sizes = [*(count // part for part in GROWTH), count]
    for size in sizes:
        write_model(folder / str(size), size)
    ours = {size: run_side(folder, OURS, size, runs) for size in sizes}
    sides = {OURS: ours[count]}
    for side in NAMES:
        if side != OURS:
            sides[side] = whole_or_smaller(folder, side, sizes[::-1])
    # In turns, so that a busy moment of the machine falls on every side.
    rounds = [
        {side: run_side(folder, side, one.lines, 1) for side, one in sides.items() if one.seconds} for _ in range(runs)
    ]
    for side, found in sides.items():
        if found.seconds:
            sides[side] = joined(found, [one[side] for one in rounds])
    ours[count] = sides[OURS]
    print(f"\n{count:,} lines x {len(YEARS)} years x {len(PARTNERS)} partners, in memory, medians of {runs}\n")
    print_cells(
        ("side", "time", "against Kaderwerk", "per line", "processor time", "peak memory"),
        [_cells(NAMES[side], found, ours) for side, found in sides.items()],
    )
    print(f"\n{machine()}")
    whole = ours[count]
    for text, is_met in (
        (f"under {SECONDS_MAX:g} s", whole.median < SECONDS_MAX),
        (f"under {MEBIBYTES_MAX} MiB", whole.mebibytes < MEBIBYTES_MAX),
        ("ahead of the other three", all(is_behind(sides[side], whole) for side in RIVALS)),
    ):
        print(f"Kaderwerk {text}: {'yes' if is_met else 'NO'}.")
    print("\nGrowth of Kaderwerk\n")
    print_cells(
        ("lines", "time", "per line", "processor time", "peak memory"),
        [
            (
                f"{size:,}",
                write_seconds(one.median),
                _per_line(one),
                write_seconds(one.processor),
                f"{one.mebibytes:.0f} MiB",
            )
            for size, one in ours.items()
        ],
    )


def is_behind(side: Measured, ours: Measured) -> bool:
    """Whether a side takes longer per line than Kaderwerk, or could not do it."""
    return not side.seconds or side.median / side.lines > ours.median / ours.lines


def joined(first: Measured, rounds: list[Measured]) -> Measured:
    """Return the rounds as one; ``first`` says at which size and why."""
    return replace(
        first,
        seconds=[seconds for one in rounds for seconds in one.seconds],
        processor=statistics.median(one.processor for one in rounds),
        mebibytes=max(one.mebibytes for one in rounds),
    )


def whole_or_smaller(folder: Path, side: str, sizes: list[int]) -> Measured:
    """Find the largest size that a side finishes within its limits; its totals must be Kaderwerk's."""
    stopped = ""
    for size in sizes:
        found = run_side(folder, side, size, 0)
        if not found.missing:
            if side != FLOOR:
                demand_same(folder, side, size)
            return replace(found, missing=stopped)
        stopped = f"{stopped}{size:,} lines: {found.missing}; "
    return Measured(lines=sizes[-1], seconds=[], missing=stopped)


def run_side(folder: Path, side: str, size: int, runs: int) -> Measured:
    """Run one side in a process of its own."""
    answer = _answer(folder, side, size)
    script = "from measuring.bulk_run import main; main()"
    command = [sys.executable, "-c", script, side, str(folder / str(size)), str(runs), str(answer)]
    where = environment() | {"PYTHONPATH": str(Path(__file__).parent)}
    try:
        done = subprocess.run(
            command, env=where, check=False, capture_output=True, text=True, timeout=SIDE_SECONDS_MAX * (runs + 1)
        )
    except subprocess.TimeoutExpired:
        return Measured(lines=size, seconds=[], missing=f"not done in {SIDE_SECONDS_MAX} s a run")
    if done.returncode:
        if "MemoryError" in done.stderr or done.returncode < 0:
            missing = f"needs more than {SIDE_MEBIBYTES_MAX} MiB"
            return Measured(lines=size, seconds=[], missing=missing)
        if "ModuleNotFoundError" in done.stderr:
            return Measured(lines=size, seconds=[], missing="not installed; add it with: uv sync --group bench")
        message = f"{side} ended with {done.returncode}:\n{done.stderr[-2000:]}"
        raise SystemExit(message)
    found = json.loads(answer.read_text(encoding="utf-8"))
    missing = f"needs {found['mebibytes']:.0f} MiB" if found["mebibytes"] > SIDE_MEBIBYTES_MAX else ""
    return Measured(lines=size, missing=missing, **found)


def demand_same(folder: Path, side: str, size: int) -> None:
    """Stop when a side differs by a cent anywhere: a time says nothing about another sum."""
    expected, found = (np.load(_answer(folder, one, size).with_suffix(".npy")) for one in (OURS, side))
    if not np.array_equal(expected, found):
        places = int((expected != found).sum())
        message = f"{NAMES[side]} differs from Kaderwerk in {places} of {expected.size} totals; nothing is printed."
        raise SystemExit(message)


def _answer(folder: Path, side: str, size: int) -> Path:
    return folder / f"{side}-{size}.json"


def _cells(name: str, found: Measured, ours: dict[int, Measured]) -> tuple[str, ...]:
    if not found.seconds:
        return (name, f"not measured: {found.missing}", "", "", "", "")
    ratio = found.median / ours[found.lines].median
    text = f"{ratio:.3f} x" if ratio < 0.1 else f"{ratio:.1f} x"
    at = f" at {found.lines:,} lines ({found.missing.strip('; ')})" if found.missing else ""
    memory = f"{found.mebibytes:.0f} MiB"
    return (name, write_seconds(found.median) + at, text, _per_line(found), write_seconds(found.processor), memory)


def _per_line(found: Measured) -> str:
    return f"{found.median / found.lines * 1e9:.0f} ns"


if __name__ == "__main__":
    main()
