"""Staff runs in whole months from a start to an end, at a norm of zero or more."""

import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.staff_rules import staff_problems
from kaderwerk.core.dossier.table_reading import read_table
from tests.builders import raw_table


def problems(*, staff: str = "", norms: str = "") -> list[tuple[str, int | None, str | None, str | None, str]]:
    texts = {
        "formatie": "formatieregel | voorstel | vanaf | tot_en_met | fte\n" + staff,
        "normbedragen": "schaal | 2022 | 2023\n" + norms,
    }
    tables = {name: read_table(raw_table(name, text))[0] for name, text in texts.items()}
    found = staff_problems(Dossier(tables=tables))
    assert all(one.remedy for one in found)
    return [(one.place, one.row, one.column, one.found, one.expected) for one in found]


@pytest.mark.parametrize(
    ("row", "column", "found", "expected"),
    [
        ("2022-07-15 | |", "vanaf", "2022-07-15", "de eerste dag van een maand"),
        ("| 2023-02-27 |", "tot_en_met", "2023-02-27", "de laatste dag van een maand"),
        ("2023-01-01 | 2022-12-31 |", "tot_en_met", "2022-12-31", "een datum na 2023-01-01"),
    ],
)
def test_staff_that_contradicts_itself_is_refused(row: str, column: str, found: str, expected: str) -> None:
    assert problems(staff=f"f | v | {row}") == [("formatie.csv", 2, column, found, expected)]


@pytest.mark.parametrize("row", ["| |", "2022-07-01 | 2024-02-29 | -1", "| 2019-12-31 |", "2022-07-01 | 2022-07-31 |"])
def test_whole_months_are_accepted(row: str) -> None:
    assert problems(staff=f"f | v | {row}") == []


def test_staff_that_no_amount_can_hold_is_refused() -> None:
    texts = {
        "formatie": "formatieregel | voorstel | schaal | fte\nf | v | 8 | 200000\ng | v | 8 | -100000\n"
        "h | v | 9 | 900000000",
        "normbedragen": "schaal | 2022 | 2023\n8 | 60000 | 100000",
    }
    read = {name: read_table(raw_table(name, text))[0] for name, text in texts.items()}
    (problem,) = staff_problems(Dossier(tables=read))
    assert (problem.row, problem.column, problem.found) == (2, "fte", "200000")
    assert "hoogstens 10000000000 euro" in problem.expected
    assert "schaal 8" in problem.remedy


def test_a_negative_norm_is_refused_and_zero_empty_and_pm_are_not() -> None:
    found = problems(norms="8 | 60000 | -61000.5\n9 | 0 | PM\n10 | |")
    assert found == [("normbedragen.csv", 2, "2023", "-61000.50", "nul of meer")]
    assert problems() == []
