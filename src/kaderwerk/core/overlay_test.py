"""Parts and delays of an overlay: rounded once, the whole untouched."""

from fractions import Fraction

import numpy as np

from kaderwerk.core.overlay import Overlay, scaled


def test_a_part_is_rounded_half_up_to_the_cent_and_the_whole_is_left_alone() -> None:
    cents = np.array([[1, 3], [-1, 100_001]], dtype=np.int64)
    assert scaled(cents, Fraction(1, 2)).tolist() == [[1, 2], [-1, 50_001]]
    assert scaled(cents, Fraction(1)) is cents
    assert scaled(cents, Fraction(0)).tolist() == [[0, 0], [0, 0]]


def test_what_an_overlay_does_not_name_stays_as_it_is() -> None:
    overlay = Overlay(scenario="s", counted=frozenset({"v"}), delays={"v": 2})
    assert (overlay.part("v"), overlay.delay("v"), overlay.delay("w"), overlay.delay_max) == (Fraction(1), 2, 0, 2)
    assert overlay.difference("cao") == 0
    assert not overlay.is_plain
    assert Overlay(scenario="s", counted=frozenset()).is_plain
