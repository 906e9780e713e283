"""``kaderwerk compute``: the multi-year perspective of a dossier."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named
from kaderwerk.cli.text_table import SIGN_RULE, UNSIGNED_RULE, text_table
from kaderwerk.cli.waterfall_text import waterfall_text
from kaderwerk.core.visible_text import visible
from kaderwerk.parts.json_text import readable
from kaderwerk.parts.numbers import euros, in_unit, whole_number

if TYPE_CHECKING:
    import argparse

    from kaderwerk.core.figures.group import FigureSeries
    from kaderwerk.core.perspective.compute import Perspective
    from kaderwerk.core.perspective.series import Series
    from kaderwerk.core.publication.families import Family

_ROWS_MAX = 60
"""The longest table of a family on a terminal."""

EXAMPLE = "voorbeeld: kaderwerk compute examples/diemen-kadernota-2022 --for uithoorn"


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "compute",
        help="bereken het meerjarenperspectief",
        description="Berekent het meerjarenperspectief.",
        epilog=EXAMPLE,
    )
    parser.add_argument("dossier", type=named, metavar="DOSSIER", help="map, werkmap (.xlsx) of database:ID")
    parser.add_argument("--scenario", default="alles", metavar="NAAM", help="alles, vastgesteld of een eigen scenario")
    parser.add_argument(
        "--for", dest="organisation", type=named, metavar="ORGANISATIE", help="zoals deze organisatie het ziet"
    )
    parser.add_argument(
        "--waterfall", action="store_true", help="de weg van de begroting naar het totaal, per categorie en voorstel"
    )
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the perspective."""
    perspective = bootstrap.perspective(arguments.dossier, arguments.scenario, arguments.organisation)
    if arguments.waterfall:
        fall = bootstrap.perspective_waterfall(perspective)
        print(readable(bootstrap.waterfall_json(fall)) if arguments.json else waterfall_text(fall))
        return 0
    if arguments.json:
        print(readable(bootstrap.perspective_json(perspective)))
        return 0
    years = [str(year) for year in perspective.years]
    name = perspective.dossier.organisation_names[perspective.organisation]
    print(visible(f"{perspective.dossier.title}: {name}, scenario {perspective.scenario}"))
    print(f"{SIGN_RULE}; * exclusief PM (nog onbekend).\n{UNSIGNED_RULE}\n")
    _print_balance(perspective, years)
    if perspective.programmes:
        rows = [
            _row(f"{one.programme or '-'} {one.name}: {row}", series)
            for one in perspective.programmes
            for row, series in one.rows.items()
            if not series.is_empty or row == "saldo"
        ]
        print("\n" + text_table(["programma", *years], rows, right_from=1))
    counted = [one for one in perspective.lines.proposals if perspective.is_counted(one)]
    proposals = [_row(one, perspective.effect(one)) for one in counted]
    if proposals:
        print("\n" + text_table([f"voorstel (effect op {name})", *years], proposals, right_from=1))
    if perspective.reserves:
        rows = [_row(one.reserve, one.balance) for one in perspective.reserves]
        print("\n" + text_table(["reserve, stand 31 december", *years], rows, right_from=1))
    for family in bootstrap.families(perspective):
        _print_family(family)
    return 0


def _print_balance(perspective: Perspective, years: list[str]) -> None:
    shown = bootstrap.shown_balance(perspective)
    if shown is None:
        rows = [_row(label, series) for label, series in perspective.balance.items()]
        print(text_table(["saldo", *years], rows, right_from=1))
        return
    rows = []
    for label, series in perspective.balance.items():
        cells = zip(shown.values[label], shown.moved[label], series.pm.tolist(), strict=True)
        marks = [
            euros(units * 100) + ("≈" if is_moved else "") + ("*" if is_pm else "") for units, is_moved, is_pm in cells
        ]
        rows.append([label, *marks])
    print(text_table([f"saldo x € {whole_number(str(shown.unit))}", *years], rows, right_from=1))
    if shown.note:
        print(f"≈ {shown.note}")


def _print_family(family: Family) -> None:
    """Print a table per run of series with the same years; rows of nothing but zero are left out."""
    filled = [one for one in family.series if any(one.pm) or any(value != 0 for value in one.hundredths)]
    if len(filled) > _ROWS_MAX:
        print(f"\n{family.group.title.lower()}: {len(filled)} rijen, te veel voor hier. Zie --json of de pagina's.")
        return
    for years, series in groupby(filled, key=lambda one: one.years):
        rows = [[_label(family, one) + (f" ({one.note})" if one.note else ""), *_cells(one)] for one in series]
        print("\n" + text_table([family.group.title.lower(), *map(str, years)], rows, right_from=1))


def _label(family: Family, series: FigureSeries) -> str:
    """The label with what it is about, as its address has it when the label does not say so."""
    _, subject, *inner = series.address.split("/")
    name = family.subjects.get(subject, subject)
    return f"{name}: {series.label}" if inner and name.casefold() not in series.label.casefold() else series.label


def _cells(series: FigureSeries) -> list[str]:
    pairs = zip(series.hundredths, series.pm, strict=True)
    return [
        ("niet te bepalen" if one is None else in_unit(one, series.unit)) + ("*" if is_pm else "")
        for one, is_pm in pairs
    ]


def _row(label: str, series: Series) -> list[str]:
    pairs = zip(series.cents.tolist(), series.pm.tolist(), strict=True)
    return [label, *(euros(cents) + ("*" if is_pm else "") for cents, is_pm in pairs)]
