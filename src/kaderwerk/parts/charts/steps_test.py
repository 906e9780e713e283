"""Bars of a waterfall hang on each other, from an opening to a closing that is their sum."""

import pytest

from kaderwerk.core.publication.readable_unit import THOUSANDS
from kaderwerk.parts.charts.amount import label
from kaderwerk.parts.charts.steps import Step, places, sentences, span


def step(name: str, thousands: int, *, is_stand: bool = False, is_pm: bool = False) -> Step:
    amount = label(THOUSANDS, thousands * 1_000_00, is_pm=is_pm, is_change=not is_stand)
    return Step(label=name, amount=amount, is_stand=is_stand)


WAY = (
    step("Begin", 100, is_stand=True),
    step("Erbij", 50),
    step("Eraf", -180),
    step("Niets", 0),
    step("Einde", -30, is_stand=True),
)


def test_each_bar_starts_where_the_one_before_ends() -> None:
    found = [(one.begin // 1_000_00, one.end // 1_000_00, one.look) for one in places(WAY)]
    assert found == [
        (0, 100, "stand"),
        (100, 150, "plus"),
        (150, -30, "minus"),
        (-30, -30, "nothing"),
        (0, -30, "stand"),
    ]
    assert span(WAY) == (-30_000_00, 150_000_00)


def test_a_closing_that_is_not_the_sum_is_refused() -> None:
    with pytest.raises(ValueError, match="Einde: 0 cent; de stappen ervoor komen op -3000000"):
        places((*WAY[:-1], step("Einde", 0, is_stand=True)))


def test_every_step_is_a_sentence() -> None:
    space = "\N{NARROW NO-BREAK SPACE}"
    assert list(sentences((step("Eraf", -180, is_pm=True), step("Later", 0, is_pm=True)))) == [
        f"Eraf: €{space}180.000 nadelig, exclusief PM.",
        "Later: PM, nog niet bekend.",
    ]
