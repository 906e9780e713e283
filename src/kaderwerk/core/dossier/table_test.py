"""A table in memory: text by column, amounts as cents with a state that tells nothing from zero and unknown."""

from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table import EMPTY, PM, VALUE, empty_table, year_text
from tests.builders import dossier

LINES = """
post | soort  | aard        | 2023    | 2022 | kleur
b1   | lasten | structureel | -12.50  | PM   | rood
b2   | baten  | incidenteel |         | 0    | rood
b3   | lasten | incidenteel | 7       |      | groen
"""


def test_year_columns_are_cents_in_ascending_order_whatever_the_order_of_the_header() -> None:
    table = dossier(begroting=LINES).tables["begroting"]
    assert table.years == (2022, 2023)
    assert table.cents.tolist() == [[0, -1_250], [0, 0], [0, 700]]
    assert table.states.tolist() == [[PM, VALUE], [VALUE, EMPTY], [EMPTY, VALUE]]
    assert table.header == ("post", "soort", "aard", "2023", "2022", "kleur")


def test_texts_come_back_as_they_were_with_empty_zero_and_unknown_apart() -> None:
    table = dossier(begroting=LINES).tables["begroting"]
    assert table.texts() == [
        ["b1", "lasten", "structureel", "-12.50", "PM", "rood"],
        ["b2", "baten", "incidenteel", "", "0", "rood"],
        ["b3", "lasten", "incidenteel", "7", "", "groen"],
    ]
    assert table.row(0)["2022"] == "PM"
    assert table.cell(1, "2023") == ""
    assert table.cell(1, "onbekend") == ""
    assert table.column("index") == ["", "", ""]


def test_amounts_for_other_years_are_empty_where_the_table_has_none() -> None:
    cents, states = dossier(begroting=LINES).tables["begroting"].amounts((2023, 2024))
    assert cents.tolist() == [[-1_250, 0], [0, 0], [700, 0]]
    assert states.tolist() == [[VALUE, EMPTY], [EMPTY, EMPTY], [VALUE, EMPTY]]


def test_rows_are_found_by_a_value_first_alone_or_all() -> None:
    table = dossier(begroting=LINES).tables["begroting"]
    assert table.rows_by("kleur") == {"rood": 0, "groen": 2}
    assert table.groups_by("kleur") == table.positions("kleur") == {"rood": [0, 1], "groen": [2]}


def test_an_empty_table_has_every_column_and_no_row() -> None:
    table = empty_table(TABLES["reserves"])
    assert (table.size, table.texts(), table.header[0]) == (0, [], "reserve")
    assert [year_text(5, state) for state in (EMPTY, VALUE, PM)] == ["", "0.05", "PM"]
