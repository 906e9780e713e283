"""``kaderwerk check``: every rule, with figure, norm, source, verdict and remedy."""

import argparse

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named
from kaderwerk.parts.json_text import readable

_ORDER = ("voldoet_niet", "let_op", "niet_te_bepalen", "voldoet")
_WORDS = {
    "voldoet_niet": "VOLDOET NIET",
    "let_op": "let op",
    "niet_te_bepalen": "niet te bepalen",
    "voldoet": "voldoet",
}


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "check",
        help="toets het dossier aan alle regels",
        description="Toetst het dossier aan alle regels; uitkomst 1 als een toets niet voldoet.",
        epilog="voorbeeld: kaderwerk check examples/diemen-kadernota-2022",
    )
    parser.add_argument("dossier", type=named, metavar="DOSSIER", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument("--scenario", default="alles", metavar="NAAM", help="alles, vastgesteld of een eigen scenario")
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 1 when one of them is voldoet_niet."""
    findings = bootstrap.findings(arguments.dossier, arguments.scenario)
    if arguments.json:
        print(readable([bootstrap.finding_json(one) for one in findings]))
    else:
        for verdict in _ORDER[:-1]:
            for one in findings:
                if one.verdict == verdict:
                    subject = f" {one.subject[0]} {one.subject[1]}" if one.subject else ""
                    year = f" {one.year}" if one.year else ""
                    print(f"{_WORDS[verdict]}: {one.rule}{subject}{year}: {one.explanation}")
                    if one.remedy:
                        print(f"    Doen: {one.remedy}")
        counts = [(verdict, sum(one.verdict == verdict for one in findings)) for verdict in _ORDER]
        print(", ".join(f"{_WORDS[verdict]} {count}" for verdict, count in counts))
    return int(any(one.verdict == "voldoet_niet" for one in findings))
