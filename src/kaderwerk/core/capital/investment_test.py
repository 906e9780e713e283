"""An investment takes what its row leaves open from its kind of asset, and its years from its spend."""

import pytest

from kaderwerk.core.capital.investment import Investment, completion_year, first_charge_year, investments
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.overlay import Overlay
from tests.builders import dossier

PROPOSAL = "voorstel | titel | organisatie | categorie | status\nv | V | diemen | investering | concept"
PLAIN = Overlay(scenario="alles", counted=frozenset())


def table(cells: str) -> Table:
    header = "investering | voorstel | gereed | eerste_afschrijving | 2022 | 2023\n"
    return dossier(voorstellen=PROPOSAL, investeringen=f"{header}i | v | {cells}").table("investeringen")


@pytest.mark.parametrize(
    ("cells", "ready", "first"),
    [
        ("| | 100 |", 2022, 2023),
        ("| | 100 | 0", 2022, 2023),
        ("| | 100 | PM", 2023, 2024),
        ("2025 | | 100 |", 2025, 2026),
        ("2025 | 2025 | 100 |", 2025, 2025),
        ("| 2030 | |", None, 2030),
        ("| | 0 |", None, None),
    ],
)
def test_charges_follow_completion_and_completion_follows_spend(
    cells: str, ready: int | None, first: int | None
) -> None:
    found = table(cells)
    assert (completion_year(found, 0), first_charge_year(found, 0)) == (ready, first)


def first_investment(cells: str) -> Investment:
    header = "investering | voorstel | activasoort | termijn | methode | bijdrage_derden | 2022 | 2023 | 2024\n"
    kinds = """
activasoort | termijn_hoogste | methode
auto        | 8               |
grond       | 99              | geen
los         |                 | lineair
"""
    found = dossier(voorstellen=PROPOSAL, activasoorten=kinds, investeringen=f"{header}i | v | {cells}")
    return next(iter(investments(found, PLAIN)))


@pytest.mark.parametrize(
    ("cells", "term", "method", "is_known"),
    [
        ("auto | | | | 1 | |", 8, "lineair", True),
        ("auto | 5 | annuitair | | 1 | |", 5, "annuitair", True),
        ("auto | | geen | | 1 | |", None, "geen", True),
        ("grond | | | | 1 | |", None, "geen", True),
        ("grond | 10 | lineair | | 1 | |", 10, "lineair", True),
        ("los | | | | 1 | |", None, "lineair", False),
        ("| | | | 1 | |", None, None, False),
        ("| 7 | | | 1 | |", 7, "lineair", True),
    ],
)
def test_term_and_method_are_those_of_the_row_or_of_its_kind(
    cells: str, term: int | None, method: str | None, is_known: bool
) -> None:
    found = first_investment(cells)
    assert (found.term_years, found.method, found.has_charges) == (term, method, is_known)


def test_a_contribution_is_spread_over_the_spend_and_adds_up() -> None:
    found = first_investment("| | | 100 | 100 | 100 | 100")
    # A third of 100 each: 33.33, then 66.67 - 33.33 = 33.34, then 33.33.
    assert found.net_spend == {2022: 6_667, 2023: 6_666, 2024: 6_667}
    assert found.base == 20_000
    assert first_investment("| | | | 100 | | 50").net_spend == {2022: 10_000, 2024: 5_000}


def test_a_contribution_waits_while_nothing_is_known_to_be_spent() -> None:
    found = first_investment("| | | 100 | PM | |")
    assert (found.net_spend, found.base, found.has_unknown_spend) == ({}, 0, True)
