"""Tests of turned tables: only rows of partners under subjects, with a total that adds up, are one."""

import pytest

from kaderwerk.adapters.documents.lines import read_lines
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.rows import Table
from kaderwerk.adapters.documents.tables.turned import turned_table

TURNED = """\
Extra gevraagd in 2026
Gemeente | sleutel | Archief | Loket
Waterdam | 40% | 40 | 8
Lindehoek | 60% | 60 | 12
Totaal | 100% | 100 | 20
Alles is structureel."""


def turned(text: str) -> Table | None:
    return turned_table(read_lines(text), 1, 2026)


def test_subjects_become_rows_and_partners_become_shares() -> None:
    found = turned(TURNED)
    assert found is not None
    assert [row.label for row in found.rows] == ["Archief", "Loket"]
    assert [[str(cell.value) for cell in row.cells] for row in found.rows] == [["100", "40", "60"], ["20", "8", "12"]]
    assert [(one.role, one.name) for one in found.columns[1:]] == [
        (Role.YEAR, "totaal"),
        (Role.SHARE, "Waterdam"),
        (Role.SHARE, "Lindehoek"),
    ]
    assert (found.columns[1].year, found.first, found.last) == (2026, 1, 4)
    assert found.more == "\nAlles is structureel."


def test_a_year_behind_the_subjects_is_the_year_of_all() -> None:
    found = turned(TURNED.replace("Archief | Loket", "Archief 2027 | Loket 2027"))
    assert found is not None
    assert found.columns[1].year == 2027
    assert found.rows[0].label == "Archief"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Gemeente |", "Product |"),
        ("| 100 |", "| 101 |"),
        ("Totaal |", "Ouderkerk |"),
        ("Extra gevraagd", "Betaald"),
        ("| 60 |", "| ? |"),
        ("Archief | Loket", "Archief 2026 | Loket 2027"),
        ("Lindehoek | 60% | 60 | 12", "Lindehoek | 60%"),
    ],
)
def test_anything_else_is_left_alone(old: str, new: str) -> None:
    assert turned(TURNED.replace(old, new).replace("Alles is structureel.", "")) is None


def test_columns_of_amounts_without_a_subject_ask_nothing() -> None:
    assert turned(TURNED.replace("Archief | Loket", "bijdrage | aantal inwoners")) is None
