"""The unit of a picture follows from its amounts."""

import pytest

from kaderwerk.core.publication.readable_unit import EUROS, MILLIONS, THOUSANDS, ReadableUnit, readable_unit


@pytest.mark.parametrize(
    ("amounts", "unit"),
    [
        ([], EUROS),
        ([0, 0], EUROS),
        ([99_999_99], EUROS),
        ([100_000_00], THOUSANDS),
        ([-100_000_00, 500_00], THOUSANDS),
        ([-100_000_00, 499_99], EUROS),
        ([10_000_000_00, 1], THOUSANDS),
        ([999_999_999_99], THOUSANDS),
        ([-1_000_000_000_00, 1], MILLIONS),
    ],
)
def test_the_largest_amount_decides_unless_the_smallest_would_be_lost(amounts: list[int], unit: ReadableUnit) -> None:
    assert readable_unit(amounts) == unit


def test_steps_are_rounded_once_halves_away_from_zero() -> None:
    assert [THOUSANDS.steps(cents) for cents in (1_499_99, 1_500_00, -1_500_00, 0)] == [1, 2, -2, 0]
    assert [MILLIONS.steps(cents) for cents in (1_234_567_890_12, -50_000_00)] == [12346, -1]
    assert EUROS.steps(-10) == 0
