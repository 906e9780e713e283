"""Totals without shares: a line worked by hand, the laws of sums, and the engine and exact fractions as witnesses."""

import dataclasses
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaderwerk.core.allocation.allocate import AllocationKey, KeyPart
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.bulk import (
    BulkFrame,
    BulkTotals,
    LineBlock,
    Positions,
    blocks,
    bulk_totals,
)
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.lines import BASE, EXPENDITURE, INCOME, NOBODY, SIGNS
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAGMENT, dossier

DIEMEN, OUDER_AMSTEL, UITHOORN = range(3)
ORGANISATIONS = ("diemen", "ouder-amstel", "uithoorn")
YEARS = (2027, 2028, 2029)
PROGRAMMES = 2


def to(participant: str, weight: int) -> KeyPart:
    return KeyPart(participant=participant, weight=weight)


BOOK = {
    # From 2028 on Diemen weighs more; 2026 is the version of 2027.
    "inwoners": AllocationKey(
        key_id="inwoners",
        versions=(
            (2026, (to("diemen", 1), to("ouder-amstel", 1), to("uithoorn", 1))),
            (2028, (to("diemen", 31_334), to("ouder-amstel", 14_125), to("uithoorn", 30_206))),
        ),
    ),
    "later": AllocationKey(key_id="later", versions=((2029, (to("diemen", 3), to("uithoorn", 1))),)),
    "binnen": AllocationKey(
        key_id="binnen",
        versions=((2020, (to("diemen", 60), KeyPart(through_key="buiten", weight=40))),),
    ),
    "buiten": AllocationKey(
        key_id="buiten", versions=((2020, (to("ouder-amstel", 14_125), to("uithoorn", 30_206))),), unit_cents=100
    ),
}
FRAME = BulkFrame(years=YEARS, organisations=ORGANISATIONS, keys=tuple(BOOK), book=BOOK, programmes=PROGRAMMES)


def line_block(amounts: list[list[int]], **columns: list[int]) -> LineBlock:
    """Lines of expenditure, structural, of the first category and programme, by inhabitants, asked by Diemen."""

    def column(name: str, first: int) -> Positions:
        return np.array(columns.get(name, [first] * len(amounts)), dtype=np.int16)

    return LineBlock(
        amounts=np.array(amounts, dtype=np.int64).reshape(len(amounts), len(YEARS)),
        kinds=column("kinds", EXPENDITURE),
        natures=column("natures", 0),
        categories=column("categories", 0),
        programmes=column("programmes", 0),
        keys=column("keys", 0),
        askers=column("askers", DIEMEN),
    )


def by_hand(block: LineBlock) -> list[int]:
    """The same totals in exact fractions, line by line and year by year: a second opinion."""
    totals = np.zeros(FRAME.shape, dtype=np.int64)
    for row, amounts in enumerate(block.amounts.tolist()):
        for at, year in enumerate(YEARS):
            effect = int(SIGNS[block.kinds[row]]) * amounts[at]
            shares = _divided(FRAME.keys[block.keys[row]], year, effect) if block.keys[row] != NOBODY else {}
            shares = shares or {ORGANISATIONS[block.askers[row]]: effect}
            for organisation, cents in shares.items():
                place = (block.natures[row], block.categories[row], block.programmes[row])
                totals[(ORGANISATIONS.index(organisation), at, *place)] += cents
    return totals.ravel().tolist()


def _divided(key_id: str, year: int, total: int) -> dict[str, int]:
    key = BOOK[key_id]
    parts = [part for start, parts in key.versions if start <= year for part in parts]
    # The latest version is the whole key: it has the last rows.
    parts = sorted(parts[-len(key.parts(year)) :], key=lambda part: part.rank) if parts else []
    whole, unit = sum(part.weight for part in parts), key.unit_cents
    exact = [Fraction(abs(total) * part.weight, whole * unit) for part in parts]
    cents = [unit * int(one) for one in exact]
    units, rest = divmod(abs(total) - sum(cents), unit)
    for place, at in enumerate(sorted(range(len(parts)), key=lambda at: int(exact[at]) - exact[at])):
        cents[at] += unit if place < units else rest if place == units else 0
    found: dict[str, int] = {}
    for part, one in zip(parts, cents, strict=True):
        share = -one if total < 0 else one
        inner = {part.participant: share} if part.participant else _divided(part.through_key or "", year, share)
        for participant, amount in inner.items():
            found[participant] = found.get(participant, 0) + amount
    return found


