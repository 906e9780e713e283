"""Measures how fast a PDF is read, and in how much memory: Kaderwerk, pdfium's bare text, pdfplumber's tables."""

import argparse
import json
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path

from measuring.processes import run_script
from measuring.timing import machine, print_cells, write_seconds

RUNS = 5
PAGES = 200
PAGES_LARGE = 2_000
RATE_LEAST = 100
FLOOR_TIMES_MOST = 3.0
KIBIBYTES_MOST = 32
"""For each page more, beside the file itself: its text stays in memory until the end, twice, and what pdfium keeps."""
OURS, WHOLE, FLOOR, RIVAL = "kaderwerk", "kaderwerk-claims", "floor", "pdfplumber"
NAMES = {
    OURS: "Kaderwerk, text and tables",
    WHOLE: "Kaderwerk, with proposals",
    FLOOR: "pdfium, bare text",
    RIVAL: "pdfplumber, tables only",
}


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One side on one document: its times, the processor time of a run, the most memory, and the text of each page."""

    seconds: list[float]
    processor: float
    mebibytes: float
    texts: list[str]

    @property
    def page_seconds(self) -> float:
        """The processor time of a page: one thread reads, and other work on the machine does not count."""
        return self.processor / len(self.texts)


def main() -> None:
    """Measure every side and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how many runs each median is of ({RUNS})")
    parser.add_argument("--pages", type=int, default=PAGES, help=f"how many pages ({PAGES})")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kaderwerk-benchmark-") as name:
        measure(Path(name), runs=arguments.runs, pages=arguments.pages)


def measure(folder: Path, *, runs: int, pages: int) -> None:
    """Measure the sides on one document, and the memory of Kaderwerk on a larger one."""
    file, large = folder / "document.pdf", folder / "large.pdf"
    rows = document(file, pages)
    # In turns, so that a busy moment of the machine falls on every side.
    rounds = [{side: run_side(folder, side, file, 1) for side in (OURS, WHOLE, FLOOR)} for _ in range(runs)]
    sides = {side: joined([one[side] for one in rounds]) for side in (OURS, WHOLE, FLOOR)}
    sides[RIVAL] = run_side(folder, RIVAL, file, 1)
    print(f"\nA PDF of {pages} pages with a table each, read in one thread, a page, medians of {runs}\n")
    print_cells(
        ("side", "pages", "on the clock", "processor time", "pages per second", "against the floor", "rows right"),
        [_cells(NAMES[side], found, sides[FLOOR], rows) for side, found in sides.items()],
    )
    print(f"\n{machine()}")
    ours, whole = sides[OURS], sides[WHOLE]
    times = [one.page_seconds / sides[FLOOR].page_seconds for one in (ours, whole)]
    document(large, PAGES_LARGE)
    larger = run_side(folder, OURS, large, 0)
    growth = larger.mebibytes - ours.mebibytes
    file_growth = (large.stat().st_size - file.stat().st_size) / 2**20
    page_growth = (growth - file_growth) * 1024 / (PAGES_LARGE - pages)
    for name, found, ratio in zip(("Text and tables", "With proposals"), (ours, whole), times, strict=True):
        print(f"{name} within {FLOOR_TIMES_MOST:g} times the floor: {_verdict(is_met=ratio <= FLOOR_TIMES_MOST)}.")
        rate = 1 / found.page_seconds
        print(f"{name} {RATE_LEAST} pages per second or more: {_verdict(is_met=rate >= RATE_LEAST)}.")
    print(f"Every row of every table right: {_verdict(is_met=_right(ours, rows) == sum(map(len, rows)))}.")
    print(
        f"Peak memory: {ours.mebibytes:.0f} MiB at {pages} pages, {larger.mebibytes:.0f} MiB at {PAGES_LARGE:,} pages, "
        f"of which the file itself {file_growth:.0f} MiB more: the rest is {page_growth:.0f} KiB a page, "
        f"under {KIBIBYTES_MOST}: {_verdict(is_met=page_growth < KIBIBYTES_MOST)}."
    )


def document(file: Path, pages: int) -> list[list[str]]:
    """Write the document in a process of its own, and return the rows of each page.

    What a process held at most counts for those that it starts: the compiler would weigh on every side.
    """
    run_script("from measuring.reading_document import main; main()", str(file), str(pages))
    rows: list[list[str]] = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return rows


def run_side(folder: Path, side: str, file: Path, runs: int) -> Measured:
    """Run one side in a process of its own."""
    answer = folder / f"{side}.json"
    run_script("from measuring.reading_run import main; main()", side, str(file), str(runs), str(answer))
    return Measured(**json.loads(answer.read_text(encoding="utf-8")))


def joined(rounds: list[Measured]) -> Measured:
    """Return the rounds as one."""
    return Measured(
        seconds=[seconds for one in rounds for seconds in one.seconds],
        processor=statistics.median(one.processor for one in rounds),
        mebibytes=max(one.mebibytes for one in rounds),
        texts=rounds[0].texts,
    )


def _right(found: Measured, rows: list[list[str]]) -> int:
    """Count the rows that stand on their page as they should, cell by cell."""
    return sum(len(set(page) & set(text.split("\n"))) for text, page in zip(found.texts, rows, strict=False))


def _cells(name: str, found: Measured, floor: Measured, rows: list[list[str]]) -> tuple[str, ...]:
    pages = len(found.texts)
    return (
        name,
        str(pages),
        write_seconds(statistics.median(found.seconds) / pages),
        write_seconds(found.page_seconds),
        f"{1 / found.page_seconds:.0f}",
        f"{found.page_seconds / floor.page_seconds:.1f} x",
        f"{_right(found, rows):,} of {sum(map(len, rows[:pages])):,}",
    )


def _verdict(*, is_met: bool) -> str:
    return "yes" if is_met else "NO"


if __name__ == "__main__":
    main()
