"""``kaderwerk convert``: one carrier into another, or read claims into a dossier."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kaderwerk import bootstrap
from kaderwerk.cli.merge_text import merge_lines
from kaderwerk.cli.parser import Commands, budget_year, named
from kaderwerk.cli.standard_input import standard_input
from kaderwerk.parts.json_text import readable

if TYPE_CHECKING:
    import argparse


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "convert",
        help="zet een dossier of gelezen voorstellen om",
        description="Zet een map, werkmap of database:ID om in een van de andere, zonder verlies. FROM mag ook de "
        "uitvoer van read --json zijn, als bestand of -. Is TO dan al een dossier, dan komt erbij wat nieuw is en "
        "verandert wat in het document is veranderd; anders zijn --organisation en --year nodig.",
        epilog="voorbeeld: kaderwerk read nota.txt --organisation Diemen --year 2022 --json | "
        "kaderwerk convert - dossier --organisation Diemen --year 2022",
    )
    parser.add_argument("source", type=named, metavar="FROM", help="map, werkmap (.xlsx), database:ID, .json of -")
    parser.add_argument("target", type=named, metavar="TO", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument(
        "--organisation", type=named, metavar="NAAM", help="bij gelezen voorstellen: wiens document het is"
    )
    parser.add_argument("--year", type=budget_year, metavar="JAAR", help="bij gelezen voorstellen: het begrotingsjaar")
    parser.add_argument("--json", action="store_true", help="per gelezen voorstel wat ermee is gebeurd, voor machines")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Convert, say what became of each claim and where the result stands."""
    claims_text = standard_input() if arguments.source == "-" else None
    done = bootstrap.convert(
        arguments.source,
        arguments.target,
        claims_text=claims_text,
        organisation=arguments.organisation,
        budget_year=arguments.year,
    )
    if arguments.json:
        print(readable([bootstrap.merged_claim_json(one) for one in done.report]))
    if done.is_merged:
        for line in merge_lines(done.report):
            print(line, file=sys.stderr)
    if done.is_written:
        print(f"Dossier geschreven: {done.place}", file=sys.stderr)
    else:
        print(f"Er is niets te wijzigen: {done.place} blijft zoals het was.", file=sys.stderr)
    return 0