@st.composite
def line_blocks(draw: st.DrawFn) -> LineBlock:
    chance = np.random.default_rng(draw(st.integers(0, 2**32)))
    count, highest = draw(st.integers(0, 12)), draw(st.sampled_from([5, 10**4, 10**12]))
    return LineBlock(
        amounts=chance.integers(-highest, highest + 1, size=(count, len(YEARS))),
        kinds=chance.integers(0, len(SIGNS), size=count).astype(np.int8),
        natures=chance.integers(0, 3, size=count).astype(np.int8),
        categories=chance.integers(0, BASE + 1, size=count).astype(np.uint8),
        programmes=chance.integers(0, PROGRAMMES, size=count),
        keys=chance.integers(NOBODY, len(BOOK), size=count).astype(np.int8),
        askers=chance.integers(0, len(ORGANISATIONS), size=count).astype(np.int16),
    )


@settings(max_examples=300)
@given(line_blocks())
def test_totals_are_those_of_exact_fractions(block: LineBlock) -> None:
    assert bulk_totals(FRAME, [block]).cents.ravel().tolist() == by_hand(block)


@settings(max_examples=100)
@given(line_blocks(), st.integers(1, 5))
def test_the_size_of_a_block_moves_no_cent(block: LineBlock, size: int) -> None:
    found = bulk_totals(FRAME, blocks(block, size))
    assert found.cents.tolist() == bulk_totals(FRAME, [block]).cents.tolist()


@settings(max_examples=50)
@given(line_blocks())
def test_totals_of_two_threads_are_added(block: LineBlock) -> None:
    parts = list(blocks(block, 2))
    found = bulk_totals(FRAME, parts[0::2]) + bulk_totals(FRAME, parts[1::2])
    assert found.cents.tolist() == bulk_totals(FRAME, [block]).cents.tolist()


def test_a_line_by_hand_in_the_key_of_each_year() -> None:
    # -100 cents over three; then x 31,334, 14,125 and 30,206 / 75,665: 41.41, 18.67 and 39.92, two cents left.
    found = bulk_totals(FRAME, [line_block([[100, 100, 0]])]).cents[:, :, 0, 0, 0]
    assert found.tolist() == [[-34, -41, 0], [-33, -19, 0], [-33, -40, 0]]


def test_income_is_favourable_and_groups_stay_apart() -> None:
    block = line_block(
        [[3, 0, 0], [6, 0, 0], [9, 0, 0]],
        kinds=[INCOME, EXPENDITURE, EXPENDITURE],
        natures=[1, 1, 0],
        categories=[BASE, BASE, 2],
        programmes=[1, 1, 0],
    )
    found = bulk_totals(FRAME, [block]).cents[DIEMEN, 0]
    assert found[1, BASE, 1] == -1
    assert found[0, 2, 0] == -3
    assert found.sum() == -4


def test_a_line_without_a_key_or_before_its_first_year_is_of_who_asks() -> None:
    block = line_block([[10, 10, 10], [20, 20, 20]], keys=[NOBODY, 1], askers=[OUDER_AMSTEL, OUDER_AMSTEL])
    found = bulk_totals(FRAME, [block]).cents.sum(axis=(2, 3, 4))
    assert found.tolist() == [[0, 0, -15], [-30, -30, -10], [0, 0, -5]]
    nobody = dataclasses.replace(block, askers=np.array([NOBODY, NOBODY]))
    assert bulk_totals(FRAME, [nobody]).cents.sum(axis=(2, 3, 4)).tolist() == [[0, 0, -15], [0, 0, 0], [0, 0, -5]]


