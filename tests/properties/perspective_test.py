"""Sums of a perspective under change: parts of a difference (I6), money that moves (I8), what is unknown (I14)."""

import dataclasses
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kaderwerk.core.amount_text import read_amount, write_amount
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.laws_test import contents
from kaderwerk.core.perspective.lines import ADDITION, NATURE_NAMES, WITHDRAWAL
from tests.properties.profile import examples

SLOW = [HealthCheck.too_slow]
Parts = dict[str, list[list[int]]]
"""By dimension: cents per year of each part."""


def computed(raw: RawDossier) -> Perspective:
    return compute(read_dossier(raw))


def parts_of(one: Perspective) -> Parts:
    """The total divided in every way that there is."""
    base = one.balance["basis"].cents.tolist()
    proposals = [one.effect(name).cents.tolist() for name in one.lines.proposals]
    return {
        "programma": [part.rows["saldo"].cents.tolist() for part in one.programmes],
        "oorsprong": [base, *(one.balance[name].cents.tolist() for name in CATEGORIES)],
        "aard": [one.balance[name].cents.tolist() for name in NATURE_NAMES],
        "voorstel": [base, *proposals],
    }


def sums(rows: list[list[int]], count: int) -> list[int]:
    return [sum(row[at] for row in rows) for at in range(count)]


def every_dimension_adds_up(divide: Callable[[Perspective], Parts], first: RawDossier, second: RawDossier) -> None:
    before, after = computed(first), computed(second)
    count = len(after.years)
    change = (after.balance["totaal"].cents - before.balance["totaal"].cents).tolist()
    old, new = divide(before), divide(after)
    for name in old:
        delta = [late - early for late, early in zip(sums(new[name], count), sums(old[name], count), strict=True)]
        assert delta == change, name


@settings(max_examples=examples(1_000, 50_000), suppress_health_check=SLOW)
@given(contents, contents)
def test_the_parts_of_a_difference_add_up_in_every_dimension(first: RawDossier, second: RawDossier) -> None:
    every_dimension_adds_up(parts_of, first, second)


@settings(max_examples=examples(200, 10_000), suppress_health_check=SLOW)
@given(contents)
def test_the_shares_of_all_partners_are_the_whole_of_every_proposal(raw: RawDossier) -> None:
    one = computed(raw)
    for proposal in one.lines.proposals:
        shares = [one.share(proposal, partner).cents.tolist() for partner in one.participants(proposal)]
        assert sums(shares, len(one.years)) == one.whole(proposal).cents.tolist()
    for partner in one.lines.organisations:
        view = compute(one.dossier, organisation=partner)
        for proposal in (name for name in one.lines.proposals if partner in one.participants(name)):
            assert view.effect(proposal).cents.tolist() == one.share(proposal, partner).cents.tolist()


def without_the_last_part(one: Perspective) -> Parts:
    """A known mistake: a row is dropped."""
    return {name: rows[:-1] for name, rows in parts_of(one).items()}


def with_cell(raw: RawDossier, place: tuple[str, int, str], text: str) -> RawDossier:
    name, row, column = place
    tables = []
    for table in raw.tables:
        rows = [list(cells) for cells in table.rows]
        if table.name == name:
            rows[row][table.header.index(column)] = text
        tables.append(dataclasses.replace(table, rows=rows))
    return dataclasses.replace(raw, tables=tables)


def cell(raw: RawDossier, place: tuple[str, int, str]) -> str:
    name, row, column = place
    table = next(one for one in raw.tables if one.name == name)
    return table.rows[row][table.header.index(column)]


def some_row(data: st.DataObject, raw: RawDossier) -> tuple[str, int] | None:
    rows = [
        (one.name, row) for one in raw.tables if one.name in ("begroting", "regels") for row in range(len(one.rows))
    ]
    return data.draw(st.sampled_from(rows)) if rows else None


Move = Callable[[RawDossier, tuple[str, int], int], RawDossier]


def moved_to_2024(raw: RawDossier, row: tuple[str, int], amount: int) -> RawDossier:
    """Take an amount off 2022 and add it to 2024."""
    for column, step in (("2022", -amount), ("2024", amount)):
        text = cell(raw, (*row, column))
        raw = with_cell(raw, (*row, column), write_amount(step + (read_amount(text) if text not in ("", "PM") else 0)))
    return raw


def moved_to_nowhere(raw: RawDossier, row: tuple[str, int], amount: int) -> RawDossier:
    """A known mistake: the year that receives is forgotten."""
    text = cell(raw, (*row, "2022"))
    return with_cell(raw, (*row, "2022"), write_amount((read_amount(text) if text not in ("", "PM") else 0) - amount))


