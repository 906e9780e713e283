"""Numbers as if drawn by lot, and yet the same on every computer: each follows from seed, risk and trial alone."""

import hashlib

import numpy as np
from numpy.typing import NDArray

DrawArray = NDArray[np.uint64]

DRAW_BITS = 64
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST_FACTOR = np.uint64(0xBF58476D1CE4E5B9)
_SECOND_FACTOR = np.uint64(0x94D049BB133111EB)


def stream(seed: int, purpose: str, risk: str) -> int:
    """Return where the draws of one risk start: the first 64 bits of SHA-256 over seed, purpose and id.

    A risk that is added, dropped or moved to another row leaves the draws of the others as they were.
    """
    digest = hashlib.sha256(f"{seed}/{purpose}/{risk}".encode()).digest()
    return int.from_bytes(digest[: DRAW_BITS // 8], "big")


def draws(start: int, trials: DrawArray) -> DrawArray:
    """Return one draw per trial, evenly over 0 to 2^64 - 1 (method ``splitmix64``, by counter).

    Args:
        start: where the stream starts, 0 to 2^64 - 1.
        trials: shape (trial,), the numbers of the trials, 0 for the first.

    Source: G.L. Steele, D. Lea and C.H. Flood, Fast Splittable Pseudorandom Number Generators (2014).
    """
    # Arrays of 64 bits wrap round without a word, and that is what the method asks.
    mixed = np.uint64(start) + (trials + np.uint64(1)) * _GOLDEN
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _FIRST_FACTOR
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _SECOND_FACTOR
    return np.asarray(mixed ^ (mixed >> np.uint64(31)), dtype=np.uint64)
