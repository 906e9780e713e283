"""``kaderwerk publish``: pages, PDF, workbook and open data of a dossier."""

import argparse
import sys

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named

_SENTENCES_MAX = 10


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "publish",
        help="schrijf pagina's, PDF, Word, werkmap en open data",
        description="Schrijft de publicatie: index.html en zijn pagina's, kadernota.pdf, kadernota.docx, "
        "kadernota.xlsx, datapackage.json met CSV en snapshot.json, alle met dezelfde vingerafdruk.",
        epilog="voorbeeld: kaderwerk publish examples/diemen-kadernota-2022 --out publicatie",
    )
    parser.add_argument("dossier", type=named, metavar="DOSSIER", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument("--out", required=True, type=named, metavar="DIR", help="de map van de publicatie")
    parser.add_argument("--scenario", default="alles", metavar="NAAM", help="alles, vastgesteld of een eigen scenario")
    parser.add_argument(
        "--theme", default="kaderwerk", type=named, metavar="NAAM", help="kaderwerk, oever of een eigen bestand (.css)"
    )
    parser.add_argument(
        "--decision", default="", metavar="TEKST", help="het besluit waar de publicatie op rust; staat in elk bestand"
    )
    parser.add_argument(
        "--embargo", default="", metavar="MOMENT", help="niet openbaar vóór dit moment, zoals 2026-05-12T14:00"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Publish and print the fingerprint, so that a script can keep it."""
    unshown: list[str] = []
    typed: list[str] = []
    fingerprint = bootstrap.publish(
        arguments.dossier,
        arguments.out,
        arguments.scenario,
        theme=arguments.theme,
        standing=bootstrap.standing_of(arguments.decision, arguments.embargo),
        tell=unshown.append,
        warn=typed.append,
    )
    for sentence in unshown[:_SENTENCES_MAX]:
        print(sentence, file=sys.stderr)
    if len(unshown) > _SENTENCES_MAX:
        print(f"En nog {len(unshown) - _SENTENCES_MAX} cellen met zulke tekens.", file=sys.stderr)
    for sentence in typed:
        print(sentence, file=sys.stderr)
    print(f"Gepubliceerd in {arguments.out}; open index.html. De vingerafdruk (SHA-256) is:", file=sys.stderr)
    print(fingerprint)
    return 0
