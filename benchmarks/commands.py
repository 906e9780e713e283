"""Measures commands as whole processes on the sample: help, compute, publish, and the demonstration's second start."""

import argparse
import contextlib
import http.client
import os
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from measuring.processes import COMMAND, SAMPLE, environment, run_process
from measuring.timing import RUNS, Row, print_table

LOOPBACK = "127.0.0.1"
START_SECONDS_MAX = 60
POLL_SECONDS = 0.02


def main() -> None:
    """Measure every command and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help="how many runs each median is of (9)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="kaderwerk-benchmark-") as name:
        folder = Path(name)
        commands = [
            ("kaderwerk --help", ["--help"], 0.3),
            ("compute SAMPLE", ["compute", str(SAMPLE)], 1.0),
            ("publish SAMPLE, with PDF", ["publish", str(SAMPLE), "--out", str(folder / "published-{run}")], 3.0),
        ]
        rows = [
            Row(what=what, ours=process_times(folder, options, runs), seconds_max=limit)
            for what, options, limit in commands
        ]
        rows.append(Row(what="demo, second start to first page", ours=demo_times(folder, runs), seconds_max=5.0))
    print_table("Commands as whole processes", rows, runs=runs)


def process_times(folder: Path, options: list[str], runs: int) -> list[float]:
    """Run a command once to warm up, then as often as asked; "{run}" in an option makes it another one each time."""
    commands = [[COMMAND, *(one.format(run=run) for one in options)] for run in range(runs + 1)]
    found = [run_process(one, output=folder / "command.out") for one in commands]
    return [one.seconds for one in found[1:]]


def demo_times(folder: Path, runs: int) -> list[float]:
    """Start the demonstration once for its database and publication, then as often as asked to the first page."""
    run_process([COMMAND, "demo", "--no-serve"], output=folder / "demo.out", folder=folder)
    return [demo_start(folder) for _ in range(runs)]


def demo_start(folder: Path) -> float:
    """Return how long it takes from the command to a whole first page; the server is stopped after it."""
    port = free_port()
    log = folder / "demo.log"
    with log.open("wb") as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            [COMMAND, "demo", "--port", str(port)],
            cwd=folder,
            env=environment(),
            stdout=messages,
            stderr=messages,
            start_new_session=True,
        )
        try:
            while not has_first_page(port):
                seconds = time.perf_counter() - start
                if process.poll() is not None or seconds > START_SECONDS_MAX:
                    message = f"the demonstration shows no page:\n{log.read_text(errors='replace')[-2000:]}"
                    raise SystemExit(message)
                time.sleep(POLL_SECONDS)
            return time.perf_counter() - start
        finally:
            stop(process)


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def has_first_page(port: int) -> bool:
    """Tell whether the address gives a whole page."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=START_SECONDS_MAX)
    try:
        connection.request("GET", "/")
        answer = connection.getresponse()
        page = answer.read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    if answer.status != http.client.OK or b"</html>" not in page:
        message = f"the first page answers {answer.status}"
        raise SystemExit(message)
    return True


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop the server with its workers: they are a group of their own."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGINT)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


if __name__ == "__main__":
    main()
