"""Keys within keys keep every total, rows in any order give the same cents, and a circle is refused by name."""

import dataclasses
import itertools
from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kaderwerk.core.allocation.allocate import (
    AllocationKey,
    CycleError,
    KeyBook,
    KeyPart,
    allocate,
    find_cycle,
    live_parts,
    nesting_depth,
)
from kaderwerk.core.money import SplitMemory, round_half_up

Divide = Callable[[KeyBook, int], dict[str, int]]
PARTICIPANTS = ("diemen", "ouder-amstel", "uithoorn", "amstelveen")
totals = st.integers(-(10**13), 10**13)


def key(key_id: str, *parts: KeyPart, unit: int = 1) -> AllocationKey:
    return AllocationKey(key_id=key_id, versions=((2020, parts),), unit_cents=unit)


def to(participant: str, weight: int) -> KeyPart:
    return KeyPart(participant=participant, weight=weight)


def via(through_key: str, weight: int) -> KeyPart:
    return KeyPart(through_key=through_key, weight=weight)


def book(*keys: AllocationKey) -> KeyBook:
    return {one.key_id: one for one in keys}


def shares(keys: KeyBook, total: int, key_id: str = "k0") -> dict[str, int]:
    found = allocate(keys, key_id, year=2024, totals=np.array([total], dtype=np.int64))
    return {participant: int(cents[0]) for participant, cents in found.items()}


def _book_of(data: bytes) -> KeyBook:
    """Each four bytes are a part: in which key, to whom (0 to 3 a participant, 4 to 6 a key further on), its weight.

    One draw of bytes is many times faster than a draw per part, and shrinks as well.
    """
    count = len(data) % 4 + 1
    rows: list[dict[int, int]] = [{} for _ in range(count)]
    for at in range(0, len(data) - 3, 4):
        rows[data[at] % count][data[at + 1] % 7] = data[at + 2] * 256 + data[at + 3]
    keys = []
    for at, row in enumerate(rows):
        parts = [to(PARTICIPANTS[to_whom], weight + 1) for to_whom, weight in row.items() if to_whom < 4]
        parts = parts or [to("diemen", 1)]
        parts += [via(f"k{at + one - 3}", weight) for one, weight in row.items() if one >= 4 and at + one - 3 < count]
        keys.append(key(f"k{at}", *parts, unit=100 if data[:1] > b"\xc0" else 1))
    return book(*keys)


nested_books = st.binary(max_size=60).map(_book_of)
"""Keys k0, k1, ... that divide on to later ones only; somebody always weighs something."""


def _with_circle(keys: KeyBook, members: list[str]) -> KeyBook:
    for at, member in enumerate(members):
        old = keys.get(member, key(member, to("diemen", 1)))
        keys[member] = key(member, *old.versions[0][1], via(members[(at + 1) % len(members)], at))
    return keys


circular_books = st.builds(
    _with_circle,
    nested_books,
    st.sampled_from(
        [["k0"], ["k1"], ["x"], ["k1", "k0"], ["x", "k0", "y"], ["k2", "k1", "k0"], ["k0", "y", "k3", "x"]]
    ),
)
"""Keys of which some go round in a circle."""


def by_hand(keys: KeyBook, total: int, key_id: str = "k0") -> dict[str, int]:
    """The method again in exact fractions, level by level: a second opinion."""
    parts = sorted(keys[key_id].versions[0][1], key=lambda part: part.rank)
    unit, weight_sum = keys[key_id].unit_cents, sum(part.weight for part in parts)
    exact = [Fraction(abs(total) * part.weight, weight_sum * unit) for part in parts]
    units = [int(one) for one in exact]
    left, below = divmod(abs(total) - unit * sum(units), unit)
    order = sorted(range(len(parts)), key=lambda at: units[at] - exact[at])
    level = [unit * one for one in units]
    for place, at in enumerate(order):
        level[at] += unit if place < left else below if place == left else 0
    found: dict[str, int] = {}
    for part, cents in zip(parts, level, strict=True):
        share = -cents if total < 0 else cents
        inner = {part.participant: share} if part.participant else by_hand(keys, share, part.through_key or "")
        for participant, amount in inner.items() if part.participant or part.weight else ():
            found[participant] = found.get(participant, 0) + amount
    return found


def rounded_at_the_end(keys: KeyBook, total: int) -> dict[str, int]:
    """A known mistake: multiply the fractions down to the leaves and round each."""
    exact: dict[str, Fraction] = {}

    def walk(key_id: str, amount: Fraction) -> None:
        parts = keys[key_id].versions[0][1]
        for part in parts:
            share = amount * part.weight / sum(one.weight for one in parts)
            if part.participant:
                exact[part.participant] = exact.get(part.participant, Fraction(0)) + share
            else:
                walk(part.through_key or "", share)

    walk("k0", Fraction(total))
    return {one: round_half_up(amount.numerator, amount.denominator) for one, amount in exact.items()}


