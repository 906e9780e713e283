"""``kaderwerk demo``: the main job on the sample or on one's own dossier, from files to pages."""

import argparse
import sys

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "demo",
        help="laad het voorbeeld of een eigen dossier, publiceer en bekijk het",
        description="Laadt het voorbeelddossier of een eigen dossier in SQLite, rekent, toetst, publiceert in "
        "build/demo en start de applicatie op deze computer.",
        epilog="voorbeeld: kaderwerk demo mijn-dossier.xlsx --no-serve",
    )
    parser.add_argument(
        "path", type=named, metavar="PATH", nargs="?", help="map of werkmap; zonder: het voorbeeld Diemen 2022"
    )
    parser.add_argument("--no-serve", action="store_true", help="stop na het publiceren")
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="eerste poort om te proberen (8000)")
    parser.add_argument(
        "--theme", default="kaderwerk", type=named, metavar="NAAM", help="kaderwerk, oever of een eigen bestand (.css)"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Run the demonstration, step by step; with errors in the dossier, serve the page that lists them."""
    return bootstrap.demo(
        arguments.path, serves=not arguments.no_serve, first_port=arguments.port, say=_say, theme=arguments.theme
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
