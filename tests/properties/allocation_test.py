"""The laws of the split and of keys within keys again, with the numbers of the night (I1 to I5)."""

from hypothesis import given, settings

from kaderwerk.core.allocation.allocate import KeyBook
from kaderwerk.core.allocation.allocate_test import LAWS as KEY_LAWS
from kaderwerk.core.allocation.allocate_test import nested_books, shares
from kaderwerk.core.money import split
from kaderwerk.core.money_test import LAWS, totals, weights
from tests.properties.profile import examples


# The 2,000 examples of every run, and the known mistakes, stand beside the code; here is the long run.
@settings(max_examples=examples(100, 200_000))
@given(totals, weights)
def test_the_laws_of_the_split_hold_all_night(total: int, key: list[int]) -> None:
    for law in LAWS:
        law(split, total, key)


@settings(max_examples=examples(100, 50_000))
@given(nested_books, totals)
def test_the_laws_of_keys_within_keys_hold_all_night(keys: KeyBook, total: int) -> None:
    for law in KEY_LAWS:
        law(shares, keys, total)
