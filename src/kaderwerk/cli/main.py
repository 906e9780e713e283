"""The command ``kaderwerk``: finds the subcommand, and turns what went wrong into a message and an exit code."""

import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from kaderwerk.application.system_reason import system_reason
from kaderwerk.cli import (
    check,
    compare,
    compute,
    convert,
    demo,
    diff,
    explain,
    publish,
    read,
    release,
    roll,
    serve,
    template,
)
from kaderwerk.cli.parser import DutchParser
from kaderwerk.core.problems import DossierRejectedError
from kaderwerk.core.questions import QuestionError

COMMANDS = (demo, serve, template, read, convert, compute, check, explain, diff, compare, publish, release, roll)

DONE, NOT_MET, BAD_INPUT, BROKEN, STOPPED, ENDED = 0, 1, 2, 70, 130, 143
"""Exit codes: done; a check says voldoet_niet; bad input or usage; a fault of Kaderwerk itself; Ctrl+C; SIGTERM."""


class _EndedError(BaseException):
    """The system asked to end; like Ctrl+C nothing but the last door catches it."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A name that is no UTF-8 must not stop the message about it.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parsed = build_parser().parse_args(arguments)
    try:
        with _ending_in_order():
            code = int(parsed.run(parsed))
        # What does not reach the reader must be known here, not when Python has stopped.
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        _say("Gestopt.")
        return STOPPED
    except _EndedError:
        _say("Gestopt.")
        return ENDED
    except Exception as error:  # noqa: BLE001  # the last door: whatever it is, a user gets a sentence
        return _told(error)
    return code


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Let SIGTERM end the command as an error does, so that it cleans up what it was making.

    A second one during that is passed over. Whoever handles the signal already keeps doing so.
    """
    if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGTERM) != signal.SIG_DFL:
        yield
        return

    def end(*_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise _EndedError

    signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _told(error: Exception) -> int:
    """Say what went wrong and return the exit code."""
    match error:
        case DossierRejectedError(problems=problems):
            total = "1 fout" if len(problems) == 1 else f"{len(problems)} fouten"
            _say(*(one.sentence for one in problems), f"{total}. Er is niets opgeslagen of veranderd.")
            return BAD_INPUT
        case QuestionError():
            _say(str(error))
            return BAD_INPUT
        case BrokenPipeError():
            _drop_output()
            return DONE
        case OSError():
            name = "De uitvoer" if error.filename is None else str(error.filename)
            _say(f"{name}: {system_reason(error)}. Kijk naar de naam, de rechten en de vrije ruimte.")
            _drop_output()
            return BAD_INPUT
        case _:
            if os.environ.get("KADERWERK_DEBUG"):
                traceback.print_exception(error)
            _say(
                "Kaderwerk is onverwacht gestopt door een fout in het programma; er is niets half opgeslagen. "
                "Met KADERWERK_DEBUG=1 ervoor verschijnt de oorzaak. Meld de fout met die tekst."
            )
            return BROKEN


def _say(*sentences: str) -> None:
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def _drop_output() -> None:
    """Let what still waits to be written go nowhere, so that Python ends without a message of its own."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def build_parser() -> DutchParser:
    """Return the parser with every command."""
    parser = DutchParser(
        prog="kaderwerk",
        description="Van het eerste verzoek om geld tot een besloten, toegankelijke kadernota.",
        epilog="Uitleg per opdracht: kaderwerk OPDRACHT --help. "
        "Uitkomst: 0 klaar, 1 een toets voldoet niet, 2 verkeerde invoer.",
    )
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True, dest="command")
    for command in COMMANDS:
        command.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
