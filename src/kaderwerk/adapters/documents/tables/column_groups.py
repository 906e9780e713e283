"""What the line above a head gives its columns: a group for repeated years, a year for repeated sides."""

from dataclasses import replace

from kaderwerk.adapters.documents.tables.column import Column, Role

_NATURES = ("eenmalig", "incidenteel", "structureel")
"""Two columns of one year, each of a nature: "eenmalig in 2027", "structureel vanaf 2027"."""


def with_groups(columns: tuple[Column, ...], above: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give repeated years the group that the line above names: ``Investering Kapitaallast`` over 4 + 4 years."""
    years = [one.year for one in columns if one.role is Role.YEAR]
    if any(one.group is not None for one in columns if one.role is Role.YEAR):
        return columns
    runs: list[int] = []
    previous: int | None = None
    for year in years:
        if previous is None or (year is not None and year <= previous):
            runs.append(0)
        runs[-1] += 1
        previous = year
    if len(runs) < 2 or any(one.role is Role.YEAR and one.name in _NATURES for one in columns):
        return columns
    named = [
        one
        for one in above
        if one.role in (Role.TOTAL, Role.CHARGE, Role.COST, Role.INCOME, Role.NET, Role.FUNDING, Role.SHARE)
    ]
    is_named = len(named) == len(runs)
    groups = [one.role for one in named] if is_named else [Role.TOTAL, *[Role.CHARGE] * (len(runs) - 1)]
    found: list[Column] = []
    at = 0
    for one in columns:
        if one.role is not Role.YEAR:
            found.append(one)
            continue
        run = next(index for index in range(len(runs)) if at < sum(runs[: index + 1]))
        group = groups[run]
        role = group if group in (Role.CHARGE, Role.FUNDING, Role.SHARE) else Role.YEAR
        name = named[run].name if group is Role.SHARE else one.name
        found.append(replace(one, role=role, group=group, name=name))
        at += 1
    return tuple(found)


def with_years_above(columns: tuple[Column, ...], above: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give columns of lasten, baten and saldo the years of the line above: ``2023 | | 2024 |`` over pairs."""
    sides = [at for at, one in enumerate(columns) if one.role in (Role.COST, Role.INCOME, Role.NET)]
    years = [one for one in above if one.role is Role.YEAR and one.year is not None]
    if len(years) < 1 or len(sides) < 2 or any(one.role is Role.YEAR for one in columns):
        return columns
    by_segment = len({one.segment for one in columns}) > 1 and len({one.segment for one in years}) == len(years)
    found = list(columns)
    for number, at in enumerate(sides):
        if by_segment:
            over = [one for one in years if one.segment <= columns[at].segment]
            year = over[-1].year if over else None
        elif len(sides) % len(years) == 0:
            year = years[number // (len(sides) // len(years))].year
        else:
            year = None
        if year is None:
            return columns
        found[at] = replace(columns[at], role=Role.YEAR, group=columns[at].role, year=year)
    return tuple(found)


def with_own_parts(columns: tuple[Column, ...], counts: set[int]) -> tuple[Column, ...]:
    """Give what stands behind the name in the first part a part of its own, where all rows have one bar more.

    ``Omschrijving Totaal | 2024 2025`` over ``Rotonde | 1.100 | 100 1.000``.
    """
    has_more = len(counts) == 1 and max(counts) == max(one.segment for one in columns) + 2
    is_joined = any(one.is_numeric and one.segment == 0 for one in columns) and columns[0].role is Role.LABEL
    if not has_more or not is_joined:
        return columns
    return (columns[0], *(replace(one, segment=one.segment + 1) for one in columns[1:]))
