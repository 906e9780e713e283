"""The year that rolling makes follows from an explicit rule and is shown as such (I9)."""

import dataclasses
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.laws_test import contents
from kaderwerk.core.scenarios.roll import rolled
from tests.properties.profile import examples

Roll = Callable[[Dossier], Dossier]


def shorter(raw: RawDossier) -> Dossier:
    """The generated dossier with a window of 2022 to 2024, the last year that it has amounts for."""
    tables = []
    for table in raw.tables:
        if table.name == "dossier":
            rows = [*table.rows, ["aantal_jaren", "3"]]
            table = dataclasses.replace(table, rows=rows, row_numbers=list(range(2, len(rows) + 2)))  # noqa: PLW2901
        tables.append(table)
    return read_dossier(dataclasses.replace(raw, tables=tables))


def with_incidental_carried_on(dossier: Dossier) -> Dossier:
    """A known mistake: everything repeats."""
    tables = []
    for table in raw_tables(rolled(dossier)).tables:
        if table.name in ("begroting", "regels"):
            new, last = (table.header.index(year) for year in ("2025", "2024"))
            rows = [[row[last] if at == new else cell for at, cell in enumerate(row)] for row in table.rows]
            table = dataclasses.replace(table, rows=rows)  # noqa: PLW2901
        tables.append(table)
    return read_dossier(RawDossier(place="map", tables=tables))


def the_new_year_is_what_was_structural(roll: Roll, raw: RawDossier) -> None:
    before = shorter(raw)
    after = roll(before)
    first, second = compute(before), compute(after)
    assert (first.years, second.years) == ((2022, 2023, 2024), (2023, 2024, 2025))
    assert after.features["doorgetrokken_vanaf"] == "2025"
    for name, series in first.balance.items():
        assert series.cents.tolist()[1:] == second.balance[name].cents.tolist()[:2], name
        assert series.pm.tolist()[1:] == second.balance[name].pm.tolist()[:2], name
    # The key of these dossiers is the same in 2024 and 2025.
    assert second.balance["totaal"].at(2) == first.balance["structureel"].at(2)
    assert second.balance["incidenteel"].at(2) == (0, False)
    for early, late in zip(first.reserves, second.reserves, strict=True):
        assert early.balance.cents.tolist()[1:] == late.balance.cents.tolist()[:2]


@settings(max_examples=examples(500, 20_000), suppress_health_check=[HealthCheck.too_slow])
@given(contents)
def test_the_new_year_is_what_was_structural_in_the_last(raw: RawDossier) -> None:
    the_new_year_is_what_was_structural(rolled, raw)


def test_the_law_is_broken_when_incidental_amounts_are_carried_on() -> None:
    @settings(max_examples=200, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(contents)
    def attempt(raw: RawDossier) -> None:
        the_new_year_is_what_was_structural(with_incidental_carried_on, raw)

    with pytest.raises(AssertionError):
        attempt()
