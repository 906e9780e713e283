"""``kaderwerk roll``: the dossier of the year after, with what is structural carried on into its last year."""

import argparse
import sys

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "roll",
        help="maak het dossier van het jaar erna",
        description="Maakt het dossier van het jaar erna: de jaren schuiven een op, en wat structureel is loopt door "
        "in het nieuwe laatste jaar. Het oude dossier blijft zoals het is.",
        epilog="voorbeeld: kaderwerk roll kadernota-2022 kadernota-2023",
    )
    parser.add_argument("dossier", type=named, metavar="DOSSIER", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument("target", type=named, metavar="TO", help="map, werkmap (.xlsx) of database:ID; nog niet bezet")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Roll the dossier on and say where the new one stands."""
    written = bootstrap.roll(arguments.dossier, arguments.target)
    print(f"Dossier van het jaar erna geschreven: {written}", file=sys.stderr)
    return 0
