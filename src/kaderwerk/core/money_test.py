"""The split of money: its laws for any amount and key, worked examples, and bugs that other libraries had."""

from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kaderwerk.core.money import (
    UNIT_MAX,
    WEIGHTS_SUM_MAX,
    SplitMemory,
    WeightsError,
    rescale,
    round_half_up,
    split,
    split_rows,
)

Split = Callable[[int, Sequence[int]], Sequence[int]]
Law = Callable[[Split, int, list[int]], None]

totals = st.one_of(st.integers(-(10**13), 10**13), st.integers(-200, 200))
weights = st.one_of(
    st.binary(min_size=1, max_size=6).map(lambda data: [one % 6 for one in data]),
    # One draw of bytes, three for each of forty partners, is many times faster than forty draws.
    st.binary(min_size=3, max_size=120).map(
        lambda data: [int.from_bytes(data[at : at + 3]) for at in range(0, len(data), 3)]
    ),
    st.lists(st.integers(0, 10**9), min_size=1, max_size=3),
).filter(any)


def shares_add_up(divide: Split, total: int, key: list[int]) -> None:
    assert sum(divide(total, key)) == total


def each_is_within_a_cent_of_its_exact_share(divide: Split, total: int, key: list[int]) -> None:
    weight_sum = sum(key)
    for share, weight in zip(divide(total, key), key, strict=True):
        assert abs(share * weight_sum - total * weight) < weight_sum
        assert weight > 0 or share == 0
        assert share * total >= 0


def a_reversal_cancels(divide: Split, total: int, key: list[int]) -> None:
    assert [-share for share in divide(-total, key)] == list(divide(total, key))


def equal_weights_differ_by_a_cent_at_most(divide: Split, total: int, key: list[int]) -> None:
    by_weight: dict[int, list[int]] = {}
    for share, weight in zip(divide(total, key), key, strict=True):
        by_weight.setdefault(weight, []).append(share)
    assert all(max(shares) - min(shares) <= 1 for shares in by_weight.values())


def a_larger_weight_never_gets_less(divide: Split, total: int, key: list[int]) -> None:
    shares = divide(abs(total), key)
    assert [shares[at] for at in sorted(range(len(key)), key=lambda at: (key[at], shares[at]))] == sorted(shares)


LAWS: list[Law] = [
    shares_add_up,
    each_is_within_a_cent_of_its_exact_share,
    a_reversal_cancels,
    equal_weights_differ_by_a_cent_at_most,
    a_larger_weight_never_gets_less,
]


def naive_rounding(total: int, key: Sequence[int]) -> list[int]:
    return [round_half_up(total * weight, sum(key)) for weight in key]


