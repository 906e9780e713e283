"""Whole processes: how long they take, how much memory they reach, started as on a user's machine."""

import contextlib
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

COMMAND = str(Path(sys.executable).with_name("kaderwerk"))
ROOT = Path(__file__).parents[2]
_WATCH_SECONDS = 0.05
SAMPLE = ROOT / "examples" / "diemen-kadernota-2022"


@dataclass(frozen=True, kw_only=True)
class Finished:
    """A process that ended well: wall time, processor time of all its processes, and the most memory that it held.

    ``peak_mebibytes`` is that of the largest process. ``peak_together_mebibytes`` is that of all at one moment, what
    two of them share counted once; 0 when nobody watched.
    """

    seconds: float
    processor: float
    peak_mebibytes: float
    peak_together_mebibytes: float


def environment() -> dict[str, str]:
    """Return the environment without settings of Python or Kaderwerk: compiled modules are kept, as is usual."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KADERWERK_"))}


def run_process(command: list[str], *, output: Path, folder: Path | None = None, is_watched: bool = False) -> Finished:
    """Run a command to its end, its output in a file; stop with its complaint when it fails.

    The memory of all its processes together is looked at twenty times a second when it ``is_watched``, which holds
    them up: such a run is not one to time.
    """
    complaint = output.with_name(output.name + ".messages")
    with output.open("wb") as out, complaint.open("wb") as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=out, stderr=messages, cwd=folder, env=environment(), start_new_session=True
        )
        ended, seen = threading.Event(), [0.0]
        watch = threading.Thread(target=_watch, args=(process.pid, ended, seen))
        if is_watched:
            watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        ended.set()
        if is_watched:
            watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        text = complaint.read_text(errors="replace")[-2000:]
        message = f"{' '.join(command)} ended with {process.returncode}:\n{text}"
        raise SystemExit(message)
    processor = usage.ru_utime + usage.ru_stime
    peak = usage.ru_maxrss / 1024
    return Finished(seconds=seconds, processor=processor, peak_mebibytes=peak, peak_together_mebibytes=max(seen))


def run_script(script: str, *arguments: str) -> str:
    """Run a script to its end in a process of its own and return what it prints; stop when it fails."""
    where = environment() | {"PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, env=where, check=False, capture_output=True, text=True)
    if done.returncode:
        message = f"{' '.join(arguments)} ended with {done.returncode}:\n{done.stderr[-2000:]}"
        raise SystemExit(message)
    return done.stdout


def _watch(session: int, ended: threading.Event, seen: list[float]) -> None:
    """Add what the processes of a session hold together, in MiB, until it ends."""
    while not ended.wait(_WATCH_SECONDS):
        seen.append(sum(_proportional_mebibytes(pid) for pid in _processes_of(session)))


def _processes_of(session: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                if int((entry / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                    found.append(int(entry.name))
    return found


def _proportional_mebibytes(pid: int) -> float:
    """What a process holds, with its part of what it shares (PSS)."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0
