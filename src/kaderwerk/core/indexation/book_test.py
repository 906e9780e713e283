"""The changes of an index from its three sources, the scenario laid over them, and the factor since the price level."""

from fractions import Fraction

import numpy as np
import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.facts import Facts, facts_of
from kaderwerk.core.indexation.book import IndexBook, index_book
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAME, dossier

INDEXES = """
index | naam    | bron    | 2023 | 2024 | 2025
loon  | Lonen   | CEP     | 2.5  | 3    | -1
prijs | Prijzen |         |      |      |
leeg  |         |         |      |      |
"""
STEPS = """
index | datum      | percentage
prijs | 2023-01-01 | 10
prijs | 2024-07-01 | 10
"""
RUNNING = FRAME + "prijzen | lopend\n"
SHIPPED = facts_of(
    {
        "index": "leeg",
        "naam": "Een index die meegaat",
        "bron": "een circulaire",
        "gecontroleerd": "bron",
        "jaren": [
            {"jaar": "2023", "percentage": "1", "bekend_sinds": "2021-05-01"},
            {"jaar": "2023", "percentage": "2", "bekend_sinds": "2022-05-01"},
        ],
    }
)


def running(more: str = "", **tables: str) -> Dossier:
    return dossier(**{"dossier": RUNNING + more, "indexen": INDEXES, "indexstappen": STEPS, **tables})


def book(one: Dossier, facts: Facts = SHIPPED, **differences: str) -> IndexBook:
    points = {name: Fraction(text) for name, text in differences.items()}
    return index_book(one, facts=facts, overlay=Overlay(scenario="s", counted=frozenset(), differences=points))


def test_year_percentages_multiply_from_the_year_after_the_price_level() -> None:
    found = book(running())
    assert [found.factor("loon", year) for year in (2021, 2022, 2023, 2024, 2025, 2026)] == [
        1,
        1,
        Fraction("1.025"),
        Fraction("1.05575"),
        Fraction("1.0451925"),
        None,
    ]
    assert found.unknown_years("loon", (2024, 2025, 2026, 2027)) == (2026, 2027)


def test_dated_steps_become_year_averages() -> None:
    # 2024: half a year 1.1, half a year 1.21: 1.155 on 1.1.
    assert [book(running()).factor("prijs", year) for year in (2023, 2024, 2025)] == [
        Fraction("1.1"),
        Fraction("1.155"),
        None,
    ]


def test_years_and_steps_of_one_index_complete_each_other() -> None:
    found = book(running(indexen="index | 2025\nprijs | 4"))
    assert found.factor("prijs", 2025) == Fraction("1.155") * Fraction("1.04")
    assert found.series["prijs"].origin == "tabel indexen; tabel indexstappen"


def test_an_index_without_figures_is_looked_up_among_those_that_ship_as_known_on_the_day() -> None:
    assert book(running()).change("leeg", 2023) == Fraction(2, 100)
    assert book(running("peildatum | 2021-12-31\n")).change("leeg", 2023) == Fraction(1, 100)
    assert book(running("peildatum | 2021-01-01\n")).change("leeg", 2023) is None
    assert book(running(), Facts()).change("leeg", 2023) is None
    assert "een circulaire" in book(running()).series["leeg"].origin


def test_the_first_year_that_the_price_level_names_is_the_base() -> None:
    assert book(running("prijspeil | 1 januari 2023, na 2022\n")).factor("loon", 2024) == Fraction("1.03")
    assert book(running("prijspeil | 2021\n")).factor("loon", 2023) is None
    assert book(running("prijspeil | 12345\n")).base_year == 2022


def test_constant_prices_or_none_named_leave_every_amount_as_it_is() -> None:
    for frame in (FRAME, FRAME + "prijzen | constant\n"):
        found = book(running(dossier=frame))
        assert [found.factor("loon", 2025), found.factor("leeg", 2030)] == [1, 1]
        assert not found.is_applied
        assert found.change("loon", 2023) == Fraction("0.025")


def test_a_scenario_adds_percentage_points_in_every_year_after_the_base_year() -> None:
    found = book(running(), loon="1.5")
    assert found.factor("loon", 2025) == Fraction("1.04") * Fraction("1.045") * Fraction("1.005")
    assert found.factor("prijs", 2023) == Fraction("1.1")
    # What is unknown stays unknown, whatever is added to it.
    assert found.factor("loon", 2026) is None


def test_a_scenario_that_leaves_nothing_is_refused() -> None:
    with pytest.raises(QuestionError, match="Index loon daalt in 2025 met 101 %"):
        book(running(), loon="-100").factor("loon", 2025)


def test_a_line_without_an_index_or_with_an_unknown_one() -> None:
    found = book(running())
    assert found.factor("", 2025) == 1
    assert found.factor("bestaat-niet", 2025) is None


def test_an_unknown_year_keeps_the_growth_that_is_known_and_says_so() -> None:
    found = book(running())
    years = (2024, 2025, 2026)
    amounts = np.full((3, 3), 10_000, dtype=np.int64)
    indexes = ["prijs", "bestaat-niet", ""]
    # 1.155 is known for 2024; 2025 and later keep it. An index that nobody knows never grows.
    raised = found.indexed(amounts, indexes, years=years, ids=["a", "b", "c"])
    assert raised.tolist() == [[11_550, 11_550, 11_550], [10_000] * 3, [10_000] * 3]
    assert found.lacking(indexes, years).tolist() == [[False, True, True], [True] * 3, [False] * 3]


def test_constant_prices_raise_nothing_and_lack_nothing() -> None:
    found = book(running(dossier=FRAME))
    amounts = np.full((1, 2), 10_000, dtype=np.int64)
    assert found.indexed(amounts, ["loon"], years=(2023, 2024), ids=["a"]).tolist() == [[10_000, 10_000]]
    assert found.lacking(["loon"], (2023, 2030)).tolist() == [[False, False]]
    assert found.lacking([], (2023,)).shape == (0, 1)
