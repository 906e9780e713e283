"""nginx over a published folder, and readers who ask for its files at fixed moments, whatever comes back.

The moments are set beforehand (an open model), and each answer is timed from the moment at which it should have been
asked: a server that falls behind is not asked less.
"""

import asyncio
import contextlib
import getpass
import json
import math
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from measuring.processes import environment

RATE = 200
SECONDS = 30
LOOPBACK = "127.0.0.1"
HOME_SHARE, CSV_SHARE = 0.2, 0.2
"""Of the requests: the home, and the open data; the rest are other pages, each as often."""
_SEED = 7
_START_SECONDS_MAX = 10
_ANSWER_SECONDS_MAX = 30
_CONFIGURATION = """
daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log; {user}
events {{ worker_connections 4096; }}
http {{
  include /etc/nginx/mime.types;
  types {{ text/csv csv; application/ld+json jsonld; }}
  access_log off; sendfile on; tcp_nopush on;
  gzip on; gzip_min_length 512;
  gzip_types text/css text/csv application/javascript application/json application/ld+json image/svg+xml;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen {host}:{port} backlog=4096; root {root}; index index.html; }}
}}
"""


@dataclass(frozen=True, kw_only=True)
class Served:
    """What the readers got: times in seconds from when each request was due, and answers that were no whole file."""

    seconds: list[float]
    errors: int
    bytes_sent: int

    def percentile(self, share: float) -> float:
        """Return the time that a share of the answers kept to, by nearest rank."""
        ordered = sorted(self.seconds)
        return ordered[max(0, math.ceil(len(ordered) * share) - 1)]


def nginx() -> str | None:
    """Return the place of nginx, None when it is not installed."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@contextlib.contextmanager
def serving(program: str, root: Path, folder: Path) -> Iterator[int]:
    """Serve a folder on a port of this machine until the block ends; stop when nginx does not start."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port = int(probe.getsockname()[1])
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    file = folder / "nginx.conf"
    text = _CONFIGURATION.format(folder=folder, user=user, host=LOOPBACK, port=port, root=root)
    file.write_text(text, encoding="utf-8")
    command = [program, "-c", str(file), "-p", str(folder), "-e", str(folder / "error.log")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(process, port, folder)
        yield port
    finally:
        process.terminate()
        process.wait(_START_SECONDS_MAX)


def _wait(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    until = time.monotonic() + _START_SECONDS_MAX
    while process.poll() is None and time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=1):
            return
        time.sleep(0.05)
    log = folder / "error.log"
    raise SystemExit(f"nginx does not start:\n{log.read_text(errors='replace') if log.is_file() else ''}")


def read_published(root: Path, port: int, folder: Path, *, rate: int = RATE, seconds: int = SECONDS) -> Served:
    """Let readers ask, in a process of their own."""
    answer = folder / "served.json"
    where = environment() | {"PYTHONPATH": str(Path(__file__).parents[1])}
    options = [str(root), str(port), str(rate), str(seconds), str(answer)]
    subprocess.run([sys.executable, "-m", "measuring.serving", *options], env=where, check=True)
    return Served(**json.loads(answer.read_text(encoding="utf-8")))


def main() -> None:
    """Ask every file at its moment, and write what came."""
    root, port, rate, seconds, answer = sys.argv[1:]
    paths = asked(Path(root), int(rate) * int(seconds))
    found = asyncio.run(_ask(int(port), paths, rate=int(rate)))
    Path(answer).write_text(json.dumps(asdict(found)), encoding="utf-8")


def asked(root: Path, count: int) -> list[str]:
    """Return which files are asked for, in order: the same for the same publication."""
    chance = random.Random(_SEED)  # noqa: S311 - readers to measure with, no secret
    files = sorted(one.relative_to(root).as_posix() for one in root.rglob("*"))
    pages = [one for one in files if one.endswith(".html")]
    tables = [one for one in files if one.endswith(".csv")]
    found = []
    for _ in range(count):
        draw = chance.random()
        if draw < HOME_SHARE:
            found.append("index.html")
        else:
            found.append(chance.choice(tables if draw < HOME_SHARE + CSV_SHARE else pages))
    return found


async def _ask(port: int, paths: Sequence[str], *, rate: int) -> Served:
    start = time.perf_counter() + 1
    readers = [_reader(port, path, start + at / rate) for at, path in enumerate(paths)]
    answers = await asyncio.gather(*readers)
    whole = [one for one in answers if one is not None]
    return Served(
        seconds=[seconds for seconds, _ in whole],
        errors=len(answers) - len(whole),
        bytes_sent=sum(size for _, size in whole),
    )


async def _reader(port: int, path: str, due: float) -> tuple[float, int] | None:
    """Ask one file over a connection of its own; None when no whole answer came."""
    await asyncio.sleep(max(0.0, due - time.perf_counter()))
    try:
        async with asyncio.timeout(_ANSWER_SECONDS_MAX):
            content = await _answer(port, path)
    except (OSError, TimeoutError):
        return None
    seconds = time.perf_counter() - due
    head, _, body = content.partition(b"\r\n\r\n")
    is_whole = head.startswith(b"HTTP/1.1 200 ") and body.endswith(b"0\r\n\r\n" if b"chunked" in head else body)
    return (seconds, len(content)) if is_whole and body else None


async def _answer(port: int, path: str) -> bytes:
    reader, writer = await asyncio.open_connection(LOOPBACK, port)
    try:
        ask = f"GET /{path} HTTP/1.1\r\nHost: {LOOPBACK}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        writer.write(ask.encode())
        return await reader.read()
    finally:
        writer.close()


if __name__ == "__main__":
    main()
