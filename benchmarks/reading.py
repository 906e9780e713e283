"""Measures how fast a PDF is read, and in how much memory: Kaderwerk, pdfium's bare text, pdfplumber's tables.

Two documents: a note as a municipality publishes one, and one that is hard to read, with a request in each row of each
page. Each side reads each in a process of its own, after another document: nothing of this one is remembered.
"""

import argparse
import json
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path

from measuring.processes import run_script
from measuring.reading_note import PAGES_A_PROGRAMME
from measuring.timing import machine, print_cells, write_seconds

RUNS = 5
PAGES = 200
PAGES_LARGE = 2_000
RATE_LEAST = 100
FLOOR_TIMES_MOST = 3.0
KIBIBYTES_MOST = 32
"""For each page more, beside the file itself: its text stays in memory until the end, twice, and what pdfium keeps."""
OURS, WHOLE, FLOOR, RIVAL = "kaderwerk", "kaderwerk-claims", "floor", "pdfplumber"
OWN = (OURS, WHOLE)
NAMES = {
    OURS: "Kaderwerk, text and tables",
    WHOLE: "Kaderwerk, with proposals",
    FLOOR: "pdfium, bare text",
    RIVAL: "pdfplumber, tables only",
}


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One side on one document: its times, their processor time, the most memory, and the text of each page."""

    seconds: list[float]
    processor: float
    mebibytes: float
    texts: list[str]

    @property
    def page_seconds(self) -> float:
        """The processor time of a page: one thread reads, and other work on the machine does not count."""
        return self.processor / len(self.texts)


def main() -> None:
    """Measure every side on both documents and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how many runs each median is of ({RUNS})")
    parser.add_argument("--pages", type=int, default=PAGES, help=f"how many pages, about ({PAGES})")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kaderwerk-benchmark-") as name:
        folder = Path(name)
        document(folder / "other.pdf", "note", PAGES_A_PROGRAMME)
        measure(folder, "note", "A note of a municipality", runs=arguments.runs, pages=arguments.pages)
        small = measure(folder, "requests", "A request in every row", runs=arguments.runs, pages=arguments.pages)
        measure_memory(folder, small, pages=arguments.pages)


def measure(folder: Path, kind: str, title: str, *, runs: int, pages: int) -> Measured:
    """Measure the sides on one document, and return what Kaderwerk took for its text and tables."""
    file = folder / f"{kind}.pdf"
    rows = document(file, kind, pages)
    # In turns, so that a busy moment of the machine falls on every side.
    rounds = [{side: run_side(folder, side, file) for side in (*OWN, FLOOR)} for _ in range(runs)]
    sides = {side: joined([one[side] for one in rounds]) for side in (*OWN, FLOOR)}
    sides[RIVAL] = run_side(folder, RIVAL, file)
    # Of each turn by itself: the machine is not as fast in one as in the next.
    times = {
        side: statistics.median(one[side].page_seconds / one[FLOOR].page_seconds for one in rounds) for side in OWN
    }
    times |= {FLOOR: 1.0, RIVAL: sides[RIVAL].page_seconds / sides[FLOOR].page_seconds}
    print(f"\n{title}, a PDF of {len(sides[OURS].texts)} pages, read in one thread, a page, medians of {runs}\n")
    print_cells(
        ("side", "pages", "on the clock", "processor time", "pages per second", "against the floor", "rows right"),
        [_cells(NAMES[side], found, sides[FLOOR], times[side], rows) for side, found in sides.items()],
    )
    print(f"\n{machine()}")
    for side in OWN:
        found, name = sides[side], NAMES[side].removeprefix("Kaderwerk, ").capitalize()
        print(
            f"{name} within {FLOOR_TIMES_MOST:g} times the floor: {_verdict(is_met=times[side] <= FLOOR_TIMES_MOST)}."
        )
        is_met = 1 / found.page_seconds >= RATE_LEAST
        print(f"{name} {RATE_LEAST} pages per second or more: {_verdict(is_met=is_met)}.")
    print(f"Every row of every table right: {_verdict(is_met=_right(sides[OURS], rows) == len(rows))}.")
    return sides[OURS]


def measure_memory(folder: Path, small: Measured, *, pages: int) -> None:
    """Print how much memory each further page takes."""
    large = folder / "large.pdf"
    document(large, "requests", PAGES_LARGE)
    larger = run_side(folder, OURS, large)
    growth = larger.mebibytes - small.mebibytes
    file_growth = (large.stat().st_size - (folder / "requests.pdf").stat().st_size) / 2**20
    page_growth = (growth - file_growth) * 1024 / (PAGES_LARGE - pages)
    print(
        f"Peak memory: {small.mebibytes:.0f} MiB at {pages} pages, {larger.mebibytes:.0f} MiB at {PAGES_LARGE:,}, "
        f"of which the file itself {file_growth:.0f} MiB more: the rest is {page_growth:.0f} KiB a page, "
        f"under {KIBIBYTES_MOST}: {_verdict(is_met=page_growth < KIBIBYTES_MOST)}."
    )


def document(file: Path, kind: str, pages: int) -> list[str]:
    """Write a document in a process of its own, and return the rows that it holds.

    What a process held at most counts for those that it starts: the compiler would weigh on every side.
    """
    run_script("from measuring.reading_document import main; main()", str(file), kind, str(pages))
    rows: list[str] = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return rows


def run_side(folder: Path, side: str, file: Path) -> Measured:
    """Run one side in a process of its own."""
    answer = folder / f"{side}.json"
    other = folder / "other.pdf"
    run_script("from measuring.reading_run import main; main()", side, str(file), str(other), str(answer))
    return Measured(**json.loads(answer.read_text(encoding="utf-8")))


def joined(rounds: list[Measured]) -> Measured:
    """Return the rounds as one."""
    return Measured(
        seconds=[seconds for one in rounds for seconds in one.seconds],
        processor=statistics.median(one.processor for one in rounds),
        mebibytes=max(one.mebibytes for one in rounds),
        texts=rounds[0].texts,
    )


def _right(found: Measured, rows: list[str]) -> int:
    """Count the rows that stand in the text as they should, cell by cell."""
    lines = {line for text in found.texts for line in text.split("\n")}
    return sum(row in lines for row in rows)


def _cells(name: str, found: Measured, floor: Measured, times: float, rows: list[str]) -> tuple[str, ...]:
    pages = len(found.texts)
    is_whole = pages == len(floor.texts)
    return (
        name,
        str(pages),
        write_seconds(statistics.median(found.seconds) / pages),
        write_seconds(found.page_seconds),
        f"{1 / found.page_seconds:.0f}",
        f"{times:.1f} x",
        f"{_right(found, rows):,} of {len(rows):,}" if is_whole else "",
    )


def _verdict(*, is_met: bool) -> str:
    return "yes" if is_met else "NO"


if __name__ == "__main__":
    main()
