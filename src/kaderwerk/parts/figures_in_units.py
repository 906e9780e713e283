"""Figures of the balance in the unit that a dossier shows, with a mark on those that rounding moved."""

from dataclasses import replace

from kaderwerk.core.publication.shown_balance import ShownBalance
from kaderwerk.parts.figures import Figure, FigureRow
from kaderwerk.parts.numbers import NO_BREAK, direction, euros, whole_number

MOVED = "\N{ALMOST EQUAL TO}"
"""Stands behind a figure that moved by a unit, and before the note that says why."""


def effect_note(unit: int) -> str:
    """Return what stands above a table of effects in this unit.

    >>> effect_note(1000)
    'Bedragen x € 1.000. Plus is voordelig voor het saldo, min is nadelig.'
    """
    amounts = "Bedragen in euro’s." if unit == 1 else f"Bedragen x € {whole_number(str(unit))}."
    return f"{amounts} Plus is voordelig voor het saldo, min is nadelig."


def in_units(row: FigureRow, shown: ShownBalance, name: str) -> FigureRow:
    """Return a row of the balance in whole units; the value for machines stays in euros and cents."""
    pairs = zip(row.figures, shown.values[name], shown.moved[name], strict=True)
    return replace(row, figures=tuple(_figure(one, units, is_moved=is_moved) for one, units, is_moved in pairs))


def _figure(exact: Figure, units: int, *, is_moved: bool) -> Figure:
    text = euros(units * 100) + (f"{NO_BREAK}{MOVED}" if is_moved else "")
    if exact.is_pm:
        text = f"{text} +{NO_BREAK}PM" if exact.text != "PM" else "PM"
    return replace(exact, text=text, word=direction(units))
