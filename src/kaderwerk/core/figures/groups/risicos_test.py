"""Tests of the figures of risks: own parts, and the resilience with its class."""

from fractions import Fraction

import pytest

from kaderwerk.core.figures.groups.risicos import GROUP, class_of
from kaderwerk.core.perspective.compute import Perspective, compute
from tests.builders import dossier
from tests.shipped_facts import load_facts

RISKS = """
risico | omschrijving | kans | minimum | waarschijnlijk | maximum | aard | factor | organisatie
zeker  | Het gebeurt altijd | 1 | 100 | 100 | 100 | incidenteel | | diemen
zwaar  | Telt dubbel | 0.125 | 10 | 20 | 40 | structureel | 2 | diemen
open   | Geen kans | | 10 | 20 | 40 | | | diemen
"""
CAPACITY = (
    "onderdeel | aard | 2022 | 2023 | 2024\nreserve | incidenteel | 150 | 199.99 | PM\npost | incidenteel | 50 | |"
)


def perspective(**tables: str) -> Perspective:
    return compute(dossier(**tables), facts=load_facts())


def figures(made: Perspective) -> dict[str, tuple[int | None, ...]]:
    return {one.address: one.hundredths for one in GROUP.series(made)}


def test_each_risk_has_its_chance_and_own_amounts_with_the_factor() -> None:
    found = figures(perspective(risicos=RISKS))
    assert found["risicos/zeker/kans"] == (10_000,)
    assert found["risicos/zwaar/kans"] == (1_250,)
    amounts = [found[f"risicos/zwaar/{row}"] for row in ("minimum", "waarschijnlijk", "maximum")]
    assert amounts == [(2_000,), (4_000,), (8_000,)]
    assert "risicos/open/kans" not in found


def test_the_resilience_of_each_year_is_cut_off_so_that_a_bound_is_never_reached_by_rounding() -> None:
    certain = "\n".join(RISKS.splitlines()[:3])
    made = perspective(risicos=certain, weerstandscapaciteit=CAPACITY)
    found = figures(made)
    assert found["risicos/weerstandsvermogen/benodigd"] == (10_000,) * 4
    assert found["risicos/weerstandsvermogen/beschikbaar"] == (20_000, 19_999, None, None)
    # 200 / 100 is 2.00: class A from 2.00 on; 199.99 / 100 is 1.9999: class B.
    assert found["risicos/weerstandsvermogen/verhouding"] == (200, 199, None, None)
    assert [class_of(made, at) for at in range(4)] == ["A", "B", None, None]


def test_a_figure_names_what_it_is_made_of() -> None:
    made = perspective(risicos=RISKS, weerstandscapaciteit=CAPACITY)
    by_address = {one.address: one for one in GROUP.series(made)}
    available = GROUP.explain(made, by_address["risicos/weerstandsvermogen/beschikbaar"], 2022)
    assert [(part.row_id, part.cents) for part in available.parts] == [("reserve", 15_000), ("post", 5_000)]
    assert available.is_sum
    needed = GROUP.explain(made, by_address["risicos/weerstandsvermogen/benodigd"], 2022)
    assert [part.row_id for part in needed.parts] == ["zeker", "zwaar"]
    assert "startgetal 2026" in needed.formula
    heavy = GROUP.explain(made, by_address["risicos/zwaar/maximum"], 2022)
    assert "maal de factor 2" in heavy.formula
    chance = GROUP.explain(made, by_address["risicos/zwaar/kans"], 2022)
    assert (chance.cents, chance.unit) == (1_250, "procent")
    with_class = GROUP.explain(made, by_address["risicos/weerstandsvermogen/verhouding"], 2022)
    assert "klasse" in with_class.formula


def test_a_share_that_cannot_be_known_stops_nothing() -> None:
    wrong = "bepaling | waarde | eenheid | vanaf\nweerstand_zekerheid | 0 | procent | 2021-01-01"
    found = figures(perspective(risicos=RISKS, weerstandscapaciteit=CAPACITY, verordening=wrong))
    assert "risicos/weerstandsvermogen/benodigd" not in found
    assert "risicos/zeker/kans" in found


@pytest.mark.parametrize("kans", ["0", "1"])
def test_a_chance_at_its_ends_is_shown(kans: str) -> None:
    made = perspective(risicos=f"risico | kans | waarschijnlijk\na | {kans} | 5")
    assert figures(made)["risicos/a/kans"] == (int(Fraction(kans) * 10_000),)


def test_without_risks_and_capacity_there_is_nothing() -> None:
    assert figures(perspective()) == {}
    assert GROUP.json(perspective()) == {"klassen": [None] * 4, "ontbreekt": {}}
