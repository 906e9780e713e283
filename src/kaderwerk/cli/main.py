"""The command ``kaderwerk``: finds the subcommand, and turns what went wrong into a message and an exit code."""

import os
import sys
import traceback

from kaderwerk.cli import (
    check,
    compute,
    convert,
    demo,
    diff,
    explain,
    publish,
    read,
    roll,
    serve,
    template,
)
from kaderwerk.cli.parser import DutchParser
from kaderwerk.core.problems import DossierRejectedError
from kaderwerk.core.questions import QuestionError

COMMANDS = (demo, serve, template, read, convert, compute, check, explain, diff, publish, roll)

DONE, NOT_MET, BAD_INPUT, BROKEN = 0, 1, 2, 70
"""Exit codes: done; a check says voldoet_niet; bad input or usage; a fault of Kaderwerk itself."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A name that is no UTF-8 must not stop the message about it.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parsed = build_parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed))
    except DossierRejectedError as error:
        for problem in error.problems:
            print(problem.sentence, file=sys.stderr)
        count = len(error.problems)
        total = "1 fout" if count == 1 else f"{count} fouten"
        print(f"{total}. Er is niets opgeslagen of veranderd.", file=sys.stderr)
        return BAD_INPUT
    except QuestionError as error:
        print(str(error), file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return 130
    except Exception:  # noqa: BLE001  # the last door: whatever it is, a user gets a sentence
        if os.environ.get("KADERWERK_DEBUG"):
            traceback.print_exc()
        print(
            "Kaderwerk is onverwacht gestopt door een fout in het programma; er is niets half opgeslagen. "
            "Met KADERWERK_DEBUG=1 ervoor verschijnt de oorzaak. Meld de fout met die tekst.",
            file=sys.stderr,
        )
        return BROKEN


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
