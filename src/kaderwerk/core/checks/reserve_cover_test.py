"""The test of a reserve: the numbers of the three-year example, and what makes it undecided."""

from dataclasses import replace

from kaderwerk.core.checks.reserve_cover import ReserveTest, reserve_test, shortages, withdrawal_rows
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.facts import Facts
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.lines import NOBODY, STRUCTURAL
from tests.builders import dossier

ADEQUATE = ReserveTest(
    name="Algemene reserve",
    is_for_capital=False,
    first_year=2022,
    years_min=3,
    years=4,
    ends_early=False,
    needed_cents=300,
    available_cents=300,
    is_unknown=False,
)


def test_a_reserve_is_adequate_up_to_what_it_holds() -> None:
    assert ADEQUATE.passes is True
    assert replace(ADEQUATE, needed_cents=301).passes is False
    assert replace(ADEQUATE, needed_cents=301, is_unknown=True).passes is False
    assert replace(ADEQUATE, is_unknown=True).passes is None
    assert replace(ADEQUATE, available_cents=None).passes is None


def test_a_purpose_goes_before_everything_and_a_short_run_before_the_rest() -> None:
    assert replace(ADEQUATE, is_for_capital=True, needed_cents=999, ends_early=True).passes is True
    assert replace(ADEQUATE, ends_early=True, available_cents=None).passes is False


def test_what_is_needed_goes_on_behind_the_window_and_other_movements_count() -> None:
    one = dossier(
        reserves="reserve | naam | beginstand\nalg | Algemeen | 1000",
        begroting="""
post | soort       | aard         | reserve | 2022 | 2023 | 2024 | 2025
a    | onttrekking | structureel  | alg     |      |      | 100  | 150
b    | toevoeging  | incidenteel  | alg     | 50   |      |      | 30
c    | onttrekking | structureel  |         | 7    |      |      |
""",
    )
    case = CheckInput(dossier=one, perspective=compute(one), facts=Facts())
    rows = withdrawal_rows(case, STRUCTURAL)
    assert rows == {0: [0], NOBODY: [2]}
    found = reserve_test(case, case.perspective.reserves[0], rows[0], years_min=3)
    assert found is not None
    # 100 + 150 + 150 needed; 1000 + 50 + 30 there.
    assert (found.first_year, found.needed_cents, found.available_cents) == (2024, 40_000, 108_000)
    assert reserve_test(case, case.perspective.reserves[0], [1], years_min=3) is not None
    assert reserve_test(case, case.perspective.reserves[0], [], years_min=3) is None


def test_a_reserve_lacks_what_it_stands_below_its_floor() -> None:
    one = dossier(
        reserves="""
reserve | naam     | beginstand | ondergrens
alg     | Algemeen | 300        | 50
leeg    | Leeg     |            |
""",
        begroting="""
post | soort       | aard         | reserve | 2022 | 2023 | 2024 | 2025
a    | onttrekking | incidenteel  | alg     | 250  | 100  |      |
b    | toevoeging  | incidenteel  | alg     |      |      | 80   | PM
c    | onttrekking | incidenteel  | leeg    | 10   |      |      |
""",
    )
    alg, leeg = compute(one).reserves
    # 300 - 250 is the floor; then 50 below zero, 30 above it, and not known.
    assert shortages(alg) == ([0, 10_000, 2_000, 2_000], [False, False, False, True])
    assert shortages(leeg) == ([0, 0, 0, 0], [False] * 4)
