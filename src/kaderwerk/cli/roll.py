"""``kaderwerk roll``: the dossier of the year after; comes with the full engine."""

import argparse
import sys

from kaderwerk.cli.parser import Commands


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "roll",
        help="maak het dossier van het jaar erna (nog niet)",
        description="Maakt het dossier van het jaar erna. Dat komt met de volledige rekenkern.",
        epilog="voorbeeld: kaderwerk roll kadernota-2022 kadernota-2023",
    )
    parser.add_argument("dossier", metavar="DOSSIER", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument("target", metavar="TO", help="map, werkmap (.xlsx) of database:ID")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Say that this version cannot do it."""
    print("roll komt met de volledige rekenkern; deze versie kan het nog niet.", file=sys.stderr)
    return 2
