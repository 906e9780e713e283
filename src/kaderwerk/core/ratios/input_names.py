"""The names that the table gegevens knows: inputs of ratios by name and by letter, and those of other figures."""

from functools import cache

from kaderwerk.core.overviews.emu import FROM_INPUTS
from kaderwerk.core.ratios.registry import all_ratios

BUDGET_TOTAL, INTEREST_RISK = "begrotingstotaal", "renterisico"
"""What the treasury norms take besides inputs of ratios."""


@cache
def input_names() -> frozenset[str]:
    """Return every name under which a row of gegevens counts, as ``vaste_schuld`` or ``fk.1.A``."""
    needs = [(ratio.iv3, need) for ratio in all_ratios() for need in ratio.needs]
    names = [need.name for _, need in needs] + [f"{iv3}.{need.letter}" for iv3, need in needs]
    return frozenset((*names, BUDGET_TOTAL, INTEREST_RISK, *(name for name, *_ in FROM_INPUTS)))
