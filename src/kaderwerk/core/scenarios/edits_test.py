"""Tests of edits: found between two dossiers, and applied to the tables."""

from kaderwerk.core.scenarios.edits import apply_edits, edits_between, row_ids, united
from tests.builders import FRAGMENT, dossier


def test_edits_come_in_the_order_of_the_tables_and_removals_in_reverse() -> None:
    first = dossier(**FRAGMENT)
    lines = FRAGMENT["regels"].replace("trainee-1  |", "trainee-9  |")
    shares = FRAGMENT["aandelen"].replace("trainee-1 |", "trainee-9 |")
    second = dossier(**{**FRAGMENT, "regels": lines, "aandelen": shares})
    edits = [(one.table, one.row_id, one.old is None) for one in edits_between(first, second)]
    assert edits == [
        ("regels", "trainee-9", True),
        ("aandelen", "trainee-9/diemen", True),
        ("aandelen", "trainee-1/diemen", False),
        ("regels", "trainee-1", False),
    ]


def test_all_edits_applied_give_the_second_dossier() -> None:
    first = dossier(**FRAGMENT)
    second = dossier(
        **{
            **FRAGMENT,
            "regels": FRAGMENT["regels"].replace("| 50000  |        |", "| 51000  | PM     |"),
            "programmas": "programma | naam\n1 | Bestuur",
        }
    )
    tables = united(first, second)
    for edit in edits_between(first, second):
        tables[edit.table] = apply_edits(tables[edit.table], [edit])
    for name, table in second.tables.items():
        assert sorted(tables[name].texts()) == sorted(table.texts()), name


def test_rows_without_a_key_are_numbered_where_they_repeat() -> None:
    tables = {**FRAGMENT, "bronnen": "regel | zin\nict-1 | a\nict-1 | a\nict-1 | b"}
    assert len(set(row_ids(dossier(**tables).table("bronnen")))) == 3
