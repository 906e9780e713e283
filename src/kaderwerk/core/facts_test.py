"""Dated facts: what holds when, what a code became, and what is refused."""

import pytest

from kaderwerk.core.facts import Facts, FactsError, Renumbering, Taakveld

OLD = Taakveld(code="6.6", title="Maatwerk", from_year=2017, until_year=2023)
RENAMED = Taakveld(code="6.6", title="Voorzieningen", from_year=2023, until_year=2025)
NEW = Taakveld(code="6.60", title="Hulpmiddelen", from_year=2025, until_year=2026)
SPLIT = (
    Taakveld(code="6.61", title="Hulpmiddelen", from_year=2026, until_year=None),
    Taakveld(code="6.62", title="Diensten", from_year=2026, until_year=None),
)
FACTS = Facts(
    taakveld_list=(OLD, RENAMED, NEW, *SPLIT),
    renumberings=(
        Renumbering(code="6.60", from_year=2026, successors=("6.61", "6.62")),
        Renumbering(code="6.6", from_year=2025, successors=("6.60",)),
    ),
    taakveld_years=(2017, 2027),
    taakveld_source="een bron",
)


def test_a_code_holds_until_its_last_year_and_not_in_it() -> None:
    assert [FACTS.taakvelden(year) for year in (2022, 2023, 2024)] == [
        {"6.6": "Maatwerk"},
        {"6.6": "Voorzieningen"},
        {"6.6": "Voorzieningen"},
    ]
    assert FACTS.taakvelden(2025) == {"6.60": "Hulpmiddelen"}
    assert FACTS.taakvelden(2026) == {"6.61": "Hulpmiddelen", "6.62": "Diensten"}


def test_a_year_without_a_list_is_unknown_and_not_empty() -> None:
    assert FACTS.taakvelden(2016) is None
    assert FACTS.taakvelden(2027) is None
    assert FACTS.newest_taakveld_year == 2026


def test_successors_follow_each_renumbering_up_to_the_year() -> None:
    assert FACTS.successors("6.6", 2024) == ()
    assert FACTS.successors("6.6", 2025) == ("6.60",)
    assert FACTS.successors("6.6", 2026) == ("6.61", "6.62")
    assert FACTS.successors("9.9", 2026) == ()


def test_facts_that_contradict_themselves_are_refused() -> None:
    twice = Taakveld(code="6.6", title="Nog eens", from_year=2024, until_year=None)
    with pytest.raises(FactsError, match=r"2024 dubbel staan: 6\.6"):
        Facts(taakveld_list=(RENAMED, twice), taakveld_years=(2023, 2026), taakveld_source="een bron")
    with pytest.raises(FactsError, match="geen bron"):
        Facts(taakveld_list=(OLD,), taakveld_years=(2017, 2018))
    lost = Renumbering(code="6.6", from_year=2025, successors=("7.7",))
    with pytest.raises(FactsError, match=r"niet bestaan: 7\.7"):
        Facts(taakveld_list=(NEW,), renumberings=(lost,), taakveld_years=(2017, 2026), taakveld_source="een bron")
