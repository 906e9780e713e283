"""Serves the application on the loopback address of this machine, for the demonstration."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from kaderwerk.core.questions import QuestionError

LOOPBACK = "127.0.0.1"
PORTS_TRIED = 50
APPLICATION = "kaderwerk.web.wsgi:application"
DATABASE_SETTING = "KADERWERK_DEMO_DATABASE"
PUBLICATION_SETTING = "KADERWERK_DEMO_PUBLICATION"
REJECTED_SETTING = "KADERWERK_DEMO_REJECTED"


def serve_application(
    *, database: Path, publication: Path, rejected: str | None, first_port: int, say: Callable[[str], None]
) -> None:
    """Serve until the user stops; ``rejected`` is a dossier with errors that the page shows.

    The worker is a process of its own and learns from the environment what to show.

    Raises:
        QuestionError: no port is free.
    """
    os.environ[DATABASE_SETTING] = str(database.resolve())
    os.environ[PUBLICATION_SETTING] = str(publication.resolve())
    os.environ[REJECTED_SETTING] = "" if rejected is None else str(Path(rejected).resolve())
    port = free_port(first_port)
    page = "fouten" if rejected else ""
    say(f"Open http://{LOOPBACK}:{port}/{page} in een browser. Stoppen: Ctrl+C.")
    server = Granian(
        APPLICATION,
        address=LOOPBACK,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=2,
        log_level=LogLevels.warning,
    )
    server.serve()


def free_port(first: int) -> int:
    """Return the first port from ``first`` on that nobody uses.

    Raises:
        QuestionError: none of the next ports is free.
    """
    for port in range(max(first, 1), min(first + PORTS_TRIED, 65_536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((LOOPBACK, port))
            except OSError:
                continue
            return port
    message = f"Geen vrije poort van {first} tot en met {first + PORTS_TRIED - 1}. Geef een andere met --port."
    raise QuestionError(message)
