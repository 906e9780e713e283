"""``kaderwerk serve``: the application for real use; not before there is log-in."""

import argparse
import sys

from kaderwerk.cli.parser import Commands


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "serve",
        help="start de applicatie voor echt gebruik (nog niet)",
        description="Start de applicatie voor echt gebruik. Dat kan pas als er inloggen en rollen zijn.",
        epilog="voorbeeld: kaderwerk serve",
    )
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Say that this comes with log-in."""
    print(
        "serve komt samen met inloggen en rollen: zonder inloggen mag niemand bij echte dossiers. "
        "Kijk intussen met kaderwerk demo PATH, alleen op deze computer.",
        file=sys.stderr,
    )
    return 2
