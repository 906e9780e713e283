"""Measures the engine side by side with LibreOffice and pandas: one model, figures equal to the cent on every side."""

import argparse
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from measuring import engine_side, pandas_side
from measuring.figures import Figures, demand_equal
from measuring.libreoffice_side import Office, find_office
from measuring.model import PARTNERS, PROPOSALS, YEARS, Model, make_model, raw_dossier
from measuring.processes import COMMAND, run_process
from measuring.timing import RUNS, Row, print_table, timed

from kaderwerk.adapters.files.folder import write_folder

PEAK_MEBIBYTES_MAX = 500


@dataclass(frozen=True, kw_only=True)
class Times:
    """Seconds of every run of one side, and the most memory that it held."""

    seconds: list[float]
    peak_mebibytes: float = 0


def main() -> None:
    """Measure every row and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help="how many runs each median is of (9)")
    parser.add_argument("--proposals", type=int, default=PROPOSALS, help="how many proposals (20000)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kaderwerk-benchmark-") as folder:
        measure(Path(folder), runs=arguments.runs, count=arguments.proposals)


def measure(folder: Path, *, runs: int, count: int) -> None:
    """Measure in memory first, then whole processes."""
    model = make_model(count)
    expected, ours, pandas_times = in_memory(model, runs)
    office = find_office(folder, count)
    size = f"{count:,} proposals x {len(YEARS)} years x {len(PARTNERS)} partners"
    recalculation = Row(what="all figures, in memory", ours=ours, other="LibreOffice, recalculation", ratio_min=10)
    if isinstance(office, str):
        rows = [replace(recalculation, missing=office)]
    else:
        office.build(model)
        theirs, found = office.recalculate(runs)
        demand_equal(expected, found, side="LibreOffice, recalculation")
        rows = [replace(recalculation, theirs=theirs)]
    rows.append(Row(what="all figures, in memory", ours=ours, other="pandas", theirs=pandas_times, ratio_min=1))
    print_table(size, rows, runs=runs)
    whole_commands(folder, model, expected, office=office, runs=runs)


def in_memory(model: Model, runs: int) -> tuple[Figures, list[float], list[float]]:
    """Return the figures, and the times of the engine and of pandas, taken in turns."""
    dossier, frames = engine_side.make_dossier(model), pandas_side.make_frames(model)
    expected = engine_side.compute(dossier)
    demand_equal(expected, pandas_side.compute(frames), side="pandas")
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(timed(lambda: engine_side.compute(dossier))[0])
        theirs.append(timed(lambda: pandas_side.compute(frames))[0])
    return expected, ours, theirs


def whole_commands(folder: Path, model: Model, expected: Figures, *, office: Office | str, runs: int) -> None:
    """Measure the command from a folder against the office that opens, recalculates and saves the workbook."""
    write_folder(raw_dossier(model), folder / "dossier")
    text = command_times(folder, [], runs)
    as_json = command_times(folder, ["--json"], runs)
    engine_side.demand_same_json(expected, model, folder / "compute.out")
    pairs = [("compute FOLDER", text), ("compute FOLDER --json, every share", as_json)]
    other = "LibreOffice: open, recalculate, save"
    rows = [Row(what=what, ours=times.seconds, other=other, ratio_min=3) for what, times in pairs]
    if isinstance(office, str):
        rows = [replace(row, missing=office) for row in rows]
    else:
        theirs = office_times(office, expected, runs)
        rows = [replace(row, theirs=theirs) for row in rows]
    print_table("Whole processes, the same model", rows, runs=runs)
    for what, times in pairs:
        verdict = "yes" if times.peak_mebibytes < PEAK_MEBIBYTES_MAX else "NO"
        print(f"Peak memory of {what}: {times.peak_mebibytes:.0f} MiB, under {PEAK_MEBIBYTES_MAX} MiB: {verdict}.")


def command_times(folder: Path, options: list[str], runs: int) -> Times:
    """Run the command once to warm up, then as often as asked."""
    command = [COMMAND, "compute", str(folder / "dossier"), *options]
    found = [run_process(command, output=folder / "compute.out") for _ in range(runs + 1)][1:]
    return Times(seconds=[one.seconds for one in found], peak_mebibytes=max(one.peak_mebibytes for one in found))


def office_times(office: Office, expected: Figures, runs: int) -> list[float]:
    """Run the office once to warm up, then as often as asked; the file that it saved must hold the figures."""
    seconds = [office.open_and_save().seconds for _ in range(runs + 1)][1:]
    demand_equal(expected, office.saved_figures(), side="LibreOffice, saved workbook")
    return seconds


if __name__ == "__main__":
    main()
