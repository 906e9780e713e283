"""``kaderwerk template``: an empty dossier to fill in."""

import argparse
import sys

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, budget_year, named


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "template",
        help="schrijf een leeg dossier om in te vullen",
        description="Schrijft een leeg dossier: een map, of een werkmap als PATH op .xlsx eindigt.",
        epilog="voorbeeld: kaderwerk template kadernota-2027.xlsx --year 2027",
    )
    parser.add_argument(
        "path", type=named, metavar="PATH", help="een nieuwe map, een nieuw .xlsx-bestand of database:ID"
    )
    parser.add_argument("--year", type=budget_year, metavar="JAAR", help="het begrotingsjaar; zonder: volgend jaar")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the template."""
    written = bootstrap.write_template(arguments.path, arguments.year)
    print(f"Leeg dossier geschreven: {written}", file=sys.stderr)
    return 0
