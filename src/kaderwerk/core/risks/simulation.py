"""What all risks together come to with a chosen certainty, by trying a hundred thousand years."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from kaderwerk.core.money import round_half_up
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.risks.draws import DRAW_BITS, draws, stream
from kaderwerk.core.risks.impact import TABLE_BITS, Impact, impact_table

TRIALS = 100_000
SEED = 2026
PERCENTILE_METHOD = "kleinste bedrag dat in dat deel van de trekkingen niet wordt overschreden"
"""Method ``nearest_rank``: an amount that really came up, never one in between."""
TOTAL_MAX = 2**62
"""Up to here the risks together stay within 64 bits."""


@dataclass(frozen=True, kw_only=True)
class Risk:
    """One risk of an organisation: how likely it is in a year (0 to 1), and its own part of what it then costs."""

    risk: str
    probability: Fraction
    impact: Impact


@dataclass(frozen=True, kw_only=True)
class RequiredCapacity:
    """The outcome of the trials: the required capacity in cents, with what is needed to repeat it.

    ``expected_cents`` is the sum of probability times mean impact: worked out, not tried.
    """

    cents: int
    expected_cents: int
    certainty: Fraction
    trials: int
    seed: int


def required_capacity(
    risks: Sequence[Risk], *, certainty: Fraction, trials: int = TRIALS, seed: int = SEED
) -> RequiredCapacity:
    """Return the amount that the risks together do not exceed with a chosen certainty.

    Method ``monte_carlo_splitmix64``, see docs/algorithms/resilience.md: in each trial every risk happens or not,
    apart from the others; what happens costs an amount of its triangle. The order of the risks moves nothing.

    Args:
        risks: the own risks, each id once.
        certainty: above 0, at most 1.
        trials: one or more.
        seed: any whole number; the same seed gives the same outcome on every computer.

    Raises:
        QuestionError: the amounts are too large to add up.
    """
    if sum(max(abs(one.impact.least), abs(one.impact.most)) for one in risks) > TOTAL_MAX:
        raise QuestionError("De risico's zijn samen te groot om op te tellen. Verbeter de bedragen of de factor.")
    totals = np.zeros(trials, dtype=np.int64)
    numbers = np.arange(trials, dtype=np.uint64)
    for one in risks:
        threshold = one.probability.numerator * 2**DRAW_BITS // one.probability.denominator
        if threshold == 0:
            continue
        happens = numbers
        if threshold < 2**DRAW_BITS:
            happens = numbers[draws(stream(seed, "kans", one.risk), numbers) < np.uint64(threshold)]
        table = impact_table(one.impact)
        if len(table) == 1:
            totals[happens] += table[0]
            continue
        part = draws(stream(seed, "gevolg", one.risk), happens) >> np.uint64(DRAW_BITS - TABLE_BITS)
        totals[happens] += table[part]
    rank = -(-trials * certainty.numerator // certainty.denominator)
    expected = sum((one.probability * one.impact.mean for one in risks), Fraction(0))
    return RequiredCapacity(
        cents=int(np.partition(totals, rank - 1)[rank - 1]),
        expected_cents=round_half_up(expected.numerator, expected.denominator),
        certainty=certainty,
        trials=trials,
        seed=seed,
    )