def towards_zero(total: int, key: Sequence[int]) -> list[int]:
    sign = -1 if total < 0 else 1
    return [sign * (abs(total) * weight // sum(key)) for weight in key]


def remainder_to_first(total: int, key: Sequence[int]) -> list[int]:
    shares = towards_zero(total, key)
    return [shares[0] + total - sum(shares), *shares[1:]]


def remainder_to_last(total: int, key: Sequence[int]) -> list[int]:
    shares = towards_zero(total, key)
    return [*shares[:-1], shares[-1] + total - sum(shares)]


def floor_on_negatives(total: int, key: Sequence[int]) -> list[int]:
    weight_sum = sum(key)
    shares = [total * weight // weight_sum for weight in key]
    order = sorted(range(len(key)), key=lambda at: -(total * key[at] % weight_sum))
    for at in order[: total - sum(shares)]:
        shares[at] += 1
    return shares


@settings(max_examples=2_000)
@given(totals, weights)
def test_every_law_holds_for_any_amount_and_key(total: int, key: list[int]) -> None:
    for law in LAWS:
        law(split, total, key)


@pytest.mark.parametrize(
    ("law", "wrong"),
    [
        (shares_add_up, naive_rounding),
        (shares_add_up, towards_zero),
        (each_is_within_a_cent_of_its_exact_share, remainder_to_first),
        (each_is_within_a_cent_of_its_exact_share, remainder_to_last),
        (a_reversal_cancels, floor_on_negatives),
        (equal_weights_differ_by_a_cent_at_most, remainder_to_last),
        (a_larger_weight_never_gets_less, remainder_to_first),
    ],
)
def test_each_law_is_broken_by_a_known_mistake(law: Law, wrong: Split) -> None:
    @settings(max_examples=2_000, phases=[Phase.generate], database=None)
    @given(totals, weights)
    def attempt(total: int, key: list[int]) -> None:
        law(wrong, total, key)

    with pytest.raises(AssertionError):
        attempt()


@settings(max_examples=500)
@given(totals, weights, st.sampled_from([1, 5, 100, 1_000, 100_000, UNIT_MAX]))
def test_shares_with_a_unit_add_up_and_stay_within_a_unit(total: int, key: list[int], unit: int) -> None:
    shares = split(total, key, unit)
    weight_sum = sum(key)
    assert sum(shares) == total
    assert sum(share % unit != 0 for share in shares) <= 1
    for share, weight in zip(shares, key, strict=True):
        assert abs(share * weight_sum - total * weight) < unit * weight_sum
        assert weight > 0 or share == 0
        assert share * total >= 0


@settings(max_examples=200)
@given(st.lists(totals, max_size=5), weights)
def test_many_lines_are_split_as_one_by_one(many: list[int], key: list[int]) -> None:
    table = split_rows(np.array(many, dtype=np.int64), np.array(key, dtype=np.int64))
    assert [tuple(row) for row in table.tolist()] == [split(total, key) for total in many]


def test_a_column_longer_than_one_block_is_split_line_by_line() -> None:
    # Of three parts 43,690 lines go in a block, of two hundred 655.
    table = split_rows(np.full(50_001, 100, dtype=np.int64), np.array([1, 1, 1], dtype=np.int64))
    assert np.unique(table, axis=0).tolist() == [[34, 33, 33]]
    wide = split_rows(np.full(1_400, 201, dtype=np.int64), np.ones(200, dtype=np.int64))
    assert np.unique(wide, axis=0).tolist() == [[2, *[1] * 199]]


def test_more_parts_than_are_compared_in_pairs_get_their_cents_by_remainder_too() -> None:
    # Weights of 1 and a last one of 3, 72 in all. Ten cents: remainders 10 and 30, so the last goes first. Thirty:
    # remainders 30 and, of 90 / 72 = 1 and 18, 18: the 29 that are left go to the first.
    table = split_rows(np.array([10, 30, -10], dtype=np.int64), np.array([*[1] * 69, 3], dtype=np.int64))
    assert table.tolist() == [
        [*[1] * 9, *[0] * 60, 1],
        [*[1] * 29, *[0] * 40, 1],
        [*[-1] * 9, *[0] * 60, -1],
    ]


def test_one_memory_serves_splits_of_any_size_and_each_overwrites_the_one_before() -> None:
    memory = SplitMemory()
    thirds = np.array([1, 1, 1], dtype=np.int64)
    first = split_rows(np.array([100, 5], dtype=np.int64), thirds, memory=memory)
    assert first.tolist() == [[34, 33, 33], [2, 2, 1]]
    again = split_rows(np.array([200, -5], dtype=np.int64), thirds, memory=memory)
    assert again.tolist() == [[67, 67, 66], [-2, -2, -1]]
    assert np.shares_memory(first, again)
    larger = split_rows(np.full(2_000, 100, dtype=np.int64), thirds, unit=5, memory=memory)
    assert np.unique(larger, axis=0).tolist() == [[35, 35, 30]]
    smaller = split_rows(np.array([7], dtype=np.int64), np.array([1, 3], dtype=np.int64), memory=memory)
    assert smaller.tolist() == [[2, 5]]
    assert np.shares_memory(larger, smaller)


def test_the_arrays_of_a_memory_lie_side_by_side_each_on_a_line_of_the_cache() -> None:
    memory = SplitMemory()
    one, two, three = memory.arrays([((1, 65), np.uint8), ((2, 4), np.int64), ((3, 1), np.int8)])
    assert [each.shape for each in (one, two, three)] == [(1, 65), (2, 4), (3, 1)]
    assert [str(each.dtype) for each in (one, two, three)] == ["uint8", "int64", "int8"]
    # 65 bytes take two lines of 64, 2 x 4 x 8 = 64 bytes take one.
    assert two.ctypes.data - one.ctypes.data == 128
    assert three.ctypes.data - two.ctypes.data == 64
    (whole,) = memory.arrays([((4, 64), np.uint8)])
    assert whole.ctypes.data == one.ctypes.data, "what fits exactly is not asked for anew"
    more = memory.arrays([((4, 64), np.uint8), ((1, 64), np.uint8)])
    assert [each.shape for each in more] == [(4, 64), (1, 64)], "all arrays together have to fit"


def test_many_parts_are_ranked_as_few() -> None:
    # Forty partners with nothing to bear change neither the cents nor the order of equal remainders.
    assert split(-200, [1, 1, 1, *[0] * 40]) == (-67, -67, -66, *[0] * 40)


# Worked by hand: Diemen 33,256, Ouder-Amstel 14,526, Uithoorn 32,117 inhabitants; shares in whole euros.
def test_a_hundred_thousand_by_inhabitants_gives_the_euro_to_the_largest_fraction() -> None:
    # Exact: 41,622.55, 18,180.45 and 40,197.00; rounded down they miss one euro, and Diemen has the largest part left.
    assert split(10_000_000, [33_256, 14_526, 32_117], unit=100) == (4_162_300, 1_818_000, 4_019_700)


def test_remainders_of_large_units_are_compared_whole() -> None:
    # In thousands of euros 41.62, 18.18 and 40.20: the thousand that is left is Diemen's. Its remainder of 62,255
    # cents, times the weights of 79,899 together, is more than 32 bits hold.
    assert split(10_000_000, [33_256, 14_526, 32_117], unit=100_000) == (4_200_000, 1_800_000, 4_000_000)


def test_a_hundred_over_three_equal_partners_gives_the_first_the_odd_euro() -> None:
    assert split(10_000, [1, 1, 1], unit=100) == (3_400, 3_300, 3_300)
    assert split(10_000, [1, 1, 1]) == (3_334, 3_333, 3_333)


def test_the_rest_of_an_agreed_share_falls_on_the_others() -> None:
    # 65,000 of which Diemen carries 25,000; 40,000 over Uithoorn 30,206 and Ouder-Amstel 14,125 inhabitants:
    # 4,000,000 x 14,125 / 44,331 = 1,274,502.9 and 4,000,000 x 30,206 / 44,331 = 2,725,497.1 cents.
    assert split(6_500_000 - 2_500_000, [14_125, 30_206]) == (1_274_503, 2_725_497)


def test_a_partner_outside_the_module_gets_nothing() -> None:
    assert split(10_000_000, [0, 14_526, 32_117], unit=100) == (0, 3_114_300, 6_885_700)


def test_what_is_less_than_a_unit_goes_to_the_next_in_order() -> None:
    # 250.50 over three: 83 each leaves 1.50: one euro to the first, the half to the second.
    assert split(25_050, [1, 1, 1], unit=100) == (8_400, 8_350, 8_300)
    assert split(-25_050, [1, 1, 1], unit=100) == (-8_400, -8_350, -8_300)


def test_the_smallest_unit_above_a_cent_is_a_unit_too() -> None:
    # 2.5 each: two units of 2, and the odd cent to the first. 10^12 by 1 : 2 is 333,333,333,333.33 and
    # 666,666,666,666.67: rounded down to even cents they miss 2, and the first has the larger part (1.33) left.
    assert split(5, [1, 1], unit=2) == (3, 2)
    assert split(10**12, [1, 2], unit=2) == (333_333_333_334, 666_666_666_666)


def test_a_higher_total_may_lower_a_share_by_a_cent() -> None:
    # The Alabama paradox of the largest remainder, known and accepted: 10 gives (4, 4, 2), 11 gives (5, 5, 1).
    assert split(10, [6, 6, 2]) == (4, 4, 2)
    assert split(11, [6, 6, 2]) == (5, 5, 1)


def test_nothing_is_split_as_nothing() -> None:
    assert split(0, [3, 0, 4]) == (0, 0, 0)


# The bugs that users of money libraries found; each library is named with its report.
def test_dinero_776_the_remainder_follows_the_largest_part_and_not_the_first() -> None:
    assert split(5, [100, 101, 100, 100]) == (1, 2, 1, 1)


def test_rusty_money_103_the_order_of_the_parts_decides_nothing() -> None:
    # 613 over 605: 124.63 and 103.35 have the largest fractions.
    assert split(613, [98, 92, 98, 123, 102, 92]) == (99, 93, 99, 125, 104, 93)
    assert split(613, [123, 102, 98, 98, 92, 92]) == (125, 104, 99, 99, 93, 93)


def test_brick_55_small_amounts_do_not_all_end_with_the_first() -> None:
    # 3 x 0.75 = 2.25 and 3 x 0.25 = 0.75.
    assert split(3, [75, 25]) == (2, 1)
    assert split(1, [75, 25]) == (1, 0)


def test_moneyphp_492_rounding_comes_before_handing_out_cents() -> None:
    # 99.99 x 75 % = 74.9925 and 99.99 x 25 % = 24.9975.
    assert split(9_999, [75, 25]) == (7_499, 2_500)
    assert split(1, [33, 66]) == (0, 1)


def test_moneyphp_832_fractions_of_huge_amounts_are_not_lost_in_a_float() -> None:
    assert split(7 * 10**15, [1, 2]) == (2_333_333_333_333_333, 4_666_666_666_666_667)


def test_sebastianbergmann_66_a_negative_amount_is_divided_over_exactly_its_parts() -> None:
    assert split(-99, [1] * 10) == (*[-10] * 9, -9)
    # -1.5 and -3.5: an equal remainder goes to the first.
    assert split(-5, [3, 7]) == (-2, -3)


def test_ex_money_173_no_share_is_rounded_up_into_a_negative_remainder() -> None:
    assert split(20_000, [1, 1, 1]) == (6_667, 6_667, 6_666)


def test_stellar_star_151_the_payer_counts_and_the_last_pays_no_more_than_his_part() -> None:
    assert split(100_000_000, [1, 1, 1]) == (33_333_334, 33_333_333, 33_333_333)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ([], "Alle gewichten zijn nul"),
        ([0, 0], "Alle gewichten zijn nul"),
        ([1, -1], "niet negatief"),
        ([WEIGHTS_SUM_MAX, 1], "tellen op tot 3000000001"),
        ([2**62, 2**62, 2**62, 2**62, 4], "tellen op tot"),
    ],
)
def test_weights_that_cannot_divide_are_refused(key: list[int], words: str) -> None:
    with pytest.raises(WeightsError, match=words):
        split(100, key)


@pytest.mark.parametrize("unit", [0, -1, UNIT_MAX + 1])
def test_a_unit_out_of_bounds_is_refused(unit: int) -> None:
    with pytest.raises(WeightsError, match="eenheid van de afronding"):
        split(100, [1], unit)


def test_the_largest_weights_stay_exact() -> None:
    # 10^12 x (3 x 10^9 - 1) / (3 x 10^9) = 10^12 - 333.33...
    assert split(10**12, [WEIGHTS_SUM_MAX - 1, 1]) == (999_999_999_667, 333)


def test_halves_are_rounded_away_from_zero() -> None:
    assert [round_half_up(number, 4) for number in (1, 2, 3, -1, -2, -3)] == [0, 1, 1, 0, -1, -1]


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=8), st.integers(-(10**12), 10**12))
def test_rescaled_parts_add_up_to_the_new_whole_and_are_within_a_cent_of_their_part(
    parts: list[int], whole: int
) -> None:
    found = rescale(parts, whole)
    total = sum(parts)
    assert sum(found) == (whole if total else 0)
    for part, share in zip(parts, found, strict=True):
        assert abs(Fraction(part * whole, total or 1) - share) < 1 or not total
