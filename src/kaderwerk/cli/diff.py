"""``kaderwerk diff``: what changed between two dossiers or scenarios, and what that does to the balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named
from kaderwerk.cli.text_table import SIGN_RULE, text_table
from kaderwerk.cli.waterfall_text import short, waterfall_text
from kaderwerk.parts.json_text import readable
from kaderwerk.parts.numbers import euros

if TYPE_CHECKING:
    import argparse


_SOURCE = "map, werkmap (.xlsx), database:ID of database:ID@VERSIE"


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "diff",
        help="vergelijk twee dossiers of scenario's",
        description="Laat zien wat er verschilt en wat elke wijziging met het saldo doet. A en B mogen hetzelfde "
        "dossier zijn; --against noemt dan het scenario van B.",
        epilog="voorbeeld: kaderwerk diff vorige-versie nieuwe-versie.xlsx",
    )
    parser.add_argument("first", type=named, metavar="A", help=_SOURCE)
    parser.add_argument("second", type=named, metavar="B", help=_SOURCE)
    parser.add_argument("--scenario", default="alles", metavar="NAAM", help="alles, vastgesteld of een eigen scenario")
    parser.add_argument(
        "--against", type=named, metavar="NAAM", help="het scenario van B, als dat een ander is dan dat van A"
    )
    parser.add_argument(
        "--waterfall", action="store_true", help="van het saldo van A naar dat van B, per oorzaak opgeteld"
    )
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the changes, the largest effect first, or the waterfall of their causes."""
    if arguments.waterfall:
        found = bootstrap.waterfall(arguments.first, arguments.second, arguments.scenario, arguments.against)
        print(readable(bootstrap.waterfall_json(found)) if arguments.json else waterfall_text(found))
        return 0
    years, changes = bootstrap.changes(arguments.first, arguments.second, arguments.scenario, arguments.against)
    if arguments.json:
        print(readable([bootstrap.change_json(one) for one in changes]))
        return 0
    if not changes:
        print("Geen verschillen.")
        return 0
    rows = [
        [
            f"{one.table} {one.row_id}",
            one.column or ("nieuwe rij" if one.old is None else "rij weg"),
            short(one.old),
            short(one.new),
            *(euros(cents) for cents in one.effects_cents),
        ]
        for one in changes
    ]
    totals = [sum(column) for column in zip(*(one.effects_cents for one in changes), strict=True)]
    rows.append(["totaal", "", "", "", *(euros(cents) for cents in totals)])
    print(f"{SIGN_RULE}. Het effect is dat op het saldo van elk jaar.\n")
    header = ["wat", "kolom", "oud", "nieuw", *(f"effect {year}" for year in years)]
    print(text_table(header, rows, right_from=4))
    return 0
