"""``kaderwerk compare``: the scenarios of a dossier beside each other, also with other indexes or interest."""

from __future__ import annotations

import argparse
import re
from fractions import Fraction
from typing import TYPE_CHECKING

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named
from kaderwerk.cli.text_table import SIGN_RULE, text_table
from kaderwerk.parts.json_text import readable
from kaderwerk.parts.numbers import euros

if TYPE_CHECKING:
    from kaderwerk.core.scenarios.side_by_side import ScenarioColumn

_SHIFT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._+-]*)=([+-]?\d{1,3}(?:\.\d{1,4})?)", re.ASCII)
_ROWS = ("totaal", "structureel", "incidenteel")


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "compare",
        help="zet scenario's naast elkaar",
        description="Zet scenario's naast elkaar, met het verschil met het eerste. Zonder --scenario zijn het alle "
        "scenario's van het dossier. Elke --shift voegt het eerste scenario toe met een andere index of rente.",
        epilog="voorbeeld: kaderwerk compare examples/diemen-kadernota-2022 --scenario alles --shift omslagrente=0.5",
    )
    parser.add_argument("dossier", type=named, metavar="DOSSIER", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument(
        "--scenario", action="append", default=[], type=named, metavar="NAAM", help="een scenario; mag vaker"
    )
    parser.add_argument(
        "--shift",
        action="append",
        default=[],
        type=_shift,
        metavar="PARAMETER=PUNTEN",
        help="een index, indexen (alle) of omslagrente, met de procentpunten erbij; mag vaker",
    )
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print total, structural and incidental balance of each scenario, and the difference with the first."""
    table = bootstrap.scenario_table(arguments.dossier, arguments.scenario, arguments.shift)
    if arguments.json:
        print(readable(bootstrap.scenario_table_json(table)))
        return 0
    print(f"{SIGN_RULE}; * exclusief PM (nog onbekend).\n")
    rows = [_row(column, row) for row in _ROWS for column in table.columns]
    differences = [
        [f"verschil: {column.name}", *map(euros, column.differences["totaal"].tolist())] for column in table.columns[1:]
    ]
    header = ["saldo", *(str(year) for year in table.years)]
    print(text_table(header, rows, right_from=1))
    if differences:
        print(f"\nVerschil van het totaal met {table.columns[0].name}:\n")
        print(text_table(header, differences, right_from=1))
    return 0


def _row(column: ScenarioColumn, row: str) -> list[str]:
    series = column.balance[row]
    pairs = zip(series.cents.tolist(), series.pm.tolist(), strict=True)
    return [f"{row}: {column.name}", *(euros(cents) + ("*" if is_pm else "") for cents, is_pm in pairs)]


def _shift(text: str) -> tuple[str, Fraction]:
    """Read ``cao=1`` as a parameter and percentage points."""
    match = _SHIFT.fullmatch(text)
    if match is None:
        message = f"schrijf een parameter en procentpunten, als cao=1 of omslagrente=-0.5, niet {text}"
        raise argparse.ArgumentTypeError(message)
    return match.group(1), Fraction(match.group(2))
