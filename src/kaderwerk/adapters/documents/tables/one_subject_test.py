"""A small table of lasten, baten and saldo that asks for what the heading above it names."""

from kaderwerk.adapters.documents.tables.one_subject import of_one_subject
from tests.table_texts import the_table


def labels(rows: str) -> list[str]:
    table = of_one_subject(the_table(f"Omschrijving 2026 2027\n{rows}"), "Zwembad")
    return [f"{row.label}: {row.cells[0].value}" for row in table.rows]


def test_the_costs_are_of_the_subject() -> None:
    assert labels("Lasten 120 140\nBaten 20 20\nSaldo -100 -120\n") == ["Zwembad: 120"]


def test_costs_of_each_nature_are_two_requests() -> None:
    assert labels("Incidentele lasten 120 0\nStructurele lasten 0 140\nTotaal 120 140\n") == [
        "Zwembad: 120",
        "Zwembad: 0",
    ]


def test_of_costs_without_nature_only_the_first_row_counts() -> None:
    assert labels("Kosten 120 140\nBudget 100 100\n") == ["Zwembad: 120"]


def test_without_costs_the_balance_is_of_the_subject() -> None:
    assert labels("Effect op saldo -100 -120\nBaten totaal 20 20\n") == ["Zwembad: -100"]


def test_the_word_of_the_row_is_kept() -> None:
    table = of_one_subject(the_table("Omschrijving 2026 2027\nIncidentele lasten 120 0\n"), "Zwembad")
    assert table.rows[0].words == ("Incidentele lasten",)
    assert table.rows[0].groups == ("Incidentele lasten",)


def test_a_row_with_a_name_of_its_own_keeps_the_table_as_it_is() -> None:
    table = the_table("Omschrijving 2026 2027\nBrug 40 60\nLasten 120 140\n")
    assert of_one_subject(table, "Zwembad") is table


def test_totals_alone_are_of_no_subject() -> None:
    table = the_table("Omschrijving 2026 2027\nSubtotaal 40 60\n")
    assert of_one_subject(table, "Zwembad") is table
