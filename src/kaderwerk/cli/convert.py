"""``kaderwerk convert``: one carrier into another, or read claims into a dossier."""

import argparse
import sys

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, budget_year, named
from kaderwerk.cli.standard_input import standard_input


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "convert",
        help="zet een dossier of gelezen voorstellen om",
        description="Zet een map, werkmap of database:ID om in een van de andere, zonder verlies. FROM mag ook de "
        "uitvoer van read --json zijn, als bestand of -; dan zijn --organisation en --year nodig.",
        epilog="voorbeeld: kaderwerk read nota.txt --organisation Diemen --year 2022 --json | "
        "kaderwerk convert - dossier --organisation Diemen --year 2022",
    )
    parser.add_argument("source", type=named, metavar="FROM", help="map, werkmap (.xlsx), database:ID, .json of -")
    parser.add_argument("target", type=named, metavar="TO", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument(
        "--organisation", type=named, metavar="NAAM", help="bij gelezen voorstellen: wiens document het is"
    )
    parser.add_argument("--year", type=budget_year, metavar="JAAR", help="bij gelezen voorstellen: het begrotingsjaar")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Convert and say where the result stands."""
    claims_text = standard_input() if arguments.source == "-" else None
    written = bootstrap.convert(
        arguments.source,
        arguments.target,
        claims_text=claims_text,
        organisation=arguments.organisation,
        budget_year=arguments.year,
    )
    print(f"Dossier geschreven: {written}", file=sys.stderr)
    return 0
