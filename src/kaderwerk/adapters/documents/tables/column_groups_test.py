"""What a second line of a head gives its columns."""

from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.column_groups import with_groups, with_years_above

NAME = Column(role=Role.LABEL)


def years(*numbers: int, segment: int = 0) -> tuple[Column, ...]:
    return tuple(Column(role=Role.YEAR, year=number, segment=segment) for number in numbers)


def named(*roles: Role) -> tuple[Column, ...]:
    return tuple(Column(role=role) for role in roles)


def test_years_that_begin_again_are_of_the_next_group() -> None:
    found = with_groups((NAME, *years(2026, 2027, 2026, 2027)), named(Role.TOTAL, Role.CHARGE))
    assert [(one.role, one.group, one.year) for one in found] == [
        (Role.LABEL, None, None),
        (Role.YEAR, Role.TOTAL, 2026),
        (Role.YEAR, Role.TOTAL, 2027),
        (Role.CHARGE, Role.CHARGE, 2026),
        (Role.CHARGE, Role.CHARGE, 2027),
    ]


def test_lasten_and_baten_over_the_same_years_stay_years() -> None:
    found = with_groups(years(2026, 2027, 2026, 2027), named(Role.COST, Role.INCOME))
    assert [(one.role, one.group) for one in found] == [
        (Role.YEAR, Role.COST),
        (Role.YEAR, Role.COST),
        (Role.YEAR, Role.INCOME),
        (Role.YEAR, Role.INCOME),
    ]


def test_a_group_of_coverage_holds_nothing_that_is_asked() -> None:
    found = with_groups(years(2026, 2026), named(Role.TOTAL, Role.FUNDING))
    assert [one.role for one in found] == [Role.YEAR, Role.FUNDING]


def test_without_a_name_the_second_run_holds_the_charges() -> None:
    found = with_groups(years(2026, 2027, 2026, 2027), ())
    assert [one.role for one in found] == [Role.YEAR, Role.YEAR, Role.CHARGE, Role.CHARGE]


def test_years_once_have_no_group() -> None:
    columns = (NAME, *years(2026, 2027, 2028))
    assert with_groups(columns, named(Role.TOTAL, Role.CHARGE)) == columns


def test_a_year_stands_above_its_pair_of_sides() -> None:
    found = with_years_above((NAME, *named(Role.COST, Role.INCOME, Role.COST, Role.INCOME)), years(2026, 2027))
    assert [(one.role, one.group, one.year) for one in found[1:]] == [
        (Role.YEAR, Role.COST, 2026),
        (Role.YEAR, Role.INCOME, 2026),
        (Role.YEAR, Role.COST, 2027),
        (Role.YEAR, Role.INCOME, 2027),
    ]


def test_between_bars_a_side_has_the_last_year_to_its_left() -> None:
    above = (*years(2026, segment=1), *years(2027, segment=3))
    sides = [Role.COST, Role.INCOME, Role.COST, Role.INCOME]
    columns = (NAME, *(Column(role=role, segment=at) for at, role in enumerate(sides, start=1)))
    assert [one.year for one in with_years_above(columns, above)] == [None, 2026, 2026, 2027, 2027]


def test_sides_that_cannot_be_shared_out_over_years_stay_as_they_are() -> None:
    columns = (NAME, *named(Role.COST, Role.INCOME, Role.NET))
    assert with_years_above(columns, years(2026, 2027)) == columns


def test_a_head_with_years_of_its_own_needs_none() -> None:
    columns = (*named(Role.COST, Role.INCOME), *years(2028))
    assert with_years_above(columns, years(2026)) == columns


def test_years_below_the_name_of_a_partner_are_its_shares() -> None:
    above = (Column(role=Role.TOTAL, name="totaal buch"), Column(role=Role.SHARE, name="Heiloo"))
    found = with_groups((NAME, *years(2026, 2027, 2026, 2027)), above)
    assert [(one.role, one.year, one.name) for one in found[3:]] == [
        (Role.SHARE, 2026, "Heiloo"),
        (Role.SHARE, 2027, "Heiloo"),
    ]
    assert [one.role for one in found[1:3]] == [Role.YEAR] * 2
