"""Amounts in brackets: the own share where the caption says so, else a minus."""

import pytest

from kaderwerk.adapters.documents.tables.bracketed_shares import shares_in_brackets
from tests.table_texts import asked_in, euros, the_table

ROWS = "Voorstel 2026 2027\nZwembad 120 (26) 140 (30)\nBrug - 60 (12)\n"


@pytest.mark.parametrize(
    "legend",
    [
        "tussen haakjes het aandeel van Lindewaard",
        "Tussen haakjes staat ons aandeel",
        "haakjes: eigen bijdrage",
        "tussen haakjes is het deel van Lindewaard",
        "tussen haakjes de last voor Lindewaard",
    ],
)
def test_the_share_is_taken_beside_the_amount(legend: str) -> None:
    zwembad, brug = asked_in(f"Nieuw beleid (x € 1.000), {legend}\n{ROWS}")
    assert euros(zwembad.amounts_cents) == {2026: 120_000, 2027: 140_000}
    assert euros(zwembad.share_cents) == {2026: 26_000, 2027: 30_000}
    assert euros(brug.amounts_cents) == {2027: 60_000}
    assert euros(brug.share_cents) == {2027: 12_000}


def test_shares_follow_the_unit() -> None:
    caption = "Nieuw beleid (in euro's), tussen haakjes ons aandeel"
    text = f"{caption}\nVoorstel 2026 2027\nZwembad 12.000 (2.600) 14.000 (3.000)\n"
    (zwembad,) = asked_in(text)
    assert zwembad.share_cents == {2026: 260_000, 2027: 300_000}


def test_a_missing_share_gives_none() -> None:
    text = "Nieuw beleid (x € 1.000), tussen haakjes ons aandeel\nVoorstel 2026 2027\nZwembad 120 (26) 140\n"
    (zwembad,) = asked_in(text)
    assert euros(zwembad.amounts_cents) == {2026: 120_000, 2027: 140_000}
    assert zwembad.share_cents is None


def test_without_such_a_legend_brackets_stay_in_the_table() -> None:
    table = the_table("Mutaties (x € 1.000)\nVoorstel 2026 2027\nZwembad (26) 140\n")
    assert shares_in_brackets(table) == ({}, table)


def test_the_table_without_shares_keeps_all_other_cells() -> None:
    table = the_table(f"Nieuw beleid (x € 1.000), tussen haakjes ons aandeel\n{ROWS}")
    shares, plain = shares_in_brackets(table)
    assert [[cell.text for cell in row.cells] for row in plain.rows] == [["120", "140"], ["-", "60"]]
    assert [[str(value) for value in shares[row.begin]] for row in table.rows] == [["26", "30"], ["12"]]