def test_a_line_that_does_not_count_is_in_no_sum() -> None:
    block = dataclasses.replace(line_block([[3, 3, 3], [6, 6, 6]]), counts=np.array([True, False]))
    assert bulk_totals(FRAME, [block]).cents[:, 0].sum() == -3
    empty = dataclasses.replace(block, counts=np.array([False, False]))
    assert not bulk_totals(FRAME, [empty]).cents.any()


def test_a_pm_marks_the_sums_of_who_would_bear_it() -> None:
    pm = np.array([[True, False, False], [False, False, True], [False, True, False]])
    block = line_block([[0, 5, 5], [1, 1, 0], [0, 0, 0]], keys=[0, 1, NOBODY], askers=[0, 0, UITHOORN])
    block = dataclasses.replace(block, pm=pm, natures=np.array([0, 1, 0]))
    found = bulk_totals(FRAME, [block])
    assert np.argwhere(found.pm.any(axis=(3, 4))).tolist() == [
        [DIEMEN, 0, 0],
        [DIEMEN, 2, 1],
        [OUDER_AMSTEL, 0, 0],
        [UITHOORN, 0, 0],
        [UITHOORN, 1, 0],
        [UITHOORN, 2, 1],
    ]
    assert bulk_totals(FRAME, blocks(block, 1)).pm.tolist() == found.pm.tolist()


def test_no_lines_come_to_nothing() -> None:
    assert not bulk_totals(FRAME, []).cents.any()
    assert list(blocks(line_block([]))) == []
    assert not bulk_totals(FRAME, [line_block([])]).cents.any()


def engine_totals(organisation: str) -> tuple[BulkTotals, dict[str, list[int]], list[bool]]:
    """The fragment of Diemen without its agreed shares, in bulk and by the engine."""
    result = compute(dossier(**{**FRAGMENT, "aandelen": "regel | deelnemer\n"}), organisation=organisation)
    lines, book = result.lines, result.shared.book
    frame = BulkFrame(
        years=lines.years,
        organisations=tuple(lines.organisations),
        keys=tuple(book),
        book=book,
        programmes=len(lines.programmes),
    )
    block = LineBlock(
        amounts=lines.amounts,
        pm=lines.pm,
        counts=result.counts,
        kinds=lines.kinds,
        natures=lines.natures,
        categories=lines.categories,
        programmes=lines.programme_of,
        keys=np.array([list(book).index(key) if key else NOBODY for key in lines.keys]),
        askers=lines.asker_of,
    )
    balance = {name: series.cents.tolist() for name, series in result.balance.items()}
    return bulk_totals(frame, [block]), balance, result.balance["totaal"].pm.tolist()


@pytest.mark.parametrize("organisation", ["diemen", "ouder-amstel", "uithoorn", "duo-plus"])
def test_totals_are_the_balance_of_the_engine(organisation: str) -> None:
    found, balance, pm = engine_totals(organisation)
    at = ("diemen", "duo-plus", "ict-team", "ouder-amstel", "uithoorn").index(organisation)
    assert found.cents[at].sum(axis=(1, 2, 3)).tolist() == balance["totaal"]
    assert found.cents[at, :, 1].sum(axis=(1, 2)).tolist() == balance["incidenteel"]
    nieuw = CATEGORIES.index("nieuw")
    assert found.cents[at, :, :, nieuw].sum(axis=(1, 2)).tolist() == balance["nieuw"]
    assert found.pm[at].any(axis=(1, 2, 3)).tolist() == pm


def test_more_lines_than_sums_can_hold_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaderwerk.core.perspective.bulk.LINES_MAX", 0)
    with pytest.raises(QuestionError, match="Meer dan 0 regels"):
        bulk_totals(FRAME, blocks(line_block([[1] * len(YEARS)])))
