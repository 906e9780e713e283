"""A waterfall as a table of text: how the balance goes from its opening to its closing, cause by cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kaderwerk.cli.text_table import SIGN_RULE, text_table
from kaderwerk.core.visible_text import visible
from kaderwerk.parts.numbers import euros

if TYPE_CHECKING:
    from kaderwerk.core.scenarios.waterfall import Waterfall, WaterfallStep

_WIDTH_MAX = 40


def waterfall_text(waterfall: Waterfall) -> str:
    """Return the opening, each cause and the closing under each other; every column adds up."""
    rows = [_row(waterfall, waterfall.opening), *(_row(waterfall, one) for one in waterfall.steps)]
    rows.append(_row(waterfall, waterfall.closing))
    table = text_table(["oorzaak", *(str(year) for year in waterfall.years)], rows, right_from=1)
    return f"{SIGN_RULE}; * exclusief PM (nog onbekend).\n\n{table}"


def _row(waterfall: Waterfall, step: WaterfallStep) -> list[str]:
    pairs = zip(waterfall.years, step.amounts_cents, strict=True)
    amounts = [euros(cents) + ("*" if year in step.pm_years else "") for year, cents in pairs]
    return [visible(short(step.name)), *amounts]


def short(text: str | None) -> str:
    """Return a text that fits in a column of a terminal."""
    shown = (text or "").replace("\n", " ")
    return shown if len(shown) <= _WIDTH_MAX else shown[: _WIDTH_MAX - 3] + "..."