def moving_nets_to_nothing(move: Move, raw: RawDossier, data: st.DataObject) -> None:
    row = some_row(data, raw)
    if row is None:
        return
    after = computed(move(raw, row, data.draw(st.integers(-(10**9), 10**9))))
    before = computed(raw)
    # A key can be another one in another year: what all organisations together bear is what nets.
    first, second = (one.shared.wholes[:, one.shown] * one.counts[:, None] for one in (before, after))
    assert int(first.sum()) == int(second.sum())
    for early, late in zip(before.reserves, after.reserves, strict=True):
        assert early.balance.cents[-1] == late.balance.cents[-1] or early.first_year > after.years[0]


@settings(max_examples=examples(1_000, 50_000), suppress_health_check=SLOW)
@given(contents, st.data())
def test_moving_money_between_years_nets_to_nothing(raw: RawDossier, data: st.DataObject) -> None:
    moving_nets_to_nothing(moved_to_2024, raw, data)


@settings(max_examples=examples(500, 20_000), suppress_health_check=SLOW)
@given(contents)
def test_a_reserve_opens_where_it_closed(raw: RawDossier) -> None:
    one = computed(raw)
    lines = one.lines
    for at, reserve in enumerate(one.reserves):
        moves = [
            row
            for row in range(len(lines.ids))
            if one.counts[row] and lines.reserve_of[row] == at and lines.kinds[row] in (ADDITION, WITHDRAWAL)
        ]
        for place in range(1, len(one.years)):
            opening, closing = reserve.balance.cents[place - 1], reserve.balance.cents[place]
            moved = -int(one.shared.wholes[moves, one.shown[place]].sum())
            assert closing - opening == moved, reserve.reserve


@settings(max_examples=examples(200, 10_000), suppress_health_check=SLOW)
@given(contents, st.integers(0, 5))
def test_withdrawing_and_deciding_again_is_the_original(raw: RawDossier, proposal: int) -> None:
    place = ("voorstellen", proposal, "status")
    was = cell(raw, place)
    away = computed(with_cell(raw, place, "ingetrokken"))
    back = computed(with_cell(with_cell(raw, place, "ingetrokken"), place, was))
    assert parts_of(back) == parts_of(computed(raw))
    assert away.effect(f"v{proposal}").is_empty


def unknown_marks_every_sum(write: str, raw: RawDossier, data: st.DataObject) -> None:
    """Make one cell unknown: every sum of that year to which the line belongs says so, and no other changes."""
    row = some_row(data, raw)
    if row is None:
        return
    at = data.draw(st.integers(0, 2))
    year = str(2022 + at)
    before, after = computed(with_cell(raw, (*row, year), "")), computed(with_cell(raw, (*row, year), write))
    name = cell(raw, (*row, "post" if row[0] == "begroting" else "regel"))
    line = next(
        i for i, pair in enumerate(zip(after.lines.tables, after.lines.ids, strict=True)) if pair == (row[0], name)
    )
    nature = NATURE_NAMES[after.lines.natures[line]]
    category = "basis" if row[0] == "begroting" else CATEGORIES[after.lines.categories[line]]
    is_own = bool(after.shared.pm[line, after.shown[at], after.lines.organisations.index("diemen")])
    is_counted = bool(after.counts[line])
    assert bool(after.lines.pm[line, after.shown[at]]), "the line itself is unknown"
    for label, series in after.balance.items():
        expected = before.balance[label].pm.copy()
        if is_counted and is_own and label in ("totaal", nature, category):
            expected[at] = True
        assert series.pm.tolist() == expected.tolist(), label
    for one in after.programmes:
        if one.programme == after.lines.programmes[after.lines.programme_of[line]] and is_counted and is_own:
            assert one.rows["saldo"].pm[at]
    if row[0] == "regels" and is_counted:
        proposal = after.lines.proposals[after.lines.proposal_of[line]]
        assert after.whole(proposal).pm[at]
        assert bool(after.effect(proposal).pm[at]) or not is_own


@settings(max_examples=examples(500, 10_000), suppress_health_check=SLOW)
@given(contents, st.data())
def test_what_is_unknown_marks_every_sum_it_belongs_to_and_no_other(raw: RawDossier, data: st.DataObject) -> None:
    unknown_marks_every_sum("PM", raw, data)


@pytest.mark.parametrize("mistake", ["a row is dropped", "the year that receives is forgotten", "PM is zero"])
def test_each_law_is_broken_by_a_known_mistake(mistake: str) -> None:
    @settings(max_examples=300, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(contents, contents, st.data())
    def attempt(first: RawDossier, second: RawDossier, data: st.DataObject) -> None:
        if mistake == "a row is dropped":
            every_dimension_adds_up(without_the_last_part, first, second)
        elif mistake == "PM is zero":
            unknown_marks_every_sum("0", first, data)
        else:
            moving_nets_to_nothing(moved_to_nowhere, first, data)

    with pytest.raises(AssertionError):
        attempt()
