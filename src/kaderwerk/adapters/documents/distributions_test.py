"""A table that divides the request before it gives its share, and asks nothing itself."""

import pytest

from kaderwerk.adapters.documents.reader import read_claims

ASKED = "De RUD krijgt er 1,4 fte bij. De kosten zijn € 125.000 per jaar, structureel vanaf 2024.\n"
HEAD = "Verdeling (in euro's)\nGemeente 2024 2025\n"
ROWS = "Ooststellingwerf 41.000 41.000\nWeststellingwerf 39.000 39.000\nOpsterland 45.000 45.000\n"
Seen = list[tuple[dict[int, int], dict[int, int] | None]]


def seen(text: str, organisation: str = "Weststellingwerf") -> Seen:
    claims = read_claims(text, file="-", organisation=organisation, year=2024, title="Kadernota 2024")
    return [(one.amounts_cents, one.own_share.amounts_cents if one.own_share else None) for one in claims]


def test_rows_that_add_up_to_the_request_divide_it() -> None:
    assert seen(f"{ASKED}{HEAD}{ROWS}Totaal 125.000 125.000\n") == [({2024: 12_500_000}, {2024: 3_900_000})]


@pytest.mark.parametrize("rows", [ROWS.replace("41.000", "42.000"), "Weststellingwerf 39.000 39.000\n"])
def test_rows_that_do_not_add_up_stay(rows: str) -> None:
    assert len(seen(ASKED + HEAD + rows)) == 1 + rows.count("\n")


def test_without_the_own_row_nothing_is_divided() -> None:
    assert len(seen(ASKED + HEAD + ROWS, "Diemen")) == 4