def in_order_of_rows(keys: KeyBook, total: int) -> dict[str, int]:
    """A known mistake: the last row of the table takes what is left."""
    parts = [part for part in keys["k0"].versions[0][1] if part.participant]
    weight_sum = sum(part.weight for part in parts)
    rounded = [total * part.weight // weight_sum for part in parts]
    rounded[-1] += total - sum(rounded)
    return dict(zip((part.participant or "" for part in parts), rounded, strict=True))


def shuffled(keys: KeyBook) -> KeyBook:
    return {
        key_id: dataclasses.replace(one, versions=tuple((year, parts[::-1]) for year, parts in one.versions))
        for key_id, one in reversed(keys.items())
    }


def totals_are_kept(divide: Divide, keys: KeyBook, total: int) -> None:
    assert sum(divide(keys, total).values()) == total


def every_level_is_as_by_hand(divide: Divide, keys: KeyBook, total: int) -> None:
    expected = by_hand(keys, total)
    found = divide(keys, total)
    assert {one: found.get(one, 0) for one in expected} == expected


def order_of_rows_changes_nothing(divide: Divide, keys: KeyBook, total: int) -> None:
    assert divide(shuffled(keys), total) == divide(keys, total)


def a_reversal_cancels(divide: Divide, keys: KeyBook, total: int) -> None:
    assert divide(keys, -total) == {one: -cents for one, cents in divide(keys, total).items()}


LAWS = [totals_are_kept, every_level_is_as_by_hand, order_of_rows_changes_nothing, a_reversal_cancels]


@settings(max_examples=2_000)
@given(nested_books, totals)
def test_every_law_holds_for_keys_within_keys(keys: KeyBook, total: int) -> None:
    for law in LAWS:
        law(shares, keys, total)


@pytest.mark.parametrize(
    ("law", "wrong"),
    [
        (totals_are_kept, rounded_at_the_end),
        (every_level_is_as_by_hand, rounded_at_the_end),
        (order_of_rows_changes_nothing, in_order_of_rows),
        (a_reversal_cancels, in_order_of_rows),
    ],
)
def test_each_law_is_broken_by_a_known_mistake(law: Callable[[Divide, KeyBook, int], None], wrong: Divide) -> None:
    @settings(max_examples=2_000, phases=[Phase.generate], database=None)
    @given(nested_books, totals)
    def attempt(keys: KeyBook, total: int) -> None:
        law(wrong, keys, total)

    with pytest.raises(AssertionError):
        attempt()


def names_a_real_circle(find: Callable[[KeyBook], tuple[str, ...] | None], keys: KeyBook) -> None:
    members = find(keys)
    assert members is not None
    assert members[0] == members[-1]
    assert len(set(members)) == len(members) - 1
    for one, following in itertools.pairwise(members):
        assert following in {part.through_key for part in keys[one].versions[0][1]}


@settings(max_examples=2_000)
@given(circular_books)
def test_a_circle_is_refused_with_its_members(keys: KeyBook) -> None:
    names_a_real_circle(find_cycle, keys)


def test_a_check_that_is_skipped_finds_no_circle() -> None:
    @settings(max_examples=10, phases=[Phase.generate], database=None)
    @given(circular_books)
    def attempt(keys: KeyBook) -> None:
        names_a_real_circle(lambda _keys: None, keys)

    with pytest.raises(AssertionError):
        attempt()


def test_dividing_by_a_key_in_a_circle_names_the_circle() -> None:
    keys = book(key("k0", via("k1", 1)), key("k1", to("diemen", 1), via("k2", 1)), key("k2", via("k1", 1)))
    with pytest.raises(CycleError, match="k1 → k2 → k1") as refused:
        shares(keys, 100)
    assert refused.value.members == ("k1", "k2", "k1")
    with pytest.raises(CycleError):
        nesting_depth(keys)
    with pytest.raises(CycleError, match=r"kring: k0 → k0$"):
        shares(book(key("k0", to("diemen", 1), via("k0", 1))), 100)


@settings(max_examples=200)
@given(nested_books)
def test_keys_that_divide_on_to_later_ones_are_no_circle(keys: KeyBook) -> None:
    assert find_cycle(keys) is None
    depths = nesting_depth(keys)
    assert depths[list(keys)[-1]] == 1
    assert depths["k0"] <= len(keys)


def test_a_chain_of_thousands_of_keys_is_measured_without_a_deep_walk() -> None:
    chain = [key(f"k{at}", via(f"k{at + 1}", 1)) for at in range(5_000)]
    assert nesting_depth(book(*chain, key("k5000", to("diemen", 1))))["k0"] == 5_001


def test_a_key_of_duo_plus_within_a_key_by_hand() -> None:
    # 100.00: 60 % on Diemen, 40 % over Uithoorn and Ouder-Amstel, 30,206 : 14,125. In cents
    # 4,000 x 14,125 = 1,274 x 44,331 + 22,306 and 4,000 x 30,206 = 2,725 x 44,331 + 22,025: the cent goes to the first.
    keys = book(
        key("k0", to("diemen", 60), via("buiten", 40)),
        key("buiten", to("uithoorn", 30_206), to("ouder-amstel", 14_125)),
    )
    assert shares(keys, 10_000) == {"diemen": 6_000, "ouder-amstel": 1_275, "uithoorn": 2_725}


def test_an_equal_remainder_goes_to_the_first_id_by_code_point_and_a_participant_before_a_key() -> None:
    keys = book(key("k0", to("b", 1), to("a", 1), to("B", 1)))
    assert shares(keys, 10) == {"B": 4, "a": 3, "b": 3}
    twins = book(key("k0", via("a", 1), to("a", 1)), key("a", to("diemen", 1)))
    assert shares(twins, 1) == shares(shuffled(twins), 1) == {"a": 1, "diemen": 0}


def test_those_with_a_share_of_their_own_stay_out_and_the_others_keep_their_proportion() -> None:
    keys = book(key("k0", to("diemen", 40), to("ouder-amstel", 20), to("uithoorn", 40)))
    found = allocate(keys, "k0", year=2024, totals=np.array([4_000_000], dtype=np.int64), without=frozenset({"diemen"}))
    assert {one: int(cents[0]) for one, cents in found.items()} == {"ouder-amstel": 1_333_333, "uithoorn": 2_666_667}
    nobody = frozenset({"diemen", "ouder-amstel", "uithoorn"})
    assert allocate(keys, "k0", year=2024, totals=np.array([100], dtype=np.int64), without=nobody) == {}


def test_a_key_within_a_key_with_nobody_left_takes_no_part() -> None:
    keys = book(key("k0", to("diemen", 1), via("k1", 1)), key("k1", to("uithoorn", 1)))
    found = allocate(keys, "k0", year=2024, totals=np.array([100], dtype=np.int64), without=frozenset({"uithoorn"}))
    assert {one: int(cents[0]) for one, cents in found.items()} == {"diemen": 100}
    assert live_parts(keys, ("k0", "onbekend"), year=2024) == []


def test_the_version_of_the_year_is_the_whole_key() -> None:
    keys = {
        "k0": AllocationKey(
            key_id="k0", versions=((2023, (to("diemen", 1),)), (2025, (to("uithoorn", 1), to("ouder-amstel", 1))))
        )
    }
    year = {one: allocate(keys, "k0", year=one, totals=np.array([3], dtype=np.int64)) for one in (2022, 2024, 2026)}
    assert year[2022] == {}
    assert {one: int(cents[0]) for one, cents in year[2024].items()} == {"diemen": 3}
    assert {one: int(cents[0]) for one, cents in year[2026].items()} == {"ouder-amstel": 2, "uithoorn": 1}


def test_a_frozen_key_still_divides_as_it_did_and_the_new_one_is_another_key() -> None:
    # A million by inhabitants, in whole euros. 2023: 417,627.35, 181,852.92 and 400,519.73; 2025: 416,225.48,
    # 181,804.53 and 401,969.99: both times the two euros that are left go to the other two.
    old = key("inwoners-2023", to("diemen", 32_785), to("ouder-amstel", 14_276), to("uithoorn", 31_442), unit=100)
    new = key("inwoners-2025", to("diemen", 33_256), to("ouder-amstel", 14_526), to("uithoorn", 32_117), unit=100)
    keys = book(old, new)
    assert shares(keys, 100_000_000, "inwoners-2023")["diemen"] == 41_762_700
    assert shares(keys, 100_000_000, "inwoners-2025")["diemen"] == 41_762_700 - 140_200


def test_what_is_divided_on_outlives_the_memory_that_is_used_again() -> None:
    keys = book(key("k0", to("a", 1), via("k1", 2), to("z", 1)), key("k1", to("m", 1), to("n", 3)))
    memory = SplitMemory()
    found = allocate(keys, "k0", year=2022, totals=np.array([800, 1_600]), memory=memory)
    # Of 800 a and z bear 200 each; of the 400 through k1 m bears 100 and n 300.
    assert {one: amounts.tolist() for one, amounts in found.items()} == {
        "a": [200, 400],
        "m": [100, 200],
        "n": [300, 600],
        "z": [200, 400],
    }
