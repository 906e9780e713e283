"""Whole processes: how long they take, how much memory they reach, started as on a user's machine."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

COMMAND = str(Path(sys.executable).with_name("kaderwerk"))
ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "diemen-kadernota-2022"


@dataclass(frozen=True, kw_only=True)
class Finished:
    """A process that ended well: wall time, processor time, and the most memory that it or a child of it held."""

    seconds: float
    processor: float
    peak_mebibytes: float


def environment() -> dict[str, str]:
    """Return the environment without settings of Python or Kaderwerk: compiled modules are kept, as is usual."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KADERWERK_"))}


def run_process(command: list[str], *, output: Path, folder: Path | None = None) -> Finished:
    """Run a command to its end, its output in a file; stop with its complaint when it fails."""
    complaint = output.with_name(output.name + ".messages")
    with output.open("wb") as out, complaint.open("wb") as messages:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=messages, cwd=folder, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        text = complaint.read_text(errors="replace")[-2000:]
        message = f"{' '.join(command)} ended with {process.returncode}:\n{text}"
        raise SystemExit(message)
    processor = usage.ru_utime + usage.ru_stime
    return Finished(seconds=seconds, processor=processor, peak_mebibytes=usage.ru_maxrss / 1024)
