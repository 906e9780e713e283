"""The draws against the published numbers of their method, and their independence of everything else."""

import numpy as np

from kaderwerk.core.risks.draws import draws, stream

FIRST_FIVE = [
    6457827717110365317,
    3203168211198807973,
    9817491932198370423,
    4593380528125082431,
    16408922859458223821,
]
"""The first draws of splitmix64 from 1234567, as other programs print them."""


def test_the_draws_are_those_of_splitmix64() -> None:
    assert draws(1234567, np.arange(5, dtype=np.uint64)).tolist() == FIRST_FIVE


def test_a_draw_depends_on_its_trial_and_not_on_the_ones_before() -> None:
    assert draws(1234567, np.array([3, 1], dtype=np.uint64)).tolist() == [FIRST_FIVE[3], FIRST_FIVE[1]]
    assert draws(2**64 - 1, np.array([], dtype=np.uint64)).tolist() == []


def test_every_seed_purpose_and_risk_has_a_stream_of_its_own() -> None:
    starts = {stream(seed, what, risk) for seed in (1, 2) for what in ("kans", "gevolg") for risk in ("a", "b")}
    assert len(starts) == 8
    assert all(0 <= one < 2**64 for one in starts)
