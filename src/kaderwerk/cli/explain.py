"""``kaderwerk explain``: how a figure came about."""

import argparse

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named
from kaderwerk.cli.text_table import SIGN_RULE, UNSIGNED_RULE, text_table
from kaderwerk.parts.json_text import readable
from kaderwerk.parts.numbers import in_unit


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "explain",
        help="laat zien hoe een cijfer tot stand komt",
        description="Laat zien hoe een cijfer tot stand komt: formule, delen, afronding, bron.",
        epilog="voorbeeld: kaderwerk explain examples/diemen-kadernota-2022 voorstellen/trainee/aandelen/uithoorn/2022",
    )
    parser.add_argument("dossier", type=named, metavar="DOSSIER", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument("cell", metavar="CEL", help="het adres van een cijfer, als saldo/nieuw/2022")
    parser.add_argument("--scenario", default="alles", metavar="NAAM", help="alles, vastgesteld of een eigen scenario")
    parser.add_argument(
        "--for", dest="organisation", type=named, metavar="ORGANISATIE", help="zoals deze organisatie het ziet"
    )
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the explanation."""
    perspective = bootstrap.perspective(arguments.dossier, arguments.scenario, arguments.organisation)
    explanation = bootstrap.explanation(perspective, arguments.cell)
    if arguments.json:
        print(readable(bootstrap.explanation_json(explanation)))
        return 0
    shown = _amount(explanation.cents, explanation.unit, is_pm=explanation.is_pm)
    print(f"{explanation.address}: {shown if explanation.is_known else 'niet te bepalen'}")
    print(f"Formule: {explanation.formula}")
    if explanation.parts:
        names = [one.cell or f"{one.table} {one.row_id}" for one in explanation.parts]
        unit = explanation.unit if explanation.is_sum else ""
        amounts = [_amount(one.cents, unit, is_pm=one.is_pm) for one in explanation.parts]
        rows = [list(pair) for pair in zip(names, amounts, strict=True)]
        print(_rule(explanation.address, unit))
        header = ["deel", unit] if explanation.is_sum else ["invoer van de formule", "getal"]
        print(text_table(header, rows, right_from=1))
    if explanation.rounding:
        print(f"Afronding: {explanation.rounding}")
    if explanation.source:
        print(f"Bron: {explanation.source}")
    return 0


def _rule(address: str, unit: str) -> str:
    """What stands above the parts: unit and sign, as the group of the figure has them."""
    steps = address.split("/")
    if steps[0] == "reserves" or (steps[0] == "programmas" and steps[2] != "saldo"):
        return UNSIGNED_RULE
    if steps[0] in ("saldo", "programmas", "voorstellen"):
        return f"{SIGN_RULE}."
    return f"De delen zijn in {unit}." if unit else "Wat de formule gebruikt, in de eenheid waarin het er staat."


def _amount(hundredths: int, unit: str, *, is_pm: bool) -> str:
    return in_unit(hundredths, unit) + (" (exclusief PM)" if is_pm else "")
