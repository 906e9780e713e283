"""The required capacity: outcomes that can be reasoned out, and laws that hold for every seed."""

import time
from fractions import Fraction

import pytest

from kaderwerk.core.questions import QuestionError
from kaderwerk.core.risks.impact import Impact
from kaderwerk.core.risks.simulation import SEED, TRIALS, Risk, required_capacity

P90 = Fraction(9, 10)


def risk(name: str, probability: str, *amounts: int) -> Risk:
    """A risk with one amount, or with a least, likely and most one."""
    least, likely, most = amounts if len(amounts) == 3 else amounts * 3
    return Risk(risk=name, probability=Fraction(probability), impact=Impact(least=least, likely=likely, most=most))


def cents(*risks: Risk, certainty: Fraction = P90, seed: int = SEED) -> int:
    return required_capacity(risks, certainty=certainty, seed=seed).cents


def test_one_likely_risk_counts_whole_and_a_rare_one_not() -> None:
    assert cents(risk("a", "0.3", 100)) == 100
    assert cents(risk("a", "0.05", 100)) == 0


def test_two_independent_risks_seldom_come_together() -> None:
    two = [risk("a", "0.2", 100), risk("b", "0.2", 100)]
    # Neither: 0.64; at most one: 0.96.
    assert [cents(*two, certainty=Fraction(text)) for text in ("0.6", "0.9", "0.99")] == [0, 100, 200]
    assert required_capacity(two, certainty=P90).expected_cents == 40


@pytest.mark.parametrize("seed", range(5))
def test_the_seed_does_not_decide_what_can_be_reasoned_out(seed: int) -> None:
    assert cents(risk("a", "0.3", 100), seed=seed) == 100
    assert cents(risk("a", "0.2", 100), risk("b", "0.2", 100), seed=seed) == 100


def test_the_same_seed_gives_the_same_amount_and_the_order_of_risks_moves_nothing() -> None:
    risks = [risk("a", "0.4", 0, 100, 900), risk("b", "0.1", 5000), risk("c", "0.9", 10, 20, 30)]
    first = required_capacity(risks, certainty=P90)
    assert first == required_capacity(risks[::-1], certainty=P90)
    assert (first.trials, first.seed, first.certainty) == (TRIALS, SEED, P90)
    assert first.cents != required_capacity(risks, certainty=P90, seed=7).cents


def test_certain_risks_need_no_luck() -> None:
    assert cents(risk("a", "1", 70), risk("b", "1", 30), risk("c", "0", 10**12)) == 100
    assert cents() == 0


def test_a_certain_triangle_has_the_percentile_of_the_triangle() -> None:
    # 1 - sqrt(0.1 x 0.5) of the width above: 200 - sqrt(0.1 x 200 x 100) = 155.28, here in units of a thousand.
    found = cents(risk("a", "1", 0, 100_000, 200_000))
    assert abs(found - 155_279) < 1_000


def test_more_certainty_never_asks_less() -> None:
    risks = [risk("a", "0.4", 0, 100, 900), risk("b", "0.1", 5000), risk("c", "0.3", 10, 20, 3000)]
    found = [cents(*risks, certainty=Fraction(percent, 100)) for percent in range(5, 105, 5)]
    assert found == sorted(found)
    assert found[-1] <= 900 + 5000 + 3000


def test_amounts_beyond_all_bounds_are_refused() -> None:
    with pytest.raises(QuestionError, match="te groot"):
        cents(risk("a", "0.5", 2**61), risk("b", "0.5", 2**61 + 1))


def test_a_hundred_risks_are_tried_within_a_second() -> None:
    risks = [risk(f"r{number}", "0.3", 0, 1000 * number, 5000 * number) for number in range(100)]
    start = time.perf_counter()
    cents(*risks)
    # About a third of a second on one core; the limit leaves room for a busy machine.
    assert time.perf_counter() - start < 3
