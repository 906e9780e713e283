"""Medians, the table that is printed, and the machine on which it was measured."""

import datetime
import gc
import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

RUNS = 9

Result = TypeVar("Result")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a table: what was measured, against what, and the demand; times in seconds."""

    what: str
    ours: list[float]
    other: str = ""
    theirs: list[float] | None = None
    ratio_min: float | None = None
    seconds_max: float | None = None
    missing: str = ""


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return how long one call takes, and what it gives; garbage of the call before is swept first."""
    gc.collect()
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def print_table(title: str, rows: list[Row], *, runs: int) -> None:
    """Print rows as a Markdown table with medians, ratios and whether each demand is met."""
    print(f"\n{title}, medians of {runs}\n")
    header = ("what", "Kaderwerk", "against", "time", "ratio", "demand", "met")
    cells = [header, *(_cells(row) for row in rows)]
    used = [at for at in range(len(header)) if any(line[at] for line in cells[1:])]
    print_cells([header[at] for at in used], [[line[at] for at in used] for line in cells[1:]])
    print(f"\n{machine()}")


def print_cells(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(header))]
    for line in lines:
        filler = "-" if line[0] == "---" else " "
        print("| " + " | ".join(cell.ljust(width, filler) for cell, width in zip(line, widths, strict=True)) + " |")


def _cells(row: Row) -> tuple[str, ...]:
    ours = statistics.median(row.ours)
    if row.missing:
        return (row.what, write_seconds(ours), row.other, "", "", _demand(row), f"not measured: {row.missing}")
    if row.theirs is None:
        is_met = row.seconds_max is None or ours < row.seconds_max
        return (row.what, write_seconds(ours), "", "", "", _demand(row), _verdict(row, is_met=is_met))
    theirs = statistics.median(row.theirs)
    ratio = theirs / ours
    is_met = row.ratio_min is None or ratio >= row.ratio_min
    figures = (write_seconds(ours), row.other, write_seconds(theirs), f"{ratio:.1f} x")
    return (row.what, *figures, _demand(row), _verdict(row, is_met=is_met))


def _demand(row: Row) -> str:
    if row.ratio_min is not None:
        return f"{row.ratio_min:g} x or more"
    return "" if row.seconds_max is None else f"under {row.seconds_max:g} s"


def _verdict(row: Row, *, is_met: bool) -> str:
    if not _demand(row):
        return ""
    return "yes" if is_met else "NO"


def write_seconds(value: float) -> str:
    """Return a time as people read it."""
    return f"{value * 1000:.1f} ms" if value < 0.1 else f"{value:.2f} s"


def machine() -> str:
    """Return the machine in one line: processor, cores, memory, Python, and how busy it was."""
    facts = _first_values(Path("/proc/cpuinfo")) | _first_values(Path("/proc/meminfo"))
    processor = facts.get("model name") or platform.processor() or platform.machine()
    memory = facts.get("MemTotal", "").removesuffix(" kB")
    gigabytes = f", {int(memory) / 2**20:.0f} GiB" if memory.isdigit() else ""
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    return (
        f"Machine: {processor}, {os.cpu_count()} cores{gigabytes}, {platform.system()}, "
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}, {today}."
    )


def _first_values(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    pairs = [line.partition(":") for line in reversed(path.read_text().splitlines())]
    return {name.strip(): value.strip() for name, _, value in pairs}
