"""``kaderwerk diff``: what changed between two dossiers, and what that does to the balance."""

import argparse

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named
from kaderwerk.cli.text_table import SIGN_RULE, text_table
from kaderwerk.parts.json_text import readable
from kaderwerk.parts.numbers import euros

_WIDTH_MAX = 40


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "diff",
        help="vergelijk twee dossiers",
        description="Laat zien wat er verschilt en wat elke wijziging met het saldo doet.",
        epilog="voorbeeld: kaderwerk diff vorige-versie nieuwe-versie.xlsx",
    )
    parser.add_argument("first", type=named, metavar="A", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument("second", type=named, metavar="B", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument("--scenario", default="alles", metavar="NAAM", help="alles, vastgesteld of een eigen scenario")
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the changes, the largest effect first."""
    years, changes = bootstrap.changes(arguments.first, arguments.second, arguments.scenario)
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
            _short(one.old),
            _short(one.new),
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


def _short(text: str | None) -> str:
    shown = (text or "").replace("\n", " ")
    return shown if len(shown) <= _WIDTH_MAX else shown[: _WIDTH_MAX - 3] + "..."
